// Help for everybody: read by the official library, on one screen of a phone until it is unfolded.

import { describe, expect, it } from 'vitest';
import { helpCard } from '../../cards/help.ts';
import { FAMILIES } from '../../src/intents/registry.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { HELP_TOPICS } from '../../src/phrases/help-phrases.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';

describe.each(['vi', 'en'] as const)('help (%s)', (language) => {
  it.each([
    ['in the middle of the questions', true, 3],
    ['beside them', false, 4],
  ])('%s', (_, entering, topics) => {
    const card = helpCard(phrasesFor(language), {
      entering,
      frequency: 'month',
      topics: HELP_TOPICS.slice(0, topics).map((topic) => ({ topic, says: topic })),
      all: FAMILIES.map(({ title, intents }) => ({
        title: title[language],
        says: intents.map(({ say }) => say[language]),
      })),
      nonce: '0'.repeat(36),
    });
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST / 2);
    const hidden = card.body.filter(({ isVisible }) => isVisible === false);
    expect(hidden).toHaveLength(1);
    expect(JSON.stringify(hidden)).toContain(FAMILIES.at(0)?.title[language]);
  });
});
