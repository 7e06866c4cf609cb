// Preloaded into the chat window's process (`node --import`). The window cannot send files; with this, a file
// dropped on its page reaches the bot as Teams would deliver it, from the person shown in the window.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Written by src/local/playground.ts. */
const PEOPLE_FILE = '.m365agentsplayground.yml';
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const PLACE = '/_dropped';
/** Slightly above the bot's own limit, so that the bot replies that a file is too large. */
const LARGEST = 12 * 1024 * 1024;
/** Oldest files are evicted first. */
const MOST_KEPT = 20;
/** Not a simple content type, so a page of another origin needs a CORS preflight. */
const CONTENT_TYPE = 'application/octet-stream';

/** Runs in the page: posts the dropped file to this process and leaves the text in the compose box alone. */
const SCRIPT = `addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', async (event) => {
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  const named = [];
  for (const file of files) {
    const headers = { 'content-type': '${CONTENT_TYPE}', 'x-name': encodeURIComponent(file.name) };
    const kept = await fetch('${PLACE}', { method: 'PUT', headers, body: file });
    named.push(await kept.text());
  }
  if (named.length > 0)
    await fetch('${PLACE}', { method: 'POST', headers: { 'content-type': '${CONTENT_TYPE}' }, body: named.join(' ') });
});`;

interface People {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: { readonly id: string; readonly name: string; readonly aadObjectId: string };
  readonly personalChat: { readonly id: string };
}

const kept = new Map<string, { readonly name: string; readonly bytes: Buffer }>();

async function answer(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  if (request.method === 'GET' && path === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page().replace('</head>', `<script>${SCRIPT}</script></head>`));
    return;
  }
  if (request.method === 'GET') {
    const file = kept.get(path.slice(PLACE.length + 1));
    response.writeHead(file ? 200 : 404, { 'content-type': CONTENT_TYPE }).end(file?.bytes);
    return;
  }
  if (request.headers['content-type'] !== CONTENT_TYPE) return void response.writeHead(415).end();
  const bytes = await bodyOf(request);
  if (!bytes) return void response.writeHead(413).end();
  if (request.method === 'PUT') {
    const id = randomUUID();
    kept.set(id, { name: decodeURIComponent(String(request.headers['x-name'] ?? '')), bytes });
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    response.end(id);
    return;
  }
  const ids = bytes.toString('utf8').split(' ');
  const { status } = await fetch(botAddress(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity(ids, origin)),
  });
  response.writeHead(status).end();
}

/** The attachment activity Teams sends for files in a personal chat. */
function activity(ids: readonly string[], origin: string) {
  const people = JSON.parse(readFileSync(PEOPLE_FILE, 'utf8')) as People;
  const { id, name, aadObjectId } = people.currentUser;
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${origin}/_connector`,
    locale: 'vi-VN',
    from: { id, name, aadObjectId },
    recipient: people.bot,
    conversation: {
      id: people.personalChat.id,
      conversationType: 'personal',
      tenantId: people.tenantId,
    },
    channelData: { tenant: { id: people.tenantId } },
    text: '',
    attachments: ids.flatMap((place) => {
      const file = kept.get(place);
      if (!file) return [];
      const fileType = /[^.]*$/u.exec(file.name)?.[0] ?? '';
      const content = { downloadUrl: `${origin}${PLACE}/${place}`, uniqueId: place, fileType };
      return [{ contentType: DOWNLOAD, name: file.name, content }];
    }),
  };
}

/** The window is started with `cli.js -e ADDRESS …`. */
function botAddress(): string {
  return process.argv[process.argv.indexOf('-e') + 1] ?? '';
}

function page(): string {
  return readFileSync(join(process.argv[1] ?? '', '..', 'dist', 'client', 'index.html'), 'utf8');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...args: unknown[]) => boolean;

Server.prototype.emit = function emitUnlessDropped(this: Server, event: string | symbol, ...args: unknown[]) {
  const [request, response] = args as [IncomingMessage, ServerResponse];
  const [path = ''] = event === 'request' ? (request.url ?? '').split('?') : [];
  const ours = path.startsWith(PLACE) || (path === '/' && request.method === 'GET');
  if (!ours) return emit.call(this, event, ...args);
  const { port } = this.address() as AddressInfo;
  answer(request, response, `http://localhost:${port}`).catch(() => response.writeHead(500).end());
  return true;
} as typeof Server.prototype.emit;
