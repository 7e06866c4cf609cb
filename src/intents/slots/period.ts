// Time spans in a message: "tháng 2", "quý 4", "6 tháng qua", "từ đầu năm", with the words they cover.

import type { Frequency } from '../../calendar/report-period.ts';
import { periodOfSpan } from '../../language/period-mention.ts';
import { findSpan, type SpanMention } from '../../language/span-mention.ts';

export interface PeriodFound {
  readonly value: SpanMention;
  readonly places: readonly number[];
}

/** Two, for a comparison. */
const MOST = 2;

/** @param folded the folded words, typos corrected */
export function periodsIn(folded: readonly string[]): readonly PeriodFound[] {
  const found: PeriodFound[] = [];
  let text = folded.join(' ');
  while (found.length < MOST) {
    const { mention, span } = findSpan(text);
    if (!mention || !span) break;
    const [from, to] = span;
    found.push({ value: mention, places: placesIn(folded, from, to) });
    // Matched text is overwritten so that positions stay the same.
    text = text.slice(0, from) + '_'.repeat(to - from) + text.slice(to);
  }
  return found.toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
}

/**
 * A span that is a single period of the report is treated like a month of a monthly report: "quý 1" of a
 * quarterly one.
 */
export function inPeriodsOf(frequency: Frequency, span: SpanMention): SpanMention {
  const month = span.kind === 'month' ? undefined : periodOfSpan(span);
  return month?.kind === 'longer' && month.frequency === frequency ? { kind: 'month', month } : span;
}

/** Indices of the words that overlap a range of the joined text. */
function placesIn(folded: readonly string[], from: number, to: number): readonly number[] {
  const places: number[] = [];
  let start = 0;
  folded.forEach((word, at) => {
    const end = start + word.length;
    if (start < to && from < end) places.push(at);
    start = end + 1;
  });
  return places;
}
