// Tokens that are not Teams', made by rules: each is what Teams would send but for one thing or several. The door takes none of
// them, whatever it is that is wrong.

import type { Random } from '../simulation/random.ts';
import { claims, SERVICE_URL, type SigningKey, token } from '../support/microsoft.ts';

export interface Keys {
  /** Published, for Teams. */
  readonly teams: SigningKey;
  /** Published, for other channels. */
  readonly others: SigningKey;
  /** Nobody's. */
  readonly unknown: SigningKey;
}

export interface Knock {
  /** What is wrong; empty where nothing is. */
  readonly wrong: readonly string[];
  readonly authorization: string | undefined;
  /** What the activity says of itself. */
  readonly serviceUrl: string;
  readonly channelId: string;
}

interface Draft {
  key: SigningKey;
  alg: string;
  readonly claims: Record<string, unknown>;
  serviceUrl: string;
  channelId: string;
  written: (authorization: string) => string | undefined;
}

const now = () => Math.floor(Date.now() / 1000);
const flip = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
const part = (authorization: string, at: number, change: (text: string) => string) =>
  authorization
    .split('.')
    .map((text, place) => (place === at ? change(text) : text))
    .join('.');

const FLAWS: Readonly<Record<string, (draft: Draft, keys: Keys, random: Random) => void>> = {
  'another key': (draft, { unknown }) => {
    draft.key = unknown;
  },
  'another key under a known id': (draft, { unknown, teams }) => {
    draft.key = { ...unknown, kid: teams.kid };
  },
  'a key of other channels': (draft, { others }) => {
    draft.key = others;
  },
  'no id of a key': (draft) => {
    draft.key = { ...draft.key, kid: '' };
  },
  'alg none': (draft) => {
    draft.alg = 'none';
  },
  'alg HS256 with the public key': (draft) => {
    draft.alg = 'HS256';
  },
  'an unknown alg': (draft, _, random) => {
    draft.alg = random.pick(['NONE', 'rs256', 'ES256', 'RSA-OAEP', '']);
  },
  'another issuer': (draft, _, random) => {
    draft.claims.iss = random.pick([
      'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      'https://login.microsoftonline.com/botframework.com/v2.0',
      'https://api.botframework.com.example.vn',
      '',
      null,
      ['https://api.botframework.com'],
    ]);
  },
  'another audience': (draft, _, random) => {
    draft.claims.aud = random.pick(['00000000-0000-4000-8000-0000000000ab', '', '*', [], {}, null]);
  },
  expired: (draft, _, random) => {
    draft.claims.exp = random.pick([now() - 3600, 0, -1, 'never', null, undefined]);
  },
  'not good yet': (draft) => {
    draft.claims.nbf = now() + 3600;
  },
  'another service in the token': (draft, _, random) => {
    draft.claims.serviceurl = random.pick(['https://example.vn/', `${SERVICE_URL}x`, '', null, undefined, 7]);
  },
  'another service in the activity': (draft, _, random) => {
    draft.serviceUrl = random.pick(['https://example.vn/', 'http://127.0.0.1:9/', `${SERVICE_URL}../x/`]);
  },
  'another service in both': (draft) => {
    draft.serviceUrl = 'https://smba.trafficmanager.net.example.vn/';
    draft.claims.serviceurl = draft.serviceUrl;
  },
  'another channel': (draft, _, random) => {
    draft.channelId = random.pick(['emulator', 'webchat', 'directline', 'MSTEAMS', '']);
  },
  'no token': (draft) => {
    draft.written = () => undefined;
  },
  'a header that is none': (draft, _, random) => {
    draft.written = (authorization) =>
      random.pick([
        'Bearer',
        'Bearer .',
        'Bearer ..',
        'Basic YTpi',
        authorization.replace('Bearer ', ''),
        `${authorization}.x`,
        `${authorization}, ${authorization}`,
        `Bearer ${'A'.repeat(random.whole(100, 6000))}`,
      ]);
  },
  'a changed signature': (draft, _, random) => {
    draft.written = (authorization) => part(authorization, 2, (text) => flip(text, random.whole(0, 300)));
  },
  'a cut signature': (draft, _, random) => {
    draft.written = (authorization) => part(authorization, 2, (text) => text.slice(0, random.whole(0, 340)));
  },
  'changed claims': (draft) => {
    draft.written = (authorization) =>
      part(authorization, 1, () =>
        Buffer.from(JSON.stringify(claims({ exp: now() + 9e6 }))).toString('base64url'),
      );
  },
};
const ALL_FLAWS = Object.keys(FLAWS);

/** As Teams would knock. */
export const goodKnock = (keys: Keys): Knock => knockWith([], keys);

/** With one flaw, or up to three. */
export function badKnock(keys: Keys, random: Random): Knock {
  const wrong = Array.from({ length: random.whole(1, 3) }, () => random.pick(ALL_FLAWS));
  return knockWith([...new Set(wrong)], keys, random);
}

function knockWith(wrong: readonly string[], keys: Keys, random?: Random): Knock {
  const draft: Draft = {
    ...{ key: keys.teams, alg: 'RS256', claims: { ...claims() } },
    ...{ serviceUrl: SERVICE_URL, channelId: 'msteams', written: (authorization: string) => authorization },
  };
  for (const flaw of wrong) if (random) FLAWS[flaw]?.(draft, keys, random);
  const { key, alg, claims: body, serviceUrl, channelId, written } = draft;
  return { wrong, authorization: written(token(key, body, alg)), serviceUrl, channelId };
}
