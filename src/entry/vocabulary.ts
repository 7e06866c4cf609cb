// The words that are commands, in both languages, always both understood. Matched folded, so that diacritics do not
// matter, and with one typing slip.

import { fold } from '../language/fold.ts';
import { withinOneEdit } from '../language/similar.ts';

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
  back: ['quay lại', 'trở lại', 'lùi lại', 'câu trước', 'back', 'go back'],
  skip: ['bỏ qua', 'để trống', 'chưa có số', 'skip'],
  missing: [
    'còn thiếu gì',
    'thiếu gì',
    'còn thiếu',
    'còn gì',
    "what's missing",
    'what is missing',
    'missing',
  ],
  review: ['xem lại', 'kiểm tra', 'rà soát', 'xem số liệu', 'xem báo cáo', 'review', 'check'],
  later: ['để sau', 'dừng', 'dừng lại', 'tạm dừng', 'nghỉ', 'later', 'stop', 'pause'],
  help: ['trợ giúp', 'giúp', 'giúp đỡ', 'hướng dẫn', 'help', '?'],
  cancel: ['hủy', 'huỷ', 'hủy bỏ', 'thôi', 'cancel'],
  form: ['biểu mẫu', 'nhập bằng biểu mẫu', 'nhập biểu mẫu', 'mở biểu mẫu', 'form', 'open form'],
  keep: ['giữ nguyên', 'giữ như tháng trước', 'như tháng trước', 'vẫn như cũ', 'keep', 'same as last month'],
  'keep-all': ['giữ tất cả', 'giữ tất cả như tháng trước', 'giữ hết', 'keep all'],
  finish: ['hoàn tất', 'hoàn thành', 'xong', 'chốt', 'chốt báo cáo', 'finish', 'done'],
  document: ['tải báo cáo', 'tải word', 'tải file', 'file word', 'xuất word', 'bản word', 'download', 'word'],
  reopen: ['mở lại', 'sửa lại báo cáo', 'chỉnh sửa lại', 'reopen'],
  status: [
    'tình hình',
    'tình hình báo cáo',
    'tình hình tháng này',
    'trạng thái',
    'status',
    'status this month',
  ],
} as const;

/** Said around a command and meaning nothing to it. */
const COURTESY =
  /(?:^| )(?:ạ|a|nhé|nhe|nha|đi|di|với|voi|giúp em|giup em|giúp tôi|giup toi|please|em|bạn ơi|ban oi)(?= |$)/gu;
/** Below this a typing slip would make other words into commands. */
const SHORTEST_FUZZY = 5;

const PHRASES: readonly (readonly [phrase: string, command: Command])[] = Object.entries(COMMANDS).flatMap(
  ([command, phrases]) => phrases.map((phrase) => [plain(phrase), command as Command] as const),
);

/** The command that the whole text is, if it is one. Without `slips` only the exact words count. */
export function readCommand(text: string, { slips }: { slips: boolean }): Command | undefined {
  const said = plain(text);
  const polite = plain(said.replace(COURTESY, ' '));
  for (const words of [said, polite]) {
    const exact = PHRASES.find(([phrase]) => phrase === words);
    if (exact) return exact[1];
  }
  if (!slips) return undefined;
  const close = PHRASES.filter(
    ([phrase]) => phrase.length >= SHORTEST_FUZZY && withinOneEdit(phrase, polite),
  );
  const commands = new Set(close.map(([, command]) => command));
  return commands.size === 1 ? [...commands][0] : undefined;
}

/** Folded words with single spaces; the question mark alone stays, as it asks for help. */
function plain(text: string): string {
  const folded = fold(text);
  return folded === '?'
    ? folded
    : folded
        .replace(/[^\p{L}\d' ]+/gu, ' ')
        .replace(/ +/gu, ' ')
        .trim();
}
