// The text of a paragraph of a Word file while it is read, and of each character where it stood: lines begin at line breaks,
// and letters are made whole.

import type { Piece, SourceLine } from '../../import/source.ts';
import { tidyText } from '../tidy-text.ts';

/** Characters of the paragraph that stand one after the other, as they are shown. */
interface Stretch {
  readonly shown: string;
  readonly offset: number;
}

export class ParagraphText {
  private readonly texts: string[] = [];
  private readonly paragraph: number;

  constructor(paragraph: number) {
    this.paragraph = paragraph;
  }

  add(text: string): void {
    this.texts.push(text);
  }

  /** Its lines; a paragraph without a break is one. */
  lines(numbering?: string): readonly SourceLine[] {
    const { paragraph } = this;
    const lines: SourceLine[] = [];
    let text = '';
    let pieces: Piece[] = [];
    const finish = () => {
      const number = lines.length === 0 ? numbering : undefined;
      lines.push({
        kind: 'line',
        text,
        ...(number !== undefined && { numbering: number }),
        place: { paragraph },
        ...(!isPlain(pieces) && { pieces }),
      });
      text = '';
      pieces = [];
    };
    for (const { shown, offset } of stretches(this.texts.join(''))) {
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
}

/** Letter by letter: behind what changes its length begins a stretch anew. */
function stretches(text: string): readonly Stretch[] {
  if (tidyText(text) === text) return [{ shown: text, offset: 0 }];
  const found: Stretch[] = [];
  let shown = '';
  let from = 0;
  let at = 0;
  for (const [letter] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const whole = tidyText(letter);
    at += letter.length;
    shown += whole;
    if (whole.length === letter.length) continue;
    found.push({ shown, offset: from });
    shown = '';
    from = at;
  }
  return [...found, { shown, offset: from }];
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
