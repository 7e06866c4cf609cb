// The same report gives the same bytes: `docx` writes the moment of writing into the document's properties and into
// the zip, and this is where both become fixed.

import { type Document, Packer } from 'docx';
import { type Month, monthNumberOf, yearOf } from '../calendar/month.ts';
import { repack } from '../zip/repack.ts';

const PROPERTIES = 'docProps/core.xml';
const WRITTEN = /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/** The bytes of the Word file, dated on the first of the report's month. */
export async function pack(document: Document, month: Month): Promise<Uint8Array> {
  const written = new Date(Date.UTC(yearOf(month), monthNumberOf(month) - 1, 1)).toISOString();
  return repack(await Packer.toBuffer(document), { [PROPERTIES]: (xml) => xml.replaceAll(WRITTEN, written) });
}
