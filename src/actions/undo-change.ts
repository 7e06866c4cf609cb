// Takes back what the person changed last in a report: values get back what stood before, questions put off are asked again.
// The audit tells what that was; taking back is itself a change with its line there, and never erases one.

import type { EnteredFigures } from '../entry/draft.ts';
import type { EntryEvent } from '../entry/entry.ts';
import { findFigure } from '../report/definition.ts';
import { type AuditLine, latestChanges } from '../store/audit.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import type { ReportView } from './report-view.ts';

export type Undone =
  | {
      readonly kind: 'undone';
      readonly events: readonly EntryEvent[];
      readonly asked: readonly string[];
      /** Reasons that were taken back, or put back: by check code, with what stands now. */
      readonly reasons: ReadonlyMap<string, string | undefined>;
      /** Reasons that were kept for later months and are no more, or are again: by check code, whether they are. */
      readonly kept: ReadonlyMap<string, boolean>;
    }
  /** Nothing was changed in this report by anybody, or all of it has been taken back. */
  | { readonly kind: 'nothing' }
  /** The last change is somebody else's. */
  | { readonly kind: 'not-own' }
  /** The last change moved the report: another step leads back from it. */
  | { readonly kind: 'moved'; readonly move: 'withdrawn' | 'reopened' | 'handed-over' | 'other' };

/** How many changes are looked through for one that has not been taken back. */
const MOST_CHANGES = 200;

/** Officers of the agency only, while the report is entered. Of changes by others nothing is taken back. */
export async function undoChange(context: ActionContext, reportId: string): Promise<Changed<Undone>> {
  const lines = await latestChanges(context.db, reportId, MOST_CHANGES);
  const last = lastStanding(lines);
  return await changeReport<Undone>(context, reportId, 'enter-figures', (view, version) => {
    if (view.report.state !== 'entering') return refused('closed');
    const [first] = last;
    if (!first) return { result: { kind: 'nothing' }, nothing: true };
    if (first.by !== context.actor.id) return { result: { kind: 'not-own' }, nothing: true };
    const figures = last.filter(({ subject }) => subject === 'figure');
    const skips = last.filter(
      ({ subject, subjectId }) => subject === 'skip' && findFigure(view.definition, subjectId),
    );
    const explained = last.filter(({ subject, how }) => subject === 'reason' && how !== 'kept');
    const kept = keptBefore(view, last);
    if (figures.length + skips.length + explained.length + kept.size === 0)
      return { result: { kind: 'moved', move: moveOf(last) }, nothing: true };
    // What somebody has changed since is left as it is.
    const own = figures.filter((line) => stands(view, line));
    const { entered, events } = restored(context, view, own, version);
    const put = new Set(skips.map(({ subjectId }) => subjectId));
    const skipped = new Set([...view.report.skipped].filter((id) => !put.has(id)));
    const reasons = reasonsBefore(view, explained);
    if (events.length === 0 && skipped.size === view.report.skipped.size && reasons.size + kept.size === 0)
      return { result: { kind: 'nothing' }, nothing: true };
    return {
      result: { kind: 'undone', events, asked: [...put], reasons, kept },
      entered,
      reasons: new Map([...reasons].flatMap(([code, words]) => (words === undefined ? [] : [[code, words]]))),
      withoutReasons: [...reasons].flatMap(([code, words]) => (words === undefined ? [code] : [])),
      ends: [...kept].flatMap(([code, again]) => (again ? [] : [code])),
      revives: [...kept].flatMap(([code, again]) => (again ? [code] : [])),
      report: { skipped },
      removedBy: 'undo',
    };
  });
}

/** The lines of the newest change that has not been taken back. Newest first; one that took back takes one away. */
function lastStanding(lines: readonly AuditLine[]): readonly AuditLine[] {
  let takenBack = 0;
  for (const version of new Set(lines.map((line) => line.version))) {
    const change = lines.filter((line) => line.version === version);
    if (change.some(({ how }) => how === 'undo')) takenBack += 1;
    else if (takenBack > 0) takenBack -= 1;
    else return change;
  }
  return [];
}

/** What stood for the reasons that the change gave or took away with its figures, where that still stands. */
function reasonsBefore(
  { reasons }: ReportView,
  lines: readonly AuditLine[],
): ReadonlyMap<string, string | undefined> {
  const standing = lines.filter(({ subjectId, after }) => reasons.get(subjectId) === after);
  return new Map(standing.map(({ subjectId, before }) => [subjectId, before]));
}

/** Reasons that the change began to keep, or ended, where that still stands: whether they are to be kept again. */
function keptBefore({ standing }: ReportView, lines: readonly AuditLine[]): ReadonlyMap<string, boolean> {
  const still = lines.filter(
    ({ subject, subjectId, after }) => subject === 'standing' && standing.get(subjectId)?.words === after,
  );
  return new Map(still.map(({ subjectId, before }) => [subjectId, before !== undefined]));
}

function moveOf(lines: readonly AuditLine[]): Extract<Undone, { kind: 'moved' }>['move'] {
  const reopened = lines.find(({ subject, after }) => subject === 'state' && after === 'entering');
  if (reopened) return reopened.how === 'correct-report' ? 'reopened' : 'withdrawn';
  return lines.some(({ subject }) => subject === 'holder') ? 'handed-over' : 'other';
}

function stands({ entered }: ReportView, { subjectId, after }: AuditLine): boolean {
  const current = entered.get(subjectId);
  return (current === undefined ? undefined : String(current.value)) === after;
}

function restored(
  { actor, now }: ActionContext,
  view: ReportView,
  lines: readonly AuditLine[],
  version: number,
): { readonly entered: EnteredFigures; readonly events: readonly EntryEvent[] } {
  const entered = new Map(view.entered);
  const events: EntryEvent[] = [];
  for (const { subjectId: figure, before } of lines) {
    const definition = findFigure(view.definition, figure);
    const current = entered.get(figure);
    if (!definition) continue;
    if (before === undefined) {
      entered.delete(figure);
      if (current) events.push({ kind: 'cleared', figure, before: current.value });
      continue;
    }
    const value = definition.kind === 'count' ? Number(before) : before;
    entered.set(figure, { value, how: 'undo', by: actor.id, version, at: now });
    events.push({ kind: 'recorded', figure, value, ...(current && { before: current.value }) });
  }
  return { entered, events };
}
