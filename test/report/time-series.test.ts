// Months together: what adds up is added, what stands at the end of a month is the last month's.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { ranking, sameAgencies, sumOfAgencies } from '../../src/report/aggregation.ts';
import { figureOf } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import {
  addsUp,
  figuresOverTime,
  rateAddsUp,
  rateChange,
  runsOf,
  seriesOf,
  stretchOf,
} from '../../src/report/time-series.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { AS_ISSUED, CLEAN } from './months.ts';

const counts = CT25_CT08.figures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const month: fc.Arbitrary<Figures> = fc
  .record(Object.fromEntries(counts.map((id) => [id, fc.nat({ max: 9_999_999 })])))
  .map((values) => new Map(Object.entries(values)));
const wayOf = (id: string) => {
  const figure = figureOf(CT25_CT08, id);
  return figure.kind === 'count' ? addsUp(figure) : undefined;
};

describe('what adds up over months', () => {
  test.each([
    ['settled', 'sum'],
    ['onlineReceived', 'sum'],
    ['paidOnline', 'sum'],
    ['pending', 'last'],
    ['pendingOverdueApologised', 'last'],
    ['procedures', 'last'],
    ['fullServicesUsed', 'last'],
    ['settledYtd', 'sum'],
  ])('%s: %s', (id, way) => {
    expect(wayOf(id)).toBe(way);
  });

  it('is the sum of the months, or the last of them, for every figure', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (months) => {
        const together = figuresOverTime(CT25_CT08, months);
        for (const id of counts) {
          const figure = figureOf(CT25_CT08, id);
          const running = figure.kind === 'count' && figure.obtained.how === 'running';
          const of = running ? figure.obtained.of : id;
          const values = months.map((one) => Number(one.get(of)));
          const expected =
            wayOf(id) === 'sum' ? values.reduce((sum, value) => sum + value, 0) : values.at(-1);
          expect([id, together.get(id)]).toEqual([id, expected]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a sum out where a month lacks its figure', () => {
    const without = new Map([...CLEAN].filter(([id]) => id !== 'settled'));
    const together = figuresOverTime(CT25_CT08, [CLEAN, without]);
    expect(together.has('settled')).toBe(false);
    expect(together.get('received')).toBe(1146);
  });

  it('has rates of the whole only where both parts add up', () => {
    expect(['onlineReceived', 'settledOnTime', 'paidOnline'].map((id) => rateAddsUp(CT25_CT08, id))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['onlineServices', 'pendingOverdue', 'received'].map((id) => rateAddsUp(CT25_CT08, id))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a stretch of months', () => {
  it('from January on has the total of the year that its last report states, though the first months are not known', () => {
    const series = seriesOf({ from: toMonth(2023, 11), to: toMonth(2023, 12) }, [
      { month: toMonth(2023, 11), figures: CLEAN },
      { month: toMonth(2023, 12), figures: CLEAN },
    ]);
    const of = (from: number, states = true) => {
      const { figures, yearToDate } = stretchOf(CT25_CT08, ['settled'], series, {
        from: toMonth(2023, from),
        states,
      });
      return [figures.get('settledYtd'), yearToDate];
    };
    const sum = 2 * Number(CLEAN.get('settled'));
    expect(of(1)).toEqual([CLEAN.get('settledYtd'), true]);
    expect(of(2)).toEqual([sum, false]);
    expect(of(1, false)).toEqual([sum, false]);
  });

  const months = (from: number, to: number) => ({ from: toMonth(2024, from), to: toMonth(2024, to) });
  const known = [1, 2, 4].map((month) => ({ month: toMonth(2024, month), figures: CLEAN }));

  it('has a place for every month, also for those that are not known', () => {
    expect(seriesOf(months(1, 4), known).map(({ figures }) => figures !== undefined)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('says from which months it is, and which are lacking', () => {
    const begun = { month: toMonth(2024, 5), figures: new Map([['settled', 1]]) };
    const { counted, unreported, unfinished } = stretchOf(
      CT25_CT08,
      ['onlineReceived'],
      seriesOf(months(1, 5), [...known, begun]),
    );
    expect(runsOf(counted)).toEqual([months(1, 2), months(4, 4)]);
    expect(unreported).toEqual(['2024-03']);
    expect(unfinished).toEqual(['2024-05']);
  });

  it('counts running totals of its own months, and takes the stated one where a month is not known', () => {
    const total = (from: number, to: number) =>
      stretchOf(CT25_CT08, ['settled'], seriesOf(months(from, to), known)).figures.get('settledYtd');
    const settled = Number(CLEAN.get('settled'));
    expect(total(1, 2)).toBe(2 * settled);
    expect(total(2, 2)).toBe(settled);
    expect(total(1, 4)).toBe(CLEAN.get('settledYtd'));
    expect(total(3, 4)).toBe(settled);
  });
});

test('a rate moves in percentage points, and not where a month has none', () => {
  expect(rateChange(CT25_CT08, 'onlineReceived', CLEAN, AS_ISSUED)).toBe(9616 - 10_000);
  expect(rateChange(CT25_CT08, 'onlineReceived', CLEAN, undefined)).toBeUndefined();
  expect(rateChange(CT25_CT08, 'pendingOverdueApologised', CLEAN, CLEAN)).toBeUndefined();
});

describe('agencies together', () => {
  it('are sums of every count, also of procedures and stocks', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 5 }), (agencies) => {
        const sums = sumOfAgencies(CT25_CT08, agencies);
        for (const id of counts) {
          const expected = agencies.reduce((sum, one) => sum + Number(one.get(id)), 0);
          expect([id, sums.get(id)]).toEqual([id, expected]);
        }
      }),
      { numRuns: 50 },
    );
    expect(sumOfAgencies(CT25_CT08, []).size).toBe(0);
  });

  it('are compared over two months where they have both', () => {
    const [january, february] = [toMonth(2024, 1), toMonth(2024, 2)];
    const of = (agency: string, month: typeof january, settled: number) => ({
      ...{ agency, month },
      figures: new Map([['settled', settled]]),
    });
    const reports = [
      of('a', january, 1),
      of('b', january, 20),
      of('b', february, 300),
      of('c', february, 4000),
    ];
    const { before, now, both } = sameAgencies(CT25_CT08, reports, january, february);
    expect([before.get('settled'), now.get('settled'), both]).toEqual([20, 300, 1]);
    expect(sameAgencies(CT25_CT08, reports, toMonth(2023, 1), february)).toMatchObject({ both: 0 });
  });

  it('are ranked by a rate exactly: equal rates share a place, those without one are left out', () => {
    const agency = (of: string, onlineReceived: number, received: number) => ({
      of,
      figures: new Map(Object.entries({ onlineReceived, received })),
    });
    const ranked = ranking(CT25_CT08, 'onlineReceived', [
      agency('half', 1, 2),
      agency('none', 0, 0),
      agency('best', 9_999_998, 9_999_999),
      agency('half too', 5_000_000, 10_000_000),
      agency('nearly best', 9_999_997, 9_999_998),
      { of: 'lacking', figures: new Map() },
    ]);
    expect(ranked.map(({ of, place }) => [place, of])).toEqual([
      [1, 'best'],
      [2, 'nearly best'],
      [3, 'half'],
      [3, 'half too'],
    ]);
  });

  it('are not ranked by a figure without a rate', () => {
    expect(ranking(CT25_CT08, 'received', [{ of: 'x', figures: CLEAN }])).toEqual([]);
  });
});
