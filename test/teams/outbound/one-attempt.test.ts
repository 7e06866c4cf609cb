// A message is sent once, whatever becomes of it: the SDK's client by itself repeats it. Against a real server, because
// what matters is what arrives there.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { TeamsAdapter } from '../../../src/teams/adapter.ts';
import { SendError } from '../../../src/teams/outbound/send-error.ts';

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

/** What became of one message to that address. */
async function send(
  url: string,
  act = (context: TurnContext): Promise<unknown> => context.sendActivity('chào'),
  adapter: CloudAdapter = new TeamsAdapter(undefined, SILENT, { milliseconds: 300 }),
): Promise<unknown> {
  let outcome: unknown;
  const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a' }, bot: { id: 'b' } };
  await adapter.continueConversationAsync('', reference as never, async (context) => {
    outcome = await act(context).catch((error: unknown) => error);
  });
  return outcome;
}

const status =
  (code: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

test('left to itself, the SDK delivers twice what the channel has taken and answered with 502', async () => {
  let first = true;
  const { url, arrived } = await channel((response) => {
    status(first ? 502 : 201, { id: '1' })(response, undefined as never);
    first = false;
  });
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  expect(await send(url, undefined, adapter)).toMatchObject({ id: '1' });
  expect(arrived).toEqual(['POST', 'POST']);
});

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
  ['a reply', (context: TurnContext) => context.sendActivity({ type: 'message', replyToId: '7' })],
  ['a change', (context: TurnContext) => context.updateActivity({ type: 'message', id: '7' })],
  ['a removal', (context: TurnContext) => context.deleteActivity('7')],
])('%s likewise', async (_, act) => {
  const { url, arrived } = await channel(status(500));
  expect(await send(url, act)).toMatchObject({ left: true, statusCode: 500 });
  expect(arrived).toHaveLength(1);
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
  const adapter = new TeamsAdapter(undefined, SILENT);
  for (const _ of [1, 2, 3]) expect(await send(url, undefined, adapter)).toMatchObject({ id: '1' });
  expect(ports.size).toBe(1);
});
