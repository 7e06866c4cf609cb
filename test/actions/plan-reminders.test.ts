// February 2024 of the sample department, walked from reminder to reminder: who is written to at each moment, and who is
// not any more.

import { describe, expect, test } from 'vitest';
import { handOver } from '../../src/actions/hand-over.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { withdrawReport } from '../../src/actions/submit-report.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { withYears } from '../../src/calendar/holidays.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { saveAbsence, saveKindsOff, saveOptOut } from '../../src/store/absences.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { claimReminders } from '../../src/store/reminder-claims.ts';
import { planReminders, remindersAbout } from '../../src/store/reminders.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICER, REPORT } from '../support/database.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { approve, done, fill, submit } from './filled.ts';
import { moment, round } from './reminding.ts';

const dropped = async (db: Db) =>
  (await remindersAbout(db, REPORT))
    .filter(({ state }) => state === 'dropped')
    .map(({ personId, kind, reason }) => `${personId} ${kind}: ${reason}`);

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(text);
  return date;
};

test('a month in which nobody does anything', async () => {
  const { db } = await freshDatabase();
  const officers = (kind: string) => [`can-bo ${kind}`, `dong-nghiep ${kind}`];
  const walk: readonly (readonly [string, `${number}:${number}`, readonly string[]])[] = [
    ['2024-02-15', '07:59', []],
    ['2024-02-15', '08:00', officers('opening')],
    ['2024-02-15', '08:01', []],
    ['2024-02-16', '08:00', []],
    ['2024-02-19', '08:00', officers('ahead')],
    ['2024-02-20', '08:05', officers('due')],
    ['2024-02-20', '17:01', []],
    ['2024-02-21', '08:00', officers('overdue')],
    ['2024-02-22', '08:00', []],
    ['2024-02-23', '08:00', [...officers('escalation'), 'lanh-dao escalation'].toSorted()],
    [
      '2024-02-27',
      '08:00',
      [...officers('escalation'), 'lanh-dao escalation', 'van-phong late-list'].toSorted(),
    ],
    ['2024-02-29', '08:00', []],
    ['2024-03-14', '08:00', []],
  ];
  for (const [date, time, sent] of walk)
    expect(await round(db, moment(date, time)), `${date} ${time}`).toEqual(sent);
});

describe('the one who has it in hand', () => {
  test('has worked on it', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    expect(await round(db, moment('2024-02-19'))).toEqual(['can-bo ahead']);
  });

  test('was given it, also after the reminder was planned', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const now = moment('2024-02-19');
    await planDueReminders({ db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });
    done(await handOver(acting(db), REPORT, COLLEAGUE.id));
    expect(await round(db, now)).toEqual([]);
    expect(await dropped(db)).toEqual(['can-bo ahead: not-theirs']);
    expect(await round(db, moment('2024-02-20'))).toEqual(['dong-nghiep due']);
  });

  test('is away: the deputy, named for this time', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await savePerson(db, { ...COLLEAGUE, id: 'thay', principal: 'thay@example.vn', entraObjectId: 'thay' });
    await saveAbsence(
      db,
      { personId: OFFICER.id, until: day('2024-02-20'), deputyId: 'thay' },
      moment('2024-02-19'),
    );
    expect(await round(db, moment('2024-02-19'))).toEqual(['thay ahead']);
    expect(await round(db, moment('2024-02-21'))).toEqual(['can-bo overdue']);
  });

  test('goes away after the reminder was planned', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const now = moment('2024-02-19');
    await planDueReminders({ db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });
    await saveAbsence(db, { personId: OFFICER.id, until: day('2024-02-20'), deputyId: undefined }, now);
    expect(await round(db, now)).toEqual([]);
    expect(await dropped(db)).toEqual(['can-bo ahead: away']);
  });

  test('has left it; has retired', async () => {
    const { db } = await freshDatabase();
    await saveOptOut(db, OFFICER.id, 'skhdt', moment('2024-02-16'));
    expect(await round(db, moment('2024-02-19'))).toEqual(['dong-nghiep ahead']);
    await savePerson(db, { ...COLLEAGUE, active: false });
    expect(await round(db, moment('2024-02-20'))).toEqual(['lanh-dao due']);
  });
});

