// Our own words with buttons under them: a question and its ready answers. A button says its words in the chat, with
// the figure's name in them, so that an old one pressed late still means what it meant.

import { LONGEST_TITLE } from '../src/language/button-title.ts';
import { messageAsTyped, plainOf } from '../src/language/markdown.ts';
import { type Card, card, message, say, small, text } from './elements.ts';

/**
 * @param words Markdown of our own phrases; paragraphs are parted by an empty line
 * @param notes said besides, in small print
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
 * Where several buttons have more words than a phone shows of a button, these stand in lines above, each with a letter that its
 * button begins with: what tells one choice from the next must not be what is cut off.
 */
function lettered(titles: readonly string[]): {
  readonly lines: readonly string[];
  readonly titles: readonly string[];
} {
  const isLong = (title: string) => title.length > LONGEST_TITLE;
  if (titles.filter(isLong).length < 2) return { lines: [], titles };
  // Short ones between them have no letter, and leave no gap.
  const long = titles.filter(isLong);
  const withLetter = (title: string, at: number) => `${LETTERS[at] ?? at + 1}. ${title}`;
  const named = titles.map((title) => (isLong(title) ? withLetter(title, long.indexOf(title)) : title));
  return { lines: long.map(withLetter), titles: named };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
