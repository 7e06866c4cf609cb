// People as they are printed: with names that nobody else in their agencies has.

import type { Person } from '../agency/person.ts';
import { toldApart } from '../agency/told-apart.ts';
import { findPerson, peopleOfAgencies } from '../store/people.ts';
import type { Db } from '../store/schema.ts';

/** Those people, told apart from everybody who is or was something in one of their agencies. */
export async function namedPeople(db: Db, people: readonly Person[]): Promise<readonly Person[]> {
  if (people.length === 0) return people;
  const colleagues = await peopleOfAgencies(db, [...new Set(people.flatMap(agenciesOf))]);
  return toldApart(people, colleagues, (one, other) =>
    agenciesOf(one).some((id) => agenciesOf(other).includes(id)),
  );
}

export async function namedPerson(db: Db, id: string): Promise<Person | undefined> {
  const person = await findPerson(db, id);
  return person && (await namedPeople(db, [person]))[0];
}

const agenciesOf = ({ memberships }: Person) => memberships.map(({ agencyId }) => agencyId);
