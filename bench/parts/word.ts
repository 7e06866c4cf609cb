// The part `word`: a report as a Word file, alone and with an appendix that an officer attached, beside the same table written
// by the bare library with nothing else: no headings that repeat, no merged cells, no layout, no reproducible bytes.

import { Document, Packer, Paragraph, TableCell, TableRow, Table as WordTable } from 'docx';
import { renderReport } from '../../src/document/word-file.ts';
import { stillLate } from '../../test/document/appendices.ts';
import { inputFor } from '../../test/document/parts.ts';
import type { Table } from '../table.ts';
import { timed } from '../timed.ts';

const ROWS = [0, 100, 2000];
const TIMES = 7;

export async function measureWordPart(): Promise<readonly Table[]> {
  const rows: string[][] = [];
  for (const count of ROWS) {
    const table = stillLate(count);
    const attached = count === 0 ? [] : [{ kind: 'still-late', numeral: 'I', table } as const];
    const own = await timed(() => renderReport(inputFor(undefined, { attached })), TIMES);
    const bare = await timed(() => bareTable(table.rows.map(({ cells }) => cells)), TIMES);
    rows.push([
      count === 0 ? 'the report' : `with ${count.toLocaleString('en')} rows attached`,
      own.median.toFixed(0),
      own.slowest.toFixed(0),
      count === 0 ? '–' : bare.median.toFixed(0),
      count === 0 ? '–' : (own.median / bare.median).toFixed(2),
    ]);
  }
  const head = ['Word file', 'median ms', 'slowest ms', 'the rows by bare docx, ms', 'ratio'];
  return [{ id: 'word', head, rows }];
}

async function bareTable(cells: readonly (readonly string[])[]): Promise<Uint8Array> {
  const rows = cells.map(
    (row) =>
      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const children = rows.length === 0 ? [new Paragraph('')] : [new WordTable({ rows })];
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}
