// Ways to give a value that were once read wrong or not at all, a few of each kind.

import { expect, it } from 'vitest';
import { inShort, readIn, STATES, type State, type StateName } from './states.ts';

type Row = readonly [state: StateName | State, said: string, reading: string];

/** Everything is given, nothing is asked. */
const FULL: State = {
  given: { settled: 688, settledEarly: 54, pending: 45, received: 573, fullServices: 51, fullReceived: 551 },
};
const DECIMAL: State = { ...STATES.second, askedBack: { figure: 'settledEarly', readings: [12, 125] } };

const ROWS: readonly Row[] = [
  // Questions give nothing.
  ['pending', 'em ơi, có đó hông', 'nothing'],
  ['pending', '45 hả em', 'pending?45 unsure'],
  ['pending', 'hồ sơ số 45', 'nothing'],
  // Nor does calling somebody by their place in the family.
  ['second', 'anh 2 ơi', 'settledEarly?2 unsure'],
  ['second', 'chị 3 à', 'settledEarly?3 unsure'],
  ['second', 'chị ơi 2', 'settledEarly=2'],
  ['second', 'ba ơi', 'settledEarly?3 unsure'],
  ['second', 'hai chị em', 'settledEarly?2 unsure'],
  ['second', '45 chị ơi', 'settledEarly=45'],
  // "Later" is no six, unless a unit or a number stands beside it.
  ['second', 'sau nhé', 'settledEarly?6 unsure'],
  ['second', 'trước hạn: sau', 'settledEarly?6 unsure'],
  ['second', 'sau ho so', 'settledEarly=6'],
  ['second', 'hai muoi sau', 'settledEarly=26'],
  ['second', 'sáu', 'settledEarly=6'],
  // Years, marks, line numbers, thousands.
  ['carried', 'bcci 2023', 'postDossiers?2023 unsure'],
  ['carried', 'bcci: 2023', 'postDossiers=2023'],
  ['early', '*45', 'correct settledEarly=45 or settledOverdue'],
  ['early', '45* nhé', 'correct settledEarly=45 or settledOverdue'],
  ['first', '|688|12|3|', 'settled=688 settledEarly=12 settledOverdue=3'],
  ['first', '① 688\n② 12\n③ 3', 'settled=688 settledEarly=12 settledOverdue=3'],
  ['first', '688.000', 'settled?688|688000 unsure'],
  ['first', 'tiếp nhận 1. 655', 'received?1655|655|1 unsure'],
  ['second', '12, 688', 'either settledEarly=12 settledOverdue=688'],
  ['second', '12 trong đó có 2 hồ sơ trực tuyến', 'settledEarly=12 onlineReceived?2 unsure'],
  ['first', 'toàn tỉnh 12.500 hồ sơ', 'settled?12500 unsure'],
  // What a name counts follows from the unit, or from the size.
  ['carried', 'một phần 0 hồ sơ, toàn trình 551 hồ sơ', 'partialReceived=0 fullReceived=551'],
  ['pending', '45 ho so, ton qua han 0', 'pending=45 pendingOverdue=0'],
  ['carried', 'qua bưu chính 106 hồ sơ', 'postDossiers=106'],
  ['carried', 'trả qua bưu điện 105 bộ', 'postOutDossiers=105'],
  ['carried', 'có thu phí, lệ phí: 54', 'feeProcedures=54'],
  // Harmless words around a value.
  ['pending', 'hồ sơ tồn là 45 em ghi cho chị', 'pending=45'],
  ['pending', 'em nhập 61 vào cho anh nhé', 'pending=61'],
  ['second', 'có mỗi 1 hồ sơ em ạ', 'settledEarly=1'],
  ['second', 'bằng 0', 'settledEarly=0'],
  ['early', 'cái trước hạn ấy, 45', 'settledEarly=45'],
  [FULL, 'received should be 575', 'received=575'],
  [FULL, 'Đề nghị sửa số hồ sơ tiếp nhận thành 575.', 'received=575'],
  [FULL, 'sửa hai chỗ: trước hạn 12, tồn 46', 'settledEarly=12 pending=46'],
  // None, in words.
  ['second', 'không một hồ sơ nào', 'settledEarly=0'],
  ['second', 'none at all', 'settledEarly=0'],
  ['second', 'no early ones', 'settledEarly=0'],
  ['early', 'hông có trễ bộ nào', 'settledOverdue=0'],
  ['early', 'không đúng gì cả', 'nothing'],
  ['pending', 'hết tồn rồi em', 'pending?0 unsure'],
  ['pending', 'chưa có số tồn', 'skip pending'],
  // Numbers in words among others.
  ['pending', 'còn sáu mốt hồ sơ chưa xong', 'pending?61 unsure'],
  ['pending', 'hăm lăm bộ', 'pending=25'],
  ['pending', 'ba chục', 'pending?30 unsure'],
  ['second', 'mươi hồ sơ', 'settledEarly?10 unsure'],
  ['pending', 'a dozen', 'pending?12 unsure'],
  ['first', 'gan bay tram', 'settled?700 unsure'],
  ['first', 'bảy trăm rưỡi', 'settled?750 unsure'],
  ['pending', 'năm tư à quên bốn lăm', 'pending=45'],
  ['early', 'không phải năm mươi tư mà là bốn mươi lăm', 'correct settledEarly=45'],
  // Changes and sums.
  ['carried', 'thêm 3 cái', 'change procedures: 109+3=112 | pendingOverdue: 0+3=3'],
  ['carried', 'Giảm 02 TTHC do bị bãi bỏ', 'change procedures: 109-2=107'],
  ['carried', 'two fewer', 'change procedures: 109-2=107'],
  ['carried', 'như cũ nhưng thêm 2', 'change procedures: 109+2=111'],
  ['carried', '109 cộng 2 cái mới', 'change procedures: 109+2=111'],
  ['carried', '160+573-688', 'change procedures: 160-115=45'],
  ['carried', 'bỏ 1', 'change procedures: 109-1=108'],
  ['carried', 'bỏ 1 thủ tục còn 108', 'procedures=108'],
  ['carried', 'bớt 1 còn 108', 'procedures=108'],
  ['carried', 'bớt 1 còn 105', 'procedures?105 unsure'],
  ['first', '688, tăng 12 so với tháng trước', 'settled=688'],
  ['first', 'cộng hai phòng 300 và 388 lại', 'change settled: 300+388=688'],
  ['pending', '160+573-688=45', 'pending=45'],
  [FULL, 'bớt tồn 1 hồ sơ', 'change pending: 45-1=44'],
  [FULL, 'thay 573 bằng 575', 'correct received=575 or '],
  [FULL, 'thay 999 bằng 575', 'nothing'],
  ['early', '688 nhầm, 680 mới đúng', 'correct settled=680 or settledOverdue'],
  // Groups.
  ['pending', '45 hồ sơ: 43 trong hạn, 2 quá hạn', 'pending=45 pendingWithinDeadline=43 pendingOverdue=2'],
  [
    'pending',
    '45 in total, 43 within deadline, 2 overdue',
    'pending=45 pendingWithinDeadline=43 pendingOverdue=2',
  ],
  ['pending', 'pending 45, 2 of them overdue', 'pending=45 pendingOverdue=2'],
  ['pending', '• tồn 45 • quá hạn 2', 'pending=45 pendingOverdue=2'],
  ['carried', '1. TTHC: 109\n2. Tiếp nhận: 573', 'procedures=109 received=573'],
  ['carried', '109 như cũ, tiếp nhận 573', 'procedures=109 received=573'],
  ['first', '1 Đã giải quyết 688 2 Trước hạn 12 3 Quá hạn 0', 'settled=688 settledEarly=12 settledOverdue=0'],
  [DECIMAL, '0', 'settledEarly=0'],
];

it.each(ROWS)('%j: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
