// The door with real signed tokens: Teams' own comes in and is answered; every other is refused before anything is
// stored, called or told. Whichever of Microsoft's SDKs has the bot's own token.

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Activity } from '../../demo/activities.ts';
import { leftAfter } from '../../demo/assertions.ts';
import { WORKING_DAY } from '../../support/bot.ts';
import { SECRET, said, TestDoor } from '../../support/door.ts';
import { APP_ID, claims, Microsoft, SERVICE_URL, signingKey, token } from '../../support/microsoft.ts';

const TEAMS = signingKey('teams');
const WEBCHAT = signingKey('webchat', ['webchat']);
/** Says that it is Teams' key, and is not. */
const FORGED = { ...signingKey('teams') };
const UNKNOWN = signingKey('unknown');
const WORDS = 'báo cáo tháng 02/2024';
const OTHER_TENANT = '00000000-0000-4000-8000-000000000002';
const EVIL = 'https://evil.example/';

describe.each(['botbuilder', 'agents'])('by the SDK %s:', (sdk) => {
  const microsoft = new Microsoft(TEAMS, WEBCHAT);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let door: TestDoor;

  const now = () => Math.floor(Date.now() / 1000);
  const good = (changes = {}) => token(TEAMS, claims(changes));

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: WORKING_DAY });
    microsoft.open();
    door = await TestDoor.open({ TEAMS_SDK: sdk });
    // From here on Microsoft's keys are known, so that any call is one too many.
    expect((await door.deliver({ ...said(''), type: 'typing' }, good())).status).toBe(200);
  });
  afterAll(async () => {
    await door.close();
    microsoft.close();
    vi.useRealTimers();
  });
  beforeEach(() => {
    microsoft.calls.length = 0;
    microsoft.sent.length = 0;
    door.log.length = 0;
    errors.mockClear();
  });

  /** Refused, shortly, and without a trace but one line of codes in the log. */
  async function expectRefused(
    deliver: () => ReturnType<TestDoor['deliver']>,
    status: number,
    code: string,
  ): Promise<void> {
    const before = door.stored();
    const answer = await deliver();
    expect({ status: answer.status, body: answer.text }).toEqual({
      status,
      body: JSON.stringify({ error: code }),
    });
    expect(door.stored()).toBe(before);
    expect(microsoft.calls).toEqual([]);
    expect(door.log).toHaveLength(1);
    expect(Object.keys(door.log[0] ?? {}).toSorted()).toEqual([
      'code',
      'level',
      'msg',
      'requestId',
      'status',
      'time',
    ]);
    expectSilent();
  }

  /** Neither the log nor what the SDK prints has anything of the activity, the token or the secret. */
  function expectSilent(): void {
    const printed = JSON.stringify([door.log, errors.mock.calls.map((call) => call.map(String))]);
    for (const word of [WORDS, 'Nguyễn', '0100', 'a:can-bo', '29:', 'said-1', 'eyJ', SECRET, 'Bearer']) {
      expect(printed).not.toContain(word);
    }
  }

  describe('Teams’ own token', () => {
    it('lets the message in; the answer goes to the connector with the bot’s own token', async () => {
      const before = door.stored();
      const answer = await door.deliver(said(WORDS), good());
      expect({ status: answer.status, body: answer.text }).toEqual({ status: 200, body: '' });
      expect(microsoft.sent.length).toBeGreaterThan(0);
      for (const { authorization, activity } of microsoft.sent) {
        expect(authorization).toBe('Bearer a-token-for-the-bot');
        expect(activity).toMatchObject({ type: 'message', replyToId: 'said-1' });
      }
      expect(JSON.stringify(microsoft.sent)).toContain(leftAfter(0));
      expect(door.stored()).not.toBe(before);
      expectSilent();
    });

    it.each([
      ['that begins in four minutes', () => good({ nbf: now() + 240 })],
      ['that ended four minutes ago', () => good({ exp: now() - 240 })],
    ])('%s is believed, because clocks differ', async (_what, authorization) => {
      expect((await door.deliver({ ...said(''), type: 'typing' }, authorization())).status).toBe(200);
    });

    it('that was proved before is believed for its own serviceUrl alone, and until it ends', async () => {
      const typing = { ...said(''), type: 'typing' };
      const again = good({ exp: now() + 60 });
      const elsewhere = { ...typing, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
      const statusOf = async (activity: Activity) => (await door.deliver(activity, again)).status;
      expect([await statusOf(typing), await statusOf(typing), await statusOf(elsewhere)]).toEqual([
        200, 200, 401,
      ]);
      const [head = '', body = '', signature = ''] = again.split('.');
      const spoilt = [head, body, signature.replace(/^./u, (first) => (first === 'A' ? 'B' : 'A'))].join('.');
      expect((await door.deliver(typing, spoilt)).status).toBe(401);
      vi.setSystemTime(Date.now() + 361_000);
      expect(await statusOf(typing)).toBe(401);
    });

    it('answers a press in the response', async () => {
      const press = {
        ...said('', undefined, 'press-1'),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {},
      };
      const answer = await door.deliver(press, good());
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toMatchObject({ statusCode: 200 });
    });
  });

  describe('is nobody’s: a token', () => {
    const emulator = {
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '1.0',
      appid: APP_ID,
    };
    const [head = '', , sign = ''] = token(TEAMS).split('.');
    const otherBody = Buffer.from(JSON.stringify(claims({ serviceurl: EVIL }))).toString('base64url');

    it.each([
      ['that is missing', undefined],
      ['that is empty', ''],
      ['that is only announced', 'Bearer '],
      ['that is none', 'Bearer x.y.z'],
      ['of another scheme', 'Basic dXNlcjpzZWNyZXQ='],
      ['with its scheme in small letters', () => good().replace('Bearer', 'bearer')],
      ['that has ended', () => good({ exp: now() - 301 })],
      ['that never ends', () => good({ exp: undefined })],
      ['that ends when it likes', () => good({ exp: 'never' })],
      ['that is not yet valid', () => good({ nbf: now() + 301 })],
      ['of another issuer', () => good({ iss: 'https://evil.example' })],
      ['of two issuers', () => good({ iss: ['https://api.botframework.com', 'https://evil.example'] })],
      ['of the Emulator', () => good(emulator)],
      ['of another bot', () => good({ ...emulator, appid: OTHER_TENANT, aud: APP_ID })],
      ['for another app', () => good({ aud: OTHER_TENANT })],
      ['for several apps', () => good({ aud: [APP_ID, OTHER_TENANT] })],
      ['for nobody', () => good({ aud: undefined })],
      ['signed with another key', () => token(FORGED)],
      ['signed with a key for another channel', () => token(WEBCHAT)],
      ['whose signature is of other claims', () => [head, otherBody, sign].join('.')],
      ['without a signature', () => token(TEAMS, claims(), 'none')],
      ['without an algorithm but with a signature', () => `${token(TEAMS, claims(), 'none')}${sign}`],
      ['that takes the public key for a secret', () => token(TEAMS, claims(), 'HS256')],
      ['for another serviceUrl', () => good({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
      ['for no serviceUrl', () => good({ serviceurl: undefined })],
    ])('%s', async (_what, authorization) => {
      const header = typeof authorization === 'function' ? authorization() : authorization;
      await expectRefused(() => door.deliver(said(WORDS), header), 401, 'unauthenticated');
    });
  });

  describe('Teams’ own token does not let in', () => {
    const from = { id: '29:can-bo', aadObjectId: '00000000-0000-4000-8000-000000000100' };
    const tenant = { tenant: { id: OTHER_TENANT } };
    const { conversation } = said('') as unknown as { conversation: Record<string, unknown> };
    const nowhere = { ...conversation, tenantId: undefined };

    it.each<[string, Record<string, unknown>]>([
      ['another tenant', { conversation: { ...conversation, tenantId: OTHER_TENANT }, channelData: tenant }],
      ['another tenant in one place', { channelData: tenant }],
      ['another tenant in the other place', { conversation: { ...conversation, tenantId: OTHER_TENANT } }],
      ['a guest from another tenant', { from: { ...from, tenantId: OTHER_TENANT } }],
      ['no tenant', { conversation: nowhere, channelData: {} }],
    ])('%s', async (_what, change) => {
      await expectRefused(() => door.deliver({ ...said(WORDS), ...change }, good()), 403, 'foreign-tenant');
    });

    it.each(['webchat', 'directline', 'emulator', 'AseChannel', 'msteams2', 'MSTEAMS'])(
      'the channel %s',
      async (channelId) => {
        await expectRefused(
          () => door.deliver({ ...said(WORDS), channelId }, good()),
          403,
          'foreign-channel',
        );
      },
    );

    it.each([
      EVIL,
      'http://smba.trafficmanager.net/apac/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://smba.trafficmanager.net:8443/',
      'http://127.0.0.1:3978/',
      'http://169.254.169.254/metadata/',
    ])('the serviceUrl %s, even where the token is bound to it', async (serviceUrl) => {
      const deliver = () => door.deliver({ ...said(WORDS), serviceUrl }, good({ serviceurl: serviceUrl }));
      await expectRefused(deliver, 403, 'foreign-service');
    });

    const large: Activity = said(`${WORDS} ${'x'.repeat(300_000)}`);
    it.each<[string, unknown, number, string, Record<string, string>?]>([
      ['half a JSON', JSON.stringify(said(WORDS)).slice(0, -5), 400, 'malformed'],
      ['no JSON', WORDS, 400, 'malformed'],
      ['nothing', '', 400, 'malformed-activity'],
      ['JSON that is no activity', { text: WORDS }, 400, 'malformed-activity'],
      ['too much', large, 413, 'too-large'],
      [
        'too much in little',
        gzipSync(JSON.stringify(large)),
        413,
        'too-large',
        { 'content-encoding': 'gzip' },
      ],
      ['an unknown packing', WORDS, 415, 'malformed', { 'content-encoding': 'zzz' }],
      [
        'a form',
        'text=688',
        400,
        'malformed-activity',
        { 'content-type': 'application/x-www-form-urlencoded' },
      ],
    ])('%s', async (_what, body, status, code, headers = {}) => {
      await expectRefused(() => door.deliver(body, good(), headers), status, code);
    });
  });

  describe('Microsoft’s keys', () => {
    const HOUR = 3_600_000;
    const typing = { ...said(''), type: 'typing' };

    const asked = () =>
      microsoft.calls.filter((call) => call.startsWith('GET https://login.botframework.com/'));
    const METADATA_AND_KEYS = 2;

    it('that are new are fetched at once, and those withdrawn are believed no more', async () => {
      const next = signingKey('next');
      microsoft.keys = [next];
      expect((await door.deliver(typing, token(next))).status).toBe(200);
      expect(asked()).toHaveLength(METADATA_AND_KEYS);
      expect((await door.deliver(typing, good())).status).toBe(401);
      expect(microsoft.calls).toEqual(asked());
      microsoft.keys = [TEAMS, WEBCHAT];
      expect((await door.deliver(typing, good())).status).toBe(200);
      expectSilent();
    });

    it('are not asked for as often as somebody makes one up', async () => {
      for (let i = 0; i < 30; i += 1) {
        const answer = await door.deliver(typing, token(signingKey(`made-up-${i}`)));
        expect(answer.status).toBe(401);
      }
      expect(asked().length).toBeLessThanOrEqual(5 * METADATA_AND_KEYS);
      const before = asked().length;
      expect((await door.deliver(typing, good())).status).toBe(200);
      expect(asked()).toHaveLength(before);
      vi.setSystemTime(Date.now() + HOUR);
      const next = signingKey('next');
      microsoft.keys = [TEAMS, WEBCHAT, next];
      expect((await door.deliver(typing, token(next))).status).toBe(200);
      microsoft.keys = [TEAMS, WEBCHAT];
    });

    it('go on serving while the service that has them is away, and are renewed when it is back', async () => {
      vi.setSystemTime(Date.now() + 25 * HOUR);
      microsoft.keysFail = true;
      expect((await door.deliver(typing, good())).status).toBe(200);
      await vi.waitFor(() =>
        expect(door.log).toMatchObject([
          { code: 'keys-not-renewed', level: 40, reason: expect.stringMatching(/\w/u) },
        ]),
      );
      expect(JSON.parse((await door.ask('/readyz')).text)).toMatchObject({
        status: 'ready',
        parts: { keys: 'kept' },
      });
      expect((await door.deliver(typing, token(UNKNOWN))).status).toBe(401);
      microsoft.keysFail = false;
      microsoft.calls.length = 0;
      vi.setSystemTime(Date.now() + HOUR);
      expect((await door.deliver(typing, good())).status).toBe(200);
      await vi.waitFor(() => expect(asked()).toHaveLength(METADATA_AND_KEYS));
      expectSilent();
    });

    it('that were never had shut the door and make the program unready, until they can be had', async () => {
      microsoft.keysFail = true;
      const other = await TestDoor.open({ TEAMS_SDK: sdk });
      onTestFinished(() => other.close());
      const answer = await other.deliver(typing, good());
      expect({ status: answer.status, body: answer.text }).toEqual({
        status: 503,
        body: '{"error":"keys-unavailable"}',
      });
      expect(other.log.map(({ code }) => code)).toContain('keys-unavailable');
      const unready = await other.ask('/readyz');
      expect(unready.status).toBe(503);
      expect(JSON.parse(unready.text).parts.keys).toBe('away');
      microsoft.keysFail = false;
      expect((await other.deliver(typing, good())).status).toBe(200);
      expectSilent();
    });
  });

  it('the stand-in would notice a call to anywhere else', async () => {
    await expect(fetch(`${SERVICE_URL}elsewhere`)).rejects.toThrow();
    expect(microsoft.calls).toEqual([`GET ${SERVICE_URL}elsewhere`]);
  });
});
