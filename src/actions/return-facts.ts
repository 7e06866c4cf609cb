// Why a report that was sent on is being entered again, or was before it was sent on once more: who sent it back or
// opened it, when, why, what they want looked at, and what has been changed since.

import type { Permission } from '../agency/person.ts';
import type { Figure } from '../report/definition.ts';
import { isFinal } from '../report/state.ts';
import { type AuditLine, changesAfter, stateChanges } from '../store/audit.ts';
import { figuresApprovedLast } from '../store/documents.ts';
import type { ActionContext } from './context.ts';
import { namedPerson } from './named-people.ts';
import type { FigureChange, ReportView, ReturnFacts } from './report-view.ts';

/** Taking back what waits is none of them: the reason to mend it is still the one before. */
const REOPENING: readonly string[] = [
  'decide-report',
  'return-report',
  'correct-report',
] satisfies Permission[];

/** Undefined for a report that was never opened again, or has been approved since. */
export async function returnFacts(
  { db }: Pick<ActionContext, 'db'>,
  view: Omit<ReportView, 'moves'>,
): Promise<ReturnFacts | undefined> {
  const { report, definition } = view;
  if (report.note === undefined || isFinal(report)) return undefined;
  const reopening = (await stateChanges(db, report.id)).findLast(
    ({ after, how }) => after === 'entering' && REOPENING.includes(how),
  );
  const by = reopening && (await namedPerson(db, reopening.by));
  if (!by) return undefined;
  const lines = await changesAfter(db, report.id, reopening.version);
  const changes = [...figureChanges(view, lines), ...(await followed(db, view))].toSorted(
    (one, other) => placeOf(view, one) - placeOf(view, other),
  );
  return {
    kind: reopening.how === 'correct-report' ? 'corrected' : 'returned',
    by,
    at: reopening.at,
    reason: report.note,
    sections: definition.sections.filter(({ id }) => report.returnedSections.includes(id)),
    changes,
    unchanged: changes.length === 0 && reasonsStand(view, lines),
  };
}

/** What stood before the first change against what stands now: there and back again is no change. */
function figureChanges(
  { definition, entered }: Pick<ReportView, 'definition' | 'entered'>,
  lines: readonly AuditLine[],
): readonly FigureChange[] {
  const before = firstBefore(lines, 'figure');
  return definition.figures.flatMap(({ id, kind }) => {
    if (!before.has(id)) return [];
    const words = before.get(id);
    const then = words === undefined || kind === 'text' ? words : Number(words);
    const now = entered.get(id)?.value;
    return then === now ? [] : [{ figure: id, before: then, after: now }];
  });
}

/** What follows from other reports, and has moved with them since it was approved: nobody need give it. */
async function followed(
  db: ActionContext['db'],
  { definition, entered, report, status }: Omit<ReportView, 'moves'>,
): Promise<readonly FigureChange[]> {
  const following = definition.figures.filter(
    (figure) => !entered.has(figure.id) && followsFromOthers(figure),
  );
  const approved = following.length > 0 ? await figuresApprovedLast(db, report.id) : undefined;
  return following.flatMap(({ id }) => {
    const [before, after] = [approved?.get(id), status.figures.get(id)];
    return before === undefined || before === after ? [] : [{ figure: id, before, after }];
  });
}

const followsFromOthers = (figure: Figure): boolean =>
  figure.kind === 'count' && ['running', 'from-months'].includes(figure.obtained.how);

const placeOf = ({ definition }: Pick<ReportView, 'definition'>, { figure }: FigureChange): number =>
  definition.figures.findIndex(({ id }) => id === figure);

function reasonsStand({ reasons }: Pick<ReportView, 'reasons'>, lines: readonly AuditLine[]): boolean {
  return [...firstBefore(lines, 'reason')].every(([code, words]) => reasons.get(code) === words);
}

function firstBefore(
  lines: readonly AuditLine[],
  subject: AuditLine['subject'],
): ReadonlyMap<string, string | undefined> {
  const of = lines.filter((line) => line.subject === subject);
  return new Map(of.toReversed().map(({ subjectId, before }) => [subjectId, before]));
}
