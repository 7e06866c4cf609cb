// How wide a text will be in bold Times New Roman. The lines under the letterhead and the subject are as long as a
// share of their text (Nghị định 30/2020/NĐ-CP, Phụ lục I), and a Word file cannot say so: it wants a length.

/** Advance widths of Times New Roman Bold in thousandths of the font size; a letter with diacritics is as its base. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' \u00a0.,'],
  [278, "il/'"],
  [333, 'fjt-();:'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789–'],
  [556, 'Sbdhknpquđ'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, 'm&'],
  [944, 'M'],
  [1000, 'W'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
/** For anything else: rather too wide than too narrow. */
const OTHER = 1000;

/** Width in points of one line of bold text; upright text is up to a tenth narrower. */
export function boldWidth(text: string, points: number): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    thousandths += WIDTH_OF.get(letter) ?? OTHER;
  return (thousandths * points) / 1000;
}

/**
 * The text cut between words into as few lines as fit into `room` points, and those as even as can be: a clerk breaks
 * a long name in the middle, not before its last word. A word that is wider than the room stands on a line of its own.
 */
export function evenLines(text: string, points: number, room: number): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const fewest = filled(words, points, room);
  for (let width = boldWidth(text, points) / fewest.length; width < room; width += points / 4) {
    const lines = filled(words, points, width);
    if (lines.length === fewest.length && lines.every((line) => boldWidth(line, points) <= room))
      return lines;
  }
  return fewest;
}

function filled(words: readonly string[], points: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && boldWidth(longer, points) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
