// Figures derived by counting the rows of a list of procedures.

import type { FigureColumns } from '../../report/definition.ts';
import type { FigureReading } from '../figure-reading.ts';
import type { Column } from './heading.ts';
import { type ProcedureList, procedures } from './procedure-list.ts';
import type { UnderstoodTable } from './understand.ts';
import { headingSpan } from './values-of-table.ts';

/** The figures a definition obtains by counting procedures or summing a column of the list. */
export function figuresOfList(
  table: UnderstoodTable,
  list: ProcedureList,
  definition: readonly FigureColumns[],
): readonly FigureReading[] {
  const looked = { table: table.name, rows: list.rows.length };
  return definition.flatMap(({ figure, ways }): readonly FigureReading[] =>
    ways.flatMap((way): readonly FigureReading[] => {
      if (way.by !== 'procedures') return [];
      if ('sum' in way) {
        const of = list.columns.get(way.sum);
        const rows = procedures(list, way.of);
        const [first] = of ?? [];
        if (!rows || !of || !first) return [];
        const value = rows.reduce((all, { values }) => all + (values.get(way.sum) ?? 0), 0);
        const column = labelOf(of, way.of.level !== undefined ? list.level : undefined);
        return [
          {
            figure,
            value,
            at: headingSpan(table, first),
            foundIn: { by: 'sum', ...looked, rows: rows.length, column },
          },
        ];
      }
      const rows = procedures(list, way.count);
      // A list of only those with dossiers does not give the number of procedures.
      const used = way.count.with?.some((one) => /^(?:received|returned)/u.test(one)) ?? false;
      if (!rows || (!used && !list.whole)) return [];
      const by = [
        ...(way.count.level !== undefined ? (list.level ?? []) : []),
        ...(way.count.with ?? []).flatMap((one) => list.columns.get(one) ?? []),
      ];
      const columns = by.length > 0 ? by : [list.key];
      return [
        {
          figure,
          value: rows.length,
          at: headingSpan(table, columns[0] as Column),
          foundIn: { by: 'count', ...looked, column: labelOf(columns) },
        },
      ];
    }),
  );
}

const labelOf = (columns: readonly Column[], more: readonly Column[] = []): string =>
  [...columns, ...more].map(({ label }) => label).join(', ');
