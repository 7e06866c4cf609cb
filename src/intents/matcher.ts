// Finds the phrases of intents in a message. All phrases are compiled once into a trie of words, which is
// walked from each word of the message, skipping politeness and words that fill slots (a month, a figure's
// name).

import { LANGUAGES, type Language } from '../language/language.ts';
import type { IntentDefinition } from './intent.ts';
import { type Message, sliceOf, type Word, wordOf } from './normalise.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { readName } from './slots/name.ts';
import type { SlotValues } from './slots/slot.ts';
import { slipsAllowed, Vocabulary } from './typos.ts';

/** A phrase found in a message. */
export interface PhraseFound {
  readonly intent: IntentDefinition;
  readonly language: Language;
  /** Indices of its words in the message, including those of an inner slot. */
  readonly places: readonly number[];
  readonly slips: number;
  readonly slots: SlotValues;
}

interface Ending {
  readonly intent: IntentDefinition;
  readonly language: Language;
}
/** A word of a phrase and the node it leads to. */
interface Edge {
  readonly marks: string;
  readonly next: readonly Place[];
}
/** A node of the trie: possible next words and slots, and the phrases that end here. */
class Place {
  readonly words = new Map<string, Edge[]>();
  readonly slots: { readonly slot: 'person' | 'agency'; readonly next: readonly Place[] }[] = [];
  readonly ends: Ending[] = [];
}

interface Walk {
  readonly place: Place;
  readonly at: number;
  readonly places: readonly number[];
  readonly letters: number;
  readonly slips: number;
  readonly slots: SlotValues;
}

/** A possible reading of a word, with its cost in typos. */
type WordReading = readonly [folded: string, cost: number];
/** A message prepared for the search. */
interface Walked {
  readonly message: Message;
  readonly filled: ReadonlySet<number>;
  /** By word. */
  readonly readings: readonly (readonly WordReading[])[];
  /** By word: possible next words of a phrase, see wordsComing. */
  readonly coming: readonly (readonly string[])[];
  readonly found: PhraseFound[];
}

/** Maximum number of typos in any phrase. */
const MAX_TYPOS = 2;
/** In letters; shorter words with other diacritics are other words, not typos. */
const MIN_LETTERS_REMARKED = 3;

/** The compiled phrases, independent of the figure names of a report. */
interface Phrases {
  /** The root. */
  readonly start: Place;
  /** Every word of any phrase, folded. */
  readonly said: ReadonlySet<string>;
}

export class Matcher {
  readonly #phrases: Phrases;
  readonly vocabulary: Vocabulary;

