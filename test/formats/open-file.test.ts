// Files of each format, made here, through the thread that reads them.

import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/document/render.ts';
import { openFile } from '../../src/formats/open-file.ts';
import type { SourceDocument, SourcePart } from '../../src/import/source.ts';
import { inputFor } from '../document/parts.ts';

async function opened(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const file = await openFile({ name, bytes });
  if (file.kind === 'refused') throw new Error(file.code);
  return file.document;
}

const wordsOf = (parts: readonly SourcePart[]) =>
  parts.map((part) =>
    part.kind === 'line' ? part.text : part.rows.map((row) => row.map(({ text }) => text)),
  );

const ROWS = [
  ['Mẫu 06a', '', ''],
  ['STT', 'Lĩnh vực', 'Tổng số'],
  [1, 'Đất đai', 1655],
  ['', 'Tổng cộng', 1655],
];

function workbook() {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  utils.book_append_sheet(book, sheet, 'Tháng 02');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['ẩn', 1]]), 'Ẩn');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

describe('our own Word file', async () => {
  const document = await opened('Bao cao.docx', await renderReport(inputFor()));

  it('is its lines, each with its paragraph, and the margins of the page', () => {
    expect(document.kind).toBe('docx');
    expect(document.margins).toEqual({ top: 20, right: 20, bottom: 20, left: 30 });
    const line = document.parts.find((part) => part.kind === 'line' && part.text.startsWith('- Trước hạn'));
    expect(line).toMatchObject({ place: { paragraph: expect.any(Number) } });
    expect(document.parts[0]).toMatchObject({ kind: 'table' });
  });
});

describe('a workbook', () => {
  it('that takes more of the processor than it may is stopped', async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) => [at, `Thủ tục số ${at}`, at * 2, at * 3]);
    const bytes = write(utils.book_new(utils.aoa_to_sheet(rows), 'S'), { type: 'buffer', bookType: 'xlsx' });
    expect(await openFile({ name: 'a.xlsx', bytes }, 100)).toEqual({
      kind: 'refused',
      code: 'took-too-long',
    });
    expect(await openFile({ name: 'a.xlsx', bytes })).toMatchObject({ kind: 'opened' });
  });

  it('keeps a row with nothing in it', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['Tháng 02'], [], ['Tổng', 5]]), 'S');
    const { parts } = await opened('a.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(wordsOf(parts)).toEqual([
      [
        ['Tháng 02', ''],
        ['', ''],
        ['Tổng', '5'],
      ],
    ]);
  });

  it.each([
    ['xlsx', 'bang.xlsx', 'xlsx'],
    ['biff8', 'bang.xls', 'xls'],
    ['xlml', 'bang.xls', 'xls'],
  ] as const)('as %s is what its shown sheets show', async (bookType, name, kind) => {
    const document = await opened(name, write(workbook(), { type: 'buffer', bookType }));
    expect(document).toMatchObject({ kind, unread: ['hidden-sheets'] });
    expect(wordsOf(document.parts)).toEqual([ROWS.map((row) => row.map(String))]);
    expect(document.parts[0]).toMatchObject({
      name: 'Tháng 02',
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    });
    const [table] = document.parts;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows[2]?.[2]).toEqual({
      text: '1655',
      value: 1655,
      place: { sheet: 'Tháng 02', cell: 'C3' },
    });
  });

  it('that is HTML inside is read as that', async () => {
    const html = write(workbook(), { type: 'string', bookType: 'html' });
    const document = await opened('bang.xls', Buffer.from(html));
    expect(document.kind).toBe('xls');
    expect(wordsOf(document.parts)).toEqual([ROWS.map((row) => row.map(String))]);
  });

  it('that is text with tabs inside is read as that, whatever its encoding', async () => {
    const text = ROWS.map((row) => row.join('\t')).join('\r\n');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect(wordsOf((await opened('bang.xls', bytes)).parts)).toEqual([ROWS.map((row) => row.map(String))]);
  });
});

it('reads CSV with what parts its cells', async () => {
  for (const separator of [',', ';', '\t']) {
    const text = ROWS.map((row) => row.join(separator)).join('\n');
    expect(wordsOf((await opened('bang.csv', Buffer.from(text))).parts)).toEqual([
      ROWS.map((row) => row.map(String)),
    ]);
  }
});

it('refuses what it does not read', async () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const file = await openFile({ name, bytes });
    return file.kind === 'refused' ? file.code : 'opened';
  };
  const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
  const heic = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic0000')]);
  for (const [name, bytes] of [
    ['anh.png', png],
    ['bao cao.docx', png],
    ['chup.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['IMG_0001.HEIC', heic],
    ['anh.jpg', heic],
    ['anh.bmp', Buffer.from('424d3600', 'hex')],
  ] as const)
    expect(await refused(name, bytes), name).toBe('picture');
  for (const name of ['06a.xlsx', 'bao cao.docx', 'ghi.txt', 'bang.csv', 'a.pdf', 'anh.png'])
    expect(await refused(name, Buffer.alloc(0)), name).toBe('empty');
  expect(await refused('ghi.txt', Buffer.from('\ufeff \n\n'))).toBe('empty');
  expect(await refused('phim.mp4', Buffer.concat([Buffer.alloc(4), Buffer.from('ftypisom'), png]))).toBe(
    'unknown-format',
  );
  expect(await refused('bang.pdf', write(workbook(), { type: 'buffer', bookType: 'xlsx' }))).toBe(
    'not-what-it-says',
  );
  expect(await refused('to.txt', new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too-large');
});
