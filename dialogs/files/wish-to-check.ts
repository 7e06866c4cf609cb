// Words that ask to look for mistakes, and what they speak of: a text that stands beside them, or nothing named.

import { withoutTimes } from '../../src/intents/plain-numbers.ts';
import { fold } from '../../src/language/fold.ts';

/**
 * - `of-this`: a text or file, pointed at or asked about: "đoạn này đúng chưa"
 * - `of-text`: a text or file, or somebody's help: "kiểm tra báo cáo", "check giúp em"
 * - `bare`: "soát lỗi", "đúng chưa em"
 */
export interface WishToCheck {
  readonly kind: 'of-this' | 'of-text' | 'bare' | 'none';
}

const word = (alternatives: string) => new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'u');

const HELP = 'giup|gium|dum|ho|lai|thu';
const LOOKS = 'kiem tra|ktra|kiem|ra soat|soat|soi|bat loi|tim loi|check|proofread|examine|review|doi chieu';
// "Rà" and "dò" without their marks are "ra" and "do", and "xem" is also only to see.
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
/** Somebody has checked, or what a check has brought: what follows is given. */
const CHECKED = word(
  `(?:ket qua|theo|qua|sau|khi|cuoc|cong tac|da|vua|toi|moi|doan) (?:viec )?(?:${LOOKS}|ra|do|xem)(?! nay)|(?:${LOOKS}|ra|do|xem)(?: [a-z]+){0,3} (?:roi|xong)|(?:have|has|i|we) (?:checked|reviewed)`,
);

export function wishToCheck(words: string): WishToCheck {
  const said = withoutCounts(fold(words));
  if (/\d/u.test(said) || CHECKED.test(said)) return { kind: 'none' };
  const asks = ASKS.test(said);
  const ofText = OF_TEXT.test(said);
  const whether = WHETHER.test(said);
  if (ofText && (whether || (asks && THIS.test(said)))) return { kind: 'of-this' };
  if (asks && (ofText || FOR_ME.test(said))) return { kind: 'of-text' };
  return { kind: asks || whether ? 'bare' : 'none' };
}

/** Beside a file no text need be named. */
export const asksToCheck = (words: string): boolean => wishToCheck(words).kind !== 'none';

/** A few words that hand a file over say nothing of their own. */
const HANDED = word(`${NOUN}|bieu|report|table|attachments?|documents?`);
export const speaksOfFiles = (words: string): boolean =>
  HANDED.test(fold(words)) && !/[?:=]/u.test(words) && numbersBesideTimes(words) === 0;

/** How many numbers stand in a text, months, days and years aside. */
export function numbersBesideTimes(text: string): number {
  return [...withoutCounts(fold(text)).matchAll(/\d[\d.,]*/gu)].length;
}

/** "2 file này" counts what was sent. */
const HOW_MANY = new RegExp(`\\d{1,2} (?=(?:cai )?(?:${NOUN}|files?|documents?|attachments?|texts?))`, 'gu');

const withoutCounts = (folded: string): string => withoutTimes(folded).replace(HOW_MANY, ' ');
