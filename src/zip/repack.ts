// Word and Excel files are zips of XML, and the libraries that write them put the moment of writing into the zip: here
// it becomes fixed, so that the same content gives the same bytes.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a zip can hold. A zip has local time without a zone, hence no UTC here. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The files of a zip by their names, unpacked. Throws when it is none. */
export const unpacked = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);

/** Files as a zip without a moment. */
export const packed = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: ZIP_TIME });

/** The same zip without its moment; `change` maps a part's text by its name, where it is to be another one. */
export function repack(
  bytes: Uint8Array,
  change: Readonly<Record<string, (text: string) => string>> = {},
): Uint8Array {
  const files = { ...unpacked(bytes) };
  for (const [name, changed] of Object.entries(change)) {
    const part = files[name];
    if (!part) throw new Error(`there is no ${name} in the file`);
    files[name] = strToU8(changed(strFromU8(part)));
  }
  return packed(files);
}
