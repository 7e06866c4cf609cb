// A report is named where another could be meant.

import { expect, test } from 'vitest';
import { calledAmong } from '../../src/report/called.ts';

const one = { id: 'one', short: { vi: 'một', en: 'one' } };

test('a report is named where its agency owes another, and not where it is alone', () => {
  expect(calledAmong([one], one)).toBeUndefined();
  expect(calledAmong([], one)).toBeUndefined();
  expect(calledAmong([{ id: 'other' }, one], one)).toEqual(one.short);
  expect(calledAmong([{ id: 'other' }], one), 'what is not owed any more').toEqual(one.short);
});
