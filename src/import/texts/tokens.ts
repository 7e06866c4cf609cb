// Tokenises the numbers of a text: counts, percentages, fractions; excluding dates, documents, phone numbers,
// money and durations.

import { withoutAsides } from '../../intents/values/asides.ts';
import { COUNT_MAX } from '../../language/count-reading.ts';
import { areThousands } from '../../language/numeral.ts';
import { blotOut } from '../../language/source-text.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';

interface Stretch {
  /** Half-open range. */
  readonly from: number;
  readonly to: number;
}

/** A percentage as an integer in units of its last decimal: 96,161% is 96161 with 3 decimals. */
export interface Percent {
  readonly scaled: number;
  readonly decimals: number;
  readonly mark: '.' | ',' | undefined;
  /** Its printed digits, without the sign. */
  readonly words: string;
  /** "3.650%", above the whole: the point may separate thousands. */
  readonly grouped?: number;
}

export type Token =
  | (Stretch & { readonly kind: 'count'; readonly value: number })
  | (Stretch & { readonly kind: 'fraction'; readonly value: number; readonly over: number })
  | (Stretch & { readonly kind: 'percent'; readonly percent: Percent })
  /** Neither a valid count nor a valid rate. */
  | (Stretch & { readonly kind: 'malformed'; readonly words: string; readonly readings: readonly number[] });

const DATES = new RegExp(
  [
    // "từ ngày 15/01/2024", "ngày 27 tháng 12 năm 2023", "27/12/2023", "15/01-14/02"
    `${WORD_START}${anyOf('ngày')} \\d{1,2}(?: ${anyOf('tháng')} \\d{1,2}(?: ${anyOf('năm')} \\d{4})?|[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)?`,
    '(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d(?!\\d)',
    `(?<![\\d/.,])(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d(?![\\d/])`,
    `${WORD_START}${anyOf('tháng')} ?\\d{1,2}(?!\\d|[.,]\\d)(?: ?[/-] ?(?:19|20)?\\d\\d)?(?: ?- ?${anyOf('tháng')}? ?\\d{1,2}(?!\\d))?`,
    `${WORD_START}${anyOf('quý')} ?(?:[IV]{1,3}|\\d)(?![\\p{L}\\d])(?:[/ -](?:19|20)\\d\\d)?`,
    `(?:${anyOf('năm', 'giai đoạn', 'nhiệm kỳ')}:? ?)(?:19|20)\\d\\d(?: ?[-,] ?(?:19|20)\\d\\d)*(?!\\d|[.,]\\d)`,
    `(?<![\\d.,])(?:0?[3689]|1[0-2]|[a-z])? ?${anyOf('tháng đầu năm', 'tháng cuối năm')}(?: (?:19|20)\\d\\d(?!\\d|[.,]\\d))?`,
    '(?<![\\d.,])(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d(?!\\d)',
    `(?<![\\d.,])\\d{1,3} ?${anyOf('ngày làm việc', 'ngày', 'tháng', 'năm', 'giờ làm việc', 'giờ', 'phút', 'tuần', 'quý')}${WORD_END}`,
  ].join('|'),
  'giu',
);
/** Nouns followed by a number that is a name. */
const NAMED_BY = new RegExp(
  [
    `${WORD_START}${anyOf('phụ lục', 'biểu', 'mẫu', 'bảng', 'mục', 'điều', 'khoản', 'chương', 'mức độ', 'cấp độ', 'thứ', 'hạng', 'vị trí', 'bước', 'đợt', 'lần')}(?: ${anyOf('số', 'thứ')})?:? ?\\d{1,2}[a-z]?(?![\\d%]|[.,]\\d)(?:(?:, ?| ?${anyOf('và')} ?|-)\\d{1,2}(?![\\d%]|[.,]\\d))*`,
    `${WORD_START}${anyOf('chỉ thị', 'quyết định', 'nghị định', 'nghị quyết', 'thông tư', 'công văn số', 'kế hoạch số', 'thông báo số', 'tờ trình số', 'văn bản số', 'báo cáo số', 'luật số')}(?: ${anyOf('số')})?:? \\d+(?![\\d%]|[.,]\\d|[ ]*${anyOf('hồ sơ', 'TTHC', 'thủ tục')})`,
  ].join('|'),
  'giu',
);
const DOCUMENTS = new RegExp(
  [
    '\\d+(?:/(?:19|20)\\d\\d)?/[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐa-z]+)*',
    // "(1)", "(3)=(4)+(5)"
    '\\(\\d{1,2}(?: ?[-+=] ?\\d{1,2})*\\)',
    // codes: "1.001234.000.00.00.H34", "H34.05"
    '(?<![\\p{L}\\d])(?=[\\d.]*\\p{L})(?:\\d+\\.){2,}[\\p{L}\\d]+|(?<![\\p{L}\\d])\\p{Lu}{1,3}\\d+(?:[.-]\\d+)*',
    '[\\w.+-]+@[\\w.-]+|https?://\\S+|www\\.\\S+',
    '(?<![\\d.,])24/7(?!\\d)',
  ].join('|'),
  'gu',
);
const MONEY = new RegExp(
  `(?<![\\d.,])(?:\\d+(?:[.,]\\d+)* ?/ ?)?\\d+(?:[.,]\\d+)* ?(?:${anyOf('đồng', 'nghìn đồng', 'ngàn đồng', 'triệu', 'triệu đồng', 'tỷ đồng', 'vnđ', 'đ')}|${anyOf('điểm', 'đ')}/?)(?![\\p{L}\\d])(?:/\\d+)?`,
  'giu',
);

