// A sheet on paper and beside its chart: what Excel is told of pages, headings that stay, and lines that are drawn. The
// words of SpreadsheetML stand here as Excel wants them.

import { describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import { renderWorkbook } from '../../src/spreadsheet/workbook.ts';
import { malformed } from '../document/parts.ts';
import { openWorkbook, plainRows } from './workbook.ts';

const TABLE: Sheet = {
  name: "Số liệu 'tháng' 02/2024",
  heading: ['TỔNG HỢP', 'UBND tỉnh'],
  columns: [
    { title: 'Cơ quan', width: 30 },
    { title: 'Đúng hạn', width: 9, group: 'Giải quyết', note: 'trên Đã giải quyết' },
    { title: 'Quá hạn', width: 9, group: 'Giải quyết', note: 'trên Đã giải quyết' },
    { title: 'Trực tuyến', width: 9, group: 'Tiếp nhận', note: 'trên Tiếp nhận' },
  ],
  rows: [
    ['Sở A', { share: 0.9616, decimals: 2 }, { share: 0.5, decimals: 0 }, 1655],
    ['Sở B', undefined, 'không phát sinh'],
  ],
  total: ['Tổng', { share: 1, decimals: 2 }, undefined, 3310],
  frozenColumns: 1,
  paper: 'A3',
};

const part = async (sheets: readonly Sheet[], name: string) => {
  const { parts } = openWorkbook(await renderWorkbook(sheets));
  for (const [at, xml] of parts) expect(malformed(xml), at).toBeUndefined();
  return parts.get(name) ?? '';
};
const SHEET = 'xl/worksheets/sheet1.xml';
/** The names of the elements right under the root, in their order. */
const orderOf = (xml: string) => {
  const names = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'mergeCells', 'printOptions', 'pageMargins'];
  const all = [...names, 'pageSetup', 'headerFooter', 'drawing'];
  return all
    .filter((name) => xml.includes(`<${name}`))
    .toSorted((a, b) => xml.indexOf(`<${a}`) - xml.indexOf(`<${b}`));
};

