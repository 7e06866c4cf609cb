// Words around a value that do not affect it: northern and southern politeness, verbs of submitting, sources of
// the number. Any other word may change the meaning of the number, so the bot asks back.

import { fold } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';

// biome-ignore format: a word list
const ANYWHERE_AROUND = [
  'ạ', 'à', 'ờ', 'nhé', 'nha', 'nhá', 'nhe', 'nhen', 'nghe', 'nghen', 'hen', 'hén', 'hỉ', 'nè', 'này', 'đó', 'đấy', 'đây', 'á', 'ơi', 'dạ', 'vâng', 'ừ', 'ừm', 'ok', 'oke', 'okay', 'okie',
  'em', 'anh', 'chị', 'e', 'a', 'c', 'cô', 'chú', 'bác', 'mình', 'tôi', 'tui', 'tớ', 'bạn', 'sếp', 'giùm', 'dùm', 'giúp', 'hộ', 'với', 'luôn', 'rồi', 'thôi', 'cơ', 'mà', 'vậy', 'thế', 'nhỉ', 'chứ', 'mới đúng', 'đi', 'xin', 'chào',
  'cảm ơn', 'cám ơn', 'thank', 'thanks', 'thank you', 'please', 'hi', 'hello', 'đúng', 'chính xác', 'chẵn', 'tròn', 'nốt', 'tất cả', 'tổng cộng', 'cả thảy', 'các loại', 'bên em', 'bên anh', 'bên chị', 'bên mình', 'bên tôi', 'bên này',
  'hiện tại', 'hiện nay', 'hiện giờ', 'lần này', 'phát sinh', 'trong tháng', 'trong kỳ', 'tháng này', 'kỳ này', 'trong tháng này', 'trong kỳ này', 'của tháng này', 'đến nay', 'tính đến nay', 'igate', 'theo igate', 'trên igate',
  'lấy trên igate', 'lấy từ igate', 'hệ thống', 'theo hệ thống', 'trên hệ thống', 'this month', 'exactly', 'in total', 'of them', 'of those', 'for me', 'for us', 'trong số đó',
  'không tính kỳ trước chuyển sang', 'không tính tháng trước chuyển sang', 'không kể kỳ trước chuyển sang', 'chưa tính kỳ trước chuyển sang',
];
// biome-ignore format: a word list
/** Not allowed after a value, where some would join a preceding "không": "không có", "không được". */
const BEFORE = [
  'là', 'thì', 'cho', 'nhờ', 'gửi', 'gởi', 'báo', 'báo cáo', 'ghi', 'ghi nhận', 'nhập', 'nhập vào', 'điền', 'điền vào', 'lấy', 'chốt', 'chốt số', 'vào', 'để', 'giữ', 'giữ nguyên', 'trả lời', 'keep', 'enter', 'record', 'put', 'put down', 'type', 'set', 'write down', 'bằng', 'nên là', 'should be', 'mỗi', 'vỏn vẹn', 'vẻn vẹn', 'duy nhất',
  'số', 'số liệu', 'con số', 'kết quả', 'kq', 'kqua', 'đáp án', 'có', 'được', 'đc', 'chỉ', 'chỉ có', 'cũng', 'vẫn', 'cộng lại', 'hiện', 'hiện có', 'đơn vị', 'cơ quan', 'sở', 'phòng em', 'phòng mình', 'the', 'is', 'it', 'its', "it's", 'are', 'was',
  'there are', 'we have', 'only', 'just',
];
const EXPLAINED = anyOf(...ANYWHERE_AROUND, ...BEFORE, 'bị');
const BEHIND = [...ANYWHERE_AROUND, 'bị'];
/** Without its diacritic "lận" is a name: "chị Lan". */
const LAN = 'lận';
const EXPLAINED_BEHIND = `(?:${anyOf(...BEHIND)}|${LAN})`;
const UNITS = anyOf(
  'hồ sơ',
  'hs',
  'tthc',
  'thủ tục',
  'thủ tục hành chính',
  'dịch vụ',
  'cái',
  'dossiers?',
  'of',
  'tổng',
  'tổng số',
  'còn',
  'và',
  'and',
  'trong đó',
  'gồm',
  'bao gồm',
  'nhưng',
);
const AT_START = new RegExp(
  `^(?:${EXPLAINED}${WORD_END}|[\\s:=,.!…"“”'‘’«»*_[\\]]|\\p{Extended_Pictographic})+`,
  'iu',
);
const AT_END = new RegExp(
  `(?:${WORD_START}${EXPLAINED_BEHIND}|[\\s,.;:!…"“”'‘’«»*_[\\]]|\\p{Extended_Pictographic})+$`,
  'iu',
);
const ANYWHERE = new RegExp(`${WORD_START}(?:${EXPLAINED}|${UNITS})${WORD_END}`, 'giu');
/** "45 em ghi cho chị", "61 vào cho anh": a request to write the number down, but never after a word for none. */
const WRITE_IT = new RegExp(
  `(?<=\\d(?: ?${anyOf('hồ sơ', 'hs', 'bộ', 'tthc', 'thủ tục', 'dịch vụ')})?)(?:[ ,]+${anyOf('em', 'anh', 'chị', 'nhờ', 'giúp', 'giùm', 'hộ', 'cho', 'ghi', 'nhập', 'điền', 'vào', 'lấy', 'báo', 'mình', 'cô', 'tôi', 'lại', 'đi', 'nhé', 'nha', 'ạ', 'với', 'luôn', 'nhen', 'nghen')})+[ .!]*$`,
  'iu',
);
/** In characters; a longer text is not just a value with courtesies. */
const LONGEST = 120;

