// Comments put into a Word file that somebody else wrote. Its text and all that is in it stay as they are; the same
// file and comments give the same bytes.

import { packed, unpacked } from '../zip/repack.ts';
import { attribute, type PlacedComment, withMarks } from './comment-marks.ts';
import {
  NO_RELATIONSHIPS,
  relationshipsOf,
  relationshipsPart,
  withContentType,
  withinRoot,
  withRelationship,
} from './package-parts.ts';
import { WORD, wordParagraphs } from './word-paragraphs.ts';
import { attributesOf, encoded, tagsOf } from './xml-tags.ts';

export interface WordComment {
  /** As `wordParagraphs` counts them, from 1. */
  readonly paragraph: number;
  /** Characters of its text, from the first one to behind the last one; equal where the comment has no words. */
  readonly from: number;
  readonly to: number;
  /** Line breaks are `\n`. */
  readonly text: string;
  readonly author: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPES = '[Content_Types].xml';

/** Throws when the bytes are no Word file, RangeError when there is no such paragraph. */
export function commentWord(bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array {
  const files = { ...unpacked(bytes) };
  const main = mainPart(files);
  const xml = textOf(files, main);
  const known = commentsPart(files, main);
  const existing = known === undefined ? NO_COMMENTS : textOf(files, known);
  const placed = placedIn(xml, comments, Math.max(highestId(xml), highestId(existing)) + 1);

  const part = known ?? freeName(files, folderOf(main));
  files[main] = bytesOf(withMarks(xml, placed));
  files[part] = bytesOf(
    withinRoot(existing, (word) => placed.map(({ id }, at) => commentXml(word, id, comments[at])).join('')),
  );
  if (known === undefined) {
    const links = relationshipsPart(main);
    const target = part.slice(folderOf(main).length);
    const before = files[links] ? textOf(files, links) : NO_RELATIONSHIPS;
    files[links] = bytesOf(withRelationship(before, `${OFFICE}/comments`, target));
    files[TYPES] = bytesOf(withContentType(textOf(files, TYPES), part, CONTENT_TYPE));
  }
  return packed(files);
}

type Files = Readonly<Record<string, Uint8Array>>;

const NO_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${WORD}"></w:comments>`;

/** The part that holds the text; the file says which. */
function mainPart(files: Files): string {
  const links = relationshipsPart('');
  const named = files[links]
    ? relationshipsOf('', textOf(files, links)).find(({ type }) => isOf(type, 'officeDocument'))
    : undefined;
  return named && files[named.target] ? named.target : 'word/document.xml';
}

/** The comments that the file has already. */
function commentsPart(files: Files, main: string): string | undefined {
  const links = relationshipsPart(main);
  if (!files[links]) return undefined;
  const found = relationshipsOf(main, textOf(files, links)).find(({ type }) => isOf(type, 'comments'));
  return found && files[found.target] ? found.target : undefined;
}

const isOf = (type: string, what: string) => type === `${OFFICE}/${what}` || type === `${STRICT}/${what}`;

function freeName(files: Files, folder: string): string {
  let number = 1;
  const name = () => `${folder}comments${number === 1 ? '' : number}.xml`;
  while (files[name()]) number += 1;
  return name();
}

function placedIn(xml: string, comments: readonly WordComment[], firstId: number): readonly PlacedComment[] {
  const paragraphs = new Map(wordParagraphs(xml).map((one) => [one.number, one]));
  return comments.map(({ paragraph: number, from, to }, at) => {
    const paragraph = paragraphs.get(number);
    if (!paragraph) throw new RangeError(`there is no paragraph ${number}`);
    return { id: firstId + at, paragraph, from, to: Math.min(to, paragraph.text.length) };
  });
}

/** Of the comments and of their marks. */
function highestId(xml: string): number {
  let highest = -1;
  for (const { kind, name, from, to } of tagsOf(xml)) {
    if (kind === 'close' || !COMMENT.test(name)) continue;
    for (const [attribute, value] of attributesOf(xml.slice(from, to))) {
      if (/^(?:\w+:)?id$/u.test(attribute)) highest = Math.max(highest, Number.parseInt(value, 10) || 0);
    }
  }
  return highest;
}

const COMMENT = /(?:^|:)comment(?:$|RangeStart$|RangeEnd$|Reference$)/u;

function commentXml(word: string, id: number, comment: WordComment | undefined): string {
  if (!comment) return '';
  const who = [
    attribute(word, 'id', id),
    `${word || 'w:'}author="${encoded(clean(comment.author))}"`,
    `${word || 'w:'}initials="${encoded(initialsOf(comment.author))}"`,
  ].join(' ');
  const lines = comment.text.split('\n').map((line, at) => {
    const mark = at === 0 ? `<${word}r><${word}annotationRef/></${word}r>` : '';
    const text = `<${word}r><${word}t xml:space="preserve">${encoded(clean(line))}</${word}t></${word}r>`;
    return `<${word}p>${mark}${text}</${word}p>`;
  });
  return `<${word}comment ${who}>${lines.join('')}</${word}comment>`;
}

const initialsOf = (name: string) =>
  clean(name)
    .split(/\s+/u)
    .map(([first = '']) => first.toUpperCase())
    .join('');

/** Without what XML forbids: Word refuses the whole file for one such character. */
const clean = (text: string) => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** A byte-order mark stays where it is. */
const textOf = (files: Files, name: string) => {
  const file = files[name];
  if (!file) throw new Error(`there is no ${name} in the file`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
