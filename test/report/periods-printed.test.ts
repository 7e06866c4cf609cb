// The small report so often as it may be due: its lines name the period, and give it back.

import { describe, expect, test } from 'vitest';
import { FREQUENCIES, type Frequency, toPeriod } from '../../src/calendar/report-period.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { smallReport } from '../fixtures/small-report.ts';

const FIGURES = new Map<string, number | string>([
  ['kitchens', 120],
  ['passed', 40],
  ['failed', 5],
  ['inspected', 45],
  ['inspectedSoFar', 90],
  ['fined', 2],
  ['proposals', 'Không.'],
]);
const NAMES: Readonly<Record<Frequency, string>> = {
  month: 'tháng 01/2024',
  quarter: 'quý I/2024',
  'half-year': '6 tháng đầu năm 2024',
  'nine-months': '9 tháng đầu năm 2024',
  year: 'năm 2024',
};

describe.each(FREQUENCIES)('every %s', (frequency) => {
  const definition = smallReport(frequency);
  const month = toPeriod(frequency, 2024, 1);
  const printed = outlineReport(definition, FIGURES, { month, agency: 'Sở Y tế', appendices: [] });
  const text = printed.blocks
    .map((block) => ('tail' in block ? `${block.text} ${block.tail}` : block.text))
    .join('\n');

  test('subject, introduction, lines and closing name the period', () => {
    expect(printed.subject).toEqual(['Kết quả kiểm tra bếp ăn tập thể', NAMES[frequency]]);
    expect(text).toContain(`Sở Y tế báo cáo kết quả kiểm tra bếp ăn tập thể ${NAMES[frequency]} như sau:`);
    expect(text).toContain(`Tổng số lượt kiểm tra ${NAMES[frequency]}: 45 lượt`);
    expect(text).toContain(`báo cáo kết quả kiểm tra ${NAMES[frequency]}, đề nghị`);
  });

  test('the text gives its figures and its period', () => {
    const read = readOutline(definition, text);
    expect(read.month).toBe(month);
    expect(new Map(read.figures.map(({ figure, words }) => [figure, words]))).toEqual(
      new Map([
        ['kitchens', '120'],
        ['passed', '40'],
        ['failed', '5'],
        ['inspected', '45'],
        ['inspectedSoFar', '90'],
        ['fined', '2'],
      ]),
    );
  });
});

test.each([
  ['quarter', 'quý 3 năm 2024', '2024-Q3'],
  ['quarter', 'quý IV/2024', '2024-Q4'],
  ['half-year', 'sáu tháng cuối năm 2024', '2024-H2'],
  ['nine-months', 'chín tháng năm 2024', '2024-9M'],
  ['month', 'tháng 3 năm 2024', '2024-03'],
] as const)('%s: as others write it, %s', (frequency, words, period) => {
  expect(readOutline(smallReport(frequency), `Tổng số lượt kiểm tra ${words}: 45 lượt`).month).toBe(period);
});
