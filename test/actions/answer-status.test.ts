// Where a month stands, and what a figure came to over time: against the calculation of a clerk with the reports before
// them.

import { describe, expect, test } from 'vitest';
import { answerIndicator, answerProvinceIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import { addSample } from '../../src/local/sample.ts';
import { sampleMonths } from '../../src/local/sample-figures.ts';
import { stretchOf } from '../../src/report/time-series.ts';
import { findReport } from '../../src/store/reports.ts';
import { acting, COLLEAGUE, freshDatabase, furnish, LEADER, OFFICE } from '../support/database.ts';
import { newDatabase } from '../support/databases.ts';
import { approve, fill, record } from './filled.ts';

const FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;
const NOW = new Date('2024-02-16T02:00:00Z');

async function status(
  context: ReturnType<typeof acting>,
  mention: Parameters<typeof answerStatus>[1] = FEBRUARY,
) {
  const found = await answerStatus(context, mention);
  if (found.kind !== 'status') throw new Error(found.kind);
  return found;
}

describe('where a month stands', () => {
  test('before, while and after it is entered', async () => {
    const { db } = await freshDatabase();
    expect(await status(acting(db))).toMatchObject({ begun: false, holder: undefined, daysLeft: 2 });
    await record(acting(db), { settled: 688 });
    await record(acting(db, COLLEAGUE), { settledEarly: 0 });
    expect(await status(acting(db))).toMatchObject({
      begun: true,
      holder: 'Đồng nghiệp',
      view: { status: { given: 2 } },
    });
    await fill(acting(db));
    await approve(acting(db));
    expect(await status(acting(db, LEADER))).toMatchObject({ view: { report: { state: 'approved' } } });
  });

  test('of a month that nobody has begun, without beginning it', async () => {
    const { db } = await freshDatabase();
    const january = { kind: 'month', month: 1, year: 2024 } as const;
    const { begun, view } = await status(acting(db), january);
    expect({ begun, version: view.report.version }).toEqual({ begun: false, version: 0 });
    expect(await findReport(db, view.report.id)).toBeUndefined();
  });

  test.each([
    ['two working days before', '2024-02-16T02:00:00Z', 2],
    ['on the Sunday before', '2024-02-18T02:00:00Z', 2],
    ['on the day itself', '2024-02-20T01:00:00Z', 0],
    ['the day after', '2024-02-21T02:00:00Z', -1],
    ['after a weekend', '2024-02-26T02:00:00Z', -4],
  ])('counts working days to the deadline: %s', async (_when, now, days) => {
    const { db } = await freshDatabase();
    expect((await status({ ...acting(db), now: new Date(now) })).daysLeft).toBe(days);
  });

  test('is nobody else’s business', async () => {
    const { db } = await freshDatabase();
    const refused = { kind: 'refused', code: 'not-allowed' };
    const stranger = {
      ...COLLEAGUE,
      memberships: [{ agencyId: 'vpubnd', roles: ['officer' as const], office: true }],
    };
    expect(await answerStatus(acting(db, stranger), FEBRUARY)).toEqual(refused);
    expect(await answerIndicator(acting(db, stranger), undefined)).toEqual(refused);
    expect((await answerStatus(acting(db, OFFICE), FEBRUARY)).kind).toBe('status');
    for (const person of [COLLEAGUE, LEADER, stranger])
      expect(await answerProvinceIndicator(acting(db, person), undefined)).toEqual(refused);
    expect((await answerProvinceIndicator(acting(db, OFFICE), undefined)).kind).toBe('indicator');
  });
});

/** The sample's months 02/2023 to 01/2024, written down by hand again from their three numbers each. */
const SETTLED = [612, 701, 655, 690, 734, 668, 702, 645, 688, 721, 760, 967];

async function withYear() {
  const { db } = await newDatabase((empty) => addSample(empty, NOW, KNOWN_HOLIDAYS));
  await furnish(db);
  return db;
}

async function over(db: Awaited<ReturnType<typeof withYear>>, span: SpanMention | undefined) {
  const found = await answerIndicator(acting(db), span);
  if (found.kind !== 'indicator') throw new Error(found.kind);
  return { ...found, ...stretchOf(found.definition, ['settled'], found.series) };
}

describe('a figure over time', () => {
  test.each([
    ['a quarter', { kind: 'quarter', quarter: 4, year: 2023 }, [688, 721, 760]],
    ['the last three months', { kind: 'last', months: 3 }, [721, 760, 967]],
    ['the first half of a year', { kind: 'part', part: 'first', months: 6, year: 2023 }, SETTLED.slice(0, 5)],
    ['its last quarter', { kind: 'part', part: 'last', months: 3, year: 2023 }, [688, 721, 760]],
    ['a year', { kind: 'year', year: 2023 }, SETTLED.slice(0, 11)],
    ['a month', { kind: 'month', month: { kind: 'month', month: 12, year: 2023 } }, [760]],
    ['nothing said', undefined, [967]],
  ] as const)('%s', async (_name, span, settled) => {
    const { figures, months } = await over(await withYear(), span);
    expect(months).toHaveLength(settled.length);
    expect(figures.get('settled')).toBe(settled.reduce((sum: number, one) => sum + one, 0));
    expect(figures.get('procedures')).toBe(109);
  });

  test('the rate of a quarter is that of its sums', async () => {
    const { figures } = await over(await withYear(), { kind: 'quarter', quarter: 3, year: 2023 });
    const given = sampleMonths(toMonth(2023, 2)).slice(5, 8);
    const sum = (id: string) =>
      given.reduce((total, one) => total + Number(one.given.find(({ figure }) => figure === id)?.value), 0);
    expect([figures.get('onlineReceived'), figures.get('received')]).toEqual([
      sum('fullReceived'),
      sum('received'),
    ]);
  });

  test('knows the month before and the year before', async () => {
    const db = await withYear();
    const january = await over(db, { kind: 'month', month: { kind: 'month', month: 1, year: 2024 } });
    expect(january.previous?.get('settled')).toBe(760);
    expect(january.yearAgo).toBeUndefined();
    await fill(acting(db));
    await approve(acting(db));
    const february = await over(db, { kind: 'month', month: { kind: 'month', month: 2, year: 2024 } });
    expect(february.yearAgo?.get('settled')).toBe(612);
    expect(february.figures.get('settled')).toBe(688);
    expect(february.charted.map(({ month }) => month)).toEqual([
      '2023-09',
      '2023-10',
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
  });

  test('a quarter without its year is the last one that has begun', async () => {
    const { span } = await over(await withYear(), { kind: 'quarter', quarter: 3 });
    expect(span).toEqual({ from: toMonth(2023, 7), to: toMonth(2023, 9) });
  });

  test('a year so far says up to when it counts, and that its last month is not finished', async () => {
    const db = await withYear();
    const year = { kind: 'year', year: 2024 } as const;
    expect(await over(db, year)).toMatchObject({ counted: ['2024-01'], unreported: ['2024-02'] });
    await record(acting(db), { settled: 688 });
    const begun = await over(db, year);
    expect(stretchOf(begun.definition, ['onlineReceived'], begun.series)).toMatchObject({
      counted: ['2024-01'],
      unreported: [],
      unfinished: ['2024-02'],
    });
    expect(begun).toMatchObject({ counted: ['2024-01', '2024-02'] });
    expect(begun.figures.get('settledYtd')).toBe(967 + 688);
  });

  test('a stretch without reports has no months, and one to come is refused', async () => {
    const db = await withYear();
    expect((await over(db, { kind: 'year', year: 2022 })).months).toEqual([]);
    const future = await answerIndicator(acting(db), { kind: 'year', year: 2025 });
    expect(future.kind).toBe('future');
  });
});
