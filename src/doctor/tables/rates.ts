// Rates in the columns of a table: of which two columns they are the quotient, as declared or as the other rows show, and in
// which row they are not.

import type { SourceSpan } from '../../import/source.ts';
import type { BodyRow } from '../../import/tables/body.ts';
import type { Column } from '../../import/tables/heading.ts';
import type { UnderstoodTable } from '../../import/tables/understand.ts';
import { cellSpan, rowName } from '../../import/tables/values-of-table.ts';
import type { Percent } from '../../import/texts/tokens.ts';
import type { Named } from '../finding.ts';
import { isQuotient } from '../quotient.ts';
import { printedRate } from './printed-rate.ts';

export interface CheckedRate {
  readonly part: Named;
  readonly whole: Named;
  readonly printed: Percent;
  readonly text: string;
  readonly at: SourceSpan;
  readonly holds: boolean;
}

const QUOTIENT =
  /^[([]?\s*\d{1,2}\s*[)\]]?\s*=\s*[([]?\s*(\d{1,2})\s*[)\]]?\s*[/:]\s*[([]?\s*(\d{1,2})\s*[)\]]?\s*(?:[*x×]?\s*100\s*%?)?$/iu;
/** So many other rows must show what a rate is of. */
const FEWEST_ROWS = 2;

/** The rates whose two numbers are known for sure. */
export function ratesOf(table: UnderstoodTable): readonly CheckedRate[] {
  return table.columns.filter(({ rate }) => rate).flatMap((column) => ratesIn(table, column));
}

function ratesIn(table: UnderstoodTable, column: Column): readonly CheckedRate[] {
  const said = declaredBy(table, column);
  if (said) return checked(table, column, ...said);
  const counts = table.columns.filter(({ rate, role }) => !rate && role === undefined);
  const pairs = counts.flatMap((part) =>
    counts.filter((whole) => whole !== part).map((whole) => checked(table, column, part, whole)),
  );
  const holding = pairs.filter((rows) => rows.length > 0 && rows.every(({ holds }) => holds));
  if (holding.length > 0) return holding[0] ?? [];
  // All rows but one, with shares that no other two numbers would give by chance.
  const near = pairs.filter(
    (rows) =>
      rows.filter(({ holds }) => !holds).length === 1 &&
      rows.filter((one) => one.holds && isTelling(one)).length >= FEWEST_ROWS,
  );
  return near.length === 1 ? (near[0] ?? []) : [];
}

const isTelling = ({ part, whole }: CheckedRate) => part.value > 0 && part.value < whole.value;

/** "(13)=(7)/(3)*100%". */
function declaredBy(
  { columns }: UnderstoodTable,
  { numbering }: Column,
): readonly [Column, Column] | undefined {
  const [, part, whole] = QUOTIENT.exec(numbering ?? '') ?? [];
  const at = (number: string | undefined) =>
    columns.find((one) => number !== undefined && /\d{1,2}/u.exec(one.numbering ?? '')?.[0] === number);
  const [of, over] = [at(part), at(whole)];
  return of && over && !of.rate && !over.rate ? [of, over] : undefined;
}

function checked(
  table: UnderstoodTable,
  column: Column,
  part: Column,
  whole: Column,
): readonly CheckedRate[] {
  return table.body.rows.flatMap((row): readonly CheckedRate[] => {
    const text = table.grid.textAt(row.at, column.at);
    const printed = printedRate(text);
    const [of, over] = [named(row, part), named(row, whole)];
    if (!printed || !of || !over || over.value === 0) return [];
    const holds = isQuotient(of.value, over.value, printed);
    return [{ part: of, whole: over, printed, text, at: cellSpan(table, row.at, column.at), holds }];
  });
}

function named(row: BodyRow, column: Column): Named | undefined {
  const number = row.numbers[column.at];
  if (number?.kind !== 'count' || number.weak) return undefined;
  return { label: [rowName(row), column.label].filter(Boolean).join(' – '), value: number.value };
}
