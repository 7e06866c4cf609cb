// Numbers that are not figures: phone numbers, documents, rooms, weekdays, times, money. They are overwritten
// so that no reader takes them for values. Dates and months are handled by the readers of counts.

import { blotOut } from '../../language/source-text.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';

// biome-ignore format: a word list
/** Nouns whose number is a name. Their abbreviations without diacritics would be other words. */
const NAMED_BY = [
  'phòng', 'phòng số', 'số nhà', 'thứ', 'trang', 'điều', 'khoản', 'chương', 'phụ lục', 'biểu mẫu', 'biểu số',
  'cột', 'dòng', 'sheet', 'file', 'bước', 'nhóm', 'công văn', 'cv', 'quyết định', 'qđ', 'chỉ thị', 'ct', 'nghị định', 'nđ',
  'thông tư', 'nghị quyết', 'nq', 'kế hoạch', 'thông báo', 'tờ trình', 'văn bản số', 'công văn số', 'quyết định số',
  'chỉ thị số', 'nghị định số', 'thông tư số', 'kế hoạch số', 'luật số', 'sđt', 'số điện thoại', 'điện thoại', 'hotline',
  'zalo', 'ext', 'máy lẻ', 'số máy', 'số tài khoản', 'tài khoản', 'stk', 'cccd', 'cmnd', 'mã số', 'mã hồ sơ', 'số hiệu', 'office', 'windows',
  'win', 'covid', 'version', 'phiên bản', 'quận', 'phường', 'khu', 'đường', 'km', 'lần thứ', 'thế hệ', 'cấp độ', 'mức độ', 'room', 'floor', 'page', 'decision', 'directive',
  'extension', 'phone', 'line', 'step', 'box', 'chrome', 'igate', 'excel', 'word', 'teams', 'mục',
] as const;
// biome-ignore format: a word list
const NAMED_BY_MARKED = ['tầng', 'lầu', 'máy', 'bảng', 'mã', 'lần', 'bản', 'biểu', 'mẫu', 'điểm', 'tổ', 'đội', 'lớp', 'ô', 'cổng', 'xe', 'ca', 'bàn', 'cửa số', 'quầy'] as const;
const LETTERED = '(?:[\\p{Lu}Đđ][\\p{L}\\d]*)(?:[-/][\\p{L}\\d]+)*';
// biome-ignore format: a word list
const TIMES = anyOf(
  'phút', 'giờ', 'tiếng', 'ngày', 'tuần', 'tháng nữa', 'tháng trước', 'hôm', 'bữa', 'buổi', 'người', 'đồng chí', 'đ/c', 'cán bộ', 'máy', 'cái máy', 'lần',
  'đồng', 'vnđ', 'usd', 'nghìn đồng', 'ngàn đồng', 'triệu', 'triệu đồng', 'tỷ', 'tỷ đồng', 'tr đồng', 'trang', 'câu', 'mục', 'tuổi', 'km', 'kg', 'chút', 'xíu', 'tí', 'tẹo', 'cháu', 'đứa',
  'minutes?', 'hours?', 'days?', 'weeks?', 'people', 'times?',
);

const PATTERNS = [
  // Phone numbers, with any grouping; "84" without plus only if long enough. "0 0 47 660" are values.
  '(?<![\\d.,])(?:\\+84[ .-]?|84(?=(?:[ .-]?\\d){8})[ .-]?|0(?=\\d(?:[ .-]?\\d){7}))\\d{1,3}(?:[ .-]?\\d{2,4}){2,3}(?![\\d.,]*\\d)',
  // "766/QĐ-TTg", "số 12/BC-SKHĐT"
  `(?:${anyOf('số')} ?:? ?)?(?<![\\d.,/])\\d{1,5}(?:/(?:19|20)\\d\\d)?/${LETTERED}`,
  // A single dossier's number: "hồ sơ số 45".
  `${WORD_START}${anyOf('hồ sơ', 'hs', 'đơn', 'bộ')} ${anyOf('số', 'thứ')} \\d+(?![\\d.,%]|[ ]*${anyOf('hồ sơ', 'hs', 'bộ')})`,
  // "hai phòng 300 và 388" gives two rooms' dossiers, "phòng 300" is a room.
  `(?<!(?:${anyOf('hai', 'ba', 'bốn', 'các', 'mấy', 'cả')}|\\d) )${WORD_START}${anyOf(...NAMED_BY)}(?: ?${anyOf('số')})?[ :.]{1,2}\\d+(?:[.-]\\d+)*(?![\\d%])`,
  `${WORD_START}(?:${NAMED_BY_MARKED.join('|')})(?: số)? \\d+(?![\\d%])`,
  `${WORD_START}(?:thứ|thu) (?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|nhất|nhat)${WORD_END}`,
  // "từ 15/01 đến 14/02", "hạn 20/2"
  `${WORD_START}${anyOf('từ', 'ngày', 'đến', 'tới', 'hôm', 'hạn nộp', 'trước ngày', 'sáng', 'chiều', 'from', 'until')} (?:${anyOf('ngày')} )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?(?![\\d/%]|[.,]\\d)`,
  // "9h30", "lúc 3 giờ", "14:30"
  `(?<![\\d.,])\\d{1,2} ?(?:h|g)(?:\\d{2})?${WORD_END}|(?<![\\d.,:])\\d{1,2}:\\d{2}(?!\\d)|${WORD_START}${anyOf('lúc', 'hồi')} \\d{1,2}${WORD_END}`,
  `(?<![\\d.,/])\\d+(?:[.,]\\d+)* ?${TIMES}${WORD_END}`,
  '(?<![\\d.,])\\d{1,3}p(?![\\p{L}\\d])',
  // Dossier codes and the like: "000.00.16.H34-240215-0001".
  '(?<![\\p{L}\\d.-])(?=[\\p{L}\\d.-]*\\p{L})\\d+(?:[.-][\\p{L}\\d]+){3,}',
  // Letters and digits in one word: "P203", "iGate2", "Q3", but not "t2" (a month), "231hs" or "1k6".
  '(?<![\\p{L}\\d])(?![tT][hH]?\\d)(?:[A-Za-z]{1,2}|i?[Gg]ate)\\d+[\\p{L}\\d]*',
] as const;
const NEVER_FIGURES = new RegExp(PATTERNS.map((pattern) => `(?:${pattern})`).join('|'), 'giu');

/**
 * The text with such numbers and their nouns overwritten.
 *
 * @param isCounted whether the report counts these: people, days
 */
export function withoutAsides(read: string, isCounted: (found: string) => boolean = () => false): string {
  return blotOut(read, NEVER_FIGURES, isCounted);
}
