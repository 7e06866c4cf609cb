// The sample's months are right whenever it is begun: complete, without errors, and none of them somebody's to enter.

import { describe, expect, it } from 'vitest';
import { backgroundOf } from '../../src/actions/report-history.ts';
import type { MonthFigures } from '../../src/actions/report-view.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { nextPeriod, periodsBetween, startsYear, toPeriod } from '../../src/calendar/report-period.ts';
import { SAMPLE_INDEX_SET } from '../../src/local/people.ts';
import { SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import { monthsBefore } from '../../src/local/sample.ts';
import { type SampleMonth, sampleMonths, sampleOverMonths } from '../../src/local/sample-figures.ts';
import { mayBeLeftOut } from '../../src/report/definition.ts';
import { countIn } from '../../src/report/figures.ts';
import { statusOf } from '../../src/report/status.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const REAL = toMonth(2024, 2);
const FIRST = toMonth(2023, 1);
const MONTHLY = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.monthly);
const QUARTERLY = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.quarterly);
const NOTHING_SAID = { reasons: new Map(), skipped: new Set<string>() };
const DUE = Array.from({ length: 13 * 12 }, (_, at) => nextPeriod(FIRST, at));

/** The months in their order, each with what the checks say of it after those before it. */
function judged(months: readonly SampleMonth[], definition = CT25_CT08) {
  const earlier: MonthFigures[] = [];
  return months.map(({ month, given }) => {
    const entered = new Map(given.map(({ figure, value }) => [figure, value]));
    const background = backgroundOf(month, earlier);
    const status = statusOf(definition, entered, background, NOTHING_SAID);
    earlier.unshift({ month, figures: status.figures });
    return { month, status };
  });
}

describe.each(DUE)('begun while %s is due', (due) => {
  const months = judged(monthsBefore(due));

  it('misses no figure and has no error', () => {
    for (const { status } of months) {
      expect(status.missing).toEqual([]);
      const lacking = CT25_CT08.figures.filter(({ id }) => !status.figures.has(id));
      expect(lacking.filter((figure) => !mayBeLeftOut(figure))).toEqual([]);
      expect(status.findings.filter(({ check }) => check.severity === 'error')).toEqual([]);
    }
  });

  it('has the stock and the size of one year, so that hardly anything wants a reason', () => {
    for (const { month, status } of months) {
      const unusual = status.findings.filter(({ check }) => check.kind !== 'history');
      expect(unusual).toEqual([]);
      if (!startsYear(month)) expect(status.findings).toEqual([]);
    }
  });

  it('leaves the month that is due, all after it, and the real report’s to people', () => {
    const given = months.map(({ month }) => month);
    expect(given).not.toContain(REAL);
    expect(given.filter((month) => month >= due)).toEqual([]);
    expect(new Set(given).size).toBe(given.length);
    expect(given.toSorted()).toEqual(given);
  });

  it('has every month of the year before, from the agency’s first on', () => {
    const given = new Set(months.map(({ month }) => month));
    const year = Array.from({ length: 12 }, (_, at) => nextPeriod(due, -1 - at));
    const owed = year.filter((month) => month >= toMonth(2023, 2) && month !== REAL);
    expect(owed.filter((month) => !given.has(month))).toEqual([]);
    expect(given.size).toBeLessThanOrEqual(24);
  });
});

it.each(SAMPLE_DEPARTMENTS)(
  '$name has a year and the month that is due without error',
  ({ profile }) => {
    // After four years of growth the sizes begin again.
    for (const first of DUE.slice(0, 5 * 12)) {
      for (const { month, status } of judged(sampleMonths(first, 13, profile))) {
        expect(status.missing, month).toEqual([]);
        const kinds = status.findings.map(({ check }) => `${check.severity} ${check.kind}`);
        const unusual = kinds.filter((kind) => kind !== 'warning history' && kind !== 'warning none');
        expect(unusual, `${month} after ${first}`).toEqual([]);
      }
    }
  },
  60_000,
);

it.each(SAMPLE_DEPARTMENTS.filter(({ indexSet }) => indexSet))(
  '$name has the months and quarters of the index set without error',
  ({ profile }) => {
    for (let at = 0; at < 5 * 12; at += 3) {
      const months = sampleMonths(nextPeriod(FIRST, at), 6, profile, MONTHLY);
      const reported = judged(months, MONTHLY).map(({ month, status }) => {
        expect(status.missing, month).toEqual([]);
        expect(status.findings.filter(({ check }) => check.severity === 'error')).toEqual([]);
        return { month, figures: status.figures };
      });
      for (const quarter of [months.slice(0, 3), months.slice(3)]) {
        const taken = reported.filter(({ month }) => quarter.some((one) => one.month === month));
        const left = sampleOverMonths(QUARTERLY, quarter);
        const entered = new Map(left.map(({ figure, value }) => [figure, value]));
        const background = {
          ...backgroundOf(toPeriod('quarter', 2024, 1), []),
          months: new Map([[MONTHLY.id, taken]]),
        };
        const status = statusOf(QUARTERLY, entered, background, NOTHING_SAID);
        expect(status.missing, quarter[0]?.month).toEqual([]);
        expect(
          status.findings.map(({ check }) => check.code),
          quarter[0]?.month,
        ).toEqual([]);
        expect(countIn(status.figures, 'settled')).toBe(
          taken.reduce((sum, { figures }) => sum + (countIn(figures, 'settled') ?? 0), 0),
        );
      }
    }
  },
  60_000,
);

it('knows the month that is due on every day of many years', () => {
  for (let day = new Date('2024-01-01T02:00:00Z'); day < new Date('2033-01-01'); ) {
    expect(DUE).toContain(latestClosedPeriod(day, CT25_CT08));
    day = new Date(day.getTime() + 24 * 60 * 60_000);
  }
});

it('leads to the real report, whose January is known', () => {
  const january = judged(monthsBefore(REAL)).at(-1);
  expect(january?.month).toBe(toMonth(2024, 1));
  const figures = january?.status.figures ?? new Map();
  expect(['settled', 'settledYtd', 'pending'].map((id) => countIn(figures, id))).toEqual([967, 967, 160]);
});

it('counts on from the beginning of the year, whichever month it begins with', () => {
  for (let at = 0; at < 24; at += 1) {
    const first = nextPeriod(FIRST, at);
    const [begun] = sampleMonths(first, 1);
    const january = nextPeriod(first, -periodsBetween(toMonth(Number(first.slice(0, 4)), 1), first));
    const settled = sampleMonths(january, periodsBetween(january, first) + 1).map(({ given }) =>
      Number(given.find(({ figure }) => figure === 'settled')?.value),
    );
    const total = begun?.given.find(({ figure }) => figure === 'settledYtd')?.value;
    expect(total).toBe(startsYear(first) ? undefined : settled.reduce((sum, one) => sum + one, 0));
  }
});
