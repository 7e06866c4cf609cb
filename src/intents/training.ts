// Trains the models of several reports together: each sentence is tokenised once, shared features are counted
// once, and reports that read every sentence alike share one model.

import type { ReportDefinition } from '../report/definition.ts';
import { analyse } from './candidates.ts';
import { FeatureTable } from './feature-table.ts';
import { sentencesOf } from './lessons.ts';
import { type CountedLesson, LikenessModel } from './likeness.ts';
import type { Matcher } from './matcher.ts';
import { readMessage } from './normalise.ts';
import { INTENTS } from './registry.ts';
import { sentenceWords } from './sentence-words.ts';

/** Reads sentences with the figure names of a report. */
export interface SentenceReader {
  readonly definition: ReportDefinition;
  readonly matcher: Matcher;
}

/** Sentences per step. */
const SENTENCES_PER_STEP = 4;

/** Yields after every step of some milliseconds; returns one model per reader, in order. */
export function* training(
  readers: readonly SentenceReader[],
): Generator<undefined, readonly LikenessModel[]> {
  const features = new FeatureTable();
  const learnt: readonly CountedLesson[][] = readers.map(() => []);
  let sentences = 0;
  for (const [intent, definition] of INTENTS.entries()) {
    for (const { language, text } of sentencesOf(definition)) {
      const message = readMessage(text);
      const made = new Map<string, CountedLesson>();
      for (const [at, reader] of readers.entries()) {
        const words = sentenceWords(analyse(reader.definition, reader.matcher, message));
        const key = words.join('\n');
        const lesson = made.get(key) ?? { intent, language, counted: features.count(words) };
        made.set(key, lesson);
        learnt[at]?.push(lesson);
      }
      sentences += 1;
      if (sentences % SENTENCES_PER_STEP === 0) yield;
    }
  }
  const models: LikenessModel[] = [];
  for (const [at, lessons] of learnt.entries()) {
    const alike = models[learnt.findIndex((others) => isSame(others, lessons))];
    models[at] = alike ?? (yield* LikenessModel.training(INTENTS, lessons, features));
  }
  return models;
}

function isSame(some: readonly CountedLesson[], others: readonly CountedLesson[]): boolean {
  return some.every((lesson, at) => lesson === others[at]);
}
