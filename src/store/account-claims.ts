// Accounts that came with the address of somebody whom another account is: they wait for an administrator to say whether it
// is the same person.

import { inChunks } from './chunks.ts';
import type { Contact } from './contacts.ts';
import type { AccountClaimRow, Db } from './schema.ts';

export interface AccountClaim {
  readonly personId: string;
  readonly entraObjectId: string;
  /** The address that the tenant's roster gave, in lower case. */
  readonly address: string;
  /** When it first wrote. */
  readonly at: Date;
  /** When an administrator was told; undefined while none could be. */
  readonly toldAt: Date | undefined;
  /** An administrator has said that it is somebody else. */
  readonly refused: boolean;
  /** Where the owner of the account can be written to, once the claim is confirmed. */
  readonly contact: Pick<Contact, 'conversationId' | 'reference'> | undefined;
}

export type ClaimKey = Pick<AccountClaim, 'personId' | 'entraObjectId'>;

/** The claim, made where there is none. */
export async function ensureClaim(
  db: Db,
  { personId, entraObjectId, address }: ClaimKey & { readonly address: string },
  at: Date,
): Promise<AccountClaim> {
  await db
    .insertInto('account_claims')
    .values({
      person_id: personId,
      entra_object_id: entraObjectId,
      address,
      at: at.toISOString(),
      told_at: null,
      refused_at: null,
      conversation_id: null,
      reference: null,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'entra_object_id']).doUpdateSet({ address }))
    .execute();
  const claim = await findClaim(db, { personId, entraObjectId });
  if (!claim) throw new Error('a claim was made and is not there');
  return claim;
}

export async function findClaim(
  db: Db,
  { personId, entraObjectId }: ClaimKey,
): Promise<AccountClaim | undefined> {
  const row = await db
    .selectFrom('account_claims')
    .selectAll()
    .where('person_id', '=', personId)
    .where('entra_object_id', '=', entraObjectId)
    .executeTakeFirst();
  return row && claimOf(row);
}

/** Those on any of these people, the newest first. */
export async function claimsOn(db: Db, personIds: readonly string[]): Promise<readonly AccountClaim[]> {
  const rows = await inChunks(personIds, (some) =>
    db
      .selectFrom('account_claims')
      .selectAll()
      .where('person_id', 'in', some)
      .orderBy('at', 'desc')
      .execute(),
  );
  return rows.map(claimOf);
}

export async function noteClaimContact(
  db: Db,
  { personId, entraObjectId }: ClaimKey,
  { conversationId, reference }: Pick<Contact, 'conversationId' | 'reference'>,
): Promise<void> {
  await db
    .updateTable('account_claims')
    .set({ conversation_id: conversationId, reference })
    .where('person_id', '=', personId)
    .where('entra_object_id', '=', entraObjectId)
    .execute();
}

export async function noteClaimTold(db: Db, { personId, entraObjectId }: ClaimKey, at: Date): Promise<void> {
  await db
    .updateTable('account_claims')
    .set({ told_at: at.toISOString() })
    .where('person_id', '=', personId)
    .where('entra_object_id', '=', entraObjectId)
    .execute();
}

export async function refuseClaim(db: Db, { personId, entraObjectId }: ClaimKey, at: Date): Promise<void> {
  await db
    .updateTable('account_claims')
    .set({ refused_at: at.toISOString() })
    .where('person_id', '=', personId)
    .where('entra_object_id', '=', entraObjectId)
    .execute();
}

/** What was claimed has been settled: of this account, and of every other that wants to be this person. */
export async function forgetClaims(db: Db, { personId, entraObjectId }: ClaimKey): Promise<void> {
  await db
    .deleteFrom('account_claims')
    .where((where) =>
      where.or([where('person_id', '=', personId), where('entra_object_id', '=', entraObjectId)]),
    )
    .execute();
}

function claimOf(row: AccountClaimRow): AccountClaim {
  return {
    personId: row.person_id,
    entraObjectId: row.entra_object_id,
    address: row.address,
    at: new Date(row.at),
    toldAt: row.told_at === null ? undefined : new Date(row.told_at),
    refused: row.refused_at !== null,
    contact:
      row.conversation_id === null || row.reference === null
        ? undefined
        : { conversationId: row.conversation_id, reference: row.reference },
  };
}
