// Without a name a correction is of the figure given last, and never of the one that is asked.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['early', 'nhầm 45', 'correct settledEarly=45'],
  ['early', 'nhầm rồi, 45 mới đúng ạ', 'correct settledEarly=45'],
  ['early', 'em nhầm, 45 chị nhé', 'correct settledEarly=45'],
  ['early', 'à nhầm, 45', 'correct settledEarly=45'],
  ['early', 'ấy chết, 45', 'correct settledEarly=45 or settledOverdue'],
  ['early', 'à không, 45', 'correct settledEarly=45 or settledOverdue'],
  ['early', 'sai rồi 45', 'correct settledEarly=45'],
  ['early', 'gõ nhầm 45', 'correct settledEarly=45'],
  ['early', '45 mới đúng', 'correct settledEarly=45'],
  ['early', '45 chứ không phải 54', 'correct settledEarly=45'],
  ['early', 'không phải 54 mà là 45', 'correct settledEarly=45'],
  ['early', 'ko phai 54, 45', 'correct settledEarly=45'],
  ['early', '54 nhầm, 45', 'correct settledEarly=45'],
  ['early', '1 sửa lại nhầm 100', 'settledOverdue?1|100 unsure'],
  ['early', '1 là 100 nhầm', 'settledOverdue?1|100 unsure'],
  ['early', '54 → 45', 'correct settledEarly=45'],
  ['early', '54 -> 45', 'correct settledEarly=45'],
  ['early', 'từ 54 thành 45', 'correct settledEarly=45'],
  ['early', 'đổi 54 thành 45', 'correct settledEarly=45'],
  ['early', 'sửa 54 thành 45 giùm em', 'correct settledEarly=45'],
  ['early', 'sửa lại thành 45 hồ sơ', 'correct settledEarly=45'],
  ['early', 'sửa lại là 45', 'correct settledEarly=45'],
  ['early', 'chỉnh lại 45 giúp chị', 'correct settledEarly=45'],
  ['early', 'cập nhật lại 45', 'correct settledEarly=45'],
  ['early', 'cho chị sửa lại 45', 'correct settledEarly=45'],
  ['early', 'sửa giùm chị câu trước thành 45', 'correct settledEarly=45'],
  ['early', 'câu trước là 45', 'correct settledEarly=45'],
  ['early', 'cái trước là 5', 'correct settledEarly=5'],
  ['second', 'cái trước là 5', 'correct settled=5 or settledEarly'],
  ['second', 'số trước 5', 'correct settled=5 or settledEarly'],
  ['pending', 'cái trước là 5', 'correct settledOverdue=5 or settledEarly'],
  ['early', 'số vừa rồi là 45', 'correct settledEarly=45'],
  ['early', 'số lúc nãy 45 mới đúng', 'correct settledEarly=45'],
  ['early', 'hồi nãy chị gõ nhầm, 45', 'correct settledEarly=45'],
  ['early', 'sorry, it should be 45', 'correct settledEarly=45'],
  ['early', 'I meant 45', 'correct settledEarly=45'],
  ['early', 'wrong, 45', 'correct settledEarly=45'],
  ['early', 'no 45', 'correct settledEarly=45 or settledOverdue'],
  ['early', 'xin lỗi, 45', 'correct settledEarly=45 or settledOverdue'],
  ['early', 'xin lỗi em, chị nhầm, 45', 'correct settledEarly=45'],
  ['early', 'thay bằng 45', 'correct settledEarly=45'],
  ['early', 'lộn, 45 nha', 'correct settledEarly=45'],
  ['early', 'lộn rồi em ơi 45 nghen', 'correct settledEarly=45'],
  ['early', 'không phải 54', 'nothing'],
  ['early', 'sửa', 'nothing'],
  ['early', 'nhầm', 'nothing'],
  ['early', 'sửa trước hạn 45', 'settledEarly=45'],
  ['early', 'trước hạn 45 chứ không phải 54', 'settledEarly=45'],
  ['early', 'trước hạn 54 sửa thành 45', 'settledEarly=45'],
  ['early', 'trước hạn 12 à nhầm 13', 'settledEarly=13'],
  ['nothing', 'nhầm, 45', 'nothing'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
