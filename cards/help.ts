// Help on one screen of a phone: a few buttons with a line each, and everything that can be said behind one more.

import type { HelpTopic } from '../src/phrases/help-phrases.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { actions, type Card, card, folded, say, small, text, title, toggle } from './elements.ts';

export interface HelpFacts {
  /** The question that is open, by the name of its figure; undefined where none is. */
  readonly asked: string | undefined;
  /** What is pointed to, with the words that ask for it. */
  readonly topics: readonly { readonly topic: HelpTopic; readonly says: string }[];
  /** All that this person may want to say, by what it is about. */
  readonly all: readonly { readonly title: string; readonly says: readonly string[] }[];
  readonly nonce: string;
}

const ALL = 'all';

export function helpCard({ helping }: Phrases, { asked, topics, all, nonce }: HelpFacts): Card {
  const heading = asked === undefined ? helping.title : helping.enteringTitle;
  return card(
    heading,
    [
      title(heading),
      ...(asked === undefined ? [] : helping.typing.map((line) => text(line, { spacing: 'small' }))),
      ...topics.flatMap(({ topic, says }) => [actions([say(says, says, nonce)]), small(helping.line[topic])]),
      folded(
        ALL,
        all.flatMap(({ title: about, says }) => [
          text(about, { bold: true, spacing: 'small' }),
          small(says.map((one) => `“${one}”`).join(', ')),
        ]),
      ),
      ...(asked === undefined ? [] : [text(helping.asked(asked), { bold: true })]),
    ],
    [toggle(helping.all, ALL)],
  );
}
