// Fits button titles to a phone. Clients show a title on one line and truncate it at the end, which is where
// the month of a report is, or the part that distinguishes two agencies.

/**
 * In characters: a card on a 390 pixel screen leaves 237 pixels for a title, at 8.5 per character of a wide
 * bold font.
 */
export const LONGEST_TITLE = 28;

const CUT = '…';

/** The first of these texts that fits, in order of preference; otherwise the last one, shortened. */
export function fittingTitle(ways: readonly [string, ...(readonly string[])]): string {
  return (
    ways.find((words) => words.length <= LONGEST_TITLE) ?? cutWithin(ways.at(-1) ?? ways[0], LONGEST_TITLE)
  );
}

/**
 * The text in at most `most` characters. Shortened in the middle, at word boundaries if possible, because names
 * with the same beginning differ at the end.
 */
export function cutWithin(words: string, most: number = LONGEST_TITLE): string {
  if (words.length <= most) return words;
  const room = most - CUT.length - 1;
  const begin = beginning(words, Math.ceil(room * 0.6));
  const end = reversed(beginning(reversed(words), room - begin.length));
  return `${begin}${CUT} ${end}`.trim();
}

/** As many whole words as fit; part of the first word if that is longer. */
function beginning(words: string, room: number): string {
  const blank = words.lastIndexOf(' ', room);
  const begin = words.slice(0, blank > 0 ? blank : room).trim();
  // Removes half of a surrogate pair.
  return begin.replace(/[\uD800-\uDBFF]$/u, '');
}

const reversed = (words: string): string => [...words].reverse().join('');
