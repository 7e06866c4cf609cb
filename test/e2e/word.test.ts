// The Word file opened by a real office program: it converts without a complaint and its pages say what they should.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/document/render.ts';
import { draft, inputFor, LETTERHEAD } from '../document/parts.ts';
import { CLEAN } from '../report/months.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of each page, as LibreOffice lays it out. */
async function pagesOf(name: string, ...args: Parameters<typeof inputFor>): Promise<readonly string[]> {
  writeFileSync(join(folder, `${name}.docx`), await renderReport(inputFor(...args)));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)],
    {
      stdio: 'ignore',
    },
  );
  execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\f')
    .filter((page) => page.trim() !== '');
}

describe('in LibreOffice', () => {
  it('the report has three pages, numbered from the second, ending in the signature', async () => {
    const pages = await pagesOf('final', CLEAN, { number: 5 });
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
    expect(pages[0]?.trim()).not.toMatch(/^1\s/u);
    expect(pages[1]?.trim()).toMatch(/^2\s/u);
    expect(pages.join('\n')).toContain('1.655 hồ sơ');
    expect(pages.at(-1)).toMatch(/KT\. GIÁM ĐỐC[\s\S]*Y Hương Niê/u);
    expect(pages.join()).not.toContain('DỰ THẢO');
  });

  it('an appendix longer than a page lies, and has its heading on each of them', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      name: `Sở thứ ${at + 1}`,
      cells: [['688'], ['551', '(96,16%)']],
    }));
    const table = { title: 'Giải quyết hồ sơ', names: 'Cơ quan', columns: ['Đúng hạn', 'Trực tuyến'] };
    const total = { name: 'Tổng cộng', cells: 'Chưa có báo cáo được duyệt' };
    const appendix = { title: 'SỐ LIỆU THEO CƠ QUAN', tables: [{ ...table, rows, total }] };
    const pages = (await pagesOf('appendix', CLEAN, { appendix })).slice(3);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toContain('Kèm theo Báo cáo số');
    for (const page of pages) expect(page).toMatch(/STT +Cơ quan +Đúng hạn +Trực tuyến/u);
    expect(pages.at(-1)).toContain('Tổng cộng');
    expect(pages[1]?.trim()).toMatch(/^2\s/u);
  });

  it('a draft says so on every page', async () => {
    const pages = await pagesOf('draft', CLEAN, { mark: draft('09:15 19/02/2024') });
    expect(pages.every((page) => page.includes('DỰ THẢO'))).toBe(true);
  });

  it('long names and recommendations keep the signature in one piece', async () => {
    const letterhead = {
      ...LETTERHEAD,
      name: 'Sở Nông nghiệp, Môi trường và Phát triển nông thôn các tỉnh miền núi phía Bắc',
      addressees: ['Ủy ban nhân dân tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh', 'Sở Nội vụ'],
    };
    const words = Array.from(
      { length: 25 },
      (_, i) => `${i + 1}. Đề nghị nâng cấp đường truyền tại các xã.`,
    ).join('\n');
    const pages = await pagesOf('long', new Map([...CLEAN, ['recommendations', words]]), { letterhead });
    const last = pages.at(-1) ?? '';
    for (const part of ['Nơi nhận:', 'PHÓ GIÁM ĐỐC', 'Y Hương Niê', './.']) expect(last).toContain(part);
  });
});
