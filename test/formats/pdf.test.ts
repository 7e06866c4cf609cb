// PDFs as LibreOffice prints them: our own Word file of the clean month, whose letters come from two fonts because the first one
// lacks some, and a table of two pages with two heading rows that are repeated.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/open-file.ts';

async function printed(name: string) {
  const file = await openFile({ name, bytes: readFileSync(`test/formats/files/${name}`) });
  if (file.kind === 'refused') throw new Error(file.code);
  return file.document;
}

describe('the report', async () => {
  const document = await printed('report.pdf');
  const lines = document.parts.map((part) => (part.kind === 'line' ? part.text : ''));

  it.each([
    'a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.',
    '- Quá hạn: 0 hồ sơ, chiếm tỷ lệ 0%.',
    'phần, toàn trình): 109, đạt tỷ lệ 100% (= Tổng số dịch vụ công trực',
    'nghiêm quy định xin lỗi bằng văn bản khi giải quyết quá hạn thủ tục hành',
  ])('has the line %s', (line) => {
    expect(lines).toContain(line);
  });

  it('has no numbers of pages, and what is printed on every page once', () => {
    expect(lines.filter((line) => /^\d$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('Bản duyệt lần 2'))).toHaveLength(1);
  });

  it('says on which page and line each stands', () => {
    const at = lines.indexOf('- Số hồ sơ TTHC trả kết quả trực tuyến: 0, đạt tỷ lệ 0%.');
    expect(document.parts[at]?.kind === 'line' && document.parts[at].place).toEqual({ page: 2, line: 3 });
  });
});

describe('the table', async () => {
  const document = await printed('table.pdf');

  it('is one, over both pages, with its heading rows once', () => {
    expect(document.parts.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
    const [, table] = document.parts;
    if (table?.kind !== 'table') throw new Error('no table');
    const rows = table.rows.map((row) => row.map(({ text }) => text));
    expect(rows.slice(0, 3)).toEqual([
      ['STT', 'Lĩnh vực', 'Số hồ sơ nhận giải quyết', '', ''],
      ['', '', 'Tổng số', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính'],
      ['1', 'Lĩnh vực đầu tư, đăng ký kinh doanh và các việc dài dòng khác của Sở số 1', '7', '5', '2'],
    ]);
    expect(rows).toHaveLength(2 + 45 + 1);
    expect(rows.at(-1)).toEqual(['', 'Tổng cộng', '1.655', '1.502', '153']);
    expect(table.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 3 },
    ]);
    expect(table.rows.at(-1)?.[0]?.place).toEqual({ page: 2 });
  });
});

it('a note’s number stays apart from the figure before it', async () => {
  // Printed by Chromium, with the words of a line stretched to its width; the table has no rules.
  const { parts } = await printed('notes.pdf');
  expect(parts[1]).toMatchObject({
    text: expect.stringMatching(/^1\.655¹ hồ sơ, trong đó có 0 hồ sơ quá hạn/u),
  });
  const table = parts.at(-1);
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Chỉ tiêu', 'Tháng 1', 'Tháng 2'],
    ['Đất đai', '12', '1.345'],
    ['Hộ tịch', '7', '45'],
  ]);
});
