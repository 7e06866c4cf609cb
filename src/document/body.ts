// The report itself: headings and lines of the outline as paragraphs (Nghị định 30/2020/NĐ-CP, Phụ lục I).

import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Block } from '../report/outline.ts';
import { run } from './parts.ts';
import { unbroken } from './printable.ts';
import { BODY_STYLE } from './styles.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The last paragraphs keep with what follows, so that the signature never stands alone on a page. */
export function body(blocks: readonly Block[]): FileChild[] {
  const kept = blocks.length - keptWithSignature(blocks);
  return blocks.map((block, index) => paragraphOf(block, index >= kept));
}

const FEWEST_KEPT = 3;
const MOST_KEPT = 8;

/** The last part of the report as a whole where it is short, else its end. */
function keptWithSignature(blocks: readonly Block[]): number {
  const part = blocks.length - blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 1);
  return part <= MOST_KEPT ? Math.max(part, FEWEST_KEPT) : FEWEST_KEPT;
}

function paragraphOf(block: Block, keepNext: boolean): Paragraph {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        heading: HEADINGS[block.level],
        // A heading that is a line of its own ("c) … 1.655 hồ sơ") needs nothing below it on the page.
        keepNext: keepNext || block.figures.length === 0,
        children: [
          run(unbroken(block.text)),
          ...(block.tail === undefined ? [] : [run(` ${block.tail}`, { bold: false })]),
        ],
      });
    case 'paragraph':
      return new Paragraph({ style: BODY_STYLE, keepNext, children: [run(unbroken(block.text))] });
    // A hyphen in the text with the first line indented, as offices write it: no bullet list of Word.
    case 'bullet':
      return new Paragraph({ style: BODY_STYLE, keepNext, children: [run(unbroken(`- ${block.text}`))] });
  }
}
