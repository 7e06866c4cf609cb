// Converts bytes to a document, or to the reason of refusal. Only runs in the thread of
// `src/formats/thread.ts`: its libraries are heavy and its input may be malicious.

import { createHash } from 'node:crypto';
import type { SourceKind } from '../import/source.ts';
import { type Contents, withinLimits } from './contents.ts';
import type { OpenedFile } from './opened.ts';
import { extensionOf, type Recognised, recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';

/** Reads a file. Never throws: errors become a refusal with a code. */
export async function readBytes(name: string, data: Uint8Array): Promise<OpenedFile> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const contents = withinLimits(await contentsOf(recognise(name, bytes), name, bytes));
    return { kind: 'opened', document: { name, sha256, unread: [], ...contents } };
  } catch (error) {
    // Any error of a library means a broken file.
    return { kind: 'refused', code: error instanceof Refusal ? error.code : 'broken' };
  }
}

async function contentsOf(found: Recognised, name: string, bytes: Buffer): Promise<Contents> {
  switch (found.kind) {
    case 'docx': {
      const { readDocx } = await import('./word/read-docx.ts');
      return readDocx(bytes, found.entries);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes);
    }
    case 'xlsx': {
      const { readXlsx } = await import('./workbook.ts');
      return readXlsx(bytes, found.entries);
    }
    case 'xls': {
      const { readXls } = await import('./workbook.ts');
      return readXls(bytes);
    }
    case 'csv': {
      const { tableOfCsv } = await import('./csv.ts');
      return { kind: calledXls(name) ?? 'csv', parts: [tableOfCsv(found.text)] };
    }
    case 'html': {
      const { partsOfHtml } = await import('./html.ts');
      const called = calledXls(name);
      return { kind: called ?? 'txt', parts: partsOfHtml(found.text, { cells: called !== undefined }) };
    }
    case 'xml-spreadsheet': {
      const { readXmlSpreadsheet } = await import('./workbook.ts');
      return readXmlSpreadsheet(found.text);
    }
    case 'text': {
      const { partsOfText } = await import('./plain-text.ts');
      return { kind: calledXls(name) ?? 'txt', parts: partsOfText(found.text) };
    }
  }
}

/** Files named .xls are reported as Excel files, whatever their actual format. */
function calledXls(name: string): SourceKind | undefined {
  return /^xlsx?$/u.test(extensionOf(name)) ? 'xls' : undefined;
}
