// The same report gives the same bytes: `docx` writes the moment of writing into the document's properties and into
// the zip, and this is where both become fixed.

import { type Document, Packer } from 'docx';
import { repack } from '../zip/repack.ts';

const PROPERTIES = 'docProps/core.xml';
const WRITTEN = /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/** The bytes of the Word file, dated as it is said. */
export async function pack(document: Document, written: Date): Promise<Uint8Array> {
  const moment = written.toISOString();
  return repack(await Packer.toBuffer(document), { [PROPERTIES]: (xml) => xml.replaceAll(WRITTEN, moment) });
}
