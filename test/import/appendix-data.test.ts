// Rows of documents as appendices: from real files of the corpus, and of tables made up.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.ts';
import { appendicesIn } from '../../src/import/appendix-data.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { CT25_CT08 } from '../support/reports.ts';

async function appendicesOf(name: string) {
  const bytes = readFileSync(new URL(`../corpus/tables/${name}`, import.meta.url));
  const opened = await openFile({ name, bytes });
  if (opened.kind === 'refused') throw new Error(opened.code);
  return appendicesIn(opened.document, readDocument(opened.document, CT25_CT08));
}

test.each(['06a-khdt.xlsx', '06a-khdt.xls', '06a-khdt.docx', '06a-khdt.pdf'])(
  '%s is one by field',
  async (name) => {
    const [one, ...others] = await appendicesOf(name);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'by-field', rows: 4, file: name });
    expect(one?.table.columns).toHaveLength(13);
    expect(one?.table.rows.at(-1)).toEqual({
      kind: 'total',
      cells: ['', 'Tổng cộng', '754', '551', '43', '160', '688', '480', '201', '7', '66', '64', '2'],
    });
    expect(Object.fromEntries(one?.sums ?? [])).toMatchObject({ settled: 688, pending: 66, received: 594 });
  },
);

test('groups of a table with two systems are told apart from its rows', async () => {
  const [one] = await appendicesOf('06a-two-systems.xlsx');
  const kinds = one?.table.rows.map(({ kind }) => kind) ?? [];
  expect(kinds.at(-1)).toBe('total');
  expect(one?.rows).toBe(3);
  expect(kinds.filter((kind) => kind === 'group')).toHaveLength(2);
});

test('a list of overdue dossiers is parted by whether they have been settled', async () => {
  const found = await appendicesOf('overdue-list.xlsx');
  expect(found.map(({ kind, rows, sums }) => [kind, rows, [...sums]])).toEqual([
    ['settled-late', 1, [['settledOverdue', 1]]],
    ['still-late', 2, [['pendingOverdue', 2]]],
  ]);
  expect(JSON.stringify(found)).not.toContain('applicant');
});

test('a code that a PDF broke over two lines is one again', async () => {
  const [one] = await appendicesOf('procedures-khdt.pdf');
  expect(one).toMatchObject({ kind: 'by-procedure', rows: 7 });
  expect(one?.table.rows[0]?.cells[1]).toBe('1.001612.000.00.00.H34');
});

test.each(['766-online.xlsx', '766-payment.xlsx', 'catalogue-khdt.xlsx'])(
  '%s says nothing of how dossiers were settled, and is none',
  async (name) => {
    expect(await appendicesOf(name)).toEqual([]);
  },
);
