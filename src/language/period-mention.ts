// Finds the period of a report in a message: a month or a longer period.

import { fold, normalise } from './fold.ts';
import { findMonth, type MonthMention, type MonthSearch } from './month-mention.ts';
import { findSpan, type SpanMention } from './span-mention.ts';

const HALF_YEAR = 6;
const NINE_MONTHS = 9;
const QUARTER = 3;

/** The span as a report's period; undefined when reports have no such period: "6 tháng 2", "4 tháng đầu năm". */
export function periodOfSpan(span: SpanMention): MonthMention | undefined {
  switch (span.kind) {
    case 'month':
      return span.month;
    case 'quarter': {
      const { quarter, kind: _, ...year } = span;
      return { kind: 'longer', frequency: 'quarter', number: quarter, ...year };
    }
    case 'year': {
      const { kind: _, ...year } = span;
      const named = span.year !== undefined || span.last;
      return { kind: 'longer', frequency: 'year', ...(named && { number: 1 }), ...year };
    }
    case 'part': {
      const { part, months, kind: _, ...year } = span;
      if (months === HALF_YEAR)
        return { kind: 'longer', frequency: 'half-year', number: part === 'first' ? 1 : 2, ...year };
      if (part === 'last') return undefined;
      if (months === NINE_MONTHS) return { kind: 'longer', frequency: 'nine-months', number: 1, ...year };
      return months === QUARTER ? { kind: 'longer', frequency: 'quarter', number: 1, ...year } : undefined;
    }
    case 'last':
      if (span.months === HALF_YEAR) return { kind: 'longer', frequency: 'half-year' };
      return span.months === NINE_MONTHS ? { kind: 'longer', frequency: 'nine-months' } : undefined;
    case 'last-periods':
    case 'months':
      return undefined;
  }
}

/** Finds the first period in a text, like findMonth. */
export function findPeriod(text: string): MonthSearch {
  const said = normalise(text);
  const { mention, span } = findSpan(said);
  const period = mention && periodOfSpan(mention);
  const places = fold(said).length === said.length;
  if (!mention || mention.kind === 'month' || !period || !span || !places) return findMonth(said);
  const [from, to] = span;
  return { mention: period, rest: normalise(`${said.slice(0, from)} ${said.slice(to)}`), span };
}