describe('a table', () => {
  test('has its title above, grouped headings, and the sums below', async () => {
    const book = openWorkbook(await renderWorkbook([TABLE]));
    expect(plainRows(book)).toEqual([
      ['TỔNG HỢP'],
      ['UBND tỉnh'],
      [],
      ['Cơ quan', 'Giải quyết', undefined, 'Tiếp nhận'],
      [undefined, 'Đúng hạn', 'Quá hạn', 'Trực tuyến'],
      [undefined, 'trên Đã giải quyết', 'trên Đã giải quyết', 'trên Tiếp nhận'],
      ['Sở A', 0.9616, 0.5, 1655],
      ['Sở B', undefined, 'không phát sinh'],
      ['Tổng', 1, undefined, 3310],
    ]);
    expect(book.rows[6]?.slice(1)).toEqual([
      { number: 0.9616, format: '0.00%' },
      { number: 0.5, format: '0%' },
      { number: 1655, format: '#,##0' },
    ]);
    const xml = await part([TABLE], SHEET);
    expect(xml.match(/(?<=<mergeCell ref=")[^"]*/gu)).toEqual(['A4:A6', 'B4:C4']);
  });

  test('stays in view under its headings and beside its first column', async () => {
    const xml = await part([TABLE], SHEET);
    expect(xml).toMatch(/<pane ySplit="6" xSplit="1" topLeftCell="B7"[^>]*state="frozen"/u);
  });

  test('fits on its paper, lying, with the headings on every page', async () => {
    const xml = await part([TABLE], SHEET);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(await part([{ ...TABLE, paper: 'A4' }], SHEET)).toContain('paperSize="9"');
    const book = await part([TABLE, { ...TABLE, name: 'Tỷ lệ', frozenColumns: 0 }], 'xl/workbook.xml');
    expect(book.match(/<definedName [^>]*>[^<]*/gu)?.map((name) => name.replaceAll('&apos;', "'"))).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Số liệu ''tháng'' 02-2024'!$A:$A,'Số liệu ''tháng'' 02-2024'!$4:$6`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Tỷ lệ'!$4:$6`,
    ]);
  });

  test('says on top of each page what it is of, where it has no title', async () => {
    const xml = await part([{ ...TABLE, pageHeader: 'Lịch sử <1> · R&D' }], SHEET);
    expect(xml).toContain('<oddHeader>&amp;CLịch sử &lt;1&gt; · R&amp;&amp;D</oddHeader><oddFooter>');
    expect(await part([TABLE], SHEET)).not.toContain('<oddHeader>');
  });

  test('has its elements in the order that Excel insists on', async () => {
    expect(orderOf(await part([TABLE], SHEET))).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  test.each([
    ['one line', 'Sở A', ''],
    ['words that fill six lines', 'abcdefghij klmnopqrst '.repeat(6).trim(), ' ht="93" customHeight="1"'],
    ['one word longer than a line', 'x'.repeat(70), ' ht="48" customHeight="1"'],
    ['lines of their own', 'một\nhai', ' ht="33" customHeight="1"'],
    ['more than Excel can show', 'x '.repeat(5000), ' ht="409" customHeight="1"'],
  ])('is as high as %s', async (_, text, height) => {
    const xml = await part([{ ...TABLE, rows: [[text]] }], SHEET);
    expect(/<row r="7"([^>]*)>/u.exec(xml)?.[1]).toBe(height);
  });
});

const SERIES: Sheet = {
  name: 'Theo tháng',
  heading: ['TIẾP NHẬN', 'Sở A'],
  columns: [
    { title: 'Tháng', width: 12 },
    { title: 'Trực tuyến & <bưu chính>', width: 16 },
    { title: 'Tỷ lệ', width: 12 },
  ],
  rows: [
    [{ month: toMonth(2023, 12) }, 551, { share: 0.9616, decimals: 2 }],
    [{ month: toMonth(2024, 1) }],
    [{ month: toMonth(2024, 2) }, 600, { share: 0.97, decimals: 2 }],
  ],
  paper: 'A4',
  chart: { title: 'Trực tuyến & <bưu chính>', months: 0, counts: 1, rates: 2 },
};
const CHART = 'xl/charts/chart1.xml';

describe('a chart', () => {
  test('is of the cells of the table, with a gap where there is no value', async () => {
    const xml = await part([SERIES], CHART);
    const ranges = xml.match(/(?<=<c:f>)[^<]*/gu)?.map((range) => range.replaceAll('&apos;', "'"));
    expect(ranges).toEqual([
      "'Theo tháng'!$B$4",
      "'Theo tháng'!$A$5:$A$7",
      "'Theo tháng'!$B$5:$B$7",
      "'Theo tháng'!$C$4",
      "'Theo tháng'!$A$5:$A$7",
      "'Theo tháng'!$C$5:$C$7",
    ]);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>551</c:v></c:pt><c:pt idx="2"><c:v>600</c:v></c:pt>',
    );
    // 45261 is the 1st of December 2023 in Excel's count of days.
    expect(xml).toContain('<c:pt idx="0"><c:v>45261</c:v></c:pt>');
  });

  // The ends of the axis of counts, then those of the axis of rates and how it writes them.
  test.each([
    ['near the whole', [0.9616, 0.97], ['min 0', 'max 1', 'min 0.9', '0%']],
    ['far apart', [0.4, 0.97], ['min 0', 'max 1', 'min 0.2', '0%']],
    ['near nought', [0.003, 0.012], ['min 0', 'max 0.02', 'min 0', '0.0%']],
    ['nought', [0], ['min 0', 'max 0.01', 'min 0', '0.0%']],
    ['beyond the whole', [1.2], ['min 0', 'min 0', '0%']],
  ])('tells rates %s apart, and counts from nought', async (_, shares, expected) => {
    const rows = shares.map((share) => [{ month: toMonth(2024, 1) }, 1, { share, decimals: 2 }]);
    const xml = await part([{ ...SERIES, rows }], CHART);
    const ends = [...xml.matchAll(/<c:(max|min) val="([^"]*)"/gu)].map(([, end, at]) => `${end} ${at}`);
    const format = /<c:axPos val="r"\/><c:numFmt formatCode="([^"]*)"/u.exec(xml)?.[1];
    expect([...ends, format]).toEqual(expected);
  });

  test('belongs to its sheet alone, which says so in every part that Excel asks', async () => {
    const both = [TABLE, SERIES];
    expect(await part(both, SHEET)).not.toContain('<drawing');
    expect(await part(both, 'xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rId-drawing-1"/>');
    expect(await part(both, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      'Target="../drawings/drawing2.xml"',
    );
    expect(await part(both, 'xl/drawings/drawing2.xml')).toContain('r:id="rId-chart-1"');
    expect(await part(both, 'xl/drawings/_rels/drawing2.xml.rels')).toContain(
      'Target="../charts/chart2.xml"',
    );
    expect(await part(both, '[Content_Types].xml')).toContain('PartName="/xl/charts/chart2.xml"');
    expect(await part(both, 'xl/charts/chart1.xml')).toBe('');
  });

  test('of a count alone has one axis', async () => {
    const { rates: _, ...chart } = { rates: 0, title: 'Hồ sơ', months: 0, counts: 1 };
    const xml = await part([{ ...SERIES, chart }], CHART);
    expect(xml).not.toContain('<c:lineChart>');
    expect(xml.match(/<c:valAx>/gu)).toHaveLength(1);
  });
});
