// Words around a count, or instead of one. The lists contain words that leave the number unchanged (units,
// courtesies), mean zero, or are numbers themselves; any other word makes the number unclear.

import { doubtfulNumberWord, readNumberWords, type SpokenNumber } from './number-words.ts';
import { anyOf, WORD_END } from './spelling.ts';

// biome-ignore format: a word list
const UNIT = anyOf(
  'hồ sơ', 'hs', 'hsơ', 'bộ', 'bộ hồ sơ', 'tthc', 'thủ tục', 'thủ tục hành chính', 'dịch vụ', 'dịch vụ công',
  'dịch vụ công trực tuyến', 'dv', 'dvc', 'dvctt', 'trường hợp', 'văn bản', 'vb', 'lượt', 'vụ', 'việc', 'đơn',
  'cái', 'ones?', 'files?', 'dossiers?', 'cases?', 'procedures?', 'services?', 'records?', 'letters?',
);
/** Units after a number or number word, with or without a space: "688hs", "109 TTHC". */
export const UNITS = `(?: ?${UNIT})*`;

const COURTESY_BEFORE = new RegExp(`^(?:(?:${anyOf('dạ', 'vâng', 'là')})${WORD_END} ?|[:=] ?)+`, 'u');
const FILLER_BEFORE_DIGIT = new RegExp(`^${anyOf('có', 'số', 'được')} (?=\\d)`, 'u');
const COURTESY_AFTER = new RegExp(`(?: ${anyOf('ạ', 'nhé', 'nha', 'nhá')}|\\./\\.|[.;,! \\n])+$`, 'u');

/** The text without harmless words and punctuation: "là", ":", "dạ … ạ", a full stop. */
export function withoutCourtesy(said: string): string {
  return said.replace(COURTESY_AFTER, '').replace(COURTESY_BEFORE, '').replace(FILLER_BEFORE_DIGIT, '');
}

const NO = anyOf(
  'không',
  'khôgn',
  'hkông',
  'khoong',
  'ko',
  'k',
  'kh',
  'kg',
  'khg',
  'hông',
  'hổng',
  'hok',
  'hong',
  'hem',
  'chẳng',
  'chả',
);
const NOTHING_OF = `(?:${NO}(?: ${anyOf('có', 'còn', 'có còn')})?|no)`;
const ARISEN = anyOf('phát sinh', 'ps');
const CASE = `(?: ${UNIT})*`;
/** "không có hồ sơ nào hết", "không còn gì". */
const AT_ALL = `(?: ${anyOf('nào', 'gì')})?(?: ${anyOf('hết', 'cả', 'hết cả', 'hết trơn', 'hết trọi', 'luôn', 'sất', 'at all')})?`;
/** "không một hồ sơ nào" */
const NOT_ONE = `${NO}(?: ${anyOf('có', 'còn')})?(?: ${anyOf('lấy', 'đến', 'tới')})? ${anyOf('một')}(?: ${UNIT})+ ${anyOf('nào')}(?: ${anyOf('cả', 'hết', 'luôn')})?`;
const ZERO = new RegExp(
  `^(?:(?:${NOTHING_OF}|(?:${NO}(?: ${anyOf('có')})?|${anyOf('chưa', 'chưa có')}) ${ARISEN})${CASE}${AT_ALL}(?: ${ARISEN})?|${NOT_ONE}|(?:none|zero|nil|nothing)(?: at all| left| to report| to declare| remaining| of them| yet to report)?|not (?:a single|even) one(?: ${UNIT})?|(?:none|nothing) (?:has )?(?:arose|arisen|occurred)|(?:not|did not|has not|have not|didn't) (?:arise|arisen|occurred?))$`,
  'u',
);
/** "không có hồ sơ quá hạn", "chưa có hồ sơ nào": probably zero, but another word or a later day may change it. */
const ZERO_OF_SOMETHING = new RegExp(
  `^(?:${NOTHING_OF} ${UNIT}${WORD_END}|${anyOf('chưa có')} ${UNIT}(?: ${anyOf('nào')})?$|${NO} ${anyOf('có', 'còn')} )`,
  'u',
);

