// Our own report as somebody edited it: what changed, and one way to make it so.

import { expect, it } from 'vitest';
import { type EditedFacts, editedCard } from '../../cards/edited.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { buttonsOf, cardLines } from '../demo/card-reader.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';
import { viewOf } from './views.ts';

const figures = CT25_CT08.figures.flatMap((figure) =>
  figure.kind === 'count' ? [{ figure, stored: 1_234_567, inFile: 7_654_321 }] : [],
);
const long = 'Số hồ sơ_ữ '.repeat(60);
const MANY: EditedFacts = {
  view: viewOf(CLEAN, { state: 'approved' }),
  edited: {
    figures,
    lines: [
      { kind: 'changed', before: `${long} 97%`, after: `${long} 96%` },
      { kind: 'added', after: long },
      ...Array.from({ length: 20 }, () => ({ kind: 'removed' as const, before: long })),
    ],
  },
  sent: 's',
  way: 'send-back',
  takes: 28,
  nonce: '0'.repeat(36),
};
const WAYS = ['take', 'withdraw', 'correct', 'send-back', 'none'] as const;

it.each(WAYS.flatMap((way) => [['vi', way] as const, ['en', way] as const]))(
  'in %s, %s is read and small',
  (language, way) => {
    const card = editedCard(phrasesFor(language), { ...MANY, way });
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
    expect(buttonsOf(card)).toHaveLength(way === 'none' ? 0 : 1);
  },
);

it('shows of long lines what changed', () => {
  const before =
    'Số hồ sơ TTHC tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 551, đạt tỷ lệ 96,16%; trong đó có phát sinh';
  const lines = [{ kind: 'changed' as const, before, after: before.replace('96,16', '97') }];
  const shown = cardLines(editedCard(phrasesFor('vi'), { ...MANY, edited: { figures: [], lines } }));
  expect(shown.find((one) => one.includes('→'))).toMatch(/^“….{5,50}96,16%.*” → “….{5,50}97%.*”$/u);
});

it('says so where nothing was changed, and where only words were', () => {
  const lines = (edited: EditedFacts['edited']) =>
    cardLines(editedCard(phrasesFor('vi'), { ...MANY, edited, way: 'take', takes: 0 }));
  expect(lines({ figures: [], lines: [] }).join('\n')).toContain('đúng như báo cáo tháng 02/2024');
  expect(lines({ figures: [], lines: [{ kind: 'added', after: 'x' }] })).toContain(
    'Em chỉ ghi được số liệu; lời văn của báo cáo theo mẫu.',
  );
});

it('puts into the note each change once and whole, and counts the rest', () => {
  const noteIn = (edited: EditedFacts['edited']) =>
    JSON.stringify(editedCard(phrasesFor('vi'), { ...MANY, edited })).match(
      /"Sửa [^"]*(?:\\"[^"]*)*"/u,
    )?.[0] ?? '';
  const all = noteIn(MANY.edited);
  expect(all).toMatch(/; và \d+ chỗ nữa"$/u);
  expect(all.length).toBeLessThanOrEqual(502);
  const two = noteIn({ figures: figures.slice(0, 2), lines: [] });
  expect(two.match(/→/gu)).toHaveLength(2);
  expect(two).not.toContain('chỗ nữa');
});
