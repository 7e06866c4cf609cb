// What was found in a document, as a card: the verdict first, few findings open, never too large.

import { describe, expect, it } from 'vitest';
import { type DiagnosisFacts, diagnosisCard, type ToldFinding } from '../../cards/diagnosis.ts';
import type { Diagnosis } from '../../src/doctor/finding.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { buttonsOf, cardLines } from '../demo/card-reader.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';

const FOUND: ToldFinding = {
  weight: 'contradiction',
  quote: 'Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 1 hồ sơ, đạt tỷ lệ 1,724%',
  message: 'Tỷ lệ ghi 1,724%, nhưng 1/573 là 0,17%.',
  cause: '1,724% là 1/58, tỷ lệ của dòng DVCTT một phần.',
  shouldBe: '0,17%',
  place: { page: 2, line: 14 },
};
const AT = { part: 0, from: 0, to: 1 };
const found = (checked: Partial<Diagnosis['checked']>, unchecked: readonly string[] = []): Diagnosis => ({
  findings: [],
  checked: { rates: 0, totals: 0, rules: 0, ...checked },
  unchecked: unchecked.map((quote) => ({ at: AT, quote })),
});
const NOTHING: DiagnosisFacts = {
  file: 'bao-cao.docx',
  findings: [],
  diagnosis: found({ rates: 27, totals: 8 }),
  lines: [],
  next: [],
  nonce: '0'.repeat(36),
};
const many = (count: number, more: Partial<ToldFinding> = {}) =>
  Array.from({ length: count }, () => ({ ...FOUND, ...more }));
const long = {
  quote: 'Số hồ sơ_ữ '.repeat(40),
  message: 'ữừ '.repeat(200),
  cause: 'ữừ '.repeat(200),
  shouldBe: '1'.repeat(300),
};

const STATES: Record<string, DiagnosisFacts> = {
  nothing: NOTHING,
  'nothing to check': { ...NOTHING, diagnosis: found({}) },
  one: { ...NOTHING, file: '', findings: [FOUND], annotates: 'f', next: [{ title: 'x', says: 'x' }] },
  kept: { ...NOTHING, kept: { words: 'x', newest: true } },
  'sixty, long': {
    ...NOTHING,
    file: `${'b'.repeat(250)}.docx`,
    annotates: '0'.repeat(36),
    lines: ['x'.repeat(200), 'y'.repeat(200)],
    findings: [
      ...many(60, long),
      ...many(40, { ...long, weight: 'question' }),
      ...many(60, { ...long, weight: 'style' }),
    ],
    diagnosis: found(
      { rates: 100 },
      many(40).map(() => long.quote),
    ),
  },
};

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(Object.entries(STATES))('%s is read and small', (_name, facts) => {
    const card = diagnosisCard(phrasesFor(language), facts);
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
  });
});

const linesOf = (facts: DiagnosisFacts) => cardLines(diagnosisCard(phrasesFor('vi'), facts));

it('says how much was looked at where nothing was found, and what could not be', () => {
  const lines = linesOf({ ...NOTHING, diagnosis: found({ rates: 27, totals: 8, rules: 31 }, ['5%', '6%']) });
  expect(lines.slice(0, 2)).toEqual(['Kiểm tra bao-cao.docx', 'Không thấy mâu thuẫn.']);
  expect(lines[2]).toContain('27 tỷ lệ');
  expect(lines[2]).toContain('2 tỷ lệ không rõ mẫu số');
});

it('quotes the printed words, says what is wrong, what it would be, why, and where', () => {
  const lines = linesOf({ ...NOTHING, findings: [FOUND, { ...FOUND, weight: 'question' }] });
  const at = lines.findIndex((line) => line.startsWith('“Số hồ sơ TTHC tiếp nhận'));
  expect(lines.slice(at + 1, at + 3)).toEqual([
    'Tỷ lệ ghi 1,724%, nhưng 1/573 là 0,17%. Đúng ra: 0,17%.',
    'trang 2, dòng 14 · 1,724% là 1/58, tỷ lệ của dòng DVCTT một phần.',
  ]);
});

it('shows four at once, whichever their weight, and counts all of them', () => {
  const card = diagnosisCard(phrasesFor('vi'), {
    ...NOTHING,
    annotates: 'f',
    findings: [...many(5), ...many(3, { weight: 'question' }), ...many(4, { weight: 'style' })],
  });
  const seen = { ...card, body: card.body.filter(({ isVisible }) => isVisible !== false) };
  expect(cardLines(seen).filter((line) => line.startsWith('“'))).toHaveLength(4);
  expect(buttonsOf(card).map(({ title }) => title)).toEqual([
    'Xem thêm 4 chỗ',
    '4 lưu ý trình bày',
    'Tải bản có ghi chú',
  ]);
});

it('says where the rest is that has no room', () => {
  const findings = many(60);
  expect(linesOf({ ...NOTHING, findings, annotates: 'f' })).toContain(
    '… và 10 chỗ nữa, có đủ trong bản có ghi chú.',
  );
  expect(linesOf({ ...NOTHING, findings })).toContain('… và 10 chỗ nữa.');
});

it('keeps the number of a long line that it shortens', () => {
  const quote = `${'Số hồ sơ tiếp nhận và trả kết quả '.repeat(6)}qua dịch vụ BCCI: 159 hồ sơ, đạt tỷ lệ 15%`;
  expect(linesOf({ ...NOTHING, findings: [{ ...FOUND, quote }] }).join('\n')).toMatch(
    /“Số hồ sơ tiếp nhận .*… .*159 hồ sơ, đạt tỷ lệ 15%”/u,
  );
});
