// The last look where several reminders, hours and absences meet: what a province of a thousand agencies runs into now and
// then, one case each.

import { expect, test } from 'vitest';
import { agencyStamp, changeAgency } from '../../src/actions/manage-agency.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { takeLeave } from '../../src/actions/take-leave.ts';
import type { Agency } from '../../src/agency/agency.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { SAMPLE_OFFICE } from '../../src/local/people.ts';
import { endAbsence, saveAbsence } from '../../src/store/absences.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { remindersAbout } from '../../src/store/reminders.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, OFFICER, REPORT } from '../support/database.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { approve, done, fill } from './filled.ts';
import { moment, round } from './reminding.ts';

const plan = (db: Db, now: Date) =>
  planDueReminders({ db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(text);
  return date;
};

async function withRules(db: Db, rules: Partial<Agency['settings'][number]>): Promise<void> {
  const agency = await findAgency(db, 'skhdt');
  if (!agency) throw new Error('no agency');
  await saveAgency(db, { ...agency, settings: agency.settings.map((one) => ({ ...one, ...rules })) });
}

test('put off until an approved report’s number is there: reminded before the deadline, not after it', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await approve(acting(db));
  const snooze = async (at: Date) => {
    const asked = await snoozeReminder(acting(db, OFFICER, { now: at }), REPORT, OFFICER.id, 'two-hours');
    expect(asked.kind).toBe('done');
  };
  await snooze(moment('2024-02-20', '08:30'));
  expect(await round(db, moment('2024-02-20', '10:30'))).toEqual(['can-bo snoozed']);
  await snooze(moment('2024-02-20', '14:45'));
  expect(await round(db, moment('2024-02-21', '08:00'))).toEqual([]);
});

test('what is put off to the morning is looked at in the morning: who is back then is reminded', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await plan(db, moment('2024-02-19', '08:00'));
  await saveAbsence(
    db,
    { personId: OFFICER.id, until: day('2024-02-19'), deputyId: undefined },
    moment('2024-02-19', '09:00'),
  );
  // The program was down in between, and its next look is in the evening.
  expect(await round(db, moment('2024-02-19', '20:00'))).toEqual([]);
  expect(await round(db, moment('2024-02-20', '07:30'))).toEqual(['can-bo ahead']);
});

test('an occasion that is made up for at the weekend goes to who is there on Monday', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await saveAbsence(
    db,
    { personId: OFFICER.id, until: day('2024-02-18'), deputyId: COLLEAGUE.id },
    moment('2024-02-15'),
  );
  expect(await round(db, moment('2024-02-17', '10:00'))).toEqual([]);
  await endAbsence(db, OFFICER.id);
  expect(await round(db, moment('2024-02-19', '07:30'))).toEqual(['can-bo opening']);
});

test('one that is dropped itself takes no other’s place', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await savePerson(db, { ...OFFICER, hours: { from: '09:30', to: '17:00' } });
  const asked = await snoozeReminder(
    acting(db, OFFICER, { now: moment('2024-02-22', '15:00') }),
    REPORT,
    OFFICER.id,
    'morning',
  );
  expect(asked.kind).toBe('done');
  await plan(db, moment('2024-02-23', '09:31'));
  await withRules(db, { deadline: { kind: 'day-of-month', day: 27, time: '17:00' } });
  expect(await round(db, moment('2024-02-23', '09:32'))).toEqual(['can-bo snoozed']);
});

test('of two at the same moment the one that was asked for', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await savePerson(db, { ...OFFICER, hours: { from: '09:30', to: '17:00' } });
  await snoozeReminder(
    acting(db, OFFICER, { now: moment('2024-02-22', '15:00') }),
    REPORT,
    OFFICER.id,
    'morning',
  );
  await plan(db, moment('2024-02-23', '08:00'));
  const sent = await round(db, moment('2024-02-23', '09:30'));
  expect(sent.filter((one) => one.startsWith('can-bo'))).toEqual(['can-bo snoozed']);
  const mine = (await remindersAbout(db, REPORT)).filter(({ personId }) => personId === OFFICER.id);
  expect(mine.map(({ kind, reason }) => `${kind} ${reason}`)).toContain('escalation superseded');
});

