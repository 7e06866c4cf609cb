// Tokenises a message once: words with their positions, folded, with composed Telex and VNI keystrokes and a
// flag for politeness. The text is kept unchanged, so that free text (names, reasons, recommendations) is
// always a slice of it.

import { normalise } from '../language/fold.ts';
import { typedOut } from './input-method.ts';
import { isPolite, POLITE_PHRASES } from './politeness.ts';

export interface Word {
  /** As typed, in lower case. */
  readonly written: string;
  /** Without diacritics. */
  readonly folded: string;
  /** Sorted diacritics, so that "hoà" and "hòa" are equal; empty when none were typed. */
  readonly marks: string;
  /** Position in the message's text. */
  readonly from: number;
  readonly to: number;
  /** Politeness, which does not change the meaning of a request. */
  readonly polite: boolean;
  /** Other possible words, from raw keystrokes of an input method; usually empty. */
  readonly instead: readonly string[];
}

export interface Message {
  /** The text in one encoding; case, diacritics, punctuation and line breaks unchanged. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words, numbers with their separators, percent and question marks; "02/2024" and "96,16" are one token. */
const WORDS = /\d+(?:[.,/-]\d+)*(?![\p{L}\d])|[\p{L}\p{M}\d]+|[%?]|\p{Extended_Pictographic}/gu;
/** Only this many words are considered; requests are short. */
const MOST_WORDS = 60;

/** Tokenises a message in linear time; considers only its first words. */
export function readMessage(typed: string): Message {
  const text = normalise(typed);
  const words: Word[] = [];
  for (const match of text.matchAll(WORDS)) {
    if (words.length === MOST_WORDS) break;
    const word = wordOf(match[0], match.index);
    // A capital inside a sentence marks a name: "chuyển cho Minh".
    const name = words.length > 0 && /^\p{Lu}\p{Ll}/u.test(match[0]);
    words.push(name ? { ...word, polite: false } : word);
  }
  return { text, words: withPoliteness(words) };
}

/** A word without its position. */
type Known = Omit<Word, 'from' | 'to'>;

/** Cache of words, since messages and phrases consist of the same few thousand. Emptied when full. */
const known = new Map<string, Known>();
const MOST_KNOWN = 20_000;
/** In characters; longer words hardly recur. */
const LONGEST_KNOWN = 24;

/** A single word, for comparing words of messages and phrases. */
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
/** By first folded word, longest first. */
const POLITE_BY_FIRST: ReadonlyMap<string, readonly (readonly PolitePart[])[]> = Map.groupBy(
  POLITE_PHRASES.map((phrase) => phrase.map((part) => ({ written: part, folded: taken(part).folded }))),
  ([first]) => first?.folded ?? '',
);

/** Marks multi-word politeness, such as "cho em" and "vui lòng". */
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

/** The text from one word to another, both inclusive. */
export function sliceOf({ text, words }: Message, first: number, last: number): string {
  return text.slice(words[first]?.from ?? 0, words[last]?.to ?? 0);
}
