// Every check against its sentence in the specification, written out here once more by hand and tried on months of
// small figures, where each rule is broken often.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { checkFigures } from '../../src/report/checks.ts';
import type { Background } from '../../src/report/figures.ts';
import { CT25_CT08 } from '../support/reports.ts';

type Month = Readonly<Record<string, number>>;
/** Whether the rule holds in this month `f` after `p`. */
type Law = (f: Month, p: Month) => boolean;

const of = (month: Month, id: string): number => month[id] ?? Number.NaN;

const AT_MOST = [
  'pendingOverdueApologised pendingOverdue',
  'onlineServices procedures',
  'onlineReceived received',
  'onlineReturned settled',
  'partialServicesUsed partialServices',
  'fullServicesUsed fullServices',
  'paymentProceduresUsed paymentProcedures',
  'paymentProcedures feeProcedures',
  'feeProcedures procedures',
  'paidOnline feeSettled',
  'feeSettled settled',
  'postProceduresUsed postProcedures',
  'postProcedures procedures',
  'postInProceduresUsed postInProcedures',
  'postInProcedures procedures',
  'postOutProceduresUsed postOutProcedures',
  'postOutProcedures procedures',
  'postInDossiers received',
  'postOutDossiers settled',
  'settledOverdue settledYtdOverdue',
  'settledYtdOverdue settledYtd',
].map((pair) => pair.split(' ') as [string, string]);

/** What was used, and the dossiers that came of it. */
const USED = [
  'partialServicesUsed partialReceived',
  'fullServicesUsed fullReceived',
  'paymentProceduresUsed paidOnline',
  'postProceduresUsed postDossiers',
  'postInProceduresUsed postInDossiers',
  'postOutProceduresUsed postOutDossiers',
].map((pair) => pair.split(' ') as [string, string]);

const CARRIED = [
  ...['procedures', 'partialServices', 'fullServices', 'feeProcedures', 'paymentProcedures'],
  ...['postProcedures', 'postInProcedures', 'postOutProcedures'],
];

const sumOf = (f: Month, ...ids: string[]) => ids.reduce((sum, id) => sum + of(f, id), 0);
const within = (f: Month, whole: string, a: string, b: string) =>
  of(f, whole) >= of(f, a) && of(f, whole) >= of(f, b) && of(f, whole) <= of(f, a) + of(f, b);

const LAWS: Readonly<Record<string, Law>> = {
  'sum.settled': (f) => f.settled === sumOf(f, 'settledOnTime', 'settledEarly', 'settledOverdue'),
  'sum.pending': (f) => f.pending === sumOf(f, 'pendingWithinDeadline', 'pendingOverdue'),
  'sum.onlineServices': (f) => f.onlineServices === sumOf(f, 'partialServices', 'fullServices'),
  'sum.onlineReceived': (f) => f.onlineReceived === sumOf(f, 'partialReceived', 'fullReceived'),
  ...Object.fromEntries(
    AT_MOST.map(([less, more]) => [`at-most.${less}.${more}`, (f: Month) => !(of(f, less) > of(f, more))]),
  ),
  'running.settledYtd': (f, p) => f.settledYtd === of(p, 'settledYtd') + of(f, 'settled'),
  'running.settledYtdOverdue': (f, p) =>
    f.settledYtdOverdue === of(p, 'settledYtdOverdue') + of(f, 'settledOverdue'),
  ...Object.fromEntries(
    USED.flatMap(([used, dossiers]) => [
      [`needs.${dossiers}`, (f: Month) => !(of(f, dossiers) > 0 && of(f, used) === 0)],
      [`more-used.${used}`, (f: Month) => !(of(f, used) > of(f, dossiers))],
    ]),
  ),
  'union.postProceduresUsed': (f) =>
    within(f, 'postProceduresUsed', 'postInProceduresUsed', 'postOutProceduresUsed'),
  'union.postDossiers': (f) => within(f, 'postDossiers', 'postInDossiers', 'postOutDossiers'),
  'stock-flow.pending': (f, p) =>
    of(p, 'pending') + of(f, 'received') === sumOf(f, 'settled', 'pending', 'returnedOrWithdrawn'),
  ...Object.fromEntries(CARRIED.map((id) => [`moved.${id}`, (f: Month, p: Month) => f[id] === p[id]])),
  'every.pendingOverdueApologised': (f) => !(of(f, 'pendingOverdueApologised') < of(f, 'pendingOverdue')),
  'none.settledOverdue': (f) => !(of(f, 'settledOverdue') > 0),
};

