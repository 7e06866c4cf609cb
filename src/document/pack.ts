// The same report gives the same bytes: `docx` writes the moment of writing into the document's properties and into
// the zip, and this is where both become fixed.

import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Month, monthNumberOf, yearOf } from '../calendar/month.ts';

const PROPERTIES = 'docProps/core.xml';
const WRITTEN = /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;
/** The first day that a zip can hold. A zip has local time without a zone, hence no UTC here. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The bytes of the Word file, dated on the first of the report's month. */
export async function pack(document: Document, month: Month): Promise<Uint8Array> {
  const written = new Date(Date.UTC(yearOf(month), monthNumberOf(month) - 1, 1)).toISOString();
  const files = unzipSync(await Packer.toBuffer(document));
  const properties = files[PROPERTIES];
  if (!properties) throw new Error(`docx wrote no ${PROPERTIES}`);
  files[PROPERTIES] = strToU8(strFromU8(properties).replaceAll(WRITTEN, written));
  return zipSync(files, { mtime: ZIP_TIME });
}
