// Bytes → a document or the reason why not. Runs in the thread of `src/formats/thread.ts` alone: what it loads is heavy, and
// what it is given may be made to hurt.

import { createHash } from 'node:crypto';
import type { SourceKind } from '../import/source.ts';
import { type Contents, withinLimits } from './contents.ts';
import type { OpenedFile } from './opened.ts';
import { extensionOf, type Recognised, recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';

export async function readBytes(name: string, data: Uint8Array): Promise<OpenedFile> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const contents = withinLimits(await contentsOf(recognise(name, bytes), name, bytes));
    return { kind: 'opened', document: { name, sha256, unread: [], ...contents } };
  } catch (error) {
    // A library that fails on a file says that the file is broken, whatever it calls it.
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

/** What people call it: they look at it in Excel, whatever it is inside. */
function calledXls(name: string): SourceKind | undefined {
  return /^xlsx?$/u.test(extensionOf(name)) ? 'xls' : undefined;
}
