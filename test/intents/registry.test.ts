// The registry is walked: every intent is said in many voices, says itself, means the same whatever politeness stands around
// it, and no phrase is said for two.

import { describe, expect, it } from 'vitest';
import { analyse, exactIntents } from '../../src/intents/candidates.ts';
import { engineFor } from '../../src/intents/engine.ts';
import type { IntentDefinition } from '../../src/intents/intent.ts';
import { readMessage } from '../../src/intents/normalise.ts';
import { waysToSay } from '../../src/intents/pattern.ts';
import { INTENTS } from '../../src/intents/registry.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { CT25_CT08 } from '../support/reports.ts';

const { matcher } = engineFor(CT25_CT08);
const exactly = (text: string) => {
  const found = exactIntents(INTENTS, matcher, analyse(CT25_CT08, matcher, readMessage(text)));
  const [first] = found;
  return found.filter((one) => one.covered === first?.covered && one.slips === first.slips);
};
const idsOf = (text: string) => exactly(text).map(({ intent }) => intent.id);

/** So many ways of every phrase are tried. */
const WAYS = 12;
const spoken = (intent: IntentDefinition) =>
  LANGUAGES.flatMap((language) => intent.phrases[language].flatMap((phrase) => waysToSay(phrase, WAYS)))
    .filter((way) => !way.includes('{'))
    // With names put in, it is tried by the stories.
    .map((way) => (intent.needs ? `${way} quá hạn` : way));

/** Pairs that share phrases on purpose: what tells them apart is said beside the phrase, or by who says it. */
const SHARED: readonly (readonly string[])[] = [
  // With a kind of reminder it turns that off, without one it asks which.
  ['choose-reminders', 'turn-off-reminders'],
  // "Bỏ" and "xóa" alone are asked about; with a figure they remove it.
  ['clear-figure', 'skip-figure'],
  ['clear-figure', 'undo-change'],
];
const mayShare = (ids: readonly string[]) => SHARED.some((pair) => ids.every((id) => pair.includes(id)));

describe.each(INTENTS.map((intent) => [intent.id, intent] as const))('%s', (id, intent) => {
  it('has examples of many voices in both languages', () => {
    expect(intent.examples.vi.length).toBeGreaterThanOrEqual(15);
    expect(intent.examples.en.length).toBeGreaterThanOrEqual(5);
    for (const language of LANGUAGES) {
      const examples = intent.examples[language];
      expect(new Set(examples).size).toBe(examples.length);
    }
    // Some are typed without diacritics.
    expect(intent.examples.vi.some((one) => /^[\x20-\x7e]+$/u.test(one))).toBe(true);
  });

  it('says itself', () => {
    for (const language of LANGUAGES) expect(idsOf(intent.say[language])).toEqual([id]);
  });

  it('shares no phrase with another', () => {
    const shared = spoken(intent)
      .map((way) => [way, idsOf(way)] as const)
      .filter(([, ids]) => !(ids.length === 1 && ids[0] === id) && !(ids.includes(id) && mayShare(ids)));
    expect(shared).toEqual([]);
  });

  it('means the same whatever politeness stands around it', () => {
    const wrapped = spoken(intent)
      // What is nothing but politeness itself is lost among more of it.
      .filter((way) => readMessage(way).words.some(({ polite }) => !polite))
      .slice(0, 40)
      .flatMap((way) => POLITE.map((wrap) => [wrap(way), idsOf(way)] as const));
    const changed = wrapped.filter(([text, ids]) => idsOf(text).join() !== ids.join());
    expect(changed).toEqual([]);
  });
});

const POLITE: readonly ((text: string) => string)[] = [
  (text) => `dạ ${text} ạ`,
  (text) => `em ơi ${text} giúp chị nhé`,
  (text) => `${text} giùm anh nha`,
  (text) => `vui lòng ${text}`,
  (text) => `${text} dùm em với hen`,
  (text) => `dạ ${text.normalize('NFD')} ạ`,
];

it('has no two intents of one id, and no example of two', () => {
  const ids = INTENTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const examples = INTENTS.flatMap(({ id, examples: { vi, en } }) =>
    [...vi, ...en].map((one) => [one, id] as const),
  );
  const twice = examples.filter(([one, id]) => examples.some(([other, of]) => other === one && of !== id));
  expect(twice).toEqual([]);
});
