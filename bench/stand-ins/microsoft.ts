// Microsoft as a bot meets it, in a process of its own and as cheap as can be: the connector that takes replies, the keys
// that sign Teams' tokens, and the login that gives a bot its own token. A bot that is measured with signed tokens reaches it
// under Microsoft's names (`reroute.ts`). Tells its parent where it is, and a token that opens the door of APP.

import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP, SERVICE_URL } from './registration.ts';

/** What the parent is told. */
export interface StandIn {
  readonly url: string;
  /** As it stands in the header of what Teams delivers to APP. */
  readonly authorization: string;
}

const ISSUER = 'https://api.botframework.com';
const KEYS = 'https://login.botframework.com/v1/.well-known/keys';
const LOGIN = `https://login.microsoftonline.com/${APP.tenant}`;
/** No run is longer; a bot whose clock runs fast asks no oftener. In seconds. */
const LIFETIME = 20 * 365 * 24 * 3600;
const CONVERSATION = /^\/(?:apac\/)?v3\/conversations\/(?<id>[^/]+)/u;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', use: 'sig', endorsements: ['msteams'] };
const published: Readonly<Record<string, unknown>> = {
  '/v1/.well-known/openidconfiguration': { issuer: ISSUER, jwks_uri: KEYS },
  '/v1/.well-known/keys': { keys: [key] },
  [`/${APP.tenant}/v2.0/.well-known/openid-configuration`]: {
    issuer: `${LOGIN}/v2.0`,
    authorization_endpoint: `${LOGIN}/oauth2/v2.0/authorize`,
    token_endpoint: `${LOGIN}/oauth2/v2.0/token`,
    jwks_uri: `${LOGIN}/discovery/v2.0/keys`,
  },
  '/common/discovery/instance': {
    tenant_discovery_endpoint: `${LOGIN}/v2.0/.well-known/openid-configuration`,
    metadata: [
      {
        preferred_network: 'login.microsoftonline.com',
        preferred_cache: 'login.windows.net',
        aliases: ['login.microsoftonline.com', 'login.windows.net'],
      },
    ],
  },
  [`/${APP.tenant}/oauth2/v2.0/token`]: {
    token_type: 'Bearer',
    expires_in: LIFETIME,
    access_token: signed({ aud: ISSUER, iss: `${LOGIN}/v2.0`, appid: APP.id }),
  },
};

/** The last card of each conversation: a form is filled in on the card that the bot has sent. */
const cards = new Map<string, string>();
let taken = 0;

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
  const conversation = CONVERSATION.exec(pathname)?.groups?.id;
  if (conversation !== undefined) return void takeReply(conversation, request, response);
  if (pathname.startsWith('/cards/'))
    return answer(response, cards.get(pathname.slice('/cards/'.length)) ?? '{}');
  request.resume();
  const document = published[pathname];
  if (document !== undefined) return answer(response, JSON.stringify(document));
  response.statusCode = 404;
  answer(response, JSON.stringify({ missing: pathname }));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const authorization = `Bearer ${signed({ iss: ISSUER, aud: APP.id, serviceurl: SERVICE_URL })}`;
  process.send?.({ url: `http://127.0.0.1:${port}`, authorization } satisfies StandIn);
});
process.on('message', (asked) => {
  if (asked === 'stop') process.exit();
  process.send?.({ taken });
});
process.on('disconnect', () => process.exit());

function takeReply(conversation: string, request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    taken += 1;
    const body = Buffer.concat(parts).toString();
    if (body.includes('adaptive')) cards.set(conversation, body);
    answer(response, `{"id":"reply-${taken}"}`);
  });
}

function answer(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}

function signed(claims: Readonly<Record<string, unknown>>): string {
  const now = Math.floor(Date.now() / 1000);
  const text = [
    { typ: 'JWT', alg: 'RS256', kid: 'bench' },
    { nbf: now - 60, iat: now - 60, exp: now + LIFETIME, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
}
