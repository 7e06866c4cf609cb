// THE policy for slips of the finger: how much a word of a message may differ from one of ours, by length. A word that is
// one of ours already is no slip of another ("nhắc" is not "nhập"), and short words are nearly all one letter apart.

import { detectLanguage } from '../language/detect-language.ts';
import { withinOneEdit } from '../language/edit-distance.ts';
import type { Message, Word } from './normalise.ts';

/** Shorter words are not taken for others. In letters. */
const SHORTEST = 4;
/** Slips that a phrase may hold, by its length in letters. */
const SLIPS: readonly (readonly [length: number, slips: number])[] = [
  [12, 2],
  [5, 1],
];
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 24;
const NOTHING: readonly string[] = [];

/** The words that a vocabulary knows, found again in spite of one slip. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #byLength: ReadonlyMap<number, readonly string[]>;
  /** What was found for strange words before; emptied when full. */
  readonly #found = new Map<string, readonly string[]>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#byLength = Map.groupBy(this.#words, ({ length }) => length);
  }

  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** The words that the keys of one that is not known would have made: no slip, the input method was off. */
  typedBy({ folded, instead }: Pick<Word, 'folded' | 'instead'>): readonly string[] {
    return this.has(folded) ? [] : instead.filter((one) => this.has(one));
  }

  /** The words that may have been meant by one that is not known: left-overs of typing first, else one slip away. */
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
   * Every word of ours one slip away from one that is not known, however short: for whoever has more than it to go by. A
   * short one keeps its first letter: "Hoa" is not "xóa".
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

/** Whether two neighbours changed places at the beginning, which is the only slip a first letter may have. */
function swapped(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    one[0] === other[1] &&
    one[1] === other[0] &&
    one.slice(2) === other.slice(2)
  );
}

/** How many slips a phrase of that many letters may hold. */
export function slipsAllowed(letters: number): number {
  for (const [length, slips] of SLIPS) if (letters >= length) return slips;
  return 0;
}

/** English words that the keys of a Vietnamese one would make as well: "three" is no "thể" where numbers are said. */
const ENGLISH = new Set('three down four six seven were week word from over under after before'.split(' '));

/** The text with the left-overs of an input method typed out: "giair quyeets 688". The text itself where there are none. */
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
