// What is said of figures taken from months, in English.

import type { Month } from '../calendar/month.ts';
import { periodLabel } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import type { FromMonthsPhrases } from './from-months-phrases.ts';

const list = (months: readonly Month[]) => months.map(periodLabel).join(', ');
const figuresOf = (count: number) => `${count} ${count === 1 ? 'figure' : 'figures'}`;

export const enFromMonths: FromMonthsPhrases = {
  taken: (figures, months) =>
    `I took ${figuresOf(figures)} from the approved monthly ${months.length === 1 ? 'report' : 'reports'} (${list(months)}). Where one is different, please send me the right number.`,
  lacking: (figures, months) =>
    `${figuresOf(figures)} could not be taken, as the monthly ${months.length === 1 ? 'report' : 'reports'} of ${list(months)} ${months.length === 1 ? 'is' : 'are'} not approved. Once approved, they need not be entered again; or enter them here.`,
  known: (months) =>
    `Monthly reports: ${months.map(({ month, value }) => `${periodLabel(month)} ${value === undefined ? 'not approved' : formatCount(value, 'en')}`).join(', ')}`,
  misfits: '⚠ No longer as in the monthly reports: one was corrected after this report was approved.',
  leftBehind: (names) =>
    `Note: the approved ${names.length === 1 ? 'report' : 'reports'} of ${names.join(', ')} took figures from this one and no longer fit. The officer has to reopen and correct ${names.length === 1 ? 'it' : 'each'}.`,
};
