// Reads a PDF with text. Scanned pages are reported, not read.

import { getResolvedPDFJS } from 'unpdf';
import type { Unread } from '../../import/source.ts';
import type { Contents } from '../contents.ts';
import { FILE_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { inkOf } from './page-ink.ts';
import { partsOfPage } from './page-parts.ts';
import { documentOf, type Page } from './pages.ts';

/** Reads the text of a PDF. Throws Refusal `encrypted` or `broken`. */
export async function readPdf(bytes: Buffer): Promise<Contents> {
  const { OPS, AnnotationMode } = await getResolvedPDFJS();
  const document = await opened(bytes);
  const unread: Unread[] = document.numPages > FILE_LIMITS.pages ? ['too-many-pages'] : [];
  const pictureOperations = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  let pictures = false;
  const pages: Page[] = [];
  for (let number = 1; number <= Math.min(document.numPages, FILE_LIMITS.pages); number += 1) {
    const page = await document.getPage(number);
    const { height, transform } = page.getViewport({ scale: 1 });
    const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const ink = inkOf(list, OPS, transform, (font) => {
      const [unit = 0.001] = page.commonObjs.has(font) ? (page.commonObjs.get(font).fontMatrix ?? []) : [];
      return unit;
    });
    const found = partsOfPage(ink);
    pictures ||= found.length === 0 && list.fnArray.some((operation) => pictureOperations.has(operation));
    pages.push({ number, height, parts: found });
    page.cleanup();
  }
  const parts = documentOf(pages);
  if (pictures || parts.length === 0) unread.push('no-text');
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
