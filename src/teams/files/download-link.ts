// Links to a report's files, for where Teams cannot take a file: signed, short-lived, for one person, one kind of file,
// one report and one version of it.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { FILE_KINDS, type FileClaim } from '../../actions/issue-file.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';

export const LINK_MINUTES = 15;

export interface Download extends FileClaim {
  readonly personId: string;
  /** That of a file which is no official document. */
  readonly language: Language;
}

const claimsSchema = z.strictObject({
  file: z.enum(FILE_KINDS),
  reportId: z.string().max(100),
  version: z.int().min(0),
  personId: z.string().max(100),
  language: z.enum(LANGUAGES),
  /** Milliseconds since 1970. */
  until: z.int(),
});

/** A token that names the file and holds for LINK_MINUTES. */
export function signDownload(secret: Uint8Array, download: Download, now: Date): string {
  const until = now.getTime() + LINK_MINUTES * 60_000;
  const claims = Buffer.from(JSON.stringify({ ...download, until })).toString('base64url');
  return `${claims}.${signature(secret, claims)}`;
}

/** What the token names; undefined when it is forged, broken or expired, which all look the same. */
export function readDownload(secret: Uint8Array, token: string, now: Date): Download | undefined {
  const [claims = '', given = '', ...rest] = token.split('.');
  const expected = Buffer.from(signature(secret, claims));
  // The letters are compared, not the bytes they stand for: several spellings stand for the same bytes.
  const letters = Buffer.from(given);
  if (rest.length > 0 || letters.length !== expected.length || !timingSafeEqual(letters, expected)) {
    return undefined;
  }
  const parsed = claimsSchema.safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  if (!parsed.success || parsed.data.until < now.getTime()) return undefined;
  const { until: _, ...download } = parsed.data;
  return download;
}

function signature(secret: Uint8Array, claims: string): string {
  return createHmac('sha256', secret).update(claims).digest('base64url');
}
