// What a change did to a report, as lines of its audit: one for each figure, reason, question put off, and fact about
// the report that is not what it was.

import type { Permission } from '../agency/person.ts';
import type { EnteredFigures, EnteredValue } from '../entry/draft.ts';
import { APPENDIX_KINDS, type AppendixKind, appendixKey } from '../report/appendices.ts';
import type { FigureId } from '../report/definition.ts';
import type { AuditLine } from '../store/audit.ts';
import type { StoredReport } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import type { ReportView } from './report-view.ts';

type Difference = Pick<AuditLine, 'subject' | 'subjectId' | 'before' | 'after' | 'how' | 'origin'>;

export function auditLines(
  { actor, now, delivery }: ActionContext,
  deed: Permission,
  before: ReportView,
  after: ReportView,
  removedBy = 'computed',
): readonly AuditLine[] {
  const { id: reportId, version } = after.report;
  const differences = [
    ...figuresChanged(before, after, removedBy),
    ...reasonsChanged(before.reasons, after, removedBy === 'undo'),
    ...standingChanged(before.standing, after.standing, removedBy === 'undo'),
    ...skipsChanged(before.report, after.report),
    ...appendicesChanged(before, after),
    ...factsChanged(deed, before.report, after.report),
  ];
  return differences.map((difference) => ({
    ...difference,
    reportId,
    version,
    at: now,
    by: actor.id,
    delivery: delivery?.key,
  }));
}

/** The figures whose entered value is not what it was. */
export function changedFigures(before: EnteredFigures, after: EnteredFigures): readonly FigureId[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id)?.value !== after.get(id)?.value);
}

function figuresChanged(before: ReportView, after: ReportView, removedBy: string): readonly Difference[] {
  const words = (entered: EnteredValue | undefined) => (entered ? String(entered.value) : undefined);
  return changedFigures(before.entered, after.entered).map((id) => {
    const entered = after.entered.get(id);
    return {
      subject: 'figure',
      subjectId: id,
      before: words(before.entered.get(id)),
      after: words(entered),
      how: entered?.how ?? removedBy,
      ...originIn(entered),
    };
  });
}

function originIn(entered: EnteredValue | undefined): Pick<Difference, 'origin'> {
  if (!entered?.provenance && !entered?.addends) return {};
  const { provenance, addends } = entered;
  return { origin: { ...(provenance && { provenance }), ...(addends && { addends }) } };
}

function reasonsChanged(
  before: ReadonlyMap<string, string>,
  { reasons: after, keptFrom }: ReportView,
  takenBack: boolean,
): readonly Difference[] {
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  return codes
    .filter((code) => before.get(code) !== after.get(code))
    .map((code) => ({
      subject: 'reason',
      subjectId: code,
      before: before.get(code),
      after: after.get(code),
      how: takenBack ? 'undo' : keptFrom.has(code) ? 'kept' : after.has(code) ? 'given' : 'dropped',
    }));
}

/** Reasons that are kept for later months, or are no more. */
function standingChanged(
  before: ReportView['standing'],
  after: ReportView['standing'],
  takenBack: boolean,
): readonly Difference[] {
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  return codes
    .filter((code) => before.get(code) !== after.get(code))
    .map((code) => ({
      subject: 'standing',
      subjectId: code,
      before: before.get(code)?.words,
      after: after.get(code)?.words,
      how: takenBack ? 'undo' : after.has(code) ? 'kept' : 'ended',
    }));
}

function skipsChanged(before: StoredReport, after: StoredReport): readonly Difference[] {
  const line = (subjectId: FigureId, how: string): Difference => ({
    subject: 'skip',
    subjectId,
    before: undefined,
    after: undefined,
    how,
  });
  return putOffNow([...before.skipped], [...after.skipped]).map((id) => line(id, 'skipped'));
}

/** Those that were not put off before, or stand behind others that were put off after them. */
function putOffNow(before: readonly FigureId[], after: readonly FigureId[]): readonly FigureId[] {
  let last = -1;
  return after.filter((id) => {
    const at = before.indexOf(id);
    const stays = at > last;
    if (stays) last = at;
    return !stays;
  });
}

/** Attached, in the place of another where one came for one, or taken off; by the file. */
function appendicesChanged(before: ReportView, after: ReportView): readonly Difference[] {
  const fresh = (these: ReportView, those: ReportView, kind: AppendixKind) => {
    const known = new Set(those.appendices.map(appendixKey));
    return these.appendices.filter((one) => one.kind === kind && !known.has(appendixKey(one)));
  };
  return APPENDIX_KINDS.flatMap((kind) => {
    const gone = fresh(before, after, kind).map(({ file }) => file);
    const come = fresh(after, before, kind).map(({ file }) => file);
    const line = (from: string | undefined, to: string | undefined): Difference => ({
      subject: 'appendix',
      subjectId: kind,
      before: from,
      after: to,
      how: to === undefined ? 'removed' : 'attached',
    });
    if (gone.length === 1 && come.length === 1) return [line(gone[0], come[0])];
    return [...gone.map((file) => line(file, undefined)), ...come.map((file) => line(undefined, file))];
  });
}

/** Facts about the report itself, by what the audit calls them. */
const FACTS: readonly (readonly [AuditLine['subject'], (report: StoredReport) => string | undefined])[] = [
  ['state', ({ state }) => state],
  ['holder', ({ holderId }) => holderId],
  ['number', ({ number, issuedOn }) => (number === undefined ? undefined : `${number} ${issuedOn}`)],
  ['note', ({ note }) => note],
  ['definition', ({ definitionVersion }) => String(definitionVersion)],
];

function factsChanged(deed: Permission, before: StoredReport, after: StoredReport): readonly Difference[] {
  return FACTS.filter(([, of]) => of(before) !== of(after)).map(([subject, of]) => ({
    subject,
    subjectId: '',
    before: of(before),
    after: of(after),
    how: deed,
  }));
}
