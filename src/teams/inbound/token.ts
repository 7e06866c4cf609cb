// What a token says of itself, before anyone has checked its signature. Refusing here what could never be Teams' costs
// nothing, and closes what the SDK leaves open after the signature: it takes tokens of the Emulator and of other bots,
// which are bound to no serviceUrl, and tokens that never end.

import { z } from 'zod';

const ISSUER = 'https://api.botframework.com';
/** Of clocks that differ; the SDK's own. */
const TOLERANCE_SECONDS = 5 * 60;
const BEARER = /^Bearer (?<header>[\w-]+)\.(?<claims>[\w-]+)\.[\w-]+$/u;

const headerSchema = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });
const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  aud: z.string(),
  serviceurl: z.string().min(1),
  exp: z.number(),
  nbf: z.number().optional(),
});

/** Whether the header's token says that it is Teams' own, for this app, at this time. Its signature proves it. */
export function saysItIsForUs(authorization: string | undefined, appId: string, now: Date): boolean {
  const parts = BEARER.exec(authorization ?? '')?.groups;
  const header = headerSchema.safeParse(decoded(parts?.header));
  const claims = claimsSchema.safeParse(decoded(parts?.claims));
  if (!header.success || !claims.success) return false;
  const { aud, exp, nbf = 0 } = claims.data;
  const seconds = now.getTime() / 1000;
  return aud === appId && seconds < exp + TOLERANCE_SECONDS && seconds >= nbf - TOLERANCE_SECONDS;
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
