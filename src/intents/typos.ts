// The only policy for typos: how far a word may differ from a known one, by length. A known word is never a
// typo of another ("nhắc" is not "nhập"); short words are excluded, as nearly all are one letter apart.

import { detectLanguage } from '../language/detect-language.ts';
import { withinOneEdit } from '../language/edit-distance.ts';
import type { Message, Word } from './normalise.ts';

/** In letters; shorter words are never corrected. */
const SHORTEST = 4;
/** Allowed typos in a phrase, by its length in letters. */
const TYPOS_BY_LENGTH: readonly (readonly [length: number, slips: number])[] = [
  [12, 2],
  [5, 1],
];
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 24;
const NOTHING: readonly string[] = [];

/** A set of known words that can be looked up with one typo. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #byLength: ReadonlyMap<number, readonly string[]>;
  /** Cache of corrections of unknown words; emptied when full. */
  readonly #found = new Map<string, readonly string[]>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#byLength = Map.groupBy(this.#words, ({ length }) => length);
  }

  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** The known words that raw keystrokes of an unknown word compose; not a typo, since the input method was off. */
  typedBy({ folded, instead }: Pick<Word, 'folded' | 'instead'>): readonly string[] {
    return this.has(folded) ? [] : instead.filter((one) => this.has(one));
  }

  /** Possible corrections of an unknown word: composed keystrokes, otherwise words one edit away. */
  meantBy(word: Pick<Word, 'folded' | 'instead'>): readonly string[] {
    const { folded, instead } = word;
    if (this.has(folded)) return NOTHING;
    const key = instead.length === 0 ? folded : `${folded}*`;
    const before = this.#found.get(key);
    if (before) return before;
    const found = this.#search(word);
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    if (folded.length <= LONGEST_KEPT) this.#found.set(key, found);
    return found;
  }

  /**
   * All known words one edit away from an unknown one, however short, for callers with further evidence. A
   * short word keeps its first letter: "Hoa" is not "xóa".
   */
  near(folded: string): readonly string[] {
    if (!/^\p{L}{2,}$/u.test(folded) || folded.length > LONGEST_KEPT) return [folded];
    const key = `~${folded}`;
    const before = this.#found.get(key);
    if (before) return before;
    const found = [folded.length - 1, folded.length, folded.length + 1].flatMap((length) =>
      (this.#byLength.get(length) ?? []).filter(
        (one) =>
          one.length > 1 && (folded.length >= SHORTEST || one[0] === folded[0]) && withinOneEdit(one, folded),
      ),
    );
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    this.#found.set(key, found);
    return found;
  }

  #search(word: Pick<Word, 'folded' | 'instead'>): readonly string[] {
    const { folded } = word;
    if (/^\d/u.test(folded)) return NOTHING;
    const typed = this.typedBy(word);
    if (typed.length > 0) return typed;
    if (folded.length < SHORTEST) return [];
    const near = [folded.length - 1, folded.length, folded.length + 1].flatMap(
      (length) => this.#byLength.get(length) ?? [],
    );
    return near.filter((one) =>
      one.length >= 3 && one[0] === folded[0] ? withinOneEdit(one, folded) : swapped(one, folded),
    );
  }
}

/** Whether the first two letters are swapped, the only typo allowed in a first letter. */
function swapped(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    one[0] === other[1] &&
    one[1] === other[0] &&
    one.slice(2) === other.slice(2)
  );
}

/** Number of typos allowed in a phrase of that many letters. */
export function slipsAllowed(letters: number): number {
  for (const [length, slips] of TYPOS_BY_LENGTH) if (letters >= length) return slips;
  return 0;
}

/** English words that are also keystrokes of Vietnamese ones: "three" is not "thể" among numbers. */
const ENGLISH = new Set('three down four six seven were week word from over under after before'.split(' '));

/** The text with composed keystrokes: "giair quyeets 688"; unchanged when there are none. */
export function typedOutText(text: string, message: Message, vocabulary: Vocabulary): string {
  const meantBy = (word: Word) => (ENGLISH.has(word.folded) ? undefined : vocabulary.typedBy(word)[0]);
  const spoilt = message.words.filter((word) => meantBy(word) !== undefined);
  if (spoilt.length === 0 || detectLanguage(text) === 'en') return text;
  let typed = '';
  let done = 0;
  for (const word of spoilt) {
    typed += message.text.slice(done, word.from) + meantBy(word);
    done = word.to;
  }
  return typed + message.text.slice(done);
}
