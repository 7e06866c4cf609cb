// What was read from a PDF or a text, as a Word file with comments at the words that they are about.

import { describe, expect, it } from 'vitest';
import { markedReport } from '../../src/document/marked-report.ts';
import type { SourceCell, SourceDocument, SourceSpan } from '../../src/import/source.ts';
import { wordsAt } from '../../src/import/source.ts';
import { wordParagraphs } from '../../src/word/word-paragraphs.ts';
import { coveredBy, partOf } from '../word/word-file.ts';

const cell = (text: string): SourceCell => ({ text, place: { page: 2 } });
const line = (text: string, page: number) => ({ kind: 'line' as const, text, place: { page } });

const PDF: SourceDocument = {
  kind: 'pdf',
  name: 'bao cao.pdf',
  sha256: '00',
  parts: [
    line('Số:\t05/BC-SKHĐT', 1),
    line('- Đúng hạn: 688 hồ\u200b sơ, đạt tỷ lệ 96.161%', 1),
    line('', 1),
    {
      kind: 'table',
      rows: [
        [cell('STT'), cell('Số hồ sơ\nđã giải quyết'), cell('')],
        [cell(''), cell('Tổng'), cell('Quá hạn')],
        [cell('1'), cell('688'), cell('1.724%')],
      ],
      merges: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    },
    line('Nơi nhận', 2),
  ],
  unread: [],
};

/** As they stand in the file, each with its paragraph there. */
const SPANS: readonly (readonly [SourceSpan, paragraph: number])[] = [
  [{ part: 0, from: 0, to: 6 }, 2],
  [{ part: 1, from: 12, to: 15 }, 3],
  [{ part: 1, from: 17, to: 20 }, 3],
  [{ part: 1, from: 12, to: 41 }, 3],
  [{ part: 3, row: 0, column: 1, from: 7, to: 15 }, 6],
  [{ part: 3, row: 2, column: 2, from: 0, to: 6 }, 12],
  [{ part: 4, from: 0, to: 0 }, 14],
];

describe('a marked copy of what was read', () => {
  it('says what it is, and holds lines and tables as they were read', async () => {
    const xml = partOf(await markedReport(PDF, []));
    expect(wordParagraphs(xml).map(({ text }) => text)).toEqual([
      '(Nội dung đọc từ tệp bao cao.pdf, kèm ghi chú; không phải văn bản gốc)',
      'Số:\t05/BC-SKHĐT',
      '- Đúng hạn: 688 hồ sơ, đạt tỷ lệ 96.161%',
      '',
      'STT',
      'Số hồ sơ\nđã giải quyết',
      '',
      'Tổng',
      'Quá hạn',
      '1',
      '688',
      '1.724%',
      '',
      'Nơi nhận',
    ]);
    expect(xml.match(/<w:vMerge w:val="(?:restart|continue)"\/>/gu)).toHaveLength(2);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  });

  it('has each comment at exactly its words, and those marked', async () => {
    const notes = SPANS.map(([span], at) => ({ span, text: `Ghi chú ${at}` }));
    const bytes = await markedReport(PDF, notes.toReversed());
    const xml = partOf(bytes);
    const comments = partOf(bytes, 'word/comments.xml').split('<w:comment ').slice(1);
    const noted = new Map(comments.map((one, id) => [/Ghi chú (\d)/u.exec(one)?.[1], id]));
    for (const [at, [span, paragraph]] of SPANS.entries()) {
      const id = noted.get(String(at)) ?? -1;
      expect(coveredBy(xml, id, paragraph)).toBe(wordsAt(PDF, span).words.replace('\u200b', ''));
    }
    expect(xml.match(/<w:highlight w:val="yellow"\/>/gu)?.length).toBeGreaterThan(4);
  });

  it('is the same for the same notes', async () => {
    const notes = [{ span: { part: 1, from: 12, to: 15 }, text: 'Xem lại' }];
    expect(await markedReport(PDF, notes)).toEqual(await markedReport(PDF, notes));
  });

  it('leaves out the rows of a long table that nothing is said of, and says so', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) =>
      Array.from({ length: 13 }, () => cell(`ô ${row}`)),
    );
    const long: SourceDocument = { ...PDF, parts: [{ kind: 'table', rows, merges: [] }] };
    const span = { part: 0, row: 1_500, column: 3, from: 0, to: 6 };
    const xml = partOf(await markedReport(long, [{ span, text: 'Xem lại' }]));
    expect(coveredBy(xml, 0, 1 + 8 * 13 + 4)).toBe('ô 1500');
    const texts = wordParagraphs(xml).map(({ text }) => text);
    expect(texts).not.toContain('ô 700');
    expect(texts.at(-1)).toBe('(Lược 1991 dòng không có ghi chú)');
  });
});
