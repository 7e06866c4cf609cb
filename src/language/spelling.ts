// Officers omit diacritics, often only in some words. Listed words match with their diacritics or with none at
// all, but not with different ones: "nợ" is not "no".

import { fold } from './fold.ts';

const spelled = (word: string): string => {
  const plain = fold(word);
  return plain === word ? word : `(?:${word}|${plain})`;
};

/**
 * The source of a regular expression that matches any of the phrases, for normalised lower-case text (or with
 * the flag `i`). A phrase may contain regular expression syntax ("files?") but no space inside it.
 */
export function anyOf(...phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((phrase) => phrase.split(' ').map(spelled).join(' ')).join('|')})`;
}

/** Sources of word boundaries; `\b` only knows ASCII letters. */
export const WORD_START = '(?<![\\p{L}\\d])';
export const WORD_END = '(?![\\p{L}\\d])';
