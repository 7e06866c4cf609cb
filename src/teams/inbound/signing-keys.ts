// The keys with which Microsoft signs Teams' tokens. The SDK asks for new ones once an hour at most, whatever comes, and
// forgets those it has when it cannot renew them; here a key that nobody has seen is asked for at once, and one that is
// known goes on serving while the key service is away (docs/decisions/0035-signing-keys.md).

import { createLocalJWKSet, type JWK, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { InboundRateLimit } from './inbound-rate-limit.ts';

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** In milliseconds. */
const PATIENCE = 5000;
const MOST_CHARACTERS = 1_000_000;
const DAY = 24 * 60 * 60_000;
/** Anybody can make up the id of a key: Microsoft is asked a few times at once, then now and then. */
const ASKING = { burst: 5, perMinute: 4, callers: 1 };

const metadataSchema = z.object({ jwks_uri: z.url({ protocol: /^https$/u }) });
const keySchema = z.looseObject({
  kid: z.string().min(1).max(400),
  kty: z.literal('RSA'),
  endorsements: z.array(z.string().max(200)).max(500).optional(),
});
const keysSchema = z.object({ keys: z.array(z.unknown()).max(1000) });

/** Another object once the keys have been renewed, even where it says the same. */
export type SigningKey = z.infer<typeof keySchema>;
interface Keys {
  readonly byId: ReadonlyMap<string, SigningKey>;
  readonly find: ReturnType<typeof createLocalJWKSet>;
}

/** There is no key at all, and none can be had: nobody can be told from anybody. */
export class KeysUnavailable extends Error {}

export class SigningKeys {
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #asking: InboundRateLimit;
  #keys: Keys | undefined;
  #renewedAt = 0;
  /** Whether the last asking was answered. */
  #answered = true;
  #fetching: Promise<void> | undefined;

  constructor({ log, now }: { readonly log: Logger; readonly now: () => Date }) {
    this.#log = log;
    this.#now = now;
    this.#asking = new InboundRateLimit({ ...ASKING, now });
  }

  /**
   * Readies the key of that id, with the channels that it may speak for; undefined for a key that nobody publishes. Throws
   * KeysUnavailable.
   */
  async keyOf(id: string): Promise<SigningKey | undefined> {
    if (this.#keys?.byId.has(id)) {
      const age = this.#now().getTime() - this.#renewedAt;
      // The request does not wait for this.
      if (age > DAY || age < 0) void this.#renew();
    } else {
      await this.#renew();
    }
    if (!this.#keys) throw new KeysUnavailable();
    return this.#keys.byId.get(id);
  }

  /** As the library of tokens asks for it, once it has been readied. */
  readonly find: JWTVerifyGetKey = async (header, input) => {
    if (!this.#keys) throw new KeysUnavailable();
    return await this.#keys.find(header, input);
  };

  /** `ok`; `kept` while those that are known cannot be renewed; `away` where there are none. */
  async state(): Promise<'ok' | 'kept' | 'away'> {
    if (!this.#keys) await this.#renew();
    if (!this.#keys) return 'away';
    return this.#answered ? 'ok' : 'kept';
  }

  /** Never throws: what is known stays known. */
  async #renew(): Promise<void> {
    if (!this.#fetching && this.#asking.take('microsoft').admitted) {
      this.#fetching = this.#fetch().finally(() => {
        this.#fetching = undefined;
      });
    }
    await this.#fetching;
  }

  async #fetch(): Promise<void> {
    try {
      const { jwks_uri: address } = metadataSchema.parse(await fetchJson(METADATA));
      this.#keys = readKeys(await fetchJson(address));
      this.#renewedAt = this.#now().getTime();
      this.#answered = true;
    } catch (error) {
      this.#answered = false;
      const known = this.#keys?.byId.size ?? 0;
      const { name, cause } = error as Error & { readonly cause?: { readonly code?: string } };
      // `fetch` hides why the host was not reached; without it the name says what was wrong with the answer.
      this.#log.warn({ code: 'keys-not-renewed', known, reason: cause?.code ?? name }, 'tried again soon');
    }
  }
}

/** Keys of another kind are not what Teams signs with; of a list without a single key nothing is taken over. */
function readKeys(given: unknown): Keys {
  const keys = keysSchema.parse(given).keys.flatMap((key) => keySchema.safeParse(key).data ?? []);
  if (keys.length === 0) throw new TypeError('no keys');
  return {
    byId: new Map(keys.map((key) => [key.kid, key])),
    find: createLocalJWKSet({ keys: keys as JWK[] }),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new TypeError('the key service refused');
  const text = await answer.text();
  if (text.length > MOST_CHARACTERS) throw new TypeError('too many keys');
  return JSON.parse(text);
}
