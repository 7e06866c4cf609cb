// The form read backwards: what the outline prints, and what was really issued, gives back its figures.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { readCount } from '../../src/language/count.ts';
import { fold } from '../../src/language/fold.ts';
import type { Figures } from '../../src/report/figures.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { segmentsOf } from '../../src/report/template.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { AS_ISSUED, CLEAN } from './months.ts';

const ISSUED = readFileSync(new URL('issued-2024-02.txt', import.meta.url), 'utf8');
const letters = (text: string) => fold(text).replace(/[^a-z]/gu, '');
const FACTS = { month: toMonth(2024, 2), agency: 'Sở Kế hoạch và Đầu tư', appendices: ['1', '4'] };

/** The counts that the form prints; the denominators of some rates are not among them. */
const PRINTED = CT25_CT08.figures.flatMap(({ id, kind }) => {
  const templates = CT25_CT08.outline.body.flatMap((node) => ('text' in node ? [node.text] : []));
  const slots = templates.flatMap(segmentsOf);
  return kind === 'count' && slots.some((slot) => slot.kind === 'figure' && slot.figure === id) ? [id] : [];
});

/** The same of the paper: what the form has come to print since then it does not say. */
const ON_PAPER = PRINTED.filter((id) => {
  const lines = CT25_CT08.outline.body.flatMap((node) => ('text' in node ? [segmentsOf(node.text)] : []));
  const slots = lines.flatMap((line) =>
    line.flatMap((slot, at) => (slot.kind === 'figure' && slot.figure === id ? [line[at - 1]] : [])),
  );
  return slots.some((before) => before?.kind !== 'literal' || letters(ISSUED).includes(letters(before.text)));
});

const read = (text: string): ReadonlyMap<string, number | string> =>
  new Map(
    readOutline(CT25_CT08, text).figures.map(({ figure, words }) => {
      // Figures of its size are usual, so that "96.161" is no rate.
      const reading = readCount(words, { usual: Number(words.replace(/\D/gu, '')) });
      return [figure, reading.kind === 'count' ? reading.value : `unclear: ${words}`];
    }),
  );
const only = (figures: Figures, ids: readonly string[] = PRINTED): Figures =>
  new Map(ids.flatMap((id) => (figures.has(id) ? [[id, figures.get(id) ?? 0] as const] : [])));
const printed = (figures: Figures, month = FACTS.month): string =>
  outlineReport(CT25_CT08, figures, { ...FACTS, month })
    .blocks.map((block) => ('tail' in block ? `${block.text} ${block.tail}` : block.text))
    .join('\n');

const month = fc
  .tuple(...CT25_CT08.figures.map(() => fc.oneof(fc.nat(3), fc.nat(9_999_999))))
  .map((values): Figures => new Map(CT25_CT08.figures.map(({ id }, i) => [id, values[i] ?? 0])));

describe('the issued report, slips and all', () => {
  it('gives the figures that it prints', () => {
    expect(read(ISSUED)).toEqual(only(AS_ISSUED, ON_PAPER));
    expect(readOutline(CT25_CT08, ISSUED).month).toBe('2024-02');
  });

  it.each([
    ['in NFD', (text: string) => text.normalize('NFD')],
    ['without diacritics', fold],
    ['in one line', (text: string) => text.replace(/\s+/gu, ' ')],
    [
      'with Windows line ends and non-breaking spaces',
      (text: string) => text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'),
    ],
  ])('gives them %s, too', (_, write) => {
    expect(read(write(ISSUED))).toEqual(only(AS_ISSUED, ON_PAPER));
  });

  it('gives a line’s figure when that line alone is pasted', () => {
    const lines = ISSUED.replace(/\s*\n\s*(?!- |[a-d]\) )/gu, ' ').split('\n');
    const found = new Map(lines.flatMap((line) => [...read(line)]));
    expect(found).toEqual(new Map(only(AS_ISSUED, ON_PAPER)));
    expect(lines.length).toBeGreaterThan(30);
  });

  it('is not taken for another month', () => {
    expect(readOutline(CT25_CT08, ISSUED.replaceAll('02/2024', '1/2024')).month).toBe('2024-01');
    expect(readOutline(CT25_CT08, ISSUED.replaceAll('tháng 02/2024', 'tháng')).month).toBeUndefined();
  });
});

describe('what the outline prints', () => {
  it('gives back the same figures, whatever they are', () => {
    fc.assert(
      fc.property(month, (figures) => {
        expect(read(printed(figures))).toEqual(only(figures));
      }),
      { numRuns: 40 },
    );
  });

  it('gives back those that are known of a month half filled in', () => {
    fc.assert(
      fc.property(month, fc.subarray(PRINTED), (figures, known) => {
        expect(read(printed(only(figures, known)))).toEqual(only(figures, known));
      }),
      { numRuns: 40 },
    );
  });

  it('gives back its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const about = toMonth(year, number);
        expect(readOutline(CT25_CT08, printed(CLEAN, about)).month).toBe(about);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same wherever a program breaks the lines', () => {
    const text = printed(CLEAN);
    const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.subarray(spaces), (breaks) => {
        const broken = [...text].map((c, at) => (breaks.includes(at) ? '\n' : c)).join('');
        expect(read(broken)).toEqual(only(CLEAN));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a line', () => {
  it.each([
    ['Đúng hạn: 688 hồ sơ, đạt tỷ lệ 100%;', [['settledOnTime', '688']]],
    ['- Quá hạn: 0 hồ sơ, chiếm tỷ lệ 100%.', [['settledOverdue', '0']]],
    ['Đúng hạn: 1 655 hồ sơ', [['settledOnTime', '1 655']]],
    ['Đúng hạn: 16 55 hồ sơ', [['settledOnTime', '16 55']]],
    ['Đúng hạn: 4.561/5.650 hồ sơ', [['settledOnTime', '4.561/5.650']]],
    ['Đúng hạn: 12,5', [['settledOnTime', '12,5']]],
    ['trong đó đã có văn bản xin lỗi: 1/2 hồ sơ', [['pendingOverdueApologised', '1']]],
    ['- Quá hạn giải quyết: không có', [['pendingOverdue', 'không có']]],
    ['Số hồ sơ TTHC tiếp nhận trực tuyến toàn trình: 1.655', [['fullReceived', '1.655']]],
  ])('“%s” gives %j', (line, expected) => {
    expect(readOutline(CT25_CT08, line).figures.map(({ figure, words }) => [figure, words])).toEqual(
      expected,
    );
  });

  it.each([
    // A rate where the count should be, whole or in part.
    'Đúng hạn: 100%',
    'Đúng hạn: 96.161 %',
    'Đúng hạn: 1 655%',
    'Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024:',
    'Đề nghị nâng cấp hệ thống iGate trong năm 2024.',
    '688',
    '',
  ])('“%s” gives nothing', (text) => {
    expect(readOutline(CT25_CT08, text).figures).toEqual([]);
  });
});
