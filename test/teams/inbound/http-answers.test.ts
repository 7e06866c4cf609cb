// What the door says of itself to whoever knocks: as little as possible, and nothing that a browser could use.

import { request } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../src/teams/inbound/http-server.ts';
import { startBot } from '../../support/bot.ts';
import { said, TestDoor } from '../../support/door.ts';
import { claims, Microsoft, signingKey, token } from '../../support/microsoft.ts';

const TEAMS = signingKey('teams');
const microsoft = new Microsoft(TEAMS);
let door: TestDoor;

beforeAll(async () => {
  microsoft.open();
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  microsoft.close();
});

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-robots-tag': 'noindex, nofollow',
};
const CHATTY = ['x-powered-by', 'server', 'etag', 'set-cookie', 'access-control-allow-origin'];
const LEAK = /node_modules|\bat .*\.[jt]s\b|Error|<html|<pre/u;

const post = (body: string, headers = {}) => ({ method: 'POST', body, headers });
const json = { 'content-type': 'application/json' };
const good = () => ({ ...json, authorization: token(TEAMS, claims()) });

describe('every answer has the headers and tells of nothing inside', () => {
  it.each<[string, string, () => RequestInit, number]>([
    ['a sign of life', '/healthz', () => ({}), 200],
    [
      'an activity',
      '/api/messages',
      () => post(JSON.stringify({ ...said(''), type: 'typing' }), good()),
      200,
    ],
    ['readiness', '/readyz', () => ({}), 200],
    ['metrics without a token', '/metrics', () => ({ headers: { 'x-forwarded-for': '203.0.113.9' } }), 401],
    ['no token', '/api/messages', () => post(JSON.stringify(said('x')), json), 401],
    ['no JSON', '/api/messages', () => post('{', good()), 400],
    ['too much', '/api/messages', () => post(`"${'x'.repeat(300_000)}"`, good()), 413],
    [
      'another alphabet',
      '/api/messages',
      () => post('{}', { ...good(), 'content-type': 'application/json; charset=x' }),
      415,
    ],
    ['reading where one writes', '/api/messages', () => ({}), 404],
    [
      'asking what may be done',
      '/api/messages',
      () => ({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } }),
      404,
    ],
    ['a link that is none', '/download/x.y', () => ({}), 404],
    ['a link of endless length', `/download/${'x'.repeat(8000)}`, () => ({}), 404],
    ['a broken encoding', '/download/%E0%A4%A', () => ({}), 400],
    ['a way out', '/download/..%2f..%2fetc%2fpasswd', () => ({}), 404],
    ['nothing', '/', () => ({}), 404],
    ['a file of settings', '/.env', () => ({}), 404],
    ['the prototype', '/__proto__', () => ({}), 404],
  ])('%s', async (_what, path, init, status) => {
    const answer = await door.ask(path, init());
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(HEADERS);
    for (const name of CHATTY) expect(answer.headers.get(name), name).toBeNull();
    expect(answer.text).not.toMatch(LEAK);
    expect(answer.text.length).toBeLessThan(200);
  });
});

it('a sign of life is all that it is', async () => {
  expect((await door.ask('/healthz?verbose=1')).text).toBe('{"status":"ok"}');
});

describe('what breaks inside is told as trouble, without its words', () => {
  const LAN = /Lan|688|no such table|a:can-bo|eyJ/u;

  it('a reply that does not get through', async () => {
    door.log.length = 0;
    microsoft.connectorFails = true;
    const answer = await door.ask('/api/messages', post(JSON.stringify(said('688')), good()));
    microsoft.connectorFails = false;
    expect({ status: answer.status, body: answer.text }).toEqual({
      status: 502,
      body: '{"error":"reply-failed"}',
    });
    // A warning: the program is well, and the channel delivers again.
    expect(door.log).toMatchObject([{ code: 'understood' }, { code: 'reply-failed', level: 40 }]);
    // Times and ids have digits of their own.
    const words = door.log.map(({ time: _, requestId: __, ...said }) => said);
    expect(JSON.stringify(words)).not.toMatch(LAN);
  });

  it('a database that lost a table: the log says where, the person hears of trouble', async () => {
    const other = await TestDoor.open();
    onTestFinished(() => other.close());
    other.dropTable('talks');
    microsoft.sent.length = 0;
    const before = other.log.length;
    const answer = await other.ask('/api/messages', post(JSON.stringify(said('688')), good()));
    expect({ status: answer.status, body: answer.text }).toEqual({ status: 200, body: '' });
    expect(microsoft.sent).toHaveLength(1);
    expect(JSON.stringify(microsoft.sent[0]?.activity)).not.toMatch(/no such table|\.ts\b/u);
    const logged = other.log.slice(before);
    expect(logged).toMatchObject([{ code: 'turn-failed', at: expect.any(Array) }]);
    expect(JSON.stringify(logged)).toMatch(/turn-opening\.ts/u);
    expect(JSON.stringify(logged)).not.toMatch(LAN);
  });
});

it('in local mode a web page that makes its own name point here is turned away', async () => {
  const bot = await startBot();
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${bot.url}/download/x`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await statusFor('evil.example')).toBe(403);
  expect(await statusFor('127.0.0.1.evil.example:3978')).toBe(403);
  expect(await statusFor('localhost:3978')).toBe(404);
  expect(await statusFor(new URL(bot.url).host)).toBe(404);
});

it('a request that dawdles does not hold its connection', async () => {
  const server = await listen(express(), 0, '127.0.0.1');
  onTestFinished(() => void server.close());
  expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
  expect(Math.min(server.headersTimeout, server.requestTimeout)).toBeGreaterThan(0);
});
