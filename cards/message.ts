// A text with buttons, such as a question with suggested answers. A button sends a message that contains the
// figure's name, so that pressing an old one still means the same.

import { LONGEST_TITLE } from '../src/language/button-title.ts';
import { messageAsTyped, plainOf } from '../src/language/markdown.ts';
import { type Card, card, message, say, small, text } from './elements.ts';

/**
 * @param words Markdown of our own phrases; paragraphs are separated by an empty line
 * @param notes additional small print
 */
export function messageCard(
  words: string,
  buttons: readonly { title: string; says: string }[],
  nonce: string,
  notes: readonly string[] = [],
): Card {
  const paragraphs = words
    .split('\n\n')
    .map((paragraph, at) => message(paragraph, at > 0 ? 'small' : undefined));
  const { lines, titles } = lettered(buttons.map(({ title }) => title));
  return card(
    plainOf(messageAsTyped(words)),
    [
      ...paragraphs,
      ...lines.map((line) => text(line, { spacing: 'small' })),
      ...notes.map((note) => small(note)),
    ],
    buttons.map(({ says }, at) => say(titles[at] ?? '', says, nonce)),
  );
}

/**
 * When several titles are longer than phones show, they are listed above with letters and the buttons begin
 * with the letter, so that the distinguishing part is not cut off.
 */
function lettered(titles: readonly string[]): {
  readonly lines: readonly string[];
  readonly titles: readonly string[];
} {
  const isLong = (title: string) => title.length > LONGEST_TITLE;
  if (titles.filter(isLong).length < 2) return { lines: [], titles };
  // Short titles get no letter and leave no gap in the lettering.
  const long = titles.filter(isLong);
  const withLetter = (title: string, at: number) => `${LETTERS[at] ?? at + 1}. ${title}`;
  const named = titles.map((title) => (isLong(title) ? withLetter(title, long.indexOf(title)) : title));
  return { lines: long.map(withLetter), titles: named };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