const HISTORY = ['settled', 'pending', 'received', 'onlineReceived', 'paidOnline', 'postDossiers'];
const APPENDICES = [
  ...['settled', 'settledOnTime', 'settledEarly', 'settledOverdue', 'received', 'onlineReceived'],
  ...['pending', 'pendingWithinDeadline', 'pendingOverdue', 'pendingOverdueApologised'],
];
const COUNTS = CT25_CT08.figures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const month = fc
  .tuple(...COUNTS.map(() => fc.nat(3)))
  .map((values): Month => Object.fromEntries(COUNTS.map((id, i) => [id, values[i] ?? 0])));

const february = (p: Month): Background => ({
  month: toMonth(2024, 2),
  previous: new Map(Object.entries(p)),
  history: [],
});
const found = (f: Month, background: Background) =>
  checkFigures(CT25_CT08, new Map(Object.entries(f)), background).map(({ check }) => check.code);

describe('the checks', () => {
  it('are those of the specification, one law each', () => {
    const codes = [
      ...Object.keys(LAWS),
      ...HISTORY.map((id) => `history.${id}`),
      ...APPENDICES.map((id) => `appendix.${id}`),
    ];
    expect(CT25_CT08.checks.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });

  it.each(Object.entries(LAWS))('%s finds just the months in which its law does not hold', (code, law) => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(month, month, (f, p) => {
        const holds = law(f, p);
        seen.add(holds);
        expect(found(f, february(p)).includes(code)).toBe(!holds);
      }),
      { numRuns: 200 },
    );
    // A law that was never broken, or never kept, has shown nothing.
    expect(seen.size).toBe(2);
  });

  it('calculate totals from nothing in January', () => {
    fc.assert(
      fc.property(month, month, (f, p) => {
        const codes = found(f, { ...february(p), month: toMonth(2024, 1) });
        expect(codes.includes('running.settledYtd')).toBe(f.settledYtd !== f.settled);
        expect(codes.includes('running.settledYtdOverdue')).toBe(f.settledYtdOverdue !== f.settledOverdue);
      }),
    );
  });

  it('say nothing of last month where it is not known', () => {
    fc.assert(
      fc.property(month, (f) => {
        const codes = found(f, { ...february({}), previous: undefined });
        expect(codes.filter((code) => /^(?:running|stock-flow|moved|history)\./u.test(code))).toEqual([]);
      }),
    );
  });

  it('hold the figures against each number that an appendix says of them', () => {
    fc.assert(
      fc.property(month, month, month, (f, one, other) => {
        const appendixSums = new Map(
          APPENDICES.map((id) => [
            id,
            [
              { kind: 'by-field' as const, appendices: 1, sum: of(one, id) },
              { kind: 'by-procedure' as const, appendices: 1, sum: of(other, id) },
            ],
          ]),
        );
        const codes = found(f, { ...february({}), previous: undefined, appendixSums });
        for (const id of APPENDICES)
          expect(codes.includes(`appendix.${id}`)).toBe(f[id] !== one[id] || f[id] !== other[id]);
      }),
    );
  });

  it('put errors before warnings, and say of each what it expected', () => {
    fc.assert(
      fc.property(month, month, (f, p) => {
        const findings = checkFigures(CT25_CT08, new Map(Object.entries(f)), february(p));
        const severities = findings.map(({ check }) => check.severity);
        expect(severities).toEqual(severities.toSorted());
        for (const { figures, values, expected, upTo = expected, check } of findings) {
          for (const id of figures) expect(values.get(id)).toBe(f[id]);
          const first = of(f, figures[0] ?? '');
          const outside = first < expected || first > upTo;
          if (check.kind !== 'needs' && check.kind !== 'every') expect(outside, check.code).toBe(true);
        }
      }),
    );
  });
});
