// The text of a paragraph of a Word file while it is read, and of each character where it stood. What is shown and what the
// file holds differ where letters are made whole, where signs stand for characters, and where a deleted paragraph mark
// joins two.

import type { Piece, SourceLine } from '../../import/source.ts';
import { tidyText } from '../tidy-text.ts';

interface Chunk {
  readonly shown: string;
  readonly paragraph: number;
  readonly offset: number;
  /** Whether each character that is shown is one of the paragraph's. */
  readonly same: boolean;
}

export class ParagraphText {
  private readonly chunks: Chunk[] = [];
  private paragraph: number;
  private offset = 0;

  constructor(paragraph: number) {
    this.paragraph = paragraph;
  }

  /** What follows stands in that paragraph. */
  continueIn(paragraph: number): void {
    this.paragraph = paragraph;
    this.offset = 0;
  }

  /** Characters that the file holds, shown as they are. */
  add(text: string): void {
    this.chunks.push({ shown: text, paragraph: this.paragraph, offset: this.offset, same: true });
    this.offset += text.length;
  }

  /** What is shown for something that is no character of the paragraph. */
  show(text: string): void {
    this.chunks.push({ shown: text, paragraph: this.paragraph, offset: this.offset, same: false });
  }

  /** Its lines; a paragraph without a break is one. */
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

  /** Stretches whose characters stand one after the other in a paragraph. */
  private *runs(): Generator<Chunk> {
    for (const chunk of joined(this.chunks)) {
      if (!chunk.same || tidyText(chunk.shown) === chunk.shown) yield chunk;
      else yield* madeWhole(chunk);
    }
  }
}

/** Neighbours of one paragraph as one, for a letter and its accent may be apart. */
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

/** Letter by letter: what changes its length begins a stretch anew behind it. */
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

/** Several lines as the text of a cell. */
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
