// Microsoft as the bot meets it, in the process: the keys that sign Teams' tokens, the service that gives the bot its
// own token, and the connector that takes its replies. Every call that leaves the bot is written down.

import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { SAMPLE_TENANT } from '../../src/local/people.ts';

export const APP_ID = '00000000-0000-4000-8000-0000000000aa';
export const SERVICE_URL = 'https://smba.trafficmanager.net/apac/';
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const KEYS = 'https://login.botframework.com/v1/.well-known/keys';
const LOGIN = `https://login.microsoftonline.com/${SAMPLE_TENANT}`;
const BOTS_TOKEN = 'a-token-for-the-bot';

const THIS_MACHINE = new Set(
  Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)),
);

type Json = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The channels that this key may speak for. */
  readonly endorsements: readonly string[];
}

export function signingKey(kid: string, endorsements: readonly string[] = ['msteams']): SigningKey {
  return { kid, endorsements, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** What stands in a token that is good at this moment. */
export function claims(changes: Json = {}): Json {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    nbf: now - 60,
    exp: now + 3600,
    ...changes,
  };
}

/** Signed with that key; `alg` is what the token says, and HS256 takes the public key for a secret. */
export function token(key: SigningKey, body: Json = claims(), alg = 'RS256'): string {
  const encoded = [{ typ: 'JWT', alg, kid: key.kid }, body]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `Bearer ${encoded}.${signature(key, encoded, alg)}`;
}

function signature({ privateKey, publicKey }: SigningKey, text: string, alg: string): string {
  if (alg === 'none') return '';
  if (alg === 'HS256') {
    const secret = publicKey.export({ type: 'pkcs1', format: 'pem' });
    return createHmac('sha256', secret).update(text).digest('base64url');
  }
  return createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url');
}

export class Microsoft {
  /** The keys that are published. */
  keys: readonly SigningKey[];
  keysFail = false;
  connectorFails = false;
  /** The secret of the bot has expired, say. */
  secretRefused = false;
  /** Every call of the bot to anywhere, by method and address. */
  readonly calls: string[] = [];
  /** What reached the connector, and the token it came with. */
  readonly sent: { readonly authorization: string | null; readonly activity: Json }[] = [];
  readonly #server = setupServer(
    http.get(METADATA, () => this.#published({ issuer: 'https://api.botframework.com', jwks_uri: KEYS })),
    http.get(KEYS, () => this.#published({ keys: this.keys.map(published) })),
    http.get(`${LOGIN}/v2.0/.well-known/openid-configuration`, () =>
      HttpResponse.json({
        issuer: `${LOGIN}/v2.0`,
        authorization_endpoint: `${LOGIN}/oauth2/v2.0/authorize`,
        token_endpoint: `${LOGIN}/oauth2/v2.0/token`,
        jwks_uri: `${LOGIN}/discovery/v2.0/keys`,
      }),
    ),
    http.post(`${LOGIN}/oauth2/v2.0/token`, () =>
      this.secretRefused
        ? HttpResponse.json({ error: 'invalid_client', error_codes: [7000222] }, { status: 401 })
        : HttpResponse.json({ token_type: 'Bearer', expires_in: 3600, access_token: BOTS_TOKEN }),
    ),
    // Known to nobody: an answer, so that it is not asked again while the next test runs.
    http.get(`${SERVICE_URL}v3/conversations/:conversation/members/:member`, () =>
      HttpResponse.json({ error: { code: 'MemberNotFoundInConversation' } }, { status: 404 }),
    ),
    http.post(`${SERVICE_URL}v3/conversations/*`, async ({ request }) => {
      if (this.connectorFails) return new HttpResponse(null, { status: 400 });
      const authorization = request.headers.get('authorization');
      this.sent.push({ authorization, activity: (await request.json()) as Json });
      return HttpResponse.json({ id: `bot-${this.sent.length}` });
    }),
  );

  constructor(...keys: readonly SigningKey[]) {
    this.keys = keys;
  }

  open(): void {
    this.#server.listen({
      onUnhandledFrame: ({ frame, defaults }) => {
        const { request } = frame.data as { request?: Request };
        if (!request || !THIS_MACHINE.has(new URL(request.url).hostname)) defaults.error();
      },
    });
    this.#server.events.on('request:start', ({ request }) => {
      if (new URL(request.url).hostname !== '127.0.0.1') this.calls.push(`${request.method} ${request.url}`);
    });
  }

  close(): void {
    this.#server.close();
  }

  #published(answer: Json): Response {
    return this.keysFail ? new HttpResponse(null, { status: 500 }) : HttpResponse.json(answer);
  }
}

function published({ kid, publicKey, endorsements }: SigningKey): Json {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements };
}
