// Tables of labels and values: the meaning of a number is to its left and in the rows above.

import { fold } from '../../language/fold.ts';
import type { ColumnMeaning } from '../../report/export-columns.ts';
import type { SourceSpan } from '../source.ts';
import { type CellNumber, marksOf, numberOf } from './cell-number.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import type { MeaningValue } from './derive.ts';
import type { Grid } from './grid.ts';
import { meaningOf } from './meanings.ts';
import { roleOf } from './roles.ts';

export interface LabelledTable {
  readonly values: readonly MeaningValue[];
  /** Printed rates, by the meaning of their row. */
  readonly rates: readonly {
    readonly meaning: ColumnMeaning;
    readonly words: string;
    readonly at: SourceSpan;
  }[];
}

/** Minimum number of understood labels. */
const FEWEST = 2;
const COMPARED =
  /cung ky|nam truoc|thang truoc|ky truoc lien ke|ke hoach|so voi|chi tieu giao|(?<![a-z])uoc(?![a-z])/u;
const BULLET = /^\s*(?:\(?(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)]|[-+•*–])\s*/u;
const FORMULA = /\(\s*=.*$|\(\s*bao gồm[^)]*\)/iu;
const RATE = /\d\s?%$/u;

/** Reads a table of labels and values; undefined when it is none. */
export function labelledTable(
  grid: Grid,
  spanAt: (row: number, column: number) => SourceSpan,
): LabelledTable | undefined {
  const marks = marksOf(textsOf(grid));
  const label = labelColumn(grid);
  if (label === undefined) return undefined;
  const number = (row: number, column: number): CellNumber => {
    const cell = grid.cellAt(row, column);
    return cell ? numberOf(cell, marks) : { kind: 'nothing' };
  };
  const value = valueColumn(grid, label, number);
  if (!value) return undefined;

  const values = new Map<ColumnMeaning, MeaningValue>();
  const rates: LabelledTable['rates'][number][] = [];
  const twice = new Set<ColumnMeaning>();
  let subject: ReadonlySet<Concept> | undefined;
  let last: ReadonlySet<Concept> | undefined;
  let compared = false;
  for (let row = value.from; row < grid.height; row += 1) {
    const text = grid.textAt(row, label);
    if (text === '') continue;
    const counted = number(row, value.column);
    const words = text.replace(FORMULA, '').replace(BULLET, '');
    const own = conceptsOf(words);
    if (counted.kind === 'nothing' || counted.kind === 'words') {
      compared = COMPARED.test(fold(words.slice(0, 200)));
    }
    const found = compared ? undefined : own && inContext(own, last, subject);
    if (!found) {
      // A label that is not understood may change the meaning of those below it.
      if (!own || compared) subject = last = undefined;
      continue;
    }
    last = found.concepts;
    if (found.whole) subject = found.concepts;
    if (counted.kind !== 'count' || !found.meaning) continue;
    if (values.has(found.meaning)) twice.add(found.meaning);
    values.set(found.meaning, {
      meaning: found.meaning,
      value: counted.value,
      sure: counted.weak !== true,
      at: spanAt(row, value.column),
      row: words.trim(),
      column: value.heading,
    });
    const rate = grid.filled(row).find((at) => at > value.column && RATE.test(grid.textAt(row, at)));
    if (rate !== undefined)
      rates.push({ meaning: found.meaning, words: grid.textAt(row, rate), at: spanAt(row, rate) });
  }
  if (values.size < FEWEST) return undefined;
  const early = values.has('settled.early');
  return {
    values: [...values.values()]
      .filter(({ meaning }) => !twice.has(meaning))
      .map((one) =>
        one.meaning === 'settled.onTime' && !early ? { ...one, meaning: 'settled.inTime' } : one,
      ),
    rates: rates.filter(({ meaning }) => !twice.has(meaning)),
  };
}

interface InContext {
  readonly concepts: ReadonlySet<Concept>;
  readonly meaning?: ColumnMeaning;
  /** It is complete in itself, so rows below may refer to it. */
  readonly whole: boolean;
}

const SUBJECTS: readonly Concept[] = [
  'received',
  'settled',
  'pending',
  'services',
  'procedures',
  'ytd',
  'returned',
];

/** The meaning of a label below the last complete one, or below the row above it. */
function inContext(
  own: ReadonlySet<Concept>,
  last: ReadonlySet<Concept> | undefined,
  subject: ReadonlySet<Concept> | undefined,
): InContext | undefined {
  const says = SUBJECTS.some((one) => own.has(one));
  if (says) {
    const meaning = meaningOf(own);
    return { concepts: own, whole: true, ...(meaning && { meaning }) };
  }
  for (const above of [subject, last]) {
    if (!above) continue;
    const concepts = new Set([...above, ...own]);
    const meaning = meaningOf(concepts);
    if (meaning) return { concepts, meaning, whole: false };
  }
  return undefined;
}

function* textsOf({ table }: Grid): Generator<string> {
  for (const row of table.rows) for (const { text, value } of row) if (value === undefined) yield text;
}

/** The column with the most understood labels. */
function labelColumn(grid: Grid): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let column = 0; column < Math.min(grid.width, 4); column += 1) {
    let known = 0;
    for (let row = 0; row < Math.min(grid.height, 200); row += 1) {
      const words = grid.textAt(row, column).replace(FORMULA, '').replace(BULLET, '');
      if (words !== '' && (conceptsOf(words)?.size ?? 0) > 0) known += 1;
    }
    if (known > most) [best, most] = [column, known];
  }
  return most >= FEWEST ? best : undefined;
}

/** The only column of counts; of several, the one for this period by its heading. */
function valueColumn(
  grid: Grid,
  label: number,
  number: (row: number, column: number) => CellNumber,
): { readonly column: number; readonly heading: string; readonly from: number } | undefined {
  const columns: { column: number; first: number; heading: string }[] = [];
  for (let column = label + 1; column < grid.width; column += 1) {
    let first: number | undefined;
    for (let row = 0; row < grid.height && first === undefined; row += 1) {
      if (grid.textAt(row, label) !== '' && number(row, column).kind === 'count') first = row;
    }
    if (first === undefined) continue;
    const above = Array.from({ length: first }, (_, row) => grid.textAt(row, column)).filter(Boolean);
    const heading = above.at(-1) ?? '';
    if (conceptsOf(heading)?.has('rate') || COMPARED.test(fold(heading))) continue;
    columns.push({ column, first, heading });
  }
  const said = columns.filter(
    ({ heading }) => conceptsOf(heading)?.has('period') || (heading !== '' && roleOf(heading) === 'value'),
  );
  const [only] = columns.length === 1 ? columns : said.length === 1 ? said : [];
  if (!only || (columns.length === 1 && conceptsOf(only.heading)?.has('ytd'))) return undefined;
  // After the heading, if there is one.
  return {
    column: only.column,
    heading: only.heading,
    from: only.heading === '' ? 0 : headingEnd(grid, only),
  };
}

function headingEnd(grid: Grid, { column, heading }: { column: number; heading: string }): number {
  for (let row = 0; row < grid.height; row += 1) if (grid.textAt(row, column) === heading) return row + 1;
  return 0;
}
