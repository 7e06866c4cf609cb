// A report as everything above reads it: what is stored, what follows from it, and what surrounds it.

import { type Agency, deadlineRuleOf, settingsOn } from '../agency/agency.ts';
import { localDate } from '../calendar/clock.ts';
import { deadlineOf } from '../calendar/deadline.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { daysOfPeriod } from '../calendar/period.ts';
import { previousPeriod, startsYear } from '../calendar/report-period.ts';
import { askedBy, type EnteredFigures, valuesOf } from '../entry/draft.ts';
import {
  type AppendixId,
  type AppendixSummary,
  appendixKey,
  inPrintedOrder,
  sumsByKind,
} from '../report/appendices.ts';
import { calledAmong } from '../report/called.ts';
import type { FigureId } from '../report/definition.ts';
import type { Background } from '../report/figures.ts';
import { leftByMonths } from '../report/from-months.ts';
import { isFinal, type ListedState, listedState } from '../report/state.ts';
import { statusOf } from '../report/status.ts';
import { appendicesOf } from '../store/appendices.ts';
import { figuresTakenAway, lastApproval } from '../store/audit.ts';
import { earlierReasons, reasonsOf } from '../store/reasons.ts';
import type { ReportNow } from '../store/report-now.ts';
import type { StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { standingReasons } from '../store/standing-reasons.ts';
import type { ActionContext } from './context.ts';
import { backgroundOf, hasWork, misfitsAmong, readReportHistory } from './report-history.ts';
import { reportMoves } from './report-moves.ts';
import type { ReportView } from './report-view.ts';
import { viewOnce } from './turn-reads.ts';

/** Enough months to reach back to the January before last month, so that every running total can be followed. */
const MONTHS_BACK = 13;

/** Everything about one report; read once as long as nothing of it changes. */
export async function viewReport(
  context: Pick<ActionContext, 'db' | 'holidays' | 'catalogue' | 'now' | 'reads'>,
  found: ReportNow | StoredReport,
): Promise<ReportView> {
  return await viewOnce(context, found, (db, report, agency) => readView({ ...context, db }, report, agency));
}

/**
 * Seven queries, one more once it has been changed or a reason stands, and what tells the way that it has gone where it has
 * gone one.
 */
async function readView(
  context: Pick<ActionContext, 'db' | 'holidays' | 'catalogue' | 'now'>,
  report: StoredReport,
  agency: Agency,
): Promise<ReportView> {
  const { db, holidays, catalogue, now } = context;
  const definition = catalogue.of(report);
  const { entered: stored, earlier, frozen, months } = await readReportHistory(context, report, MONTHS_BACK);
  const entered = askedBy(definition, stored);
  const { words: reasons, keptFrom } = await reasonsOf(db, report.id);
  const standing = await standingReasons(db, report);
  const appendices = await appendicesOf(db, report.id);
  const itself = frozen && {
    reportId: report.id,
    month: report.month,
    figures: frozen,
    final: true,
    begun: true,
  };
  const misfits = await misfitsAmong(db, definition, itself ? [itself, ...earlier] : earlier);
  const ofMonthBefore = startsYear(report.month) ? undefined : misfits.get(previousPeriod(report.month));
  const background = {
    ...backgroundOf(report.month, earlier, months),
    ...(ofMonthBefore && { misfits: ofMonthBefore }),
    ...appendicesIn(appendices),
  };
  const own = new Map([
    ...(misfits.get(report.month) ?? []),
    ...(frozen ? leftByMonths(definition, frozen, background, reasons) : []),
  ]);
  const called = calledAmong(catalogue.owedBy(agency), definition);
  const view = {
    report,
    definition,
    agency,
    ...(called && { called }),
    letterhead: settingsOn(agency, await dayOfNames(db, report, localDate(now))).letterhead,
    period: daysOfPeriod(report.month, definition.period),
    deadline: deadlineOf(
      report.month,
      definition.period,
      deadlineRuleOf(agency, definition, report.month),
      holidays,
    ),
    entered,
    background,
    appendices,
    status: statusOf(definition, frozen ?? valuesOf(entered), background, {
      reasons,
      keptFrom,
      standing,
      skipped: report.skipped,
    }),
    takenBack: await takenBackIn(db, report, entered),
    reasons,
    keptFrom,
    standing,
    earlierReasons: await earlierReasons(db, report),
    earlier,
    ...(own.size > 0 && { misfits: own }),
  };
  return { ...view, moves: await reportMoves(context, view) };
}

/** Where it stands to everybody who asks: a month that the program has opened is not begun until somebody gives a figure. */
export function listedStateOf({ report, entered }: ReportView): ListedState {
  return listedState(report.state, hasWork(entered));
}

/** The day whose names it prints: that of the paper, before there is one that of the approval, of a draft today. */
async function dayOfNames(db: Db, report: StoredReport, today: LocalDate): Promise<LocalDate> {
  if (!isFinal(report)) return today;
  if (report.issuedOn !== undefined) return report.issuedOn;
  const approved = await lastApproval(db, report.id);
  return approved === undefined ? today : localDate(approved);
}

/** The same view after a change to what is stored, without reading it again. */
export function withChange(
  view: ReportView,
  change: Partial<
    Pick<ReportView, 'report' | 'entered' | 'reasons' | 'keptFrom' | 'standing' | 'appendices' | 'background'>
  >,
): ReportView {
  const next = { ...view, ...change, ...(change.report && namesMoved(view, change.report)) };
  const { definition, entered, background, report } = next;
  // What was approved stays what it was, whatever has happened to earlier months since.
  const figures = isFinal(view.report) && isFinal(report) ? view.status.figures : valuesOf(entered);
  const status = statusOf(definition, figures, background, { ...next, skipped: report.skipped });
  const takenBack = new Set([...view.takenBack, ...view.entered.keys()].filter((id) => !entered.has(id)));
  return { ...next, status, takenBack };
}

/** A step on the way is made today, and only a date that văn thư gave counts for more. */
function namesMoved(
  { report: before, agency }: ReportView,
  { state, issuedOn, updatedAt }: StoredReport,
): Partial<Pick<ReportView, 'letterhead'>> {
  if (state === before.state && issuedOn === before.issuedOn) return {};
  return { letterhead: settingsOn(agency, issuedOn ?? localDate(updatedAt)).letterhead };
}

/** What changes in a view when appendices come and go. */
export function withAppendices(
  { appendices, background: { appendixSums: _, ...background } }: ReportView,
  change: { readonly attached: readonly AppendixSummary[]; readonly removed: readonly AppendixId[] },
): Pick<ReportView, 'appendices' | 'background'> {
  const gone = new Set([...change.removed, ...change.attached].map(appendixKey));
  const next = inPrintedOrder([
    ...appendices.filter((one) => !gone.has(appendixKey(one))),
    ...change.attached,
  ]);
  return { appendices: next, background: { ...background, ...appendicesIn(next) } };
}

function appendicesIn(appendices: readonly AppendixSummary[]): Pick<Background, 'appendixSums'> {
  if (appendices.length === 0) return {};
  return { appendixSums: sumsByKind(appendices) };
}

async function takenBackIn(
  db: Db,
  { id, state, version }: StoredReport,
  entered: EnteredFigures,
): Promise<ReadonlySet<FigureId>> {
  if (state !== 'entering' || version === 0) return new Set();
  return new Set((await figuresTakenAway(db, id)).filter((figure) => !entered.has(figure)));
}
