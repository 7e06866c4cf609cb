// A list of procedures with level, marks and dossiers per row; figures are derived by counting rows.

import { fold } from '../../language/fold.ts';
import type { ListColumn, ProcedureFilter } from '../../report/export-columns.ts';
import type { BodyRow } from './body.ts';
import type { Concept } from './concepts.ts';
import type { Column } from './heading.ts';
import { feeOf, type Level, levelOf, markOf } from './marks.ts';
import { sumOf } from './sums.ts';
import type { UnderstoodTable } from './understand.ts';

export interface ProcedureList {
  readonly rows: readonly ProcedureRow[];
  /** The column that identifies rows. */
  readonly key: Column;
  /** Whether all procedures are listed, including those without dossiers; only then is their number known. */
  readonly whole: boolean;
  /** Columns to count by, excluding those with a cell that is not understood. */
  readonly columns: ReadonlyMap<ListColumn, readonly Column[]>;
  readonly level: readonly Column[] | undefined;
}

export interface ProcedureRow {
  readonly row: BodyRow;
  readonly level: Level | undefined;
  readonly values: ReadonlyMap<ListColumn, number>;
}

type Reader = (row: BodyRow) => number | undefined;

/** The procedures of a table; undefined when it is no such list. */
export function procedureList(table: UnderstoodTable): ProcedureList | undefined {
  const { columns, grid, body } = table;
  const code = columns.find(({ role }) => role === 'code');
  const key = code ?? columns.find(({ role }) => role === 'procedure');
  if (!key) return undefined;
  const rows = body.rows.filter(
    ({ at, kind, ordinal, label }) =>
      kind === 'data' &&
      (code
        ? grid.textAt(at, code.at) !== '' && label !== grid.textAt(at, code.at)
        : /^\d+$/u.test(ordinal) && label !== ''),
  );
  if (rows.length === 0) return undefined;
  // Duplicates would be counted twice.
  const names = new Set(rows.map(({ at }) => fold(grid.textAt(at, key.at))));
  if (names.size < rows.length) return undefined;

  const text = (row: BodyRow, { at }: Column) => grid.textAt(row.at, at);
  const levels = levelReader(columns, rows, text);
  const readers = new Map<ListColumn, { readonly read: Reader; readonly of: readonly Column[] }>();
  const add = (name: ListColumn, of: readonly Column[], read: Reader) => {
    if (of.length > 0 && rows.every((row) => read(row) !== undefined)) readers.set(name, { read, of });
  };
  const marked = (name: ListColumn, of: readonly Column[], says: (words: string) => boolean | undefined) =>
    add(name, of, (row) => {
      const said = of.map((one) => says(text(row, one)));
      if (said.includes(true)) return 1;
      return said.includes(undefined) ? undefined : 0;
    });

  const counted = (column: Column): boolean => {
    const sum = sumOf(table.tree, column.at);
    return sum.kind !== 'contradiction' && sum.kind !== 'unknown' && sum.sure;
  };
  const numbers = (of: readonly Column[]): Reader => {
    const usable = of.every(counted);
    return (row) => {
      const all = of.map(({ at }) => row.numbers[at]);
      if (!usable || all.some((one) => one?.kind !== 'count' && one?.kind !== 'nothing')) return undefined;
      return all.reduce((sum, one) => sum + (one?.kind === 'count' ? one.value : 0), 0);
    };
  };
  const meaning = (one: string) => columns.filter((column) => column.meaning === one).slice(0, 1);
  const total = totalOf(table, rows, numbers);
  if (total) add('received.total', total.of, total.read);
  for (const name of ['received.online', 'received.post', 'returned.post'] as const) {
    const of = meaning(name);
    const isMarks = of.length > 0 && rows.some((row) => /^[xv✓✔√]$/iu.test(text(row, of[0] as Column)));
    if (!isMarks) add(name, of, numbers(of));
    else if (name === 'received.post') marked('post.in', of, markOf);
    else if (name === 'returned.post') marked('post.out', of, markOf);
  }
  const having = (...needs: readonly Concept[]) =>
    columns.filter(({ concepts }) => isExactly(concepts, needs));
  marked('fee', having('fee'), feeOf);
  marked('payment', having('paid'), markOf);
  marked('post', having('post'), markOf);

  const received = readers.get('received.total');
  const withDossiers = columns.some(
    ({ meaning: one }) => one !== undefined && /^(?:received|settled|pending|returned)/u.test(one),
  );
  return {
    rows: rows.map((row) => ({
      row,
      level: levels?.read(row),
      values: new Map([...readers].map(([name, { read }]) => [name, read(row) ?? 0])),
    })),
    key,
    whole: received ? rows.some((row) => received.read(row) === 0) : !withDossiers,
    columns: new Map([...readers].map(([name, { of }]) => [name, of])),
    level: levels?.of,
  };
}

