// Prose and tables are held against what is stored; running totals against the month before.

import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { KnownMonth } from '../../src/doctor/stored.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const [definition] = REPORT_CATALOGUE.all;

const found = (text: string, known: Partial<KnownMonth>) => {
  const document = pastedSource(text);
  const reading = readDocument(document, definition);
  return examine(document, reading, { month: toMonth(2024, 2), ...known }).findings.flatMap((one) =>
    one.kind === 'stored'
      ? [`${one.figures[0]} ${one.stored}`]
      : one.kind === 'check'
        ? [one.check.check.code]
        : [],
  );
};

describe('what is stored', () => {
  const current = new Map([
    ['settled', 700],
    ['settledEarly', 480],
  ]);

  it('is held against prose', () => {
    expect(found('Đã giải quyết 688 hồ sơ, trong đó trước hạn 480 hồ sơ.', { current })).toEqual([
      'settled 700',
    ]);
  });

  it('is held against a table', () => {
    const table = 'Chỉ tiêu\tSố liệu\nĐã giải quyết trong tháng\t688\nTrước hạn\t480\nQuá hạn\t7\n';
    expect(found(table, { current })).toEqual(['settled 700']);
  });

  it('gives the running total of the next month', () => {
    const text =
      'Tổng số hồ sơ TTHC đã giải quyết trong tháng: 688 hồ sơ.\n' +
      'Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm 2024 đến nay là: 1.700 hồ sơ.';
    expect(found(text, { previous: new Map([['settledYtd', 967]]) })).toEqual(['running.settledYtd']);
  });
});
