// Our own Word file of any month that is right is read back to exactly its figures, and nothing in it is doubted.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/doctor/examine.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { REPORT_CATALOGUE } from '../../src/report/catalogue.ts';
import { checkFigures } from '../../src/report/checks.ts';
import type { Figures } from '../../src/report/report.ts';
import { wordFileOf } from './word-file.ts';

const [definition] = REPORT_CATALOGUE.all;

/** A month in which every part is within its whole. */
const months: fc.Arbitrary<Figures> = fc
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

const printed = definition.outline.body
  .flatMap((node) => (node.kind === 'heading' || node.kind === 'line' ? [node.text] : []))
  .join('\n');

describe('our own Word file', () => {
  it('is read back to exactly its figures, and nothing in it is doubted', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(months, async (figures) => {
        const background = { month: '2024-02' as never, previous: undefined, history: [] };
        const wrong = checkFigures(definition, figures, background).filter(
          ({ check }) => check.severity === 'error',
        );
        expect(wrong).toEqual([]);
        const opened = await openFile({ name: 'bao-cao.docx', bytes: await wordFileOf(figures) });
        if (opened.kind !== 'opened') throw new Error(opened.code);
        const reading = readDocument(opened.document, definition);
        const read = Object.fromEntries(reading.figures.map(({ figure, value }) => [figure, value]));
        const expected = Object.fromEntries(
          [...figures].filter(([id, value]) => typeof value === 'number' && printed.includes(`{${id}}`)),
        );
        expect(read).toEqual(expected);
        expect([...reading.disagreeing.keys()]).toEqual([]);
        expect(examine(opened.document, reading).findings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
