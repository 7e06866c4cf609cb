// Whether a token is Teams' own. First what it says of itself, before anyone has checked its signature: refusing here what
// could never be Teams' costs nothing. Then its proof, by a library of tokens and Microsoft's keys. The SDK's own check is
// not used: it also takes tokens of the Emulator and of other bots, which are bound to no serviceUrl.

import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import { Cache } from '../../cache/cache.ts';
import { KeysUnavailable, type SigningKey, type SigningKeys } from './signing-keys.ts';

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

/** What was proved of a token, with that key, and from when until when it says to be good; in seconds. */
interface Proved {
  readonly key: SigningKey;
  readonly proof: Proof;
  readonly from: number;
  readonly until: number;
}
/** Teams sends the same token with everything for an hour or so. */
const KEPT = { most: 500, milliseconds: 60 * 60_000 };

export class TokenProofs {
  readonly #keys: SigningKeys;
  readonly #appId: string;
  readonly #proved = new Cache<Proved>('tokens', KEPT);

  /** `appId`: whom tokens must be made out to. */
  constructor(keys: SigningKeys, appId: string) {
    this.#keys = keys;
    this.#appId = appId;
  }

  /**
   * What the header's token proves: signature, issuer, audience, time. `unknown`: that it is not Teams' own; `unavailable`:
   * nothing, for Microsoft's keys could not be had. Its signature is calculated once, and again when the keys have been
   * renewed; whether its key is still published, and its time, are asked whenever it comes. Never throws.
   */
  async of(authorization: string, now: Date): Promise<Proof | 'unknown' | 'unavailable'> {
    const jwt = authorization.slice('Bearer '.length);
    try {
      const { kid = '' } = decodeProtectedHeader(jwt);
      const key = await this.#keys.keyOf(kid);
      if (!key) return 'unknown';
      const before = this.#proved.get(jwt);
      const { proof, from, until } = before?.key === key ? before : await this.#prove(jwt, key, now);
      const seconds = now.getTime() / 1000;
      return seconds < until + TOLERANCE_SECONDS && seconds >= from - TOLERANCE_SECONDS ? proof : 'unknown';
    } catch (error) {
      return error instanceof KeysUnavailable ? 'unavailable' : 'unknown';
    }
  }

  async #prove(jwt: string, key: SigningKey, now: Date): Promise<Proved> {
    const { payload } = await jwtVerify(jwt, this.#keys.find, {
      algorithms: [...ALGORITHMS],
      issuer: ISSUER,
      audience: this.#appId,
      requiredClaims: ['exp', 'serviceurl'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    });
    const { exp: until, nbf: from = 0, serviceurl: serviceUrl } = payload;
    if (typeof serviceUrl !== 'string' || until === undefined) throw new TypeError('not of Teams');
    const proved = { key, proof: { serviceUrl, endorsements: key.endorsements ?? [] }, from, until };
    this.#proved.set(jwt, proved);
    return proved;
  }
}

/** Whether such a token speaks for this caller: its key for the channel, and itself for the serviceUrl. */
export function speaksFor(proof: Proof, { channelId, serviceUrl }: Caller): boolean {
  const { endorsements } = proof;
  return proof.serviceUrl === serviceUrl && (endorsements.length === 0 || endorsements.includes(channelId));
}
