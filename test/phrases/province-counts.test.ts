// Counts of a province with thousands of agencies are written as counts are.

import { expect, test } from 'vitest';
import { phrasesFor } from '../../src/phrases/catalogue.ts';

test('counts over 999 are grouped', () => {
  const [vi, en] = [phrasesFor('vi'), phrasesFor('en')];
  expect(vi.province.verdict(1200, 3300, [])).toBe('Đã có báo cáo 1.200/3.300, còn 2.100');
  expect(vi.province.page(1001, 1010, 3300)).toBe('1.001–1.010 trong 3.300');
  const standing = { done: 1200, all: 3300, late: 2100, nextDeadline: undefined };
  expect(vi.several.standing(standing)).toEqual(['1.200/3.300 đã nộp', '2.100 quá hạn']);
  expect(en.several.standing(standing)).toEqual(['1,200 of 3,300 in', '2,100 late']);
  expect(en.province.page(1001, 1010, 3300)).toBe('1,001–1,010 of 3,300');
  expect(vi.reminder.lateCount(1200, 3300)).toBe('1.200 trên 3.300 cơ quan chưa nộp');
  expect(en.reminder.lateCount(1200, 3300)).toBe('1,200 of 3,300 agencies have not sent');
  expect(vi.reminder.toPeople(1234)).toBe('1.234 người');
  expect(vi.workflow.listCount('entering', 1234)).toContain('1.234 ');
  expect(en.workflow.listCount('entering', 1234)).toContain('1,234 ');
});
