// What was found in a document, as a card: the verdict first, few findings open, never too large.

import { describe, expect, it } from 'vitest';
import { type DiagnosisFacts, diagnosisCard, type ToldFinding } from '../../cards/diagnosis.ts';
import { buttonsOf, cardLines } from '../../src/demo/reading.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';

const FOUND: ToldFinding = {
  weight: 'contradiction',
  quote: 'Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 1 hồ sơ, đạt tỷ lệ 1,724%',
  message: 'Tỷ lệ ghi 1,724%, nhưng 1/573 là 0,17%.',
  cause: '1,724% là 1/58, tỷ lệ của dòng DVCTT một phần.',
  shouldBe: '0,17%',
  place: { page: 2, line: 14 },
};
const NOTHING: DiagnosisFacts = {
  file: 'bao-cao.docx',
  findings: [],
  checked: { rates: 27, totals: 8, rules: 0, unchecked: 0 },
  unchecked: [],
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
  'nothing to check': { ...NOTHING, checked: { rates: 0, totals: 0, rules: 0, unchecked: 0 } },
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
    unchecked: many(40).map(() => long.quote),
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
  expect(linesOf({ ...NOTHING, checked: { rates: 27, totals: 8, rules: 31, unchecked: 2 } })).toEqual([
    'Kiểm tra bao-cao.docx',
    'Không thấy mâu thuẫn.',
    'Đã soát 27 tỷ lệ, 8 tổng, 31 quy tắc của mẫu; 2 tỷ lệ không rõ mẫu số nên chưa soát được.',
  ]);
});

it('says “no contradiction” of nothing that it could not check', () => {
  const lines = linesOf({ ...NOTHING, checked: { rates: 0, totals: 0, rules: 0, unchecked: 3 } });
  expect(lines).toContain('Em không thấy số liệu nào để soát.');
  expect(lines).toContain('3 tỷ lệ không rõ mẫu số nên chưa soát được.');
  expect(lines.join('\n')).not.toContain('mâu thuẫn');
});

it('quotes the printed words, says what is wrong, what it would be, why, and where', () => {
  const lines = linesOf({ ...NOTHING, findings: [FOUND, { ...FOUND, weight: 'question' }] });
  expect(lines).toContain('Có 1 mâu thuẫn, 1 chỗ nên xem lại.');
  const at = lines.findIndex((line) => line.startsWith('“Số hồ sơ TTHC tiếp nhận'));
  expect(lines.slice(at + 1, at + 4)).toEqual([
    'Tỷ lệ ghi 1,724%, nhưng 1/573 là 0,17%. Đúng ra: 0,17%.',
    'Có thể do: 1,724% là 1/58, tỷ lệ của dòng DVCTT một phần.',
    'trang 2, dòng 14',
  ]);
});

it('shows six at once, whichever their weight, and counts all of them', () => {
  const card = diagnosisCard(phrasesFor('vi'), {
    ...NOTHING,
    annotates: 'f',
    findings: [...many(5), ...many(3, { weight: 'question' }), ...many(4, { weight: 'style' })],
  });
  const seen = { ...card, body: card.body.filter(({ isVisible }) => isVisible !== false) };
  expect(cardLines(seen).filter((line) => line.startsWith('“'))).toHaveLength(6);
  expect(buttonsOf(card).map(({ title }) => title)).toEqual([
    'Xem thêm 2 chỗ',
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
