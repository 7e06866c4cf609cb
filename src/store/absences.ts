// Who is away until when, what they have opted out of, and what they are no longer responsible for: what keeps reminders from
// people.

import { z } from 'zod';
import { OPTIONAL_KINDS, partsOfWithout, type Without, without } from '../agency/reminder-rules.ts';
import { type LocalDate, parseLocalDate } from '../calendar/local-date.ts';
import { inChunks } from './chunks.ts';
import type { Db } from './schema.ts';

const kindColumn = z.enum(OPTIONAL_KINDS);

export interface Absence {
  readonly personId: string;
  /** The last day on which they are away. */
  readonly until: LocalDate;
  /** Who stands in this time, where they have named somebody. */
  readonly deputyId: string | undefined;
}

export async function saveAbsence(db: Db, { personId, until, deputyId }: Absence, at: Date): Promise<void> {
  const row = { person_id: personId, until, deputy_id: deputyId ?? null, at: at.toISOString() };
  await db
    .insertInto('absences')
    .values(row)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** They are back. */
export async function endAbsence(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('absences').where('person_id', '=', personId).execute();
}

/** Of those people, by person. */
export async function absencesOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Absence>> {
  const rows = await inChunks(personIds, (some) =>
    db.selectFrom('absences').selectAll().where('person_id', 'in', some).execute(),
  );
  return new Map(
    rows.map((row) => {
      const until = parseLocalDate(row.until);
      if (!until) throw new Error(`the absence of ${row.person_id} has no valid end`);
      return [row.person_id, { personId: row.person_id, until, deputyId: row.deputy_id ?? undefined }];
    }),
  );
}

/** What each of those people has opted out of. */
export async function kindsOff(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Without>>> {
  const rows = await inChunks(personIds, (some) =>
    db.selectFrom('reminders_off').selectAll().where('person_id', 'in', some).execute(),
  );
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map(
    [...byPerson].map(([id, ones]) => [
      id,
      new Set(
        ones.map(({ kind, report }) => without(kindColumn.parse(kind), report === '' ? undefined : report)),
      ),
    ]),
  );
}

/** Replaces their opt-outs: they are reminded of everything else. */
export async function saveKindsOff(db: Db, personId: string, off: readonly Without[]): Promise<void> {
  await db.deleteFrom('reminders_off').where('person_id', '=', personId).execute();
  if (off.length === 0) return;
  await db
    .insertInto('reminders_off')
    .values(off.map(partsOfWithout).map(({ kind, report = '' }) => ({ person_id: personId, report, kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those who have said that this agency's reports are not theirs. */
export async function responsibilityOptOuts(
  db: Db,
  agencyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await inChunks(agencyIds, (some) =>
    db
      .selectFrom('not_in_charge')
      .select(['person_id', 'agency_id'])
      .where('agency_id', 'in', some)
      .execute(),
  );
  return new Set(rows.map(({ person_id, agency_id }) => chargeKey(person_id, agency_id)));
}

export const chargeKey = (personId: string, agencyId: string) => `${agencyId}|${personId}`;

export async function saveOptOut(db: Db, personId: string, agencyId: string, at: Date): Promise<void> {
  await db
    .insertInto('not_in_charge')
    .values({ person_id: personId, agency_id: agencyId, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeOptOut(db: Db, personId: string, agencyId: string): Promise<void> {
  await db
    .deleteFrom('not_in_charge')
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .execute();
}
