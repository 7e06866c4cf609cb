// Nothing that nobody sees comes in, wherever in a text it stands.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenText, seenTexts } from '../../src/language/seen-text.ts';

test.each([
  ['control characters', 'a\u0000b\u0007c\u007fd\u009fe', 'abcde'],
  ['marks of direction', '\u202eabc\u202c\u2066d\u2069\u200f', 'abcd'],
  ['marks of no width', 'a\u200bb\u00adc\ufeff', 'abc'],
  ['half letters', 'a\ud83d b\udc4b', 'a b'],
  ['no characters', 'a\uffff\ufdd0', 'a'],
  ['line breaks of all kinds', 'a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['what is seen stays', 'Đạt 5%\t😀 ✓ “chờ”\n–', 'Đạt 5%\t😀 ✓ “chờ”\n–'],
])('%s', (_what, text, seen) => {
  expect(seenText(text)).toBe(seen);
});

test('is well-formed, never longer, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, at) => {
      const cut = text.slice(at);
      const seen = seenText(cut);
      expect(seen.isWellFormed()).toBe(true);
      expect(seen.length).toBeLessThanOrEqual(cut.length);
      expect(seenText(seen)).toBe(seen);
    }),
  );
});

test('in every text of what came as JSON', () => {
  const sent = { act: 'a\u0000', list: ['b\u202e', 1, true, null], in: { deep: 'c\ud800' } };
  expect(seenTexts(sent)).toEqual({ act: 'a', list: ['b', 1, true, null], in: { deep: 'c' } });
});
