// What is left of words that a button has no room for.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutWithin, fittingTitle, LONGEST_TITLE } from '../../src/language/button-title.ts';

it('leaves out the middle, in whole words', () => {
  expect(cutWithin('Sở Nông nghiệp và Phát triển nông thôn')).toBe('Sở Nông nghiệp… nông thôn');
  expect(cutWithin('Ủy ban nhân dân thành phố Hoàng Mai')).toBe('Ủy ban nhân dân… Hoàng Mai');
  expect(cutWithin('Sở Y tế')).toBe('Sở Y tế');
});

it('takes the first that fits', () => {
  expect(fittingTitle(['x'.repeat(LONGEST_TITLE + 1), 'Mở biểu mẫu', 'Mở'])).toBe('Mở biểu mẫu');
});

it('never is longer than there is room, and always says something', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.integer({ min: 5, max: 60 }),
      (words, most) => {
        const cut = cutWithin(words, most);
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(cut.isWellFormed()).toBe(true);
        if (words.length <= most) expect(cut).toBe(words);
      },
    ),
  );
});
