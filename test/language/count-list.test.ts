import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNT_MAX, readCount } from '../../src/language/count.ts';
import { readCountList } from '../../src/language/count-list.ts';
import { formatCount } from '../../src/language/format.ts';

const values = (text: string) =>
  readCountList(text)?.map((reading) => (reading.kind === 'count' ? reading.value : reading.reason));

describe('readCountList', () => {
  it.each([
    ['688, 0, 0', [688, 0, 0]],
    ['688; 0; 0', [688, 0, 0]],
    ['688 0 0', [688, 0, 0]],
    ['688\t0\t12', [688, 0, 12]],
    ['688\n0\n\n0', [688, 0, 0]],
    ['688;\n0;\n0.', [688, 0, 0]],
    ['688 và 0', [688, 0]],
    ['688, 0 và 1', [688, 0, 1]],
    ['1.655, 0', [1655, 0]],
    ['1 655; 0', [1655, 0]],
    ['1.655 0 12', [1655, 0, 12]],
    ['688,0,0', [688, 0, 0]],
    ['1.655,0,0', [1655, 0, 0]],
    ['688 551 573', [688, 551, 573]],
    ['16 55 3', [16, 55, 3]],
    ['688, 0,0', [688, 0, 0]],
    ['688,0, 0', [688, 0, 0]],
    ['688, 12,5', [688, 'decimal']],
    ['688, -, 0', [688, 'not-a-number', 0]],
    ['688, chưa có, 0', [688, 'not-known', 0]],
    ['688 hồ sơ, 0 hồ sơ', [688, 0]],
    ['không, ko có, 5', [0, 0, 5]],
    ['688 ko ko', [688, 0, 0]],
    ['- 688\n- 0', [688, 0]],
    ['１、２、３', [1, 2, 3]],
    // Single values that are unclear stay where they are.
    ['688; ; 0', [688, 'empty', 0]],
    ['12,5; 3', ['decimal', 3]],
    ['-3; 5', ['negative', 5]],
    ['96,161; 0', ['looks-like-rate', 0]],
  ])('%j → %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(values(text.normalize('NFD'))).toEqual(expected);
  });

  it.each([
    ...['', '688', '1 655', '1.655', '1,655', '1,655,000', '12,5', '688,0', '-3', 'không có'],
    // Two ways to split.
    ...[
      '16 55',
      '688 688',
      '6 88',
      '1.6 55',
      '1 655 0',
      '45 688 551',
      '1,655,0',
      '688,551,573',
      '688 0; 5',
      'mười hai',
      'năm 24',
    ],
    // Rates, fractions, other words.
    ...[
      '688 / 0 / 0',
      '4.561/5.650',
      '96%; 4%',
      'ok, 5',
      'đúng hạn 688; trước hạn 0',
      '688, 2k',
      'tháng 2, 5',
    ],
  ])('%j is no list', (text) => {
    expect(readCountList(text)).toBeUndefined();
  });

  it('reads back every list it prints, in each kind of separator', () => {
    const counts = fc.array(fc.integer({ min: 0, max: COUNT_MAX }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.constantFrom(', ', '; ', ';', '\n', ' và ', ' | '), (numbers, separator) => {
        const text = numbers.map((n) => `${formatCount(n)} hồ sơ`).join(separator);
        expect(values(text)).toEqual(numbers);
      }),
    );
  });

  it('never splits what reads as one count, and reads each value as readCount does', () => {
    const typed = fc.string({
      unit: fc.constantFrom('0', '1', '6', '5', '.', ',', ' ', ';', '\n'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(typed, (text) => {
        const list = readCountList(text);
        if (list === undefined) return;
        expect(readCount(text).kind).toBe('unclear');
        expect(list.length).toBeGreaterThan(1);
        // Nothing is lost or made up: the digits are those typed.
        if (list.every((reading) => reading.kind === 'count')) {
          const digits = (of: string) => of.replace(/\D/gu, '').replace(/0/gu, '');
          expect(digits(list.map((reading) => ('value' in reading ? reading.value : '')).join(''))).toBe(
            digits(text),
          );
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('does not linger over a long text', () => {
    const started = performance.now();
    for (const odd of ['688 ', '688, ', '1 655 ', '; ', ',1']) readCountList(odd.repeat(20_000));
    expect(readCountList('688 '.repeat(400))?.length).toBe(400);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
