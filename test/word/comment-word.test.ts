// Comments put into Word files of others: they cover exactly their words, and nothing else of the file changes.

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commentWord, type WordComment } from '../../src/word/comment-word.ts';
import { wordParagraphs } from '../../src/word/word-paragraphs.ts';
import { tagsOf } from '../../src/word/xml-tags.ts';
import { documents } from './documents.ts';
import { coveredBy, documentXml, partOf, wordFile } from './word-file.ts';

const on = (paragraph: number, from: number, to: number, text = 'Xem lại'): WordComment => ({
  paragraph,
  from,
  to,
  text,
  author: 'Trợ lý Báo cáo',
});

const textsOf = (xml: string) => wordParagraphs(xml).map(({ number, text }) => [number, text]);

/** Every tag that opens closes, in order. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const { kind, name } of tagsOf(xml)) {
    if (kind === 'open') open.push(name);
    if (kind === 'close') expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
}

/** What every character looks like: the properties of its run. */
const facesOf = (xml: string) =>
  wordParagraphs(xml).flatMap(({ pieces }) =>
    pieces.flatMap(({ from, to, run }) => Array.from({ length: to - from }, () => run.properties)),
  );

const RUN = '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>Đúng hạn 688 hồ sơ</w:t></w:r>';

describe('a comment in a Word file', () => {
  it('covers its words within a run', () => {
    const xml = documentXml(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${RUN}</w:p>`);
    const made = partOf(commentWord(wordFile(xml), [on(1, 9, 12)]));
    expect(made).toContain(
      '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Đúng hạn </w:t></w:r>' +
        '<w:commentRangeStart w:id="0"/><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">688</w:t></w:r>' +
        '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>' +
        '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> hồ sơ</w:t></w:r>',
    );
    expect(coveredBy(made, 0)).toBe('688');
  });

  it('cuts nothing where its words are whole runs', () => {
    const xml = documentXml(`<w:p>${RUN}${RUN}</w:p>`);
    const made = partOf(commentWord(wordFile(xml), [on(1, 0, 18)]));
    const added =
      /<w:commentRange(?:Start|End) w:id="0"\/>|<w:r><w:rPr><w:rStyle[^>]*\/><\/w:rPr><w:comment.*?<\/w:r>/gu;
    expect(made.replace(added, '')).toBe(xml);
    expect(coveredBy(made, 0)).toBe('Đúng hạn 688 hồ sơ');
  });

  it('stands beside a tab in the same run, and counts a reference as one character', () => {
    const xml = documentXml('<w:p><w:r><w:t>a &amp; b</w:t><w:tab/><w:t>c&#100;</w:t></w:r></w:p>');
    const made = partOf(commentWord(wordFile(xml), [on(1, 2, 3), on(1, 5, 6), on(1, 6, 7)]));
    expect([0, 1, 2].map((id) => coveredBy(made, id))).toEqual(['&', '\t', 'c']);
    expectWellFormed(made);
  });

  it('may have no words, in a paragraph with text and in one without', () => {
    const xml = documentXml(`<w:p>${RUN}</w:p><w:p/><w:p><w:pPr/></w:p>`);
    const made = partOf(commentWord(wordFile(xml), [on(1, 9, 9), on(2, 0, 0), on(3, 0, 0)]));
    expect(textsOf(made)).toEqual(textsOf(xml));
    expectWellFormed(made);
    expect([0, 1, 2].map((id) => coveredBy(made, id, id + 1))).toEqual(['', '', '']);
  });

  it('joins those that the file has already', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const file = wordFile(
      documentXml(`<w:p><w:commentRangeStart w:id="7"/>${RUN}<w:commentRangeEnd w:id="7"/></w:p>`),
      {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="/word/notes.xml"/></Relationships>`,
        'word/notes.xml': `<w:comments xmlns:w="${word}"><w:comment w:id="7" w:author="Bà Hoa"><w:p/></w:comment></w:comments>`,
      },
    );
    const made = commentWord(file, [on(1, 9, 12, 'Số này\nkhông khớp <1>')]);
    const notes = partOf(made, 'word/notes.xml');
    expect(notes).toContain('w:author="Bà Hoa"');
    expect(notes).toContain('<w:comment w:id="8" w:author="Trợ lý Báo cáo" w:initials="TLBC">');
    expect(notes).toContain('không khớp &lt;1&gt;');
    expect(coveredBy(partOf(made), 8)).toBe('688');
    expect(Object.keys(unzipSync(made))).toEqual(Object.keys(unzipSync(file)));
  });

  it('brings what a file without comments lacks, and leaves every other part byte for byte', () => {
    const file = wordFile(documentXml(`<w:p>${RUN}</w:p>`), {
      'word/styles.xml': '<a/>',
      'word/media/x.png': 'x',
    });
    const [before, after] = [unzipSync(file), unzipSync(commentWord(file, [on(1, 0, 4)]))];
    for (const name of ['word/styles.xml', 'word/media/x.png', '_rels/.rels'])
      expect(after[name]).toEqual(before[name]);
    expect(partOf(commentWord(file, [on(1, 0, 4)]), 'word/_rels/document.xml.rels')).toContain(
      'Target="comments.xml"',
    );
    expect(partOf(commentWord(file, [on(1, 0, 4)]), '[Content_Types].xml')).toContain(
      'PartName="/word/comments.xml"',
    );
  });

  it('is refused at a paragraph that is not there', () => {
    expect(() => commentWord(wordFile(documentXml('<w:p/>')), [on(2, 0, 0)])).toThrow(RangeError);
  });
});

describe('whatever is commented', () => {
  const commented = documents.chain((xml) => {
    const there = wordParagraphs(xml);
    const comment = fc
      .tuple(fc.constantFrom(...there), fc.nat(), fc.nat())
      .map(([{ number, text }, one, other]) => {
        const [from = 0, to = 0] = [one, other]
          .map((place) => place % (text.length + 1))
          .toSorted((first, second) => first - second);
        return on(number, from, to);
      });
    return fc.tuple(fc.constant(xml), fc.array(comment, { maxLength: 4 }));
  });

  it('keeps its text and its looks, is well-formed, and the comments cover exactly their words', () => {
    fc.assert(
      fc.property(commented, ([xml, comments]) => {
        const file = wordFile(xml);
        const bytes = commentWord(file, comments);
        const made = partOf(bytes);
        expect(textsOf(made)).toEqual(textsOf(xml));
        expect(facesOf(made)).toEqual(facesOf(xml));
        expectWellFormed(made);
        for (const [id, { paragraph: number, from, to }] of comments.entries()) {
          const { text = '' } = wordParagraphs(xml).find((one) => one.number === number) ?? {};
          expect(coveredBy(made, id, number)).toBe(text.slice(from, to));
        }
        expect(commentWord(file, comments)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });
});
