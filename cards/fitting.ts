// Teams limits a message with its card to 28 KB. Cards are drawn with less and less detail until they fit,
// because a rejected card is a lost answer.

import type { Card } from './elements.ts';

/** In bytes of UTF-8. */
const MOST_BYTES = 27 * 1024;

const bytesOf = (made: Card): number => new TextEncoder().encode(JSON.stringify(made)).length;

/** The first card that fits, ordered from most to least detail; otherwise the last one. Cards are created lazily. */
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
