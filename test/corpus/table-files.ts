// A table of the corpus in the formats that have no library of their own here, and as a Word file.

import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { type GridCell, visibleRows } from './grid.ts';
import type { TableSource } from './known-answers.ts';
import { stylesOf } from './report-files.ts';

type Grid = readonly (readonly GridCell[])[];

/** Cells between a separator, rows on lines; with `\n` as separator one cell a line. */
export function separated(grid: Grid, { above, below }: TableSource, separator: string): string {
  const width = grid[0]?.length ?? 0;
  const filled = (words: string) =>
    separator === ';' ? [words, ...Array(width - 1).fill('')].join(separator) : words;
  const quoted = (text: string) =>
    separator === ';' && /[;"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = grid.map((row) => row.map(({ text }) => quoted(text)).join(separator));
  return `${[...above.map(filled), ...rows, ...below.map(filled)].join('\n')}\n`;
}

/** As a one-stop system hands it out under the name of Excel, or as Teams sends it inside a message. */
export function htmlTable(grid: Grid, { above, below }: TableSource, as: 'file' | 'message'): string {
  const cell = ({ text, rows, columns }: GridCell) => {
    const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
    return `<td${spans}>${escaped(text) || '&nbsp;'}</td>`;
  };
  const rows = visibleRows(grid).map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`);
  const table = ['<table border="1"><tbody>', ...rows, '</tbody></table>'];
  const body = [...lines(above), ...table, ...lines(below)];
  if (as === 'message') return `<div>${body.join('')}</div>\n`;
  const head =
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><style>td{mso-number-format:"\\@";}</style>';
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>\n${body.join('\n')}\n</body></html>\n`;
}

/** Landscape, the heading rows marked as such. */
export async function tableAsWord(
  grid: Grid,
  { above, below }: TableSource,
  font = 'Times New Roman',
): Promise<Uint8Array> {
  const heading = grid.findIndex((row) => row.some(({ value }) => value !== undefined));
  const rows = visibleRows(grid).map(
    (row, at) =>
      new TableRow({
        tableHeader: at < heading,
        children: row.map(
          ({ text, rows: rowSpan, columns: columnSpan }) =>
            new TableCell({ rowSpan, columnSpan, children: [new Paragraph(text)] }),
        ),
      }),
  );
  const table = new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  const lines = (texts: readonly string[]) => texts.map((text) => new Paragraph(text));
  const document = new Document({
    styles: stylesOf(font, 20),
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } },
        },
        children: [...lines(above), table, ...lines(below)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Letters with their roof or horn, tones behind them: how old programs for Windows write Vietnamese. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const whole = bytes.get(letter);
      if (whole !== undefined) return [whole];
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
      const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
      return [base, tone].map((one) => {
        const byte = bytes.get(one);
        if (byte === undefined) throw new Error(`windows-1258 has no ${one}`);
        return byte;
      });
    }),
  );
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