const DIGITS = '(?:[1-9]\\d{0,2}(?: \\d{3})+(?![\\d.,]*\\d)|\\d+(?:[.,]\\d+)*)';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,/])(?<number>${DIGITS})(?:(?<percent> ?%| ${anyOf('phần trăm')}${WORD_END})|(?: ?${anyOf('hồ sơ', 'hs', 'TTHC', 'thủ tục', 'dịch vụ', 'DVC', 'DVCTT', 'phiếu')})? ?/ ?(?<over>${DIGITS})(?![\\d%/]))?`,
  'giu',
);

/** Marks a removed number of another kind, such as money, so that a following rate is not assigned to a count. */
export const OTHER_NUMBER = '¥';

/** The text with numbers of other kinds overwritten, keeping positions. */
export function withoutNames(text: string): string {
  // "iGate" and "văn bản" before a number say where it comes from; they are masked so that the number is kept.
  const named = text.replace(/i(?=gate[ :]+\d)/giu, 'ị').replace(/(?<=văn b)ả(?=n \d)/giu, 'ạ');
  const plain = [DOCUMENTS, NAMED_BY, DATES].reduce((read, pattern) => blotOut(read, pattern), named);
  return withoutAsides(plain.replace(MONEY, (found) => OTHER_NUMBER.repeat(found.length)));
}

/** The tokens of a text processed by `withoutNames`, in order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(NUMBER)].flatMap((match): readonly Token[] => {
    const { number = '', percent, over } = match.groups ?? {};
    const stretch = { from: match.index, to: match.index + match[0].length };
    if (percent !== undefined) {
      const read = percentOf(number);
      return read ? [{ ...stretch, kind: 'percent', percent: read }] : [];
    }
    const value = countOf(number);
    if (over !== undefined) {
      const whole = countOf(over);
      return value === undefined || whole === undefined
        ? []
        : [{ ...stretch, kind: 'fraction', value, over: whole }];
    }
    if (value !== undefined) return [{ ...stretch, kind: 'count', value }];
    return [{ ...stretch, kind: 'malformed', words: number, readings: readingsOf(number) }];
  });
}

/** "1.655", "1 655", "688"; undefined for malformed counts. */
function countOf(words: string): number | undefined {
  const groups = words.split(/[. ]/u);
  if (words.includes(',') || (groups.length > 1 && !areThousands(groups))) return undefined;
  const value = Number(groups.join(''));
  return value <= COUNT_MAX ? value : undefined;
}

function percentOf(words: string): Percent | undefined {
  const [whole = '', decimals = '', ...more] = words.split(/[.,]/u);
  if (more.length > 0 || whole.length > 4 || decimals.length > 6 || words.includes(' ')) return undefined;
  const mark = words.includes(',') ? ',' : words.includes('.') ? '.' : undefined;
  const scaled = Number(whole + decimals);
  const isGrouped = mark === '.' && /^[1-9]\d{0,2}\.\d{3}$/u.test(words);
  return { scaled, decimals: decimals.length, mark, words, ...(isGrouped && { grouped: scaled }) };
}

/** Possible readings: without decimals, and without separators. */
function readingsOf(words: string): readonly number[] {
  const [whole = ''] = words.split(/[.,]/u);
  const readings = [Number(whole), Number(words.replace(/\D/gu, ''))];
  return [...new Set(readings)].filter((one) => one <= COUNT_MAX);
}
