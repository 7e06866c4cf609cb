// The one way a report is changed: permission, state, change, audit and the mark of the delivery, all in one
// transaction, compared and set on the report's version. What the actions add is only what changes.

import { type Deed, may } from '../agency/person.ts';
import type { Entered, EnteredFigures } from '../entry/draft.ts';
import { figuresOfCheck } from '../report/checks.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import { type AuditLine, writeAudit } from '../store/audit.ts';
import { deliveryState, takeDelivery } from '../store/deliveries.ts';
import { removeFigure, saveFigure } from '../store/figures.ts';
import { removeReasons, saveReason } from '../store/reasons.ts';
import { advanceReport, findReport, type ReportChange } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { type ReportView, viewReport, withChange } from './report-view.ts';

export interface Change<Result> {
  readonly result: Result;
  readonly entered?: EnteredFigures;
  readonly report?: ReportChange;
  /** Reasons given in this change, by check code. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** Whether the report was only looked at. Nothing is written then but the delivery. */
  readonly nothing?: boolean;
}

export type Changed<Result> =
  | { readonly kind: 'done'; readonly view: ReportView; readonly result: Result }
  /** This delivery has been handled before; the view is the present state. */
  | { readonly kind: 'repeated'; readonly view: ReportView }
  | Refusal;

/** How often a change is made anew on a fresh state when someone else was faster. */
const TRIES = 5;

/**
 * Changes one report. `decide` is pure: it sees the present state and the version its change will make, and may be
 * asked again on a fresher state. Throws when the database fails; nothing is written then.
 */
export async function changeReport<Result>(
  context: ActionContext,
  reportId: string,
  deed: Deed,
  decide: (view: ReportView, version: number) => Change<Result> | Refusal,
): Promise<Changed<Result>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.db
        .transaction()
        .execute((db) => changeOnce({ ...context, db }, reportId, deed, decide));
    } catch (error) {
      if (!(error instanceof LostRace) || attempt === TRIES) throw error;
    }
  }
}

/** The report's version moved under a change: its transaction is rolled back and tried again on the fresh state. */
class LostRace extends Error {}

async function changeOnce<Result>(
  context: ActionContext,
  reportId: string,
  deed: Deed,
  decide: (view: ReportView, version: number) => Change<Result> | Refusal,
): Promise<Changed<Result>> {
  const { db, actor, now, delivery } = context;
  const report = await findReport(db, reportId);
  if (!report || !may(actor, deed, report.agencyId)) return refused('not-allowed');
  const view = await viewReport(context, report);

  if (delivery && (await deliveryState(db, delivery.key)) !== 'new') return { kind: 'repeated', view };

  const version = report.version + 1;
  const change = decide(view, version);
  if ('kind' in change) return change;
  if (delivery) await takeDelivery(db, { ...delivery, at: now });
  if (change.nothing) return { kind: 'done', view, result: change.result };
  if (!(await advanceReport(db, report, change.report ?? {}, now))) throw new LostRace();

  const next = withChange(view, {
    report: { ...report, ...change.report, version, updatedAt: now },
    entered: change.entered ?? view.entered,
    reasons: await writeReasons(context, view, change),
  });
  await writeFigures(db, view, next);
  await writeAudit(db, auditLines(context, view, next));
  return { kind: 'done', view: next, result: change.result };
}

async function writeFigures(db: Db, before: ReportView, after: ReportView): Promise<void> {
  for (const id of changedFigures(before.entered, after.entered)) {
    const entered = after.entered.get(id);
    await (entered ? saveFigure(db, after.report.id, id, entered) : removeFigure(db, after.report.id, id));
  }
}

/** Writes the new reasons and drops those that explained figures which have changed. */
async function writeReasons(
  { db, actor, now }: ActionContext,
  view: ReportView,
  { entered, reasons }: Pick<Change<unknown>, 'entered' | 'reasons'>,
): Promise<ReadonlyMap<string, string>> {
  const changed = entered ? changedFigures(view.entered, entered) : [];
  const stale = staleReasons(view.definition, view.reasons, changed);
  await removeReasons(db, view.report.id, stale);
  const next = new Map([...view.reasons].filter(([code]) => !stale.includes(code)));
  for (const [code, words] of reasons ?? []) {
    await saveReason(db, { reportId: view.report.id, code, words, by: actor.id, at: now });
    next.set(code, words);
  }
  return next;
}

function staleReasons(
  definition: ReportDefinition,
  reasons: ReadonlyMap<string, string>,
  changed: readonly FigureId[],
): readonly string[] {
  return definition.checks
    .filter((check) => reasons.has(check.code) && figuresOfCheck(check).some((id) => changed.includes(id)))
    .map(({ code }) => code);
}

function changedFigures(before: EnteredFigures, after: EnteredFigures): readonly FigureId[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id)?.value !== after.get(id)?.value);
}

function auditLines(
  { actor, now, delivery }: ActionContext,
  before: ReportView,
  after: ReportView,
): readonly AuditLine[] {
  const line = (
    subject: AuditLine['subject'],
    subjectId: string,
    how: string,
    from?: string,
    to?: string,
  ) => ({
    reportId: after.report.id,
    version: after.report.version,
    at: now,
    by: actor.id,
    subject,
    subjectId,
    before: from,
    after: to,
    how,
    delivery: delivery?.key,
  });
  const words = (entered: Entered | undefined) => (entered ? String(entered.value) : undefined);
  const figures = changedFigures(before.entered, after.entered).map((id) => {
    const entered = after.entered.get(id);
    return line('figure', id, entered?.how ?? 'computed', words(before.entered.get(id)), words(entered));
  });
  const codes = new Set([...before.reasons.keys(), ...after.reasons.keys()]);
  const reasons = [...codes]
    .filter((code) => before.reasons.get(code) !== after.reasons.get(code))
    .map((code) =>
      line(
        'reason',
        code,
        after.reasons.has(code) ? 'given' : 'dropped',
        before.reasons.get(code),
        after.reasons.get(code),
      ),
    );
  const skips = [...after.report.skipped]
    .filter((id) => !before.report.skipped.has(id))
    .map((id) => line('skip', id, 'skipped'));
  const state =
    before.report.state === after.report.state
      ? []
      : [line('state', '', 'state', before.report.state, after.report.state)];
  const definition =
    before.report.definitionVersion === after.report.definitionVersion
      ? []
      : [
          line(
            'definition',
            before.report.definitionId,
            'definition',
            String(before.report.definitionVersion),
            String(after.report.definitionVersion),
          ),
        ];
  return [...figures, ...reasons, ...skips, ...state, ...definition];
}
