// Numbers in a message that may be figures: not months, days, years or percentages.

import { fold } from '../language/fold.ts';
import { withoutAsides } from './values/asides.ts';

const TIMES =
  /(?<![\p{L}\d])(?:thang|ngay|nam|quy|year) \d{1,4}(?:\/\d{1,4}){0,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}/gu;

/** The folded text without months, days and years. */
export const withoutTimes = (folded: string): string => folded.replace(TIMES, ' ');

/** The numbers that may be figures. */
export function plainNumbers(text: string): readonly number[] {
  const found = withoutTimes(fold(text)).matchAll(/\d+(?:[.,]\d+)*(?! ?%|[\d.,]*\d ?%)/gu);
  return [...found].map(([digits]) => Number(digits.replace(/[.,]/gu, '')));
}

/** In characters; longer messages give values. */
const LONGEST = 120;
const WHY =
  /^(?:(?:em|anh|chi|oi|cho|hoi|da|a|sep|the|vay|so|ma|tell|me)[ ,.]+){0,5}(?:vi sao|tai sao|sao|do dau|why|how come|where (?:does|did|do|is|was))(?![\p{L}\d])/u;
const FROM =
  /(?<![\p{L}\d])(?:o dau (?:ra|ma|vay)|dau (?:ra|ma ra)|tu dau|lay o dau|come from|comes from)(?![\p{L}\d])/u;

/** Whether the message asks why a number is what it is, or where it comes from. */
export function asksWhereFrom(text: string): boolean {
  if (text.length > LONGEST || /[:;=\n]/u.test(text)) return false;
  const said = fold(text);
  return WHY.test(said) || FROM.test(said);
}

const OF_RATES =
  /%|(?<![\p{L}\d])(?:ty le|ti le|phan tram|tu so|mau so|cong thuc|chia|rates?|percentage|share)(?![\p{L}\d])/u;

/** Whether a question is about a rate. */
export const mentionsRate = (text: string): boolean => OF_RATES.test(fold(text));

/** Whether it asks for the source rather than for the calculation. */
export const asksSource = (text: string): boolean => FROM.test(fold(text));

const BEGINS_WITH_NUMBER = /^\s*(?:(?:dạ|da|vâng|ừ|ờ)[ ,]+)?\d/iu;

/** Whether it begins with a number other than a telephone's, a document's or a time. */
export const beginsWithNumber = (text: string): boolean => BEGINS_WITH_NUMBER.test(withoutAsides(text));
