// Rephrases messages about a quarterly or yearly report in terms of months: "như quý trước" becomes "như tháng
// trước", so that all phrases and values about months apply. Replaced word by word, so that word indices stay
// the same.

import type { Frequency } from '../calendar/report-period.ts';
import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';

const NOUNS: Readonly<Record<Exclude<Frequency, 'month'>, { readonly vi: string; readonly en: string }>> = {
  quarter: { vi: anyOf('quý', 'quí', 'kỳ'), en: 'quarter' },
  'half-year': { vi: anyOf('kỳ'), en: '(?:half-year|period)' },
  'nine-months': { vi: anyOf('kỳ'), en: 'period' },
  year: { vi: anyOf('năm', 'kỳ'), en: '(?:year|period)' },
};

const WHICH = anyOf('trước', 'này', 'rồi', 'vừa rồi', 'vừa qua');
const EACH = anyOf('từng', 'các', 'mọi', 'mấy', 'theo', 'cả', 'hàng', 'hằng', 'hai');

const patternsOf = ({ vi, en }: { readonly vi: string; readonly en: string }) =>
  [
    // "Trước hạn" is the name of a figure.
    [new RegExp(`${WORD_START}${vi}(?= ${WHICH}(?! ${anyOf('hạn')})${WORD_END})`, 'giu'), 'tháng'],
    [new RegExp(`(?<=${WORD_START}${EACH} )${vi}${WORD_END}`, 'giu'), 'tháng'],
    [new RegExp(`(?<=${WORD_START}(?:last|this|previous|whole|by) )${en}${WORD_END}`, 'giu'), 'month'],
    [new RegExp(`${WORD_START}${en}(?= by )`, 'giu'), 'month'],
  ] as const;

const PATTERNS = {
  quarter: patternsOf(NOUNS.quarter),
  'half-year': patternsOf(NOUNS['half-year']),
  'nine-months': patternsOf(NOUNS['nine-months']),
  year: patternsOf(NOUNS.year),
};

/** The message rephrased for a report with that frequency. */
export function asOfMonths(text: string, frequency: Frequency): string {
  if (frequency === 'month') return text;
  return PATTERNS[frequency].reduce((said, [find, word]) => said.replace(find, word), text);
}
