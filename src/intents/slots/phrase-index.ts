// An index of constant phrases by first word, so that a message is scanned once instead of once per phrase.

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
  readonly rank: number;
}

export class PhraseIndex<Value> {
  readonly #byFirst: ReadonlyMap<string, readonly Phrase<Value>[]>;

  /** @param phrases folded words with their values, better ones first */
  constructor(phrases: Iterable<readonly [words: readonly string[], value: Value]>) {
    const ranked = Array.from(phrases, ([words, value], rank) => ({ words, value, rank }));
    this.#byFirst = Map.groupBy(ranked, ({ words }) => words[0] ?? '');
  }

  /** The best phrase that starts at that word. */
  at(folded: readonly string[], at: number): Phrase<Value> | undefined {
    return this.#byFirst.get(folded[at] ?? '')?.find(({ words }) => standsAt(folded, words, at));
  }

  /** The best phrase anywhere, at its first occurrence. */
  best(folded: readonly string[]): { readonly phrase: Phrase<Value>; readonly at: number } | undefined {
    let best: { readonly phrase: Phrase<Value>; readonly at: number } | undefined;
    for (let at = 0; at < folded.length; at += 1) {
      const phrase = this.at(folded, at);
      if (phrase && (!best || phrase.rank < best.phrase.rank)) best = { phrase, at };
    }
    return best;
  }
}

function standsAt(folded: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < words.length; i += 1) if (folded[at + i] !== words[i]) return false;
  return true;
}

/** The indices at which a phrase occurs. */
export function standing(folded: readonly string[], phrase: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < folded.length; at += 1)
    if (standsAt(folded, phrase, at)) for (let i = 0; i < phrase.length; i += 1) places.push(at + i);
  return places;
}
