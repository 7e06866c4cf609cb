// Help on one phone screen: a few topics with a button each, and all commands behind another one.

import type { Frequency } from '../src/calendar/report-period.ts';
import type { HelpTopic } from '../src/phrases/help-phrases.ts';
import { inPeriodWords } from '../src/phrases/period-words.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { actions, type Card, card, folded, say, small, text, title, toggle } from './elements.ts';

export interface HelpFacts {
  /** Shown during entry. */
  readonly entering: boolean;
  /** The topics, with the message each button sends. */
  readonly topics: readonly { readonly topic: HelpTopic; readonly says: string }[];
  /** Frequency of the report the conversation is about. */
  readonly frequency: Frequency;
  /** All commands of this user, by topic. */
  readonly all: readonly { readonly title: string; readonly says: readonly string[] }[];
  readonly nonce: string;
}

const ALL = 'all';

/** The help card. */
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
