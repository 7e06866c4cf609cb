import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNT_MAX, readCount, type UnclearReason } from '../../src/language/count.ts';
import { fold } from '../../src/language/fold.ts';
import { formatCount } from '../../src/language/format.ts';

const count = (value: number) => ({ kind: 'count', value });
const unclear = (reason: UnclearReason, ...readings: number[]) => ({ kind: 'unclear', reason, readings });

const COUNTS: readonly (readonly [string, number])[] = [
  ['688', 688],
  ['1.655', 1655],
  ['5.650', 5650],
  ['1 655', 1655],
  ['1\u00a0655', 1655],
  ['1655', 1655],
  ['9.999.999', COUNT_MAX],
  ['01', 1],
  ['00', 0],
  ['０１', 1],
  ['１．６５５', 1655],
  ['0 hồ sơ', 0],
  ['109 TTHC', 109],
  ['231 hs', 231],
  ['231hs', 231],
  ['32 dịch vụ', 32],
  ['688 hồ sơ.', 688],
  ['688;', 688],
  ['688 hồ sơ TTHC./.', 688],
  ['96.161 hồ sơ', 96_161],
  ['là 688', 688],
  [': 688', 688],
  ['= 1.655', 1655],
  ['dạ có 12 hồ sơ ạ', 12],
  ['12 cases', 12],
  ['Một', 1],
  ['hai hồ sơ', 2],
  ['mười', 10],
  ['sáu trăm tám mươi tám hồ sơ', 688],
  ['bốn lăm', 45],
  ['1 nghìn 655', 1655],
];

const ZEROS = [
  ...[
    'không',
    'Không có',
    'ko',
    'k có',
    'khong',
    'hông có',
    'không còn',
    'chưa phát sinh',
    'không phát sinh',
  ],
  ...[
    'không phát sinh hồ sơ',
    'không có hồ sơ nào',
    'ko có hs',
    'k có hồ sơ phát sinh',
    'không có phát sinh.',
  ],
  ...[
    'không có hồ sơ nào hết',
    'không có gì',
    'không còn hồ sơ nào',
    'k còn hs nào cả',
    'không có trường hợp nào',
  ],
  ...['dạ không ạ', 'none', 'Zero', 'no', 'no dossiers', 'nil'],
];

const UNCLEAR: readonly (readonly [string, ReturnType<typeof unclear>])[] = [
  ['', unclear('empty')],
  [' \u200b.', unclear('empty')],
  ['nhiều lắm', unclear('not-a-number')],
  // "Sau" is later, "tạm" for now, "từ từ" slowly, as often as they are numbers.
  ['sau', unclear('other-words', 6)],
  ['sau ạ', unclear('other-words', 6)],
  ['tam', unclear('other-words', 8)],
  ['tu tu', unclear('not-a-number')],
  // Not yet known is not zero.
  ['chưa có', unclear('not-known')],
  ['chưa rõ ạ', unclear('not-known')],
  ['không biết', unclear('not-known')],
  ['chưa nhận được số', unclear('not-known')],
  ['ko có số liệu', unclear('not-known')],
  ['để chị hỏi lại', unclear('not-known')],
  ['not yet', unclear('not-known')],
  ['không biết lấy ở đâu', unclear('not-a-number')],
  ['chưa có hồ sơ nào', unclear('other-words', 0)],
  ['hai nghìn', unclear('rounded', 2000)],
  ['sáu trăm tám', unclear('rounded', 680, 608)],
  ['-', unclear('not-a-number', 0)],
  // Diacritics that make it another word.
  ['nợ', unclear('not-a-number')],
  ['bà', unclear('not-a-number')],
  ['688 hồ sơ quá hạn', unclear('other-words', 688)],
  ['không có hồ sơ quá hạn', unclear('other-words', 0)],
  ['+3', unclear('other-words', 3)],
  ['688, 0, 0', unclear('several', 688, 0)],
  ['1, 2, 3, 4', unclear('several', 1, 2, 3)],
  ['16 55', unclear('several', 16, 55, 1655)],
  ['1 655 0', unclear('several', 1, 655, 0)],
  ['20-30', unclear('several', 20, 30)],
  ['năm 2024: 688', unclear('in-date', 688)],
  ['688 (năm 2024)', unclear('in-date', 688)],
  ['tháng 2: 1.655', unclear('in-date', 1655)],
  ['02/2024', unclear('in-date')],
  ['14/2/2024', unclear('in-date')],
  ['14.2.2024', unclear('in-date')],
  ['5.9123', unclear('misplaced-separator', 59_123)],
  ['1,655', unclear('misplaced-separator', 1655)],
  ['1,655,000', unclear('misplaced-separator', 1_655_000)],
  ['1，655 hồ sơ', unclear('misplaced-separator', 1655)],
  ["1'655", unclear('misplaced-separator', 1655)],
  ['0.655', unclear('misplaced-separator', 655)],
  ['151.10', unclear('decimal', 15_110, 151)],
  ['12,5', unclear('decimal', 12, 125)],
  ['688,0', unclear('decimal', 688, 6880)],
  ['688.0', unclear('decimal', 688, 6880)],
  ['1.655,00', unclear('decimal', 1655)],
  ['1,655.00', unclear('decimal', 1655)],
  ['96,161', unclear('looks-like-rate', 96_161)],
  ['96,16%', unclear('percent')],
  ['96.161 %', unclear('percent')],
  ['688 hồ sơ, đạt tỷ lệ 100%', unclear('percent', 688)],
  ['4.561/5.650', unclear('fraction', 4561, 5650)],
  ['0/0 hồ sơ', unclear('fraction', 0)],
  ['2/2', unclear('fraction', 2)],
  ['-3', unclear('negative', 3)],
  ['−3', unclear('negative', 3)],
  ['âm 3', unclear('negative', 3)],
  ['5,65 ngàn', unclear('rounded', 5650)],
  ['5 nghìn', unclear('rounded', 5000)],
  ['5 nghìn 6', unclear('rounded', 5600, 5006)],
  ['1.655 nghìn', unclear('rounded', 1655, 1_655_000)],
  ['2k', unclear('rounded', 2000)],
  ['gần 700', unclear('approximate', 700)],
  ['~700', unclear('approximate', 700)],
  ['khoảng 1.655 hồ sơ', unclear('approximate', 1655)],
  ['hơn 5 nghìn', unclear('approximate', 5000)],
  ['700 trở lên', unclear('approximate', 700)],
  ['10.000.000', unclear('too-large')],
  ['0912345678', unclear('too-large')],
  ['2 tỷ', unclear('too-large')],
];

