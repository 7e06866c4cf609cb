// Help on one screen of a phone: a few buttons with a line each, and everything that can be said behind one more.

import type { Frequency } from '../src/calendar/report-period.ts';
import type { HelpTopic } from '../src/phrases/help-phrases.ts';
import { inPeriodWords } from '../src/phrases/period-words.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { actions, type Card, card, folded, say, small, text, title, toggle } from './elements.ts';

export interface HelpFacts {
  /** Asked in the middle of the questions. */
  readonly entering: boolean;
  /** What is pointed to, with the words that ask for it. */
  readonly topics: readonly { readonly topic: HelpTopic; readonly says: string }[];
  /** How often the report is due that is spoken of. */
  readonly frequency: Frequency;
  /** All that this person may want to say, by what it is about. */
  readonly all: readonly { readonly title: string; readonly says: readonly string[] }[];
  readonly nonce: string;
}

const ALL = 'all';

export function helpCard(
  { helping, language }: Phrases,
  { entering, topics, frequency, all, nonce }: HelpFacts,
): Card {
  const heading = entering ? helping.enteringTitle : helping.title;
  return card(
    heading,
    [
      title(heading),
      ...(entering ? helping.typing.map((line) => text(line, { spacing: 'small' })) : []),
      ...topics.flatMap(({ topic, says }) => [
        actions([say(says, says, nonce)]),
        small(inPeriodWords(helping.line[topic], language, frequency)),
      ]),
      folded(
        ALL,
        all.flatMap(({ title: about, says }) => [
          text(about, { bold: true, spacing: 'small' }),
          small(says.map((one) => `“${one}”`).join(', ')),
        ]),
      ),
    ],
    [toggle(helping.all, ALL)],
  );
}
