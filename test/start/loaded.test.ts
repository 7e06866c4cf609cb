// What a start loads is what it needs: libraries of files and of servers wait until somebody wants a file or names a server
// (docs/decisions/0033-loaded-when-needed.md).

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const LOADED_WHEN_NEEDED = [
  'docx',
  'write-excel-file',
  '@e965/xlsx',
  'unpdf',
  'papaparse',
  'pg',
  '@microsoft/agents-hosting',
];

test('a start on an empty file loads no library of files, of servers or of another SDK', async () => {
  const program = await start();
  const loaded = await packagesOf(program);
  expect(Object.keys(loaded)).toContain('kysely');
  expect(LOADED_WHEN_NEEDED.filter((name) => name in loaded)).toEqual([]);
}, 60_000);

async function start(): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-loaded-'));
  const program = fork('src/run.js', [], {
    execArgv: ['--import', join(import.meta.dirname, '../support/loaded-modules.ts')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      DATABASE_URL: '',
      MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000aa',
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000001',
      MICROSOFT_APP_PASSWORD: 'secret',
    },
  });
  onTestFinished(async () => {
    const ended = once(program, 'exit');
    program.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  for await (const printed of program.stdout ?? []) if (String(printed).includes('Bot: ')) break;
  return program;
}

async function packagesOf(program: ChildProcess): Promise<Readonly<Record<string, number>>> {
  const answer = once(program, 'message');
  program.send('loaded');
  return (await answer)[0] as Readonly<Record<string, number>>;
}
