// Tables and text from HTML: Teams messages, and the .xls files of one-stop systems. Nothing is executed,
// fetched or expanded.

import { Parser } from 'htmlparser2';
import type { Merge, SourceCell, SourcePart } from '../import/source.ts';
import { columnName, tableOf } from './grid.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { raised, tidyCell, tidyText } from './tidy-text.ts';

const SILENT = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template']);
const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table caption section article header footer blockquote pre dt dd hr'.split(
    ' ',
  ),
);

interface OpenTable {
  readonly rows: SourceCell[][];
  readonly merges: Merge[];
  /** Tables nested in its cells, placed after it. */
  readonly behind: SourcePart[];
  /** By column: the last row covered by a cell above. */
  readonly reached: number[];
  cell?: { readonly columns: number; readonly rows: number; words: string[] } | undefined;
}

/** `cells` adds spreadsheet cell names. */
export function partsOfHtml(html: string, options: { readonly cells?: boolean } = {}): readonly SourcePart[] {
  const reader = new HtmlReader(options.cells === true);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.end();
}

class HtmlReader {
  private readonly parts: SourcePart[] = [];
  private readonly tables: OpenTable[] = [];
  private silent = 0;
  private raises = 0;
  private words: string[] = [];
  private lines = 0;
  private readonly cells: boolean;

  constructor(cells: boolean) {
    this.cells = cells;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.silent > 0 || SILENT.has(name)) {
      this.silent += 1;
      return;
    }
    if (name === 'sup') this.raises += 1;
    else if (name === 'br') this.say('\n');
    else if (name === 'table') this.beginTable();
    else if (name === 'tr') this.beginRow();
    else if (name === 'td' || name === 'th') this.beginCell(attributes);
    else if (BLOCKS.has(name)) this.say('\n');
  }

  text(text: string): void {
    // Line breaks in the markup are white space.
    const plain = text.replace(/[\t\n\f\r ]+/gu, ' ');
    if (this.silent === 0) this.say(this.raises > 0 ? raised(plain) : plain);
  }

  close(name: string): void {
    if (this.silent > 0) {
      this.silent -= 1;
      return;
    }
    if (name === 'sup') this.raises = Math.max(0, this.raises - 1);
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'table') this.endTable();
    else if (BLOCKS.has(name)) this.say('\n');
  }

  end(): readonly SourcePart[] {
    while (this.tables.length > 0) this.endTable();
    this.endText();
    return this.parts;
  }

  private say(words: string): void {
    const table = this.tables.at(-1);
    if (!table) this.words.push(words);
    else table.cell?.words.push(words);
  }

  private beginTable(): void {
    if (this.tables.length === 0) this.endText();
    this.tables.push({ rows: [], merges: [], behind: [], reached: [] });
  }

  private beginRow(): void {
    this.endCell();
    this.tables.at(-1)?.rows.push([]);
  }

  private beginCell(attributes: Record<string, string>): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan), words: [] };
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = undefined;
    const row = table.rows.length - 1;
    const line = table.rows[row] ?? [];
    while ((table.reached[line.length] ?? -1) >= row) line.push(this.cellAt(row, line.length, ''));
    const column = line.length;
    if (column + cell.columns > FILE_LIMITS.columns) throw new Refusal('too-long');
    line.push(this.cellAt(row, column, linesOf(cell.words).join('\n')));
    for (let at = 1; at < cell.columns; at += 1) line.push(this.cellAt(row, column + at, ''));
    if (cell.columns > 1 || cell.rows > 1)
      table.merges.push({ row, column, rows: cell.rows, columns: cell.columns });
    for (let at = column; at < column + cell.columns; at += 1) table.reached[at] = row + cell.rows - 1;
  }

  private endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (!table) return;
    const found = tableOf(table.rows, { merges: table.merges });
    const parts = found.rows.length > 0 ? [found, ...table.behind] : table.behind;
    (this.tables.at(-1)?.behind ?? this.parts).push(...parts);
  }

  private endText(): void {
    for (const text of linesOf(this.words)) {
      this.lines += 1;
      this.parts.push({ kind: 'line', text, place: { line: this.lines } });
    }
    this.words = [];
  }

  private cellAt(row: number, column: number, text: string): SourceCell {
    return { text, place: this.cells ? { cell: `${columnName(column)}${row + 1}` } : { line: row + 1 } };
  }
}

/** The non-empty lines of a text. */
function linesOf(words: readonly string[]): readonly string[] {
  return tidyCell(tidyText(words.join('')))
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' '))
    .filter((line) => line !== '');
}

function spanOf(words: string | undefined): number {
  const span = Number.parseInt(words ?? '1', 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, FILE_LIMITS.rows) : 1;
}
