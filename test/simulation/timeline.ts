// When the program looks, and what its clock says then: at every moment at which something can become due and at some
// others, but not while it is down, and now and then by a clock that is wrong.

import type { HolidayTable } from '../../src/calendar/holidays.ts';
import { DUE_TIMES } from './province.ts';
import type { Random } from './random.ts';
import { type Day, instantAt, WorkingDays } from './reference-calendar.ts';

export interface Look {
  /** When it is, really. */
  readonly at: Date;
  /** What the program's clock says. */
  readonly clock: Date;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const OUTAGES_A_YEAR = 14;
const WRONG_CLOCKS_A_YEAR = 6;

/** Every look from one day to another, the second not included. */
export function looksBetween(
  random: Random,
  first: Day,
  end: Day,
  holidays: HolidayTable,
): { readonly looks: readonly Look[]; readonly outages: number; readonly wrongClocks: number } {
  const share = (end - first) / 365;
  const from = instantAt(first, '00:00').getTime();
  const to = instantAt(end, '00:00').getTime();
  const stretch = (longest: number): Stretch => {
    const begins = from + random.fraction() * (to - from);
    // Most are short: minutes, hours, seldom days.
    return { from: begins, to: begins + 5 * MINUTE + longest * random.fraction() ** 3 };
  };
  const outages = Array.from({ length: Math.ceil(OUTAGES_A_YEAR * share) }, () => stretch(4 * DAY));
  const wrong = Array.from({ length: Math.ceil(WRONG_CLOCKS_A_YEAR * share) }, () => ({
    ...stretch(DAY),
    by: (random.chance(0.5) ? 1 : -1) * (MINUTE + random.fraction() ** 2 * 2 * DAY),
  }));
  const within = (at: number) => (one: Stretch) => one.from <= at && at < one.to;
  const regular = regularLooks(random, first, end, new WorkingDays(holidays));
  const looks = [...regular, ...outages.map((one) => one.to), ...wrong.flatMap((one) => [one.from, one.to])]
    .filter((at) => at < to && !outages.some(within(at)))
    .map((at) => {
      const by = wrong.find(within(at))?.by ?? 0;
      return { at: new Date(at), clock: new Date(Math.floor(at + by)) };
    });
  const inOrder = looks.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { looks: inOrder, outages: outages.length, wrongClocks: wrong.length };
}

function regularLooks(random: Random, first: Day, end: Day, days: WorkingDays): readonly number[] {
  const looks: number[] = [];
  for (let day = first; day < end; day += 1) {
    if (random.chance(0.6)) looks.push(instantAt(day, '00:00').getTime() + random.fraction() * DAY);
    if (!days.isWorked(day)) continue;
    for (const time of DUE_TIMES) looks.push(instantAt(day, time).getTime());
  }
  return looks;
}
