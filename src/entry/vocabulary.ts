// The words that are commands, in both languages, always both understood: without diacritics, with other ones where
// no other word is meant, and with one typing slip.

import { fold, normalise } from '../language/fold.ts';
import { withinOneEdit } from '../language/similar.ts';
import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';

export type Command = keyof typeof COMMANDS;

const COMMANDS = {
  greet: ['chào', 'xin chào', 'chào bạn', 'chào bot', 'hi', 'hello', 'alo'],
  start: [
    'bắt đầu',
    'nhập số liệu',
    'nhập báo cáo',
    'nhập liệu',
    'làm báo cáo',
    'báo cáo',
    'start',
    'report',
  ],
  resume: ['tiếp tục', 'tiếp', 'làm tiếp', 'nhập tiếp', 'continue', 'resume', 'next'],
  back: ['quay lại', 'trở lại', 'lùi lại', 'câu trước', 'quay lại câu trước', 'back', 'go back'],
  skip: ['bỏ qua', 'bỏ qua câu này', 'để trống', 'chưa có số', 'chưa có số liệu', 'skip'],
  missing: [
    'còn thiếu gì',
    'thiếu gì',
    'còn thiếu',
    'còn thiếu gì không',
    'còn gì',
    'còn gì không',
    "what's missing",
    'what is missing',
    'missing',
  ],
  review: ['xem lại', 'kiểm tra', 'kiểm tra lại', 'rà soát', 'xem số liệu', 'xem báo cáo', 'review', 'check'],
  later: ['để sau', 'thôi để sau', 'dừng', 'dừng lại', 'tạm dừng', 'nghỉ', 'later', 'stop', 'pause'],
  help: ['trợ giúp', 'giúp', 'giúp đỡ', 'giúp em với', 'giúp tôi với', 'hướng dẫn', 'help', '?'],
  cancel: ['hủy', 'huỷ', 'hủy bỏ', 'thôi', 'cancel'],
  form: ['biểu mẫu', 'nhập bằng biểu mẫu', 'nhập biểu mẫu', 'mở biểu mẫu', 'form', 'open form'],
  keep: ['giữ nguyên', 'vẫn như cũ', 'không đổi', 'không thay đổi', 'keep'],
  'as-last-month': ['giữ như tháng trước', 'như tháng trước', 'giống tháng trước', 'same as last month'],
  recompute: [
    'lấy số tự tính',
    'lấy lại số tự tính',
    'dùng số tự tính',
    'tự tính',
    'use the computed value',
    'recompute',
  ],
  thanks: ['cảm ơn', 'cám ơn', 'cảm ơn em', 'cảm ơn nhiều', 'cảm ơn em nhiều', 'thanks', 'thank you'],
  'keep-all': ['giữ tất cả', 'giữ tất cả như tháng trước', 'giữ hết', 'keep all'],
  submit: [
    'hoàn tất',
    'hoàn tất báo cáo',
    'hoàn thành',
    'xong',
    'chốt',
    'chốt báo cáo',
    'gửi duyệt',
    'trình duyệt',
    'trình lãnh đạo',
    'gửi lãnh đạo',
    'gửi lãnh đạo duyệt',
    'finish',
    'done',
    'submit',
  ],
  withdraw: ['rút lại', 'rút báo cáo', 'rút lại báo cáo', 'thu hồi', 'withdraw'],
  decide: ['chờ duyệt', 'báo cáo chờ duyệt', 'duyệt', 'duyệt báo cáo', 'phê duyệt', 'approve', 'approvals'],
  register: [
    'số văn bản',
    'nhập số văn bản',
    'ghi số văn bản',
    'vào số văn bản',
    'vào sổ',
    'đã gửi',
    'đã phát hành',
    'document number',
    'sent',
  ],
  documents: ['các phiên bản', 'phiên bản', 'các bản đã duyệt', 'bản đã duyệt', 'versions'],
  'hand-over': ['giao cho', 'bàn giao', 'giao việc', 'giao báo cáo', 'hand over'],
  'all-agencies': [
    'danh sách cơ quan',
    'danh sách đơn vị',
    'các cơ quan',
    'các đơn vị',
    'các sở',
    'all agencies',
  ],
  history: [
    'lịch sử',
    'lịch sử báo cáo',
    'lịch sử thay đổi',
    'lịch sử chỉnh sửa',
    'xem lịch sử',
    'nhật ký',
    'ai đã sửa',
    'ai sửa',
    'ai đã sửa gì',
    'ai đã sửa số liệu',
    'ai đã sửa báo cáo',
    'history',
    'who changed what',
  ],
  verify: [
    'đối chiếu',
    'đối chiếu tệp',
    'đối chiếu file',
    'kiểm tra tệp',
    'kiểm tra file',
    'verify',
    'verify file',
  ],
  people: [
    'quản trị',
    'quản trị cán bộ',
    'quản lý cán bộ',
    'cán bộ',
    'danh sách cán bộ',
    'người dùng',
    'people',
    'staff',
    'administration',
  ],
  agency: ['đổi cơ quan', 'chọn cơ quan', 'cơ quan', 'change agency'],
  document: ['tải báo cáo', 'tải word', 'tải file', 'file word', 'xuất word', 'bản word', 'download', 'word'],
  correct: ['mở lại', 'đính chính', 'sửa lại báo cáo', 'chỉnh sửa lại', 'reopen', 'correct'],
} as const;

