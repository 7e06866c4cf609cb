// A report of the corpus as a Word file: paragraphs of its lines, tables of its lines with tabs, and what people leave in
// such files: tracked changes, and a text box around the last line.

import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  WidthType,
} from 'docx';

const BOX = { width: '200pt', height: 'auto' } as const;
/** Half points. Fonts without all Vietnamese letters make PDFs in which words are put together from two fonts. */
export const stylesOf = (font: string, size: number) => ({
  default: { document: { run: { font, size, language: { value: 'vi-VN' } } } },
});
const CHANGED = { author: 'Trần Thị Bình', date: '2024-02-16T01:00:00Z' };

/** Lines that a PDF's text has broken are joined again: a line that begins small goes on with the one before. */
export async function reportAsWord(
  text: string,
  { changes = true, font = 'Times New Roman' } = {},
): Promise<Uint8Array> {
  const children: (Paragraph | Table | Textbox)[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
  };
  const lines = paragraphsOf(text);
  for (const [at, line] of lines.entries()) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'));
      continue;
    }
    endTable();
    const paragraph = new Paragraph({ children: changes ? runsOf(line) : [new TextRun(line)] });
    if (at < lines.length - 1) children.push(paragraph);
    else children.push(new Textbox({ alignment: 'center', children: [paragraph], style: BOX }));
  }
  endTable();
  return Packer.toBuffer(new Document({ styles: stylesOf(font, 28), sections: [{ children }] }));
}

/** A sentence that was changed: `cụ thể như sau` was `cụ thể như dưới đây 12 hồ sơ` before. */
function runsOf(line: string): (TextRun | InsertedTextRun | DeletedTextRun)[] {
  const at = line.indexOf('cụ thể như sau');
  if (at < 0) return [new TextRun(line)];
  return [
    new TextRun(line.slice(0, at)),
    new DeletedTextRun({ id: 1, ...CHANGED, text: 'tổng số 12 hồ sơ, ' }),
    new InsertedTextRun({ id: 2, ...CHANGED, text: line.slice(at, at + 'cụ thể'.length) }),
    new TextRun(line.slice(at + 'cụ thể'.length)),
  ];
}

const tableOf = (rows: readonly (readonly string[])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });

function paragraphsOf(text: string): readonly string[] {
  const joined: string[] = [];
  for (const line of text.split('\n').map((one) => one.replace(/ +$/u, ''))) {
    const before = joined.at(-1);
    if (line.trim() === '') continue;
    if (before !== undefined && !line.includes('\t') && goesOn(before, line))
      joined[joined.length - 1] += ` ${line}`;
    else joined.push(line);
  }
  return joined;
}

const goesOn = (before: string, line: string) =>
  before.length > 60 &&
  !/[.;:]$/u.test(before) &&
  /^[\p{Ll}\d(%]/u.test(line) &&
  !/^[a-d1-9][).]/u.test(line);
