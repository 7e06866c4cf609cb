// Last month once more; a number beside it must agree.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', '688 hồ sơ, không trước hạn, không quá hạn', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['carried', 'như cũ', 'as-last-month procedures=109'],
  ['carried', 'vẫn thế', 'as-last-month procedures=109'],
  ['carried', 'vẫn như tháng trước', 'as-last-month procedures=109'],
  ['carried', 'bằng tháng trước', 'as-last-month procedures=109'],
  ['carried', 'giữ nguyên như tháng trước', 'as-last-month procedures=109'],
  ['carried', 'số cũ', 'as-last-month procedures=109'],
  ['carried', 'lấy lại số cũ', 'as-last-month procedures=109'],
  ['carried', 'y chang tháng rồi', 'as-last-month procedures=109'],
  ['carried', 'không thay đổi so với tháng trước', 'as-last-month procedures=109'],
  ['carried', 'vẫn 109', 'procedures=109'],
  ['carried', 'vẫn là 109 tthc', 'procedures=109'],
  ['carried', '110 như tháng trước', 'procedures?110|109 unsure'],
  ['carried', 'như cũ 109', 'procedures=109'],
  ['carried', 'giữ 109', 'procedures=109'],
  ['carried', 'giữ nguyên 109', 'procedures=109'],
  ['carried', 'same as before', 'as-last-month procedures=109'],
  ['carried', 'no change', 'as-last-month procedures=109'],
  ['carried', 'unchanged', 'as-last-month procedures=109'],
  ['carried', 'y như kỳ trước nha em', 'as-last-month procedures=109'],
  ['carried', 'copy tháng trước', 'as-last-month procedures=109'],
  ['carried', 'cứ để như cũ đi', 'as-last-month procedures=109'],
  ['carried', 'cũ', 'nothing'],
  ['carried', 'như trên', 'procedures?0 unsure'],
  ['carried', 'chưa thay đổi', 'as-last-month procedures=109'],
  ['carried', 'thẩm quyền như cũ', 'procedures=109'],
  ['carried', 'tthc như tháng trước, tiếp nhận 573', 'received?573 unsure'],
  ['carried', 'tất cả như cũ', 'nothing'],
  ['carried', 'cả mục này như tháng trước', 'nothing'],
  ['first', 'như tháng trước', 'as-last-month settled=967'],
  ['alone', 'như tháng trước', 'as-last-month settled='],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
