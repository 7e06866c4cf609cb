// A figure given as what several systems have of it.

import { describe, expect, it } from 'vitest';
import { readIn, STATES } from './states.ts';

const part = (source: string, value: number) => ({ source, value });
const given = (said: string) => {
  const reading = readIn({ ...STATES.first, asked: 'received' }, said);
  return reading?.kind === 'answers'
    ? reading.answers.map(({ figure, reading: of, addends }) => [
        figure,
        of.kind === 'count' && of.value,
        addends,
      ])
    : reading;
};

describe('is read as its sum, with its parts', () => {
  const IGATE = [part('iGate', 420), part('ĐKKD quốc gia', 153)];
  const NONE = [part('', 420), part('', 153)];
  it.each([
    ['420 + 153', NONE],
    ['420+153=573', NONE],
    ['420 + 153 hồ sơ', NONE],
    ['tiếp nhận 420 + 153', NONE],
    ['tổng tiếp nhận: 420 hồ sơ + 153 hồ sơ', NONE],
    ['iGate 420 + ĐKKD quốc gia 153', IGATE],
    ['iGate 420, hệ thống ĐKKD quốc gia 153', IGATE],
    ['iGate: 420; ĐKKD quốc gia: 153', IGATE],
    ['420 trên iGate, 153 của hệ thống ĐKKD quốc gia', IGATE],
    ['tiếp nhận: iGate 420, hệ thống ĐKKD quốc gia 153', IGATE],
    ['iGate: 420; HTTT quốc gia: 153', [part('iGate', 420), part('HTTT quốc gia', 153)]],
    ['153 của Bộ, 420 của tỉnh', [part('Bộ', 153), part('tỉnh', 420)]],
    ['iGate 420 + 153', [part('iGate', 420), part('', 153)]],
  ])('%s', (said, addends) => {
    expect(given(said)).toEqual([['received', 573, addends]]);
  });

  it('beside others', () => {
    expect(given('tiếp nhận 420 + 153, đã giải quyết 688')).toEqual([
      ['received', 573, [part('', 420), part('', 153)]],
      ['settled', 688, undefined],
    ]);
    expect(given('0+0')).toEqual([['received', 0, [part('', 0), part('', 0)]]]);
    expect(given('1.420 + 153')).toEqual([['received', 1573, [part('', 1420), part('', 153)]]]);
  });
});

it('a sum that is another is asked about', () => {
  for (const said of ['420 + 153 = 575', 'iGate 420 + ĐKKD quốc gia 153 = 575'])
    expect(readIn({ ...STATES.first, asked: 'received' }, said)).toMatchObject({
      certain: false,
      answers: [{ figure: 'received', reading: { kind: 'unclear', readings: [575, 573] } }],
    });
});

it.each([
  'thêm 5',
  '+5 hồ sơ',
  '+84 905 123 456',
  '420 + 153 - 3',
  'đúng hạn 420 + trước hạn 153',
  '420 + 15,3',
  '15/2 + 3',
  '688, 0, 0',
])('%s is none', (said) => {
  expect(JSON.stringify(readIn({ ...STATES.first, asked: 'received' }, said)) ?? '').not.toContain('addends');
});
