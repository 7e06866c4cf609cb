// What a notification says of a card: its title and the line that says what matters. Nothing that the card does not show,
// so that a locked phone or a group learns no more from it.

import { plainOf } from '../src/language/markdown.ts';
import type { Card, Element } from './elements.ts';

/** What the narrowest notification shows; the rest would be cut off in the middle of a word. In characters. */
export const LONGEST_TOAST = 180;
/** What matters stands at the top, and in bold where it is not the first line. */
const LOOKED_AT = 3;

/** One line without Markdown; never empty. */
export function toastOf({ speak, body }: Card): string {
  const [first, ...rest] = body.flatMap(seen);
  const heading = first && plainOf(wordsOf(first));
  // Who has more to say than the title has said it.
  const says = plainOf(speak);
  const lines = says === heading ? rest.filter(isLine).slice(0, LOOKED_AT) : [];
  const matters = lines.find(isBold) ?? lines[0];
  return cut(oneLine(matters ? `${says}\n${plainOf(wordsOf(matters))}` : says));
}

/** The lines that are in sight, from the top; a row of a table is none. */
function seen(element: Element): readonly Element[] {
  if (element.isVisible === false) return [];
  if (element.type === 'TextBlock') return [element];
  if (element.type !== 'Container' || !Array.isArray(element.items)) return [];
  return (element.items as readonly Element[]).flatMap(seen);
}

/** Neither a title nor small print, nor the heading of a part: words in bold that say nothing of how it stands. */
const isLine = (element: Element): boolean =>
  element.size === undefined &&
  element.style === undefined &&
  (!isBold(element) || /[\d.!?…]/u.test(wordsOf(element)));
const isBold = ({ weight }: Element): boolean => weight === 'bolder';
const wordsOf = ({ text }: Element): string => (typeof text === 'string' ? text : '');

/** Lines and the items of a list one after the other, without the picture of how much is done. */
const oneLine = (words: string): string =>
  words
    .replace(/[■□]+\s*/gu, '')
    .trim()
    .replace(/:\s*\n- /gu, ': ')
    .replaceAll('\n- ', ', ')
    .replace(/(?<=[.:!?…])\s*\n\s*/gu, ' ')
    .replace(/\s*\n\s*/gu, ' · ')
    .replace(/\s+/gu, ' ');

function cut(line: string): string {
  if (line.length <= LONGEST_TOAST) return line;
  const end = line.lastIndexOf(' ', LONGEST_TOAST - 1);
  return `${line.slice(0, end > 0 ? end : LONGEST_TOAST - 1)}…`;
}
