// When people are reminded of a month: by the calendar of real years, with Tết and exchanged Saturdays in it.

import { describe, expect, test } from 'vitest';
import { DEFAULT_REMINDERS, type ReminderRules } from '../../src/agency/reminder-rules.ts';
import { formatDateTime, instantOf } from '../../src/calendar/clock.ts';
import { type DeadlineRule, deadlineOf } from '../../src/calendar/deadline.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { daysOfPeriod } from '../../src/calendar/period.ts';
import { triggerAt, triggersOf } from '../../src/reminders/triggers.ts';
import { CT25_CT08 } from '../support/reports.ts';

interface Case {
  readonly year: number;
  readonly month: number;
  readonly deadline?: DeadlineRule;
  readonly rules?: Partial<ReminderRules>;
}

function occasions({ year, month, deadline = CT25_CT08.deadline, rules }: Case) {
  const of = toMonth(year, month);
  return triggersOf({
    period: daysOfPeriod(of, CT25_CT08.period),
    deadline: deadlineOf(of, CT25_CT08.period, deadline, KNOWN_HOLIDAYS),
    rules: { ...DEFAULT_REMINDERS, ...rules },
    holidays: KNOWN_HOLIDAYS,
  });
}

const told = (one: Case) =>
  occasions(one).map(({ id, at }) => `${id.replace(/@.*/u, '')} ${formatDateTime(at)}`);

describe('the occasions of a month', () => {
  test('February 2024: the period closes on the last day of Tết', () => {
    expect(told({ year: 2024, month: 2 })).toEqual([
      'opening 08:00 15/02/2024',
      'ahead-1 08:00 19/02/2024',
      'due 08:00 20/02/2024',
      'overdue-1 08:00 21/02/2024',
      'overdue-2 08:00 23/02/2024',
      'overdue-3 08:00 27/02/2024',
    ]);
  });

  test('the opening waits for a working day, and what would fall on it or before is left out', () => {
    expect(told({ year: 2024, month: 6 }).slice(0, 3)).toEqual([
      'opening 08:00 17/06/2024',
      'ahead-1 08:00 19/06/2024',
      'due 08:00 20/06/2024',
    ]);
  });

  test('a deadline that moves over holidays takes its reminders along', () => {
    const nominal = { kind: 'day-of-month', day: 30, time: '17:00' } as const;
    // 29/4 to 1/5 are off, so the deadline of 30/4 is on 2/5.
    expect(told({ year: 2024, month: 4, deadline: nominal }).slice(0, 4)).toEqual([
      'opening 08:00 15/04/2024',
      'ahead-3 08:00 24/04/2024',
      'ahead-1 08:00 26/04/2024',
      'due 08:00 02/05/2024',
    ]);
  });

  test('a Saturday worked in exchange counts', () => {
    const days = { kind: 'working-days-after-cut-off', days: 2, time: '17:00' } as const;
    const rules = { daysBefore: [], overdueMost: 1 };
    const saturday = { kind: 'day-of-month', day: 21, time: '17:00' } as const;
    expect(told({ year: 2026, month: 8, deadline: saturday, rules })).toContain('overdue-1 08:00 22/08/2026');
    expect(told({ year: 2026, month: 8, deadline: days, rules })).toEqual([
      'opening 08:00 17/08/2026',
      'due 08:00 18/08/2026',
      'overdue-1 08:00 19/08/2026',
    ]);
  });

  test('nothing on the morning of a deadline that is before it', () => {
    const early = { kind: 'day-of-month', day: 20, time: '07:00' } as const;
    expect(told({ year: 2024, month: 2, deadline: early }).map((one) => one.split(' ')[0])).not.toContain(
      'due',
    );
  });

  test('each names its deadline, so that of a moved one people are reminded anew', () => {
    const ids = occasions({ year: 2024, month: 2 }).map(({ id }) => id);
    expect(ids).toContain('due@2024-02-20');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the second after the deadline goes to the approver, the third to the Office', () => {
    const overdue = occasions({ year: 2024, month: 2 }).slice(-3);
    expect(overdue.map(({ kind, office }) => [kind, office])).toEqual([
      ['overdue', false],
      ['escalation', false],
      ['escalation', true],
    ]);
  });
});

describe('of what was missed, the latest that still makes sense', () => {
  const at = (day: number, time: `${number}:${number}`) =>
    triggerAt(occasions({ year: 2024, month: 2 }), instantOf(toLocalDate(toMonth(2024, 2), day), time))?.id;

  test.each([
    [15, '07:59', undefined],
    [15, '08:00', 'opening'],
    [18, '12:00', 'opening'],
    [19, '08:00', 'ahead-1@2024-02-20'],
    [20, '16:59', 'due@2024-02-20'],
    [20, '17:00', undefined],
    [21, '07:59', undefined],
    [21, '08:00', 'overdue-1@2024-02-20'],
    [26, '08:00', 'overdue-2@2024-02-20'],
    [29, '23:00', 'overdue-3@2024-02-20'],
  ] as const)('on %i February at %s', (day, time, id) => expect(at(day, time)).toBe(id));

  test('after five working days nothing is made up for', () => {
    const later = instantOf(toLocalDate(toMonth(2024, 3), 5), '08:00');
    expect(triggerAt(occasions({ year: 2024, month: 2 }), later)).toBeUndefined();
  });
});
