// Courtesies change nothing of a value; doubts make it a question; words are numbers, too.

import { expect, it } from 'vitest';
import { inShort, readIn, type StateName } from './states.ts';

type Row = readonly [state: StateName, said: string, reading: string];

const ROWS: readonly Row[] = [
  ['first', 'có lẽ 688', 'settled?688 unsure'],
  ['first', '688 thì phải', 'settled?688 unsure'],
  ['first', '688?', 'settled?688 unsure'],
  ['first', '688 đúng không em', 'settled?688 unsure'],
  ['first', 'có phải 688 không', 'settled?688 unsure'],
  ['first', 'sao lại 688', 'settled?688 unsure'],
  ['first', '688 là số tháng trước', 'settled?688 unsure'],
  ['first', 'dự kiến 688', 'settled?688 unsure'],
  ['first', 'tạm ghi 688', 'settled?688 unsure'],
  ['first', 'khoảng 688', 'settled?688 unsure'],
  ['first', 'gần 700', 'settled?700 unsure'],
  ['first', 'hơn 600', 'settled?600 unsure'],
  ['first', '>600', 'settled?600 unsure'],
  ['first', '600+', 'settled?600 unsure'],
  ['first', '6xx', 'settled?6 unsure'],
  ['first', '688.', 'settled=688'],
  ['first', '"688"', 'settled=688'],
  ['first', '“688”', 'settled=688'],
  ['first', '(688)', 'settled?688 unsure'],
  ['first', '[688]', 'settled=688'],
  ['first', '**688**', 'settled=688'],
  ['first', '688!!!', 'settled=688'],
  ['first', '688 👍', 'settled=688'],
  ['first', '👍 688', 'settled=688'],
  ['first', '0688', 'settled=688'],
  ['first', '688 bộ hồ sơ', 'settled=688'],
  ['first', 'sáu trăm tám tám hồ sơ nhé em', 'settled=688'],
  ['first', 'dạ sáu trăm tám mươi tám ạ', 'settled=688'],
  ['first', 'chị có sáu trăm tám mươi tám hồ sơ', 'settled=688'],
  ['first', 'six hundred eighty eight', 'settled=688'],
  ['first', 'hai nghìn', 'settled?2000 unsure'],
  ['first', 'một nghìn sáu', 'settled?1600|1006 unsure'],
  ['first', 'một ngàn rưỡi', 'settled?1500 unsure'],
  ['first', 'nghìn sáu', 'nothing'],
  ['first', 'một phẩy sáu nghìn', 'settled?6000 unsure'],
  ['first', 'trước hạn mười hai', 'settledEarly=12'],
  ['first', 'trước hạn mười hai, quá hạn ba', 'settledEarly=12 settledOverdue=3'],
  ['first', 'sáu trăm tám mươi tám, không, không', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['first', 'tám mươi, ba, hai', 'settled=80 settledEarly=3 settledOverdue=2'],
  ['early', 'năm', 'settledOverdue=5'],
  ['early', 'hai năm', 'settledOverdue?25 unsure'],
  ['early', 'ba', 'settledOverdue=3'],
];

it.each(ROWS)('%s: %j → %s', (state, said, reading) => {
  expect(inShort(readIn(state, said))).toBe(reading);
});
