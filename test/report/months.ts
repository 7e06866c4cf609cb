// The example months of the tests: February 2024 as it was really issued, and as it would have been right.

import { toMonth } from '../../src/calendar/month.ts';
import type { Background, Figures } from '../../src/report/report.ts';

/** What the issued report prints, with the four denominators that it hides. */
export const AS_ISSUED: Figures = new Map<string, number | string>(
  Object.entries({
    settled: 688,
    settledOnTime: 688,
    settledEarly: 0,
    settledOverdue: 0,
    pending: 45,
    pendingWithinDeadline: 45,
    pendingOverdue: 0,
    pendingOverdueApologised: 0,
    settledYtd: 1655,
    settledYtdOverdue: 0,
    procedures: 109,
    received: 573,
    onlineServices: 109,
    onlineReceived: 573,
    onlineReturned: 0,
    partialServices: 58,
    partialServicesUsed: 1,
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
    postProceduresUsed: 24,
    postDossiers: 159,
    postInProcedures: 109,
    postInProceduresUsed: 1,
    postInDossiers: 1,
    postOutProcedures: 109,
    postOutProceduresUsed: 17,
    postOutDossiers: 105,
    recommendations: 'Không',
  }),
);

/** The clean example month: the slips mended. */
export const CLEAN: Figures = new Map([
  ...AS_ISSUED,
  ['onlineReceived', 551],
  ['partialServicesUsed', 0],
  ['postProceduresUsed', 18],
  ['postDossiers', 106],
]);

export const FEBRUARY: Background = {
  month: toMonth(2024, 2),
  previous: new Map([
    ['settledYtd', 967],
    ['settledYtdOverdue', 0],
  ]),
  history: [],
};
