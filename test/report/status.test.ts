// Where a month stands: what is wanted, what is missing, and what keeps it from being ready.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { mayBeLeftOut } from '../../src/report/definition.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { type Status, statusOf } from '../../src/report/status.ts';
import { ASKED } from '../demo/asked.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { AS_ISSUED, CLEAN, FEBRUARY } from './months.ts';

interface More {
  readonly reasons?: Readonly<Record<string, string>>;
  readonly skipped?: readonly string[];
  readonly background?: Background;
}
const status = (figures: Figures, { reasons = {}, skipped = [], background = FEBRUARY }: More = {}): Status =>
  statusOf(CT25_CT08, figures, background, {
    reasons: new Map(Object.entries(reasons)),
    skipped: new Set(skipped),
  });
const changed = (changes: Record<string, number>): Map<string, number | string> =>
  new Map([...CLEAN, ...Object.entries(changes)]);
const without = (...ids: string[]): Figures => new Map([...CLEAN].filter(([id]) => !ids.includes(id)));
const idsOf = (figures: Status['missing']) => figures.map(({ id }) => id);
const NOTHING: Figures = new Map();

describe('what is wanted', () => {
  it('is what the officer alone knows: no sums, no totals that follow, no apologies for nothing', () => {
    const { wanted, missing, given } = status(NOTHING);
    expect(wanted.map(({ id }) => id)).toEqual(ASKED);
    expect(given).toBe(0);
    expect(missing).toEqual(wanted);
    for (const id of [
      'settledOnTime',
      'pendingWithinDeadline',
      'onlineServices',
      'settledYtd',
      'pendingOverdueApologised',
    ])
      expect(idsOf(wanted)).not.toContain(id);
  });

  it('are never words: without any the definition’s own stand there, and the report is complete', () => {
    const silent = status(without('recommendations'));
    expect(silent).toMatchObject({ missing: [], ready: true });
    expect(silent.figures.get('recommendations')).toBe('Không');
    const said = status(new Map([...CLEAN, ['recommendations', 'Nâng cấp iGate.']]));
    expect(said.figures.get('recommendations')).toBe('Nâng cấp iGate.');
  });

  it('is one more where dossiers are overdue', () => {
    const { wanted, missing } = status(new Map([['pendingOverdue', 1]]));
    expect(wanted.length).toBe(ASKED.length + 1);
    expect(idsOf(missing)).toContain('pendingOverdueApologised');
  });

  it('are the running totals, too, unless last month or January gives them', () => {
    const totals = (background: Background) =>
      idsOf(status(NOTHING, { background }).wanted).filter((id) => id.startsWith('settledYtd'));
    expect(totals({ ...FEBRUARY, previous: undefined })).toEqual(['settledYtd', 'settledYtdOverdue']);
    expect(totals({ ...FEBRUARY, previous: new Map([['settledYtd', 967]]) })).toEqual(['settledYtdOverdue']);
    expect(totals({ ...FEBRUARY, previous: undefined, month: toMonth(2024, 1) })).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is nothing of the example month', () => {
    expect(status(CLEAN)).toMatchObject({ missing: [], given: ASKED.length, findings: [], ready: true });
  });

  it('stands in the order of asking, what was put off at the end in the order in which it was', () => {
    const lacking = without('settled', 'settledOnTime', 'received', 'paidOnline');
    expect(idsOf(status(lacking).missing)).toEqual(['settled', 'received', 'paidOnline']);
    const skipped = ['received', 'settled'];
    expect(idsOf(status(lacking, { skipped }).missing)).toEqual(['paidOnline', 'received', 'settled']);
  });

  it('is no longer what was put off and then given', () => {
    expect(status(CLEAN, { skipped: ['settled'] }).missing).toEqual([]);
  });

  it('and what is given make up what is wanted, whatever was entered', () => {
    const ids = CT25_CT08.figures.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (known, skipped) => {
        const figures = new Map([...CLEAN].filter(([id]) => known.includes(id)));
        const { wanted, given, missing, ready } = status(figures, { skipped });
        const counts = missing.filter(({ kind }) => kind === 'count');
        expect(given + counts.length).toBe(wanted.length);
        expect(new Set(idsOf(missing)).size).toBe(missing.length);
        if (missing.length > 0) expect(ready).toBe(false);
      }),
    );
  });
});

describe('a month is not ready', () => {
  const wanted = CT25_CT08.figures.filter((figure) => !mayBeLeftOut(figure));
  it.each(wanted.map(({ id }) => id))('while only %s and what follows from it are missing', (id) => {
    const figures = new Map([...CLEAN].filter(([one]) => one !== id));
    const gone = !resolveFigures(CT25_CT08, figures, FEBRUARY).has(id);
    expect(status(figures).ready).toBe(!gone);
    // Nothing is lacking unasked.
    expect(gone).toBe(idsOf(status(figures).missing).includes(id));
  });

  it('while an error stands', () => {
    expect(status(AS_ISSUED)).toMatchObject({ missing: [], ready: false });
  });

  it('while a warning has no reason', () => {
    const overdue = changed({ settledOnTime: 687, settledOverdue: 1, settledYtdOverdue: 1 });
    expect(status(overdue).ready).toBe(false);
    const reasoned = status(overdue, { reasons: { 'none.settledOverdue': 'Chờ ý kiến Bộ' } });
    expect(reasoned.ready).toBe(true);
    expect(reasoned.findings).toMatchObject([{ reason: 'Chờ ý kiến Bộ' }]);
  });

  it('on the reason for another warning', () => {
    const overdue = changed({ settledOnTime: 687, settledOverdue: 1, settledYtdOverdue: 1 });
    expect(status(overdue, { reasons: { 'moved.procedures': 'Chờ ý kiến Bộ' } }).ready).toBe(false);
  });

  it('while a sum would fall below zero', () => {
    const below = changed({ pending: 1, pendingOverdue: 2, pendingOverdueApologised: 2 });
    below.delete('pendingWithinDeadline');
    expect(status(below)).toMatchObject({ missing: [], ready: false });
  });
});
