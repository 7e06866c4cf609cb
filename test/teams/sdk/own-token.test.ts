// The bot's own token, by either of Microsoft's SDKs: had once for all who wait and kept until it ends; and where it cannot be
// had nothing has left, and whoever sent may try again.

import { delay, HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig, type SdkName } from '../../../src/config.ts';
import { TeamsAdapter } from '../../../src/teams/adapter.ts';
import { textActivity } from '../../../src/teams/outbound/activities.ts';
import { openSdk } from '../../../src/teams/sdk/teams-sdk.ts';
import { APP_ID, SERVICE_URL } from '../../support/microsoft.ts';

const SDKS: readonly SdkName[] = ['botbuilder', 'agents'];
const LOGIN = 'https://login.microsoftonline.com';
/** Of Azure, as a program in a virtual machine there asks for it. */
const IDENTITY = 'http://169.254.169.254/metadata/identity/oauth2/token';
const HOUR = 3600;

/** Tokens are kept by app and tenant for the whole process: each test has a tenant of its own. */
let tenants = 0;

interface Call {
  readonly authorization: string | null;
  readonly path: string;
}

/** A bot of that kind before a stand-in for Microsoft; what reached the connector, and how often a token was asked for. */
async function botBy(sdk: SdkName, kind: 'SingleTenant' | 'UserAssignedMSI', handler: RequestHandler) {
  tenants += 1;
  const tenant = `00000000-0000-4000-8000-${String(tenants).padStart(12, '0')}`;
  const { credentials } = readConfig(
    {
      MICROSOFT_APP_ID: APP_ID.replace(/^.{8}/u, String(tenants).padStart(8, '0')),
      MICROSOFT_APP_TYPE: kind,
      MICROSOFT_APP_TENANT_ID: tenant,
      ...(kind === 'SingleTenant' && { MICROSOFT_APP_PASSWORD: 'secret' }),
      DATA_DIR: 'unused',
    },
    { local: false },
  );
  const calls: Call[] = [];
  const server = setupServer(
    http.get(`${LOGIN}/${tenant}/v2.0/.well-known/openid-configuration`, () =>
      HttpResponse.json({
        issuer: `${LOGIN}/${tenant}/v2.0`,
        authorization_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${LOGIN}/${tenant}/discovery/v2.0/keys`,
      }),
    ),
    http.all(`${SERVICE_URL}*`, ({ request }) => {
      const authorization = request.headers.get('authorization');
      calls.push({ authorization, path: `${request.method} ${request.url.slice(SERVICE_URL.length)}` });
      return HttpResponse.json({ id: '1' });
    }),
    handler,
  );
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
  const adapter = new TeamsAdapter({
    sdk: await openSdk(sdk, credentials),
    admission: undefined,
    log: pino({ level: 'silent' }),
    milliseconds: 2000,
  });
  const reference = { serviceUrl: SERVICE_URL, channelId: 'msteams', conversation: { id: '19:a@thread' } };
  return { calls, chat: adapter.conversation(reference, 'unasked') };
}

const given = (token: string, seconds: number) =>
  HttpResponse.json({ token_type: 'Bearer', expires_in: seconds, access_token: token });
const WORDS = textActivity('chào');

describe.each(SDKS)('by the SDK %s', (sdk) => {
  test('is had once, for all who wait and for those after them', async () => {
    let asked = 0;
    const { calls, chat } = await botBy(
      sdk,
      'SingleTenant',
      http.post(`${LOGIN}/*/oauth2/v2.0/token`, async ({ request }) => {
        asked += 1;
        const form = new URLSearchParams(await request.text());
        expect(form.get('client_secret')).toBe('secret');
        expect(form.get('scope')).toContain('https://api.botframework.com/.default');
        return given('own', HOUR);
      }),
    );
    await Promise.all([chat.send(WORDS), chat.send(WORDS), chat.update('7/8', WORDS)]);
    await chat.remove('9');
    expect(asked).toBe(1);
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer own']));
    expect(calls.map(({ path }) => path).toSorted()).toEqual([
      'DELETE v3/conversations/19%3Aa%40thread/activities/9',
      'POST v3/conversations/19%3Aa%40thread/activities',
      'POST v3/conversations/19%3Aa%40thread/activities',
      'PUT v3/conversations/19%3Aa%40thread/activities/7%2F8',
    ]);
  });

  test('that is about to end is had anew', async () => {
    let asked = 0;
    const { calls, chat } = await botBy(
      sdk,
      'SingleTenant',
      http.post(`${LOGIN}/*/oauth2/v2.0/token`, () => {
        asked += 1;
        return given(`own-${asked}`, 60);
      }),
    );
    await chat.send(WORDS);
    await chat.send(WORDS);
    expect(calls.map(({ authorization }) => authorization)).toEqual(['Bearer own-1', 'Bearer own-2']);
  });

  test.each([
    ['refused', () => HttpResponse.json({ error: 'invalid_client' }, { status: 401 })],
    ['broken', () => new HttpResponse(null, { status: 503 })],
    ['unreachable', () => HttpResponse.error()],
    [
      'silent',
      async () => {
        await delay('infinite');
      },
    ],
  ])('that cannot be had, because its service is %s, lets nothing leave', async (_, answer) => {
    const { calls, chat } = await botBy(
      sdk,
      'SingleTenant',
      http.post(`${LOGIN}/*/oauth2/v2.0/token`, answer),
    );
    const outcome = await chat.send(WORDS).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ name: 'SendError', left: false, code: 'no-token' });
    expect(String(outcome)).not.toContain('secret');
    expect(calls).toEqual([]);
  });

  test('of a managed identity of Azure is had without a secret', async () => {
    const resources: (string | null)[] = [];
    const { calls, chat } = await botBy(
      sdk,
      'UserAssignedMSI',
      http.get(IDENTITY, ({ request }) => {
        const asked = new URL(request.url).searchParams;
        // The first may only look whether there is such a service.
        resources.push(asked.get('resource'));
        const end = String(Math.floor(Date.now() / 1000) + HOUR);
        return HttpResponse.json({
          ...{ access_token: 'managed', token_type: 'Bearer', expires_in: String(HOUR), expires_on: end },
          ...{ resource: asked.get('resource'), client_id: asked.get('client_id') },
        });
      }),
    );
    await chat.send(WORDS);
    expect(calls.map(({ authorization }) => authorization)).toEqual(['Bearer managed']);
    expect(resources.at(-1)).toBe('https://api.botframework.com');
  });
});
