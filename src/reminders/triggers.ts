// The triggers on which a month's report is reminded of, calculated from its cut-off and its deadline: a deadline that
// moves takes them along. Each makes sense for so long; of those missed only the latest that still does is made up for.

import type { ReminderKind, ReminderRules } from '../agency/reminder-rules.ts';
import { instantOf, localDate } from '../calendar/clock.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { PeriodDays } from '../calendar/period.ts';
import { addWorkingDays, workingDayOnOrAfter } from '../calendar/working-days.ts';

export interface ReminderTrigger {
  /** The same for every copy of the program. Names the deadline: of one that has moved people are reminded anew. */
  readonly id: string;
  readonly kind: Extract<ReminderKind, 'opening' | 'ahead' | 'due' | 'overdue' | 'escalation'>;
  readonly at: Date;
  /** Not sent from this time on. */
  readonly expiresAt: Date;
  /** The provincial Office is told of who is late, too. */
  readonly office: boolean;
}

/** The second time after the deadline the approver hears of it, the third time the Office. */
const ESCALATED_FROM = 2;
const OFFICE_FROM = 3;
/** For how many working days a reminder that no other follows still makes sense. */
const SENSIBLE_DAYS = 5;

export interface ScheduleInput {
  readonly period: PeriodDays;
  readonly deadline: Deadline;
  readonly rules: ReminderRules;
  readonly holidays: HolidayTable;
}

/** In the order of their time; no two on one day. */
export function triggersOf({ period, deadline, rules, holidays }: ScheduleInput): readonly ReminderTrigger[] {
  const opening = workingDayOnOrAfter(addDays(period.to, 1), holidays);
  const at = (date: LocalDate) => instantOf(date, rules.time);
  const before = { expiresAt: deadline.at, office: false };
  const of = (name: string) => `${name}@${deadline.date}`;
  const ahead = [...new Set(rules.daysBefore)]
    .toSorted((one, other) => other - one)
    .map((days) => ({ days, date: addWorkingDays(deadline.date, -days, holidays) }))
    .filter(({ date }) => date > opening)
    .map(({ days, date }) => ({ id: of(`ahead-${days}`), kind: 'ahead', at: at(date), ...before }) as const);
  const due =
    deadline.date > opening
      ? [{ id: of('due'), kind: 'due', at: at(deadline.date), ...before } as const]
      : [];
  return [
    { id: 'opening', kind: 'opening' as const, at: at(opening), ...before },
    ...ahead,
    ...due,
    ...overdueTriggers({ deadline, rules, holidays }),
  ].filter((one) => one.at < one.expiresAt);
}

function overdueTriggers({
  deadline,
  rules,
  holidays,
}: Omit<ScheduleInput, 'period'>): readonly ReminderTrigger[] {
  const dates = Array.from({ length: rules.overdueMost }, (_, at) =>
    addWorkingDays(deadline.date, 1 + at * rules.overdueEvery, holidays),
  );
  return dates.map((date, index) => {
    const time = index + 1;
    const next = dates[time] ?? addWorkingDays(date, SENSIBLE_DAYS, holidays);
    return {
      id: `overdue-${time}@${deadline.date}`,
      kind: time < ESCALATED_FROM ? 'overdue' : 'escalation',
      at: instantOf(date, rules.time),
      expiresAt: instantOf(next, rules.time),
      office: time >= OFFICE_FROM,
    };
  });
}

/** The latest trigger that has come and still makes sense. */
export function triggerAt(triggers: readonly ReminderTrigger[], now: Date): ReminderTrigger | undefined {
  return triggers.findLast(({ at, expiresAt }) => at <= now && now < expiresAt);
}

/** Until when something makes sense that was asked for at that moment: the end of a working day. */
export function expiryOf(at: Date, holidays: HolidayTable): Date {
  return instantOf(addDays(addWorkingDays(localDate(at), SENSIBLE_DAYS, holidays), 1), '00:00');
}
