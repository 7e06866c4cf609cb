// The registry made ready for the names of a definition. Its phrases are compiled at once; what its sentences teach is learnt
// a little at a time while the program has nothing to do, or all that is left when a message first needs it.

import { fold } from '../language/fold.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { LikenessModel } from './likeness.ts';
import { Matcher } from './matcher.ts';
import { FILLERS } from './politeness.ts';
import { INTENTS } from './registry.ts';
import { nameWordsOf } from './slots/find-slots.ts';
import { TIME_WORDS } from './slots/time-words.ts';
import { training } from './training.ts';

export class Engine {
  readonly definition: ReportDefinition;
  readonly matcher: Matcher;
  /** What teaches this engine, perhaps together with others, until it has. */
  #lessons: Generator<undefined, void> | undefined;
  #likeness: LikenessModel | undefined;

  constructor(definition: ReportDefinition) {
    const sections = definition.sections.flatMap(({ title, english, aliases }) => [
      title,
      english,
      ...aliases,
    ]);
    const words = sections.flatMap((name) => fold(name).match(/[\p{L}\d]+/gu) ?? []);
    this.definition = definition;
    this.matcher = new Matcher(INTENTS, [...nameWordsOf(definition), ...words, ...FILLERS, ...TIME_WORDS]);
  }

  /** From now on these learn together, which is less work than one after the other; those that have begun go on alone. */
  static together(engines: readonly Engine[]): void {
    const fresh = engines.filter((engine) => !engine.#likeness && !engine.#lessons);
    const lessons = Engine.#teach(fresh);
    for (const engine of fresh) engine.#lessons = lessons;
  }

  static *#teach(engines: readonly Engine[]): Generator<undefined, void> {
    const models = yield* training(engines);
    for (const [at, engine] of engines.entries()) {
      engine.#likeness = models[at];
      engine.#lessons = undefined;
    }
  }

  get isLearnt(): boolean {
    return this.#likeness !== undefined;
  }

  get likeness(): LikenessModel {
    while (!this.#likeness) this.learn();
    return this.#likeness;
  }

  /** Learns a little more, some milliseconds' work. Returns whether there is more to learn. */
  learn(): boolean {
    if (this.#likeness) return false;
    this.#lessons ??= Engine.#teach([this]);
    this.#lessons.next();
    return this.#likeness === undefined;
  }
}

const engines = new WeakMap<ReportDefinition, Engine>();

/** The engine of a definition, made once. */
export function engineFor(definition: ReportDefinition): Engine {
  const known = engines.get(definition) ?? new Engine(definition);
  engines.set(definition, known);
  return known;
}
