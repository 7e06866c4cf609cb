// A card has a limit in Teams, 28 KB with what is around it. Whatever a definition and its officers put into one, it is drawn
// with less until it fits: a card that is refused is an answer that is lost.

import type { Card } from './elements.ts';

/** In bytes of UTF-8. */
const MOST_BYTES = 27 * 1024;

const bytesOf = (made: Card): number => new TextEncoder().encode(JSON.stringify(made)).length;

/** The first that fits, with the least left out; the last one where none does. One is drawn only where those before do not fit. */
export function fitting(
  drawings: readonly [() => Card, ...(readonly (() => Card)[])],
  most: number = MOST_BYTES,
): Card {
  let made = drawings[0]();
  for (const draw of drawings.slice(1)) {
    if (bytesOf(made) <= most) break;
    made = draw();
  }
  return made;
}
