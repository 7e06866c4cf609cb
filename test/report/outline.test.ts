// Figures → the lines of the form.

import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { mayBeLeftOut } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import { type OutlineFacts, outlineReport } from '../../src/report/outline.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { CLEAN } from './months.ts';

const FACTS: OutlineFacts = {
  month: toMonth(2024, 2),
  agency: 'Sở Kế hoạch và Đầu tư',
  appendices: ['1', '4'],
};
const outlined = (figures: Figures = CLEAN, facts: Partial<OutlineFacts> = {}) =>
  outlineReport(CT25_CT08, figures, { ...FACTS, ...facts });
const lines = (figures?: Figures, facts?: Partial<OutlineFacts>) =>
  outlined(figures, facts).blocks.map(({ text }) => text);
const changed = (changes: Record<string, number | string>): Figures =>
  new Map([...CLEAN, ...Object.entries(changes)]);

describe('the example month', () => {
  it('has its title and subject', () => {
    const { title, subject } = outlined();
    expect(title).toBe('BÁO CÁO');
    expect(subject).toHaveLength(3);
    expect(subject.at(-1)).toBe('của Chủ tịch UBND tỉnh tháng 02/2024');
  });

  it.each([
    'a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.',
    'Đúng hạn: 688 hồ sơ, đạt tỷ lệ 100%;',
    'Quá hạn: 0 hồ sơ, chiếm tỷ lệ 0%.',
    'Quá hạn giải quyết: 0 hồ sơ, chiếm tỷ lệ 0%; trong đó đã có văn bản xin lỗi: 0/0 hồ sơ, không phát sinh.',
    'c) Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm 2024 đến nay là: 1.655 hồ sơ, trong đó có 0 hồ sơ quá hạn.',
    'Số hồ sơ TTHC tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 551, đạt tỷ lệ 96,16%;',
    '(Kết quả chi tiết tại Phụ lục 1, 4 kèm theo).',
  ])('prints “%s”', (line) => {
    expect(lines()).toContain(line);
  });

  it('begins and ends as the form does', () => {
    const printed = lines();
    expect(printed[1]).toMatch(/^Sở Kế hoạch và Đầu tư báo cáo .* tháng 02\/2024, cụ thể như sau:$/u);
    expect(printed.at(-1)).toMatch(/^Sở Kế hoạch và Đầu tư báo cáo .* báo cáo UBND tỉnh\.\/\.$/u);
  });

  it('has the headings of the form in their order', () => {
    const headings = outlined().blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${/^\S+/u.exec(block.text)?.[0]}`] : [],
    );
    // biome-ignore format: a tree
    expect(headings).toEqual([
      '1 I.',
      '2 1.', '3 a)', '3 b)', '3 c)',
      '2 2.', '3 a)', '3 b)', '3 c)', '3 d)',
      '2 3.', '3 a)', '3 b)', '3 c)',
      '1 II.',
    ]);
  });
});

describe('a line', () => {
  it('says which figures stand in it', () => {
    const { blocks } = outlined();
    const shown = blocks.flatMap(({ figures }) => figures);
    const printed = CT25_CT08.figures
      .filter((figure) => !figure.hint?.vi.includes('Không in trong báo cáo') && !mayBeLeftOut(figure))
      .map(({ id }) => id);
    expect(new Set(shown)).toEqual(new Set(printed));
    const line = blocks.find(({ figures }) => figures.includes('pendingOverdueApologised'));
    expect(line?.figures).toEqual(['pendingOverdue', 'pendingOverdueApologised', 'pendingOverdue']);
  });

  it('groups thousands, and prints a rate of nothing in words', () => {
    const printed = lines(changed({ settled: 0, settledOnTime: 1_234_567 }));
    expect(printed).toContain('Đúng hạn: 1.234.567 hồ sơ, không phát sinh;');
  });

  it('prints dots for what is not known, and for its rate', () => {
    const printed = lines(new Map([['settled', 688]]));
    expect(printed).toContain('Đúng hạn: …… hồ sơ, đạt tỷ lệ ……;');
    expect(printed).toContain('a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.');
  });
});

describe('what depends on the report', () => {
  it('is the pointer to the appendices: none without any', () => {
    expect(lines(CLEAN, { appendices: [] }).filter((text) => text.includes('Phụ lục'))).toEqual([]);
    expect(lines(CLEAN, { appendices: ['2'] })).toContain('(Kết quả chi tiết tại Phụ lục 2 kèm theo).');
  });

  it('is the agency and the month, everywhere', () => {
    const printed = lines(CLEAN, { agency: 'Sở Tài chính', month: toMonth(2025, 11) }).join('\n');
    expect(printed).not.toMatch(/Sở Kế hoạch|2024(?!.*CT-UBND)|02\//u);
    expect(printed.match(/Sở Tài chính/gu)).toHaveLength(2);
    expect(printed).toContain('từ đầu năm 2025 đến nay');
    expect(printed).toContain('tháng 11/2025: 688 hồ sơ.');
  });

  it('are the recommendations: one line behind the heading, several below it', () => {
    const last = (words: string) => outlined(changed({ recommendations: words })).blocks.slice(-4, -1);
    expect(last('Không').at(-1)).toMatchObject({
      kind: 'heading',
      text: 'II. KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ):',
      tail: 'Không',
    });
    expect(last('Nâng cấp iGate.\n\n  Bố trí máy quét. ')).toMatchObject([
      { kind: 'heading', text: 'II. KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ)' },
      { kind: 'paragraph', text: 'Nâng cấp iGate.', figures: ['recommendations'] },
      { kind: 'paragraph', text: 'Bố trí máy quét.', figures: ['recommendations'] },
    ]);
    expect(last('nâng cấp iGate').at(-1)).toMatchObject({ tail: 'Nâng cấp iGate.' });
    const unknown = new Map([...CLEAN].filter(([id]) => id !== 'recommendations'));
    expect(outlined(unknown).blocks.at(-2)).toMatchObject({ kind: 'heading', tail: '……' });
  });
});
