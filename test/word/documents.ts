// Word files of every shape that others write: runs cut anyhow, tracked changes, links, text boxes.

import fc from 'fast-check';
import { encoded } from '../../src/word/xml-tags.ts';
import { documentXml } from './word-file.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'đ', ' ', '&', '<', '7', '.'), maxLength: 8 });
const piece = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => `<w:t xml:space="preserve">${encoded(text)}</w:t>`) },
  { weight: 1, arbitrary: fc.constantFrom('<w:tab/>', '<w:br/>', '<w:lastRenderedPageBreak/>', '<w:t/>') },
);
const run = fc
  .tuple(fc.constantFrom('', '<w:rPr><w:i/></w:rPr>'), fc.array(piece, { maxLength: 3 }))
  .map(([face, pieces]) => `<w:r>${face}${pieces.join('')}</w:r>`);
const deleted = words.map(
  (text) => `<w:del w:id="1"><w:r><w:delText>${encoded(text)}</w:delText></w:r></w:del>`,
);
const wrapped = fc.oneof(
  { weight: 5, arbitrary: run },
  { weight: 1, arbitrary: run.map((one) => `<w:ins w:id="2">${one}</w:ins>`) },
  { weight: 1, arbitrary: run.map((one) => `<w:hyperlink>${one}</w:hyperlink>`) },
  { weight: 1, arbitrary: deleted },
  {
    weight: 1,
    arbitrary: run.map(
      (one) =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p>${one}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${one}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  },
);
const paragraph = fc
  .tuple(
    fc.constantFrom('', '<w:pPr/>', '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'),
    fc.array(wrapped, { maxLength: 5 }),
  )
  .map(([properties, runs]) => `<w:p>${properties}${runs.join('')}</w:p>`);

/** The XML of a document. */
export const documents = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((paragraphs) => documentXml(paragraphs.join('')));
