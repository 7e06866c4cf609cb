// What whoever operates the program sees of it, through the real door: alive, ready or not and why, counts without a name.

import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PEOPLE } from '../../support/bot.ts';
import { said, TestDoor } from '../../support/door.ts';
import { claims, Microsoft, signingKey, token } from '../../support/microsoft.ts';

const TEAMS = signingKey('teams');
const microsoft = new Microsoft(TEAMS);
const METRICS_TOKEN = 'a-token-for-the-collector-of-metrics';
const good = () => token(TEAMS, claims());

let door: TestDoor;

beforeAll(async () => {
  microsoft.open();
  door = await TestDoor.open();
});
afterEach(() => {
  microsoft.connectorFails = false;
});
afterAll(async () => {
  await door.close();
  microsoft.close();
});

async function openDoor(env: Readonly<Record<string, string>> = {}): Promise<TestDoor> {
  const door = await TestDoor.open(env);
  onTestFinished(() => door.close());
  return door;
}

/** Every sample of a metric, by its labels. */
async function samples(door: TestDoor, name: string): Promise<Readonly<Record<string, number>>> {
  const { text } = await door.ask('/metrics');
  const lines = [...text.matchAll(/^(?<name>\w+)(?:\{(?<labels>.*)\})? (?<value>\S+)$/gmu)];
  return Object.fromEntries(
    lines
      .filter(({ groups }) => groups?.name === name)
      .map(({ groups }) => [groups?.labels ?? '', Number(groups?.value)]),
  );
}

describe('alive', () => {
  it.each(['/healthz', '/health'])('%s', async (path) => {
    const { status, text } = await door.ask(path);
    expect({ status, text }).toEqual({ status: 200, text: '{"status":"ok"}' });
  });
});

