// The one way a report is changed: permission, state, change, audit and the mark of the delivery, all in one
// transaction, compared and set on the report's version. What the actions add is only what changes.

import { createHash } from 'node:crypto';
import { may, type Permission } from '../agency/person.ts';
import { isFinal } from '../report/state.ts';
import { removeOptOut } from '../store/absences.ts';
import { appendixTables, removeAppendix, saveAppendix } from '../store/appendices.ts';
import { writeAudit } from '../store/audit.ts';
import { deliveryState, takeDelivery } from '../store/deliveries.ts';
import { editionOf, giveUpReplaced, keepDocument } from '../store/documents.ts';
import { removeFigures, saveFigures } from '../store/figures.ts';
import { findReportNow, type ReportsStamp, stampAfter } from '../store/report-now.ts';
import { advanceReport, type ReportChange, touchWaiting } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction, LostRace } from '../store/transaction.ts';
import { auditLines, changedFigures } from './audit-lines.ts';
import type { Change } from './change.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { printReport } from './print-report.ts';
import { reportMoves } from './report-moves.ts';
import type { ReportView } from './report-view.ts';
import { keepView } from './turn-reads.ts';
import { viewReport, withAppendices, withChange } from './view-report.ts';
import { writeReasons } from './write-reasons.ts';

export type Changed<Result> =
  | {
      readonly kind: 'done';
      readonly view: ReportView;
      readonly result: Result;
      /** Whether this very change raised the version; false where there was nothing to do. */
      readonly changed: boolean;
    }
  /** This delivery has been handled before; the view is the present state. */
  | { readonly kind: 'repeated'; readonly view: ReportView }
  | Refusal;

/**
 * Changes one report. `decide` is pure: it sees the present state and the version its change will make, and may be
 * asked again on a fresher state. Throws when the database fails; nothing is written then.
 */
export async function changeReport<Result>(
  context: ActionContext,
  reportId: string,
  deed: Permission,
  decide: (view: ReportView, version: number) => Change<Result> | Refusal,
): Promise<Changed<Result>> {
  const { changed, keeps } = await inTransaction(context.db, (db) =>
    changeOnce({ ...context, db }, reportId, deed, decide),
  );
  // A part of a greater transaction may be taken back.
  if (keeps && !context.db.isTransaction) keepView(context, keeps.view, keeps.stamp);
  return changed;
}

interface ChangedOnce<Result> {
  readonly changed: Changed<Result>;
  /** What a look would read once it is committed, where that is known. */
  readonly keeps?: { readonly view: ReportView; readonly stamp: ReportsStamp };
}

async function changeOnce<Result>(
  context: ActionContext,
  reportId: string,
  deed: Permission,
  decide: (view: ReportView, version: number) => Change<Result> | Refusal,
): Promise<ChangedOnce<Result>> {
  const { db, actor, now, delivery } = context;
  const found = await findReportNow(db, reportId);
  if (!found || !may(actor, deed, found.report.agencyId)) return { changed: refused('not-allowed') };
  const { report } = found;
  const view = await viewReport(context, found);

  const version = report.version + 1;
  const change = decide(view, version);
  const repeated = { changed: { kind: 'repeated', view } } as const;
  // Repeated, it may be refused because of what it did the first time.
  if ('kind' in change)
    return delivery && (await deliveryState(db, delivery.key)) !== 'new' ? repeated : { changed: change };
  if (delivery && !(await takeDelivery(db, { ...delivery, at: now }))) return repeated;
  if (change.inCharge !== undefined) await removeOptOut(db, change.inCharge, report.agencyId);
  if (change.nothing) return { changed: { kind: 'done', view, result: change.result, changed: false } };
  const moved = handedIn(view, change.report);
  if (!(await advanceReport(db, report, moved, now))) throw new LostRace();

  const next = withChange(view, {
    report: { ...report, ...moved, version, updatedAt: now },
    entered: change.entered ?? view.entered,
    ...(await writeReasons(context, view, change)),
    ...(change.appendices && withAppendices(view, change.appendices)),
  });
  if (change.appendices) await writeAppendices(context, next, change.appendices);
  await writeFigures(db, view, next);
  if (isFinal(next.report)) await keepFile(db, next, now);
  const touched = figuresMoved(view, next) ? await touchWaiting(db, report, now) : 0;
  await writeAudit(db, auditLines(context, deed, view, next, change.removedBy));
  // Opened again after the form has changed, it is another one.
  const stays = context.catalogue.of(next.report) === view.definition;
  const told = stays
    ? { ...next, moves: await reportMoves(context, next) }
    : await viewReport(context, next.report);
  await context.alongside?.(db, told);
  return {
    changed: { kind: 'done', view: told, result: change.result, changed: true },
    ...(stays &&
      isOfFigures(change) && { keeps: { view: told, stamp: stampAfter(found.stamp, 1 + touched, now) } }),
  };
}

/** What follows from a change of figures alone is known without reading it again. */
function isOfFigures({ entered, report, ...others }: Change<unknown>): boolean {
  const { result: _, ...more } = others;
  return Object.keys(more).length === 0 && Object.keys(report ?? {}).every((fact) => fact === 'skipped');
}

/** Who hands a report in has filled it under the form as they saw it, whatever it was begun under. */
function handedIn({ report, definition }: ReportView, change: ReportChange = {}): ReportChange {
  const leaves = report.state === 'entering' && (change.state ?? report.state) !== report.state;
  if (!leaves || report.definitionVersion === definition.version) return change;
  return { ...change, definitionVersion: definition.version };
}

/** The file of a report that has become final, byte for byte; a later change brings a file of its own, or in its place. */
async function keepFile(db: Db, view: ReportView, at: Date): Promise<void> {
  const { report } = view;
  const tables = await appendixTables(db, report.id);
  const { bytes, fileName } = await printReport(view, tables, await editionOf(db, report.id, report.version));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const state = report.state === 'sent' ? 'sent' : 'approved';
  await keepDocument(db, {
    reportId: report.id,
    version: report.version,
    sha256,
    bytes,
    figures: view.status.figures,
    fileName,
    state,
    at,
  });
  if (state === 'sent') await giveUpReplaced(db, report.id);
}

/** Running totals of later months follow: a decision on one of them must be based on its present state. */
function figuresMoved(before: ReportView, after: ReportView): boolean {
  const { figures } = after.status;
  return (
    figures.size !== before.status.figures.size ||
    [...figures].some(([id, value]) => before.status.figures.get(id) !== value)
  );
}

async function writeFigures(db: Db, before: ReportView, after: ReportView): Promise<void> {
  const changed = changedFigures(before.entered, after.entered);
  const gone = changed.filter((id) => !after.entered.has(id));
  await removeFigures(db, after.report.id, gone);
  await saveFigures(db, after.report.id, new Map([...after.entered].filter(([id]) => changed.includes(id))));
}

async function writeAppendices(
  { db, actor, now }: ActionContext,
  { report }: ReportView,
  { attached, removed }: NonNullable<Change<unknown>['appendices']>,
): Promise<void> {
  for (const one of removed) await removeAppendix(db, report.id, one);
  const came = { by: actor.id, at: now, version: report.version };
  for (const appendix of attached) await saveAppendix(db, report.id, appendix, came);
}
