// How a report speaks of its periods: "tháng trước", "quý này", "cả kỳ". A report is due so often, and every word about its
// periods follows from that here. "Kỳ" stands where no shorter word is unmistakable: "6 tháng trước" is half a year ago.

import {
  type Frequency,
  frequencyOf,
  periodLabel,
  periodName,
  type ReportPeriod,
  toPeriod,
} from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { withoutFrequency } from '../report/called.ts';
import { periodOf, type SaidPeriod } from '../report/said-period.ts';

/** "tháng 02/2024", "quý I/2024", "Chỉ thị 25 và 08 tháng 02/2024": with the report's name where it has one. */
export const viPeriod = (said: SaidPeriod): string =>
  typeof said === 'string'
    ? periodName(said, 'vi')
    : `${withoutFrequency(said.called.vi)} ${periodName(said.period, 'vi')}`;

/** "Tháng 02/2024", "Quý I/2024". */
export const ViPeriod = (said: SaidPeriod): string => capitalised(viPeriod(said));

export interface PeriodWords {
  /** In English also of several: `ones`. */
  readonly one: string;
  readonly ones: string;
  /** The period of the report, and the one before it. */
  readonly present: string;
  readonly before: string;
}

const VI: Readonly<Record<Frequency, PeriodWords>> = {
  month: { one: 'tháng', ones: 'tháng', present: 'tháng này', before: 'tháng trước' },
  quarter: { one: 'quý', ones: 'quý', present: 'quý này', before: 'quý trước' },
  'half-year': { one: 'kỳ', ones: 'kỳ', present: 'kỳ này', before: 'kỳ trước' },
  'nine-months': { one: 'kỳ', ones: 'kỳ', present: 'kỳ này', before: 'kỳ trước' },
  year: { one: 'năm', ones: 'năm', present: 'kỳ này', before: 'năm trước' },
};

const EN: Readonly<Record<Frequency, PeriodWords>> = {
  month: { one: 'month', ones: 'months', present: 'this month', before: 'last month' },
  quarter: { one: 'quarter', ones: 'quarters', present: 'this quarter', before: 'last quarter' },
  'half-year': { one: 'half-year', ones: 'half-years', present: 'this half-year', before: 'last half-year' },
  'nine-months': { one: 'period', ones: 'periods', present: 'this period', before: 'last period' },
  year: { one: 'year', ones: 'years', present: 'this year', before: 'last year' },
};

export const viWords = (frequency: Frequency): PeriodWords => VI[frequency];
export const enWords = (frequency: Frequency): PeriodWords => EN[frequency];

/** Of the report that is about that period. */
export const viWordsOf = (said: SaidPeriod): PeriodWords => VI[frequencyOf(periodOf(said))];
export const enWordsOf = (said: SaidPeriod): PeriodWords => EN[frequencyOf(periodOf(said))];

/** "lập theo quý"; of longer reports what each of them is about. */
const VI_RHYTHM: Readonly<Record<Frequency, string>> = {
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
};
const EN_RHYTHM: Readonly<Record<Frequency, string>> = {
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  'nine-months': 'nine-month',
  year: 'yearly',
};
export const viRhythm = (frequency: Frequency): string => VI_RHYTHM[frequency];
export const enRhythm = (frequency: Frequency): string => EN_RHYTHM[frequency];

/** "tháng 01/2024 và 03/2024", "quý I/2024 và quý II/2024": the word of a month stands once. */
export function monthsNamed(periods: readonly ReportPeriod[], last = ', '): string {
  const names = periods.map((period, at) => (at > 0 ? periodLabel(period) : viPeriod(period)));
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}` : names.join('');
}

/** What is shown of how a period is written. */
export const examplePeriod = (frequency: Frequency): ReportPeriod =>
  toPeriod(frequency, 2024, frequency === 'month' ? 2 : 1);

/** "month by month". */
export const byOne = (frequency: Frequency): string => `${EN[frequency].one} by ${EN[frequency].one}`;

/** Words of ours that speak of months, as they are for a report that is due so often: "So với tháng trước", "So với quý trước". */
export function inPeriodWords(words: string, language: Language, frequency: Frequency): string {
  if (frequency === 'month') return words;
  const vi = language === 'vi';
  const { ones, before } = (vi ? VI : EN)[frequency];
  return words
    .replace(/tháng này$/u, 'báo cáo')
    .replace(/this month$/u, 'of the report')
    .replace(vi ? 'tháng trước' : 'last month', before)
    .replace(vi ? /(?<=(?:các|hai|theo) )tháng/u : /(?<=(?:the|two) )months/u, ones)
    .replace('Month by month', capitalised(byOne(frequency)));
}
/** Without its word: "02/2024", "quý I/2024". */
export const viLabel = (said: SaidPeriod): string =>
  typeof said === 'string'
    ? periodLabel(said)
    : `${withoutFrequency(said.called.vi)} ${periodLabel(said.period)}`;
