// Who changed what, when, from what to what, and how it came. A line is written in the same transaction as its
// change, and never changed or removed.

import type { Selectable } from 'kysely';
import type { Person } from '../agency/person.ts';
import type { FigureId } from '../report/definition.ts';
import { byRows } from './chunks.ts';
import { type NamedValues, prepared, preparedRows } from './prepared.ts';
import { type Origin, originColumns, originOf } from './provenance.ts';
import type { AuditRow, Db } from './schema.ts';

export interface AuditLine {
  readonly reportId: string;
  /** The report's version that the change made. */
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  readonly subject:
    | 'figure'
    | 'reason'
    | 'skip'
    | 'state'
    | 'holder'
    | 'number'
    | 'note'
    | 'definition'
    | 'appendix'
    /** A reason that is kept for later months, or is no more. */
    | 'standing';
  /** The figure's id, the check's code, the kind of an appendix; empty where the report itself changed. */
  readonly subjectId: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The way of a figure (typed, form, paste, edit, carried), `computed` when it was taken back, else the deed. */
  readonly how: string;
  readonly delivery: string | undefined;
  /** Where the figure that came was taken from, where that is known. */
  readonly origin?: Origin;
}

const insertLines = preparedRows((db, rows: readonly (Omit<AuditRow, 'id'> & NamedValues)[]) =>
  db.insertInto('audit').values(rows),
);

export async function writeAudit(db: Db, lines: readonly AuditLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    report_id: line.reportId,
    version: line.version,
    at: line.at.toISOString(),
    person_id: line.by,
    subject: line.subject,
    subject_id: line.subjectId,
    before: line.before ?? null,
    after: line.after ?? null,
    how: line.how,
    delivery: line.delivery ?? null,
    ...originColumns(line.origin ?? {}),
  }));
  await byRows(rows, (some) => insertLines(db, some));
}

/** Between the key of a message's delivery and the mark of one edit of it. */
export const EDIT_MARK = '#';

/**
 * The figures that a message and its edits gave, each with the report's version it last made: what editing the
 * message again would correct. Undefined when the message gave none.
 */
export async function figuresGivenBy(
  db: Db,
  delivery: string,
): Promise<{ reportId: string; versions: ReadonlyMap<FigureId, number> } | undefined> {
  const edits = `${delivery}${EDIT_MARK}`;
  const rows = await db
    .selectFrom('audit')
    .select(['report_id', 'version', 'subject_id'])
    // A range, not a pattern: keys may hold any character.
    .where((where) =>
      where.or([
        where('delivery', '=', delivery),
        where.and([where('delivery', '>=', edits), where('delivery', '<', `${edits}\uffff`)]),
      ]),
    )
    .where('subject', '=', 'figure')
    .orderBy('id')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  return {
    reportId: first.report_id,
    versions: new Map(rows.map((row) => [row.subject_id, row.version])),
  };
}

/** The lines of one report, oldest first. */
export async function auditOf(db: Db, reportId: string): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}

function lineOf(row: Selectable<AuditRow>): AuditLine {
  return {
    reportId: row.report_id,
    version: row.version,
    at: new Date(row.at),
    by: row.person_id,
    subject: row.subject as AuditLine['subject'],
    subjectId: row.subject_id,
    before: row.before ?? undefined,
    after: row.after ?? undefined,
    how: row.how,
    delivery: row.delivery ?? undefined,
    ...((row.provenance !== null || row.addends !== null) && { origin: originOf(row) }),
  };
}

/** Everybody in a report's lines: who changed it and whom it was given to, also those who left. */
export async function peopleInAudit(
  db: Db,
  reportId: string,
): Promise<readonly Pick<Person, 'id' | 'name' | 'principal'>[]> {
  const lines = db.selectFrom('audit').where('report_id', '=', reportId);
  const holders = lines.where('subject', '=', 'holder');
  return await db
    .selectFrom('people')
    .select(['id', 'name', 'principal'])
    .where((where) =>
      where.or([
        where('id', 'in', lines.select('person_id')),
        where('id', 'in', holders.where('before', 'is not', null).select('before').$castTo<string>()),
        where('id', 'in', holders.where('after', 'is not', null).select('after').$castTo<string>()),
      ]),
    )
    .execute();
}

/** What stood for a fact about the report once its change to `version` was made; undefined when nothing did. */
export async function factAt(
  db: Db,
  reportId: string,
  subject: AuditLine['subject'],
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('after')
    .where('report_id', '=', reportId)
    .where('subject', '=', subject)
    .where('version', '<=', version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.after ?? undefined;
}

/** The lines of a report's newest changes, the newest first, at most so many. */
export async function latestChanges(db: Db, reportId: string, most: number): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(lineOf);
}

/** The lines of where a report has gone: sent on, decided on, opened again. Oldest first. */
export async function stateChanges(db: Db, reportId: string): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('subject', '=', 'state')
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}

/** When the report was approved, for the last time. */
export async function lastApproval(db: Db, reportId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('at')
    .where('report_id', '=', reportId)
    .where('subject', '=', 'state')
    .where('after', '=', 'approved')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && new Date(row.at);
}

const takenAway = prepared((db, { reportId }: { readonly reportId: string }) =>
  db
    .selectFrom('audit')
    .select('subject_id')
    .distinct()
    .where('report_id', '=', reportId)
    .where('subject', '=', 'figure')
    .where('after', 'is', null),
);

/** Figures from which a value was ever taken away; they may have another since. */
export async function figuresTakenAway(db: Db, reportId: string): Promise<readonly FigureId[]> {
  const { rows } = await takenAway(db, { reportId });
  return rows.map((row) => row.subject_id);
}

/** The lines of what changed after that version, oldest first. */
export async function changesAfter(db: Db, reportId: string, version: number): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '>', version)
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}
