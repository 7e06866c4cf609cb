// Whether a token is Teams' own. First what it says of itself, before anyone has checked its signature: refusing here what
// could never be Teams' costs nothing. Then its proof, by a library of tokens and Microsoft's keys. The SDK's own check is
// not used: it also takes tokens of the Emulator and of other bots, which are bound to no serviceUrl.

import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import { KeysUnavailable, type SigningKeys } from './signing-keys.ts';

const ISSUER = 'https://api.botframework.com';
/** Of clocks that differ; the SDK's own. */
const TOLERANCE_SECONDS = 5 * 60;
const BEARER = /^Bearer (?<header>[\w-]+)\.(?<claims>[\w-]+)\.[\w-]+$/u;

const ALGORITHMS = ['RS256', 'RS384', 'RS512'] as const;

const headerSchema = z.object({ alg: z.enum(ALGORITHMS), kid: z.string().min(1) });
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

/** Whose activity it says it is: what its token must be bound to. */
export interface Caller {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** What a proven token says: whom its key may speak for, and for which service it is. */
export interface Proof {
  readonly serviceUrl: string;
  /** Channels; all of them where there are none. */
  readonly endorsements: readonly string[];
}

/**
 * What the header's token proves: signature, issuer, audience, time. `unknown`: that it is not Teams' own; `unavailable`:
 * nothing, for Microsoft's keys could not be had. Never throws.
 */
export async function provenBy(
  keys: SigningKeys,
  authorization: string,
  { appId, now }: { readonly appId: string; readonly now: Date },
): Promise<Proof | 'unknown' | 'unavailable'> {
  const jwt = authorization.slice('Bearer '.length);
  try {
    const { kid = '' } = decodeProtectedHeader(jwt);
    const endorsements = await keys.endorsementsOf(kid);
    if (!endorsements) return 'unknown';
    const { payload } = await jwtVerify(jwt, keys.find, {
      algorithms: [...ALGORITHMS],
      issuer: ISSUER,
      audience: appId,
      requiredClaims: ['exp', 'serviceurl'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    });
    const { serviceurl: serviceUrl } = payload;
    return typeof serviceUrl === 'string' ? { serviceUrl, endorsements } : 'unknown';
  } catch (error) {
    return error instanceof KeysUnavailable ? 'unavailable' : 'unknown';
  }
}

/** Whether such a token speaks for this caller: its key for the channel, and itself for the serviceUrl. */
export function speaksFor(proof: Proof, { channelId, serviceUrl }: Caller): boolean {
  const { endorsements } = proof;
  return proof.serviceUrl === serviceUrl && (endorsements.length === 0 || endorsements.includes(channelId));
}
