// A reason that is kept for later months: for which checks, for how long, for how large a warning.

import { describe, expect, test } from 'vitest';
import { nextMonth, toMonth } from '../../src/calendar/month.ts';
import type { Finding } from '../../src/report/checks.ts';
import type { Check } from '../../src/report/definition.ts';
import { explains, inForce, mayStand } from '../../src/report/standing.ts';
import { statusOf } from '../../src/report/status.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { FEBRUARY } from './months.ts';

const USED: Check = { kind: 'more-used', used: 'a', dossiers: 'b', code: 'more-used.a', severity: 'warning' };
const CLOCKS: Check = {
  kind: 'at-most',
  lesser: 'a',
  greater: 'b',
  code: 'at-most.a.b',
  severity: 'warning',
};
const FROM = toMonth(2023, 11);
const kept = { words: 'Tính cả hồ sơ giấy', from: FROM, excess: 1 };

function finding(check: Check, a: number, b: number): Finding {
  return {
    check,
    figures: ['a', 'b'],
    values: new Map([
      ['a', a],
      ['b', b],
    ]),
    expected: b,
  };
}

describe('a reason may stand', () => {
  test.each([
    ['services used by paper dossiers only', USED, true],
    ['figures of two clocks', CLOCKS, true],
    ['a bound that is an error', { ...CLOCKS, severity: 'error' as const }, false],
    ['what should not be at all', { kind: 'none', figure: 'a', code: 'none.a', severity: 'warning' }, false],
    [
      'where the definition says so',
      { kind: 'none', figure: 'a', code: 'none.a', severity: 'warning', standing: true },
      true,
    ],
    ['not where it says no', { ...USED, standing: false }, false],
  ] as const)('for %s', (_, check, may) => {
    expect(mayStand(check)).toBe(may);
  });
});

describe('it is in force', () => {
  test.each([
    [-1, undefined, false],
    [0, undefined, true],
    [3, undefined, true],
    [4, undefined, false],
    [4, 1, true],
    [7, 4, true],
    [8, 4, false],
    [3, -5, true],
  ])('%s months later, last used after %s: %s', (later, used, holds) => {
    const last = used === undefined ? undefined : nextMonth(FROM, used);
    expect(inForce(kept, nextMonth(FROM, later), last)).toBe(holds);
  });
});

describe('it explains a warning', () => {
  test.each([
    ['as large as it was', 1, 0, 1, true],
    ['a little larger', 6, 0, 1, true],
    ['much larger', 7, 0, 1, false],
    ['twice as large', 700, 500, 100, true],
    ['more than that', 701, 500, 100, false],
  ])('%s', (_, a, b, excess, does) => {
    expect(explains({ ...kept, excess }, finding(USED, a, b))).toBe(does);
  });
});

test('the report’s own reason goes before the one that stands', () => {
  const check = CT25_CT08.checks.find(({ kind }) => kind === 'more-used');
  if (check?.kind !== 'more-used') throw new Error('no such check');
  const { used, dossiers, code } = check;
  const figures = new Map([
    [used, 1],
    [dossiers, 0],
  ]);
  const found = (reasons: ReadonlyMap<string, string>) =>
    statusOf(CT25_CT08, figures, FEBRUARY, {
      reasons,
      skipped: new Set(),
      standing: new Map([[code, kept]]),
    }).findings.find((one) => one.check.code === code);
  expect(found(new Map())).toMatchObject({ reason: kept.words, keptFrom: FROM });
  expect(found(new Map([[code, 'Khác']]))).toMatchObject({ reason: 'Khác' });
  expect(found(new Map([[code, 'Khác']]))?.keptFrom).toBeUndefined();
});
