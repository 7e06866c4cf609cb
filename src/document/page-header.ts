// The top margin: the page number in its middle, on every page but the first, and on drafts the mark at its right
// (Nghị định 30/2020/NĐ-CP, Phụ lục I). The first page carries the mark under its number instead.

import { AlignmentType, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Mark } from './mark.ts';
import { draftMark } from './number-and-date.ts';
import { halfPoints, SIZE, TEXT_WIDTH } from './page.ts';
import { run } from './parts.ts';

export function pageHeaders(mark: Mark, width: number = TEXT_WIDTH): { default: Header; first: Header } {
  const number = new TextRun({ size: halfPoints(SIZE.pageNumber), children: [PageNumber.CURRENT] });
  const line =
    mark.kind === 'draft'
      ? new Paragraph({
          tabStops: [
            { type: TabStopType.CENTER, position: width / 2 },
            { type: TabStopType.RIGHT, position: width },
          ],
          children: [
            new TextRun({ children: [new Tab()] }),
            number,
            new TextRun({ children: [new Tab()] }),
            run(draftMark(mark.changed), { points: 12, bold: true }),
          ],
        })
      : new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  return { default: new Header({ children: [line] }), first: new Header({ children: [new Paragraph({})] }) };
}
