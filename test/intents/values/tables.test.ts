// A pasted table is read by its rows, or not at all.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', '1\t688\n2\t0\n3\t0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '573\t688\t0', 'either settled=573 settledEarly=688 settledOverdue=0'],
  ['first', 'Trước hạn\t12', 'settledEarly=12'],
  ['first', 'Trước hạn | 12', 'settledEarly=12'],
  ['first', 'Đã giải quyết\thồ sơ\t688\nTrước hạn\thồ sơ\t12', 'settled=688 settledEarly=12'],
  [
    'first',
    'Đã giải quyết\t688\t100%\nTrước hạn\t12\t1,7%',
    'settled=688 settledEarly=12 settled@100% settledEarly@1,7%',
  ],
  [
    'first',
    '| STT | Chỉ tiêu | Số |\n|:-:|---|--:|\n| 1 | Đã giải quyết | 688 |\n| 2 | Quá hạn | 3 |',
    'settled=688 settledOverdue=3',
  ],
  [
    'first',
    'Chỉ tiêu\tTháng 1\tTháng 2\nĐã giải quyết\t967\t688',
    'settled?967|688 [Chỉ tiêu Tháng 1 Tháng 2] unsure',
  ],
  ['first', 'Quá hạn\n1\tThành lập', 'unread-table'],
  ['first', 'Trước hạn\tQuá hạn\n12\t3', 'unread-table'],
  ['first', 'Trước hạn Quá hạn\n12 3', 'nothing'],
  ['first', '688\tĐã giải quyết', 'unread-table'],
  [
    'first',
    '1\tĐã giải quyết\t688\n2\tTrước hạn\t3\n3\tQuá hạn\t1',
    'settled=688 settledEarly=3 settledOverdue=1',
  ],
  ['first', 'Trước hạn\t12\nQuá hạn\t3\nTrước hạn\t21', 'settledEarly?12|21 settledOverdue=3 unsure'],
  ['first', '1\tĐã giải quyết\t688', 'settled=688'],
  ['first', '573\t688', 'either settled=573 settledEarly=688'],
  ['first', 'STT\tLĩnh vực\tTổng số\tTrực tuyến\tQuá hạn\n1\tThành lập\t733\t551\t22', 'unread-table'],
  [
    'first',
    'STT\tLĩnh vực\tTổng số\tTrực tuyến\tTrực tiếp, dịch vụ bưu chính\tTừ kỳ trước\tTổng số\tTrước hạn\tĐúng hạn\tQuá hạn\tTổng số\tTrong hạn\tQuá hạn\n1\tThành lập và hoạt động doanh nghiệp\t733\t551\t22\t160\t688\t0\t688\t0\t45\t45\t0',
    'unread-table',
  ],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
