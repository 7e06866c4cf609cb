// Accumulates the text of a Word paragraph with the origin of each character. Displayed and stored text differ
// by normalisation, by symbols, and by deleted paragraph marks that join paragraphs.

import type { Piece, SourceLine } from '../../import/source.ts';
import { tidyText } from '../tidy-text.ts';

interface Chunk {
  readonly shown: string;
  readonly paragraph: number;
  readonly offset: number;
  /** Whether the displayed characters are the stored ones. */
  readonly same: boolean;
}

export class ParagraphText {
  private readonly chunks: Chunk[] = [];
  private paragraph: number;
  private offset = 0;

  constructor(paragraph: number) {
    this.paragraph = paragraph;
  }

  /** The following text comes from that paragraph. */
  continueIn(paragraph: number): void {
    this.paragraph = paragraph;
    this.offset = 0;
  }

  /** Adds stored characters that are displayed unchanged. */
  add(text: string): void {
    this.chunks.push({ shown: text, paragraph: this.paragraph, offset: this.offset, same: true });
    this.offset += text.length;
  }

  /** Adds displayed text without stored characters. */
  show(text: string): void {
    this.chunks.push({ shown: text, paragraph: this.paragraph, offset: this.offset, same: false });
  }

  /** Its lines; one if there is no line break. */
  lines(numbering?: string): readonly SourceLine[] {
    const first = this.chunks[0]?.paragraph ?? this.paragraph;
    const lines: SourceLine[] = [];
    let text = '';
    let pieces: Piece[] = [];
    const finish = () => {
      const number = lines.length === 0 ? numbering : undefined;
      lines.push({
        kind: 'line',
        text,
        ...(number !== undefined && { numbering: number }),
        place: { paragraph: pieces[0]?.paragraph ?? first },
        ...(!isPlain(pieces) && { pieces }),
      });
      text = '';
      pieces = [];
    };
    for (const { shown, paragraph, offset } of this.runs()) {
      let from = offset;
      for (const [at, part] of shown.split('\n').entries()) {
        if (at > 0) finish();
        if (part !== '') addPiece(pieces, { from: text.length, paragraph, offset: from });
        text += part;
        from += part.length + 1;
      }
    }
    finish();
    return lines;
  }

  /** Runs of consecutive characters of one paragraph. */
  private *runs(): Generator<Chunk> {
    for (const chunk of joined(this.chunks)) {
      if (!chunk.same || tidyText(chunk.shown) === chunk.shown) yield chunk;
      else yield* madeWhole(chunk);
    }
  }
}

/** Joins adjacent chunks of a paragraph, because a letter and its accent may be in different runs. */
function joined(chunks: readonly Chunk[]): readonly Chunk[] {
  const found: Chunk[] = [];
  for (const chunk of chunks) {
    const last = found.at(-1);
    const follows = last?.same && chunk.same && last.paragraph === chunk.paragraph;
    if (last && follows) found[found.length - 1] = { ...last, shown: last.shown + chunk.shown };
    else found.push(chunk);
  }
  return found;
}

/** Normalises by letter; when the length changes, a new chunk starts after it. */
function* madeWhole({ shown, paragraph, offset, same }: Chunk): Generator<Chunk> {
  let text = '';
  let from = 0;
  let at = 0;
  for (const [letter] of shown.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const whole = tidyText(letter);
    at += letter.length;
    text += whole;
    if (whole.length === letter.length) continue;
    yield { shown: text, paragraph, offset: offset + from, same };
    text = '';
    from = at;
  }
  if (text !== '') yield { shown: text, paragraph, offset: offset + from, same };
}

function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const follows =
    last && last.paragraph === piece.paragraph && piece.offset - last.offset === piece.from - last.from;
  if (!follows) pieces.push(piece);
}

function isPlain(pieces: readonly Piece[]): boolean {
  return pieces.length === 0 || (pieces.length === 1 && pieces[0]?.offset === 0);
}

/** Lines joined as the text of a cell. */
export function cellOf(lines: readonly SourceLine[]): {
  readonly text: string;
  readonly pieces: readonly Piece[];
} {
  let text = '';
  const pieces: Piece[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) text += '\n';
    const own = line.pieces ?? [{ from: 0, paragraph: line.place.paragraph ?? 1, offset: 0 }];
    for (const piece of own) pieces.push({ ...piece, from: piece.from + text.length });
    text += line.text;
  }
  return { text, pieces };
}
