// What a change does to the reasons of a report: new ones, those that fell with their figures, and those that the agency
// gives once for the same warning of every month.

import { figuresOfCheck } from '../report/checks.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import { excessOf, mayStand } from '../report/standing.ts';
import { removeReasons, saveReason } from '../store/reasons.ts';
import { endReasons, keepReason, reviveReasons } from '../store/standing-reasons.ts';
import { changedFigures } from './audit-lines.ts';
import type { Change } from './change.ts';
import type { ActionContext } from './context.ts';
import type { ReportView } from './report-view.ts';

type Given = Pick<ReportView, 'reasons' | 'keptFrom' | 'standing'>;

/** Writes them; what stands afterwards. */
export async function writeReasons(
  context: ActionContext,
  view: ReportView,
  change: Change<unknown>,
): Promise<Given> {
  const { db, actor, now } = context;
  const { report } = view;
  const gone = goneWith(view, change);
  await removeReasons(db, report.id, gone);
  const stays = ([code]: readonly [string, unknown]) => !gone.includes(code);
  const reasons = new Map([...view.reasons].filter(stays));
  const keptFrom = new Map([...view.keptFrom].filter(stays));
  const save = (code: string, words: string, from?: ReportView['report']['month']) => {
    reasons.set(code, words);
    if (from) keptFrom.set(code, from);
    else keptFrom.delete(code);
    const reason = { reportId: report.id, code, words, by: actor.id, at: now };
    return saveReason(db, { ...reason, ...(from && { keptFrom: from }) });
  };
  for (const [code, words] of change.reasons ?? []) await save(code, words);
  // Sent on, the report says what explained it then, whatever becomes of the reason that stood.
  for (const { check, reason, keptFrom: from } of leavesEntry(view, change) ? view.status.findings : []) {
    if (from && reason !== undefined && !reasons.has(check.code)) await save(check.code, reason, from);
  }
  return { reasons, keptFrom, standing: await writeStanding(context, view, reasons, change) };
}

const leavesEntry = ({ report }: ReportView, change: Change<unknown>): boolean =>
  report.state === 'entering' && change.report?.state !== undefined && change.report.state !== 'entering';

/** Taken back, explaining other figures than there are now, or kept from a month and kept no more. */
function goneWith(
  { definition, entered: before, reasons, keptFrom }: ReportView,
  { entered, withoutReasons = [], ends = [] }: Change<unknown>,
): readonly string[] {
  const changed = entered ? changedFigures(before, entered) : [];
  const ended = ends.filter((code) => keptFrom.has(code));
  return [...staleReasons(definition, reasons, changed), ...withoutReasons, ...ended];
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

async function writeStanding(
  { db, actor, now }: ActionContext,
  { report, status, standing }: ReportView,
  reasons: ReadonlyMap<string, string>,
  { keeps = [], ends = [], revives = [] }: Change<unknown>,
): Promise<ReportView['standing']> {
  const next = new Map([...standing].filter(([code]) => !ends.includes(code)));
  await endReasons(db, report, ends, { by: actor.id, at: now });
  for (const finding of status.findings) {
    const { code } = finding.check;
    const words = reasons.get(code) ?? finding.reason;
    if (!keeps.includes(code) || words === undefined || !mayStand(finding.check)) continue;
    const reason = { words, from: report.month, excess: excessOf(finding) };
    await keepReason(db, report, { code, reason, by: actor.id, at: now });
    next.set(code, reason);
  }
  return revives.length > 0 ? await reviveReasons(db, report, revives) : next;
}
