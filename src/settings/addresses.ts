// Addresses that change hands: an address is one person's alone, so whoever leaves theirs to somebody else keeps it marked.

import type { WrittenPerson } from '../store/people.ts';

/** A domain that nobody's is (RFC 2606): behind it an address stays readable, and nobody signs in with it. */
const GIVEN_UP = '.invalid';

/** `lan@tinh.vn` → `lan@tinh.vn.invalid`, with a number where that has been given up before. */
export function givenUp(principal: string, isTaken: (principal: string) => boolean): string {
  for (let at = 1; ; at += 1) {
    const left = `${principal}${at === 1 ? '' : `.${at}`}${GIVEN_UP}`;
    if (!isTaken(left)) return left;
  }
}

/** Nobody signs in with it. */
export const isGivenUp = ({ principal }: Pick<WrittenPerson, 'principal'>) => principal.endsWith(GIVEN_UP);
