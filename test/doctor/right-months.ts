import fc from 'fast-check';
import type { Figures } from '../../src/report/figures.ts';
import { CT25_CT08 } from '../support/reports.ts';

/** What no rule below names had nothing to count. */
const NOTHING = Object.fromEntries(
  CT25_CT08.figures.flatMap((figure) => (figure.kind === 'count' ? [[figure.id, 0]] : [])),
);

/** A month in which every part is within its whole. */
export const rightMonths: fc.Arbitrary<Figures> = fc
  .record({
    settledEarly: fc.nat(4000),
    settledOnTime: fc.nat(4000),
    settledOverdue: fc.nat(40),
    pendingWithinDeadline: fc.nat(900),
    pendingOverdue: fc.nat(20),
    before: fc.nat(20_000),
    partialServices: fc.integer({ min: 1, max: 90 }),
    fullServices: fc.integer({ min: 1, max: 90 }),
    others: fc.nat(60),
    partialReceived: fc.nat(900),
    fullReceived: fc.nat(3000),
    direct: fc.nat(900),
    payment: fc.integer({ min: 1, max: 50 }),
    free: fc.nat(10),
    postIn: fc.nat(60),
    postOut: fc.nat(300),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((one): Figures => {
    const settled = one.settledEarly + one.settledOnTime + one.settledOverdue;
    const online = one.partialServices + one.fullServices;
    const received = one.partialReceived + one.fullReceived + one.direct;
    const part = (whole: number) => Math.floor(whole * one.share);
    const used = (services: number, dossiers: number) => (dossiers === 0 ? 0 : Math.max(1, part(services)));
    const fees = Math.min(online + one.others, one.payment + one.free);
    const payments = Math.min(one.payment, fees);
    const postIn = Math.min(one.postIn, received);
    const postOut = Math.min(one.postOut, settled);
    const postUsed = { in: used(online, postIn), out: used(online, postOut) };
    const paid = part(settled);
    return new Map<string, number | string>(
      Object.entries({
        ...NOTHING,
        settled,
        settledOnTime: one.settledOnTime,
        settledEarly: one.settledEarly,
        settledOverdue: one.settledOverdue,
        pending: one.pendingWithinDeadline + one.pendingOverdue,
        pendingWithinDeadline: one.pendingWithinDeadline,
        pendingOverdue: one.pendingOverdue,
        pendingOverdueApologised: part(one.pendingOverdue),
        settledYtd: settled + one.before,
        settledYtdOverdue: one.settledOverdue,
        procedures: online + one.others,
        received,
        onlineServices: online,
        onlineReceived: one.partialReceived + one.fullReceived,
        onlineReturned: part(settled),
        partialServices: one.partialServices,
        partialServicesUsed: used(one.partialServices, one.partialReceived),
        partialReceived: one.partialReceived,
        fullServices: one.fullServices,
        fullServicesUsed: used(one.fullServices, one.fullReceived),
        fullReceived: one.fullReceived,
        feeProcedures: fees,
        paymentProcedures: payments,
        paymentProceduresUsed: used(payments, paid),
        feeSettled: settled,
        paidOnline: paid,
        postProcedures: online,
        postProceduresUsed: Math.max(postUsed.in, postUsed.out),
        postDossiers: Math.max(postIn, postOut),
        postInProcedures: online,
        postInProceduresUsed: postUsed.in,
        postInDossiers: postIn,
        postOutProcedures: online,
        postOutProceduresUsed: postUsed.out,
        postOutDossiers: postOut,
        recommendations: 'Không',
      }),
    );
  });
