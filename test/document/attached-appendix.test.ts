// Appendices that officers attach, as they are printed behind the report.

import { describe, expect, it } from 'vitest';
import type { AttachedAppendix } from '../../src/document/attached-appendix.ts';
import { renderReport } from '../../src/document/render.ts';
import { appendixNumbers } from '../../src/report/appendices.ts';
import { CLEAN } from '../report/months.ts';
import { BY_FIELD, stillLate } from './appendices.ts';
import { inputFor, linesOf, malformed, partsOf } from './parts.ts';

const attached: readonly AttachedAppendix[] = [
  { kind: 'by-field', numeral: 'I', table: BY_FIELD },
  { kind: 'still-late', numeral: 'II', table: stillLate(3) },
];
const xmlWith = async (appendices: readonly AttachedAppendix[]) =>
  (await partsOf(inputFor(CLEAN, { attached: appendices }))).get('word/document.xml') ?? '';

describe('attached appendices', async () => {
  const xml = await xmlWith(attached);
  const lines = linesOf(xml);
  const from = (words: string) => lines.slice(lines.indexOf(words));

  it('stand behind the report, each under its number, its title and what it belongs to', () => {
    expect(malformed(xml)).toBeUndefined();
    expect(from('Phụ lục I').slice(0, 3)).toEqual([
      'Phụ lục I',
      'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO LĨNH VỰC',
      '(Kèm theo Báo cáo số      /BC-SKHĐT ngày    tháng    năm 2024 của Sở Kế hoạch và Đầu tư)',
    ]);
    expect(from('Phụ lục II')[1]).toBe('DANH SÁCH HỒ SƠ QUÁ HẠN CHƯA GIẢI QUYẾT');
  });

  it('print the thirteen columns of the form, its headings once over what they share', () => {
    const heading = from('Phụ lục I').slice(3, 35);
    expect(heading.slice(0, 12)).toEqual([
      ...['STT', 'Lĩnh vực', 'Số hồ sơ nhận giải quyết', 'Số hồ sơ đã giải quyết'],
      ...['Số hồ sơ đang giải quyết', 'Tổng số', 'Trong đó', 'Tổng số', 'Trong đó', 'Tổng số', 'Trong đó'],
      'Trực tuyến',
    ]);
    expect(heading).toContain('(7)=(8)+(9)+(10)');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(4 + 1);
    expect(xml.match(/w:orient="landscape"/gu)).toHaveLength(2);
  });

  it('print rows as they are, with groups and totals in bold', () => {
    const bold = (words: string) =>
      new RegExp(
        `<w:r><w:rPr>(?:(?!</w:rPr>).)*<w:b/>(?:(?!</w:rPr>).)*</w:rPr><w:t[^>]*>${words}<`,
        'u',
      ).test(xml);
    expect(bold('Tổng cộng')).toBe(true);
    expect(bold('Trên Hệ thống của tỉnh')).toBe(true);
    expect(bold('Đầu tư tại Việt Nam')).toBe(false);
  });

  it('name who is responsible, and leave room for the apology that the file says nothing of; no applicant is printed', () => {
    const list = from('Phụ lục II');
    expect(list).toEqual(
      expect.arrayContaining(['Người chịu trách nhiệm', 'Văn bản xin lỗi', 'Nguyễn Văn Bình']),
    );
    expect(list).not.toContain('Công ty TNHH A');
  });

  it('are numbered where there are several, and behind those of the department', () => {
    expect(appendixNumbers(1, [])).toEqual(['']);
    expect(appendixNumbers(3, [])).toEqual(['I', 'II', 'III']);
    expect(appendixNumbers(2, ['1', '4'])).toEqual(['5', '6']);
    expect(appendixNumbers(1, ['I'])).toEqual(['II']);
    expect(appendixNumbers(0, ['1'])).toEqual([]);
  });

  it('are the same for the same rows', async () => {
    expect(await xmlWith(attached)).toBe(xml);
  });

  it('take seconds, two thousand rows long', async () => {
    const many = inputFor(CLEAN, {
      attached: [{ kind: 'still-late', numeral: '', table: stillLate(2_000) }],
    });
    const began = performance.now();
    await renderReport(many);
    expect(performance.now() - began).toBeLessThan(8_000);
  }, 20_000);
});