test('a list that was put off and the next day’s are one list', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const office = async (at: Date) => (await round(db, at)).filter((one) => one.startsWith('van-phong'));
  // Another agency, a day later.
  const agency = await findAgency(db, 'skhdt');
  if (!agency) throw new Error('no agency');
  const settings = agency.settings.map((one) => ({
    ...one,
    deadline: { kind: 'day-of-month', day: 21, time: '17:00' } as const,
  }));
  await saveAgency(db, { ...agency, id: 'so-hai', settings });
  expect(await office(moment('2024-02-27', '20:00'))).toEqual([]);
  expect(await office(moment('2024-02-28', '07:30'))).toEqual(['van-phong late-list']);
  expect(await office(moment('2024-02-28', '08:00'))).toEqual([]);
});

test('the slowest rules that the settings allow ring to their end', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await withRules(db, {
    deadline: { kind: 'working-days-after-cut-off', days: 20, time: '17:00' },
    reminders: { time: '08:00', daysBefore: [], overdueEvery: 10, overdueMost: 3 },
  });
  expect(await round(db, moment('2024-03-14'))).toEqual(['can-bo overdue']);
  expect(await round(db, moment('2024-03-28'))).toContain('can-bo escalation');
  // Two months have closed since.
  expect(await round(db, moment('2024-04-15'))).toContain('van-phong late-list');
});

test('an administrator who moves the deadline leaves the agency’s own rules for reminders', async () => {
  const { db } = await freshDatabase();
  const reminders = { time: '09:00', daysBefore: [5], overdueEvery: 1, overdueMost: 1 } as const;
  await withRules(db, { reminders: { ...reminders, daysBefore: [...reminders.daysBefore] } });
  const agency = await findAgency(db, 'skhdt');
  const letterhead = agency?.settings[0]?.letterhead;
  if (!agency || !letterhead) throw new Error('no agency');
  const { signerTitle, signerName, recipients, authority } = letterhead;
  const deadline = { kind: 'day-of-month', day: 22, time: '17:00' } as const;
  const fields = { from: day('2024-02-16'), signerTitle, signerName, recipients, authority, deadline };
  const changed = await changeAgency(acting(db, SAMPLE_OFFICE), 'skhdt', agencyStamp(agency), fields);
  expect(changed.kind).toBe('done');
  expect((await findAgency(db, 'skhdt'))?.settings.at(-1)).toMatchObject({ deadline, reminders });
});

test('registered while its reminder waits for the person’s hours: nothing', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await approve(acting(db));
  await plan(db, moment('2024-02-19', '20:00'));
  done(
    await registerReport(
      acting(db, OFFICER, { now: moment('2024-02-19', '21:00') }),
      REPORT,
      { number: 3, issuedOn: day('2024-02-19') },
      undefined,
    ),
  );
  expect(await round(db, moment('2024-02-20', '07:30'))).toEqual([]);
});

test('a clock that was ahead for an hour leaves the reminders of the right day', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  expect(await round(db, moment('2024-02-20', '08:00'))).toEqual(['can-bo due']);
  expect(await round(db, moment('2024-02-19', '08:00'))).toEqual(['can-bo ahead']);
});

test('passed on by who goes away, but not to who has asked to be reminded later', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await savePerson(db, { ...OFFICER, hours: { from: '09:30', to: '17:00' } });
  await plan(db, moment('2024-02-19', '08:00'));
  const colleague = acting(db, COLLEAGUE, { now: moment('2024-02-19', '08:10') });
  await snoozeReminder(colleague, REPORT, COLLEAGUE.id, 'two-hours');
  const leaving = acting(db, OFFICER, { now: moment('2024-02-19', '08:30') });
  const leave = { from: undefined, until: day('2024-02-20'), deputyId: COLLEAGUE.id };
  expect((await takeLeave(leaving, leave)).kind).toBe('done');
  expect(await round(db, moment('2024-02-19', '09:30'))).toEqual([]);
  expect(await round(db, moment('2024-02-19', '10:10'))).toEqual(['dong-nghiep snoozed']);
});

test('asked for after a reminder that a wrong clock has sent too early: it comes by that clock as well', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  expect(await round(db, moment('2024-02-21', '08:00'))).toEqual(['can-bo overdue']);
  const asking = acting(db, OFFICER, { now: moment('2024-02-20', '09:00') });
  await snoozeReminder(asking, REPORT, OFFICER.id, 'two-hours');
  expect(await round(db, moment('2024-02-21', '16:00'))).toEqual(['can-bo snoozed']);
});
