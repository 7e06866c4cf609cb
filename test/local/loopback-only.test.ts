// A program into which the guard is loaded listens on this machine alone, however it asks.

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const GUARD = pathToFileURL(resolve('src/local/loopback-only.ts')).href;

test.each([
  '0, done',
  '"0", done',
  '0, "0.0.0.0", done',
  '{ port: 0 }, done',
  '{ port: 0, host: "::" }, done',
  '',
])('listen(%s)', (args) => {
  const program = `
    const server = require('node:http').createServer();
    const done = () => { console.log(server.address().address); server.close(); };
    ${args === '' ? 'server.once("listening", done); server.listen()' : `server.listen(${args})`};`;
  const printed = execFileSync(process.execPath, ['--import', GUARD, '-e', program], { encoding: 'utf8' });
  expect(printed.trim()).toBe('127.0.0.1');
});
