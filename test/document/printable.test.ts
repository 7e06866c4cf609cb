// What a line may not tear apart, and that the printed report can still be read backwards.

import { expect, it } from 'vitest';
import { unbroken } from '../../src/document/printable.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { inputFor } from './parts.ts';

it.each([
  ['45 hồ sơ, chiếm', '45\u00a0hồ\u00a0sơ, chiếm'],
  ['0/0 hồ sơ', '0/0\u00a0hồ\u00a0sơ'],
  ['109 TTHC, đạt', '109\u00a0TTHC, đạt'],
  ['Chỉ thị số 25/CT-UBND ngày', 'Chỉ thị số 25/CT\u2011UBND ngày'],
  ['đạt tỷ lệ 100%', 'đạt tỷ lệ 100%'],
  ['số hồ sơ TTHC', 'số hồ sơ TTHC'],
])('“%s”', (text, printed) => {
  expect(unbroken(text)).toBe(printed);
});

it('is read backwards all the same', () => {
  const text = inputFor()
    .outlined.blocks.map((block) => block.text)
    .join('\n');
  const read = (printed: string) =>
    readOutline(CT25_CT08, printed).figures.map(({ figure, words }) => [figure, words]);
  expect(read(unbroken(text))).toEqual(read(text));
  expect(read(text)).toHaveLength(31);
});
