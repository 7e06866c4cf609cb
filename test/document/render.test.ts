// The Word file as XML: the clean example month line by line, and the layout of Nghị định 30/2020/NĐ-CP in spot values.

import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import type { Mark } from '../../src/document/mark.ts';
import { renderReport } from '../../src/document/render.ts';
import { CLEAN } from '../report/months.ts';
import { draft, FINAL, inputFor, LETTERHEAD, linesOf, paragraphWith, partsOf } from './parts.ts';

const document = async (...args: Parameters<typeof inputFor>) =>
  (await partsOf(inputFor(...args))).get('word/document.xml') ?? '';

describe('the clean example month', async () => {
  const xml = await document();
  const lines = linesOf(xml);

  it.each([
    'a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.',
    '- Đúng hạn: 688 hồ sơ, đạt tỷ lệ 100%;',
    '- Quá hạn: 0 hồ sơ, chiếm tỷ lệ 0%.',
    '- Quá hạn giải quyết: 0 hồ sơ, chiếm tỷ lệ 0%; trong đó đã có văn bản xin lỗi: 0/0 hồ sơ, không phát sinh.',
    'c) Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm 2024 đến nay là: 1.655 hồ sơ, trong đó có 0 hồ sơ quá hạn.',
    '- Số hồ sơ TTHC tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 551, đạt tỷ lệ 96,16%;',
    '- Số dịch vụ công trực tuyến toàn trình phát sinh hồ sơ: 50, đạt tỷ lệ 98,04%;',
    '- Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 1 hồ sơ, đạt tỷ lệ 0,17% (số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI/tổng số hồ sơ TTHC tiếp nhận).',
    'II. KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ): Không',
    'Kính gửi: Văn phòng UBND tỉnh Kon Tum',
    'Số:      /BC-SKHĐT',
    'Y Hương Niê',
  ])('prints %s', (line) => {
    expect(lines).toContain(line);
  });

  it('stands in the order of the form', () => {
    const heads = lines
      .filter((line) => /^(?:[IVX]+\.|\d\.|[a-d]\)) /u.test(line))
      .map((line) => line.slice(0, 3).trim());
    expect(heads).toEqual('I. 1. a) b) c) 2. a) b) c) d) 3. a) b) c) II.'.split(' '));
    expect(lines.findLast((line) => line.endsWith('./.'))).toContain('đề nghị Văn phòng UBND tỉnh tổng hợp');
  });

  it('ends with Nơi nhận and the signature', () => {
    const from = lines.indexOf('Nơi nhận:');
    expect(lines.slice(from, from + 6)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- B/c số liệu trên HTTT báo cáo của tỉnh;',
      '- Lãnh đạo Sở;',
      '- Các phòng, đơn vị: ĐKKD; HTĐT;',
      '- Lưu: VT, TH.',
    ]);
    expect(lines.slice(from + 6)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Y Hương Niê']);
  });
});

