// Reads a Word file's main part, as displayed with all changes accepted.

import { posix } from 'node:path';
import type { Contents } from '../contents.ts';
import { Refusal } from '../refusal.ts';
import { unzip, type ZipEntry } from '../zip/unzip.ts';
import { xmlPart } from '../zip/xml-part.ts';
import { walkDocument } from './document-xml.ts';

const RELATIONS = '_rels/.rels';
const USUAL = 'word/document.xml';

/** Reads a Word file. Throws Refusal when a part is missing, unsafe or too large. */
export function readDocx(bytes: Buffer, entries: readonly ZipEntry[]): Contents {
  const main = mainPart(bytes, entries);
  const numbering = posix.join(posix.dirname(main), 'numbering.xml');
  const parts = unzip(bytes, entries, (name) => name === main || name === numbering);
  const document = parts.get(main);
  if (!document) throw new Refusal('broken');
  return { kind: 'docx', ...walkDocument(xmlPart(document)) };
}

/** Word on the web names it `document2.xml`. */
function mainPart(bytes: Buffer, entries: readonly ZipEntry[]): string {
  if (entries.some(({ name }) => name === USUAL)) return USUAL;
  const relations = unzip(bytes, entries, (name) => name === RELATIONS).get(RELATIONS);
  const targets = relations ? xmlPart(relations).matchAll(/<Relationship\s[^>]*>/gu) : [];
  for (const [tag] of targets) {
    if (!/Type="[^"]*\/officeDocument"/u.test(tag)) continue;
    const target = /Target="(?<target>[^"]*)"/u.exec(tag)?.groups?.target;
    if (target) return target.replace(/^\//u, '');
  }
  return USUAL;
}
