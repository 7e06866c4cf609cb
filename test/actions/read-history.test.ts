// What became of a report, told change by change.

import { describe, expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { returnReport } from '../../src/actions/decide-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { handOver } from '../../src/actions/hand-over.ts';
import { issueHistory } from '../../src/actions/issue-history.ts';
import { type HistoryEvent, readHistory } from '../../src/actions/read-history.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { withdrawReport } from '../../src/actions/submit-report.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { savePerson } from '../../src/store/people.ts';
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

async function fresh() {
  const { db } = await freshDatabase();
  return { db, officer: acting(db), leader: acting(db, LEADER) };
}

async function told(context: ActionContext, more: Parameters<typeof readHistory>[2] = {}) {
  const history = await readHistory(context, REPORT, more);
  if (history.kind === 'refused') throw new Error(history.code);
  return history.lines;
}

const events = async (context: ActionContext, kind: HistoryEvent['kind']) =>
  (await told(context)).map(({ event }) => event).filter((event) => event.kind === kind);

describe('a change of a figure', () => {
  test('is told with who, when, from what to what and in which way', async () => {
    const { db, officer } = await fresh();
    await record(officer, { settled: 680 });
    const at = new Date(NOW.getTime() + 60_000);
    await record(acting(db, COLLEAGUE, { now: at }), { settled: 1655, onlineReceived: 12 }, 'form');
    expect(await told(officer)).toEqual([
      {
        version: 1,
        at: NOW,
        by: OFFICER.name,
        event: { kind: 'figure', figure: 'settled', before: undefined, after: 680, way: 'typed' },
      },
      {
        version: 2,
        at,
        by: 'Đồng nghiệp',
        event: { kind: 'figure', figure: 'settled', before: 680, after: 1655, way: 'form' },
      },
      {
        version: 2,
        at,
        by: 'Đồng nghiệp',
        event: { kind: 'figure', figure: 'onlineReceived', before: undefined, after: 12, way: 'form' },
      },
    ]);
  });

  test('of words keeps the words, also where they are a number', async () => {
    const { officer } = await fresh();
    await record(officer, { recommendations: '15' });
    expect(await events(officer, 'figure')).toEqual([
      { kind: 'figure', figure: 'recommendations', before: undefined, after: '15', way: 'typed' },
    ]);
  });

  test('by someone who has left since is still told with their name', async () => {
    const { db, officer } = await fresh();
    await record(acting(db, COLLEAGUE), { settled: 1 });
    await savePerson(db, { ...COLLEAGUE, active: false, memberships: [] });
    expect((await told(officer)).map(({ by }) => by)).toEqual(['Đồng nghiệp']);
  });
});

test('the way from hand to hand is told as what was done, with the reasons given', async () => {
  const { db, officer, leader } = await fresh();
  await fill(officer);
  await submit(officer);
  done(await withdrawReport(officer, REPORT));
  const { version } = (await submit(officer)).view.report;
  done(await returnReport(leader, REPORT, 'Xem lại số bưu chính', version));
  const again = (await submit(officer)).view.report.version;
  // The same words once more: nothing about the report changes but its state.
  done(await returnReport(leader, REPORT, 'Xem lại số bưu chính', again));
  await approve(officer);
  const registration = { number: 5, issuedOn: toLocalDate(toMonth(2024, 2), 16) };
  done(await registerReport(officer, REPORT, registration, undefined));
  await reopen(officer);
  const moves = (await events(acting(db, OFFICE), 'state')).map(
    (event) => event.kind === 'state' && [event.before, event.after, event.move, event.reason],
  );
  expect(moves).toEqual([
    ['entering', 'waiting', 'submitted', undefined],
    ['waiting', 'entering', 'withdrawn', undefined],
    ['entering', 'waiting', 'submitted', undefined],
    ['waiting', 'entering', 'returned', 'Xem lại số bưu chính'],
    ['entering', 'waiting', 'submitted', undefined],
    ['waiting', 'entering', 'returned', 'Xem lại số bưu chính'],
    ['entering', 'waiting', 'submitted', undefined],
    ['waiting', 'approved', 'approved', undefined],
    ['approved', 'sent', 'registered', undefined],
    ['sent', 'entering', 'corrected', 'Sai số liệu'],
  ]);
  expect(await events(officer, 'registration')).toEqual([
    { kind: 'registration', before: undefined, after: registration },
  ]);
});

test('reasons, questions put off and hands that it went to are told', async () => {
  const { officer } = await fresh();
  done(await skipFigure(officer, REPORT, 'settled'));
  done(await handOver(officer, REPORT, COLLEAGUE.id));
  await fill(officer, { settledOverdue: 5, settledYtdOverdue: 5 });
  const { version } = done(await record(officer, { onlineReturned: 1 })).view.report;
  const reasons = new Map([['none.settledOverdue', 'Thiếu cán bộ']]);
  done(await giveReasons(officer, REPORT, reasons, version));
  await record(officer, { settledOverdue: 6 });
  expect(await events(officer, 'put-off')).toEqual([{ kind: 'put-off', figure: 'settled' }]);
  expect(await events(officer, 'holder')).toEqual([
    { kind: 'holder', before: undefined, after: 'Đồng nghiệp' },
  ]);
  const figures = ['settledOverdue'];
  expect(await events(officer, 'reason')).toEqual([
    { kind: 'reason', figures, before: undefined, after: 'Thiếu cán bộ' },
    { kind: 'reason', figures, before: 'Thiếu cán bộ', after: undefined },
  ]);

  const overdue = (await told(officer, { figure: 'settledOverdue' })).map(({ event }) => event.kind);
  expect(overdue).toEqual(['figure', 'reason', 'figure', 'reason']);
  expect(await told(officer, { figure: 'paidOnline' })).toHaveLength(1);
});

describe('who may not read it', () => {
  test('is answered as for a report that does not exist', async () => {
    const { db, officer } = await fresh();
    const refusal = { kind: 'refused', code: 'not-allowed' };
    const elsewhere = {
      ...OFFICER,
      memberships: [{ agencyId: 'vpubnd', roles: ['officer'], office: false }],
    };
    const administrator = {
      ...OFFICER,
      memberships: [{ agencyId: 'skhdt', roles: ['administrator'], office: false }],
    };
    for (const actor of [elsewhere, administrator, { ...OFFICER, active: false }] as (typeof OFFICER)[]) {
      expect(await readHistory(acting(db, actor), REPORT)).toEqual(refusal);
      expect(await issueHistory(acting(db, actor), phrasesFor('vi'), REPORT)).toEqual(refusal);
    }
    expect(await readHistory(officer, 'skhdt.ct25-ct08.1999-01')).toEqual(refusal);
  });

  test.each([
    ['the leader', LEADER],
    ['the Office', OFFICE],
  ])('is not %s', async (_who, reader) => {
    const { db, officer } = await fresh();
    await record(officer, { settled: 1 });
    expect(await told(acting(db, reader))).toHaveLength(1);
  });
});

test('a long history takes as many queries as a short one', async () => {
  const { db, officer } = await fresh();
  await record(officer, { settled: 1 });
  let queries = 0;
  const counted = acting(
    db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    }),
  );
  const counting = async () => {
    queries = 0;
    await told(counted);
    return queries;
  };
  const short = await counting();
  expect(short).toBeGreaterThan(0);
  for (let i = 2; i < 12; i += 1) await record(acting(db, i % 2 ? OFFICER : COLLEAGUE), { settled: i });
  done(await handOver(officer, REPORT, COLLEAGUE.id));
  expect(await told(officer)).toHaveLength(12);
  expect(await counting()).toBe(short);
});
