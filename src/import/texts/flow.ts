// Reconstructs paragraphs and list items from printed lines, with their nesting. Every character keeps its
// origin.

import type { SourceDocument, SourceSpan } from '../source.ts';

/** A paragraph or list item, with the items above it. */
export interface Item {
  /** With normalised spaces, dashes and digits, including its marker. Wrapped lines are joined by a space. */
  readonly text: string;
  /** Index after the list marker. */
  readonly begin: number;
  /** Level of its marker: 1 for "I.", larger is deeper. */
  readonly level: number;
  /** The nearest preceding item of a lower level. */
  readonly parent: Item | undefined;
  /** Origins of the text's characters, in ascending order. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Index in the item's text. */
  readonly at: number;
  /** Its first character in the document. */
  readonly source: Omit<SourceSpan, 'to'>;
  readonly length: number;
}

const SPACES = /[\p{Zs}\t\v\f]/gu;
const FULL_WIDTH = /[\uff10-\uff19]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Levels of plain paragraphs and of bullets below them. */
const PLAIN = 30;
const BULLETS: ReadonlyMap<string, number> = new Map([
  ['-', 60],
  ['•', 60],
  ['–', 60],
  ['▪', 60],
  ['·', 60],
  ['*', 55],
  ['+', 70],
  ['o', 70],
]);
const BULLET = /^\s*([-•▪·*+])(?![\d.,]*%|-)\s*/u;
const NUMBERED =
  /^\s*(?:(?<roman>[IVX]{1,5})[.)](?=\s|\p{L})|(?<dotted>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?=\s+\p{L})|(?<arabic>\d{1,2})[.)](?=\s|\p{L})|(?<letter>[a-zđ])[.)](?=\s|\p{L}))\s*/u;

/** The document's text as items, in order. Of tables, only those with a single column. */
export function itemsOf(document: SourceDocument): readonly Item[] {
  const items: Item[] = [];
  let open: { text: string; pieces: Piece[] } | undefined;
  let last = 0;
  const close = () => {
    if (open && open.text.trim() !== '') items.push(itemOf(open.text, open.pieces, items));
    open = undefined;
  };
  const lines = [...linesOf(document)];
  const widest = Math.max(0, ...lines.map(({ text }) => text.trim().length));
  for (const { text, source } of lines) {
    if (text.trim() === '' || PAGE_NUMBER.test(text) || QUOTED.test(text)) continue;
    const goesOn =
      open !== undefined && joins(open.text, text, document.kind, last >= widest * WRAPPED_LINE_SHARE);
    if (open === undefined || !goesOn) {
      close();
      open = { text, pieces: [{ at: 0, source, length: text.length }] };
      last = text.trim().length;
      continue;
    }
    last = text.trim().length;
    const glue = open.text.endsWith(' ') ? '' : ' ';
    open.pieces.push({ at: open.text.length + glue.length, source, length: text.length });
    open.text += glue + text;
  }
  close();
  return items;
}

/** The span of an item's text in the document; of several lines, the first. */
export function spanOf({ pieces }: Item, from: number, to: number): SourceSpan {
  const piece = pieces.findLast(({ at }) => at <= from) ?? pieces[0];
  if (!piece) throw new Error('an item without a place');
  const begin = Math.min(from - piece.at, piece.length);
  const end = Math.min(Math.max(to - piece.at, begin), piece.length);
  return { ...piece.source, from: piece.source.from + begin, to: piece.source.from + end };
}

function* linesOf({ parts }: SourceDocument) {
  for (const [part, one] of parts.entries()) {
    if (one.kind === 'line') yield { text: plain(one.text), source: { part, from: 0 } };
    else if (one.rows.every((row) => row.length === 1))
      for (const [row, [cell]] of one.rows.entries()) {
        let from = 0;
        for (const line of cell?.text.split('\n') ?? []) {
          yield { text: plain(line), source: { part, row, column: 0, from } };
          from += line.length + 1;
        }
      }
  }
}

/** Normalises without changing the length. */
const plain = (text: string) =>
  text
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-');

const isMarked = (line: string) => BULLET.test(line) || NUMBERED.test(line);

/** Whether a printed line continues the previous one. Word paragraphs are already complete. */
function joins(before: string, line: string, kind: SourceDocument['kind'], isFull: boolean): boolean {
  if (before.length > LONGEST) return false;
  if (kind === 'docx' || isMarked(line)) return false;
  const end = before.trimEnd();
  const first = line.trimStart();
  if (/[.;!?]$/u.test(end) && !/(?:^|[\s(])(?:số|tr|TP)\.$/u.test(end)) return false;
  if (/^[\p{Ll}(,;.%)/]/u.test(first) && !/^\([^)]*$/u.test(end)) return true;
  if (/^\d/u.test(first)) return !/[\d%]$/u.test(end) && !/^\d[\d.]*\s+\p{Lu}/u.test(first);
  if (/[:)]$/u.test(end)) return false;
  // A capital may start a sentence, continue a broken name, or start the next list item.
  return /[-/&]$/u.test(end) || (/\p{Ll}$/u.test(end) && isFull);
}

/** In characters, per paragraph. */
const LONGEST = 6_000;
const ONLY_LEADS = /^\s*(?:trong đó|bao gồm|gồm|cụ thể|chia ra)(?: như sau)?\s*:?\s*$/iu;
/** A number alone on a line is a page number. */
const PAGE_NUMBER = /^\s*(?:trang )?-? ?\d{1,3} ?-?\s*$/iu;
/** Quoted text in an e-mail. */
const QUOTED = /^\s*>/u;
/** Minimum length of a wrapped line, as a share of the longest line. */
const WRAPPED_LINE_SHARE = 0.75;

function itemOf(text: string, pieces: readonly Piece[], before: readonly Item[]): Item {
  const marker = markerOf(text);
  const { begin } = marker;
  // "Trong đó:" continues the previous item.
  const level = ONLY_LEADS.test(text) ? (before.at(-1)?.level ?? PLAIN) + 1 : marker.level;
  return { text, begin, level, parent: parentOf(level, before), pieces };
}

function parentOf(level: number, before: readonly Item[]): Item | undefined {
  let one = before.at(-1);
  while (one && one.level >= level) one = one.parent;
  return one;
}

function markerOf(text: string): { readonly level: number; readonly begin: number } {
  const bullet = BULLET.exec(text);
  if (bullet) return { level: BULLETS.get(bullet[1] ?? '') ?? PLAIN, begin: bullet[0].length };
  const numbered = NUMBERED.exec(text);
  if (!numbered) return { level: PLAIN, begin: text.length - text.trimStart().length };
  const { roman, dotted, letter } = numbered.groups ?? {};
  const begin = numbered[0].length;
  if (roman) return { level: 10, begin };
  if (dotted) return { level: 21 + dotted.replace(/\d/gu, '').length, begin };
  return { level: letter ? 40 : 20, begin };
}
