// What is said of figures taken from months, in English.

import { frequencyOf, periodName, type ReportPeriod } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import type { FromMonthsPhrases } from './from-months-phrases.ts';
import { enRhythm } from './period-words.ts';

const label = (month: ReportPeriod) => periodName(month, 'en');
const list = (months: readonly ReportPeriod[]) => months.map(label).join(', ');

/** "monthly report", "quarterly reports": what these are called. */
export const enShorter = (months: readonly { readonly month: ReportPeriod }[]): string =>
  `${months[0] ? `${enRhythm(frequencyOf(months[0].month))} ` : ''}${months.length === 1 ? 'report' : 'reports'}`;
const shorter = (months: readonly ReportPeriod[]) => enShorter(months.map((month) => ({ month })));

const figuresOf = (count: number) => `${count} ${count === 1 ? 'figure' : 'figures'}`;

export const enFromMonths: FromMonthsPhrases = {
  taken: (figures, months) =>
    `I took ${figuresOf(figures)} from the approved ${shorter(months)} (${list(months)}). Where one is different, please send me the right number.`,
  lacking: (figures, months) =>
    `${figuresOf(figures)} could not be taken, as the ${shorter(months)} of ${list(months)} ${months.length === 1 ? 'is' : 'are'} not approved. Once approved, they need not be entered again; or enter them here.`,
  known: (months) =>
    `${capitalised(enShorter(months))}: ${months.map(({ month, value }) => `${label(month)} ${value === undefined ? 'not approved' : formatCount(value, 'en')}`).join(', ')}`,
  misfits:
    '⚠ No longer as in the reports that it was filled from: one was corrected after this report was approved.',
  leftBehind: (names) =>
    `Note: the approved ${names.length === 1 ? 'report' : 'reports'} of ${names.join(', ')} took figures from this one and no longer fit. The officer has to reopen and correct ${names.length === 1 ? 'it' : 'each'}.`,
};
