// Agencies of one name are told apart wherever a name is printed: the same village name stands in several districts, and
// two communes may bear one. By the body above them where that differs, else by their id, which is nobody else's.

import { fold } from '../language/fold.ts';
import { type Agency, nameOfAgency } from './agency.ts';

const parentOf = ({ settings }: Agency) => settings.at(-1)?.letterhead.parentBody ?? '';

/** What each of these agencies is called among them, by id. */
export function agenciesToldApart(agencies: readonly Agency[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(agencies, (one) => fold(nameOfAgency(one)));
  return new Map(
    [...byName.values()].flatMap((alike) => {
      const parents = new Set(alike.map((one) => fold(parentOf(one))));
      const byParent = parents.size === alike.length;
      return alike.map((one) => {
        const name = nameOfAgency(one);
        return [
          one.id,
          alike.length === 1 ? name : `${name} (${byParent ? parentOf(one) : one.id})`,
        ] as const;
      });
    }),
  );
}

/** The words that tell an agency from another of its name, as they may stand behind it. */
export const apartBy = (agency: Agency): readonly string[] => [parentOf(agency), agency.id];
