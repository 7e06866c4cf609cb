// Words read as the value of a figure. What stands around a value and changes nothing is taken off; whatever else is
// there makes it unclear.

import { type CountReading, readCount } from '../../language/count.ts';
import { normalise } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { FigureId } from '../../report/definition.ts';
import { withoutExplained } from './explained-words.ts';
import type { MatchContext } from './match-context.ts';

const LINK = new RegExp(
  `^(?:\\s*(?:[:=]|->|=>|→|${anyOf('là', 'thành', 'bằng', 'sang', 'còn', 'lên', 'xuống', 'xuống còn', 'lên thành', 'phải là', 'chỉ là', 'lại', 'lại thành', 'lại là', 'to', 'is', 'are')}(?=[\\s\\d:=]|$)))+\\s*`,
  'iu',
);
const MARKS_BEFORE = /^(?:[\s;:|()]|[,.](?!\d)|[+-](?![\d]))+/u;
const MARKS_AFTER = /[\s;,:|()-]+$/u;
const NUMBER = '\\d(?:[\\d.,]*\\d)?';
const UNIT = `(?: ?${anyOf('hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ')})?`;
const NOT = `(?:${anyOf('chứ', 'và')} )?(?:${anyOf('không phải', 'ko phải', 'k phải', 'hổng phải', 'chứ không phải', 'chứ ko phải', 'thay vì', 'not', 'instead of')}|${WORD_START}${anyOf('chứ không')})(?: ${anyOf('là', 'số')})?`;
/** "không phải 688 mà là", "từ 688 thành", "688 à nhầm": the number that is not meant, any more. */
const REPLACED = new RegExp(
  [
    `${NOT} (?<a>${NUMBER})${UNIT}(?:[ ,]*(?:${anyOf('mà là', 'mà', 'but')})(?= ))?`,
    `${WORD_START}${anyOf('từ', 'from')} (?<b>${NUMBER})${UNIT} ?(?:${anyOf('thành', 'sang', 'lên', 'xuống', 'xuống còn', 'to')}|[-=]>|→)(?= ?\\d)`,
    `${WORD_START}${anyOf('thay', 'đổi', 'sửa', 'thay số', 'đổi số', 'sửa số', 'replace', 'change')} (?<c>${NUMBER})${UNIT} ?(?:${anyOf('bằng', 'thành', 'sang', 'là', 'with', 'to', 'by')}|[-=]>|→)(?= ?\\d)`,
    `(?<d>${NUMBER})${UNIT}[ ,.]*(?:${anyOf('à', 'ý', 'á', 'ấy', 'ủa', 'ơ', 'oh', 'ah')}[ ,]*)?${anyOf('nhầm', 'lộn', 'à không', 'à quên', 'sai', 'nhầm rồi', 'ý là', 'ý em là', 'ý chị là', 'i mean')}(?:[ ,:]*${anyOf('là', 'phải là', 'rồi')})?(?=[ ,:]*\\d)`,
    `(?<e>${NUMBER})${UNIT}[ ,]*(?:${anyOf('sửa', 'đổi', 'sửa lại', 'đổi lại', 'sửa thành', 'sửa lại thành', 'đổi thành')}(?: ${anyOf('là', 'thành', 'cho')})?)(?= \\d)`,
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|'),
  'iu',
);

/** The marks around a value taken off; a dash, plus, dot or comma at a digit belongs to the number. */
export const marksOff = (text: string) => text.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '');

/** What stands behind a name, without the words and marks that lead to its value. */
export function valueIn(text: string): string {
  return marksOff(marksOff(text).replace(LINK, ''));
}

/** The words without a number that they say is not meant; and that number's own words. */
export function withoutReplaced(words: string): { readonly words: string; readonly replaced?: string } {
  const match = REPLACED.exec(words);
  if (!match) return { words };
  const replaced = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
  const rest = words.slice(0, match.index) + words.slice(match.index + match[0].length);
  return /\d/u.test(rest) ? { words: rest.trim(), replaced } : { words };
}

/** Words read as a count for that figure. */
export function countFor(figure: FigureId, words: string, context: MatchContext): CountReading {
  const usual = context.usual(figure);
  const bound = context.bound?.(figure);
  return readCount(words, { ...(usual !== undefined && { usual }), ...(bound !== undefined && { bound }) });
}

/** Words as the value of that figure, with the courtesies around it taken off. */
export function valueFor(figure: FigureId, words: string, context: MatchContext): CountReading {
  const said = normalise(words).toLowerCase();
  const plain = countFor(figure, said, context);
  if (plain.kind === 'count' || plain.reason === 'not-known') return plain;
  const bare = withoutExplained(said);
  return bare === said || bare === '' ? plain : countFor(figure, bare, context);
}

/** A number, a word for one, or a word for none or for not yet known, stands in the words. */
export function saysValue(words: string): boolean {
  if (/\d/u.test(words)) return true;
  if (words.length > 120) return false;
  if (/^-+$/u.test(words.trim())) return true;
  const said = withoutExplained(normalise(words).toLowerCase());
  const reading = readCount(said);
  return reading.kind === 'count' || (reading.reason !== 'not-a-number' && reading.reason !== 'empty');
}
