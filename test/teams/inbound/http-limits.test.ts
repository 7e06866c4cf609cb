// Floods through the real door: bounded for each person after their token is believed, for each address before.

import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { signDownload } from '../../../src/teams/files/download-link.ts';
import { PEOPLE, WORKING_DAY } from '../../support/bot.ts';
import { said, TestDoor } from '../../support/door.ts';
import { claims, Microsoft, signingKey, token } from '../../support/microsoft.ts';

const TEAMS = signingKey('teams');
const microsoft = new Microsoft(TEAMS);
const PERSON_AT_ONCE = 30;
const STRANGERS_AT_ONCE = 300;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: WORKING_DAY });
  microsoft.open();
});
afterEach(() => {
  vi.setSystemTime(WORKING_DAY);
});
afterAll(() => {
  microsoft.close();
  vi.useRealTimers();
});

async function openDoor(env: Readonly<Record<string, string>> = {}): Promise<TestDoor> {
  const door = await TestDoor.open(env);
  onTestFinished(() => door.close());
  return door;
}

const refusalsIn = (door: TestDoor) => door.log.filter(({ code }) => code === 'too-many-requests');

describe('a person', () => {
  const typing = (talker = PEOPLE.officer) => ({ ...said('', talker), type: 'typing' });

  it('who floods is refused, with the time to wait; nothing is stored, and others are served', async () => {
    const door = await openDoor();
    const good = token(TEAMS, claims());
    for (let i = 0; i < PERSON_AT_ONCE; i += 1) {
      expect((await door.deliver(typing(), good)).status).toBe(200);
    }
    const before = door.stored();
    microsoft.calls.length = 0;
    for (let i = 0; i < 5; i += 1) {
      const answer = await door.deliver(said('báo cáo tháng 02/2024'), good);
      expect({ status: answer.status, body: answer.text }).toEqual({
        status: 429,
        body: '{"error":"too-many-requests"}',
      });
      expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(door.stored()).toBe(before);
    expect(microsoft.calls).toEqual([]);
    expect(refusalsIn(door)).toHaveLength(1);
    expect(JSON.stringify(door.log)).not.toContain(PEOPLE.officer.entraObjectId);

    expect((await door.deliver(typing(PEOPLE.approver), good)).status).toBe(200);
    vi.setSystemTime(Date.now() + 1000);
    expect((await door.deliver(typing(), good)).status).toBe(200);
    expect((await door.deliver(typing(), good)).status).toBe(429);
  });

  it('who sends long texts is counted for their length', async () => {
    const door = await openDoor();
    const good = token(TEAMS, claims());
    const long = { ...typing(), text: 'x'.repeat(9_500) };
    for (let i = 0; i < 3; i += 1) expect((await door.deliver(long, good)).status).toBe(200);
    expect((await door.deliver(typing(), good)).status).toBe(429);
    vi.setSystemTime(Date.now() + 1000);
    expect((await door.deliver(typing(), good)).status).toBe(200);
  });

  it('is not counted for what others send in their name without a token', async () => {
    const door = await openDoor();
    for (let i = 0; i < PERSON_AT_ONCE + 5; i += 1) {
      expect((await door.deliver(typing(), undefined)).status).toBe(401);
    }
    expect((await door.deliver(typing(), token(TEAMS, claims()))).status).toBe(200);
  });
});

describe('an address', () => {
  const knock = (door: TestDoor, from: string) =>
    door.ask('/download/x', { headers: { 'x-forwarded-for': from } });

  it('that floods is refused before anything is read, whatever it says of itself; Teams is served', async () => {
    const door = await openDoor();
    for (let i = 0; i < STRANGERS_AT_ONCE; i += 1) await knock(door, `52.112.0.${i % 250}`);
    expect((await knock(door, '52.112.1.1')).status).toBe(429);
    const forged = token(signingKey('teams'), claims());
    for (const shown of [undefined, 'Bearer x.y.z', forged]) {
      const answer = await door.deliver(said('báo cáo tháng 02/2024'), shown);
      expect({ status: answer.status, body: answer.text }).toEqual({
        status: 429,
        body: '{"error":"too-many-requests"}',
      });
    }
    expect((await door.ask('/')).status).toBe(429);
    expect(refusalsIn(door)).toHaveLength(1);
    // All callers come by one address where the proxy is not trusted: Teams is told by its token.
    expect((await door.deliver({ ...said(''), type: 'typing' }, token(TEAMS, claims()))).status).toBe(200);
    // Whoever watches the program must not lose sight of it.
    expect((await door.ask('/healthz')).status).toBe(200);
    vi.setSystemTime(Date.now() + 1000);
    expect((await knock(door, '52.112.0.1')).status).toBe(404);
  });

  it('that Teams uses is not used up by Teams', async () => {
    const door = await openDoor();
    const good = token(TEAMS, claims());
    const typist = (i: number) => ({
      ...said(''),
      type: 'typing',
      from: { id: `29:${i}`, aadObjectId: `person-${i}` },
    });
    for (let i = 0; i < STRANGERS_AT_ONCE + 20; i += 1)
      expect((await door.deliver(typist(i), good)).status).toBe(200);
    expect((await knock(door, '52.112.0.1')).status).toBe(404);
  });

  it('behind a trusted proxy is the one that the proxy names last', async () => {
    const door = await openDoor({ TRUSTED_PROXIES: '1' });
    for (let i = 0; i < STRANGERS_AT_ONCE; i += 1) await knock(door, `10.0.0.${i % 250}, 198.51.100.7`);
    expect((await knock(door, '10.0.0.1, 198.51.100.7')).status).toBe(429);
    expect((await knock(door, '198.51.100.7, 203.0.113.9')).status).toBe(404);
  });
});

describe('a link of ours', () => {
  const AT_ONCE = 10;
  const link = (reportId: string) =>
    signDownload(
      Buffer.from(LINK_SECRET),
      { file: 'report', reportId, version: 1, personId: PEOPLE.officer.id, language: 'vi' },
      new Date(),
    );
  const LINK_SECRET = 'a-secret-of-links-with-enough-characters';

  it('is followed so often and no more; other links and other people are not slowed down by it', async () => {
    const door = await openDoor({ LINK_SECRET });
    const one = `/download/${link('one')}`;
    for (let i = 0; i < AT_ONCE; i += 1) expect((await door.ask(one)).status).toBe(404);
    expect((await door.ask(one)).status).toBe(429);
    expect((await door.ask(`/download/${link('another')}`)).status).toBe(404);
    vi.setSystemTime(Date.now() + 60_000);
    expect((await door.ask(one)).status).toBe(404);
  });

  it('can be followed while a stranger floods from the same address', async () => {
    const door = await openDoor({ LINK_SECRET });
    for (let i = 0; i <= STRANGERS_AT_ONCE; i += 1) await door.ask('/download/x');
    expect((await door.ask('/download/x')).status).toBe(429);
    expect((await door.ask(`/download/${link('one')}`)).status).toBe(404);
  });
});
