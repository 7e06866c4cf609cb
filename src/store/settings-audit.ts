// Who changed what about agencies and people, when, from what to what. Never changed or removed.

import type { Db } from './schema.ts';

export interface SettingsChange {
  /** Empty for days off, bases and definitions, which are everybody's, and for people of no agency. */
  readonly agencyId: string;
  readonly subject: 'agency' | 'person' | 'holidays' | 'bases' | 'definition';
  readonly subjectId: string;
  /** `name`, `roles`, `active`, `letterhead` …; `new` where the whole is. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface SettingsAuditLine extends SettingsChange {
  readonly at: Date;
  /** Undefined where the operator imported a file. */
  readonly by: string | undefined;
  readonly how: 'chat' | 'file' | 'first-contact' | 'program' | 'roster' | 'command';
}

export async function writeSettingsAudit(
  db: Db,
  changes: readonly SettingsChange[],
  { at, by, how }: Pick<SettingsAuditLine, 'at' | 'by' | 'how'>,
): Promise<void> {
  const rows = changes.map((change) => ({
    at: at.toISOString(),
    person_id: by ?? null,
    agency_id: change.agencyId,
    subject: change.subject,
    subject_id: change.subjectId,
    field: change.field,
    before: change.before ?? null,
    after: change.after ?? null,
    how,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await db
      .insertInto('settings_audit')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** A statement takes so many values at most; an import of a whole province has more lines. */
const AT_ONCE = 500;

/** The changes of one agency and its people, oldest first. */
export async function settingsAuditOf(db: Db, agencyId: string): Promise<readonly SettingsAuditLine[]> {
  const rows = await db
    .selectFrom('settings_audit')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    subject: row.subject as SettingsChange['subject'],
    subjectId: row.subject_id,
    field: row.field,
    before: row.before ?? undefined,
    after: row.after ?? undefined,
    at: new Date(row.at),
    by: row.person_id ?? undefined,
    how: row.how as SettingsAuditLine['how'],
  }));
}
