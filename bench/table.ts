// What was measured as a table: on the terminal, and in docs/performance.md between its marks.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Table {
  /** Its mark in docs/performance.md. */
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PAGE = join(import.meta.dirname, '../docs/performance.md');

export function print({ head, rows }: Table): void {
  const widths = head.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(widthOf)),
  );
  for (const row of [head, ...rows])
    console.log(`  ${row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  ')}`);
}

/** Puts the table where the page has its marks. Throws where it has none. */
export function writeInto(table: Table): void {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, replaced(page, table.id, markdownOf(table)));
}

export function writeText(id: string, text: string): void {
  writeFileSync(PAGE, replaced(readFileSync(PAGE, 'utf8'), id, text));
}

function replaced(page: string, id: string, text: string): string {
  const [begin, end] = [`<!-- bench:${id} -->`, `<!-- /bench:${id} -->`];
  const [before, rest] = [page.split(begin)[0], page.split(begin)[1]];
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/performance.md has no place for ${id}`);
  return `${before}${begin}\n${text}\n${end}${after}`;
}

function markdownOf({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const widthOf = (text: string): number => [...text].length;
const pad = (text: string, width: number, at: number): string =>
  at === 0 ? text.padEnd(width) : text.padStart(width);
