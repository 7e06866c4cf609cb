// How well the likeness alone tells intents apart on sentences that it has not learnt: the examples of the registry in five
// parts, each ranked by a model that has learnt the phrases and the other four.

import { CLEAR_LEAD, LIKELY, MOST_OFFERED } from '../../src/intents/arbitrate.ts';
import { analyse } from '../../src/intents/candidates.ts';
import { engineFor } from '../../src/intents/engine.ts';
import { sentencesOf } from '../../src/intents/lessons.ts';
import { LikenessModel } from '../../src/intents/likeness.ts';
import { readMessage } from '../../src/intents/normalise.ts';
import { INTENTS } from '../../src/intents/registry.ts';
import { sentenceWords } from '../../src/intents/sentence-words.ts';
import { CT25_CT08 } from '../support/reports.ts';

const PARTS = 5;
const MOST_CONFUSED = 15;

export interface CrossValidated {
  readonly sentences: number;
  /** The right intent is ranked first; is among those that would be offered. */
  readonly first: number;
  readonly offered: number;
  /** So clear that one that only looks would be answered at once; and of those, how many are right. */
  readonly clear: number;
  readonly clearRight: number;
  /** "meant → taken for", with how often, the most frequent first. */
  readonly confused: readonly (readonly [pair: string, times: number])[];
}

function crossValidate(): CrossValidated {
  const { matcher } = engineFor(CT25_CT08);
  const wordsOf = (sentence: string) => sentenceWords(analyse(CT25_CT08, matcher, readMessage(sentence)));
  const lessons = INTENTS.flatMap((intent, at) =>
    [...sentencesOf(intent)].map((one) => ({ ...one, intent: at, words: wordsOf(one.text) })),
  );
  const examples = lessons.filter(({ example }) => example);
  const counts = { first: 0, offered: 0, clear: 0, clearRight: 0 };
  const confused = new Map<string, number>();
  for (let part = 0; part < PARTS; part += 1) {
    const held = new Set(examples.filter((_, i) => i % PARTS === part));
    const model = LikenessModel.trained(
      INTENTS,
      lessons.filter((lesson) => !held.has(lesson)),
    );
    for (const { intent, words } of held) {
      const ranked = model.rank(words);
      const [best, next] = ranked;
      const meant = INTENTS[intent];
      const right = best?.intent === meant;
      const clear =
        best !== undefined && best.score >= LIKELY && best.score - (next?.score ?? 0) >= CLEAR_LEAD;
      counts.first += right ? 1 : 0;
      counts.offered += ranked.slice(0, MOST_OFFERED).some((one) => one.intent === meant) ? 1 : 0;
      counts.clear += clear ? 1 : 0;
      counts.clearRight += clear && right ? 1 : 0;
      const pair = `${meant?.id} → ${best?.intent.id ?? 'nothing'}`;
      if (!right) confused.set(pair, (confused.get(pair) ?? 0) + 1);
    }
  }
  const pairs = [...confused].toSorted(([, a], [, b]) => b - a).slice(0, MOST_CONFUSED);
  return { sentences: examples.length, ...counts, confused: pairs };
}

/** As Markdown. */
export function crossValidation(): string {
  const { sentences, first, offered, clear, clearRight, confused } = crossValidate();
  const share = (part: number, of: number) => `${((part * 100) / of).toFixed(1)}%`;
  return [
    `Likeness alone, cross-validated in ${PARTS} parts over the ${sentences} examples of the registry: ${share(first, sentences)} ranked first,`,
    `${share(offered, sentences)} among the first ${MOST_OFFERED}; ${share(clear, sentences)} are clear, and of those ${share(clearRight, clear)} are right.`,
    '',
    '| meant → taken for, likeness alone | times |',
    '|---|--:|',
    ...confused.map(([pair, times]) => `| ${pair} | ${times} |`),
  ].join('\n');
}