describe('ready', () => {
  it('part by part, to this machine', async () => {
    const { status, text } = await door.ask('/readyz');
    expect({ status, ...JSON.parse(text) }).toMatchObject({
      status: 'ready',
      parts: { database: 'ok', migrations: 'ok', proxy: 'ok' },
    });
    expect(status).toBe(200);
  });

  it('not when a migration is missing, as after an older copy was put back', async () => {
    const door = await openDoor();
    door.change(`delete from kysely_migration where name like '0018%'`);
    const { status, text } = await door.ask('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ status: 'not-ready', parts: { migrations: 'behind' } });
  });

  it('not when the database does not answer', async () => {
    const door = await openDoor();
    door.dropTable('kysely_migration');
    const { status, text } = await door.ask('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ status: 'not-ready', parts: { database: 'away' } });
  });

  it('to others says no more than whether', async () => {
    const { status, text } = await door.ask('/readyz', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect({ status, text }).toEqual({ status: 200, text: '{"status":"ready"}' });
  });

  it('is asked of the database now and then, however often somebody asks', async () => {
    const asked = async () =>
      (await samples(door, 'bot_database_query_seconds_count'))['statement="select",outcome="done"'];
    await door.ask('/readyz');
    const before = await asked();
    await Promise.all(Array.from({ length: 50 }, () => door.ask('/readyz')));
    expect(await asked()).toBeLessThan((before ?? 0) + 50);
  });
});

describe('a proxy that is not trusted', () => {
  const knock = (door: TestDoor) =>
    door.ask('/download/x', { headers: { 'x-forwarded-for': '203.0.113.9' } });

  it('is warned of at the start, in the log when it is seen, once, and in readiness', async () => {
    const door = await openDoor();
    expect(door.log.filter(({ code }) => code === 'no-proxy-trusted')).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) await knock(door);
    expect(door.log.filter(({ code }) => code === 'proxy-not-trusted')).toMatchObject([{ level: 40 }]);
    const { status, text } = await door.ask('/readyz');
    expect({ status, proxy: JSON.parse(text).parts.proxy }).toEqual({ status: 200, proxy: 'not-trusted' });
  });

  it('is no matter where it is trusted', async () => {
    const door = await openDoor({ TRUSTED_PROXIES: '1' });
    await knock(door);
    expect(door.log.filter(({ code }) => /proxy/u.test(String(code)))).toEqual([]);
    expect(JSON.parse((await door.ask('/readyz')).text).parts.proxy).toBe('ok');
  });
});

describe('metrics', () => {
  const forwarded = { 'x-forwarded-for': '127.0.0.1' };
  const bearer = (words: string) => ({ ...forwarded, authorization: words });

  it('are for this machine, or for the token', async () => {
    const door = await openDoor({ METRICS_TOKEN, TRUSTED_PROXIES: '1' });
    const asked = async (headers = {}) => (await door.ask('/metrics', { headers })).status;
    expect(await asked()).toBe(200);
    expect(await asked(forwarded)).toBe(401);
    expect(await asked({ forwarded: 'for=127.0.0.1' })).toBe(401);
    expect(await asked(bearer(`Bearer ${METRICS_TOKEN}`))).toBe(200);
    expect(await asked(bearer(METRICS_TOKEN))).toBe(401);
    expect(await asked(bearer(`Bearer ${METRICS_TOKEN}x`))).toBe(401);
    expect(await asked(bearer(`Bearer ${'x'.repeat(2000)}`))).toBe(401);
  });

  it('are for nobody else where there is no token', async () => {
    for (const words of ['Bearer ', 'Bearer undefined', ''])
      expect((await door.ask('/metrics', { headers: bearer(words) })).status).toBe(401);
  });

  const [outside] = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');

  it.runIf(outside)('are not for the network, on which the door listens when it is told to', async () => {
    const door = await openDoor({ HOST: '0.0.0.0' });
    const there = `http://${outside?.address}:${door.port}`;
    expect((await fetch(`${there}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${there}/readyz`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${there}/metrics`)).status).toBe(401);
    const narrow = await openDoor();
    await expect(fetch(`http://${outside?.address}:${narrow.port}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('count turns, refusals, statements and sends by what became of them', async () => {
    const door = await openDoor();
    await door.deliver(said('chào em'), good());
    await door.deliver(said('chào em'), undefined);
    microsoft.connectorFails = true;
    await door.deliver(said('báo cáo tháng này', PEOPLE.officer, 'said-2'), good());
    await door.deliver({ ...said('x', PEOPLE.officer, 'said-3'), type: 'made-up-by-somebody' }, good());
    expect(await samples(door, 'bot_turn_seconds_count')).toEqual({
      'kind="message",outcome="answered"': 1,
      'kind="message",outcome="reply-failed"': 1,
      'kind="other",outcome="answered"': 1,
    });
    expect(await samples(door, 'bot_requests_refused_total')).toEqual({ 'reason="unauthenticated"': 1 });
    expect(await samples(door, 'bot_requests_failed_total')).toEqual({ 'reason="reply-failed"': 1 });
    const sends = await samples(door, 'bot_send_seconds_count');
    expect(sends).toMatchObject({ 'outcome="sent"': 1, 'outcome="refused"': 1 });
    const statements = await samples(door, 'bot_database_query_seconds_count');
    expect(statements['statement="select",outcome="done"']).toBeGreaterThan(1);
    expect((await samples(door, 'bot_conversations_busy'))['']).toBe(0);
    expect((await samples(door, 'nodejs_eventloop_lag_p99_seconds'))['']).toBeGreaterThan(0);
    expect((await samples(door, 'process_resident_memory_bytes'))['']).toBeGreaterThan(1e6);
  });

  it('hold nobody’s name, id or words', async () => {
    await door.deliver(said('tổng số hồ sơ 688'), good());
    const { text } = await door.ask('/metrics');
    const labels = [...text.matchAll(/\{.*\}/gu)].join();
    const { id, name, entraObjectId } = PEOPLE.officer;
    for (const personal of [id, name, entraObjectId, '688', 'skhdt']) expect(labels).not.toContain(personal);
  });
});

describe('the request of a line in the log', () => {
  const deliver = async (door: TestDoor, headers: Readonly<Record<string, string>>) => {
    const before = door.log.length;
    const answer = await door.deliver(said('chào em', PEOPLE.officer, `said-${before}`), good(), headers);
    return { id: answer.headers.get('x-request-id'), lines: door.log.slice(before) };
  };
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

  it('is the caller’s where it is well-formed, and stands in every line and in the answer', async () => {
    const { id, lines } = await deliver(door, { 'x-request-id': 'proxy.2026-11-27_0001' });
    expect(id).toBe('proxy.2026-11-27_0001');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ requestId }) => requestId !== id)).toEqual([]);
  });

  it('is that of the trace where there is one', async () => {
    const { id, lines } = await deliver(door, { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` });
    expect(id).toBe(TRACE);
    expect(lines.filter(({ requestId, trace_id }) => requestId !== TRACE || trace_id !== TRACE)).toEqual([]);
  });

  it.each([
    ['none', {}],
    ['an empty one', { 'x-request-id': '' }],
    ['a long one', { 'x-request-id': 'x'.repeat(5000) }],
    ['one with a sign that means something', { 'x-request-id': 'abc","code":"started' }],
    ['a trace of zeros', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    ['a trace of another form', { traceparent: `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01` }],
  ])('is made anew for %s', async (_what, headers) => {
    const { id, lines } = await deliver(door, headers);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/u);
    expect(lines.filter(({ requestId }) => requestId !== id)).toEqual([]);
  });

  it('is not that of the next', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => deliver(door, {})));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });
});