describe('the layout', async () => {
  const xml = await document();
  const mm = (n: number) => Math.round((n * 1440) / 25.4);

  it('is A4 with the margins of the decree', () => {
    expect(xml).toMatch(new RegExp(`<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"`, 'u'));
    const margins = Object.fromEntries(
      [...(/<w:pgMar ([^>]*)\/>/u.exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="(\d+)"/gu)].map(([, side, n]) => [
        side,
        Number(n),
      ]),
    );
    for (const side of ['top', 'bottom']) expect(margins[side]).toBeGreaterThanOrEqual(mm(20));
    expect(margins.left).toBeGreaterThanOrEqual(mm(30));
    expect(margins.right).toBeGreaterThanOrEqual(mm(15));
  });

  it('has real headings, bold down to level 2', () => {
    expect(paragraphWith(xml, 'I. KẾT QUẢ')).toContain('w:val="Heading1"');
    expect(paragraphWith(xml, '2. Về cung ứng')).toContain('w:val="Heading2"');
    expect(paragraphWith(xml, 'd) Thanh toán')).toContain('w:val="Heading3"');
  });

  it('is Times New Roman in Vietnamese', async () => {
    const styles = (await partsOf(inputFor())).get('word/styles.xml') ?? '';
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('vi-VN');
    expect(
      styles
        .match(/w:(?:ascii|hAnsi|cs|eastAsia)="(?!Times New Roman)[^"]*"/gu)
        ?.filter((font) => !font.includes('vi-VN')) ?? [],
    ).toEqual([]);
  });

  it('numbers every page but the first', () => {
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toMatch(/<w:headerReference w:type="first"/u);
  });

  it('dates and numbers as the decree wants', async () => {
    const date = parseLocalDate('2024-02-05');
    const dated = linesOf(await document(CLEAN, { number: 5, ...(date && { date }) }));
    expect(dated).toContain('Số: 05/BC-SKHĐT');
    expect(dated).toContain('Kon Tum, ngày 05 tháng 02 năm 2024');
    const march = parseLocalDate('2024-03-15');
    const later = linesOf(await document(CLEAN, { number: 12, ...(march && { date: march }) }));
    expect(later).toContain('Số: 12/BC-SKHĐT');
    expect(later).toContain('Kon Tum, ngày 15 tháng 3 năm 2024');
  });

  it('sets several addressees one a line', async () => {
    const letterhead = { ...LETTERHEAD, addressees: ['UBND tỉnh', 'Văn phòng UBND tỉnh'] };
    const lines = linesOf(await document(CLEAN, { letterhead }));
    expect(lines).toEqual(expect.arrayContaining(['Kính gửi:', '- UBND tỉnh;', '- Văn phòng UBND tỉnh.']));
  });

  it('breaks recommendations into lines', async () => {
    const lines = linesOf(await document(new Map([...CLEAN, ['recommendations', 'Một.\nHai.']])));
    expect(lines).toEqual(expect.arrayContaining(['Một.', 'Hai.']));
  });
});

describe('a draft', () => {
  it('says so on every page, with the time of its last change; a final report does not', async () => {
    const text = async (changed?: string) =>
      [...(await partsOf(inputFor(CLEAN, changed ? { mark: draft(changed) } : {})))].filter(([name]) =>
        /word\/(?:document|header)/u.test(name),
      );
    const marked = (parts: readonly (readonly [string, string])[]) =>
      parts.filter(([, xml]) => xml.includes('DỰ THẢO')).length;
    expect(marked(await text('09:15 19/02/2024'))).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(await text('09:15 19/02/2024'))).toContain('DỰ THẢO 09:15 19/02/2024');
    expect(marked(await text())).toBe(0);
  });

  it('says which days its figures cover', async () => {
    const lines = linesOf(
      (await partsOf(inputFor(CLEAN, { mark: draft('09:15 19/02/2024') }))).get('word/document.xml') ?? '',
    );
    expect(lines).toContain('Kỳ số liệu: 15/01/2024 – 14/02/2024');
  });
});

describe('a final file', () => {
  it('has its version and code in the footer of every page; a draft has none', async () => {
    const footers = async (mark: Mark) =>
      [...(await partsOf(inputFor(CLEAN, { mark })))].flatMap(([name, xml]) =>
        name.startsWith('word/footer') ? [linesOf(xml).join('')] : [],
      );
    expect(await footers(FINAL)).toEqual(Array(2).fill('Bản duyệt lần 2 · mã 0a1b2c3d'));
    expect((await footers(draft('09:15 19/02/2024'))).join('')).toBe('');
  });
});

it('gives the same bytes for the same report, and others for another', async () => {
  const first = await renderReport(inputFor());
  await new Promise((resolve) => setImmediate(resolve));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await renderReport(inputFor())))).toBe(0);
  const other = await renderReport(inputFor(new Map([...CLEAN, ['settledEarly', 1]])));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(other))).not.toBe(0);
});
