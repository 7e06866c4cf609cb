// The moments at which somebody may be written to: within their working hours, on a working day.

import type { WorkingHours } from '../agency/reminder-rules.ts';
import { instantOf, localDate, localTime } from '../calendar/clock.ts';
import { type HolidayTable, isWorkingDay } from '../calendar/holidays.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';

/** Whether that is working time. The hours begin with `from` and are over at `to`. */
export function isWorkingTime(at: Date, { from, to }: WorkingHours, holidays: HolidayTable): boolean {
  const time = localTime(at);
  return from <= time && time < to && isWorkingDay(localDate(at), holidays);
}

/** The instant itself within working hours, else the beginning of the next ones. */
export function nextWorkingInstant(at: Date, hours: WorkingHours, holidays: HolidayTable): Date {
  if (isWorkingTime(at, hours, holidays)) return at;
  const today = localDate(at);
  const stillToday = isWorkingDay(today, holidays) && localTime(at) < hours.from;
  return instantOf(stillToday ? today : nextWorkingDay(today, holidays), hours.from);
}

/** The beginning of the next working day's hours: "tomorrow morning". */
export function nextMorning(at: Date, hours: WorkingHours, holidays: HolidayTable): Date {
  return instantOf(nextWorkingDay(localDate(at), holidays), hours.from);
}
