// A number that a message only mentions to reject it: "không phải 688 mà là 680", "từ 688 thành 680", "688 à
// nhầm 680".

import { blank, blankOut } from '../../language/source-text.ts';
import { anyOf, WORD_START } from '../../language/spelling.ts';

const NUMBER = '\\d(?:[\\d.,]*\\d)?';
const UNIT = `(?: ?${anyOf('hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ')})?`;
const ARROW = '(?:[-=]+>|→)';
/** A question's number cannot be rejected: "câu 1 sửa thành 680". */
const OWN = `(?<!${anyOf('câu', 'số thứ', 'câu số', 'câu thứ')} )(?<![\\d.,])`;
const NOT = `(?:(?:${anyOf('chứ', 'và')} )?${WORD_START}${anyOf('không phải', 'ko phải', 'k phải', 'hổng phải', 'thay vì', 'not', 'instead of')}|${WORD_START}${anyOf('chứ không', 'chứ ko')})(?: ${anyOf('là', 'số')})?`;
// biome-ignore format: patterns, one a line
const DENIED = new RegExp(
  [
    `${NOT} (?<a>${NUMBER})${UNIT}(?:[ ,]*(?:${anyOf('mà là', 'mà', 'but')})(?= ))?`,
    `${WORD_START}${anyOf('từ', 'from')} (?<b>${NUMBER})${UNIT} ?(?:${anyOf('thành', 'sang', 'lên', 'xuống', 'xuống còn', 'to')}|${ARROW})(?= ?\\d)`,
    `${WORD_START}${anyOf('thay', 'đổi', 'sửa', 'chỉnh', 'điều chỉnh', 'đính chính', 'thay số', 'đổi số', 'sửa số', 'chỉnh số', 'điều chỉnh số', 'đính chính số', 'replace', 'change')} (?<c>${NUMBER})${UNIT} ?(?:${anyOf('bằng', 'thành', 'sang', 'là', 'with', 'to', 'by')}|${ARROW})(?= ?\\d)`,
    `(?<d>${NUMBER})${UNIT} ?${ARROW}(?= ?\\d)`,
  ].join('|'),
  'iu',
);
// biome-ignore format: patterns, one a line
const RETYPED = new RegExp(
  [
    `${OWN}(?<a>${NUMBER})${UNIT}[ ,.]*(?:${anyOf('à', 'ý', 'á', 'ấy', 'ủa', 'ơ', 'oh', 'ah')}[ ,]*)?${anyOf('nhầm', 'lộn', 'à không', 'à quên', 'sai', 'là sai', 'là nhầm', 'bị sai', 'bị nhầm', 'sorry', 'oops', 'nhầm rồi', 'lộn rồi', 'ý là', 'ý em là', 'ý chị là', 'i mean')}(?:[ ,:]*${anyOf('là', 'phải là', 'rồi')})?(?=[ ,:]*\\d)`,
    `${OWN}(?<b>${NUMBER})${UNIT}[ ,]*${anyOf('sửa', 'đổi', 'sửa lại', 'đổi lại', 'sửa thành', 'sửa lại thành', 'sửa lại là', 'đổi thành', 'đổi lại thành')}(?: ${anyOf('là', 'thành', 'cho')})?(?= \\d)`,
  ].join('|'),
  'giu',
);
const ONLY_DENIED = new RegExp(`${NOT} ${NUMBER}`, 'iu');

/** The words without the rejected number, and that number as typed. */
export function withoutDenied(words: string): { readonly words: string; readonly denied?: string } {
  const match = DENIED.exec(words);
  if (!match) return { words };
  const denied = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
  const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
  const rest = `${before}${blank(' ', before, after)}${after}`;
  return /\d/u.test(rest) ? { words: rest.trim(), denied } : { words };
}

/** Whether the words only reject a number without giving one. */
export const saysOnlyNot = (words: string) =>
  ONLY_DENIED.test(words) && withoutDenied(words).denied === undefined;

/** The number that the words themselves correct, if any. */
export function retypedIn(words: string): string | undefined {
  const [match] = words.matchAll(RETYPED);
  return match?.groups?.a ?? match?.groups?.b;
}

/** The text with self-corrected numbers overwritten: "6888 à nhầm 688". */
export function withoutRetyped(read: string): string {
  return blankOut(read, RETYPED);
}