// biome-ignore format: word lists
const NO = anyOf('không', 'ko', 'k', 'kh', 'kg', 'khg', 'hông', 'hổng', 'hong', 'hok', 'chưa', 'chẳng', 'chả', 'đâu', 'no', 'not');
/** "Không đúng", "chưa chính xác lắm em": says that something is wrong, so its "không" is not zero. */
const DENIES = new RegExp(
  `${WORD_START}${NO}(?: ${anyOf('có', 'phải', 'được', 'hề', 'phải là')})? ${anyOf('đúng', 'chính xác', 'chuẩn', 'chẵn', 'tròn', 'ok', 'oke', 'okay', 'exactly', 'right')}(?:[ ,.!]+${anyOf(...BEHIND, 'đâu', 'lắm', 'số', 'số đó', 'số này')})*[ ,.!]*$`,
  'iu',
);

/** The value without such words at both ends. */
export function withoutExplained(words: string): string {
  if (words.length > LONGEST || DENIES.test(words)) return words;
  return withoutEnd(withoutEnd(words).replace(WRITE_IT, '').replace(AT_START, ''));
}

/** Optimisation: AT_END is only tried after the last word that occurs in none of its phrases. */
function withoutEnd(words: string): string {
  const parts = words.split(BETWEEN);
  let from = words.length;
  // Words are at even indices, separators at odd ones.
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? '';
    if (at % 2 === 0 && part !== '' && !OF_ENDS.has(part.toLowerCase())) break;
    from -= part.length;
  }
  return from === words.length ? words : words.slice(0, from) + words.slice(from).replace(AT_END, '');
}
const BETWEEN = /([^\p{L}\d]+)/u;
/** Every word of them, with and without diacritics. */
const OF_ENDS: ReadonlySet<string> = new Set(
  [...BEHIND, LAN].flatMap((phrase) => phrase.split(' ')).flatMap((word) => [word, fold(word)]),
);

/** Whether the words cannot affect a value beside them. */
export function isExplained(words: string): boolean {
  return !/[\p{L}\d¤%]/u.test(words.replace(ANYWHERE, ' '));
}
