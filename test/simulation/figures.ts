// A month whose figures fit together and fit the month before, the same every month, in two halves that two officers can
// give. What only the first month has to be told is asked for by the report itself.

import type { FigureInput } from '../../src/entry/entry.ts';
import { REPORT } from './report.ts';

const MONTH: Readonly<Record<string, number | string>> = {
  settled: 573,
  settledEarly: 0,
  settledOverdue: 0,
  pending: 45,
  pendingOverdue: 0,
  procedures: 109,
  received: 573,
  onlineReturned: 0,
  partialServices: 58,
  partialServicesUsed: 0,
  partialReceived: 0,
  fullServices: 51,
  fullServicesUsed: 50,
  fullReceived: 551,
  feeProcedures: 54,
  paymentProcedures: 32,
  paymentProceduresUsed: 32,
  feeSettled: 231,
  paidOnline: 231,
  postProcedures: 109,
  postProceduresUsed: 18,
  postDossiers: 106,
  postInProcedures: 109,
  postInProceduresUsed: 1,
  postInDossiers: 1,
  postOutProcedures: 109,
  postOutProceduresUsed: 17,
  postOutDossiers: 105,
  recommendations: 'Không',
};
/** What the report asks for beside these had nothing to count. */
const GIVEN: readonly FigureInput[] = REPORT.figures.flatMap((figure): readonly FigureInput[] => {
  const value =
    MONTH[figure.id] ??
    (figure.kind === 'count' && figure.obtained.how === 'asked' && !figure.obtained.onlyWhen ? 0 : undefined);
  return value === undefined ? [] : [{ figure: figure.id, value }];
});
/** In each half some that nobody has carried over from the month before. */
const SPLIT = GIVEN.findIndex(({ figure }) => figure === 'fullServicesUsed');

export const HALVES: readonly [readonly FigureInput[], readonly FigureInput[]] = [
  GIVEN.slice(0, SPLIT),
  GIVEN.slice(SPLIT),
];

/** The running totals, where nothing before says them. */
export const RUNNING: readonly FigureInput[] = REPORT.figures.flatMap((figure) =>
  figure.kind === 'count' && figure.obtained.how === 'running'
    ? [{ figure: figure.id, value: figure.obtained.of === 'settled' ? 5730 : 0 }]
    : [],
);
