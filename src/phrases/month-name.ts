// A month in English words.

import { type Month, monthNumberOf, yearOf } from '../calendar/month.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Feb 2024`. */
export function monthName(month: Month): string {
  return `${MONTHS[monthNumberOf(month) - 1]} ${yearOf(month)}`;
}
