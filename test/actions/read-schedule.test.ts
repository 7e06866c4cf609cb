// What somebody is told of their own reminders: what comes, why, and what does not.

import { describe, expect, test } from 'vitest';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { readSchedule } from '../../src/actions/read-schedule.ts';
import type { Person } from '../../src/agency/person.ts';
import { formatDateTime } from '../../src/calendar/clock.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { saveAbsence, saveKindsOff } from '../../src/store/absences.ts';
import { savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICE, OFFICER } from '../support/database.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { approve, fill, submit } from './filled.ts';
import { moment, round } from './reminding.ts';

const FRIDAY = moment('2024-02-16', '09:00');

async function schedule(db: Db, actor: Person, now = FRIDAY) {
  const read = await readSchedule(acting(db, actor, { now }));
  const february = read.entries.filter(({ subjectId }) => subjectId.endsWith('2024-02'));
  const entries = february.map(({ trigger, dueAt, role, onBehalfOf, off }) =>
    [
      formatDateTime(dueAt),
      trigger.replace(/@.*/u, ''),
      role,
      ...(onBehalfOf === undefined ? [] : [`for ${onBehalfOf}`]),
      ...(off ? ['off'] : []),
    ].join(' '),
  );
  return { ...read, entries };
}

test('an officer: what comes by itself until the deadline and after it', async () => {
  const { db } = await freshDatabase();
  await round(db, moment('2024-02-15'));
  const { entries, past } = await schedule(db, OFFICER);
  expect(entries).toEqual([
    '08:00 19/02/2024 ahead-1 officer',
    '08:00 20/02/2024 due officer',
    '08:00 21/02/2024 overdue-1 officer',
    '08:00 23/02/2024 overdue-2 officer',
    '08:00 27/02/2024 overdue-3 officer',
  ]);
  expect(past.map(({ kind }) => kind)).toEqual(['opening']);
});

test('the running month is in it, too', async () => {
  const { db } = await freshDatabase();
  const { entries } = await readSchedule(acting(db, OFFICER, { now: FRIDAY }));
  expect(entries.some(({ subjectId, kind }) => subjectId.endsWith('2024-03') && kind === 'opening')).toBe(
    true,
  );
});

test('an approver: the escalations; once it waits, everything', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const kinds = async () => (await schedule(db, LEADER)).entries.map((one) => one.split(' ')[2]);
  expect(await kinds()).toEqual(['overdue-2', 'overdue-3']);
  await submit(acting(db));
  expect(await kinds()).toEqual(['ahead-1', 'due', 'overdue-1', 'overdue-2', 'overdue-3']);
  expect((await schedule(db, OFFICER)).entries).toEqual([]);
});

describe('what does not come', () => {
  test('after approval nothing beyond the deadline', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await approve(acting(db));
    expect((await schedule(db, OFFICER)).entries.map((one) => one.split(' ')[2])).toEqual(['ahead-1', 'due']);
  });

  test('a kind that is switched off is shown as off', async () => {
    const { db } = await freshDatabase();
    await saveKindsOff(db, OFFICER.id, ['due']);
    const { entries, off } = await schedule(db, OFFICER);
    expect(entries).toContain('08:00 20/02/2024 due officer off');
    expect([...off]).toEqual(['due']);
  });

  test('while somebody is away it is their deputy’s', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const until = parseLocalDate('2024-02-20');
    if (!until) throw new Error('no date');
    await saveAbsence(db, { personId: OFFICER.id, until, deputyId: COLLEAGUE.id }, FRIDAY);
    expect((await schedule(db, COLLEAGUE)).entries).toEqual([
      '09:00 16/02/2024 opening officer for Nguyễn Thị Lan (cán bộ)',
      '08:00 19/02/2024 ahead-1 officer for Nguyễn Thị Lan (cán bộ)',
      '08:00 20/02/2024 due officer for Nguyễn Thị Lan (cán bộ)',
    ]);
    const lan = await schedule(db, OFFICER);
    expect(lan.entries[0]).toBe('08:00 21/02/2024 overdue-1 officer');
    expect(lan.absence?.until).toBe('2024-02-20');
    expect((await schedule(db, OFFICER, moment('2024-02-21'))).absence).toBeUndefined();
  });
});

test('what is planned already is in it with its own time', async () => {
  const { db } = await freshDatabase();
  await savePerson(db, { ...OFFICER, hours: { from: '13:30', to: '17:00' } });
  await planDueReminders({
    db,
    now: moment('2024-02-19'),
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
  });
  const { entries, hours } = await schedule(
    db,
    { ...OFFICER, hours: { from: '13:30', to: '17:00' } },
    moment('2024-02-19'),
  );
  expect(entries[0]).toBe('13:30 19/02/2024 ahead-1 officer');
  expect(hours).toEqual({ from: '13:30', to: '17:00' });
});

test('somebody of the Office who is in no department has none', async () => {
  const { db } = await freshDatabase();
  expect((await readSchedule(acting(db, OFFICE, { now: FRIDAY }))).entries).toEqual([]);
});
