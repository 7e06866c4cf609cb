// Comments in a Word file that was read: what the reading calls a place is where the comment stands.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentedReport } from '../../src/document/commented-report.ts';
import { renderReport } from '../../src/document/render.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { walkDocument } from '../../src/formats/word/document-xml.ts';
import { type SourceDocument, type SourceSpan, wordsAt } from '../../src/import/source.ts';
import { documents } from '../word/documents.ts';
import { coveredBy, documentXml, partOf, wordFile } from '../word/word-file.ts';
import { inputFor } from './parts.ts';

/** Every line and cell of a document, as a whole. */
const spansOf = ({ parts }: SourceDocument): readonly SourceSpan[] =>
  parts.flatMap((one, part) =>
    one.kind === 'line'
      ? [{ part, from: 0, to: one.text.length }]
      : one.rows.flatMap((cells, row) =>
          cells.map(({ text }, column) => ({ part, row, column, from: 0, to: text.length })),
        ),
  );

const source = (xml: string): SourceDocument => ({
  kind: 'docx',
  name: 'a.docx',
  sha256: '',
  parts: walkDocument(xml).parts,
  unread: [],
});

const paragraphAt = (document: SourceDocument, span: SourceSpan) =>
  wordsAt(document, span).place.paragraph ?? 0;

describe('a comment at what was read', () => {
  it('stands at exactly its words, in a report of ours opened as any file is', async () => {
    const bytes = await renderReport(inputFor());
    const opened = await openFile({ name: 'bao-cao.docx', bytes });
    if (opened.kind !== 'opened') throw new Error(opened.code);
    const { document } = opened;
    const part = document.parts.findIndex((one) => one.kind === 'line' && one.text.includes('96,16%'));
    const line = document.parts[part];
    const from = line?.kind === 'line' ? line.text.indexOf('96,16%') : -1;
    const span = { part, from, to: from + 6 };
    const made = commentedReport(bytes, document, [{ span, text: 'Xem lại' }]);
    expect(coveredBy(partOf(made), 0, paragraphAt(document, span))).toBe('96,16%');
  });

  it('stands there in whatever file', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), fc.nat(), (xml, which, one, other) => {
        const document = source(xml);
        const spans = spansOf(document).filter(({ to }) => to > 0);
        const whole = spans[which % Math.max(1, spans.length)];
        if (!whole) return;
        const [from = 0, to = 0] = [one % whole.to, other % whole.to].toSorted((a, b) => a - b);
        const span = { ...whole, from, to: to + 1 };
        const made = partOf(commentedReport(wordFile(xml), document, [{ span, text: 'x' }]));
        const { words } = wordsAt(document, span);
        const covered = Array.from({ length: 12 }, (_, at) => coveredBy(made, 0, at + 1)).find(
          (found) => found !== '' && words.startsWith(found.normalize('NFC').split('\n')[0] ?? ''),
        );
        // Of words that reach into the next paragraph, those of the first one.
        expect(covered).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('stands at the first words where the end of a paragraph between them is deleted', () => {
    const deleted =
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Đúng hạn </w:t></w:r></w:p><w:p><w:r><w:t>688</w:t></w:r></w:p>';
    const xml = documentXml(deleted);
    const document = source(xml);
    const made = partOf(
      commentedReport(wordFile(xml), document, [
        { span: { part: 0, from: 5, to: 12 }, text: 'x' },
        { span: { part: 0, from: 9, to: 12 }, text: 'y' },
      ]),
    );
    expect(coveredBy(made, 0, 1)).toBe('hạn ');
    expect(coveredBy(made, 1, 2)).toBe('688');
  });
});
