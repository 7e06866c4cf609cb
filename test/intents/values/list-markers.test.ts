// Marks of a list are never values, in one line and in many.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', '1/ Đã giải quyết: 688\n2/ Trước hạn: 3', 'settled=688 settledEarly=3'],
  ['first', '1- Đã giải quyết: 688\n2- Trước hạn: 3', 'settled=688 settledEarly=3'],
  ['first', '(1) 688 (2) 0 (3) 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '1) 688 2) 0 3) 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '1. 688 2. 0 3. 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '1.688 2.0 3.0', 'settled?1688|2|20 unsure'],
  ['first', 'a) 688\nb) 0\nc) 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', 'a. đã giải quyết 688; b. còn tồn 45', 'settled=688 pending=45'],
  ['first', '- 688\n- 0\n- 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '+ Đã giải quyết: 688\n+ Trước hạn: 0', 'settled=688 settledEarly=0'],
  ['first', '• Đã giải quyết: 688\n• Trước hạn: 0', 'settled=688 settledEarly=0'],
  ['first', '1. 688', 'settled?1688|688|1 unsure'],
  ['first', '1) 688', 'settled=688'],
  ['first', '(1) 688', 'settled=688'],
  ['first', 'I. 688', 'settled=688'],
  ['first', '1 688\n2 0\n3 0', 'either settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '1\t688\n2\t0\n3\t0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '1: 688\n2: 0\n3: 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', 'câu 1: 688, câu 2: 0', 'settled=688 settledEarly=0'],
  ['first', 'STT 1 Đã giải quyết 688', 'settled=688'],
  ['first', '1 Đã giải quyết 688\n2 Trước hạn 12', 'settled=688 settledEarly=12'],
  ['first', '1 Đã giải quyết 688', 'settled?688|1 unsure'],
  ['early', '2. 45', 'settledOverdue?2|45 unsure'],
  ['early', '12. Quá hạn 3', 'settledOverdue=3 [12 → pending] unsure'],
  ['pending', '45. Quá hạn 2', 'pending=45 pendingOverdue=2'],
  ['first', '① 688 ② 0', 'settled=688 settledEarly=0'],
  [
    'first',
    '1. Tổng số hồ sơ TTHC đã giải quyết trong tháng: 688 hồ sơ\n2. Còn tồn: 45 hồ sơ',
    'settled=688 pending=45',
  ],
  ['first', '1.1 Đã giải quyết 688\n1.2 Trước hạn 0', 'settled=688 settledEarly=0'],
  ['first', 'a) Đã giải quyết: 688 b) Còn tồn: 45', 'settled=688 pending=45'],
  ['first', '573\t688\t0', 'either settled=573 settledEarly=688 settledOverdue=0'],
  ['first', 'Trước hạn\t12', 'settledEarly=12'],
  ['first', 'Trước hạn | 12', 'settledEarly=12'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
