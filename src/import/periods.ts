// Periods a document says it is about: in titles, lines above tables, sheet names and file names.

import { type LocalDate, monthOf, parseLocalDate } from '../calendar/local-date.ts';
import { nextMonth, toMonth } from '../calendar/month.ts';
import { daysOfPeriod, type PeriodRule, type Rhythm } from '../calendar/period.ts';
import {
  FREQUENCIES,
  frequencyOf,
  periodWith,
  type ReportPeriod,
  toPeriod,
} from '../calendar/report-period.ts';
import { fold, normalise } from '../language/fold.ts';
import { findMonth } from '../language/month-mention.ts';
import { findPeriod } from '../language/period-mention.ts';
import type { Period } from './figure-reading.ts';

/** A date, "15/01/2024" or "15 tháng 01 năm 2024"; the start of a range may lack year or month. */
const FULL_DAY = '(\\d{1,2})(?:[/.-](\\d{1,2})[/.-](\\d{4})| thang (\\d{1,2})(?: nam |/)(\\d{4}))';
const PART_DAY = '(\\d{1,2})(?:(?:[/.-]| thang )(\\d{1,2})(?:(?:[/.-]| nam )(\\d{4}))?)?';
const STRETCH = new RegExp(
  `(?<!\\d)(?:tu ?)?(?:ngay )?(?<!\\d)${PART_DAY}\\s?(?:den|-|toi)(?: het)?(?: ngay)? ?${FULL_DAY}`,
  'gu',
);
const DATE = new RegExp(`(?<!\\d)(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|ngay ${FULL_DAY})`, 'gu');
const UNFILLED = /ngay[ .…_]*thang[ .…_]*nam ?(?:20\d\d)?/gu;
const LONG_STRETCH =
  /(?:quy (?:[1-4]|i{1,3}|iv)|(?:6|sau|9|chin|3|ba) thang(?: dau| cuoi)?(?: nam)?|ca nam|nam)(?: ?[/-] ?| nam | )?(?:20\d\d)/gu;
/** Words before a period the document is only compared with, or before a legal document. */
const COMPARED = /(?:so voi|cung ky|luat|quyet dinh|nghi dinh|thong tu)\s[^,;.]{0,30}$/u;
/** In characters. */
const LONGEST = 400;
const MOST_MONTHS = 5;

/** The periods named in these texts, without duplicates, in order. `rhythm` is the report's own period rule. */
export function periodsIn(texts: readonly string[], rhythm: Rhythm): readonly Period[] {
  const found = new Map<string, Period>();
  for (const text of texts) {
    for (const period of periodsOf(text.slice(0, LONGEST), rhythm)) {
      found.set(period.kind === 'month' ? period.month : fold(period.words), period);
    }
  }
  return [...found.values()];
}

function periodsOf(text: string, { frequency, period: rule }: Rhythm): readonly Period[] {
  const found: Period[] = [];
  const said = normalise(text.replaceAll('_', ' ')).replaceAll('\n', ' ');
  const folded = fold(said);
  // Matches are overwritten so that positions stay the same.
  const blot = (from: number, to: number) => rest.slice(0, from) + ';'.repeat(to - from) + rest.slice(to);
  const words = (from: number, to: number) =>
    (folded.length === said.length ? said : folded).slice(from, to).trim();
  let rest = folded;
  for (const match of folded.matchAll(STRETCH)) {
    const end = match.index + match[0].length;
    const period = stretchOf(match.slice(1), words(match.index, end), rule);
    if (period) found.push(period);
    rest = blot(match.index, end);
  }
  // A date to be filled in: "ngày    tháng    năm 2024", "ngày ... tháng ... năm 2024".
  for (const match of rest.matchAll(UNFILLED)) rest = blot(match.index, match.index + match[0].length);
  // A date does not name a month: "ngày 27 tháng 12 năm 2023".
  for (const match of rest.matchAll(DATE)) rest = blot(match.index, match.index + match[0].length);
  const months = () => {
    for (let tries = 0; tries < MOST_MONTHS; tries += 1) {
      const { mention, span } = findMonth(rest);
      if (!mention || !span) break;
      if (mention.kind === 'month' && mention.year !== undefined && !COMPARED.test(rest.slice(0, span[0])))
        found.push({ kind: 'month', month: toMonth(mention.year, mention.month) });
      rest = blot(...span);
    }
  };
  const longer = () => {
    for (const match of rest.matchAll(LONG_STRETCH)) {
      const behind = match.index + match[0].length;
      const before = rest.slice(0, match.index);
      // In "tháng 2 năm 2024" the year belongs to the month.
      if (COMPARED.test(before) || /thang \d{1,2} $/u.test(before)) continue;
      const said = words(match.index, behind);
      const period = longerNamed(said);
      // A quarter is the period of a quarterly report, but too long for a monthly one.
      const own = period !== undefined && frequencyOf(period) === frequency;
      found.push(own ? { kind: 'month', month: period } : { kind: 'other', words: said });
      rest = blot(match.index, behind);
    }
  };
  // In a monthly report "9 tháng năm 2024" is read as May ("tháng năm").
  if (frequency === 'month') months();
  longer();
  if (frequency !== 'month') months();
  return found;
}

/** "Quý I/2024", "6 tháng đầu năm 2024", "năm 2024". */
function longerNamed(words: string): ReportPeriod | undefined {
  const { mention, rest } = findPeriod(words);
  if (mention?.kind !== 'longer' || mention.number === undefined || mention.year === undefined)
    return undefined;
  return rest === '' ? toPeriod(mention.frequency, mention.year, mention.number) : undefined;
}

/** The month, when the dates are its period by the report's rule; any other range as text. */
function stretchOf(
  days: readonly (string | undefined)[],
  words: string,
  rule: PeriodRule,
): Period | undefined {
  const [firstDay, firstMonth, firstYear, day, month1, year1, month2, year2] = days;
  const [lastMonth = '', lastYear = ''] = [month1 ?? month2, year1 ?? year2];
  const inMonth = firstMonth ?? lastMonth;
  const year = firstYear ?? String(Number(lastYear) - (Number(inMonth) > Number(lastMonth) ? 1 : 0));
  const from = dateOf([firstDay, inMonth, year]);
  const to = dateOf([day, lastMonth, lastYear]);
  if (!from || !to || from > to) return undefined;
  const month = monthOf(to);
  const fits = FREQUENCIES.flatMap((frequency) =>
    [month, nextMonth(month)].map((of) => periodWith(frequency, of)),
  ).find((one) => {
    const period = daysOfPeriod(one, rule);
    return period.from === from && period.to === to;
  });
  return fits ? { kind: 'month', month: fits } : { kind: 'other', words };
}

function dateOf([day = '', month = '', year = '']: readonly (string | undefined)[]): LocalDate | undefined {
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
