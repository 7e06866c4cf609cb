// What a button of a card has room for on a phone. Clients draw a title in one line and cut off what is too long, at its end:
// where the month of a report stands, or what tells two agencies apart.

/** In characters: a card on a screen of 390 pixels leaves 237 to a button's words, 8.5 a character in a wide bold font. */
export const LONGEST_TITLE = 28;

const CUT = '…';

/** The first of these that has room, said best first; of the last one as much as there is room for. */
export function fittingTitle(ways: readonly [string, ...(readonly string[])]): string {
  return (
    ways.find((words) => words.length <= LONGEST_TITLE) ?? cutWithin(ways.at(-1) ?? ways[0], LONGEST_TITLE)
  );
}

/**
 * The words in at most so many characters: left out is what stands in the middle, in whole words where it can be, since names
 * that begin alike end differently.
 */
export function cutWithin(words: string, most: number = LONGEST_TITLE): string {
  if (words.length <= most) return words;
  const room = most - CUT.length - 1;
  const begin = beginning(words, Math.ceil(room * 0.6));
  const end = reversed(beginning(reversed(words), room - begin.length));
  return `${begin}${CUT} ${end}`.trim();
}

/** Whole words, as many as there is room for; of a long first one what there is room for. */
function beginning(words: string, room: number): string {
  const blank = words.lastIndexOf(' ', room);
  const begin = words.slice(0, blank > 0 ? blank : room).trim();
  // Half of a sign that two units write is none.
  return begin.replace(/[\uD800-\uDBFF]$/u, '');
}

const reversed = (words: string): string => [...words].reverse().join('');
