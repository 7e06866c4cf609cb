// Words of figure names: folded, with abbreviations expanded and units as single words.

import { fold, normalise } from '../../language/fold.ts';
import type { UnitId } from '../../report/definition.ts';

export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** Preceded by a mark that separates clauses. */
  readonly apart: boolean;
}

/** Spellings of units, each mapped to one word; the first unit says what a name counts. */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/ (?:dich vu cong truc tuyen|dich vu cong|dvc truc tuyen|dvctt|dvc|dich vu)(?= )/gu, ' @service'],
  [/ (?:thu tuc hanh chinh|tthc|thu tuc)(?= )/gu, ' @procedure'],
  [/ (?:ho so|hs)(?= )/gu, ' @dossier'],
];
const COUNTING = /^(?:so|tong|cac|luong)$/u;
const JOINING = /^(?:@.*|co)$/u;

/** Professional abbreviations. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  gq: ['giai', 'quyet'],
  dh: ['dung', 'han'],
  qh: ['qua', 'han'],
  trc: ['truoc'],
  tn: ['tiep', 'nhan'],
  tttt: ['thanh', 'toan', 'truc', 'tuyen'],
  kq: ['ket', 'qua'],
  lk: ['luy', 'ke'],
  ps: ['phat', 'sinh'],
  mp: ['mot', 'phan'],
  ttr: ['toan', 'trinh'],
  xl: ['xin', 'loi'],
  vb: ['van', 'ban'],
};
const DEPARTMENT = /^sở$/iu;

/** Words and numbers; "1.655" is one token, so that no name contains half a number. */
export function wordsOf(source: string): readonly Word[] {
  let end = 0;
  let before = '';
  return [...source.matchAll(/\d[\d.,]*|[\p{L}\p{M}]+/gu)].flatMap((match) => {
    const from = match.index;
    const apart = /[,;:.|\n\t]| - /u.test(source.slice(end, from));
    end = from + match[0].length;
    const folded = foldWord(match[0]);
    // In "Sở TTTT" it is the department: Thông tin và Truyền thông.
    const long = DEPARTMENT.test(before) ? undefined : SHORT[folded];
    before = match[0];
    if (!long) return [{ folded, from, to: end, apart }];
    return long.map((word, i) => ({ folded: word, from, to: end, apart: apart && i === 0 }));
  });
}

const LATE = /^(?:trễ|tre|muộn)$/iu;

/** For dossiers "trễ" and "trễ hạn" mean "quá hạn"; for reports they do not, so only readers of values use this. */
export function lateAsOverdue(words: readonly Word[], source: string): readonly Word[] {
  const isLate = ({ folded, from, to }: Word) =>
    (folded === 'tre' || folded === 'muon') && LATE.test(source.slice(from, to));
  if (!words.some(isLate)) return words;
  return words.flatMap((word, i) => {
    if (!isLate(word)) return [word];
    const late = { ...word, folded: 'qua' };
    return words[i + 1]?.folded === 'han' ? [late] : [late, { ...word, folded: 'han', apart: false }];
  });
}

/** Cache: words recur, and folding costs more than a lookup. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 10_000;
const LONGEST_FOLDED = 24;

function foldWord(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (word.length <= LONGEST_FOLDED && FOLDED.size < MOST_FOLDED) FOLDED.set(word, folded);
  return folded;
}

/** A name as lookup key. */
export function keyOf(name: string): string {
  return wordsOf(normalise(name))
    .map(({ folded }) => folded)
    .join(' ');
}

/** A folded name without optional words, and the unit it counts. */
export function stemOf(phrase: string): {
  readonly uncounted: string;
  readonly bare: string;
  readonly unit: UnitId | undefined;
} {
  const united = UNIT_WORDS.reduce((text, [pattern, unit]) => text.replace(pattern, unit), ` ${phrase} `);
  const words = united.trim().split(' ');
  const uncounted = words.filter((word) => !COUNTING.test(word));
  const unit = words.find((word) => word.startsWith('@'))?.slice(1);
  return {
    uncounted: uncounted.join(' '),
    bare: uncounted.filter((word) => !JOINING.test(word)).join(' '),
    unit,
  };
}
