// What was read from a file that cannot be commented itself, a PDF or a pasted text, as a Word file: lines and tables as
// they were read, with comments at the words that they are about, and those words marked.

import { Document, type FileChild, HighlightColor, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { SYSTEM_ACTOR } from '../agency/person.ts';
import type { SourceDocument, SourceSpan } from '../import/source.ts';
import { commentWord, type WordComment } from '../word/comment-word.ts';
import { markedTable, widestTable } from './marked-table.ts';
import { pack } from './pack.ts';
import { halfPoints, LYING_PROPERTIES, LYING_WIDTH, PAGE_PROPERTIES, TEXT_WIDTH } from './page.ts';
import { run } from './parts.ts';
import { printable } from './printable.ts';
import { STYLES } from './styles.ts';

export interface Note {
  readonly span: SourceSpan;
  /** Line breaks are `\n`. */
  readonly text: string;
}

/** Wider tables want a page that lies. */
const STANDING_COLUMNS = 7;
/** A file without a month of its own still needs a moment that does not change. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a .docx; the same input gives the same bytes. */
export async function markedReport(document: SourceDocument, notes: readonly Note[]): Promise<Uint8Array> {
  const lying = widestTable(document) > STANDING_COLUMNS;
  const lines = new MarkedLines(notes);
  const children = [lines.about(aboutFile(document)), ...partsOf(document, notes, lines, lying)];
  const word = new Document({
    title: printable(document.name),
    creator: SYSTEM_ACTOR.name,
    lastModifiedBy: SYSTEM_ACTOR.name,
    revision: 1,
    styles: STYLES,
    compatibility: { version: 15 },
    sections: [{ properties: lying ? LYING_PROPERTIES : PAGE_PROPERTIES, children }],
  });
  return commentWord(await pack(word, WRITTEN), lines.comments);
}

function aboutFile({ name, kind }: SourceDocument): string {
  const what = kind === 'pasted' ? 'đoạn văn bản đã gửi' : `tệp ${name}`;
  return `(Nội dung đọc từ ${what}, kèm ghi chú; không phải văn bản gốc)`;
}

function partsOf(
  { parts }: SourceDocument,
  notes: readonly Note[],
  lines: MarkedLines,
  lying: boolean,
): readonly FileChild[] {
  let page: number | undefined;
  return parts.flatMap((part, at): readonly FileChild[] => {
    if (part.kind === 'table') {
      const rows = new Set(notes.flatMap(({ span }) => (span.part === at ? [span.row ?? 0] : [])));
      return markedTable(part, {
        width: lying ? LYING_WIDTH : TEXT_WIDTH,
        wanted: rows,
        cell: (text, row, column) => lines.paragraph(text, { part: at, row, column }, { points: TABLE }),
        about: (words) => lines.about(words),
      });
    }
    const turned = page !== undefined && part.place.page !== undefined && part.place.page !== page;
    page = part.place.page ?? page;
    return [lines.paragraph(part.text, { part: at }, { pageBreakBefore: turned })];
  });
}

const TABLE = 10;

/** Paragraphs in the order in which they are made, which is that of the file, and the comments on them. */
class MarkedLines {
  readonly comments: WordComment[] = [];
  readonly #notes: ReadonlyMap<string, readonly Note[]>;
  #count = 0;

  constructor(notes: readonly Note[]) {
    this.#notes = Map.groupBy(notes, ({ span }) => keyOf(span));
  }

  /** What the program says of the file, apart from what stands in it. */
  about(words: string): Paragraph {
    this.#count += 1;
    return new Paragraph({ children: [run(words, { italics: true, points: TABLE, color: '595959' })] });
  }

  paragraph(
    text: string,
    where: Pick<SourceSpan, 'part' | 'row' | 'column'>,
    { points, pageBreakBefore = false }: { readonly points?: number; readonly pageBreakBefore?: boolean },
  ): Paragraph {
    this.#count += 1;
    const notes = this.#notes.get(keyOf(where)) ?? [];
    const borders = [0, text.length, ...notes.flatMap(({ span }) => [span.from, span.to])];
    const cuts = [...new Set(borders)].filter((cut) => cut >= 0 && cut <= text.length).toSorted(byNumber);
    const children: ParagraphChild[] = [];
    const printed = new Map([[0, 0]]);
    let length = 0;
    for (const [at, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[at + 1] ?? from;
      const marked = notes.some(({ span }) => span.from <= from && to <= span.to);
      const words = onPaper(text.slice(from, to));
      children.push(...runsOf(words, points, marked));
      length += words.length;
      printed.set(to, length);
    }
    for (const { span, text: words } of notes) {
      const [from = 0, to = 0] = [printed.get(span.from), printed.get(span.to)];
      this.comments.push({ paragraph: this.#count, from, to, text: words, author: SYSTEM_ACTOR.name });
    }
    return new Paragraph({ children, pageBreakBefore });
  }
}

const byNumber = (one: number, other: number) => one - other;
const keyOf = ({ part, row = 0, column = 0 }: Pick<SourceSpan, 'part' | 'row' | 'column'>) =>
  `${part} ${row} ${column}`;

/** What Word takes, tabs and line breaks kept. */
const onPaper = (text: string) =>
  text
    .split(/([\t\n])/u)
    .map((words, at) => (at % 2 === 1 ? words : printable(words)))
    .join('');

function runsOf(text: string, points: number | undefined, marked: boolean): readonly TextRun[] {
  const face = {
    ...(points !== undefined && { size: halfPoints(points) }),
    ...(marked && { highlight: HighlightColor.YELLOW }),
  };
  return text
    .split(/([\t\n])/u)
    .filter((words) => words !== '')
    .map((words) =>
      words === '\n'
        ? new TextRun({ ...face, break: 1 })
        : new TextRun({ ...face, children: [words === '\t' ? new Tab() : words] }),
    );
}
