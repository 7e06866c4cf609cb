// Differences and sums are asked back with the result.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['early', 'nhầm, trước hạn 45, quá hạn 3', 'settledEarly=45 settledOverdue=3'],
  ['early', 'chị gửi nhầm, đã giải quyết là 680 nhé', 'settled=680'],
  ['early', 'đã giải quyết 688 nhầm, 680', 'settled=680'],
  ['early', 'thay 688 bằng 680', 'correct settled=680'],
  ['early', 'không phải 688 mà là 680', 'correct settled=680'],
  ['early', 'không phải 999 mà là 45', 'settledOverdue?45 unsure'],
  ['early', '45 không phải 54', 'correct settledEarly=45'],
  ['early', '45, không phải 54', 'correct settledEarly=45'],
  ['early', 'sửa thành bốn lăm', 'correct settledEarly=45'],
  ['early', 'sửa câu 2 thành 45', 'settledEarly=45'],
  ['early', 'câu 3 là 7', 'settledOverdue=7'],
  ['early', 'câu 1 sửa thành 680', 'settled=680'],
  ['early', 'sửa số đầu tiên thành 680', 'settled=680'],
  ['early', 'nhầm, 45%', 'nothing'],
  ['early', '45 nhầm', 'correct settledEarly=45'],
  ['early', 'nhầm 54', 'correct settledEarly=54 or settledOverdue'],
  ['carried', 'sửa 110', 'correct pendingOverdue=110 or procedures'],
  ['carried', 'đổi thành 110', 'correct pendingOverdue=110 or procedures'],
  ['carried', 'nhầm, 2', 'correct pendingOverdue=2 or procedures'],
  ['carried', 'tăng 1', 'change procedures: 109+1=110 | pendingOverdue: 0+1=1'],
  ['carried', 'giảm 2 so với tháng trước', 'change procedures: 109-2=107'],
  ['carried', 'nhiều hơn tháng trước 3', 'change procedures: 109+3=112'],
  ['carried', 'tháng trước cộng 3', 'change procedures: 109+3=112'],
  ['carried', 'thêm 1 tthc', 'change procedures: 109+1=110 | pendingOverdue: 0+1=1'],
  ['carried', '109 + 1', 'change procedures: 109+1=110'],
  ['carried', '109+1', 'change procedures: 109+1=110'],
  ['carried', '109 cộng 1', 'change procedures: 109+1=110'],
  ['carried', '109 trừ 1', 'change procedures: 109-1=108'],
  ['carried', 'ít hơn 1', 'change procedures: 109-1=108'],
  ['carried', '-1', 'procedures?1 unsure'],
  ['carried', '+1', 'change procedures: 109+1=110 | pendingOverdue: 0+1=1'],
  ['carried', 'tăng', 'nothing'],
  ['second', 'cộng thêm 2 nữa', 'change settledEarly: 0+2=2 | settled: 688+2=690'],
  ['second', '2 nữa', 'change settledEarly: 0+2=2 | settled: 688+2=690'],
  ['second', 'thêm 2 hồ sơ nữa', 'change settledEarly: 0+2=2 | settled: 688+2=690'],
  ['second', 'trước hạn tăng 3', 'change settledEarly: 0+3=3'],
  ['second', 'đã giải quyết thêm 3', 'change settled: 688+3=691'],
  ['second', 'đã giải quyết + 3', 'change settled: 688+3=691'],
  ['first', '420 + 153 = 573', 'settled=573'],
  ['first', '420 + 153 = 580', 'settled?580|573 unsure'],
  ['first', '400+100+73', 'settled=573'],
  ['first', '420 và 153', 'settled=420 settledEarly=153'],
  ['first', '420 cộng 153', 'change settled: 420+153=573'],
  ['first', '420 cộng với 153', 'change settled: 420+153=573'],
  ['first', 'tổng 420 + 153', 'settled=573'],
  ['first', '700 - 12', 'settled?700|12 unsure'],
  ['first', '700 trừ 12', 'change settled: 700-12=688'],
  ['first', '12 x 5', 'settled?12|5 unsure'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
