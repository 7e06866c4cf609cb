// After the bot has asked a number back ("gần 7: 7?"), the same number says yes only where nothing else stands beside it.

import { describe, expect, it } from 'vitest';
import { answerToAskedBack } from '../../src/intents/asked-back.ts';

const OFFERED = { figure: 'settledEarly', offered: [{ value: 7, says: 'Trước hạn: 7' }] };
const answer = (text: string) => answerToAskedBack(OFFERED, text, [], [], undefined);

describe('takes the number that was offered', () => {
  it.each([
    'xác nhận 7 hồ sơ',
    'thôi ghi 7 cũng được',
    'vâng, ghi 7 đi',
    'vâng 7 chị ạ',
    '7 là đúng rồi em',
    'chốt 7',
    'đúng 7 hồ sơ nhé',
    'yep, 7',
    'make it 7',
    "that's right, 7",
  ])('“%s”', (said) => {
    expect(answer(said)).toEqual({ kind: 'confirmed', says: 'Trước hạn: 7' });
  });
});

describe('leaves to be read what says another thing with the same number', () => {
  it.each([
    'trừ đi 7',
    'bớt 7',
    'tăng 7',
    'thêm 7 hồ sơ',
    'xem tháng 7',
    'báo cáo tháng 7',
    'so với tháng 7',
    'quý 7',
    'mục 7',
    'phần 7',
    'lần 7 rồi đó',
    'nhắc lại sau 7 ngày',
    '7 phút nữa em nhập',
    'còn 7 phút nữa họp',
    'bỏ 7 đi',
    '7 là của tháng trước',
    'gần 7',
    '7 đúng không em',
  ])('“%s”', (said) => {
    expect(answer(said)).toBeUndefined();
  });
});
