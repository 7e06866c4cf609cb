// A file that is dropped on the chat window reaches the bot as Teams would deliver it.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const PRELOAD = pathToFileURL(resolve('src/local/drop-files.ts')).href;
const PEOPLE = {
  tenantId: 't',
  bot: { id: '28:bot', name: 'Bot' },
  currentUser: { id: '29:lan', name: 'Lan', aadObjectId: 'oid' },
  personalChat: { id: 'a:lan' },
};
/** A window that answers everything with its own words. */
const WINDOW = `const server = require('node:http').createServer((_, response) => response.end('own'));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;

interface Received {
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly conversationType: string };
  readonly attachments: readonly {
    readonly name: string;
    readonly content: { readonly downloadUrl: string; readonly fileType: string };
  }[];
}

async function opened() {
  const received: Received[] = [];
  const bot = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    received.push(JSON.parse(body) as Received);
    response.end();
  });
  await new Promise<void>((done) => bot.listen(0, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'tha-tep-'));
  mkdirSync(join(folder, 'dist', 'client'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'client', 'index.html'), '<html><head></head><body></body></html>');
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(PEOPLE));
  writeFileSync(join(folder, 'cli.cjs'), WINDOW);
  const address = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
  const child = spawn(process.execPath, ['--import', PRELOAD, join(folder, 'cli.cjs'), '-e', address], {
    cwd: folder,
  });
  onTestFinished(() => {
    child.kill();
    bot.close();
  });
  const port = await new Promise<string>((done) =>
    child.stdout.once('data', (data) => done(String(data).trim())),
  );
  return { url: `http://127.0.0.1:${port}`, received };
}

const OCTETS = { 'content-type': 'application/octet-stream' };

test('several files at once are one message, and lie where it says', async () => {
  const { url, received } = await opened();
  const ids: string[] = [];
  for (const name of ['06a tháng 2.xlsx', 'b.csv']) {
    const headers = { ...OCTETS, 'x-name': encodeURIComponent(name) };
    const kept = await fetch(`${url}/_dropped`, { method: 'PUT', headers, body: `bytes of ${name}` });
    ids.push(await kept.text());
  }
  await fetch(`${url}/_dropped`, { method: 'POST', headers: OCTETS, body: ids.join(' ') });
  const [message] = received;
  expect(message).toMatchObject({
    conversation: { id: 'a:lan', conversationType: 'personal' },
    attachments: [
      { name: '06a tháng 2.xlsx', content: { fileType: 'xlsx' } },
      { name: 'b.csv', content: { fileType: 'csv' } },
    ],
  });
  const lies = message?.attachments[0]?.content.downloadUrl ?? '';
  expect(await (await fetch(lies)).text()).toBe('bytes of 06a tháng 2.xlsx');
});

test('the page takes what is dropped; all else is the window’s own', async () => {
  const { url } = await opened();
  expect(await (await fetch(url)).text()).toContain("addEventListener('drop'");
  expect(await (await fetch(`${url}/static/main.js`)).text()).toBe('own');
});

test('a page of another origin cannot send files: it would have to ask first', async () => {
  const { url, received } = await opened();
  const answer = await fetch(`${url}/_dropped`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  });
  expect(answer.status).toBe(415);
  expect(received).toEqual([]);
});
