// Accounts made anew: an account with the address of somebody whom another account is. An administrator says whether it is
// the same person, or another; nobody says it of themselves, and nobody of one whose places they do not all administer.

import { nameOfAgency } from '../agency/agency.ts';
import { mayManage, outOfReach } from '../agency/managing.ts';
import type { Person } from '../agency/person.ts';
import { personChanges } from '../settings/changes.ts';
import {
  type AccountClaim,
  type ClaimKey,
  claimsOn,
  findClaim,
  forgetClaims,
  refuseClaim,
} from '../store/account-claims.ts';
import { allAgencies } from '../store/agencies.ts';
import { findContact, reachable, saveContact } from '../store/contacts.ts';
import { lastSpokenAt, moveConversationState } from '../store/conversation-state.ts';
import { findPerson, findPersonByIdentity, peopleOfAgencies } from '../store/people.ts';
import { writePeople } from '../store/people-at-once.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import type { ActionContext } from './context.ts';
import { type Managed, type ManageRefusal, manage, refusedTo, stampOf } from './manage.ts';

export interface ClaimView {
  readonly claim: AccountClaim;
  readonly person: Person;
  /** The names of the agencies that they are in. */
  readonly agencies: readonly string[];
  /** Nobody is that person yet: the address is the mail of the account, and not the name that it signs in with. */
  readonly byMail: boolean;
  /** When the account that is known wrote last. */
  readonly lastSpoken: Date | undefined;
  /** It has written since the other one came: they may be two people. */
  readonly stillUsed: boolean;
  readonly seen: string;
}

/** What an administrator is to know before they decide. */
export async function readClaim(
  { db, actor }: Pick<ActionContext, 'db' | 'actor'>,
  key: ClaimKey,
): Promise<ClaimView | ManageRefusal> {
  const person = await findPerson(db, key.personId);
  if (!person || !administers(actor, person)) return refusedTo('not-allowed');
  if (actor.id === person.id) return refusedTo('own-account');
  if (outOfReach(actor, person)) return refusedTo('elsewhere');
  const claim = await findClaim(db, key);
  if (!claim || !stands(claim, person)) return refusedTo('outdated');
  const lastSpoken = await lastSpokenAt(db, person.id);
  const stillUsed = lastSpoken !== undefined && lastSpoken > claim.at;
  const agencies = (await allAgencies(db)).filter(({ id }) =>
    person.memberships.some(({ agencyId }) => agencyId === id),
  );
  return {
    claim,
    person,
    byMail: person.entraObjectId === undefined,
    agencies: agencies.map(nameOfAgency),
    lastSpoken,
    stillUsed,
    seen: stampOf([person.principal, person.entraObjectId, claim.refused, stillUsed]),
  };
}

/** The claims on any of those people that this administrator may decide on; refused ones last. */
export async function claimsToDecide(
  { db, actor }: Pick<ActionContext, 'db' | 'actor'>,
  people: readonly Person[],
): Promise<readonly AccountClaim[]> {
  const mine = new Map(
    people
      .filter((one) => one.id !== actor.id && administers(actor, one) && !outOfReach(actor, one))
      .map((one) => [one.id, one]),
  );
  const claims = (await claimsOn(db, [...mine.keys()])).filter((claim) => {
    const person = mine.get(claim.personId);
    return person && stands(claim, person);
  });
  return [...claims.filter(({ refused }) => !refused), ...claims.filter(({ refused }) => refused)];
}

/**
 * The account is the person from now on, and the one before is nobody. What they were at, and where they are written to,
 * goes with it.
 */
export async function confirmAccount(
  context: ActionContext,
  key: ClaimKey,
  seen: string,
): Promise<Managed<Person>> {
  return await decided(context, key, seen, async (db, { claim, person }) => {
    const { entraObjectId, contact } = claim;
    const former = await findPersonByIdentity(db, { tenantId: person.tenantId, entraObjectId });
    if (former?.active) return refusedTo('exists');
    const old = await findContact(db, person.id);
    const before = former ? [person, former] : [person];
    const after = before.map((one) => ({
      ...one,
      entraObjectId: one.id === person.id ? entraObjectId : undefined,
    }));
    await writePeople(db, before, after);
    if (contact) await saveContact(db, { personId: person.id, ...contact }, context.now);
    if (contact && old)
      await moveConversationState(db, person.id, { from: old.conversationId, to: contact.conversationId });
    await forgetClaims(db, key);
    const changes = before.flatMap((one, at) => personChanges(one, after[at] ?? one));
    await writeSettingsAudit(db, changes, { at: context.now, by: context.actor.id, how: 'chat' });
    return { ...person, entraObjectId };
  });
}

/** It is somebody else's: nothing changes, and nobody is asked about it again. */
export async function refuseAccount(
  context: ActionContext,
  key: ClaimKey,
  seen: string,
): Promise<Managed<Person>> {
  return await decided(context, key, seen, async (db, { claim, person }) => {
    await refuseClaim(db, claim, context.now);
    const lines = person.memberships.map(({ agencyId }) => ({
      agencyId,
      subject: 'person' as const,
      subjectId: person.id,
      field: 'account-refused',
      before: undefined,
      after: claim.entraObjectId,
    }));
    await writeSettingsAudit(db, lines, { at: context.now, by: context.actor.id, how: 'chat' });
    return person;
  });
}

/**
 * Who is told of a claim: those of the person's own agencies who may decide on it and can be written to; where there are
 * none, those of the Office.
 */
export async function claimDeciders(db: Db, person: Person): Promise<readonly Person[]> {
  const own = person.memberships.map(({ agencyId }) => agencyId);
  const offices = (await allAgencies(db)).filter(({ office }) => office).map(({ id }) => id);
  const people = (await peopleOfAgencies(db, [...new Set([...own, ...offices])])).filter(
    (one) => one.id !== person.id && administers(one, person) && !outOfReach(one, person),
  );
  const met = await reachable(
    db,
    people.map(({ id }) => id),
  );
  const able = people.filter(({ id }) => met.has(id));
  const near = able.filter(({ memberships }) =>
    memberships.some(({ agencyId, roles }) => own.includes(agencyId) && roles.includes('administrator')),
  );
  return near.length > 0 ? near : able;
}

const administers = (actor: Person, { memberships }: Person) =>
  memberships.some(({ agencyId }) => mayManage(actor, agencyId));

/** The person is there, and still has that address. */
const stands = ({ address, entraObjectId }: AccountClaim, person: Person) =>
  person.active && person.principal === address && person.entraObjectId !== entraObjectId;

/** Once for each press, on what the card showed, by somebody who may. */
async function decided(
  context: ActionContext,
  key: ClaimKey,
  seen: string,
  change: (db: Db, view: ClaimView) => Promise<Person | ManageRefusal>,
): Promise<Managed<Person>> {
  return await manage(context, [], async (db, actor) => {
    const view = await readClaim({ db, actor }, key);
    if ('code' in view) return view;
    return view.seen === seen ? await change(db, view) : refusedTo('outdated');
  });
}
