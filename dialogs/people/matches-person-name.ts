// Matches people by name.

import type { Person } from '../../src/agency/person.ts';
import { withoutTitle } from '../../src/intents/slots/name.ts';
import { fold } from '../../src/language/fold.ts';

/** Whether the person's name contains every given word, in any order: "Minh", "trần minh", "chị Hoa". */
export function matchesPersonName(person: Person, name: string): boolean {
  const words = fold(person.name).split(/[^\p{L}\d]+/u);
  const said = withoutTitle(fold(name));
  if (said === fold(person.principal)) return true;
  return said.split(/[^\p{L}\d]+/u).every((word) => word === '' || words.includes(word));
}