  /** @param alsoWords folded words of names and times: known words, so not typos of phrase words */
  constructor(intents: readonly IntentDefinition[], alsoWords: Iterable<string>) {
    this.#phrases = phrasesOf(intents);
    this.vocabulary = new Vocabulary([...new Set([...alsoWords, ...this.#phrases.said])]);
  }

  /** Whether any phrase has this folded word. */
  says(folded: string): boolean {
    return this.#phrases.said.has(folded);
  }

  /**
   * All phrases anywhere in the message.
   * @param filled indices of words that fill slots; a phrase may skip them
   */
  find(message: Message, filled: ReadonlySet<number>): readonly PhraseFound[] {
    const found: PhraseFound[] = [];
    const begin = { place: this.#phrases.start, places: [], letters: 0, slips: 0, slots: {} };
    const readings = message.words.map((word) => this.#readings(word));
    const walked = { message, filled, readings, coming: wordsComing(message, filled, readings), found };
    for (let at = 0; at < message.words.length; at += 1) this.#walk(walked, { ...begin, at });
    return found;
  }

  #walk(walked: Walked, walk: Walk): void {
    const { message, filled, readings, found } = walked;
    const { place, at, places, letters, slips, slots } = walk;
    if (places.length > 0 && slips <= slipsAllowed(letters)) {
      for (const { intent, language } of place.ends) found.push({ intent, language, places, slips, slots });
    }
    const word = message.words[at];
    if (!word) return;
    for (const [folded, cost] of readings[at] ?? []) {
      for (const { marks, next } of place.words.get(folded) ?? []) {
        const same = cost > 0 || sameMarks(word, marks);
        // "Dạ" is not "đã".
        if (!same && folded.length < MIN_LETTERS_REMARKED) continue;
        const more = slips + (cost > 0 ? cost : same ? 0 : 1);
        if (more > MAX_TYPOS) continue;
        for (const one of next) {
          if (!canContinue(walked, one, at + 1)) continue;
          this.#walk(walked, {
            place: one,
            at: at + 1,
            places: [...places, at],
            letters: letters + folded.length,
            slips: more,
            slots,
          });
        }
      }
    }
    for (const { slot, next } of place.slots) {
      const name = readName(slot, message, at, (folded) => this.says(folded));
      if (!name) continue;
      const named = Array.from({ length: name.last - at + 1 }, (_, i) => at + i);
      const value = { ...slots, [slot]: sliceOf(message, name.first, name.last) };
      const on = { at: name.last + 1, places: [...places, ...named], letters, slips, slots: value };
      for (const one of next) this.#walk(walked, { place: one, ...on });
    }
    if (places.length > 0 && (word.polite || filled.has(at))) this.#walk(walked, { ...walk, at: at + 1 });
  }

  /** The word itself, otherwise its possible corrections with their costs. */
  #readings(word: Word): readonly WordReading[] {
    const typed = this.vocabulary.typedBy(word);
    if (typed.length > 0) return typed.map((one) => [one, 0]);
    if (this.vocabulary.has(word.folded)) return [[word.folded, 0]];
    return this.vocabulary.near(word.folded).map((one) => [one, 1]);
  }
}

/** Early exit: whether a walk can continue from this node. */
function canContinue({ coming }: Walked, place: Place, from: number): boolean {
  if (place.ends.length > 0 || place.slots.length > 0) return true;
  for (const folded of coming[from] ?? NONE) if (place.words.has(folded)) return true;
  return false;
}
const NONE: readonly string[] = [];

/** For each position, the words with which a phrase may continue, skipping politeness and filled slots. */
function wordsComing({ words }: Message, filled: ReadonlySet<number>, readings: Walked['readings']) {
  const coming: (readonly string[])[] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const own = (readings[at] ?? []).map(([folded]) => folded);
    coming[at] = words[at]?.polite || filled.has(at) ? [...own, ...(coming[at + 1] ?? NONE)] : own;
  }
  return coming;
}

/** Words typed without diacritics match all; other diacritics count as a typo. */
function sameMarks({ marks }: Word, ours: string): boolean {
  return marks === '' || marks === ours;
}

const compiled = new WeakMap<readonly IntentDefinition[], Phrases>();

/** Compiled once for all reports, since it dominates time and memory. */
function phrasesOf(intents: readonly IntentDefinition[]): Phrases {
  const known = compiled.get(intents);
  if (known) return known;
  const start = new Place();
  const said = new Set<string>();
  for (const intent of intents) {
    for (const language of LANGUAGES) {
      const end = new Place();
      end.ends.push({ intent, language });
      for (const phrase of intent.phrases[language]) {
        const firsts = compile(parsePattern(phrase), [end], said);
        for (const first of firsts) if (first !== end) begin(start, first);
      }
    }
  }
  const phrases = { start, said };
  compiled.set(intents, phrases);
  return phrases;
}

/** Makes phrases that start at one node also start at the other. */
function begin(start: Place, first: Place): void {
  for (const [word, edges] of first.words) {
    const known = start.words.get(word);
    if (known) known.push(...edges);
    else start.words.set(word, [...edges]);
  }
  start.slots.push(...first.slots);
}

/** The start nodes of a pattern that continues at `next`; includes `next` when the pattern is optional. */
function compile(pattern: Pattern, next: readonly Place[], words: Set<string>): readonly Place[] {
  switch (pattern.kind) {
    case 'word': {
      const { folded, marks } = wordOf(pattern.word);
      words.add(folded);
      const place = new Place();
      place.words.set(folded, [{ marks, next }]);
      return [place];
    }
    case 'slot': {
      const place = new Place();
      place.slots.push({ slot: pattern.slot as 'person' | 'agency', next });
      return [place];
    }
    case 'series':
      return pattern.parts.reduceRight((behind, part) => compile(part, behind, words), next);
    case 'choice': {
      const ways = pattern.of.flatMap((one) => compile(one, next, words));
      return [...new Set(pattern.optional ? [...ways, ...next] : ways)];
    }
  }
}
