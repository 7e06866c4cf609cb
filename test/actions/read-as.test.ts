// A document in hand is read once for each report that it could be of, however many ask.

import { expect, test } from 'vitest';
import { readAs } from '../../src/actions/read-as.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const MONTHLY = REPORT_CATALOGUE.get('dvc-766');
const [agency] = SAMPLE_AGENCIES;
const document = () =>
  pastedSource('Tổng số hồ sơ TTHC đã giải quyết: 688 hồ sơ.\nĐúng hạn: 688 hồ sơ, đạt tỷ lệ 100%.');

test('asked again, it is what was read; of another report or agency it is read anew', () => {
  const text = document();
  const first = readAs(text, { definition: CT25_CT08, agency });
  expect(first.figures.map(({ figure }) => figure)).toContain('settled');
  expect(readAs(text, { definition: CT25_CT08, agency })).toBe(first);
  const other = readAs(text, { definition: MONTHLY, agency });
  expect(other.definition).toBe(MONTHLY);
  expect(readAs(text, { definition: MONTHLY, agency })).toBe(other);
  expect(readAs(text, { definition: CT25_CT08, agency })).toBe(first);
  expect(readAs(text, { definition: CT25_CT08, agency: undefined })).not.toBe(first);
});

test('another document of the same words is another', () => {
  const of = { definition: CT25_CT08, agency };
  expect(readAs(document(), of)).not.toBe(readAs(document(), of));
});