describe('silent', () => {
  test('once it waits: its approver is reminded, and not of the opening', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await submit(acting(db));
    expect(await round(db, moment('2024-02-15'))).toEqual([]);
    expect(await round(db, moment('2024-02-19'))).toEqual(['lanh-dao ahead']);
  });

  test('in the instant before sending: sent on after the plan', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const now = moment('2024-02-19');
    await planDueReminders({ db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });
    await submit(acting(db));
    expect(await round(db, now)).toEqual([]);
    expect(await dropped(db)).toEqual(['can-bo ahead: not-theirs']);
  });

  test('taken back on the same day: an occasion does not come a second time', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await submit(acting(db));
    expect(await round(db, moment('2024-02-19'))).toEqual(['lanh-dao ahead']);
    done(await withdrawReport(acting(db), REPORT));
    expect(await round(db, moment('2024-02-19', '09:00'))).toEqual([]);
    expect(await round(db, moment('2024-02-20'))).toEqual(['can-bo due']);
  });

  test('approved: number and date are missing until the deadline, and after it it counts as in', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await approve(acting(db));
    expect(await round(db, moment('2024-02-20'))).toEqual(['can-bo due']);
    expect(await round(db, moment('2024-02-21'))).toEqual([]);
    expect(await round(db, moment('2024-02-27'))).toEqual([]);
  });

  test('sent', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await approve(acting(db));
    const at = day('2024-02-16');
    done(await registerReport(acting(db), REPORT, { number: 12, issuedOn: at }, undefined));
    expect(await round(db, moment('2024-02-19'))).toEqual([]);
    expect(await remindersAbout(db, REPORT)).toEqual([]);
  });

  test('of what the person does without, but an escalation comes all the same', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await saveKindsOff(db, OFFICER.id, ['ahead', 'due', 'overdue']);
    expect(await round(db, moment('2024-02-19'))).toEqual([]);
    expect(await round(db, moment('2024-02-21'))).toEqual([]);
    expect(await round(db, moment('2024-02-23'))).toEqual(['can-bo escalation', 'lanh-dao escalation']);
  });
});

describe('in the hours of the person', () => {
  test('whose day begins later', async () => {
    const { db } = await freshDatabase();
    await savePerson(db, { ...OFFICER, hours: { from: '09:30', to: '15:00' } });
    expect(await round(db, moment('2024-02-19', '08:00'))).toEqual(['dong-nghiep ahead']);
    expect(await round(db, moment('2024-02-19', '09:29'))).toEqual([]);
    expect(await round(db, moment('2024-02-19', '09:30'))).toEqual(['can-bo ahead']);
  });

  test('the program was down all day: the next morning, if it still makes sense', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    expect(await round(db, moment('2024-02-16', '20:00'))).toEqual([]);
    expect(await round(db, moment('2024-02-17', '10:00'))).toEqual([]);
    // The opening was put off to Monday, when the next has come as well: one is enough.
    expect(await round(db, moment('2024-02-19', '08:00'))).toEqual(['can-bo ahead']);
    expect(await dropped(db)).toEqual(['can-bo opening: superseded']);
    expect(await round(db, moment('2024-02-20', '18:00'))).toEqual([]);
    expect(await round(db, moment('2024-02-21', '08:00'))).toEqual(['can-bo overdue']);
  });

  test('down for a week: the latest, not the backlog', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    expect(await round(db, moment('2024-02-22', '10:00'))).toEqual(['can-bo overdue']);
    expect(await round(db, moment('2024-02-22', '10:01'))).toEqual([]);
  });
});

