// The registry made ready for the names of a definition. Its phrases are compiled at once; what its sentences teach is learnt
// a little at a time while the program has nothing to do, or all that is left when a message first needs it.

import { fold } from '../language/fold.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { analyse } from './candidates.ts';
import { type Lesson, LikenessModel, lessonsOf } from './likeness.ts';
import { Matcher } from './matcher.ts';
import { readMessage } from './normalise.ts';
import { FILLERS } from './politeness.ts';
import { INTENTS } from './registry.ts';
import { sentenceWords } from './sentence-words.ts';
import { nameWordsOf } from './slots/find-slots.ts';
import { TIME_WORDS } from './slots/time-words.ts';

export class Engine {
  readonly matcher: Matcher;
  readonly #training: Generator<undefined, LikenessModel>;
  #likeness: LikenessModel | undefined;

  constructor(definition: ReportDefinition) {
    const sections = definition.sections.flatMap(({ title, english, aliases }) => [
      title,
      english,
      ...aliases,
    ]);
    const words = sections.flatMap((name) => fold(name).match(/[\p{L}\d]+/gu) ?? []);
    this.matcher = new Matcher(INTENTS, [...nameWordsOf(definition), ...words, ...FILLERS, ...TIME_WORDS]);
    this.#training = train(definition, this.matcher);
  }

  get likeness(): LikenessModel {
    while (!this.#likeness) this.learn();
    return this.#likeness;
  }

  /** Learns a little more, some milliseconds' work. Returns whether there is more to learn. */
  learn(): boolean {
    if (this.#likeness) return false;
    const step = this.#training.next();
    if (step.done) this.#likeness = step.value;
    return !step.done;
  }
}

/** Sentences that are read in one step. */
const AT_ONCE = 10;

function* train(definition: ReportDefinition, matcher: Matcher): Generator<undefined, LikenessModel> {
  const wordsOf = (sentence: string) => sentenceWords(analyse(definition, matcher, readMessage(sentence)));
  const lessons: Lesson[] = [];
  for (const [at, intent] of INTENTS.entries()) {
    for (const lesson of lessonsOf(intent, at, wordsOf)) {
      lessons.push(lesson);
      if (lessons.length % AT_ONCE === 0) yield;
    }
  }
  return yield* LikenessModel.training(INTENTS, lessons);
}

const engines = new WeakMap<ReportDefinition, Engine>();

/** The engine of a definition, made once. */
export function engineFor(definition: ReportDefinition): Engine {
  const known = engines.get(definition) ?? new Engine(definition);
  engines.set(definition, known);
  return known;
}
