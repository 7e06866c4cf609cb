// Requests to check a text or file for mistakes, and what they refer to: a text in the same message, or nothing named.

import { fold } from '../language/fold.ts';
import { withoutTimes } from './plain-numbers.ts';

/**
 * - `of-this`: asks about a text or file it points at: "đoạn này đúng chưa"
 * - `of-text`: mentions a text or file, or asks for help: "kiểm tra báo cáo", "check giúp em"
 * - `bare`: mentions none: "soát lỗi", "đúng chưa em"
 * - `none`: no request to check
 */
export interface CheckRequest {
  readonly kind: 'of-this' | 'of-text' | 'bare' | 'none';
}

const word = (alternatives: string) => new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'u');

const HELP = 'giup|gium|dum|ho|lai|thu';
const LOOKS = 'kiem tra|ktra|kiem|ra soat|soat|soi|bat loi|tim loi|check|proofread|examine|review|doi chieu';
// Without diacritics "rà" and "dò" are the common words "ra" and "do", and "xem" may only mean to look.
const LOOKS_WITH_HELP = `(?:ra|do|xem|coi|ngo|nhin|doc)(?: [a-z]+)? (?:${HELP}|loi|soat)|look over|go through`;
const ASKS = word(`${LOOKS}|${LOOKS_WITH_HELP}`);
const FOR_ME = word(HELP);
const NOUN = 'doan|doan van|van ban|bao cao|noi dung|bang|bang so lieu|so lieu|du thao|ban thao|cau|tep|file';
const OF_TEXT = word(
  `${NOUN}|paragraph|passage|text|report|table|draft|figures|numbers|document|attachments?|this|these`,
);
const THIS = word(
  `(?:${NOUN})(?: [a-z]+)? (?:nay|sau|duoi|duoi day|sau day|ben duoi|tren|dinh kem|da dan|vua dan)|(?:this|these|following|attached)`,
);
const NOT = 'khong|ko|k|hong|hok|hem|chua|cho nao|gi|o dau';
const WHETHER = word(
  `(?:dung|sai|khop|on|chuan|hop ly|chinh xac|loi|mau thuan|van de)(?! han)(?: [a-z]+){0,3}? (?:${NOT})|(?:is|are|does|do) .{0,40}(?:right|correct|ok|okay|wrong|consistent|add up|errors|mistakes)`,
);
/** Reports a check that has been done: the numbers that follow are values. */
const CHECKED = word(
  `(?:ket qua|theo|qua|sau|khi|cuoc|cong tac|da|vua|toi|moi|doan) (?:viec )?(?:${LOOKS}|ra|do|xem)(?! nay)|(?:${LOOKS}|ra|do|xem)(?: [a-z]+){0,3} (?:roi|xong)|(?:have|has|i|we) (?:checked|reviewed)`,
);

/** The kind of request in the words, by their wording alone. */
export function checkRequestIn(words: string): CheckRequest {
  const said = withoutCounts(fold(words));
  if (/\d/u.test(said) || CHECKED.test(said)) return { kind: 'none' };
  const asks = ASKS.test(said);
  const ofText = OF_TEXT.test(said);
  const whether = WHETHER.test(said);
  if (ofText && (whether || (asks && THIS.test(said)))) return { kind: 'of-this' };
  if (asks && (ofText || FOR_ME.test(said))) return { kind: 'of-text' };
  return { kind: asks || whether ? 'bare' : 'none' };
}

/** Whether words sent with a file ask to check it; they need not mention it. */
export const asksToCheck = (words: string): boolean => checkRequestIn(words).kind !== 'none';

const HANDED = word(`${NOUN}|bieu|report|table|attachments?|documents?`);
/** Whether words sent with a file only describe it: "số liệu tháng này em nhé". */
export const speaksOfFiles = (words: string): boolean =>
  HANDED.test(fold(words)) && !/[?:=]/u.test(words) && numbersBesideTimes(words) === 0;

/** The number of numbers in a text, without months, days and years. */
export function numbersBesideTimes(text: string): number {
  return [...withoutCounts(fold(text)).matchAll(/\d[\d.,]*/gu)].length;
}

/** "2 file này": the number of files sent. */
const HOW_MANY = new RegExp(`\\d{1,2} (?=(?:cai )?(?:${NOUN}|files?|documents?|attachments?|texts?))`, 'gu');

const withoutCounts = (folded: string): string => withoutTimes(folded).replace(HOW_MANY, ' ');
