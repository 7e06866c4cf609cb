// Our own words with buttons under them: a question and its ready answers. A button says its words in the chat, with
// the figure's name in them, so that an old one pressed late still means what it meant.

import { messageAsTyped, plainOf } from '../src/language/markdown.ts';
import { type Card, card, type Element, say } from './elements.ts';

/** @param words Markdown of our own phrases; paragraphs are parted by an empty line */
export function messageCard(
  words: string,
  buttons: readonly { title: string; says: string }[],
  nonce: string,
): Card {
  const paragraphs = words.split('\n\n').map(
    (text, i): Element => ({
      type: 'TextBlock',
      text: messageAsTyped(text),
      wrap: true,
      ...(i > 0 && { spacing: 'small' }),
    }),
  );
  return card(
    plainOf(words),
    paragraphs,
    buttons.map(({ title, says }) => say(title, says, nonce)),
  );
}
