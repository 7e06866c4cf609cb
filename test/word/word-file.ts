// Word files made of raw XML, as other programs write them.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { wordParagraphs } from '../../src/word/word-paragraphs.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const documentXml = (body: string) =>
  `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** A file with that document, and `more` of other parts laid over it. */
export function wordFile(document: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The words of that paragraph that the comment with that id covers, as a reader of the file takes them in. */
export function coveredBy(xml: string, id: number, paragraph = 1): string {
  const start = xml.indexOf(`commentRangeStart w:id="${id}"`);
  const end = xml.indexOf(`commentRangeEnd w:id="${id}"`);
  const reference = xml.indexOf(`commentReference w:id="${id}"`);
  if (!(0 < start && start < end && end < reference)) throw new Error(`comment ${id} does not stand there`);
  return wordParagraphs(xml)
    .flatMap(({ number, text, pieces }) =>
      pieces
        .filter(() => number === paragraph)
        .filter(({ outer }) => outer[0] > start && outer[1] < end)
        .map((piece) => text.slice(piece.from, piece.to)),
    )
    .join('');
}
