// Walks the main part of a Word file: paragraphs and tables in order. Each `w:p` outside of `mc:Fallback` gets
// the next number. Tracked deletions are omitted, insertions kept.

import { Parser } from 'htmlparser2';
import type { PageMargins, SourceLine, SourcePart } from '../../import/source.ts';
import { Refusal } from '../refusal.ts';
import { raised } from '../tidy-text.ts';
import { ParagraphText } from './paragraph-text.ts';
import { WordTable } from './word-table.ts';

/** Properties before a tracked change, and alternatives for older programs. */
const LEFT_OUT = /^(?:mc:Fallback|w:\w+PrChange|w:moveFrom|w:sdtPr)$/u;
const PROPERTIES = /^w:(?:pPr|rPr|trPr|tcPr|tblPr)$/u;

interface OpenParagraph {
  readonly kind: 'paragraph';
  readonly text: ParagraphText;
  /** Text boxes anchored in it, placed after it. */
  readonly behind: SourcePart[];
  markDeleted: boolean;
  level?: number;
  list?: string;
  style?: string;
}

interface OpenBody {
  readonly kind: 'body';
  readonly parts: SourcePart[];
  /** Its paragraph mark is deleted, so the next paragraph continues it. */
  carried?: OpenParagraph | undefined;
}

type Open = OpenBody | OpenParagraph | WordTable;

/** Reads the XML of the main part. Throws Refusal `broken` when it has no body. */
export function walkDocument(xml: string): {
  readonly parts: readonly SourcePart[];
  readonly margins?: PageMargins;
} {
  const walk = new Walk();
  const named = namesOf(xml);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(named(name), attributes),
      ontext: (text) => walk.text(text),
      onclosetag: (name) => walk.close(named(name)),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (!walk.sawBody) throw new Refusal('broken');
  return { parts: walk.parts, ...(walk.margins && { margins: walk.margins }) };
}

