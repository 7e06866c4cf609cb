// The paragraphs of a Word file with the place of every character in the XML. They are counted as `w:p` begins, those in
// tables and text boxes among them; the second copy of a drawing (`mc:Fallback`) is not looked at. What a tracked change
// deletes is no text.

import { attributesOf, decoded, tagsOf, type XmlTag } from './xml-tags.ts';

export interface WordParagraph {
  /** Of the XML, from 1. */
  readonly number: number;
  readonly text: string;
  /** What the text is made of, in its order. */
  readonly pieces: readonly TextPiece[];
  /** Where the paragraph's tags stand. */
  readonly tag: XmlTag;
  /** Behind its properties, where its text may begin; of an empty tag behind that. */
  readonly begins: number;
  /** In front of its closing tag. */
  readonly ends: number;
}

/** A `w:t`, or a tab or break. */
export interface TextPiece {
  /** Of the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly run: WordRun;
  /** Whether the run itself holds it, and can be cut beside it. */
  readonly cuttable: boolean;
  /** From `<` of its first tag to behind its last. */
  readonly outer: readonly [from: number, to: number];
  /** What stands between the tags of a `w:t`. */
  readonly inner?: readonly [from: number, to: number];
  /** The opening tag of a `w:t`. */
  readonly tag: XmlTag;
}

export interface WordRun {
  readonly tag: XmlTag;
  /** The tag's properties as they stand there; empty where there are none. */
  properties: string;
  /** Behind the properties. */
  begins: number;
  /** In front of the closing tag, and behind it. */
  ends: number;
  to: number;
}

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Of files that follow the standard to the letter. */
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Elements that are a character of the text by being there. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
]);
/** What a tracked change took away. */
const TAKEN_AWAY = new Set(['w:del', 'w:moveFrom']);

interface Open {
  /** `w:p`, `mc:Fallback`, whatever prefix the file gives them; empty for what does not matter. */
  readonly name: string;
  readonly tag: XmlTag;
  /** The prefixes as they were outside of it, where it declares some. */
  readonly outside?: ReadonlyMap<string, string>;
}

interface OpenParagraph {
  readonly number: number;
  readonly tag: XmlTag;
  readonly pieces: TextPiece[];
  readonly texts: string[];
  length: number;
  begins: number;
}

export function wordParagraphs(xml: string): readonly WordParagraph[] {
  return new Walk(xml).paragraphs();
}

class Walk {
  readonly #xml: string;
  readonly #open: Open[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: WordRun[] = [];
  readonly #found: WordParagraph[] = [];
  #prefixes: ReadonlyMap<string, string> = new Map();
  #count = 0;
  #taken = 0;
  #fallback = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  paragraphs(): readonly WordParagraph[] {
    for (const tag of tagsOf(this.#xml)) {
      if (tag.kind === 'close') this.#close(tag);
      else this.#enter(tag);
    }
    return this.#found.toSorted((one, other) => one.number - other.number);
  }

  #enter(tag: XmlTag): void {
    const outside = this.#prefixes;
    const declares = this.#declare(tag);
    const name = this.#nameOf(tag.name);
    this.#begin(name, tag);
    if (tag.kind === 'open') this.#open.push({ name, tag, ...(declares && { outside }) });
    else {
      this.#end(name, tag, tag);
      this.#prefixes = outside;
    }
  }

  #close(tag: XmlTag): void {
    const open = this.#open.pop();
    if (!open) return;
    this.#end(open.name, open.tag, tag);
    if (open.outside) this.#prefixes = open.outside;
  }

  #begin(name: string, tag: XmlTag): void {
    if (name === 'mc:Fallback') this.#fallback += 1;
    if (this.#fallback > 0) return;
    if (TAKEN_AWAY.has(name)) this.#taken += 1;
    if (name === 'w:p') {
      this.#count += 1;
      this.#paragraphs.push({
        number: this.#count,
        tag,
        pieces: [],
        texts: [],
        length: 0,
        begins: tag.to,
      });
    }
    if (name === 'w:r') this.#runs.push({ tag, properties: '', begins: tag.to, ends: tag.to, to: tag.to });
  }

  #end(name: string, open: XmlTag, close: XmlTag): void {
    if (name === 'mc:Fallback') this.#fallback -= 1;
    if (this.#fallback > 0) return;
    if (TAKEN_AWAY.has(name)) this.#taken -= 1;
    if (name === 'w:pPr' && this.#open.at(-1)?.name === 'w:p') this.#propertiesOfParagraph(close);
    if (name === 'w:rPr' && this.#open.at(-1)?.name === 'w:r') this.#propertiesOfRun(open, close);
    if (name === 'w:t') this.#piece(open, close, this.#xml.slice(open.to, close.from));
    if (CHARACTERS.has(name) && this.#open.at(-1)?.name === 'w:r')
      this.#piece(open, close, undefined, CHARACTERS.get(name));
    if (name === 'w:r') this.#endRun(close);
    if (name === 'w:p') this.#endParagraph(close);
  }

  #propertiesOfParagraph(close: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && paragraph.pieces.length === 0) paragraph.begins = close.to;
  }

  #propertiesOfRun(open: XmlTag, close: XmlTag): void {
    const run = this.#runs.at(-1);
    if (!run) return;
    run.properties = this.#xml.slice(open.from, close.to);
    run.begins = close.to;
  }

  #piece(open: XmlTag, close: XmlTag, inner: string | undefined, character = ''): void {
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    if (!paragraph || !run || this.#taken > 0) return;
    const text = inner === undefined ? character : decoded(inner);
    if (text === '') return;
    const from = paragraph.length;
    paragraph.texts.push(text);
    paragraph.length += text.length;
    paragraph.pieces.push({
      from,
      to: paragraph.length,
      run,
      cuttable: this.#open.at(-1)?.name === 'w:r',
      outer: [open.from, close.to],
      ...(inner !== undefined && { inner: [open.to, close.from] as const }),
      tag: open,
    });
  }

  #endRun(close: XmlTag): void {
    const run = this.#runs.pop();
    if (!run) return;
    run.ends = close.from;
    run.to = close.to;
  }

  #endParagraph(close: XmlTag): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { number, texts, pieces, tag, begins } = paragraph;
    const ends = close.kind === 'close' ? close.from : close.to;
    this.#found.push({ number, text: texts.join(''), pieces, tag, begins, ends });
  }

  #declare(tag: XmlTag): boolean {
    const words = this.#xml.slice(tag.from, tag.to);
    if (!words.includes('xmlns')) return false;
    const declared = [...attributesOf(words)].flatMap(([name, value]) =>
      name === 'xmlns'
        ? [['', value] as const]
        : name.startsWith('xmlns:')
          ? [[name.slice(6), value] as const]
          : [],
    );
    this.#prefixes = new Map([...this.#prefixes, ...declared]);
    return declared.length > 0;
  }

  #nameOf(name: string): string {
    const colon = name.indexOf(':');
    const namespace = this.#prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    if (namespace === undefined) return '';
    if (namespace === WORD || namespace === STRICT) return `w:${name.slice(colon + 1)}`;
    return namespace === COMPATIBILITY ? `mc:${name.slice(colon + 1)}` : '';
  }
}
