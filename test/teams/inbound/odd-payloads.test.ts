// Whatever comes, it is answered and not stumbled over: no answer of 5xx, nothing in the log that broke, and the next
// message is served.

import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Activity, message } from '../../demo/activities.ts';
import { PEOPLE, startBot, type TestBot } from '../../support/bot.ts';
import { CONNECTOR } from '../../support/connector.ts';

const BROKE = ['turn-failed', 'request-failed', 'reply-failed', 'database-away', 'trouble-untold'];
const place = {
  conversationId: `a:${PEOPLE.officer.id}`,
  conversationType: 'personal',
  serviceUrl: CONNECTOR,
  locale: 'vi-VN',
} as const;

let bot: TestBot;
let codes: string[];
let sent = 0;

beforeEach(async () => {
  codes = [];
  bot = await startBot(undefined, { logTo: (line) => void codes.push(JSON.parse(line).code) });
});
afterEach(async () => {
  const last = bot.chat();
  expect(await last.say('báo cáo tháng 02/2024')).not.toEqual([]);
  expect(codes.filter((code) => BROKE.includes(code))).toEqual([]);
});

function said(change: Readonly<Record<string, unknown>> = {}): Activity {
  sent += 1;
  return {
    ...message({ from: PEOPLE.officer, place, id: `odd-${sent}`, at: bot.now }, 'chào em'),
    ...change,
  };
}

async function deliver(body: unknown): Promise<number> {
  const answer = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

it('invokes that nobody offered are refused, and those of ours with nonsense in them answered', async () => {
  const values = [undefined, {}, [], 'x', 1, { action: 1 }, { action: { data: 1 } }, { commandId: 'x' }];
  const unknown = ['composeExtension/query', 'task/fetch', 'signin/verifyState', '', '__proto__', undefined];
  for (const value of values) {
    for (const name of unknown) expect(await deliver(said({ type: 'invoke', name, value })), name).toBe(400);
    for (const name of ['fileConsent/invoke', 'adaptiveCard/action'])
      expect(await deliver(said({ type: 'invoke', name, value })), name).toBe(200);
  }
});

it.each([
  'messageReaction',
  'event',
  'endOfConversation',
  'deleteUserData',
  'messageUpdate',
  'messageDelete',
  'x',
])('an activity of the type %s', async (type) => {
  expect(await deliver(said({ type }))).toBe(200);
});

it.each([200, 5000, 60_000, 120_000])('nesting of %i', async (depth) => {
  const lists = '['.repeat(depth) + ']'.repeat(depth);
  expect(await deliver(lists)).toBe(400);
  expect(await deliver(JSON.stringify(said({ value: 'HERE' })).replace('"HERE"', lists))).toBe(400);
  const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const body = JSON.stringify(said({ value: 'HERE' })).replace('"HERE"', objects);
  expect(await deliver(body)).toBe(body.length > 256 * 1024 ? 413 : 400);
});

describe('signs that an address or a header cannot hold', () => {
  it.each(['\u0000', '\n', '\r\n', 'é', '中', '\ud800', '\u007f', '\u202e'])('%j', async (sign) => {
    const { conversation, from } = said() as unknown as Record<string, Record<string, unknown>>;
    for (const where of ['id', 'replyToId'])
      expect(await deliver(said({ [where]: `x${sign}y` })), where).toBe(400);
    for (const where of ['name', 'locale', 'timestamp', 'text'])
      expect(await deliver(said({ [where]: `x${sign}y` })), where).toBe(200);
    expect(await deliver(said({ conversation: { ...conversation, id: `a:${sign}` } }))).toBe(400);
    expect(await deliver(said({ from: { ...from, id: `29:${sign}` } }))).toBe(400);
    expect(await deliver(said({ serviceUrl: `${CONNECTOR}${sign}x` }))).toBe(400);
  });

  it.each(['.', '..'])('an id that leads elsewhere in an address: %s', async (id) => {
    const { conversation } = said() as unknown as Record<string, Record<string, unknown>>;
    expect(await deliver(said({ conversation: { ...conversation, id } }))).toBe(400);
  });
});

it.each([
  ['a way that is none', 'GET /download/%00 HTTP/1.1\r\nHost: localhost'],
  ['a way that is no text', 'GET /download/\xff HTTP/1.1\r\nHost: localhost'],
  ['a header of its own', 'GET /download/a.%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: localhost'],
  ['a sign that no header has', 'GET /download/x HTTP/1.1\r\nHost: localhost\r\nX-Odd: \x01'],
  ['a host that is none', 'GET /download/x HTTP/1.1\r\nHost: \xe9'],
  [
    'a token of other signs',
    'GET /metrics HTTP/1.1\r\nHost: localhost\r\nVia: x\r\nAuthorization: Bearer \xff',
  ],
  [
    'an id of other signs',
    'GET /download/x HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: \xff\xff\xff\xff\xff\xff\xff\xff',
  ],
])('%s', async (_what, head) => {
  const { port } = new URL(bot.url);
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.end(Buffer.from(`${head}\r\nConnection: close\r\n\r\n`, 'latin1')),
    );
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /u);
  expect(answer).not.toMatch(/set-cookie/iu);
});
