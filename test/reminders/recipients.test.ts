// Who is reminded: of a report in each state, with people away, gone from it, or alone.

import { describe, expect, test } from 'vitest';
import { DEFAULT_HOURS, type ReminderKind } from '../../src/agency/reminder-rules.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { type ReminderCandidate, type ReportFacts, recipientsOf } from '../../src/reminders/recipients.ts';

const date = (text: string) => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const TODAY = date('2024-02-19');
const AWAY = date('2024-02-19');
const BACK = date('2024-02-18');

const someone = (id: string, more: Partial<ReminderCandidate> = {}): ReminderCandidate => ({
  id,
  officer: true,
  approver: false,
  awayUntil: undefined,
  deputyId: undefined,
  notInCharge: false,
  hours: DEFAULT_HOURS,
  off: new Set(),
  ...more,
});
const lan = someone('lan');
const hoa = someone('hoa');
const leader = someone('leader', { officer: false, approver: true });

const facts = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  state: 'entering',
  holderId: undefined,
  workedIds: [],
  ...more,
});

const told = (kind: ReminderKind, report: ReportFacts, staff: readonly ReminderCandidate[]) =>
  recipientsOf(kind, report, staff, TODAY).map(({ id, role, onBehalfOf }) =>
    [id, role, ...(onBehalfOf === undefined ? [] : [`for ${onBehalfOf}`])].join(' '),
  );

describe('a report that is entered', () => {
  test('nobody has begun: every officer', () => {
    expect(told('ahead', facts(), [lan, hoa, leader])).toEqual(['lan officer', 'hoa officer']);
  });
  test('whoever has worked on it', () => {
    expect(told('ahead', facts({ workedIds: ['hoa', 'tro-ly'] }), [lan, hoa, leader])).toEqual([
      'hoa officer',
    ]);
  });
  test('whoever holds it, whoever has worked on it', () => {
    const report = facts({ holderId: 'lan', workedIds: ['hoa'] });
    expect(told('ahead', report, [lan, hoa, leader])).toEqual(['lan officer']);
  });
  test('a holder who is not of the agency any more holds nothing', () => {
    expect(told('due', facts({ holderId: 'gone' }), [lan, leader])).toEqual(['lan officer']);
  });
  test('an escalation also goes to the approver', () => {
    expect(told('escalation', facts(), [lan, leader])).toEqual(['lan officer', 'leader approver']);
  });
  test('who is both hears of it once', () => {
    expect(told('escalation', facts(), [someone('both', { approver: true })])).toEqual(['both officer']);
  });
  test('not theirs any more: the others', () => {
    const gone = someone('lan', { notInCharge: true });
    expect(told('due', facts({ holderId: 'lan' }), [gone, hoa, leader])).toEqual(['hoa officer']);
  });
  test('nobody is left: the approver, who can name one', () => {
    expect(told('due', facts(), [someone('lan', { notInCharge: true }), leader])).toEqual([
      'leader approver',
    ]);
    expect(told('due', facts(), [leader])).toEqual(['leader approver']);
  });
});

describe('somebody is away', () => {
  const away = (more: Partial<ReminderCandidate> = {}) => someone('lan', { awayUntil: AWAY, ...more });
  const report = facts({ holderId: 'lan' });

  test('on the last day still, on the next no more', () => {
    expect(told('due', report, [away(), hoa])).toEqual(['hoa officer for lan']);
    expect(told('due', report, [someone('lan', { awayUntil: BACK }), hoa])).toEqual(['lan officer']);
  });
  test('the deputy, and no other colleague', () => {
    const minh = someone('minh');
    expect(told('due', report, [away({ deputyId: 'minh' }), hoa, minh])).toEqual(['minh officer for lan']);
  });
  test('a deputy who is away as well, or could not do it: the colleagues', () => {
    const minh = someone('minh', { awayUntil: AWAY });
    expect(told('due', report, [away({ deputyId: 'minh' }), hoa, minh])).toEqual(['hoa officer for lan']);
    expect(told('due', report, [away({ deputyId: 'leader' }), hoa, leader])).toEqual(['hoa officer for lan']);
  });
  test('everybody: the approver', () => {
    expect(told('due', report, [away(), leader])).toEqual(['leader approver for lan']);
  });
  test('of several in charge those who are there are reminded in their own right', () => {
    expect(told('due', facts(), [away(), hoa])).toEqual(['hoa officer']);
  });
  test('an approver: another approver, and else nobody', () => {
    const waiting = facts({ state: 'waiting' });
    const boss = someone('boss', { officer: false, approver: true });
    const gone = { ...leader, awayUntil: AWAY };
    expect(told('due', waiting, [lan, gone, boss])).toEqual(['boss approver']);
    expect(told('due', waiting, [lan, gone])).toEqual([]);
  });
});

describe('by state', () => {
  const staff = [lan, leader];
  test.each([
    ['waiting', 'opening', []],
    ['waiting', 'ahead', ['leader approver']],
    ['waiting', 'due', ['leader approver']],
    ['waiting', 'overdue', ['leader approver']],
    ['waiting', 'escalation', ['leader approver']],
    ['waiting', 'chase', ['leader approver']],
    ['approved', 'opening', []],
    ['approved', 'ahead', ['lan officer']],
    ['approved', 'due', ['lan officer']],
    ['approved', 'overdue', []],
    ['approved', 'escalation', []],
    ['approved', 'chase', []],
    ['sent', 'due', []],
    ['sent', 'escalation', []],
    ['sent', 'snoozed', []],
  ] as const)('%s, %s', (state, kind, receivers) => {
    expect(told(kind, facts({ state }), staff)).toEqual(receivers);
  });
});
