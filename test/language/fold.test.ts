import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise } from '../../src/language/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Text in which the characters that matter here are frequent. */
const oddText = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'Đ',
      'ế',
      'Ỹ',
      '\u0301',
      '\u0323',
      ' ',
      '\u00a0',
      '\u3000',
      '\t',
      '\n',
      '\r',
      '\u200b',
      '\ufeff',
    ],
    ...['\u00ad', '６', '．', '–', '−', '\u2028', 'K', 'İ', 'ẞ', '。', '\u2044'],
  ),
  maxLength: 20,
});

describe('normalise', () => {
  it.each([
    ['６８８．５，１；２：３％／', '688.5,1;2:3%/'],
    ['1\u00a0655', '1 655'],
    ['1\u202f655\u20091\u3000x', '1 655 1 x'],
    ['\ufeffđúng\u200b hạn\u00ad', 'đúng hạn'],
    ['−3 – 4 — 5', '-3 - 4 - 5'],
    ['1\u20442', '1/2'],
    ['  a \t b  \r\n\n  c ', 'a b\n\nc'],
    ['Đúng hạn'.normalize('NFD'), 'Đúng hạn'],
    // A mark kept from its letter by an invisible character.
    ['e\u200b\u0301', 'é'],
  ])('%j → %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('is idempotent, and reads NFC and NFD the same', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, oddText), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('fold', () => {
  it.each([
    ['Đúng hạn', 'dung han'],
    ['ĐÃ CÓ VĂN BẢN XIN LỖI', 'da co van ban xin loi'],
    ['Lũy kế', 'luy ke'],
    ['hoà, hòa', 'hoa, hoa'],
    ['ước tính Ư Ơ ữ ợ', 'uoc tinh u o u o'],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize('NFD'))).toBe(expected);
  });

  it('is idempotent and leaves no mark', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, oddText), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(fold(normalise(text))).toBe(once);
        expect(once.normalize('NFD')).not.toMatch(/\p{Script=Latin}\p{M}/u);
      }),
      { numRuns: 2000 },
    );
  });
});
