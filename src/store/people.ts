// People, found by who Microsoft says they are, with what they are in which agency.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Membership, type Person, roleSchema, SYSTEM_ACTOR } from '../agency/person.ts';
import { workingHoursSchema } from '../agency/reminder-rules.ts';
import { byRows, inChunks } from './chunks.ts';
import { prepared, preparedRows } from './prepared.ts';
import type { Db, PersonRow } from './schema.ts';

const rolesColumn = z.array(roleSchema);

/**
 * The id of somebody new: stable, and nothing of their address can be read from it. Another one where it is somebody's who
 * had that address before them.
 */
export function personIdOf(
  tenantId: string,
  principal: string,
  isTaken: (id: string) => boolean = () => false,
): string {
  for (let at = 1; ; at += 1) {
    const words = `${tenantId.toLowerCase()}|${lower(principal)}${at === 1 ? '' : `|${at}`}`;
    const id = `p-${createHash('sha256').update(words).digest('hex').slice(0, 20)}`;
    if (!isTaken(id)) return id;
  }
}

export interface Identity {
  readonly tenantId: string;
  readonly entraObjectId: string;
}

/** What the roster of the tenant says of an account, in lower case. */
export interface AccountAddresses {
  /** The name that it signs in with: of this account alone. */
  readonly principal?: string | undefined;
  /** Where that is another one; it may be, or have been, somebody else's. */
  readonly mail?: string | undefined;
}

/** The person with that Entra identity, also a retired one: the caller looks at `active`. One query. */
export async function findPersonByIdentity(db: Db, identity: Identity): Promise<Person | undefined> {
  const { tenantId, entraObjectId } = identity;
  return personOf((await personByIdentity(db, { tenantId, entraObjectId })).rows);
}

const personByIdentity = prepared((db, { tenantId, entraObjectId }: Identity & Record<string, string>) =>
  membersOf(db).where('people.tenant_id', '=', tenantId).where('people.entra_object_id', '=', entraObjectId),
);

