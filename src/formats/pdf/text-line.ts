// Groups a page's glyph runs into lines, from top to bottom.

import { raised } from '../tidy-text.ts';
import type { Printed } from './page-ink.ts';

export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Parts of the line separated by wide gaps. */
  readonly stretches: readonly Printed[];
}

/** Vertical tolerance, so that superscripts and accents stay in the line. */
const SAME_LINE = 0.45;
/** In font sizes: gaps between words, and between columns. */
const WORD_GAP = 0.16;
const COLUMN_GAP = 2;

/** Lines from top to bottom, each ordered from left to right. */
export function linesOf(printed: readonly Printed[]): readonly PrintedLine[] {
  const rows: Printed[][] = [];
  for (const one of printed.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    const largest = row?.reduce((most, other) => (other.size > most.size ? other : most));
    if (row && largest && one.base - largest.base < SAME_LINE * Math.max(largest.size, one.size))
      row.push(one);
    else rows.push([one]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== '');
}

/** In font sizes of the line: footnote numbers are smaller and raised. */
const FOOTNOTE_SIZE = 0.9;
const FOOTNOTE_RISE = 0.15;

function lineOf(row: readonly Printed[]): PrintedLine {
  const main = row.reduce((most, one) => (one.size > most.size ? one : most));
  const isRaised = ({ size, base }: Printed) =>
    size < FOOTNOTE_SIZE * main.size && base < main.base - FOOTNOTE_RISE * main.size;
  const stretches: Printed[] = [];
  for (const found of row.toSorted((a, b) => a.left - b.left)) {
    const one = isRaised(found) ? { ...found, text: raised(found.text) } : found;
    const last = stretches.at(-1);
    const size = Math.max(one.size, last?.size ?? 0);
    const gap = last ? one.left - last.right : 0;
    if (!last || gap > COLUMN_GAP * size) stretches.push(one);
    else {
      const blank = gap > WORD_GAP * size && !last.text.endsWith(' ') && !one.text.startsWith(' ');
      stretches[stretches.length - 1] = {
        ...last,
        text: `${last.text}${blank ? ' ' : ''}${one.text}`,
        right: Math.max(last.right, one.right),
        size,
      };
    }
  }
  const tidy = stretches
    .map((one) => ({ ...one, text: one.text.replace(/ {2,}/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
  return {
    text: tidy.map(({ text }) => text).join('\t'),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    base: main.base,
    size: main.size,
    stretches: tidy,
  };
}
