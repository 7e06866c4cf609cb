// Digits with their words beside them: read once where they say the same, and asked about where they do not.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', '45 (bốn mươi lăm)', 'settled=45'],
  ['first', '45 (bốn mươi lăm) hồ sơ', 'settled=45'],
  ['first', '45 hồ sơ (bốn mươi lăm hồ sơ)', 'settled=45'],
  ['first', 'bốn mươi lăm (45)', 'settled=45'],
  ['first', 'bốn lăm (45) hồ sơ', 'settled=45'],
  ['first', '688 (sáu tám tám)', 'settled=688'],
  ['first', '688 (sau tram tam muoi tam)', 'settled=688'],
  ['first', 'tồn 1.655 (một nghìn sáu trăm năm mươi lăm)', 'pending=1655'],
  ['first', 'tồn 45 (bằng chữ: bốn mươi lăm hồ sơ)', 'pending=45'],
  ['first', 'tồn bốn mươi lăm hồ sơ (45 hồ sơ)', 'pending=45'],
  ['first', 'tồn 45 (bốn mươi lăm), quá hạn 2 (hai)', 'pending=45 pendingOverdue=2'],
  ['first', 'tồn 45 (bốn lăm) quá hạn năm (5)', 'pending=45 pendingOverdue=5'],
  [
    'first',
    'giải quyết 688 (sáu trăm tám mươi tám) hồ sơ, trước hạn 0 (không) hồ sơ',
    'settled=688 settledEarly=0',
  ],
  // They differ: nobody knows which is right.
  ['first', '45 (năm mươi)', 'settled?45|50 unsure'],
  ['first', 'năm mươi (45)', 'settled?45|50 unsure'],
  ['first', 'tồn 45 (năm mươi)', 'pending?45|50 unsure'],
  ['first', 'tồn: năm mươi (45)', 'pending?45|50 unsure'],
  ['first', 'tồn 45 hồ sơ (năm mươi hồ sơ), quá hạn 2 (hai)', 'pending?45|50 pendingOverdue=2 unsure'],
  // What else stands in brackets is no repetition.
  ['first', '688 (8)', 'settled?688|8 unsure'],
  ['first', 'tồn 45 (2)', 'pending=45 [2] unsure'],
  ['first', 'tồn 45 (quá hạn hai)', 'pending=45 pendingOverdue=2'],
  ['first', 'tồn 45 (năm nay)', 'pending=45 [năm nay] unsure'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
