import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinOneEdit } from '../../src/language/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

/** Every text one edit away, by trying them all. */
function edits(text: string): Set<string> {
  const found = new Set([text]);
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of 'abc') {
      found.add(before + letter + after);
      if (after.length > 0) found.add(before + letter + after.slice(1));
    }
  }
  return found;
}

describe('withinOneEdit', () => {
  it.each([
    ['xem', 'xem', true],
    ['sua', 'su', true],
    ['nop', 'npo', true],
    ['huy', 'hut', true],
    ['', 'a', true],
    ['sua', 'xoa', false],
    ['abcd', 'badc', false],
    ['', 'ab', false],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(withinOneEdit(a, b)).toBe(expected);
  });

  it('agrees with trying every edit, in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(edits(a).has(b));
        expect(withinOneEdit(b, a)).toBe(withinOneEdit(a, b));
      }),
      { numRuns: 3000 },
    );
  });
});
