// Reads the prose of a document: its statements, and the figures they give.

import type { ReportDefinition } from '../../report/definition.ts';
import type { FigureReading, RateReading, TextReading, Unplaced } from '../figure-reading.ts';
import { type SourceDocument, wordsAt } from '../source.ts';
import { withoutTableLines } from '../tables/source-tables.ts';
import { nameFigures, OWN_FORM } from './figures.ts';
import { type Item, itemsOf } from './flow.ts';
import { statementsOf } from './statements.ts';

/** Whether the text is of the definition's own form. */
export const isOwnForm = ({ ownLines }: TextReading): boolean => ownLines >= OWN_FORM;

/** Reads the prose of a document by a definition. */
export function readText(document: SourceDocument, definition: ReportDefinition): TextReading {
  const items = itemsOf(withoutTableLines(document));
  const said = statementsOf(items);
  const { figures, ownLines } = nameFigures(definition, items, said.statements);
  return { ...said, items, named: figures, ownLines };
}

export interface TextReadings {
  /** All readings of each figure. */
  readonly readings: readonly FigureReading[];
  readonly rates: readonly RateReading[];
  readonly unplaced: readonly Unplaced[];
}

/** The readings of the definition's figures, and the unplaced numbers. */
export function readingsOfText(text: TextReading, document: SourceDocument): TextReadings {
  const readings = [...text.named].map(
    ([statement, figure]): FigureReading => ({
      figure,
      value: statement.value,
      at: statement.at,
      foundIn: { by: 'line', label: statement.label },
    }),
  );
  const rates = [...text.named].flatMap(([{ rates: printed }, figure]) =>
    printed.map(({ at }): RateReading => ({ figure, words: wordsAt(document, at).words, at })),
  );
  const unplaced = [
    ...text.statements
      .filter((one) => !text.named.has(one) && /\p{L}/u.test(one.label))
      .map((one): Unplaced => ({ words: around(one), at: one.at })),
    ...text.malformed.map((one): Unplaced => ({ words: around(one), at: one.at })),
  ];
  return { readings, rates, unplaced };
}

/** Context of a number, in characters before and after it. */
const BEFORE = 60;
const BEHIND = 20;

function around({
  item,
  from,
  to,
}: {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}): string {
  return item.text.slice(Math.max(item.begin, from - BEFORE), to + BEHIND).trim();
}
