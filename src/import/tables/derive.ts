// Derives figures from numbers with known meaning, by the column sources in the definition. An ambiguous number
// only counts if another number of the table confirms it.

import { COUNT_MAX } from '../../language/count.ts';
import type { FigureColumns } from '../../report/definition.ts';
import type { ColumnMeaning } from '../../report/export-columns.ts';
import type { Addend, FigureReading, FoundIn } from '../figure-reading.ts';
import type { SourceSpan } from '../source.ts';

/** A number in a table, with its meaning. */
export interface MeaningValue {
  readonly meaning: ColumnMeaning;
  readonly value: number;
  /** Unambiguous, or confirmed by its rows. */
  readonly sure: boolean;
  readonly at: SourceSpan;
  readonly row: string;
  readonly column: string;
  /** Number of rows added up, when no cell has the sum. */
  readonly rows?: number;
  /** The contributions, when the rows are from several systems. */
  readonly addends?: readonly Addend[];
}

export interface Derived {
  /** Every derivation of a figure, including contradicting ones. */
  readonly readings: readonly FigureReading[];
  /** Numbers relevant to a figure that are too uncertain. */
  readonly doubtful: readonly MeaningValue[];
}

/** Wholes and the parts they consist of, if a table has all parts. */
export const IDENTITIES: readonly (readonly [whole: ColumnMeaning, ...parts: readonly ColumnMeaning[]])[] = [
  ['received.total', 'received.online', 'received.direct', 'received.carried'],
  ['received.total', 'received.new', 'received.carried'],
  ['received.new', 'received.online', 'received.direct'],
  ['received.new', 'received.online', 'received.counter', 'received.post'],
  ['settled.total', 'settled.early', 'settled.onTime', 'settled.overdue'],
  ['settled.total', 'settled.inTime', 'settled.overdue'],
  ['pending.total', 'pending.within', 'pending.overdue'],
  ['services.total', 'services.full', 'services.partial'],
];

/** Derives the figures of a definition from the values of one table, named `table`. */
export function deriveFigures(
  table: string,
  values: readonly MeaningValue[],
  definition: readonly FigureColumns[],
  /** Columns with a contradicted number: their figure is not derived from others either. */
  contradicted: ReadonlySet<ColumnMeaning> = new Set(),
): Derived {
  const all = new Map(values.map((one) => [one.meaning, one]));
  const wrong = inFailingIdentity(all);
  const known = new Map(values.filter((one) => !wrong.has(one)).map((one) => [one.meaning, one]));
  const readings: FigureReading[] = [];
  const doubtful = new Set<MeaningValue>(wrong);
  for (const { figure, ways } of definition) {
    if (
      ways.some(
        (way) =>
          way.by === 'columns' && way.plus.length === 1 && way.plus.some((one) => contradicted.has(one)),
      )
    )
      continue;
    for (const way of ways) {
      if (way.by !== 'columns') continue;
      const plus = way.plus.flatMap((one) => known.get(one) ?? []);
      const less = (way.less ?? []).flatMap((one) => known.get(one) ?? []);
      if (plus.length < way.plus.length || less.length < (way.less?.length ?? 0)) continue;
      const used = [...plus, ...less];
      const unsure = used.filter((one) => !one.sure && !isConfirmed(known, one));
      for (const one of unsure) doubtful.add(one);
      const value = sum(plus) - sum(less);
      const [first] = plus;
      if (unsure.length > 0 || !first || value < 0 || value > COUNT_MAX) continue;
      readings.push({ figure, value, at: first.at, foundIn: foundIn(table, plus, less) });
    }
  }
  return { readings, doubtful: [...doubtful] };
}

/** Columns beside which a whole may have further, unnamed parts. */
export const MORE_PARTS: readonly ColumnMeaning[] = [
  'supplement',
  'stopped',
  'withdrawn',
  'settled.withdrawn',
  'dues',
];

/** If a whole does not equal its parts, any of them may be wrong. */
function inFailingIdentity(known: ReadonlyMap<ColumnMeaning, MeaningValue>): ReadonlySet<MeaningValue> {
  const open = MORE_PARTS.some((one) => known.has(one));
  return new Set(
    IDENTITIES.flatMap((identity) => {
      const found = identity.map((one) => known.get(one));
      if (found.some((one) => one === undefined)) return [];
      const [whole, ...parts] = found as [MeaningValue, ...MeaningValue[]];
      const rest = whole.value - sum(parts);
      return rest === 0 || (open && rest > 0) ? [] : [whole, ...parts];
    }),
  );
}

const sum = (values: readonly MeaningValue[]) => values.reduce((all, { value }) => all + value, 0);

function isConfirmed(known: ReadonlyMap<ColumnMeaning, MeaningValue>, { meaning }: MeaningValue): boolean {
  return IDENTITIES.some((identity) => {
    if (!identity.includes(meaning)) return false;
    const [whole, ...parts] = identity.map((one) => known.get(one)?.value);
    if (whole === undefined || parts.some((one) => one === undefined)) return false;
    return whole === parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  });
}

function foundIn(table: string, plus: readonly MeaningValue[], less: readonly MeaningValue[]): FoundIn {
  const used = [...plus, ...less];
  const [first] = plus as [MeaningValue];
  const addends = addendsOf(plus, less);
  if (addends) return { by: 'addends', addends };
  const joined = (of: (one: MeaningValue) => string) =>
    used.every((one) => of(one) === of(first))
      ? of(first)
      : [plus.map(of).join(' + '), ...less.map(of)].join(' − ');
  const column = joined((one) => one.column);
  return first.rows === undefined
    ? { by: 'cell', table, row: joined((one) => one.row), column }
    : { by: 'sum', table, rows: first.rows, column };
}

/** The same sum for each system. */
function addendsOf(
  plus: readonly MeaningValue[],
  less: readonly MeaningValue[],
): readonly Addend[] | undefined {
  const sources = plus[0]?.addends;
  if (!sources || ![...plus, ...less].every(({ addends }) => addends?.length === sources.length))
    return undefined;
  const at = (values: readonly MeaningValue[], place: number) =>
    values.reduce((all, { addends }) => all + (addends?.[place]?.value ?? 0), 0);
  const found = sources.map(({ source }, place) => ({ source, value: at(plus, place) - at(less, place) }));
  return found.every(({ value }) => value >= 0) ? found : undefined;
}
