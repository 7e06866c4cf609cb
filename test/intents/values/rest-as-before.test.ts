// Values, and behind them a wish for all the others: the wish is named, and the values are not lost.

import { expect, it } from 'vitest';
import { keepsRest } from '../../../src/intents/values/rest-as-before.ts';
import { inShort, readIn } from './states.ts';

it.each([
  ['688, còn lại giữ như tháng trước', 'settled=688 [còn lại giữ như tháng trước] unsure'],
  ['688 còn mấy cái kia lấy như kỳ trước', 'settled=688 [còn mấy cái kia lấy như kỳ trước] unsure'],
  ['688, số khác giữ nguyên hết', 'settled=688 [số khác giữ nguyên hết] unsure'],
  ['tồn 45, quá hạn 2, con lai nhu cu', 'pending=45 pendingOverdue=2 [con lai nhu cu] unsure'],
  ['số này 110, còn lại giữ nguyên', 'settled=110 [còn lại giữ nguyên] unsure'],
  ['688, the rest is the same', 'settled=688 [the rest is the same] unsure'],
])('%j → %s', (said, reading) => {
  expect(inShort(readIn('first', said))).toBe(reading);
});

it.each(['còn lại 45', 'còn lại giữ 45', 'như tháng trước'])('%j is no such wish', (said) => {
  expect(keepsRest(said) && !/\d/u.test(said)).toBe(false);
});
