// When a report is to be reminded of, as the rules say it, found by walking through the days: each day is asked whether a
// bell rings on it. (The program calculates the other way round, from the deadline to the days.)

import type { ReminderRules } from '../../src/agency/reminder-rules.ts';
import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import {
  type Day,
  dayNamed,
  instantAt,
  lastDayOf,
  later,
  nameOf,
  type WorkingDays,
} from './reference-calendar.ts';

export interface ExpectedTrigger {
  readonly name: string;
  readonly kind: 'opening' | 'ahead' | 'due' | 'overdue' | 'escalation';
  readonly at: Date;
  /** From then on it is too late for it. */
  readonly until: Date;
  /** The Office hears of it, too. */
  readonly office: boolean;
}

export interface Due {
  readonly day: Day;
  readonly at: Date;
}

/** Nghị định 09/2019: a period ends on day 14 of its last month. */
const CUT_OFF_DAY = '14';
/** The last bell can be made up for so many working days. */
const MADE_UP_FOR = 5;

export const cutOff = (month: string): Day => dayNamed(`${month}-${CUT_OFF_DAY}`);

/** When the report of the period that ends with that month is due: that day of it after the cut-off, or so many working days after. */
export function dueOf(month: string, rule: DeadlineRule, days: WorkingDays): Due {
  const end = cutOff(month);
  if (rule.kind === 'working-days-after-cut-off') {
    const day = days.after(end, rule.days);
    return { day, at: instantAt(day, rule.time) };
  }
  const nominal = [month, later(month, 1)]
    .map((one) => Math.min(dayNamed(`${one}-01`) + rule.day - 1, lastDayOf(one)))
    .find((day) => day > end);
  if (nominal === undefined) throw new Error(`no day ${rule.day} after ${nameOf(end)}`);
  const day = days.isWorked(nominal) ? nominal : days.after(nominal, 1);
  return { day, at: instantAt(day, rule.time) };
}

/** Every bell of the report of the period that ends with that month, in the order in which they ring. */
export function expectedTriggersOf(
  month: string,
  rule: DeadlineRule,
  rules: ReminderRules,
  days: WorkingDays,
): readonly ExpectedTrigger[] {
  const due = dueOf(month, rule, days);
  const end = cutOff(month);
  const lastDay = days.after(due.day, 1 + rules.overdueEvery * rules.overdueMost);
  const bells: ExpectedTrigger[] = [];
  for (let day = end + 1; day <= lastDay; day += 1) {
    const bell = days.isWorked(day) ? bellOn(day, end, due, rules, days) : undefined;
    if (bell && bell.at < bell.until) bells.push(bell);
  }
  return bells;
}

function bellOn(
  day: Day,
  end: Day,
  due: Due,
  rules: ReminderRules,
  days: WorkingDays,
): ExpectedTrigger | undefined {
  const at = instantAt(day, rules.time);
  const before = { at, until: due.at, office: false };
  if (days.between(end, day) === 1) return { name: 'opening', kind: 'opening', ...before };
  const name = (what: string) => `${what}@${nameOf(due.day)}`;
  if (day === due.day) return { name: name('due'), kind: 'due', ...before };
  if (day < due.day) {
    const left = days.between(day, due.day);
    return rules.daysBefore.includes(left)
      ? { name: name(`ahead-${left}`), kind: 'ahead', ...before }
      : undefined;
  }
  const late = days.between(due.day, day) - 1;
  const time = late / rules.overdueEvery + 1;
  if (late % rules.overdueEvery !== 0 || time > rules.overdueMost) return undefined;
  const next = days.after(day, time === rules.overdueMost ? MADE_UP_FOR : rules.overdueEvery);
  return {
    name: name(`overdue-${time}`),
    kind: time === 1 ? 'overdue' : 'escalation',
    at,
    until: instantAt(next, rules.time),
    office: time === 3,
  };
}
