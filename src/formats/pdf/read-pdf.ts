// A PDF with a text in it: its lines by where they are printed. What is only a picture of a page is named, not read.

import { getResolvedPDFJS } from 'unpdf';
import type { SourcePart, Unread } from '../../import/source.ts';
import type { Contents } from '../contents.ts';
import { FILE_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { tidyText } from '../tidy-text.ts';
import { linesOf, type Printed } from './text-line.ts';

export async function readPdf(bytes: Buffer): Promise<Contents> {
  const document = await opened(bytes);
  const unread: Unread[] = document.numPages > FILE_LIMITS.pages ? ['too-many-pages'] : [];
  const parts: SourcePart[] = [];
  for (let number = 1; number <= Math.min(document.numPages, FILE_LIMITS.pages); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const printed = items.flatMap((item): readonly Printed[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = item.transform as number[];
      const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
      return [{ text: tidyText(item.str), left, right: left + item.width, base, size }];
    });
    const lines = linesOf(printed);
    for (const [at, { text }] of lines.entries())
      parts.push({ kind: 'line', text, place: { page: number, line: at + 1 } });
    page.cleanup();
  }
  if (parts.length === 0) unread.push('no-text');
  return { kind: 'pdf', parts, unread };
}

async function opened(bytes: Buffer) {
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    throw new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}
