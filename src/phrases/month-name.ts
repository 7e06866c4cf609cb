// A period in English words.

import { isMonth, numberInYear, periodName, type ReportPeriod, yearOf } from '../calendar/report-period.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Feb 2024`, `Q1 2024`. */
export function monthName(period: ReportPeriod): string {
  return isMonth(period) ? `${MONTHS[numberInYear(period) - 1]} ${yearOf(period)}` : periodName(period, 'en');
}
