// What a finding asks is asked until it is answered.

import { expect, test } from 'vitest';
import { en } from '../../src/phrases/en.ts';
import { vi } from '../../src/phrases/vi.ts';
import { CT25_CT08 } from '../support/reports.ts';

const check = CT25_CT08.checks.find(({ kind }) => kind === 'none');

test.each([
  [vi, 'Xin cho biết nguyên nhân.'],
  [en, 'Please give the cause.'],
])('a cause is asked for until there is one', (phrases, question) => {
  if (check?.kind !== 'none') throw new Error('no such check');
  const finding = { check, figures: [check.figure], values: new Map([[check.figure, 26]]), expected: 0 };
  expect(phrases.finding(CT25_CT08, finding)).toContain(`26. ${question}`);
  const answered = phrases.finding(CT25_CT08, { ...finding, reason: 'Thiếu người' });
  expect(answered).toMatch(/: 26\.$/u);
});
