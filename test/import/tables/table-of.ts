// Tables and documents of the tests, from rows of strings. `>` is a cell that the one on its left covers, `^` one that the one
// above covers; numbers are what a spreadsheet holds.

import type {
  Merge,
  SourceDocument,
  SourceKind,
  SourcePart,
  SourceTable,
} from '../../../src/import/source.ts';

export type Rows = readonly (readonly (string | number)[])[];

function tableOf(rows: Rows, name?: string): SourceTable {
  const width = Math.max(...rows.map((row) => row.length));
  const at = (row: number, column: number) => rows[row]?.[column] ?? '';
  const merges: Merge[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (['>', '^'].includes(String(at(row, column)))) continue;
      let columns = 1;
      while (at(row, column + columns) === '>') columns += 1;
      let down = 1;
      while (at(row + down, column) === '^') down += 1;
      if (columns > 1 || down > 1) merges.push({ row, column, rows: down, columns });
    }
  }
  return {
    kind: 'table',
    ...(name !== undefined && { name }),
    merges,
    rows: rows.map((_, row) =>
      Array.from({ length: width }, (__, column) => {
        const cell = at(row, column);
        const covered = cell === '>' || cell === '^';
        return {
          text: covered ? '' : String(cell),
          ...(typeof cell === 'number' && { value: cell }),
          place: { cell: `${String.fromCharCode(65 + column)}${row + 1}` },
        };
      }),
    ),
  };
}

export function documentOf(
  parts: readonly (string | Rows)[],
  kind: SourceKind = 'xlsx',
  name = '',
): SourceDocument {
  return {
    kind,
    name,
    sha256: '',
    unread: [],
    parts: parts.map(
      (part, at): SourcePart =>
        typeof part === 'string' ? { kind: 'line', text: part, place: { line: at + 1 } } : tableOf(part),
    ),
  };
}