describe('a deadline that moves', () => {
  test('takes its reminders along, and what was planned for the old one is not sent', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await planDueReminders({
      db,
      now: moment('2024-02-20', '08:00'),
      holidays: KNOWN_HOLIDAYS,
      catalogue: REPORT_CATALOGUE,
    });
    const agency = await findAgency(db, 'skhdt');
    if (!agency) throw new Error('no agency');
    const deadline = { kind: 'day-of-month', day: 22, time: '17:00' } as const;
    const settings = agency.settings.map((one) => ({ ...one, deadline }));
    await saveAgency(db, { ...agency, settings });
    expect(await round(db, moment('2024-02-20', '08:01'))).toEqual(['can-bo ahead']);
    expect(await dropped(db)).toEqual(['can-bo due: moved']);
    expect(await round(db, moment('2024-02-21', '08:01'))).toEqual(['can-bo ahead']);
    expect(await round(db, moment('2024-02-22', '08:00'))).toEqual(['can-bo due']);
  });

  test('by a day off that is announced late', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const year = KNOWN_HOLIDAYS['2024'];
    if (!year) throw new Error('2024 is known');
    const holidays = withYears(KNOWN_HOLIDAYS, {
      '2024': { ...year, daysOff: [...year.daysOff, day('2024-02-20')] },
    });
    expect(await round(db, moment('2024-02-20'), holidays)).toEqual([]);
    expect(await round(db, moment('2024-02-21'), holidays)).toEqual(['can-bo due']);
  });
});

describe('asked for by the person', () => {
  const snooze = async (db: Db, at: Date) =>
    await planReminders(db, [
      {
        subjectId: REPORT,
        personId: OFFICER.id,
        trigger: `snoozed@${at.toISOString()}`,
        kind: 'snoozed',
        onBehalfOf: undefined,
        dueAt: at,
        expiresAt: moment('2024-02-28'),
      },
    ]);

  test('takes the place of what would come by itself before it', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await snooze(db, moment('2024-02-20', '10:00'));
    expect(await round(db, moment('2024-02-20', '08:00'))).toEqual([]);
    expect(await round(db, moment('2024-02-20', '10:00'))).toEqual(['can-bo snoozed']);
  });

  test('comes on top of a reminder of the same day', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    expect(await round(db, moment('2024-02-20', '08:00'))).toEqual(['can-bo due']);
    await snooze(db, moment('2024-02-20', '10:00'));
    expect(await round(db, moment('2024-02-20', '10:00'))).toEqual(['can-bo snoozed']);
  });

  test('is dropped when the report is done meanwhile', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await snooze(db, moment('2024-02-20', '10:00'));
    await submit(acting(db));
    expect(await round(db, moment('2024-02-20', '10:00'))).toEqual(['lanh-dao due']);
  });
});

describe('several copies', () => {
  test('an occasion is opened once, a reminder claimed once, a dead copy’s claim passes on', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const now = moment('2024-02-19');
    const env = { db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE };
    const opened = await Promise.all([planDueReminders(env), planDueReminders(env), planDueReminders(env)]);
    expect(opened.map((one) => one.opened).toSorted()).toEqual([0, 0, 1]);
    const claim = { now, leaseMilliseconds: 60_000, limit: 10 };
    const claims = await Promise.all(['a', 'b', 'c'].map((copy) => claimReminders(db, { ...claim, copy })));
    expect(claims.flat()).toHaveLength(1);
    expect(await round(db, new Date(now.getTime() + 60_000))).toEqual([]);
    expect(await round(db, new Date(now.getTime() + 60_001))).toEqual(['can-bo ahead']);
  });
});

test('the approver alone is of an agency without officers', async () => {
  const { db } = await freshDatabase();
  for (const one of [OFFICER, COLLEAGUE]) await savePerson(db, { ...one, active: false });
  expect(await round(db, moment('2024-02-20'))).toEqual([`${LEADER.id} due`]);
});
