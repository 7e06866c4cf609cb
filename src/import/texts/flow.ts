// A document's lines as a person reads them: printed lines that go on belong together, paragraphs and list items are
// items, and an item stands under another. Each character knows where it came from.

import type { SourceDocument, SourceSpan } from '../source.ts';

/** A paragraph or an item of a list, with the items that it stands under. */
export interface Item {
  /** One kind of space, dash and digit; its marker is part of it. Printed lines that go on are joined by a space. */
  readonly text: string;
  /** Behind the marker of a list, if it has one. */
  readonly begin: number;
  /** How deep its marker stands: 1 is "I.", larger is deeper. */
  readonly level: number;
  /** The nearest item before it that stands less deep. */
  readonly parent: Item | undefined;
  /** Places of the document behind characters of the text, in rising order. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Where it begins in the item's text. */
  readonly at: number;
  /** Its first character in the document. */
  readonly source: Omit<SourceSpan, 'to'>;
  readonly length: number;
}

const SPACES = /[\p{Zs}\t\v\f]/gu;
const FULL_WIDTH = /[\uff10-\uff19]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Levels of plain paragraphs and of the bullets below them. */
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

/** The document's text as items, in its order. Tables are not read here, but for those of one column. */
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
    const goesOn = open !== undefined && joins(open.text, text, document.kind, last >= widest * FULL);
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

/** A stretch of an item's text, in the document; a stretch over several lines ends with its first one. */
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

/** As many characters, in their plainest form. */
const plain = (text: string) =>
  text
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-');

const isMarked = (line: string) => BULLET.test(line) || NUMBERED.test(line);

/** Whether a printed line goes on with the one before it. In a Word file a paragraph is one already. */
function joins(before: string, line: string, kind: SourceDocument['kind'], isFull: boolean): boolean {
  if (before.length > LONGEST) return false;
  if (kind === 'docx' || isMarked(line)) return false;
  const end = before.trimEnd();
  const first = line.trimStart();
  if (/[.;!?]$/u.test(end) && !/(?:^|[\s(])(?:số|tr|TP)\.$/u.test(end)) return false;
  if (/^[\p{Ll}(,;.%)/]/u.test(first) && !/^\([^)]*$/u.test(end)) return true;
  if (/^\d/u.test(first)) return !/[\d%]$/u.test(end) && !/^\d[\d.]*\s+\p{Lu}/u.test(first);
  if (/[:)]$/u.test(end)) return false;
  // A capital: the next sentence of a paragraph, a name that was broken, or the next line of a list.
  return /[-/&]$/u.test(end) || (/\p{Ll}$/u.test(end) && isFull);
}

/** A paragraph is no longer, in characters. */
const LONGEST = 6_000;
const ONLY_LEADS = /^\s*(?:trong đó|bao gồm|gồm|cụ thể|chia ra)(?: như sau)?\s*:?\s*$/iu;
/** A number alone on its line is of the page. */
const PAGE_NUMBER = /^\s*(?:trang )?-? ?\d{1,3} ?-?\s*$/iu;
/** What somebody wrote before, below a mail. */
const QUOTED = /^\s*>/u;
/** A printed line that was broken for its length is about so long, as a part of the longest one. */
const FULL = 0.75;

function itemOf(text: string, pieces: readonly Piece[], before: readonly Item[]): Item {
  const marker = markerOf(text);
  const { begin } = marker;
  // "Trong đó:" goes on with the item before it.
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
