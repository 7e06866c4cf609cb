// A report of the corpus as a Word file: paragraphs of its lines, tables of its lines with tabs, and what people leave in
// such files: tracked changes, and a text box around the last line. Some let Word number their lists and pages.

import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  type ILevelsOptions,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
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
  { changes = true, font = 'Times New Roman', numbered = false } = {},
): Promise<Uint8Array> {
  const lists = new WordLists();
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
    const { words, numbering } = numbered ? lists.itemOf(line) : { words: line, numbering: {} };
    const runs = changes ? runsOf(words) : [new TextRun(words)];
    const paragraph = new Paragraph({ children: runs, ...numbering });
    if (at < lines.length - 1) children.push(paragraph);
    else children.push(new Textbox({ alignment: 'center', children: [paragraph], style: BOX }));
  }
  endTable();
  const section = numbered ? { children, footers: { default: pageNumber() } } : { children };
  return Packer.toBuffer(
    new Document({
      styles: stylesOf(font, 28),
      numbering: { config: lists.config },
      sections: [section],
    }),
  );
}

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

/** Lists whose dashes and numbers are Word's: `2. Tiếp nhận` goes on after `1. …`, and begins a list of its own otherwise. */
class WordLists {
  readonly config: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];
  private next = 1;

  itemOf(line: string) {
    const [, mark = '', words = ''] = /^(\d{1,2}\.|-) (.+)$/u.exec(line) ?? [];
    if (words === '') return { words: line, numbering: {} };
    const reference = mark === '-' ? this.dashes() : this.numbers(Number.parseInt(mark, 10));
    return { words, numbering: { numbering: { reference, level: 0 } } };
  }

  private dashes(): string {
    const level = { level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT };
    if (!this.config.some(({ reference }) => reference === 'dashes'))
      this.config.push({ reference: 'dashes', levels: [level] });
    return 'dashes';
  }

  private numbers(number: number): string {
    const lists = this.config.filter(({ reference }) => reference !== 'dashes');
    const last = lists.at(-1);
    const goesOn = number > 1 && number === this.next;
    this.next = number + 1;
    if (goesOn && last) return last.reference;
    const reference = `numbers-${lists.length + 1}`;
    const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: number };
    this.config.push({ reference, levels: [{ ...level, alignment: AlignmentType.LEFT }] });
    return reference;
  }
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
