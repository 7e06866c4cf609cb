// Words as they are printed: a capital and a full stop, and nothing else is touched.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedWords } from '../../src/report/printed-words.ts';

describe('words are printed with a capital and a full stop', () => {
  it.each([
    ['đề nghị nâng cấp đường truyền', ['Đề nghị nâng cấp đường truyền.']],
    ['Đề nghị nâng cấp.', ['Đề nghị nâng cấp.']],
    ['Bao giờ có máy quét?', ['Bao giờ có máy quét?']],
    ['iGate cần nâng cấp', ['iGate cần nâng cấp.']],
    ['tập huấn 2 lớp (tháng 3)', ['Tập huấn 2 lớp (tháng 3).']],
    ['đọc “Hướng dẫn 5.”', ['Đọc “Hướng dẫn 5.”']],
    ['xem https://dichvucong.gov.vn', ['Xem https://dichvucong.gov.vn']],
    ['gửi igate@tinh.gov.vn', ['Gửi igate@tinh.gov.vn']],
    ['2 máy quét', ['2 máy quét.']],
    ['ϰ', ['ϰ.']],
    ['- nâng cấp iGate\n- bố trí máy quét', ['- Nâng cấp iGate.', '- Bố trí máy quét.']],
    ['1. nâng cấp;\n2) bố trí', ['1. Nâng cấp;', '2) Bố trí.']],
    ['nâng cấp iGate\nBố trí máy quét', ['Nâng cấp iGate.', 'Bố trí máy quét.']],
    [
      'Đề nghị nâng cấp hạ tầng\nmạng cho bộ phận một cửa',
      ['Đề nghị nâng cấp hạ tầng', 'mạng cho bộ phận một cửa.'],
    ],
    ['đề nghị:\n\n  cấp máy', ['Đề nghị:', 'Cấp máy.']],
  ])('%j', (words, printed) => {
    expect(printedWords(words)).toEqual(printed);
  });

  it('and keeps every other character, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const plain = words
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        const printed = printedWords(words);
        expect(printed.length).toBe(plain.length);
        printed.forEach((line, at) => {
          expect([plain[at], `${plain[at]}.`].map((one) => one?.toLowerCase())).toContain(line.toLowerCase());
        });
      }),
    );
  });

  it('printed once more they are the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('đề', ' ', '\n', '.', ';', 'A', '- ', '1. ', ')', '9')),
        (parts) => {
          const once = printedWords(parts.join(''));
          expect(printedWords(once.join('\n'))).toEqual(once);
        },
      ),
    );
  });
});
