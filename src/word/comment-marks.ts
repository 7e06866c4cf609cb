// Where comments begin and end in the XML of a Word file: runs are cut so that a comment covers exactly its words, and
// nothing else is touched.

import { type TextPiece, WORD, type WordParagraph } from './word-paragraphs.ts';
import { attributesOf, placeOf } from './xml-tags.ts';

/** A comment that stands somewhere: characters of a paragraph's text, from the first one to behind the last one. */
export interface PlacedComment {
  readonly id: number;
  readonly paragraph: WordParagraph;
  readonly from: number;
  readonly to: number;
}

/** What is put in at one place: what ends there before what begins there. */
interface Cut {
  readonly at: number;
  /** Closes what is cut in two, and opens it again behind the marks; empty between two runs. */
  readonly closing: string;
  readonly opening: string;
  /** Characters of the XML that it takes the place of. */
  readonly instead?: number;
  readonly ends: string[];
  readonly starts: string[];
}

/** The document's XML with the marks of the comments in it. */
export function withMarks(xml: string, comments: readonly PlacedComment[]): string {
  const cuts = new Map<string, Cut>();
  const kept = new Map<number, string>();
  const cut = (made: Omit<Cut, 'ends' | 'starts'>): Cut => {
    const key = `${made.at} ${made.closing === '' ? '' : 'in'}`;
    const known = cuts.get(key) ?? { ...made, ends: [], starts: [] };
    cuts.set(key, known);
    return known;
  };
  for (const { id, paragraph, from, to } of comments) {
    const word = prefixOf(paragraph.tag.name);
    const first = paragraph.pieces.find((piece) => piece.to > from);
    const last = paragraph.pieces.findLast((piece) => piece.from < to);
    const start = `<${word}commentRangeStart ${attribute(word, 'id', id)}/>`;
    const end = endMark(word, id);
    if (first && last && from < to) {
      cut(cutAt(xml, first, from, kept)).starts.push(start);
      cut(cutAt(xml, last, to, kept)).ends.push(end);
    } else {
      const where = first
        ? cutAt(xml, first, from, kept)
        : last
          ? cutAt(xml, last, to, kept)
          : between(paragraph);
      cut(where).ends.push(start + end);
    }
  }
  const attributes = [...kept].map(([at, words]) => ({ at, words }));
  return inserted(xml, [...[...cuts.values()].map(wordsOf), ...attributes]);
}

interface Insertion {
  readonly at: number;
  readonly words: string;
  readonly instead?: number;
}

function wordsOf({ at, closing, opening, ends, starts, instead = 0 }: Cut): Insertion {
  return { at, words: [closing, ...ends, ...starts, opening].join(''), instead };
}

function inserted(xml: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, words, instead = 0 } of insertions.toSorted((one, other) => one.at - other.at)) {
    parts.push(xml.slice(done, at), words);
    done = at + instead;
  }
  return [...parts, xml.slice(done)].join('');
}

/** The place of a character beside or within a piece of text; `kept` collects what a cut `w:t` needs to keep its spaces. */
function cutAt(
  xml: string,
  piece: TextPiece,
  character: number,
  kept: Map<number, string>,
): Omit<Cut, 'ends' | 'starts'> {
  const { run, outer, inner, cuttable, tag } = piece;
  const before = character <= piece.from;
  const after = character >= piece.to;
  const closing = `</${run.tag.name}>`;
  const opening = `${xml.slice(run.tag.from, run.tag.to)}${run.properties}`;
  // What the run does not hold itself cannot be cut: the comment begins and ends with the run.
  if (!cuttable) return whole(before || 2 * character < piece.from + piece.to ? run.tag.from : run.to);
  if (before) {
    const first = xml.slice(run.begins, outer[0]).trim() === '';
    return first ? whole(run.tag.from) : { at: outer[0], closing, opening };
  }
  const inside =
    inner && !after ? inner[0] + placeOf(xml.slice(...inner), character - piece.from) : undefined;
  if (inner && inside !== undefined && inside < inner[1]) {
    const text = xml.slice(tag.from, tag.to);
    if (!attributesOf(text).has(SPACE)) kept.set(tag.to - 1, ` ${SPACE}="preserve"`);
    const closes = `</${tag.name}>${closing}`;
    return { at: inside, closing: closes, opening: `${opening}<${tag.name} ${SPACE}="preserve">` };
  }
  const last = xml.slice(outer[1], run.ends).trim() === '';
  return last ? whole(run.to) : { at: outer[1], closing, opening };
}

const SPACE = 'xml:space';
const whole = (at: number) => ({ at, closing: '', opening: '' });

/** In a paragraph without a text. */
function between({ tag, begins }: WordParagraph): Omit<Cut, 'ends' | 'starts'> {
  if (tag.kind !== 'empty') return whole(begins);
  return { at: tag.to - 2, closing: '>', opening: `</${tag.name}>`, instead: 2 };
}

function endMark(word: string, id: number): string {
  const style = `<${word}rPr><${word}rStyle ${attribute(word, 'val', 'CommentReference')}/></${word}rPr>`;
  const end = attribute(word, 'id', id);
  return `<${word}commentRangeEnd ${end}/><${word}r>${style}<${word}commentReference ${end}/></${word}r>`;
}

/** `w:` of `w:p`; empty where the elements need none. */
function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** Attributes always need a prefix. */
export function attribute(word: string, name: string, value: string | number): string {
  return word === '' ? `xmlns:w="${WORD}" w:${name}="${value}"` : `${word}${name}="${value}"`;
}
