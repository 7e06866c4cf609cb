// All tables of a document, including those pasted as lines, with the lines above each.

import type { SourceDocument, SourceSpan, SourceTable } from '../source.ts';
import { looseCells, tablesInLines } from './cells-in-lines.ts';

export interface PlacedTable {
  readonly table: SourceTable;
  /** The position of a cell in the document. */
  readonly spanAt: (row: number, column: number) => SourceSpan;
  /** The lines since the previous table. */
  readonly above: readonly string[];
}

/** Lines further above are not its title. */
const MOST_LINES_ABOVE = 12;

/** The tables of a document in order, with the lines above each. */
export function placedTables({ parts }: SourceDocument): readonly PlacedTable[] {
  const inLines = tablesInLines(parts);
  const found: PlacedTable[] = [];
  let above: string[] = [];
  const add = (one: Omit<PlacedTable, 'above'>) => {
    found.push({ ...one, above: above.slice(-MOST_LINES_ABOVE) });
    above = [];
  };
  let next = 0;
  for (const [part, one] of parts.entries()) {
    const lines = inLines[next];
    if (one.kind === 'table') {
      add({
        table: one,
        spanAt: (row, column) => ({
          part,
          row,
          column,
          from: 0,
          to: one.rows[row]?.[column]?.text.length ?? 0,
        }),
      });
    } else if (lines && part >= lines.from) {
      if (part === lines.to - 1) {
        add(lines);
        next += 1;
      }
    } else if (one.text.trim() !== '') above.push(one.text);
  }
  return found;
}

/** Cache: independent of the report a document is read for. */
const proseCache = new WeakMap<SourceDocument, SourceDocument>();

/** The document with lines that are table cells emptied, for readers of prose. Positions stay the same. */
export function withoutTableLines(document: SourceDocument): SourceDocument {
  const known = proseCache.get(document) ?? leaveTableLines(document);
  proseCache.set(document, known);
  return known;
}

function leaveTableLines(document: SourceDocument): SourceDocument {
  const inTables = [...tablesInLines(document.parts), ...looseCells(document.parts)];
  if (inTables.length === 0) return document;
  const cells = new Set<number>();
  for (const { from, to } of inTables) for (let part = from; part < to; part += 1) cells.add(part);
  const parts = document.parts.map((one, part) =>
    one.kind === 'line' && cells.has(part) ? { ...one, text: '' } : one,
  );
  return { ...document, parts };
}
