// A document as one run of characters without blanks, so that words are found again however lines were broken and cells
// were cut.

import type { SourceDocument, SourceSpan } from '../../src/import/source.ts';
import { markedWords } from './known-answers.ts';

/** From a character up to, but without, another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class FlatText {
  #text = '';
  /** Where the words of a line or a cell begin, by `part/row/column`. */
  readonly #starts = new Map<string, { readonly at: number; readonly text: string }>();

  readonly #bare: (text: string) => string;

  private constructor(bare: (text: string) => string) {
    this.#bare = bare;
  }

  /** With `groups`, the marks between thousands do not matter: one table is written in several ways. */
  static of(document: SourceDocument, { groups = false } = {}): FlatText {
    const flat = new FlatText(groups ? withoutGroups : bare);
    for (const [part, one] of document.parts.entries()) {
      if (one.kind === 'line') flat.#add(key({ part }), one.text);
      else
        for (const [row, cells] of one.rows.entries())
          for (const [column, { text }] of cells.entries()) flat.#add(key({ part, row, column }), text);
    }
    return flat;
  }

  static ofText(text: string): FlatText {
    const flat = new FlatText(bare);
    flat.#add('', text);
    return flat;
  }

  /** Every place where `marked` stands: of the words in brackets only. */
  find(marked: string): readonly Stretch[] {
    const { before, words, after } = markedWords(marked);
    const [head, body, whole] = [before, words, before + words + after].map(this.#bare) as [
      string,
      string,
      string,
    ];
    const found: Stretch[] = [];
    for (let at = this.#text.indexOf(whole); at >= 0; at = this.#text.indexOf(whole, at + 1))
      found.push({ from: at + head.length, to: at + head.length + body.length });
    return found;
  }

  stretchOf(span: SourceSpan): Stretch {
    const start = this.#starts.get(key(span));
    if (!start) throw new Error(`no such place: ${JSON.stringify(span)}`);
    return {
      from: start.at + this.#bare(start.text.slice(0, span.from)).length,
      to: start.at + this.#bare(start.text.slice(0, span.to)).length,
    };
  }

  #add(where: string, text: string): void {
    this.#starts.set(where, { at: this.#text.length, text });
    this.#text += this.#bare(text);
  }
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/gu, '');
const withoutGroups = (text: string) => bare(text).replace(/(?<=\d)[.,](?=\d)/gu, '');

const key = ({ part, row, column }: Pick<SourceSpan, 'part' | 'row' | 'column'>) =>
  `${part}/${row ?? ''}/${column ?? ''}`;
