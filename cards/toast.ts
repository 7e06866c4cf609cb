// What a notification says of a card: its title and the line that says what matters. Nothing that the card does not show,
// so that a locked phone or a group learns no more from it.

import { plainOf } from '../src/language/markdown.ts';
import type { Card, Element } from './elements.ts';

/** What the narrowest notification shows; the rest would be cut off in the middle of a word. In characters. */
export const LONGEST_TOAST = 180;

/** One line without Markdown; never empty. */
export function toastOf({ speak, body }: Card): string {
  const [first, ...rest] = body.flatMap(seen);
  const heading = first && plainOf(wordsOf(first));
  // Who has more to say than the title has said it.
  const says = plainOf(speak);
  const matters = says === heading ? rest.find(isPlainLine) : undefined;
  return cut([says, ...(matters ? [plainOf(wordsOf(matters))] : [])].join(' · ').replace(/\s+/gu, ' '));
}

/** The lines that are in sight, from the top; a row of a table is none. */
function seen(element: Element): readonly Element[] {
  if (element.isVisible === false) return [];
  if (element.type === 'TextBlock') return [element];
  if (element.type !== 'Container' || !Array.isArray(element.items)) return [];
  return (element.items as readonly Element[]).flatMap(seen);
}

const isPlainLine = ({ size, style }: Element): boolean => size === undefined && style === undefined;
const wordsOf = ({ text }: Element): string => (typeof text === 'string' ? text : '');

function cut(line: string): string {
  if (line.length <= LONGEST_TOAST) return line;
  const end = line.lastIndexOf(' ', LONGEST_TOAST - 1);
  return `${line.slice(0, end > 0 ? end : LONGEST_TOAST - 1)}…`;
}
