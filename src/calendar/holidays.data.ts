// The days off of public offices as announced, and what is certain of the next year. When a year is announced,
// add it to ANNOUNCED and take it out of PROVISIONAL; until then an administrator can supply it as data.

import type { HolidayTable } from './holidays.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';

const dates = (year: number, ...days: readonly string[]): readonly LocalDate[] =>
  days.map((day) => {
    const date = parseLocalDate(`${year}-${day}`);
    if (date === undefined) throw new RangeError(`no such day: ${year}-${day}`);
    return date;
  });

// biome-ignore format: a line a holiday
export const ANNOUNCED: HolidayTable = {
  2024: {
    daysOff: dates(2024,
      '01-01',
      '02-08', '02-09', '02-12', '02-13', '02-14', // Tết Giáp Thìn
      '04-18', // Giỗ Tổ
      '04-29', '04-30', '05-01', // Monday 29/4 for Saturday 4/5
      '09-02', '09-03',
    ),
    daysWorked: dates(2024, '05-04'),
  },
  2025: {
    daysOff: dates(2025,
      '01-01',
      '01-27', '01-28', '01-29', '01-30', '01-31', // Tết Ất Tỵ
      '04-07', // Giỗ Tổ
      '04-30', '05-01', '05-02', // Friday 2/5 for Saturday 26/4
      '09-01', '09-02',
    ),
    daysWorked: dates(2025, '04-26'),
  },
  2026: {
    daysOff: dates(2026,
      '01-01', '01-02', // Friday 2/1 for Saturday 10/1
      '02-16', '02-17', '02-18', '02-19', '02-20', // Tết Bính Ngọ
      '04-27', // in lieu of Giỗ Tổ, Sunday 26/4
      '04-30', '05-01',
      '08-31', '09-01', '09-02', // Monday 31/8 for Saturday 22/8
      '11-24', // Vietnamese Culture Day, new: Nghị quyết 28/2026/QH16
    ),
    daysWorked: dates(2026, '01-10', '08-22'),
  },
};

/**
 * 2027 is not announced. Certain: the days below. Not known: the rest of Tết (mùng 1 is Saturday 6/2; the four
 * weekdays here are off whether one or two days are taken before mùng 1, as in every year above), the second day
 * of the National Day (1/9 or 3/9), and which days are exchanged for a Saturday.
 */
// biome-ignore format: a line a holiday
export const PROVISIONAL: HolidayTable = {
  2027: {
    daysOff: dates(2027,
      '01-01',
      '02-05', '02-08', '02-09', '02-10', // Tết Đinh Mùi
      '04-16', // Giỗ Tổ
      '04-30', '05-03', // Monday 3/5 in lieu of Saturday 1/5
      '09-02',
      '11-24',
    ),
    daysWorked: [],
    provisional: true,
  },
};

/** What the bot starts with: announced years, then what is certain of the next. */
export const KNOWN_HOLIDAYS: HolidayTable = { ...PROVISIONAL, ...ANNOUNCED };
