// A message is sent once, whatever becomes of it. Against a real server, because what matters is what arrives there.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { TeamsAdapter } from '../../../src/teams/adapter.ts';
import { textActivity } from '../../../src/teams/outbound/activities.ts';
import { SendError } from '../../../src/teams/outbound/send-error.ts';
import { withoutToken } from '../../../src/teams/sdk/no-sdk.ts';
import type { Conversation } from '../../../src/teams/teams-turn.ts';

const SILENT = pino({ level: 'silent' });
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A channel of its own; what arrives there is written down. */
async function channel(answer: Answer) {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method}`);
    request.resume().on('end', () => answer(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

const adapterWithin = (milliseconds: number) =>
  new TeamsAdapter({ sdk: withoutToken, admission: undefined, log: SILENT, milliseconds });
const placeAt = (serviceUrl: string) => ({
  serviceUrl,
  channelId: 'msteams',
  conversation: { id: 'a' },
  recipient: { id: 'b' },
});
const WORDS = textActivity('chào');

/** What became of one message to that address. */
async function send(
  url: string,
  act = (conversation: Conversation): Promise<unknown> => conversation.send(WORDS),
  adapter = adapterWithin(300),
): Promise<unknown> {
  return await act(adapter.conversation(placeAt(url), 'unasked')).catch((error: unknown) => error);
}

/** The same as an answer to a message. */
async function reply(url: string, act: (conversation: Conversation) => Promise<unknown>): Promise<unknown> {
  const body = placeAt(url);
  const activity = { ...body, type: 'message', id: '7', from: { id: 'c' } };
  let outcome: unknown;
  await adapterWithin(300).answer({ body, activity }, async (turn) => {
    outcome = await act(turn).catch((error: unknown) => error);
  });
  return outcome;
}

const status =
  (code: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

test.each([408, 412, 429, 500, 502, 503, 504])(
  'our own sends once what is answered with %s',
  async (code) => {
    const { url, arrived } = await channel(status(code, {}, { 'retry-after': '0' }));
    const error = await send(url);
    expect(error).toBeInstanceOf(SendError);
    expect(error).toMatchObject({ left: true, statusCode: code, retryAfter: '0' });
    expect(arrived).toEqual(['POST']);
  },
);

test.each([
  ['a message', 'POST', (conversation: Conversation) => conversation.send(WORDS)],
  ['a change', 'PUT', (conversation: Conversation) => conversation.update('7', WORDS)],
  ['a removal', 'DELETE', (conversation: Conversation) => conversation.remove('7')],
])('%s that answers likewise', async (_, method, act) => {
  const { url, arrived } = await channel(status(500));
  expect(await reply(url, act)).toMatchObject({ left: true, statusCode: 500 });
  expect(arrived).toEqual([method]);
});

test.each([
  [{ error: { code: 'ConversationBlockedByUser', message: 'User blocked' } }, 'ConversationBlockedByUser'],
  [{ errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked"\r\n}' }, 'MessageWritesBlocked'],
  [{ code: 'BotDisabledByAdmin' }, 'BotDisabledByAdmin'],
  [{ error: { code: 'Người nhận không còn' } }, undefined],
  ['<html>', undefined],
  ['', undefined],
])('the code in %j is read, and words are not', async (body, code) => {
  const { url } = await channel(status(403, body));
  expect(await send(url)).toMatchObject({ statusCode: 403, code });
});

test('the connection breaks after the request has arrived', async () => {
  const { url, arrived } = await channel((_, request) => request.socket.destroy());
  expect(await send(url)).toMatchObject({ left: true, code: 'ECONNRESET' });
  expect(arrived).toEqual(['POST']);
});

test('no answer in time', async () => {
  const { url, arrived } = await channel(() => undefined);
  expect(await send(url)).toMatchObject({ left: true, code: 'timeout' });
  expect(arrived).toEqual(['POST']);
});

test('the answer breaks off, or is no JSON: it has been sent', async () => {
  const broken = await channel((response) => {
    response.writeHead(201, { 'content-length': '100' });
    response.write('{');
    response.on('close', () => undefined);
    setImmediate(() => response.destroy());
  });
  expect(await send(broken.url)).not.toBeInstanceOf(Error);
  const odd = await channel(status(201, 'created'));
  expect(await send(odd.url)).not.toBeInstanceOf(Error);
});

test('a redirection is not followed', async () => {
  const other = await channel(status(201, { id: '1' }));
  const { url } = await channel(status(307, {}, { location: other.url }));
  expect(await send(url)).toMatchObject({ left: true, statusCode: 307 });
  expect(other.arrived).toEqual([]);
});

test.each([
  ['nobody listens', 'http://127.0.0.1:1', 'ECONNREFUSED'],
  ['there is no such host', 'http://nowhere.invalid', 'ENOTFOUND'],
])('nothing has left where %s', async (_, url, code) => {
  const error = await send(url);
  expect(error).toMatchObject({ left: false });
  expect([code, 'EAI_AGAIN', 'timeout']).toContain((error as SendError).code);
});

test('nothing has left where the other side cannot do TLS, whenever it hangs up', async () => {
  const server = createSocketServer((socket) => socket.once('data', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await send(url)).toMatchObject({ left: false });
});

test('several messages use one connection', async () => {
  const ports = new Set<number | undefined>();
  const { url } = await channel((response, request) => {
    ports.add(request.socket.remotePort);
    status(201, { id: '1' })(response, request);
  });
  const adapter = adapterWithin(15_000);
  for (const _ of [1, 2, 3]) expect(await send(url, undefined, adapter)).toBe('1');
  expect(ports.size).toBe(1);
});
