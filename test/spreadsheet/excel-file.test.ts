// The door to Excel files: what comes out of the thread is what is made in it.

import { expect, test } from 'vitest';
import { renderWorkbook } from '../../src/spreadsheet/excel-file.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import * as workbook from '../../src/spreadsheet/workbook.ts';

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Số liệu',
  heading: ['Số liệu tháng 02/2024'],
  columns: [
    { title: 'Cơ quan', width: 34 },
    { title: 'Giải quyết', width: 9, group: 'Hồ sơ' },
  ],
  rows,
  total: ['Cộng', 967],
  paper: 'A4',
});

test('a file is the same, byte for byte', async () => {
  const sheets = [sheet([['Sở Kế hoạch và Đầu tư', 967]])];
  expect(await renderWorkbook(sheets)).toEqual(await workbook.renderWorkbook(sheets));
});

test('a number that is not finite is refused as such', async () => {
  await expect(renderWorkbook([sheet([['Sở Kế hoạch và Đầu tư', Number.NaN]])])).rejects.toThrow(RangeError);
});

test('others are served while a large one is made', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`Xã số ${at}`, at]);
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  await renderWorkbook([sheet(rows)]);
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});
