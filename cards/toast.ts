// The notification text of a card: its title and most important line. Only what the card shows, so that a
// locked phone or a group chat reveals no more.

import { plainOf } from '../src/language/markdown.ts';
import type { Card, Element } from './elements.ts';

/** In characters; the narrowest notification cuts off the rest. */
export const LONGEST_TOAST = 180;
/** The most important line is near the top, in bold if it is not the first. */
const LINES_CONSIDERED = 3;

/** One line without Markdown; never empty. */
export function toastOf({ speak, body }: Card): string {
  const [first, ...rest] = body.flatMap(seen);
  const heading = first && plainOf(wordsOf(first));
  // A `speak` longer than the title says more than the card's lines.
  const says = plainOf(speak);
  const lines = says === heading ? rest.filter(isLine).slice(0, LINES_CONSIDERED) : [];
  const matters = lines.find(isBold) ?? lines[0];
  return cut(oneLine(matters ? `${says}\n${plainOf(wordsOf(matters))}` : says));
}

/** The visible lines, from the top; table rows are ignored. */
function seen(element: Element): readonly Element[] {
  if (element.isVisible === false) return [];
  if (element.type === 'TextBlock') return [element];
  if (element.type !== 'Container' || !Array.isArray(element.items)) return [];
  return (element.items as readonly Element[]).flatMap(seen);
}

/** Neither title, small print, nor a bold section heading. */
const isLine = (element: Element): boolean =>
  element.size === undefined &&
  element.style === undefined &&
  (!isBold(element) || /[\d.!?…]/u.test(wordsOf(element)));
const isBold = ({ weight }: Element): boolean => weight === 'bolder';
const wordsOf = ({ text }: Element): string => (typeof text === 'string' ? text : '');

/** Joins lines and list items, without the progress bar. */
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
