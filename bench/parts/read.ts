// The part `read`: files that officers send. Opened in a thread of its own, started for it, then read for figures.

import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { renderReport } from '../../src/document/word-file.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { readDocument } from '../../src/import/read-document.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { SAMPLE_REPORT } from '../../src/local/people.ts';
import { renderWorkbook } from '../../src/spreadsheet/excel-file.ts';
import { stillLate } from '../../test/document/appendices.ts';
import { inputFor } from '../../test/document/parts.ts';
import type { Table } from '../table.ts';
import { timed } from '../timed.ts';

const TIMES = 7;
const ROWS = 2000;
const DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);

export async function measureReadPart(): Promise<readonly Table[]> {
  const rows: (readonly string[])[] = [];
  const { columns, rows: listed } = stillLate(ROWS);
  const sheet = {
    name: 'Danh sách',
    columns: columns.map(({ label }) => ({ title: label, width: 20 })),
    rows: listed.map(({ cells }) => cells),
    paper: 'A4',
  } as const;
  for (const [what, name, bytes] of [
    ['a finished report (Word)', 'bao-cao.docx', await renderReport(inputFor())],
    [`a table of ${ROWS.toLocaleString('en')} rows (Excel)`, 'danh-sach.xlsx', await renderWorkbook([sheet])],
  ] as const) {
    let document: SourceDocument | undefined;
    const opening = await timed(async () => {
      const opened = await openFile({ name, bytes });
      if (opened.kind !== 'opened') throw new Error(opened.code);
      document = opened.document;
    }, TIMES);
    const read = await timed(() => document && readDocument(document, DEFINITION), TIMES);
    rows.push([
      what,
      ...[opening.median, opening.slowest, read.median, read.slowest].map((one) => one.toFixed(0)),
    ]);
  }
  const head = [
    'file',
    'opened in a thread, median ms',
    'slowest',
    'figures found on the main thread, median ms',
    'slowest',
  ];
  return [{ id: 'read', head, rows }];
}
