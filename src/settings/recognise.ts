// Who of a settings file is who of those that are known. A person is the account that they sign in with, and their address
// may change; so somebody who is in the file under another address is recognised by the account, by what the file says
// of them, or is asked about: never guessed, never made into two people, and two people never into one. Pure.

import { fold } from '../language/fold.ts';
import type { WrittenPerson } from '../store/people.ts';
import type { PersonEntry } from './settings.ts';
import { NOBODY } from './settings.ts';

/** Of a pair that is asked about: whether the two are the same person. By `pairKey`. */
export type Answers = ReadonlyMap<string, boolean>;

/** Somebody of the file, and somebody known whom the file does not name and who may be the same person. */
export interface Alike {
  readonly entry: PersonEntry;
  readonly person: WrittenPerson;
  /** Neither of the two is like anybody else, and one address has not simply gone to somebody of another name. */
  readonly only: boolean;
}

export interface Recognised {
  /** Who each of the file is; without an entry somebody new. */
  readonly known: ReadonlyMap<PersonEntry, WrittenPerson>;
  /** Named under the new address before, but never met: by their id the one whom they double. */
  readonly doubles: ReadonlyMap<string, WrittenPerson>;
  readonly alike: readonly Alike[];
  /** Those of whom it was said that they are two people, though they are alike. */
  readonly retiredLike: readonly Alike[];
  /** What the file says of who they are, and cannot be. */
  readonly problems: readonly string[];
}

const addressKey = (tenantId: string, principal: string) => `${tenantId}|${principal}`;
export const pairKey = ({ entry, person }: Pick<Alike, 'entry' | 'person'>) =>
  `${addressKey(entry.tenantId, entry.principal)}|${person.id}`;

export function recognise(
  people: readonly WrittenPerson[],
  entries: readonly PersonEntry[],
  answers: Answers,
): Recognised {
  const known = new Map<PersonEntry, WrittenPerson>();
  const taken = new Set<string>();
  const problems: string[] = [];
  const is = (entry: PersonEntry, person: WrittenPerson | undefined) => {
    if (!person || taken.has(person.id) || known.has(entry)) return;
    known.set(entry, person);
    taken.add(person.id);
  };
  const byAccount = new Map(
    people.flatMap((one) => (one.entraObjectId ? [[accountKey(one.tenantId, one.entraObjectId), one]] : [])),
  );
  const byAddress = new Map(people.map((one) => [addressKey(one.tenantId, one.principal), one]));
  const named = new Set(entries.map(({ tenantId, principal }) => addressKey(tenantId, principal)));
  const at = ({ tenantId, principal }: Pick<PersonEntry, 'tenantId' | 'principal'>) =>
    byAddress.get(addressKey(tenantId, principal));

  for (const entry of entries)
    if (entry.objectId !== undefined) is(entry, byAccount.get(accountKey(entry.tenantId, entry.objectId)));

  for (const entry of entries) {
    const { was, tenantId, principal } = entry;
    if (was === undefined || was === NOBODY || known.has(entry)) continue;
    const there = at(entry);
    const before = there?.entraObjectId === undefined ? formerly(people, was, tenantId) : undefined;
    // Taken in before, or the old address has been given to somebody else of the file since.
    if (before && !named.has(addressKey(before.tenantId, before.principal))) is(entry, before);
    else if (!there && !before && people.length > 0)
      problems.push(`${principal}: was ${was}, but nobody is known by that address`);
  }

  const handedOn: Omit<Alike, 'only'>[] = [];
  for (const entry of entries) {
    const person = at(entry);
    // An address is given to somebody else once its owner has left.
    const other = person && !person.active && entry.active && !sameName(entry, person);
    if (!other || entry.was === entry.principal) {
      if (!(entry.was === NOBODY && person?.active === false)) is(entry, person);
    } else if (!known.has(entry) && !taken.has(person.id) && entry.was === undefined)
      handedOn.push({ entry, person });
  }

  const open = entries.filter(
    (entry) => !known.has(entry) && entry.was === undefined && !handedOn.some((pair) => pair.entry === entry),
  );
  const left = people.filter(({ id, active }) => active && !taken.has(id));
  const asked = [...handedOn.map((pair) => ({ ...pair, only: false })), ...alikePairs(open, left)];
  for (const pair of asked) if (answers.get(pairKey(pair))) is(pair.entry, pair.person);
  const unanswered = asked.filter(
    (pair) => !answers.has(pairKey(pair)) && !known.has(pair.entry) && !taken.has(pair.person.id),
  );

  const strangers = entries.filter((entry) => entry.was === NOBODY && !known.has(entry));
  const doubles = new Map(
    [...known].flatMap(([entry, person]) => {
      const there = at(entry);
      const double = there && there.id !== person.id && !there.entraObjectId && !taken.has(there.id);
      return double ? [[there.id, person] as const] : [];
    }),
  );
  const retiredLike = [...asked, ...alikePairs(strangers, left)].filter(
    (pair) =>
      pair.person.active &&
      !taken.has(pair.person.id) &&
      !known.has(pair.entry) &&
      !unanswered.includes(pair),
  );
  return { known, doubles, alike: unanswered, retiredLike, problems };
}

const accountKey = (tenantId: string, entraObjectId: string) => `${tenantId}|${entraObjectId.toLowerCase()}`;

/** Whoever has that address in this tenant; else the only one who has it in another. */
function formerly(
  people: readonly WrittenPerson[],
  address: string,
  tenantId: string,
): WrittenPerson | undefined {
  const all = people.filter(({ principal }) => principal === address);
  return all.find((one) => one.tenantId === tenantId) ?? (all.length === 1 ? all[0] : undefined);
}

/** Of one agency, and of one name or one name before the @: where one is alike in both, the others are not meant. */
function alikePairs(entries: readonly PersonEntry[], people: readonly WrittenPerson[]): readonly Alike[] {
  const byAgency = new Map<string, WrittenPerson[]>();
  for (const person of people)
    for (const { agencyId } of person.memberships)
      byAgency.set(agencyId, [...(byAgency.get(agencyId) ?? []), person]);
  const pairs = entries.flatMap((entry) => {
    const colleagues = new Set(entry.memberships.flatMap(({ agencyId }) => byAgency.get(agencyId) ?? []));
    const alike = [...colleagues].filter((person) => isAlike(entry, person));
    const both = alike.filter((person) => sameName(entry, person) && sameLocalPart(entry, person));
    return (both.length === 1 ? both : alike).map((person) => ({ entry, person }));
  });
  const times = (key: (pair: (typeof pairs)[number]) => unknown) => Map.groupBy(pairs, key);
  const [ofEntry, ofPerson] = [times(({ entry }) => entry), times(({ person }) => person)];
  return pairs.map((pair) => ({
    ...pair,
    only: ofEntry.get(pair.entry)?.length === 1 && ofPerson.get(pair.person)?.length === 1,
  }));
}

type Addressed = Pick<PersonEntry, 'name' | 'principal'>;

/** They may be one person: one name, or one name before the @. */
export const isAlike = (one: Addressed, other: Addressed) =>
  sameName(one, other) || sameLocalPart(one, other);

const sameName = (one: Addressed, other: Addressed) => fold(one.name) === fold(other.name);
const localPart = ({ principal }: Addressed) => principal.slice(0, principal.lastIndexOf('@'));
const sameLocalPart = (one: Addressed, other: Addressed) => localPart(one) === localPart(other);
