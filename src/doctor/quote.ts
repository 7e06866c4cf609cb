// The words that a finding shows: the line as it is printed, or as much of it as says which number is meant.

import type { Item } from '../import/texts/flow.ts';
import type { Statement } from '../import/texts/statement.ts';
import type { Named } from './finding.ts';

/** A quotation is no longer than this, in characters. */
const LONGEST = 140;

/** From the words that name the number to behind its last rate. */
export function quoteOf(statement: Statement): string {
  const end = Math.max(statement.to, ...statement.rates.map(({ to }) => to));
  return quoteAround(statement.item, statement.begin, end);
}

export function quoteAround({ text }: Item, from: number, to: number): string {
  const begin = Math.max(from, to - LONGEST);
  const cut = begin > from ? '…' : '';
  return `${cut}${text.slice(begin, to).replace(/\s+/gu, ' ').trim()}`;
}

/** A number with its name, short enough to be read in a sentence. */
export function namedOf({ label, value }: { readonly label: string; readonly value: number }): Named {
  const words = label.replace(/\s+/gu, ' ').trim();
  return {
    label: words.length > LONGEST_NAME ? `…${words.slice(-LONGEST_NAME).replace(/^\S*\s/u, '')}` : words,
    value,
  };
}

const LONGEST_NAME = 90;
