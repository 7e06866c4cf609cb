// The intent registry prepared for the figure names of a definition. Phrases are compiled at once; the likeness
// model is trained in small steps while the process is idle, or completely when a message first needs it.

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
  /** The pending training, possibly shared with other engines; undefined when finished. */
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

  /**
   * Trains these engines together, which is cheaper than one by one. Engines whose training has started
   * continue alone.
   */
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

  /** Performs some milliseconds of training. Returns whether there is more to do. */
  learn(): boolean {
    if (this.#likeness) return false;
    this.#lessons ??= Engine.#teach([this]);
    this.#lessons.next();
    return this.#likeness === undefined;
  }
}

const engines = new WeakMap<ReportDefinition, Engine>();

/** The engine of a definition (cached). */
export function engineFor(definition: ReportDefinition): Engine {
  const known = engines.get(definition) ?? new Engine(definition);
  engines.set(definition, known);
  return known;
}