// biome-ignore format: word lists
const BEFORE_UNKNOWN = anyOf('hiện', 'hiện tại', 'hiện nay', 'giờ', 'bây giờ', 'cái này', 'số này', 'vẫn', 'phần này', 'câu này', 'mục này', 'bên em', 'bên chị', 'em', 'anh', 'chị', 'tôi', 'mình', 'we', 'i');
// biome-ignore format: word lists
const UNKNOWN = [
  `${anyOf('chưa')} ${anyOf('có', 'rõ', 'biết', 'nhận được', 'nhận', 'nắm được', 'nắm', 'thống kê', 'tổng hợp', 'tính', 'ra', 'ra được', 'lấy được', 'chốt', 'chốt được', 'xác định', 'xác định được', 'đếm', 'cập nhật', 'được')}`,
  `${NO} ${anyOf('biết', 'rõ', 'nhớ', 'nắm', 'nắm được', 'nắm rõ')}`,
  `(?:${NO}|${anyOf('chưa')}) ${anyOf('có số', 'có số liệu', 'có dữ liệu', 'có thông tin', 'có kết quả', 'có báo cáo')}`,
  `${anyOf('chờ', 'đang chờ', 'đợi', 'đang đợi')} ${anyOf('số', 'số liệu', 'báo cáo', 'kết quả')}`,
  `${anyOf('để')}(?: ${anyOf('em', 'anh', 'chị', 'tôi', 'mình')})? ${anyOf('hỏi', 'kiểm tra', 'xem', 'tính', 'đếm', 'tra')}(?: ${anyOf('lại')})?`,
  `${anyOf('hỏi lại', 'kiểm tra lại', 'gửi', 'báo', 'bổ sung', 'cập nhật', 'báo lại', 'gửi lại')} ${anyOf('sau')}`,
  `${anyOf('lát', 'lát nữa', 'tí', 'tí nữa', 'chút', 'chút nữa', 'mai', 'chiều', 'hồi nữa')}(?: ${anyOf('em', 'anh', 'chị', 'tôi', 'mình')})? ${anyOf('gửi', 'báo', 'bổ sung', 'cho số', 'có số', 'báo lại', 'cập nhật')}`,
  `not (?:yet )?(?:known|available|sure)|not yet|unknown|(?:do not|don't|dont) (?:know|have)|no (?:data|idea)|(?:will|i'll|let me) check|tbd`,
];
// biome-ignore format: word lists
const AFTER_UNKNOWN = anyOf(
  'số', 'số liệu', 'dữ liệu', 'thông tin', 'được', 'kết quả', 'lại', 'đã', 'sau', 'nữa', 'cụ thể', 'chính xác', 'chính thức', 'này', 'đâu', 'hết', 'ai', 'phòng', 'phòng chuyên môn', 'bộ phận một cửa', 'một cửa', 'báo cáo', 'của phòng',
  'lãnh đạo', 'sếp', 'lắm', 'bên', 'xong', 'của', 'từ', 'hỏi lại', 'báo', 'gửi', 'yet', 'it', 'the', 'number', 'data', 'numbers',
);
const NOT_KNOWN = new RegExp(
  `^(?:${BEFORE_UNKNOWN} )*(?:${UNKNOWN.join('|')})(?:[ ,]+${AFTER_UNKNOWN})*$`,
  'u',
);

/** Whether the text says that the number is not known yet, which never means zero. */
export function saysNotKnown(said: string): boolean {
  return NOT_KNOWN.test(said);
}

const NUMBERS: readonly (readonly string[])[] = [
  [],
  ['một', 'one'],
  ['hai', 'two'],
  ['ba', 'three'],
  ['bốn', 'four'],
  ['năm', 'five'],
  ['sáu', 'six'],
  ['bảy', 'bẩy', 'seven'],
  ['tám', 'eight'],
  ['chín', 'nine'],
  ['mười', 'ten'],
];
const NUMBER_WORDS = NUMBERS.map((words, value) => ({
  value,
  pattern: words.length === 0 ? ZERO : new RegExp(`^${anyOf(...words)}${UNITS}$`, 'u'),
}));

const UNIT_AT_END = new RegExp(`${UNITS}$`, 'u');

/** A number in words ("không có hồ sơ nào", "hai hồ sơ", "bốn lăm"), in normalised lower-case text. */
export function countInWords(said: string): number | undefined {
  if (doubtfulNumberWord(said) !== undefined) return undefined;
  const simple = NUMBER_WORDS.find(({ pattern }) => pattern.test(said))?.value;
  if (simple !== undefined) return simple;
  const spoken = spokenNumber(said);
  return spoken?.sure ? spoken.values[0] : undefined;
}

/** The same for words that may be rounded or abbreviated, with all possible values. */
export function spokenNumber(said: string): SpokenNumber | undefined {
  return readNumberWords(said.replace(UNIT_AT_END, ''));
}

/** Whether the text starts like a zero and continues with unknown words. */
export function beginsLikeZero(said: string): boolean {
  return ZERO_OF_SOMETHING.test(said);
}
