// Wishes that name something: a colleague to hand over to, an agency to speak for, a figure whose history is wanted.
// The verb is ours, what follows is looked up by whoever carries the wish out.

import { fold } from '../language/fold.ts';

export type Wish =
  | { readonly kind: 'hand-over'; readonly name: string }
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'history'; readonly name: string };

/** Longer names are none. */
const LONGEST = 120;

const VERBS: readonly (readonly [kind: Wish['kind'], verb: RegExp])[] = [
  ['hand-over', /^(?:ban )?giao (?:lai )?(?:bao cao )?cho |^hand over to |^assign to /u],
  [
    'history',
    /^(?:xem )?lich su (?:thay doi |chinh sua )?(?:cua )?|^ai (?:da |vua )?(?:sua|doi|thay doi|chinh sua) |^history (?:of )?|^who changed /u,
  ],
  ['agency', /^(?:doi |chon )?co quan:? |^agency:? /u],
];

/** The wish, with the rest of the words as they were said; undefined for everything else. */
export function readWish(said: string): Wish | undefined {
  if (said.length > LONGEST) return undefined;
  const folded = fold(said);
  for (const [kind, verb] of VERBS) {
    const found = verb.exec(folded)?.[0];
    // Folding keeps the number of characters of normalised text, so the verb is as long in both.
    const rest = found === undefined ? '' : said.slice(found.length).trim();
    if (rest === '') continue;
    return { kind, name: rest };
  }
  return undefined;
}
