// An Excel file taken apart: its parts as text, and its sheet as rows of typed values.

import { strFromU8, unzipSync } from 'fflate';

export type Value =
  | { readonly text: string }
  | { readonly number: number; readonly format: string }
  | undefined;

export interface Workbook {
  readonly parts: ReadonlyMap<string, string>;
  /** Of the first sheet; without the empty cells at the end of a row. */
  readonly rows: readonly (readonly Value[])[];
  readonly sheets: readonly (readonly (readonly Value[])[])[];
}

export function openWorkbook(xlsx: Uint8Array): Workbook {
  const parts = new Map(Object.entries(unzipSync(xlsx)).map(([name, part]) => [name, strFromU8(part)]));
  const part = (name: string) => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`no ${name} among ${[...parts.keys()].join(', ')}`);
    return xml;
  };
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si><t(?: [^>]*)?>([^<]*)<\/t><\/si>/gu)].map(
    ([, text = '']) => unescaped(text),
  );
  const formats = formatsOf(part('xl/styles.xml'));
  const sheets = [...parts.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
    .toSorted()
    .map((name) => rowsOf(part(name), texts, formats));
  return { parts, rows: sheets[0] ?? [], sheets };
}

function rowsOf(xml: string, texts: readonly string[], formats: readonly string[]): Workbook['rows'] {
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gsu)].map(([, cells = '']) => {
    const row: Value[] = [];
    for (const [cell, column = ''] of cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gsu)) {
      row[indexOf(column)] = valueIn(cell, texts, formats);
    }
    return Array.from(row.slice(0, row.findLastIndex((value) => value !== undefined) + 1));
  });
}

/** The rows as plain values, as someone who reads the sheet in a program gets them. */
export function plainRows({
  rows,
}: Pick<Workbook, 'rows'>): readonly (readonly (string | number | undefined)[])[] {
  return rows.map((row) => row.map((cell) => cell && ('text' in cell ? cell.text : cell.number)));
}

function valueIn(cell: string, texts: readonly string[], formats: readonly string[]): Value {
  const value = /<v>([^<]*)<\/v>/u.exec(cell)?.[1];
  if (value === undefined) return undefined;
  if (/ t="s"/u.test(cell)) return { text: texts[Number(value)] ?? '' };
  const style = Number(/ s="(\d+)"/u.exec(cell)?.[1] ?? 0);
  return { number: Number(value), format: formats[style] ?? '' };
}

/** The number format of each style, by its index. */
function formatsOf(styles: string): readonly string[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/gu)].map(([, id, code = '']) => [
      id,
      unescaped(code),
    ]),
  );
  const [, xfs = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(styles) ?? [];
  return [...xfs.matchAll(/<xf ([^>]*)>/gu)].map(
    ([, attributes = '']) => codes.get(/numFmtId="(\d+)"/u.exec(attributes)?.[1]) ?? '',
  );
}

const indexOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