const PREFIXES: readonly (readonly [usual: string, namespace: RegExp])[] = [
  [
    'w',
    /xmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/u,
  ],
  [
    'mc',
    /xmlns(?::([\w.-]+))?\s*=\s*["']http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006["']/u,
  ],
];

/** Maps the file's namespace prefixes to Word's usual ones. */
function namesOf(xml: string): (name: string) => string {
  const found = PREFIXES.flatMap(([usual, namespace]) => {
    const declared = namespace.exec(xml);
    const prefix = declared?.[1] === undefined ? '' : `${declared[1]}:`;
    return declared && prefix !== `${usual}:` ? [{ usual, prefix }] : [];
  });
  if (found.length === 0) return (name) => name;
  return (name) => {
    const one = found.find(({ prefix }) => (prefix === '' ? !name.includes(':') : name.startsWith(prefix)));
    return one ? `${one.usual}:${name.slice(one.prefix.length)}` : name;
  };
}

class Walk {
  readonly parts: SourcePart[] = [];
  margins: PageMargins | undefined;
  sawBody = false;
  private paragraphs = 0;
  private leftOut = 0;
  private deleted = 0;
  private inText = 0;
  /** Whether the run is superscript. */
  private raises = false;
  private readonly properties: string[] = [];
  private readonly stack: Open[] = [{ kind: 'body', parts: this.parts }];

  open(name: string, attributes: Record<string, string>): void {
    if (this.leftOut > 0 || LEFT_OUT.test(name)) {
      this.leftOut += 1;
      return;
    }
    if (PROPERTIES.test(name)) this.properties.push(name);
    else if (this.properties.length > 0) this.property(name, attributes);
    else this.content(name);
    if (name === 'w:pgMar' && !this.margins) this.margins = marginsOf(attributes);
  }

  text(text: string): void {
    const plain = text.replace(/[\n\r\t]/gu, ' ');
    if (this.inText > 0 && this.leftOut === 0 && this.deleted === 0)
      this.paragraph()?.text.add(this.raises ? raised(plain) : plain);
  }

  close(name: string): void {
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    if (this.properties.length > 0) {
      if (this.properties.at(-1) === name) this.properties.pop();
      return;
    }
    if (name === 'w:t') this.inText -= 1;
    else if (name === 'w:del') this.deleted -= 1;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tbl') this.endTable();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tr') this.table()?.endRow();
    else if (name === 'w:txbxContent') this.put(this.endBody());
  }

  private content(name: string): void {
    switch (name) {
      case 'w:body':
        this.sawBody = true;
        break;
      case 'w:p':
        this.beginParagraph();
        break;
      case 'w:r':
        this.raises = false;
        break;
      case 'w:t':
        this.inText += 1;
        break;
      case 'w:del':
        this.deleted += 1;
        break;
      case 'w:tab':
        this.sign('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.sign('\n');
        break;
      case 'w:noBreakHyphen':
        if (this.deleted === 0) this.paragraph()?.text.show('\u2011');
        break;
      case 'w:tbl':
        this.stack.push(new WordTable());
        break;
      case 'w:tr':
        this.table()?.beginRow();
        break;
      case 'w:tc':
        this.table()?.beginCell();
        this.stack.push({ kind: 'body', parts: [] });
        break;
      case 'w:txbxContent':
        this.stack.push({ kind: 'body', parts: [] });
        break;
    }
  }

  /** A character represented by an element. */
  private sign(character: string): void {
    if (this.deleted === 0) this.paragraph()?.text.add(character);
  }

  private property(name: string, attributes: Record<string, string>): void {
    const [of] = this.properties;
    if (of === 'w:rPr' && name === 'w:vertAlign') this.raises = attributes['w:val'] === 'superscript';
    const open = this.stack.at(-1);
    const value = attributes['w:val'] ?? '';
    if (of === 'w:pPr' && open?.kind === 'paragraph') {
      if (name === 'w:del' && this.properties.at(-1) === 'w:rPr') open.markDeleted = true;
      else if (name === 'w:ilvl') open.level = Number(value);
      else if (name === 'w:numId') open.list = value;
      else if (name === 'w:pStyle') open.style = value;
    }
    if (of === 'w:trPr') {
      if (name === 'w:del') this.table()?.deleteRow();
      else if (name === 'w:gridBefore') this.table()?.skip(Number(value));
    }
    if (of === 'w:tcPr') {
      if (name === 'w:gridSpan') this.table()?.span(Number(value));
      else if (name === 'w:vMerge') this.table()?.mergeDown(value === 'restart');
    }
  }

  private beginParagraph(): void {
    this.paragraphs += 1;
    const body = this.stack.at(-1);
    const carried = body?.kind === 'body' ? body.carried : undefined;
    if (carried && body?.kind === 'body') {
      body.carried = undefined;
      carried.text.continueIn(this.paragraphs);
      carried.markDeleted = false;
      this.stack.push(carried);
      return;
    }
    this.stack.push({
      kind: 'paragraph',
      text: new ParagraphText(this.paragraphs),
      behind: [],
      markDeleted: false,
    });
  }

  private endParagraph(): void {
    const paragraph = this.stack.at(-1);
    if (paragraph?.kind !== 'paragraph') return;
    this.stack.pop();
    const body = this.stack.at(-1);
    if (paragraph.markDeleted && body?.kind === 'body') body.carried = paragraph;
    else this.put(linesOf(paragraph));
  }

  private endCell(): void {
    const parts = this.endBody();
    this.table()?.endCell(parts);
  }

  private endTable(): void {
    const table = this.stack.at(-1);
    if (table?.kind !== 'table') return;
    this.stack.pop();
    this.put(table.parts());
  }

  private endBody(): readonly SourcePart[] {
    const body = this.stack.at(-1);
    if (body?.kind !== 'body' || this.stack.length === 1) return [];
    this.stack.pop();
    return body.carried ? [...body.parts, ...linesOf(body.carried)] : body.parts;
  }

  private put(parts: readonly (SourcePart | SourceLine)[]): void {
    const open = this.stack.at(-1);
    if (open?.kind === 'body') open.parts.push(...parts);
    else if (open?.kind === 'paragraph') open.behind.push(...parts);
  }

  private paragraph(): OpenParagraph | undefined {
    const open = this.stack.at(-1);
    return open?.kind === 'paragraph' ? open : undefined;
  }

  /** The innermost open table. */
  private table(): WordTable | undefined {
    return this.stack.findLast((open) => open.kind === 'table');
  }
}

function linesOf({ text, behind }: OpenParagraph): readonly SourcePart[] {
  return [...text.lines(), ...behind];
}

const TWIPS_OF_MILLIMETRE = 1440 / 25.4;

function marginsOf(attributes: Record<string, string>): PageMargins | undefined {
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(
    (side) => Math.round((Number(attributes[`w:${side}`]) / TWIPS_OF_MILLIMETRE) * 10) / 10,
  );
  const sides = { top: top ?? NaN, right: right ?? NaN, bottom: bottom ?? NaN, left: left ?? NaN };
  return Object.values(sides).every(Number.isFinite) ? sides : undefined;
}
