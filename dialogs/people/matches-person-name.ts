// Who is meant by a name that somebody said.

import type { Person } from '../../src/agency/person.ts';
import { fold } from '../../src/language/fold.ts';

/** All words of the name that was said stand in the person's name, in any order: "Minh", "trần minh", "chị Hoa". */
export function matchesPersonName(person: Person, name: string): boolean {
  const words = fold(person.name).split(/[^\p{L}\d]+/u);
  const said = fold(name).replace(/^(?:anh|chi|co|chu|em|bac|ong|ba|dong chi|d\/c) /u, '');
  if (said === fold(person.principal)) return true;
  return said.split(/[^\p{L}\d]+/u).every((word) => word === '' || words.includes(word));
}
