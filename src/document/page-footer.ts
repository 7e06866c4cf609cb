// The bottom margin of a final file: which edition it is, and a short code of what it says, so that a print on a desk can be
// matched with the file that was approved. A draft has nothing there.

import { AlignmentType, Footer, Paragraph } from 'docx';
import type { Mark } from './mark.ts';
import { run } from './parts.ts';

const POINTS = 8;

export function pageFooters(mark: Mark): { default: Footer; first: Footer } {
  const text = footerText(mark);
  const line = () =>
    text === undefined
      ? new Paragraph({})
      : new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text, { points: POINTS })] });
  return { default: new Footer({ children: [line()] }), first: new Footer({ children: [line()] }) };
}

function footerText(mark: Mark): string | undefined {
  switch (mark.kind) {
    case 'draft':
      return undefined;
    case 'final':
      return `Bản duyệt lần ${mark.edition} · mã ${mark.code}`;
    case 'as-of':
      return `Số liệu lúc ${mark.at}`;
  }
}
