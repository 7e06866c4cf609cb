// Markup into the words that a person typed. Teams writes it in two places: a message's `text` is what was typed with a
// few tags in it, a `text/html` attachment is HTML. One parser reads both, and nothing after this sees a tag.

import { Parser } from 'htmlparser2';

/** Beyond this nobody has typed it by hand; in characters, asked before anything is parsed. */
export const LONGEST_MARKUP = 64_000;

/** Somebody is mentioned at this place; `index` is their place among the activity's mentions, where the mark tells. */
export interface MentionMark {
  readonly name: string;
  readonly index: number | undefined;
}

/** What was typed, piece by piece. */
export interface ReadMarkup {
  readonly pieces: readonly (string | MentionMark)[];
  /** The message that this one replies to; what it quotes is not in the pieces. */
  readonly quotedId: string | undefined;
  readonly hasTable: boolean;
}

/** `typed`: line breaks and runs of spaces are the person's own. `html`: they mean nothing, the tags do. */
export type MarkupKind = 'typed' | 'html';

const BLOCKS = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'blockquote',
  'pre',
  'hr',
  'dl',
  'dt',
  'dd',
].concat(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = ['td', 'th'];
const UNREAD = ['script', 'style', 'head', 'title', 'template'];
const INLINE = ['at', 'quoted', 'span', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'a', 'img', 'code', 'font'];
const TABLE_PARTS = [...CELLS, 'thead', 'tbody', 'tfoot', 'colgroup', 'col', 'caption'];

/** A `<` that begins no whole tag as Teams writes them was typed: "<3", "a < b", "x<y". */
const TYPED_LESS_THAN = new RegExp(
  `<(?!/?(?:${[...BLOCKS, ...INLINE, ...TABLE_PARTS].join('|')})` +
    `(?:\\s+[\\w:-]+(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>=]+))?)*\\s*/?>)`,
  'giu',
);
/** An `&` that begins no whole entity was typed: "R&D". */
const TYPED_AMPERSAND = /&(?!(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/giu;

/** Reads markup of at most LONGEST_MARKUP characters; the caller asks for the length first. */
export function readMarkup(markup: string, kind: MarkupKind): ReadMarkup {
  if (kind === 'typed' && !/[<&]/u.test(markup)) {
    return { pieces: [markup], quotedId: undefined, hasTable: false };
  }
  const reader = new Reader(kind);
  const parser = new Parser(reader, { recognizeSelfClosing: true });
  const tags =
    kind === 'html' ? markup : markup.replace(TYPED_AMPERSAND, '&amp;').replace(TYPED_LESS_THAN, '&lt;');
  parser.end(tags);
  return reader;
}

type Kind = 'cell' | 'row' | 'block' | 'lines' | 'mention' | 'quoted' | 'reply' | 'unread' | 'other';

/** A line of their own; the cells of a table within a cell are words of that cell. */
const BREAKING: readonly Kind[] = ['row', 'block', 'lines', 'cell'];

/** An open element; `from` is where its pieces begin. */
interface Open {
  readonly kind: Kind;
  readonly from: number;
  readonly index: number | undefined;
}

type Attributes = Readonly<Record<string, string>>;

class Reader implements ReadMarkup {
  readonly pieces: (string | MentionMark)[] = [];
  quotedId: string | undefined;
  hasTable = false;
  readonly #kind: MarkupKind;
  readonly #open: Open[] = [];
  /** How many elements of these kinds are open. */
  readonly #inside = { cell: 0, unread: 0, lines: 0 };
  /** Cells of the row so far. */
  #column = 0;

  constructor(kind: MarkupKind) {
    this.#kind = kind;
  }

  onopentag(name: string, attributes: Attributes): void {
    const kind = kindOf(name, attributes);
    if (kind === 'row' && this.#inside.cell === 0) this.#column = 0;
    if (kind === 'cell' && this.#inside.cell === 0) this.#beginCell();
    else if (BREAKING.includes(kind)) this.#breakLine();
    if (name === 'br') this.#write(this.#inside.cell > 0 ? ' ' : '\n');
    if (isEmoji(name, attributes)) this.#write(attributes.alt ?? '');
    this.#count(kind, 1);
    const index = kind === 'mention' ? indexOf(attributes.id ?? attributes.itemid) : undefined;
    this.#open.push({ kind, from: this.pieces.length, index });
    const quoted =
      kind === 'quoted' ? attributes.messageid : kind === 'reply' ? attributes.itemid : undefined;
    if (quoted) this.quotedId ??= quoted;
  }

  ontext(text: string): void {
    const asTyped = this.#kind === 'typed' || this.#inside.lines > 0;
    const words = asTyped ? text : text.replace(/[ \t\r\n\f]+/gu, ' ');
    this.#write(!asTyped && this.#endsWith(/[ \t\n]$|^$/u) ? words.replace(/^ /u, '') : words);
  }

  onclosetag(_name: string, implied: boolean): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const { kind, from, index } = closed;
    this.#count(kind, -1);
    if (BREAKING.includes(kind) && (kind !== 'cell' || this.#inside.cell > 0)) this.#breakLine();
    // What is quoted is what another has written; a mark without an end quotes nothing.
    if (kind === 'reply' || (kind === 'quoted' && !implied)) this.pieces.length = from;
    if (kind === 'mention' && !implied) {
      const name = this.pieces.splice(from).map(textOf).join('').trim();
      this.pieces.push({ name, index });
    }
  }

  #count(kind: Kind, by: 1 | -1): void {
    if (kind === 'cell' || kind === 'unread' || kind === 'lines') this.#inside[kind] += by;
  }

  /** The first cell of a row begins its line, every other one its column. */
  #beginCell(): void {
    this.hasTable = true;
    if (this.#column > 0) this.#write('\t');
    this.#column += 1;
  }

  #write(text: string): void {
    if (this.#inside.unread === 0 && text !== '') this.pieces.push(text);
  }

  /** A new line, unless there is one; within a cell a space, because the row is the line. */
  #breakLine(): void {
    if (this.#inside.cell > 0) {
      if (!this.#endsWith(/[ \t\n]$|^$/u)) this.#write(' ');
    } else if (!this.#endsWith(/\n$|^$/u)) this.#write('\n');
  }

  /** Whether what has been read so far ends so; the empty text where nothing has. */
  #endsWith(mark: RegExp): boolean {
    const last = this.pieces.at(-1);
    return mark.test(last === undefined ? '' : textOf(last).slice(-1));
  }
}

const textOf = (piece: string | MentionMark) => (typeof piece === 'string' ? piece : piece.name);

function kindOf(name: string, { itemtype = '' }: Attributes): Kind {
  if (name === 'at' || (name === 'span' && itemtype.endsWith('/Mention'))) return 'mention';
  if (name === 'quoted') return 'quoted';
  if (name === 'blockquote' && itemtype.endsWith('/Reply')) return 'reply';
  if (UNREAD.includes(name)) return 'unread';
  if (name === 'tr') return 'row';
  if (name === 'pre') return 'lines';
  if (CELLS.includes(name)) return 'cell';
  return BLOCKS.includes(name) ? 'block' : 'other';
}

const isEmoji = (name: string, { itemtype = '' }: Attributes) =>
  name === 'emoji' || (name === 'img' && itemtype.endsWith('/Emoji'));

function indexOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
}
