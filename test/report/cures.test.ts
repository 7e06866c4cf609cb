// What is offered to mend a finding: the real report's slips and others of their kinds, and what must hold of any cure.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredFigures } from '../../src/entry/draft.ts';
import { enterFigures } from '../../src/entry/entry.ts';
import { checkFigures } from '../../src/report/checks.ts';
import { type Cause, cureOf } from '../../src/report/cures.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { scaledPercent } from '../../src/report/indicators.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { CLEAN, FEBRUARY } from './months.ts';

/** What the officer gives of the clean month: the rest follows. */
const ENTERED: Figures = new Map(
  [...CLEAN].filter(([id]) => {
    const figure = CT25_CT08.figures.find((one) => one.id === id);
    return figure?.kind === 'text' || !['computed', 'running'].includes(figure?.obtained.how ?? '');
  }),
);
const CARRIED: Background = {
  ...FEBRUARY,
  previous: new Map([
    ...(FEBRUARY.previous ?? []),
    ['procedures', 109],
    ['feeProcedures', 54],
    ['pending', 160],
  ]),
};
/** A year in which about as much was settled each month. */
const USUAL: Background = {
  ...CARRIED,
  history: [650, 700, 688, 640, 710, 690].map((settled) => new Map([['settled', settled]])),
};

const found = (entered: Figures, background: Background) =>
  checkFigures(CT25_CT08, resolveFigures(CT25_CT08, entered, background), background);
const entered = (changes: Readonly<Record<string, number | undefined>>): Figures => {
  const figures = new Map(ENTERED);
  for (const [id, value] of Object.entries(changes)) {
    if (value === undefined) figures.delete(id);
    else figures.set(id, value);
  }
  return figures;
};

function cured(changes: Readonly<Record<string, number | undefined>>, code: string, background = CARRIED) {
  const figures = entered(changes);
  const finding = found(figures, background).find(({ check }) => check.code === code);
  if (!finding)
    throw new Error(`no finding ${code} but ${found(figures, background).map((one) => one.check.code)}`);
  const cure = cureOf({ definition: CT25_CT08, entered: figures, background }, finding);
  return cure && [cure.cause, Object.fromEntries(cure.values.map(({ figure, value }) => [figure, value]))];
}

describe('the slips of the issued report', () => {
  it('sees that 573 is what was received, and 551 of it online', () => {
    const belongs = { kind: 'belongs', to: 'received' };
    expect(cured({ onlineReceived: 573 }, 'sum.onlineReceived')).toEqual([belongs, { onlineReceived: 551 }]);
    expect(cured({ onlineReceived: 573, received: 551 }, 'sum.onlineReceived')).toEqual([
      belongs,
      { received: 573, onlineReceived: 551 },
    ]);
    expect(cured({ onlineReceived: 573, received: undefined }, 'sum.onlineReceived')).toEqual([
      belongs,
      { received: 573, onlineReceived: 551 },
    ]);
  });

  it('adds up what can at most be together', () => {
    const parts = { kind: 'parts' };
    expect(cured({ postProceduresUsed: 24 }, 'union.postProceduresUsed')).toEqual([
      parts,
      { postProceduresUsed: 18 },
    ]);
    expect(cured({ postDossiers: 159 }, 'union.postDossiers')).toEqual([parts, { postDossiers: 106 }]);
  });
});

