// A period in English words, with the report's name before it where it has one.

import { isMonth, numberInYear, periodName, yearOf } from '../calendar/report-period.ts';
import { withoutFrequency } from '../report/called.ts';
import type { SaidPeriod } from '../report/said-period.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Feb 2024`, `Q1 2024`, `Directives 25 and 08 Feb 2024`. */
export function monthName(said: SaidPeriod): string {
  if (typeof said !== 'string') return `${withoutFrequency(said.called.en)} ${monthName(said.period)}`;
  return isMonth(said) ? `${MONTHS[numberInYear(said) - 1]} ${yearOf(said)}` : periodName(said, 'en');
}