/** Those among these identities of one tenant whom the bot knows. */
export async function findPeopleByIdentities(
  db: Db,
  tenantId: string,
  entraObjectIds: readonly string[],
): Promise<readonly Person[]> {
  if (entraObjectIds.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('entra_object_id', 'in', entraObjectIds)
    .execute();
  return await withMemberships(db, rows);
}

/** Somebody whom an administrator named by one of these addresses and who has not written yet. */
export async function findUnmet(
  db: Db,
  tenantId: string,
  principals: readonly string[],
): Promise<Person | undefined> {
  if (principals.length === 0) return undefined;
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('entra_object_id', 'is', null)
    .where('principal', 'in', principals.map(lower))
    .execute();
  // Two addresses of one person that were given to two people name nobody for certain.
  return rows.length === 1 ? (await withMemberships(db, rows))[0] : undefined;
}

/** The active people of the tenant who are known by one of these addresses and are another account already. */
export async function findMetByAddress(
  db: Db,
  { tenantId, entraObjectId }: Identity,
  principals: readonly string[],
): Promise<readonly Person[]> {
  if (principals.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('entra_object_id', 'is not', null)
    .where('entra_object_id', '<>', entraObjectId)
    .where('active', '=', 1)
    .where('principal', 'in', principals.map(lower))
    .execute();
  return await withMemberships(db, rows);
}

/** Addresses of the tenant that were given up. */
export async function givenUpAddresses(db: Db, tenantId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('people')
    .select('principal')
    .where('tenant_id', '=', tenantId)
    .where('principal', 'like', '%.invalid')
    .execute();
  return new Set(rows.map(({ principal }) => principal));
}

/** Ties a person to an Entra identity, if nobody else was faster. False when they are tied already. */
export async function bindIdentity(db: Db, personId: string, entraObjectId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people')
    .set({ entra_object_id: entraObjectId })
    .where('id', '=', personId)
    .where('entra_object_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** One query. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  return personOf((await personById(db, { id })).rows);
}

const personById = prepared((db, { id }: { readonly id: string }) =>
  membersOf(db).where('people.id', '=', id),
);

/** What a row has of a membership beside the person. */
export const membershipColumns = ['memberships.agency_id', 'memberships.roles', 'agencies.office'] as const;

/** A row for each membership, and one for a person without any. */
function membersOf(db: Db) {
  return rowsOf(db).orderBy('memberships.agency_id');
}

function rowsOf(db: Db) {
  return db
    .selectFrom('people')
    .leftJoin('memberships', 'memberships.person_id', 'people.id')
    .leftJoin('agencies', 'agencies.id', 'memberships.agency_id')
    .selectAll('people')
    .select(membershipColumns);
}

/** The one person of these rows; undefined where there is none in them. */
export function personOf(
  rows: readonly Nullable<PersonRow & Partial<MembershipFacts>>[],
): Person | undefined {
  const [row] = rows;
  if (!row || !isSomebody(row)) return undefined;
  return personWith(
    row,
    rows.flatMap(({ agency_id, roles, office }) =>
      typeof agency_id === 'string' && typeof roles === 'string'
        ? [{ agency_id, roles, office: office ?? 0 }]
        : [],
    ),
  );
}

/** The one whom an administrator named by that address, met or not, active or not. */
export async function findPersonByPrincipal(
  db: Db,
  tenantId: string,
  principal: string,
): Promise<Person | undefined> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', lower(principal))
    .execute();
  return (await withMemberships(db, rows))[0];
}

const peopleByAgency = prepared((db, { agencyId }: { readonly agencyId: string }) =>
  rowsOf(db)
    .where('people.id', 'in', (row) =>
      row.selectFrom('memberships').select('person_id').where('agency_id', '=', agencyId),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .orderBy('memberships.agency_id'),
);

/** Everybody who is or was something in an agency, by name. */
export async function peopleOf(db: Db, agencyId: string): Promise<readonly Person[]> {
  return peopleIn((await peopleByAgency(db, { agencyId })).rows);
}

const peopleByAgencies = preparedRows((db, agencies: readonly { readonly id: string }[]) =>
  rowsOf(db)
    .where('people.id', 'in', (row) =>
      row
        .selectFrom('memberships')
        .select('person_id')
        .where(
          'agency_id',
          'in',
          agencies.map(({ id }) => id),
        ),
    )
    .orderBy('people.id')
    .orderBy('memberships.agency_id'),
);

/** Everybody who is or was something in one of those agencies, by id. */
export async function peopleOfAgencies(db: Db, agencyIds: readonly string[]): Promise<readonly Person[]> {
  const rows = await inChunks([...new Set(agencyIds)], async (some) => {
    const agencies = some.map((id) => ({ id }));
    return (await peopleByAgencies(db, agencies)).rows;
  });
  // A person with agencies in two chunks is found in both.
  const people = new Map(peopleIn(rows).map((person) => [person.id, person]));
  return [...people.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Everybody, by id; not the program itself. */
export async function allPeople(db: Db): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('id', '<>', SYSTEM_ACTOR.id)
    .orderBy('id')
    .execute();
  return await withMemberships(db, rows);
}

/** A person as they are written: their reach as people of the Office is the agency's business. */
export type WrittenPerson = Omit<Person, 'memberships'> & {
  readonly memberships: readonly Omit<Membership, 'office'>[];
};

/** Writes a person as they stand now, new or known. */
export async function savePerson(db: Db, person: WrittenPerson): Promise<void> {
  await savePeople(db, [person]);
}

/** Writes any number of people as they stand now, each once; a whole province in a few statements. */
export async function savePeople(db: Db, people: readonly WrittenPerson[]): Promise<void> {
  const rows = people.map(
    (person): PersonRow => ({
      id: person.id,
      tenant_id: person.tenantId,
      entra_object_id: person.entraObjectId ?? null,
      principal: lower(person.principal),
      name: person.name,
      active: person.active ? 1 : 0,
      hours: person.hours === undefined ? null : JSON.stringify(person.hours),
      deputy_id: person.deputyId ?? null,
    }),
  );
  await byRows(rows, (some) =>
    db
      .insertInto('people')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          tenant_id: ref('excluded.tenant_id'),
          entra_object_id: ref('excluded.entra_object_id'),
          principal: ref('excluded.principal'),
          name: ref('excluded.name'),
          active: ref('excluded.active'),
          hours: ref('excluded.hours'),
          deputy_id: ref('excluded.deputy_id'),
        })),
      )
      .execute(),
  );
  await byRows(rows, (some) => {
    const ids = some.map(({ id }) => id);
    return db.deleteFrom('memberships').where('person_id', 'in', ids).execute();
  });
  const memberships = people.flatMap(({ id, memberships: of }) =>
    of.map(({ agencyId, roles }) => ({ person_id: id, agency_id: agencyId, roles: JSON.stringify(roles) })),
  );
  await byRows(memberships, (some) =>
    db
      .insertInto('memberships')
      .values(some)
      // Another copy of the program may be writing the same person.
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'agency_id'])
          .doUpdateSet(({ ref }) => ({ roles: ref('excluded.roles') })),
      )
      .execute(),
  );
}

async function withMemberships(db: Db, rows: readonly PersonRow[]): Promise<readonly Person[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const memberships = await inChunks(ids, (some) =>
    db
      .selectFrom('memberships')
      .innerJoin('agencies', 'agencies.id', 'memberships.agency_id')
      .select(['memberships.person_id', 'memberships.agency_id', 'memberships.roles', 'agencies.office'])
      .where('memberships.person_id', 'in', some)
      .orderBy('memberships.agency_id')
      .execute(),
  );
  const byPerson = Map.groupBy(memberships, ({ person_id }) => person_id);
  return rows.map((row) => personWith(row, byPerson.get(row.id) ?? []));
}

interface MembershipFacts {
  readonly agency_id: string;
  readonly roles: string;
  readonly office: number;
}
type Nullable<Row> = { readonly [Column in keyof Row]: Row[Column] | null };

function personWith(row: PersonRow, memberships: readonly MembershipFacts[]): Person {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    entraObjectId: row.entra_object_id ?? undefined,
    principal: row.principal,
    name: row.name,
    active: row.active === 1,
    ...(row.hours !== null && { hours: workingHoursSchema.parse(JSON.parse(row.hours)) }),
    ...(row.deputy_id !== null && { deputyId: row.deputy_id }),
    memberships: memberships.map((one) => ({
      agencyId: one.agency_id,
      roles: rolesColumn.parse(JSON.parse(one.roles)),
      office: one.office === 1,
    })),
  };
}

/** The people of rows of which each person's stand together. */
function peopleIn(rows: readonly Nullable<PersonRow & Partial<MembershipFacts>>[]): readonly Person[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((those) => personOf(those) ?? []);
}

const isSomebody = (row: Nullable<PersonRow>): row is PersonRow => row.id !== null;

const lower = (principal: string) => principal.trim().toLowerCase();