describe('a cure is known', () => {
  it.each<
    [string, Readonly<Record<string, number | undefined>>, string, Cause, Record<string, number>, Background?]
  >([
    [
      'an override of what follows',
      { settledOnTime: 680 },
      'sum.settled',
      { kind: 'rule' },
      { settledOnTime: 688 },
    ],
    ['a running total', { settledYtd: 1656 }, 'running.settledYtd', { kind: 'rule' }, { settledYtd: 1655 }],
    [
      'a digit too many behind a running total',
      { settled: 6880, settledYtd: 1655 },
      'running.settledYtd',
      { kind: 'typo', typo: 'digit-more' },
      { settled: 688 },
      USUAL,
    ],
    [
      'part and whole exchanged',
      { paidOnline: 240, feeSettled: 231 },
      'at-most.paidOnline.feeSettled',
      { kind: 'exchanged' },
      { paidOnline: 231, feeSettled: 240 },
    ],
    [
      'a digit pressed twice',
      { paidOnline: 2331 },
      'at-most.paidOnline.feeSettled',
      { kind: 'typo', typo: 'digit-more' },
      { paidOnline: 231 },
    ],
    [
      'a rate in the place of the count',
      { fullReceived: 9616 },
      'at-most.onlineReceived.received',
      { kind: 'rate', over: 'received' },
      { fullReceived: 551 },
    ],
    [
      'a lost digit of what rarely moves',
      { procedures: 19 },
      'at-most.onlineServices.procedures',
      { kind: 'typo', typo: 'digit-lost' },
      { procedures: 109 },
    ],
    [
      'two digits exchanged of what rarely moves',
      { feeProcedures: 45 },
      'moved.feeProcedures',
      { kind: 'typo', typo: 'digits-swapped' },
      { feeProcedures: 54 },
    ],
    [
      'stock and flow that a digit parts',
      { pending: 450 },
      'stock-flow.pending',
      { kind: 'typo', typo: 'digit-more' },
      { pending: 45 },
    ],
    [
      'stock that went out another way',
      { pending: 40 },
      'stock-flow.pending',
      { kind: 'left-out' },
      { returnedOrWithdrawn: 5 },
    ],
    [
      'ten times the usual',
      { settled: 6880 },
      'history.settled',
      { kind: 'typo', typo: 'digit-more' },
      { settled: 688 },
      USUAL,
    ],
    [
      'dossiers at the other kind of service',
      { partialReceived: 551, fullReceived: 0 },
      'needs.partialReceived',
      { kind: 'exchanged' },
      { partialReceived: 0, fullReceived: 551 },
    ],
    [
      'one dossier without its service',
      { postInProceduresUsed: 0 },
      'needs.postInDossiers',
      { kind: 'only' },
      { postInProceduresUsed: 1 },
    ],
    [
      'a union of one part alone',
      { postInDossiers: 0, postInProceduresUsed: 0, postProceduresUsed: 17, postDossiers: 103 },
      'union.postDossiers',
      { kind: 'only' },
      { postDossiers: 105 },
    ],
  ])('for %s', (_, changes, code, cause, values, background) => {
    expect(cured(changes, code, background)).toEqual([cause, values]);
  });

  it('for nothing that only the officer can know', () => {
    expect(cured({ onlineReturned: 700 }, 'at-most.onlineReturned.settled')).toBeUndefined();
    // More are left than there can be, and nothing that went out explains it.
    expect(cured({ pending: 50 }, 'stock-flow.pending')).toBeUndefined();
    expect(
      cured({ postInProceduresUsed: 0, postInDossiers: 2, postDossiers: 107 }, 'needs.postInDossiers'),
    ).toBeUndefined();
    expect(cured({ settledOverdue: 3 }, 'none.settledOverdue')).toBeUndefined();
  });
});

/** The clean month with a few of its figures spoilt the way people spoil them, or by anything. */
const COUNTS = CT25_CT08.figures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const spoilt = fc
  .array(
    fc.record({
      id: fc.constantFrom(...COUNTS),
      other: fc.constantFrom(...COUNTS),
      how: fc.constantFrom('zero', 'drop', 'other', 'exchange', 'any', 'gone', 'rate', 'whole'),
      any: fc.nat(1200),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((spoilings) => {
    const figures = new Map(ENTERED);
    // What may be left out is.
    const of = (id: string) => Number(CLEAN.get(id) ?? 0);
    for (const { id, other, how, any } of spoilings) {
      if (how === 'zero') figures.set(id, of(id) * 10);
      else if (how === 'drop') figures.set(id, Number(String(of(id)).slice(1)));
      else if (how === 'other') figures.set(id, of(other));
      else if (how === 'any') figures.set(id, any);
      else if (how === 'gone') figures.delete(id);
      else if (how === 'whole') figures.set('onlineReceived', of('received'));
      else if (how === 'rate') figures.set(id, scaledPercent(of(id), 573, 2));
      else figures.set(id, of(other)).set(other, of(id));
    }
    return figures;
  });

describe('any cure', () => {
  const background = USUAL;
  const codes = (figures: Figures, severity?: string) =>
    new Set(
      found(figures, background)
        .filter(({ check }) => severity === undefined || check.severity === severity)
        .map(({ check }) => check.code),
    );

  it('takes its finding away and makes no new error, recorded as any value is', () => {
    const causes = new Set<string>();
    fc.assert(
      fc.property(spoilt, (figures) => {
        const errors = codes(figures, 'error');
        for (const finding of found(figures, background)) {
          const cure = cureOf({ definition: CT25_CT08, entered: figures, background }, finding);
          if (!cure) continue;
          causes.add(cure.cause.kind);
          const draft: EnteredFigures = new Map(
            [...figures].map(([id, value]) => [
              id,
              { value, how: 'typed', by: 'x', version: 1, at: new Date(0) } as const,
            ]),
          );
          const giving = { how: 'form', by: 'x', at: new Date(0), version: 2, seenVersion: 1 } as const;
          const after = enterFigures(CT25_CT08, background, draft, cure.values, giving).entered;
          const values: Figures = new Map([...after].map(([id, one]) => [id, one.value]));
          expect(codes(values)).not.toContain(finding.check.code);
          expect([...codes(values, 'error')].filter((code) => !errors.has(code))).toEqual([]);
          const resolved = resolveFigures(CT25_CT08, values, background);
          for (const { figure, value } of cure.values) expect(resolved.get(figure)).toBe(value);
        }
      }),
      { numRuns: 600 },
    );
    // A law that was never tried has shown nothing.
    expect([...causes].toSorted()).toEqual([
      ...['belongs', 'exchanged', 'left-out', 'only', 'parts', 'rate', 'rule', 'typo'],
    ]);
  });
});
