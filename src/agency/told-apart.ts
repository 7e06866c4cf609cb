// Two people of one name are told apart wherever a name is printed: by their address, which is nobody else's.

import { fold } from '../language/fold.ts';
import type { Person } from './person.ts';

type Named = Pick<Person, 'id' | 'name' | 'principal'>;

/**
 * Those people as they are called: who shares a name with somebody else of `among`, and may be taken for them, is called
 * by their address, too.
 */
export function toldApart<One extends Named, Other extends Named>(
  people: readonly One[],
  among: readonly Other[],
  mistakable: (one: One, other: Other) => boolean = () => true,
): readonly One[] {
  const byName = Map.groupBy(among, ({ name }) => fold(name));
  return people.map((one) => {
    const alike = byName.get(fold(one.name)) ?? [];
    const shared = alike.some((other) => other.id !== one.id && mistakable(one, other));
    return shared ? { ...one, name: `${one.name} (${one.principal})` } : one;
  });
}
