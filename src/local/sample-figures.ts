// Invented months of the sample department, so that carried values, comparisons and charts have something to show.
// They lead to the real report: with 967 settled and 160 pending in January, its February fits.

import { type Month, nextMonth } from '../calendar/month.ts';
import type { Given } from '../entry/entry.ts';

/** Per month: settled, of them early, and pending at its end. Everything else follows from these. */
const MONTHS: readonly (readonly [settled: number, early: number, pending: number])[] = [
  [612, 4, 98],
  [701, 0, 60],
  [655, 7, 110],
  [690, 2, 75],
  [734, 0, 150],
  [668, 5, 104],
  [702, 3, 70],
  [645, 0, 131],
  [688, 6, 55],
  [721, 1, 102],
  [760, 8, 140],
  [967, 0, 160],
];

const CARRIED = {
  procedures: 109,
  partialServices: 58,
  fullServices: 51,
  feeProcedures: 54,
  paymentProcedures: 32,
  postProcedures: 109,
  postInProcedures: 109,
  postOutProcedures: 109,
};

/** How many dossiers were pending before the first sample month, and settled earlier in its year. */
const BEFORE = { pending: 90, settled: 6_104 };

export interface SampleMonth {
  readonly month: Month;
  readonly given: readonly Given[];
}

/** Twelve consecutive months from `first` on. */
export function sampleMonths(first: Month): readonly SampleMonth[] {
  return MONTHS.map(([settled, early, pending], i) => {
    const before = MONTHS[i - 1]?.[2] ?? BEFORE.pending;
    const received = settled + pending - before;
    const postIn = 1 + (i % 3);
    const postOut = Math.floor(settled / 6) + i;
    const usedOut = 14 + (i % 4);
    const online = Math.floor((received * (930 + 3 * i)) / 1000);
    const figures = {
      ...CARRIED,
      settled,
      settledEarly: early,
      settledOverdue: 0,
      pending,
      pendingOverdue: 0,
      received,
      onlineReturned: 0,
      partialServicesUsed: 0,
      partialReceived: 0,
      fullServicesUsed: 46 + (i % 5),
      fullReceived: online,
      paymentProceduresUsed: 30 + (i % 3),
      feeSettled: Math.floor(settled / 3),
      paidOnline: Math.floor(settled / 3) - (11 - i),
      postProceduresUsed: usedOut + 1,
      postDossiers: postIn + postOut,
      postInProceduresUsed: 1,
      postInDossiers: postIn,
      postOutProceduresUsed: usedOut,
      postOutDossiers: postOut,
      recommendations: 'Không',
      // The first month has nothing to add to.
      ...(i === 0 && { settledYtd: BEFORE.settled + settled, settledYtdOverdue: 0 }),
    };
    return {
      month: nextMonth(first, i),
      given: Object.entries(figures).map(([figure, value]) => ({ figure, value })),
    };
  });
}
