// Our own words with buttons under them: a question and its ready answers. A button says its words in the chat, with
// the figure's name in them, so that an old one pressed late still means what it meant.

import { messageAsTyped, plainOf } from '../src/language/markdown.ts';
import { type Card, card, message, say, small } from './elements.ts';

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
  return card(
    plainOf(messageAsTyped(words)),
    [...paragraphs, ...notes.map((note) => small(note))],
    buttons.map(({ title, says }) => say(title, says, nonce)),
  );
}