/** The dossiers received in the period, without carried-over ones. */
function totalOf(
  { columns }: UnderstoodTable,
  rows: readonly BodyRow[],
  numbers: (of: readonly Column[]) => Reader,
): { readonly read: Reader; readonly of: readonly Column[] } | undefined {
  const of = (...meanings: readonly string[]) =>
    meanings.flatMap((one) => columns.filter(({ meaning }) => meaning === one).slice(0, 1));
  const fresh = of('received.new');
  if (fresh.length > 0) return { read: numbers(fresh), of: fresh };
  const all = of('received.total');
  const carried = of('received.carried');
  if (all.length === 0) return undefined;
  if (carried.length > 0) {
    const [whole, less] = [numbers(all), numbers(carried)];
    return {
      of: [...all, ...carried],
      read: (row) => {
        const [a, b] = [whole(row), less(row)];
        return a === undefined || b === undefined || b > a ? undefined : a - b;
      },
    };
  }
  // It is what was received if it equals the sum of its channels; post may be included in the counter.
  const whole = numbers(all);
  const sums = [
    of('received.direct', 'received.online', 'received.post'),
    of('received.direct', 'received.online'),
  ];
  const fits = sums.some((channels) => {
    const sum = numbers(channels);
    return channels.length > 1 && rows.every((row) => sum(row) === whole(row));
  });
  return fits ? { read: whole, of: all } : undefined;
}

/** From one column of words, or a column of marks per level. */
function levelReader(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  text: (row: BodyRow, column: Column) => string,
): { readonly read: (row: BodyRow) => Level | undefined; readonly of: readonly Column[] } | undefined {
  const [said] = columns.filter(({ role }) => role === 'level');
  const marks = (one: 'full' | 'partial') =>
    columns.find(({ concepts }) => isExactly(concepts, [one]) || isExactly(concepts, ['services', one]));
  const [full, partial] = [marks('full'), marks('partial')];
  const read = said
    ? (row: BodyRow) => levelOf(text(row, said))
    : full && partial
      ? (row: BodyRow): Level | undefined => {
          const [a, b] = [markOf(text(row, full)), markOf(text(row, partial))];
          if (a === undefined || b === undefined || (a && b)) return undefined;
          return a ? 'full' : b ? 'partial' : 'none';
        }
      : undefined;
  if (!read || !rows.every((row) => read(row) !== undefined)) return undefined;
  return { read, of: said ? [said] : [full as Column, partial as Column] };
}

function isExactly(concepts: ReadonlySet<Concept> | undefined, needs: readonly Concept[]): boolean {
  const beside: readonly Concept[] = ['offers', 'procedures', 'total'];
  return (
    concepts !== undefined &&
    needs.every((one) => concepts.has(one)) &&
    [...concepts].every((one) => needs.includes(one) || beside.includes(one))
  );
}

/** The procedures that match a filter; undefined when the list cannot tell. */
export function procedures(
  list: ProcedureList,
  filter: ProcedureFilter,
): readonly ProcedureRow[] | undefined {
  if (filter.level !== undefined && !list.level) return undefined;
  const columns = filter.with ?? [];
  if (columns.some((one) => !list.columns.has(one))) return undefined;
  return list.rows.filter(
    ({ level, values }) =>
      (filter.level === undefined ||
        level === filter.level ||
        (filter.level === 'online' && level !== 'none')) &&
      (columns.length === 0 || columns.some((one) => (values.get(one) ?? 0) > 0)),
  );
}
