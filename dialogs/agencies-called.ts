// Agencies by what people call them.

import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import { fold } from '../src/language/fold.ts';

/** The agency of that name or id; else all in whose names every word that was said stands. */
export function agenciesCalled(agencies: readonly Agency[], name: string): readonly Agency[] {
  const said = fold(name);
  const exact = agencies.filter((one) => [one.id, nameOfAgency(one)].map(fold).includes(said));
  if (exact.length > 0) return exact;
  const words = said.match(/[\p{L}\d]+/gu) ?? [];
  return agencies.filter((one) => {
    const own: readonly string[] = fold(nameOfAgency(one)).match(/[\p{L}\d]+/gu) ?? [];
    return words.length > 0 && words.every((word) => own.includes(word));
  });
}
