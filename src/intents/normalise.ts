// A message made ready to be understood, once: its words with where they stand, without case and diacritics, with the
// left-overs of Telex and VNI typed out, and which of them are only politeness. The text itself is kept as it is, so that
// free words (names, reasons, recommendations) are always its own slice.

import { normalise } from '../language/fold.ts';
import { typedOut } from './input-method.ts';
import { isPolite, POLITE_PHRASES } from './politeness.ts';

export interface Word {
  /** As typed, in lower case. */
  readonly written: string;
  /** Without diacritics. */
  readonly folded: string;
  /** Its diacritics in an order of their own, so that "hoà" and "hòa" are one; empty where none were typed. */
  readonly marks: string;
  /** Where it stands in the message's text. */
  readonly from: number;
  readonly to: number;
  /** It is said around a request and changes nothing of it. */
  readonly polite: boolean;
  /** Another word may have been meant: a left-over of an input method. Empty for nearly all. */
  readonly instead: readonly string[];
}

export interface Message {
  /** The text in one encoding, with case, diacritics, marks and line breaks as typed. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words, numbers with their marks, a percent sign, a question mark; "02/2024" and "96,16" are one word each. */
const WORDS = /\d+(?:[.,/-]\d+)*(?![\p{L}\d])|[\p{L}\p{M}\d]+|[%?]|\p{Extended_Pictographic}/gu;
/** Requests are short; of longer messages only so many words are looked at. */
const MOST_WORDS = 60;

/** Makes a message ready. Costs time in proportion to its length, and looks at its first words only. */
export function readMessage(typed: string): Message {
  const text = normalise(typed);
  const words: Word[] = [];
  for (const match of text.matchAll(WORDS)) {
    if (words.length === MOST_WORDS) break;
    const word = wordOf(match[0], match.index);
    // A capital inside a sentence makes a name of it: "chuyển cho Minh".
    const name = words.length > 0 && /^\p{Lu}\p{Ll}/u.test(match[0]);
    words.push(name ? { ...word, polite: false } : word);
  }
  return { text, words: withPoliteness(words) };
}

/** A word without its place. */
type Known = Omit<Word, 'from' | 'to'>;

/** Words taken apart before: messages and phrases are made of the same few thousand. Emptied when full. */
const known = new Map<string, Known>();
const MOST_KNOWN = 20_000;
/** Nothing that is longer comes again. */
const LONGEST_KNOWN = 24;

/** A word of ours or of a message, as both are compared. */
export function wordOf(written: string, from = 0): Word {
  return { ...knownWord(written.toLowerCase()), from, to: from + written.length };
}

function knownWord(lower: string): Known {
  const before = known.get(lower);
  if (before) return before;
  const { folded, marks } = taken(lower);
  const polite = isPolite(lower, folded);
  const word = { written: lower, folded, marks, polite, instead: marks === '' ? typedOut(folded) : [] };
  if (known.size >= MOST_KNOWN) known.clear();
  if (lower.length <= LONGEST_KNOWN) known.set(lower, word);
  return word;
}

function taken(lower: string): { readonly folded: string; readonly marks: string } {
  const apart = lower.normalize('NFD');
  const marks = [...apart.matchAll(/\p{M}/gu)].map(([mark]) => mark).toSorted();
  const stroke = apart.includes('đ') ? 'đ' : '';
  return { folded: apart.replace(/\p{M}/gu, '').replaceAll('đ', 'd'), marks: marks.join('') + stroke };
}

interface PolitePart {
  readonly written: string;
  readonly folded: string;
}
/** By the first word, folded; the longest first. */
const POLITE_BY_FIRST: ReadonlyMap<string, readonly (readonly PolitePart[])[]> = Map.groupBy(
  POLITE_PHRASES.map((phrase) => phrase.map((part) => ({ written: part, folded: taken(part).folded }))),
  ([first]) => first?.folded ?? '',
);

/** Politeness of several words, such as "cho em" and "vui lòng". */
function withPoliteness(words: readonly Word[]): readonly Word[] {
  const polite = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const phrase = POLITE_BY_FIRST.get(words[at]?.folded ?? '')?.find((one) =>
      one.every(({ written, folded }, i) => {
        const word = words[at + i];
        return word && (word.written === written || (word.marks === '' && word.folded === folded));
      }),
    );
    for (const [i] of phrase?.entries() ?? []) polite.add(at + i);
  }
  if (polite.size === 0) return words;
  return words.map((word, at) => (polite.has(at) && !word.polite ? { ...word, polite: true } : word));
}

/** The slice of the text from one word to another, both included. */
export function sliceOf({ text, words }: Message, first: number, last: number): string {
  return text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
}