describe('readCount', () => {
  it.each(COUNTS)('%j is %d', (text, value) => {
    expect(readCount(text)).toEqual(count(value));
  });

  it.each(ZEROS)('%j is zero', (text) => {
    expect(readCount(text)).toEqual(count(0));
  });

  it.each(UNCLEAR)('%j is unclear: %j', (text, expected) => {
    expect(readCount(text)).toEqual(expected);
  });

  it.each([...COUNTS.map(([text]) => text), ...ZEROS, ...UNCLEAR.map(([text]) => text)])(
    '%j reads the same in NFD and in capitals, and without diacritics when all are left out',
    (text) => {
      expect(readCount(text.normalize('NFD'))).toEqual(readCount(text));
      expect(readCount(text.toUpperCase())).toEqual(readCount(text));
      // "nợ" and "bà" are no numbers, but "no" and "ba" are.
      if (!['nợ', 'bà'].includes(text)) expect(readCount(fold(text))).toEqual(readCount(text));
    },
  );

  // A first month has no usual size: dots group thousands, and nothing speaks against it.
  it.each([
    [{}, 'count'],
    [{ usual: 10_000 }, 'count'],
    [{ usual: 690 }, 'unclear'],
    [{ usual: 2_000_000 }, 'unclear'],
    [{ bound: 573 }, 'unclear'],
    [{ usual: 50_000, bound: 573 }, 'unclear'],
    [{ bound: 100_000 }, 'count'],
  ] as const)('takes 96.161 for a count unless it cannot be one: %j → %s', (options, kind) => {
    expect(readCount('96.161', options)).toEqual(
      kind === 'count' ? count(96_161) : unclear('looks-like-rate', 96_161),
    );
    expect(readCount('96,161', options)).toEqual(unclear('looks-like-rate', 96_161));
    expect(readCount('96161', options)).toEqual(count(96_161));
  });

  it('reads back every count it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: COUNT_MAX }), (n) => {
        expect(readCount(`${formatCount(n)} hồ sơ`)).toEqual(count(n));
        expect(readCount(formatCount(n), { usual: 20_000 })).toEqual(count(n));
        expect(readCount(String(n))).toEqual(count(n));
        expect(readCount(formatCount(n).replaceAll('.', ' '), { usual: 10_000 })).toEqual(count(n));
      }),
    );
  });

  it('asks whether two numbers were meant where so large a one is not usual', () => {
    expect(readCount('45 688')).toEqual({ kind: 'unclear', reason: 'several', readings: [45_688, 45] });
    expect(readCount('688 551')).toMatchObject({ kind: 'unclear', reason: 'several' });
    expect(readCount('45 688', { usual: 40_000 })).toEqual(count(45_688));
    expect(readCount('1 655')).toEqual(count(1655));
  });

  it('never makes a count of a number grouped the English way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: COUNT_MAX }), (n) => {
        expect(readCount(formatCount(n, 'en'))).toMatchObject({ kind: 'unclear', readings: [n] });
      }),
    );
  });

  it('accepts digits and marks only as plain digits or groups of three', () => {
    const marked = fc.string({ unit: fc.constantFrom('0', '1', '6', '5', '.', ',', ' '), maxLength: 10 });
    fc.assert(
      fc.property(marked, (text) => {
        const reading = readCount(text, { usual: 10_000 });
        if (reading.kind !== 'count') return;
        const digits = text.replace(/^ +|[ .,]+$/gu, '').replace(/ +/gu, ' ');
        expect(digits).toMatch(/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)$/u);
        expect(reading.value).toBe(Number(digits.replace(/[. ]/gu, '')));
      }),
      { numRuns: 5000 },
    );
  });

  it('offers at most three readings, all of them counts, whatever is typed', () => {
    const phrase = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '1.655',
            '96,161',
            '-',
            '/',
            '%',
            'k',
            'nghìn',
            'gần',
            'không',
            'năm 2024',
            'hs',
            ',',
          ),
          fc.nat().map(String),
          fc.string({ unit: 'binary' }),
        ),
        { maxLength: 6 },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(phrase, (text) => {
        const reading = readCount(text);
        const values = reading.kind === 'count' ? [reading.value] : reading.readings;
        expect(values.length).toBeLessThanOrEqual(3);
        expect(new Set(values).size).toBe(values.length);
        for (const value of values) {
          expect(Number.isInteger(value) && value >= 0 && value <= COUNT_MAX).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('looks only for the numbers in a text as long as a paragraph', () => {
    const paragraph =
      'Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm 2024 đến nay là: 1.655 hồ sơ, trong đó có 0 hồ sơ quá hạn, theo số liệu của hệ thống.';
    expect(readCount(paragraph)).toEqual(unclear('several', 1655, 0));
    const started = performance.now();
    for (const odd of ['. ', '1 655 ', '9', '- ', 'khoảng ', '1,', '\n']) readCount(`${odd.repeat(20_000)}x`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
