// Finds the phrases of intents in a message. All phrases are compiled once into a tree of words; a message is walked
// through it from each of its words, past politeness and past what already fills a slot (a month, a figure's name).

import { LANGUAGES, type Language } from '../language/language.ts';
import type { IntentDefinition } from './intent.ts';
import { type Message, sliceOf, type Word, wordOf } from './normalise.ts';
import { expand } from './pattern.ts';
import { readName } from './slots/name.ts';
import type { SlotValues } from './slots/slot.ts';
import { slipsAllowed, Vocabulary } from './typos.ts';

/** A phrase found in a message. */
export interface PhraseFound {
  readonly intent: IntentDefinition;
  readonly language: Language;
  /** The places of its words in the message, also those of a name at its place. */
  readonly places: readonly number[];
  readonly slips: number;
  readonly slots: SlotValues;
}

interface Ending {
  readonly intent: IntentDefinition;
  readonly language: Language;
  readonly letters: number;
}
interface Edge {
  readonly marks: string;
  readonly node: Node;
}
class Node {
  readonly words = new Map<string, Edge[]>();
  readonly slots = new Map<'person' | 'agency', Node>();
  readonly ends: Ending[] = [];
}

interface Walk {
  readonly node: Node;
  readonly at: number;
  readonly places: readonly number[];
  readonly slips: number;
  readonly slots: SlotValues;
}

export class Matcher {
  readonly #root = new Node();
  readonly vocabulary: Vocabulary;

  /** @param alsoWords words of names and times, folded: they are known, and no slip of a phrase's word */
  constructor(intents: readonly IntentDefinition[], alsoWords: Iterable<string>) {
    const words = new Set(alsoWords);
    for (const intent of intents) {
      for (const language of LANGUAGES) {
        for (const phrase of intent.phrases[language]) this.#add(intent, language, phrase, words);
      }
    }
    this.vocabulary = new Vocabulary(words);
  }

  #add(intent: IntentDefinition, language: Language, phrase: string, words: Set<string>): void {
    for (const tokens of expand(phrase)) {
      let node = this.#root;
      let letters = 0;
      for (const token of tokens) {
        if (token.startsWith('{')) {
          const slot = token.slice(1, -1) as 'person' | 'agency';
          const next = node.slots.get(slot) ?? new Node();
          node.slots.set(slot, next);
          node = next;
          continue;
        }
        const { folded, marks } = wordOf(token);
        words.add(folded);
        letters += folded.length;
        const edges = node.words.get(folded) ?? [];
        let edge = edges.find((one) => one.marks === marks);
        if (!edge) {
          edge = { marks, node: new Node() };
          node.words.set(folded, [...edges, edge]);
        }
        node = edge.node;
      }
      if (!node.ends.some((end) => end.intent === intent)) node.ends.push({ intent, language, letters });
    }
  }

  /**
   * Every phrase in the message, wherever it stands.
   * @param filled the places of words that fill slots: a phrase goes on behind them
   */
  find(message: Message, filled: ReadonlySet<number>): readonly PhraseFound[] {
    const found: PhraseFound[] = [];
    for (let at = 0; at < message.words.length; at += 1) {
      const start = { node: this.#root, at, places: [], slips: 0, slots: {} };
      this.#walk(message, filled, start, found);
    }
    return found;
  }

  #walk(message: Message, filled: ReadonlySet<number>, walk: Walk, found: PhraseFound[]): void {
    const { node, at, places, slips, slots } = walk;
    if (places.length > 0) {
      for (const { intent, language, letters } of node.ends) {
        if (slips <= slipsAllowed(letters)) found.push({ intent, language, places, slips, slots });
      }
    }
    const word = message.words[at];
    if (!word) return;
    for (const [folded, cost] of this.#readings(word)) {
      for (const edge of node.words.get(folded) ?? []) {
        const more = slips + (cost > 0 ? cost : sameMarks(word, edge.marks) ? 0 : 1);
        if (more > 2) continue;
        this.#walk(
          message,
          filled,
          { node: edge.node, at: at + 1, places: [...places, at], slips: more, slots },
          found,
        );
      }
    }
    for (const [slot, next] of node.slots) {
      const name = readName(slot, message, at);
      if (!name) continue;
      const named = Array.from({ length: name.last - at + 1 }, (_, i) => at + i);
      const value = { ...slots, [slot]: sliceOf(message, name.first, name.last) };
      this.#walk(
        message,
        filled,
        { node: next, at: name.last + 1, places: [...places, ...named], slips, slots: value },
        found,
      );
    }
    if (places.length > 0 && (word.polite || filled.has(at)))
      this.#walk(message, filled, { ...walk, at: at + 1 }, found);
  }

  /** The word itself, else what it may have been meant to be, with what that costs. */
  #readings(word: Word): readonly (readonly [folded: string, cost: number])[] {
    const meant = this.vocabulary.meantBy(word).map((one) => [one, 1] as const);
    return meant.length > 0 ? meant : [[word.folded, 0]];
  }
}

/** Words without diacritics fit all; with other ones they are a slip. */
function sameMarks({ marks }: Word, ours: string): boolean {
  return marks === '' || marks === ours;
}
