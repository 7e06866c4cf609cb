// The people after an import: everybody of the file, and everybody else made inactive. Nobody who has entered figures is
// ever removed. Pure.

import { personIdOf, type WrittenPerson } from '../store/people.ts';
import { givenUp } from './addresses.ts';
import { type Alike, type Answers, recognise } from './recognise.ts';
import type { PersonEntry } from './settings.ts';

export interface PersonStep {
  readonly before: WrittenPerson | undefined;
  readonly after: WrittenPerson;
}

export interface PeopleAfter {
  readonly steps: readonly PersonStep[];
  /** By the id of somebody who was named but never met: the id of the one whom they double, and who takes their place. */
  readonly doubles: ReadonlyMap<string, string>;
  readonly alike: readonly Alike[];
  /** Alike, and two people all the same: the one of them is made inactive. */
  readonly retiredLike: readonly Alike[];
  readonly problems: readonly string[];
}

export function peopleAfter(
  people: readonly WrittenPerson[],
  entries: readonly PersonEntry[] | undefined,
  answers: Answers,
): PeopleAfter {
  if (!entries) return { steps: [], doubles: new Map(), alike: [], retiredLike: [], problems: [] };
  const { known, doubles, ...asked } = recognise(people, entries, answers);
  const ids = idsOf(people, entries, known);
  const intoOf = new Map([...doubles].map(([id, person]) => [id, person.id]));
  const named = entries.map((entry) => {
    const before = known.get(entry);
    return { before, after: afterOf(entry, before, ids) };
  });
  const remaining = new Set([...known.values()].map(({ id }) => id));
  const addresses = new Set([...people, ...entries].map(keyOf));
  const isTaken = new Set(entries.map(keyOf));
  const left = people
    .filter(({ id }) => !remaining.has(id))
    .map((before) => {
      const principal = isTaken.has(keyOf(before))
        ? givenUp(before.principal, (one) => addresses.has(keyOf({ ...before, principal: one })))
        : before.principal;
      addresses.add(keyOf({ ...before, principal }));
      const deputyId = before.deputyId === undefined ? undefined : intoOf.get(before.deputyId);
      const after = {
        ...before,
        principal,
        active: false,
        ...(deputyId !== undefined && { deputyId }),
        ...(doubles.has(before.id) && { memberships: [] }),
      };
      return { before, after };
    });
  return { steps: [...named, ...left], doubles: intoOf, ...asked };
}

type Ids = (tenantId: string, principal: string) => string;

const keyOf = ({ tenantId, principal }: Pick<PersonEntry, 'tenantId' | 'principal'>) =>
  `${tenantId}|${principal}`;

/** The ids of everybody of the file, by their address there: an id once given is that of nobody else. */
function idsOf(
  people: readonly WrittenPerson[],
  entries: readonly PersonEntry[],
  known: ReadonlyMap<PersonEntry, WrittenPerson>,
): Ids {
  const taken = new Set(people.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const entry of entries) {
    const id = known.get(entry)?.id ?? personIdOf(entry.tenantId, entry.principal, (one) => taken.has(one));
    taken.add(id);
    ids.set(keyOf(entry), id);
  }
  return (tenantId, principal) => {
    const id = ids.get(keyOf({ tenantId, principal }));
    if (id === undefined) throw new Error('a deputy is nobody of the file');
    return id;
  };
}

function afterOf(
  { deputy, objectId, was: _, ...entry }: PersonEntry,
  before: WrittenPerson | undefined,
  ids: Ids,
): WrittenPerson {
  const after = {
    ...entry,
    id: ids(entry.tenantId, entry.principal),
    // An account is known in its own tenant alone.
    entraObjectId: before?.tenantId === entry.tenantId ? before.entraObjectId : undefined,
    ...(deputy !== undefined && { deputyId: ids(entry.tenantId, deputy) }),
  };
  return objectId === undefined ? returning(before, after) : { ...after, entraObjectId: objectId };
}

/**
 * Who comes back after having been retired is met anew: meanwhile the address may have been given to somebody else's
 * account.
 */
export function returning(before: WrittenPerson | undefined, after: WrittenPerson): WrittenPerson {
  return before && !before.active && after.active ? { ...after, entraObjectId: undefined } : after;
}