// biome-ignore format: a word list
const COURTESY = new RegExp(
  `${WORD_START}${anyOf(
    'dạ', 'vâng', 'ạ', 'nhé', 'nha', 'nhá', 'đi', 'với', 'nào', 'luôn', 'rồi', 'vậy', 'thế', 'nữa', 'ơi', 'xin',
    'em', 'tôi', 'mình', 'anh', 'chị', 'bạn', 'em muốn', 'tôi muốn', 'mình muốn', 'em cần', 'tôi cần', 'giúp em',
    'giúp tôi', 'giúp mình', 'cho em', 'cho tôi', 'cho mình', 'please', 'i want to', 'let me', 'can you',
  )}${WORD_END}`,
  'giu',
);
/** Below this a typing slip would make other words into commands, and other diacritics do: "đúng" is not "dừng". */
export const SHORTEST_FUZZY = 5;

interface Phrase {
  readonly written: string;
  readonly folded: string;
  readonly command: Command;
}

const PHRASES: readonly Phrase[] = Object.entries(COMMANDS).flatMap(([command, phrases]) =>
  phrases.map((phrase) => ({
    written: plain(phrase),
    folded: fold(plain(phrase)),
    command: command as Command,
  })),
);

/** The command that the whole text is, if it is one. Without `slips` only the exact words count. */
export function readCommand(text: string, { slips }: { slips: boolean }): Command | undefined {
  const polite = plain(blunt(text));
  for (const said of [plain(text), polite]) {
    const exact = PHRASES.find((phrase) => isSaid(phrase, said));
    if (exact) return exact.command;
  }
  if (!slips) return undefined;
  const close = PHRASES.filter((phrase) => isNearly(phrase, polite));
  const commands = new Set(close.map(({ command }) => command));
  return commands.size === 1 ? [...commands][0] : undefined;
}

/** The text without what is said around a request and means nothing to it. */
export function blunt(text: string): string {
  return normalise(normalise(text).replace(COURTESY, ' '));
}

function isSaid({ written, folded }: Phrase, said: string): boolean {
  if (fold(said) !== folded) return false;
  return folded.length >= SHORTEST_FUZZY || said === folded || withinOneEdit(written, said);
}

/** A short word is matched with a slip only where a diacritic tells it from the many others of its length. */
function isNearly({ written, folded }: Phrase, said: string): boolean {
  if (folded.length >= SHORTEST_FUZZY) return withinOneEdit(folded, fold(said));
  return written !== folded && said !== fold(said) && withinOneEdit(written, said);
}

/** Words with single spaces in lower case; the question mark alone stays, as it asks for help. */
function plain(text: string): string {
  const said = normalise(text).toLowerCase();
  return said === '?' ? said : normalise(said.replace(/[^\p{L}\d' ]+/gu, ' '));
}
