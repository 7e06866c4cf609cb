// What a text says in numbers: "Trước hạn: 4.000 hồ sơ, đạt 74,07%" is a count with its words and its rate, and stands
// under the total that it is a part of.

import type { Item } from './flow.ts';
import { nestBelow } from './nesting.ts';
import { readItem } from './read-item.ts';
import type { Statements } from './statement.ts';

/** More is no paragraph of a report. */
const LONGEST_ITEM = 20_000;

/** Everything that the items say in numbers, in their order. */
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
