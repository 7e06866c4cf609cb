// A table becomes a sheet: every cell has the type of its value, nothing becomes a formula, and the same table gives
// the same bytes.

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../src/spreadsheet/cell.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import { renderWorkbook } from '../../src/spreadsheet/workbook.ts';
import { malformed } from '../document/parts.ts';
import { openWorkbook, plainRows } from './workbook.ts';

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Lịch sử',
  columns: [
    { title: 'Số liệu', width: 30 },
    { title: 'Giá trị', width: 12.5 },
  ],
  rows,
  paper: 'A4',
  ...more,
});

const renderSheet = (one: Sheet) => renderWorkbook([one]);

const opened = async (rows: Sheet['rows'], more: Partial<Sheet> = {}) =>
  openWorkbook(await renderSheet(sheet(rows, more)));

const cell = async (value: Cell) => (await opened([[value]])).rows[1]?.[0];

/** As the rule of XML says it, and not as the room does. */
const isKept = (letter: string) =>
  (!UNPRINTABLE.test(letter) && !/\p{NChar}/u.test(letter)) || /[\n\t]/u.test(letter);
/** Excel reads a code as its letter. */
const asExcel = (cell: string | number | undefined) =>
  typeof cell === 'string'
    ? cell.replace(/_x([\da-f]{4})_/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : cell;
const UNPRINTABLE = /^(?:[^\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}])$/u;

describe('a cell', () => {
  test('holds a text as it is', async () => {
    expect(await cell('Đúng hạn <1> & "2"')).toEqual({ text: 'Đúng hạn <1> & "2"' });
    expect(await cell(' dòng một\ndòng hai\t. ')).toEqual({ text: ' dòng một\ndòng hai\t. ' });
  });

  test('holds a number as a number, whole ones without decimals', async () => {
    expect(await cell(1655)).toEqual({ number: 1655, format: '#,##0' });
    expect(await cell(0)).toEqual({ number: 0, format: '#,##0' });
    expect(await cell(-3)).toEqual({ number: -3, format: '#,##0' });
    expect(await cell(96.16)).toEqual({ number: 96.16, format: '#,##0.00' });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('does not hold %s', async (value) => {
    await expect(renderSheet(sheet([[value]]))).rejects.toThrow(RangeError);
  });

  test('holds a moment as a date that reads as the clock in Vietnam does', async () => {
    // 45338 is the 16th of February 2024 in Excel's count of days.
    const shown = await cell(new Date('2024-02-15T17:30:59Z'));
    expect(shown).toEqual({ number: expect.closeTo(45_338 + 30 / (24 * 60), 8), format: 'dd/mm/yyyy hh:mm' });
  });

  test('is empty for nothing and for no words, and the next one keeps its column', async () => {
    expect(plainRows(await opened([[undefined, 1], ['', 2], [], ['a']]))).toEqual([
      ['Số liệu', 'Giá trị'],
      [undefined, 1],
      [undefined, 2],
      [],
      ['a'],
    ]);
  });

  test.each([
    ['=1+1'],
    ['=HYPERLINK("https://evil.example","688")'],
    ['+84 269'],
    ['-3'],
    ['@SUM(A1)'],
    ["=cmd|' /C calc'!A0"],
    ['\t=1+1'],
    ['\n=1+1'],
  ])('with %j is that text and no formula', async (text) => {
    const book = await opened([[text]], { columns: [{ title: text, width: 5 }] });
    expect(book.rows).toEqual([[{ text }], [{ text }]]);
    const xml = book.parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml.match(/<c [^>]*>/gu)?.every((tag) => tag.includes('t="s"'))).toBe(true);
    expect(xml).not.toMatch(/<f[ >]/u);
  });

  test('loses what no XML may hold, and keeps what Excel would read as a code', async () => {
    expect(await cell('a\u0000b\u0007c\u001fd\uffffe')).toEqual({ text: 'abcde' });
    expect(await cell('một\r\nhai')).toEqual({ text: 'một\nhai' });
    expect(await cell('_x0041_ và _xyz_')).toEqual({ text: '_x005F_x0041_ và _xyz_' });
    expect(await cell('\ud800')).toBeUndefined();
  });

  test('holds no more than Excel takes', async () => {
    const longest = 'x'.repeat(32_767);
    expect(await cell(longest)).toEqual({ text: longest });
    expect(await cell(`${longest}y`)).toEqual({ text: `${longest.slice(1)}…` });
  });
});

describe('a sheet', () => {
  test('has a bold header that stays in view, and the widths asked for', async () => {
    const { parts } = await opened([['a', 1]]);
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('state="frozen"');
    expect(xml.match(/width="[^"]*"/gu)).toEqual(['width="30"', 'width="12.5"']);
    const headed = [...xml.matchAll(/<c r="[AB]1" s="(\d+)"/gu)].map(([, style]) => Number(style));
    expect(headed).toHaveLength(2);
    const styles = parts.get('xl/styles.xml') ?? '';
    const fonts = styles.match(/<font>.*?<\/font>/gsu) ?? [];
    const xfs = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*>/gu) ?? [];
    const bold = (style: number) =>
      fonts[Number(/fontId="(\d+)"/u.exec(xfs[style] ?? '')?.[1] ?? 0)]?.includes('<b/>');
    expect(headed.map(bold)).toEqual([true, true]);
    const below = Number(/<c r="A2" s="(\d+)"/u.exec(xml)?.[1]);
    expect(bold(below)).toBe(false);
  });

  test.each([
    ['Lịch sử', 'Lịch sử'],
    ['[02/2024]: a*b?\\c', '-02-2024-- a-b--c'],
    ["'trích dẫn'", 'trích dẫn'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('called %j is called %j', async (name, shown) => {
    const { parts } = await opened([], { name });
    expect(parts.get('xl/workbook.xml')).toContain(`name="${shown}"`);
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('keeps the word “%s”', async (word) => {
    expect(plainRows(await opened([[word]])).map((row) => row.map(asExcel))).toContainEqual([word]);
  });

  test('of any texts is well-formed, and every text comes back', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }), async (rows) => {
        const book = await opened(rows);
        for (const [name, xml] of book.parts) expect(malformed(xml), name).toBeUndefined();
        const kept = (one: string) => [...one].filter((letter) => isKept(letter)).join('') || undefined;
        const trimmed = (row: readonly unknown[]) =>
          row.slice(0, row.findLastIndex((one) => one !== undefined) + 1);
        const read = plainRows(book).slice(1);
        expect(read.map((row) => row.map(asExcel))).toEqual(rows.map((row) => trimmed(row.map(kept))));
      }),
      { numRuns: 50 },
    );
  });

  test('has the same bytes on another day, and others for another value', async () => {
    const table = sheet([['Đúng hạn', 688, new Date('2024-02-16T02:00:00Z')]]);
    const bytes = await renderSheet(table);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      expect(Buffer.from(await renderSheet(table)).equals(bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect(Buffer.from(await renderSheet(sheet([['Đúng hạn', 689]]))).equals(bytes)).toBe(false);
  });
});
