// Makes the files of the corpus from their sources: `node test/corpus/build-files.ts [NAME…]`. Tables come from the
// drawings in their answers; reports as Word files from their texts. PDFs are printed by LibreOffice (`soffice`), which
// must be there for them. The files are checked in: what was measured stays what it was.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { readGrid } from './grid.ts';
import { readAnswers, type TableSource } from './known-answers.ts';
import { reportAsWord } from './report-files.ts';
import { htmlTable, separated, tableAsWord, windows1258 } from './table-files.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Reports that are there as Word files, too, and those that are printed. */
const AS_WORD = [
  'form-khdt-2024-02-clean',
  'form-gddt-2024-10-lost-digit',
  'sound-tayninh-table-in-text',
  'sound-kontum-settled-over-carryover',
  'damaged-hungyen-whole-for-part',
  'damaged-gialai-neighbour-copied',
  'later/form-vhttdl-2024-11-part-above-whole',
  'later/damaged-later-tiengiang-table-text',
  'later/b-sound-commune-table',
  'later/b-sound-district-year-long',
  'later/b-sound-quarter-levels',
  'later/b-damaged-text-table',
];
const AS_PDF = [
  'form-khdt-2024-02-clean',
  'form-congthuong-2024-03-neighbour-rate',
  'sound-tayninh-table-in-text',
  'damaged-hanam-two-values',
  'later/form-ldtbxh-2025-02-zero-as-percent',
  'later/b-sound-long-department',
  'later/b-sound-commune-table',
  'later/b-damaged-long-department',
];
/** Word numbers their lists and pages. */
const NUMBERED = /^b-/u;
/** Printed with a font that has every letter; the others take some letters from a second font. */
const ONE_FONT = 'DejaVu Serif';
const IN_ONE_FONT = ['form-khdt-2024-02-clean', 'sound-tayninh-table-in-text', '06a-khdt', 'procedures-khdt'];
const printFont = (base: string) => (IN_ONE_FONT.includes(basename(base)) ? ONE_FONT : undefined);

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(basename(name));

const printed: string[] = [];
for (const folder of ['tables', 'tables/later'])
  for (const file of readdirSync(join(HERE, folder)).filter((one) => one.endsWith('.yaml'))) {
    const name = basename(file, '.yaml');
    const { source } = readAnswers(join(HERE, folder, file));
    if (source && isWanted(name)) await buildTable(join(HERE, folder, name), source);
  }
for (const name of new Set([...AS_WORD, ...AS_PDF]))
  if (isWanted(name))
    await buildReport(join(HERE, 'reports', name), AS_WORD.includes(name), AS_PDF.includes(name));
print(printed);

async function buildTable(base: string, source: TableSource): Promise<void> {
  const grid = readGrid(source);
  for (const format of source.formats) {
    const path = `${base}.${format}`;
    if (format === 'xlsx') writeFileSync(path, workbook(source, 'xlsx'));
    else if (format === 'xls') writeFileSync(path, workbook(source, 'biff8'));
    else if (format === 'html.xls') writeFileSync(path, htmlTable(grid, source, 'file'));
    else if (format === 'semicolon.csv') writeFileSync(path, `\uFEFF${separated(grid, source, ';')}`);
    else if (format === 'utf16.csv')
      writeFileSync(path, Buffer.from(`\uFEFF${separated(grid, source, '\t')}`, 'utf16le'));
    else if (format === '1258.csv') writeFileSync(path, windows1258(separated(grid, source, ';')));
    else if (format === 'tabs.pasted') writeFileSync(path, separated(grid, source, '\t'));
    else if (format === 'markdown.pasted') writeFileSync(path, markdown(source));
    else if (format === 'cells.pasted') writeFileSync(path, separated(grid, source, '\n'));
    else if (format === 'teams.pasted') writeFileSync(path, htmlTable(grid, source, 'message'));
    else {
      const word = await tableAsWord(grid, source, format === 'pdf' ? printFont(base) : undefined);
      if (format === 'docx') writeFileSync(path, word);
      else toBePrinted(base, word);
    }
  }
}

function workbook(source: TableSource, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const grid = readGrid(source);
  const above = source.above.length === 0 ? [] : [...source.above.map((line) => [line]), []];
  const cells = grid.map((row) =>
    row.map(({ text, value }): xlsx.CellObject => {
      if (value === undefined || source.textNumbers) return { t: 's', v: text };
      return { t: 'n', v: value, z: '#,##0' };
    }),
  );
  const sheet = xlsx.utils.aoa_to_sheet([...above, ...cells, ...source.below.map((line) => [line])]);
  sheet['!merges'] = grid.flatMap((row, r) =>
    row.flatMap(({ rows, columns }, c) =>
      rows * columns > 1
        ? [{ s: { r: r + above.length, c }, e: { r: r + above.length + rows - 1, c: c + columns - 1 } }]
        : [],
    ),
  );
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Sheet1');
  return xlsx.write(book, { type: 'buffer', bookType, compression: true });
}

function markdown(source: TableSource): string {
  const [head = [], ...rows] = readGrid(source);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const words = (row: typeof head) => line(row.map(({ text }) => text));
  return `${[...source.above, '', words(head), line(head.map(() => '---')), ...rows.map(words), '', ...source.below].join('\n').trim()}\n`;
}

async function buildReport(base: string, asWord: boolean, asPdf: boolean): Promise<void> {
  const text = readFileSync(`${base}.txt`, 'utf8');
  const numbered = NUMBERED.test(basename(base));
  if (asWord) writeFileSync(`${base}.docx`, await reportAsWord(text, { numbered }));
  if (asPdf)
    toBePrinted(
      base,
      await reportAsWord(text, { changes: false, numbered, font: printFont(base) ?? 'Times New Roman' }),
    );
}

function toBePrinted(base: string, word: Uint8Array): void {
  const path = `${base}.print.docx`;
  writeFileSync(path, word);
  printed.push(path);
}

/** All at once: LibreOffice takes longer to start than to print. */
function print(words: readonly string[]): void {
  if (words.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const at = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf'];
  execFileSync('soffice', [...at, '--outdir', folder, ...words], { stdio: 'ignore' });
  for (const path of words) {
    renameOver(
      join(folder, basename(path).replace(/\.docx$/u, '.pdf')),
      path.replace(/\.print\.docx$/u, '.pdf'),
    );
    rmSync(path);
  }
  rmSync(folder, { recursive: true });
}

function renameOver(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another file system.
    writeFileSync(to, readFileSync(from));
  }
}
