// Extracts statements: "Trước hạn: 4.000 hồ sơ, đạt 74,07%" is a count with its words and rate, below the total
// it is part of.

import type { Item } from './flow.ts';
import { nestBelow } from './nesting.ts';
import { readItem } from './read-item.ts';
import type { Statements } from './statement.ts';

/** In characters; longer items are skipped. */
const LONGEST_ITEM = 20_000;

/** The statements of all items, in order. */
export function statementsOf(items: readonly Item[]): Statements {
  const read = items.map((item) => (item.text.length > LONGEST_ITEM ? NOTHING : readItem(item)));
  nestBelow(items, read);
  return {
    statements: read.flatMap(({ statements }) => statements),
    loneRates: read.flatMap(({ loneRates }) => loneRates),
    comparisons: read.flatMap(({ comparisons }) => comparisons),
    malformed: read.flatMap((one) => one.malformed),
  };
}

const NOTHING: Statements = { statements: [], loneRates: [], comparisons: [], malformed: [] };
