// Splits a PDF page into lines and tables, from top to bottom.

import { columnsOf } from './column-table.ts';
import type { Ink } from './page-ink.ts';
import type { PagePart, PageTable } from './page-part.ts';
import { fill, gridsOf } from './ruled-table.ts';
import { linesOf } from './text-line.ts';

/** The lines and tables of a page. */
export function partsOfPage({ printed, rules }: Ink): readonly PagePart[] {
  let rest = printed;
  const tables: PageTable[] = [];
  for (const grid of gridsOf(rules)) {
    const filled = fill(grid, rest);
    const words = filled.table.rows.flat().filter((text) => text !== '');
    // A frame around words is not a table.
    if (words.length < 2) continue;
    rest = filled.rest;
    const merges = grid.cells.filter(({ rows, columns }) => rows > 1 || columns > 1);
    tables.push({ kind: 'table', top: grid.ys[0] ?? 0, xs: grid.xs, rows: filled.table.rows, merges });
  }
  const lines = linesOf(rest);
  const parts: PagePart[] = [];
  let from = 0;
  for (const table of [...tables.toSorted((a, b) => a.top - b.top), undefined]) {
    const to = table ? lines.findIndex(({ base }) => base > table.top) : -1;
    const end = table && to >= 0 ? to : lines.length;
    parts.push(...columnsOf(lines.slice(from, Math.max(from, end))));
    from = Math.max(from, end);
    if (table) parts.push(table);
  }
  return parts;
}
