// Officers leave out diacritics, often in some words of a message and not in others. A listed word is therefore
// found in two spellings, as listed or without any diacritics, but not with other ones: "nợ" is not "no".

import { fold } from './fold.ts';

const spelled = (word: string): string => {
  const plain = fold(word);
  return plain === word ? word : `(?:${word}|${plain})`;
};

/**
 * The source of a regular expression that matches any of the phrases, for use on normalised lower-case text (or
 * with the flag `i`). A phrase may itself contain expression syntax ("files?") but no space inside it.
 */
export function anyOf(...phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((phrase) => phrase.split(' ').map(spelled).join(' ')).join('|')})`;
}

/** Sources for the two ends of a word; `\b` knows only ASCII letters. */
export const WORD_START = '(?<![\\p{L}\\d])';
export const WORD_END = '(?![\\p{L}\\d])';
