// Tables without ruling lines: consecutive lines whose words are aligned in columns.

import type { PagePart, PageTable } from './page-part.ts';
import type { PrintedLine } from './text-line.ts';

const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;

/** Lines and tables, in order. */
export function columnsOf(lines: readonly PrintedLine[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  for (let at = 0; at < lines.length; ) {
    let to = at;
    while ((lines[to]?.stretches.length ?? 0) >= FEWEST_COLUMNS) to += 1;
    const table = to - at >= FEWEST_LINES ? tableOf(lines.slice(at, to)) : undefined;
    if (table) {
      parts.push(table);
      at = to;
    } else {
      const end = Math.max(to, at + 1);
      for (const { text, base } of lines.slice(at, end)) parts.push({ kind: 'line', top: base, text });
      at = end;
    }
  }
  return parts;
}

/** Columns are ranges covered by words of any line; undefined when two words of a line share one. */
function tableOf(lines: readonly PrintedLine[]): PageTable | undefined {
  const columns: { from: number; to: number }[] = [];
  const all = lines.flatMap(({ stretches }) => stretches).toSorted((a, b) => a.left - b.left);
  for (const { left, right } of all) {
    const last = columns.at(-1);
    if (last && left <= last.to) last.to = Math.max(last.to, right);
    else columns.push({ from: left, to: right });
  }
  const columnAt = (left: number) => columns.findIndex(({ from, to }) => from <= left && left <= to);
  const rows: string[][] = [];
  for (const { stretches } of lines) {
    const row = columns.map(() => '');
    for (const { left, text } of stretches) {
      const column = columnAt(left);
      if (row[column] !== '') return undefined;
      row[column] = text;
    }
    rows.push(row);
  }
  if (columns.length < FEWEST_COLUMNS) return undefined;
  return { kind: 'table', top: lines[0]?.base ?? 0, xs: columns.map(({ from }) => from), rows, merges: [] };
}
