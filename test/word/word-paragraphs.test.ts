// The paragraphs of a Word file as others write them: which there are, how they are counted, what their text is.

import { describe, expect, it } from 'vitest';
import { wordParagraphs } from '../../src/word/word-paragraphs.ts';
import { documentXml } from './word-file.ts';

const read = (body: string) =>
  wordParagraphs(documentXml(body)).map(({ number, text }) => [number, text] as const);

describe('the paragraphs of a Word file', () => {
  it('are counted as they begin, those of tables among them', () => {
    expect(
      read(
        '<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/><w:p><w:r><w:t>Bốn</w:t></w:r></w:p>',
      ),
    ).toEqual([
      [1, 'Một'],
      [2, 'Hai'],
      [3, ''],
      [4, 'Bốn'],
    ]);
  });

  it('have the text of all their runs: tabs and breaks are characters, stops of tabs are none', () => {
    expect(
      read(
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Số:</w:t><w:tab/><w:t>5</w:t><w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>&lt;a&gt; &amp; &#273;</w:t><w:br/></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p>',
      ),
    ).toEqual([[1, 'Số:\t5<a> & đ\nb']]);
  });

  it('of a text box have numbers of their own, and its second copy has none', () => {
    const box = (text: string) => `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    expect(
      read(
        `<w:p><w:r><w:t>trước</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('trong khung')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('trong khung')}</w:pict></mc:Fallback></mc:AlternateContent><w:t>sau</w:t></w:r></w:p><w:p><w:r><w:t>cuối</w:t></w:r></w:p>`,
      ),
    ).toEqual([
      [1, 'trướcsau'],
      [2, 'trong khung'],
      [3, 'cuối'],
    ]);
  });

  it('are taken with their tracked changes accepted', () => {
    expect(
      read(
        '<w:p><w:r><w:t>có </w:t></w:r><w:del><w:r><w:delText>688</w:delText></w:r></w:del><w:ins><w:r><w:t>689</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>bỏ</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>',
      ),
    ).toEqual([[1, 'có 689']]);
  });

  it('are found whatever the prefix of their names, and not in what only looks like them', () => {
    const document =
      '<!-- <w:p> --><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><x:body><w:p><x:t>không</x:t></w:p><x:p title="a>b"><x:r><x:t><![CDATA[a<b]]></x:t></x:r></x:p></x:body></x:document>';
    expect(wordParagraphs(document).map(({ text }) => text)).toEqual(['a<b']);
    const unprefixed =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>a</t></r></p></body></document>';
    expect(wordParagraphs(unprefixed).map(({ text }) => text)).toEqual(['a']);
  });

  it('are read in the time that one pass takes, whatever breaks off in the file', () => {
    const began = performance.now();
    for (const hostile of ['<', '<w:p>', '<!--', '<w:p a="', '<![CDATA[', '</w:p>'])
      wordParagraphs(documentXml(hostile.repeat(200_000)));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
