// Reads all tables of a document: figures, unplaced numbers, printable rows, agency and period.

import type { FigureId, ReportDefinition } from '../../report/definition.ts';
import type { AppendixRows, FigureReading, Unplaced } from '../figure-reading.ts';
import type { SourceDocument, SourceSpan } from '../source.ts';
import { agencyOfRows, rowsOfAgency } from './agency-rows.ts';
import { appendixRowsOf } from './appendix-rows.ts';
import { deriveFigures, type MeaningValue } from './derive.ts';
import { figuresOfList } from './figures-of-list.ts';
import { gridOf } from './grid.ts';
import type { Column } from './heading.ts';
import { type LabelledTable, labelledTable } from './labelled.ts';
import { procedureList } from './procedure-list.ts';
import { placedTables } from './source-tables.ts';
import { type UnderstoodTable, understandTables } from './understand.ts';
import { cellSpan, rowName, SYSTEM, systemName, type TableValues, valuesOf } from './values-of-table.ts';

export interface ReadOptions {
  /** Names of the report's agency, to select its rows in a table of several. */
  readonly agencyNames?: readonly string[];
}

export interface TablesReading {
  /** All readings of each figure, from any table or derivation. */
  readonly readings: readonly FigureReading[];
  readonly unplaced: readonly Unplaced[];
  readonly appendices: readonly AppendixRows[];
  /** The agency named in the rows, if there is only one. */
  readonly agencies: readonly string[];
  /** Lines above the tables, and sheet names. */
  readonly titles: readonly string[];
  /** Whether any table was recognised. */
  readonly known: boolean;
}

/** Further ones are not listed. */
const MOST_UNPLACED = 100;

const NOTHING: TableValues = { values: [], doubtful: [], contradicted: new Set() };

/** Reads all tables of a document by a definition. */
export function readTables(
  document: SourceDocument,
  definition: ReportDefinition,
  { agencyNames = [] }: ReadOptions = {},
): TablesReading {
  const columns = definition.columns ?? [];
  const tables = understandTables(document);
  const found = tables.map((table) => {
    const tree = rowsOfAgency(table, agencyNames);
    const { values, doubtful, contradicted } = tree ? valuesOf(table, tree) : NOTHING;
    const list = procedureList(table);
    const derived = deriveFigures(table.name, values, columns, contradicted);
    const fromList = tree && list ? figuresOfList(table, list, columns) : [];
    const named = agencyOfRows(table.tree);
    return {
      table,
      isOwn: tree === table.tree,
      values,
      readings: [...derived.readings, ...fromList],
      unplaced: tree ? unplacedIn(table, values, doubtful, derived.doubtful) : [],
      known: table.columns.some(({ meaning }) => meaning !== undefined) || list !== undefined,
      ...(named !== undefined && { named }),
    };
  });
  const labelled = labelledTables(document, tables);
  const byLabels = labelled.flatMap(({ values }) => deriveFigures(LABELLED, values, columns).readings);
  const added = addedSystems(found);
  return {
    readings: [...(added ?? found.flatMap(({ readings }) => readings)), ...byLabels],
    unplaced: found.flatMap(({ unplaced }) => unplaced).slice(0, MOST_UNPLACED),
    // Rows of other agencies are not printed.
    appendices: found.flatMap(({ table, isOwn }) => (isOwn ? (appendixRowsOf(table) ?? []) : [])),
    agencies: found.flatMap(({ named }) => named ?? []),
    titles: tables.flatMap(({ above, table }) => [
      ...above,
      ...(table.name === undefined ? [] : [table.name]),
    ]),
    known:
      labelled.length > 0 || found.some(({ known, table }) => known || appendixRowsOf(table) !== undefined),
  };
}

const LABELLED = 'Bảng số liệu';

/** Tables understood by their row labels rather than by their headings. */
export function labelledTables(
  document: SourceDocument,
  understood: readonly UnderstoodTable[],
): readonly LabelledTable[] {
  const byColumns = new Set(
    understood
      .filter(({ columns }) => columns.some(({ meaning }) => meaning))
      .map(({ spanAt }) => keyOf(spanAt(0, 0))),
  );
  return placedTables(document).flatMap(({ table, spanAt }) =>
    byColumns.has(keyOf(spanAt(0, 0))) ? [] : (labelledTable(gridOf(table), spanAt) ?? []),
  );
}

const keyOf = ({ part, row, column }: SourceSpan): string => [part, row, column].join(':');

/** Numbers that were not used, from totals or from an only row. */
function unplacedIn(
  table: UnderstoodTable,
  values: readonly MeaningValue[],
  contradicted: readonly Column[],
  unsure: readonly MeaningValue[],
): readonly Unplaced[] {
  const doubtful = new Set([...contradicted.map(({ at }) => at), ...unsure.map(({ at }) => at.column ?? -1)]);
  const { totals, top } = table.tree;
  const rows = totals.length > 0 ? totals : top.length === 1 ? top.map(({ row }) => row) : [];
  const known = values.length > 0;
  return rows.flatMap((row) =>
    table.columns.flatMap((column): readonly Unplaced[] => {
      const number = row.numbers[column.at];
      if (number?.kind !== 'count' && number?.kind !== 'unclear') return [];
      const isKnown = column.meaning !== undefined || column.role !== undefined || column.rate;
      if (!doubtful.has(column.at) && (isKnown || !known)) return [];
      const words = `${rowName(row)} – ${column.label}: ${table.grid.textAt(row.at, column.at)}`;
      return [{ words, at: cellSpan(table, row.at, column.at) }];
    }),
  );
}

interface Found {
  readonly table: UnderstoodTable;
  readonly readings: readonly FigureReading[];
}

/** Tables of the same form, each titled with its system: their figures are added. */
function addedSystems(found: readonly Found[]): readonly FigureReading[] | undefined {
  const systems = found.map(({ table }) => {
    const over = table.above.at(-1);
    return over !== undefined && over.length < 120 && SYSTEM.test(over) ? over : (table.table.name ?? '');
  });
  const all = found.length > 1 && systems.every((one) => SYSTEM.test(one));
  if (!all || new Set(systems).size < systems.length) return undefined;
  const byFigure = new Map<FigureId, FigureReading[]>();
  for (const { readings } of found) {
    // One value per table; figures with contradicting values in one table are skipped.
    for (const reading of readings) {
      const same = readings.filter(({ figure }) => figure === reading.figure);
      if (same.some(({ value }) => value !== reading.value)) return undefined;
      if (same[0] === reading)
        byFigure.set(reading.figure, [...(byFigure.get(reading.figure) ?? []), reading]);
    }
  }
  return [...byFigure.values()].flatMap((readings): readonly FigureReading[] => {
    const [first] = readings;
    if (!first || readings.length < found.length) return readings;
    const addends = readings.map(({ value }, at) => ({ source: systemName(systems[at] ?? ''), value }));
    const value = addends.reduce((sum, one) => sum + one.value, 0);
    return [{ ...first, value, foundIn: { by: 'addends', addends } }];
  });
}
