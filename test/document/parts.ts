// A Word file taken apart: its parts as text, and the few questions that tests ask of its XML.

import { strFromU8, unzipSync } from 'fflate';
import type { Letterhead } from '../../src/agency/agency.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { daysOfPeriod } from '../../src/calendar/period.ts';
import type { Appendix } from '../../src/document/appendix.ts';
import type { Mark } from '../../src/document/mark.ts';
import { type DocumentInput, renderReport } from '../../src/document/render.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import type { Figures } from '../../src/report/figures.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';

export const MONTH = toMonth(2024, 2);
export const LETTERHEAD = SAMPLE_AGENCIES[0]?.settings[0]?.letterhead as Letterhead;

export const FINAL: Mark = { kind: 'final', edition: 2, code: '0a1b2c3d' };

export const draft = (changed: string): Mark => ({
  kind: 'draft',
  changed,
  period: daysOfPeriod(MONTH, CT25_CT08.period),
});

/** An appendix of one table; one of its agencies has no figures. */
export const appendixOf = (name: string): Appendix => ({
  title: 'SỐ LIỆU THEO CƠ QUAN',
  tables: [
    {
      title: 'Tiếp nhận',
      names: 'Cơ quan',
      columns: ['Trực tuyến', name],
      rows: [
        { name, cells: [['551', '(96,16%)'], []] },
        { name: 'Sở B', cells: 'Chưa có báo cáo được duyệt' },
      ],
      total: { name: 'Tổng cộng', cells: [['551', '(96,16%)'], ['0']] },
    },
  ],
});

/** What is printed for these figures; `more` is laid over it. */
export function inputFor(figures: Figures = CLEAN, more: Partial<DocumentInput> = {}): DocumentInput {
  const letterhead = more.letterhead ?? LETTERHEAD;
  const outlined = outlineReport(CT25_CT08, figures, {
    month: MONTH,
    agency: letterhead.name,
    appendices: [],
  });
  return { outlined, letterhead, month: MONTH, mark: FINAL, ...more };
}

export async function partsOf(input: DocumentInput): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await renderReport(input));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The printed lines of a part, paragraph by paragraph, empty ones left out; what holds a line together is plain. */
export function linesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/gu)]
        .map(([, text, br]) => (br ? '\n' : unescaped(text ?? '')))
        .join('')
        .replaceAll(/(?<=\d|hồ)\u00a0/gu, ' ')
        .replaceAll('\u2011', '-'),
    )
    .filter((line) => line.trim() !== '');
}

/** The paragraph that holds this text, as XML. */
export function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(/<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/gu)].find(([paragraph]) =>
    paragraph.includes(text),
  );
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found[0];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Why a text is no well-formed XML; undefined when it is. A small reader of our own: tags nest, nothing is bare. */
export function malformed(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml.replace(/<\?[\s\S]*?\?>/gu, '').replace(/<[^<>]*>/gu, (tag) => {
    const name = /^<\/?([\w:.-]+)/u.exec(tag)?.[1];
    if (name === undefined) open.push(`broken tag ${tag}`);
    else if (tag.startsWith('</')) {
      if (open.pop() !== name) open.push(`unexpected ${tag}`);
    } else if (!tag.endsWith('/>')) open.push(name);
    return '';
  });
  if (open.length > 0) return `not closed: ${open.join(', ').slice(0, 200)}`;
  if (/[<>]/u.test(rest)) return 'a bare angle bracket';
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/iu.test(xml)) return 'a bare ampersand';
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml);
  return forbidden ? `a forbidden character ${forbidden[0].codePointAt(0)}` : undefined;
}
