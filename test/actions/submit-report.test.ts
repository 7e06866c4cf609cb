// Sending a report on and taking it back: when nothing is open, once, on the version that was seen.

import { describe, expect, test } from 'vitest';
import { askDecisionAgain } from '../../src/actions/ask-decision-again.ts';
import { approveReport, returnReport } from '../../src/actions/decide-report.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import { auditOf } from '../../src/store/audit.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { lastDecisionRequest } from '../../src/store/decision-requests.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import {
  acting,
  COLLEAGUE,
  freshDatabase,
  LEADER,
  NOW,
  OFFICE,
  OFFICER,
  REPORT,
} from '../support/database.ts';
import { approve, done, fill, record, reopen, submit } from './filled.ts';

const states = async (db: Db) =>
  (await auditOf(db, REPORT))
    .filter(({ subject }) => subject === 'state')
    .map(({ before, after, by }) => `${before} → ${after} by ${by}`);

describe('a month is not sent on', () => {
  test.each([
    ['while nothing is given', undefined],
    ['while an error stands', { postDossiers: 159 }],
    ['while a warning has no reason', { settledOverdue: 5, settledYtdOverdue: 5 }],
  ])('%s', async (_when, changes) => {
    const { db } = await freshDatabase();
    if (changes) await fill(acting(db), changes);
    expect(await submitReport(acting(db), REPORT, undefined)).toEqual({ kind: 'refused', code: 'not-ready' });
    expect((await findReport(db, REPORT))?.state).toBe('entering');
  });

  test('by a card that shows an older version', async () => {
    const { db } = await freshDatabase();
    const { view } = await fill(acting(db));
    await record(acting(db, COLLEAGUE), { procedures: 110 });
    const seen = view.report.version;
    expect(await submitReport(acting(db), REPORT, seen)).toEqual({ kind: 'refused', code: 'outdated' });
    expect(done(await submitReport(acting(db), REPORT, seen + 1)).view.report.state).toBe('waiting');
  });

  test.each([
    ['the leader', LEADER],
    ['the Office', OFFICE],
  ])('nor taken back by %s', async (_who, actor) => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const refusal = { kind: 'refused', code: 'not-allowed' };
    expect(await submitReport(acting(db, actor), REPORT, undefined)).toEqual(refusal);
    await submit(acting(db));
    expect(await withdrawReport(acting(db, actor), REPORT)).toEqual(refusal);
    expect((await findReport(db, REPORT))?.state).toBe('waiting');
  });
});

test('sent on, taken back, approved, corrected: each is in the audit, with who', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await submit(acting(db));
  done(await withdrawReport(acting(db, COLLEAGUE), REPORT));
  await approve(acting(db));
  await reopen(acting(db));
  expect(await states(db)).toEqual([
    'entering → waiting by can-bo',
    'waiting → entering by dong-nghiep',
    'entering → waiting by can-bo',
    'waiting → approved by lanh-dao',
    'approved → entering by can-bo',
  ]);
});

test('sent on twice is once, whatever version the second saw', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const { view } = await submit(acting(db));
  const again = done(await submitReport(acting(db), REPORT, view.report.version - 1));
  expect(again.view.report).toEqual(view.report);
  expect(await states(db)).toHaveLength(1);
});

test('what is decided on is not taken back', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const { view } = await approve(acting(db));
  expect(await withdrawReport(acting(db), REPORT)).toEqual({ kind: 'refused', code: 'wrong-state' });
  const leader = acting(db, LEADER);
  expect(await approveReport(leader, REPORT, view.report.version)).toMatchObject({ code: 'wrong-state' });
});

describe('what came back and has not been changed since', () => {
  async function back(db: Db) {
    await fill(acting(db));
    const { version } = (await submit(acting(db))).view.report;
    done(await returnReport(acting(db, LEADER), REPORT, 'Xem lại', version));
  }

  test('is sent on only where that is meant', async () => {
    const { db } = await freshDatabase();
    await back(db);
    expect(await submitReport(acting(db), REPORT, undefined)).toEqual({ kind: 'refused', code: 'unchanged' });
    expect((await findReport(db, REPORT))?.state).toBe('entering');
    const sent = done(await submitReport(acting(db), REPORT, undefined, { unchanged: true }));
    expect(sent.view.report.state).toBe('waiting');
  });

  test('with a figure changed is sent on as ever', async () => {
    const { db } = await freshDatabase();
    await back(db);
    await record(acting(db), { postDossiers: 107, postInDossiers: 2 });
    expect((await submit(acting(db))).view.report.state).toBe('waiting');
  });
});

describe('the way that a report has gone', () => {
  test('names who sent it, who may decide, who approved it and how late', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const { view } = await submit(acting(db));
    expect(view.moves).toMatchObject({
      submitted: { by: { id: OFFICER.id }, at: NOW },
      deciders: [{ id: LEADER.id }],
    });
    // Due on the 20th, approved on Thursday the 22nd.
    const later = new Date('2024-02-22T02:00:00Z');
    const approved = done(
      await approveReport(acting(db, LEADER, { now: later }), REPORT, view.report.version),
    );
    expect(approved.view.moves.approved).toMatchObject({ by: { id: LEADER.id }, at: later, daysLate: 2 });
    expect(approved.view.moves.deciders).toBeUndefined();
  });

  test('is in time on the day itself, and stays so when it is corrected later', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const { view } = await approve(acting(db));
    expect(view.moves.approved).toMatchObject({ by: { id: LEADER.id } });
    expect(view.moves.approved?.daysLate).toBeUndefined();
  });
});

describe('asking the approver once more', () => {
  test('is done once a working day, and only while it waits', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    expect(await askDecisionAgain(acting(db), REPORT)).toEqual({ kind: 'refused', code: 'wrong-state' });
    await submit(acting(db));
    expect(await askDecisionAgain(acting(db), REPORT)).toMatchObject({ result: { kind: 'unreachable' } });
    expect(await lastDecisionRequest(db, REPORT)).toBeUndefined();
    await saveContact(db, { personId: LEADER.id, conversationId: 'c-1', reference: '{}' }, NOW);
    const ask = async (now: Date) => {
      const asked = await askDecisionAgain(acting(db, OFFICER, { now }), REPORT);
      return asked.kind === 'done' ? asked.result.kind : asked.kind;
    };
    // Friday, the Saturday after it, Monday.
    expect(await ask(NOW)).toBe('asked');
    expect(await ask(new Date('2024-02-17T02:00:00Z'))).toBe('too-soon');
    expect(await ask(new Date('2024-02-19T02:00:00Z'))).toBe('asked');
    const read = await readReport(acting(db), REPORT);
    expect(read).toMatchObject({ view: { moves: { askedAgain: new Date('2024-02-19T02:00:00Z') } } });
  });
});
