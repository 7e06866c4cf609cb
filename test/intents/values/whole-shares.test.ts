// All of another figure, said without its number: offered, never recorded.

import { expect, it } from 'vitest';
import { readValues } from '../../../src/intents/values/read-values.ts';
import { contextIn, inShort } from './states.ts';

const KNOWN = { settled: 688, pending: 45, received: 573 };

const ROWS: readonly (readonly [said: string, reading: string])[] = [
  ['tất cả đều đúng hạn', 'settledOnTime?688 unsure'],
  ['hồ sơ đều đúng hạn ạ', 'settledOnTime?688 unsure'],
  ['đúng hạn hết', 'settledOnTime?688 unsure'],
  ['tat ca deu dung han', 'settledOnTime?688 unsure'],
  ['toàn bộ trước hạn', 'settledEarly?688 unsure'],
  ['trước hạn hết rồi chị', 'settledEarly?688 unsure'],
  ['tất cả hồ sơ đều tiếp nhận trực tuyến', 'onlineReceived?573 unsure'],
  ['all on time', 'settledOnTime?688 unsure'],
  // Nothing is left of it.
  ['hết tồn rồi', 'pending?0 unsure'],
  // Questions, denials, wishes.
  ['có phải tất cả đều đúng hạn không', 'nothing'],
  ['tất cả đều đúng hạn chưa', 'nothing'],
  ['không phải tất cả đều đúng hạn', 'nothing'],
  ['xem tất cả đúng hạn', 'nothing'],
];

it.each(ROWS)('%j → %s', (said, reading) => {
  expect(inShort(readValues(said, contextIn({ asked: 'settledEarly', given: KNOWN })))).toBe(reading);
});

it('nothing is offered of what is not known', () => {
  expect(inShort(readValues('tất cả đều đúng hạn', contextIn({ asked: 'settled' })))).toBe('nothing');
});
