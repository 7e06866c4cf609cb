// Word's XML as people leave it: tracked changes, text boxes, tables in tables. What a character's place is must be the same
// for whoever reads and for whoever puts comments there.

import { describe, expect, it } from 'vitest';
import { walkDocument } from '../../src/formats/word/document-xml.ts';
import { inParagraph, type SourcePart } from '../../src/import/source.ts';
import { wordParagraphs } from '../../src/word/word-paragraphs.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');
const inBody = (words: string) => `<w:document ${NAMESPACES}><w:body>${words}</w:body></w:document>`;
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const tc = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${words}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const CASES: Readonly<
  Record<string, readonly [xml: string, shown: readonly (string | readonly (readonly string[])[])[]]>
> = {
  'what is inserted, not what is deleted': [
    p(
      r('Đúng hạn: '),
      `<w:del>${r('687')}<w:r><w:delText>687</w:delText></w:r></w:del>`,
      `<w:ins>${r('688')}</w:ins>`,
    ),
    ['Đúng hạn: 688'],
  ],
  'what was moved, where it is now': [
    p(`<w:moveFrom>${r('cũ')}</w:moveFrom>`, `<w:moveTo>${r('mới')}</w:moveTo>`),
    ['mới'],
  ],
  'two paragraphs whose border is deleted as one': [
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Quá hạn: ')}</w:p>${p(r('0 hồ sơ'))}${p(r('sau'))}`,
    ['Quá hạn: 0 hồ sơ', 'sau'],
  ],
  'no row that is deleted': [
    tbl(tr(tc(p(r('1')))), `<w:tr><w:trPr><w:del/></w:trPr>${tc(p(r('2')))}</w:tr>`),
    [[['1']]],
  ],
  'lines at line breaks, tabs, and hyphens that do not break': [
    p(r('a'), '<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>'),
    ['a', 'b\tc\u2011d'],
  ],
  'no tab stops of the paragraph': [
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${r('a')}</w:p>`,
    ['a'],
  ],
  'letters that are in two signs, as one': [p(r('Đu\u0301ng ha\u0323n: 688')), ['Đúng hạn: 688']],
  'a letter and its accent in two runs': [p(r('Qua'), r('\u0301 hạn: 5')), ['Quá hạn: 5']],
  'a text box once, behind its paragraph': [
    p(
      r('trước '),
      `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('trong hộp'))}</w:txbxContent></mc:Choice>`,
      `<mc:Fallback><w:txbxContent>${p(r('trong hộp'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      r('sau'),
    ) + p(r('tiếp')),
    ['trước sau', 'trong hộp', 'tiếp'],
  ],
  'controls, links and fields as what they show': [
    `<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>${p(`<w:hyperlink>${r('iGate')}</w:hyperlink>`, '<w:r><w:instrText>PAGE</w:instrText></w:r>', r(' 420'))}</w:sdtContent></w:sdt>`,
    ['iGate 420'],
  ],
  'a table in a cell behind the table': [
    tbl(tr(tc(p(r('a')) + tbl(tr(tc(p(r('b'))))) + p(r('c'))), tc(p(r('d'))))),
    [[['a\nc', 'd']], [['b']]],
  ],
  'cells of several columns and rows': [
    tbl(
      tr(tc(p(r('STT')), '<w:vMerge w:val="restart"/>'), tc(p(r('Tổng')), '<w:gridSpan w:val="2"/>')),
      tr(tc(p(), '<w:vMerge/>'), tc(p(r('1'))), tc(p(r('2')))),
    ),
    [
      [
        ['STT', 'Tổng', ''],
        ['', '1', '2'],
      ],
    ],
  ],
};

const shown = (parts: readonly SourcePart[]) =>
  parts.map((part) =>
    part.kind === 'line' ? part.text : part.rows.map((row) => row.map(({ text }) => text)),
  );

describe('a Word file is read as it is shown:', () => {
  it.each(Object.entries(CASES))('%s', (_name, [xml, expected]) => {
    expect(shown(walkDocument(inBody(xml)).parts)).toEqual(expected);
  });

  it.each(Object.entries(CASES))('every character is where comments are put: %s', (_name, [xml]) => {
    const paragraphs = new Map(wordParagraphs(inBody(xml)).map(({ number, text }) => [number, text]));
    for (const part of walkDocument(inBody(xml)).parts)
      for (const holder of part.kind === 'line' ? [part] : part.rows.flat())
        for (const [at, letter] of [...holder.text].entries()) {
          // Neither is a character of its paragraph.
          if (letter === '\n' || letter === '\u2011') continue;
          const { paragraph, offset } = inParagraph(holder, at);
          const there = paragraphs.get(paragraph)?.slice(offset) ?? '';
          expect(there.normalize('NFC').slice(0, 1), `${holder.text} at ${at}`).toBe(letter);
        }
  });

  it('with the number of a note apart from the figure before it', () => {
    const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    expect(shown(walkDocument(inBody(p(r('1.655'), note, r(' hồ sơ')))).parts)).toEqual(['1.655¹ hồ sơ']);
  });

  it('with the merges of its tables', () => {
    const [table] = walkDocument(inBody(CASES['cells of several columns and rows']?.[0] ?? '')).parts;
    expect(table?.kind === 'table' && table.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it('whatever prefix its names have', () => {
    const xml = inBody(p(r('688'))).replaceAll(/\bw(?=[:=])/gu, 'x');
    expect(shown(walkDocument(xml).parts)).toEqual(['688']);
  });
});
