// Lists go to the figures in the order of asking; where the printed order fits as well, both are offered.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', '68 8', 'either settled=68 settledEarly=8 | settled=688'],
  // The whole list once more, though its first value stands already.
  [
    'early',
    '54, 3, 45, 0',
    'either settledEarly=54 settledOverdue=3 pending=45 pendingOverdue=0 | settledOverdue=54 pending=3 pendingOverdue=45 pendingOverdueApologised=0',
  ],
  ['first', '688 0', 'either settled=688 settledEarly=0 | settled=6880'],
  ['first', '688 0 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '688  0  0', 'settled=688 settledEarly=0 settledOverdue=0'],
  // Behind a zero with a space they are no telephone number.
  ['early', '0 47 66', 'settledOverdue=0 pending=47 pendingOverdue=66'],
  [
    'early',
    '0 47 660',
    'either settledOverdue=0 pending=47 pendingOverdue=660 | settledOverdue=0 pending=47660',
  ],
  [
    'first',
    '0 0 47 660',
    'either settled=0 settledEarly=0 settledOverdue=47 pending=660 | settled=0 settledEarly=0 settledOverdue=47660',
  ],
  ['first', '688/0/0', 'settled?688|0 unsure'],
  ['first', '688;0;0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '688,0,0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', '688, 0, 0, 45, 0', 'settled=688 settledEarly=0 settledOverdue=0 pending=45 pendingOverdue=0'],
  ['first', '688 và 0', 'settled=688 settledEarly=0'],
  ['first', '688 rồi 0 rồi 0', 'settled?688|0 unsure'],
  ['first', '688 hs, 0 hs trước hạn, 0 hs quá hạn', 'settled=688 settledEarly=0 settledOverdue=0'],
  [
    'first',
    '688, trước hạn 0, quá hạn 0, tồn 45, quá hạn 2',
    'settled=688 settledEarly=0 settledOverdue=0 pending=45 pendingOverdue=2',
  ],
  ['first', 'em gửi 688, 0, 0 nhé chị', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', 'dạ 688; 0; 0 ạ', 'settled=688 settledEarly=0 settledOverdue=0'],
  [
    'first',
    '688, 676, 12, 0',
    'either settled=688 settledEarly=676 settledOverdue=12 pending=0 | settled=688 settledOnTime=676 settledEarly=12 settledOverdue=0',
  ],
  [
    'first',
    '688, 676, 12, 0, 45, 45, 0',
    'either settled=688 settledEarly=676 settledOverdue=12 pending=0 pendingOverdue=45 pendingOverdueApologised=45 procedures=0 | settled=688 settledEarly=676 settledOverdue=12 pending=0 pendingOverdue=45 pendingOverdueApologised=45 received=0 | settled=688 settledOnTime=676 settledEarly=12 settledOverdue=0 pending=45 pendingWithinDeadline=45 pendingOverdue=0',
  ],
  ['first', '688, 650', 'either settled=688 settledEarly=650 | settled=688 settledOnTime=650'],
  [
    'pending',
    '45, 43, 2',
    'either pending=45 pendingOverdue=43 pendingOverdueApologised=2 | pending=45 pendingWithinDeadline=43 pendingOverdue=2',
  ],
  ['pending', '45, 2', 'pending=45 pendingOverdue=2'],
  ['pending', '45, 0', 'pending=45 pendingOverdue=0'],
  [
    'pending',
    '45, 45, 0',
    'either pending=45 pendingOverdue=45 pendingOverdueApologised=0 | pending=45 pendingWithinDeadline=45 pendingOverdue=0',
  ],
  ['pending', '45, 3, 2', 'pending=45 pendingOverdue=3 pendingOverdueApologised=2'],
  ['pending', '45, 0, 109', 'pending=45 pendingOverdue=0 procedures=109'],
  [
    'pending',
    '45, 0, 573',
    'either pending=45 pendingOverdue=0 procedures=573 | pending=45 pendingOverdue=0 received=573',
  ],
  ['pending', '45 0', 'either pending=45 pendingOverdue=0 | pending=450'],
  ['carried', '109, 573, 0', 'procedures=109 received=573 onlineReturned=0'],
  [
    'carried',
    '109, 573, 109, 551, 0',
    'either procedures=109 received=573 onlineReturned=109 partialServices=551 partialServicesUsed=0 | procedures=109 received=573 onlineReturned=109 partialServicesUsed=551 partialReceived=0 | procedures=109 received=573 onlineServices=109 onlineReceived=551 onlineReturned=0',
  ],
  ['received', '573, 551', 'received=573 onlineReturned=551'],
  [
    'received',
    '573, 0, 58, 0, 0, 51, 50, 551',
    'received=573 onlineReturned=0 partialServices=58 partialServicesUsed=0 partialReceived=0 fullServices=51 fullServicesUsed=50 fullReceived=551',
  ],
  ['returned', '0, 58, 1, 0', 'onlineReturned=0 partialServices=58 partialServicesUsed=1 partialReceived=0'],
  [
    'levels',
    '58, 1, 0, 51, 50, 551',
    'partialServices=58 partialServicesUsed=1 partialReceived=0 fullServices=51 fullServicesUsed=50 fullReceived=551',
  ],
  [
    'levels',
    '58;1;0;51;50;551;54;32;32;231;231',
    'partialServices=58 partialServicesUsed=1 partialReceived=0 fullServices=51 fullServicesUsed=50 fullReceived=551 feeProcedures=54 paymentProcedures=32 paymentProceduresUsed=32 feeSettled=231 paidOnline=231',
  ],
  [
    'alone',
    '688, 0, 0, 45, 0, 1655, 0, 109, 573',
    'settled=688 settledEarly=0 settledOverdue=0 pending=45 pendingOverdue=0 settledYtd=1655 settledYtdOverdue=0 procedures=109 received=573',
  ],
  [
    'alone',
    '688 0 0 45 0 1655 0',
    'settled=688 settledEarly=0 settledOverdue=0 pending=45 pendingOverdue=0 settledYtd=1655 settledYtdOverdue=0',
  ],
  [
    'first',
    '688, 688, 0, 0',
    'either settled=688 settledEarly=688 settledOverdue=0 pending=0 | settled=688 settledOnTime=688 settledEarly=0 settledOverdue=0',
  ],
  [
    'alone',
    '75, 0, 9, 12, 3, 2',
    'settled=75 settledEarly=0 settledOverdue=9 pending=12 pendingOverdue=3 pendingOverdueApologised=2',
  ],
  [
    'first',
    '688 688',
    'either settled=688 settledEarly=688 | settled=688 settledOnTime=688 | settled=688688',
  ],
  ['first', '6 88', 'either settled=6 settledEarly=88 | settled=688'],
  ['first', '1.6 55', 'settled?16|1|55 unsure'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
