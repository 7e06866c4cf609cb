// What goes wrong under an operator's hands ends in a sentence with what to do, and not in a stack: an option that is not known,
// a path that cannot be used, a second copy on the same file, an installation that lacks something.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exitCodeOf } from '../src/operator.ts';
import { runAloneOn } from '../src/store/sole-copy.ts';
import { startProgram } from './demo/program.ts';
import { dataFolder, tempFolder } from './support/data-folder.ts';

const LONG = { timeout: 120_000 };
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, said: `${stderr}${stdout}`.trim() };
}

const noStack = (said: string) => expect(said).not.toMatch(/\bat .*:\d+|node:internal/u);

test.each([
  ['src/run.js', 'npm start'],
  ['src/doctor-cli.ts', 'npm run doctor'],
  ['src/understand-cli.ts', 'npm run understand'],
  ['test/demo/demo.ts', 'npm run demo'],
  ['test/faults/faults.ts', 'npm run faults'],
  ['bench/bench.ts', 'npm run bench'],
  ['test/look/look.ts', 'npm run look'],
])('%s says how it is called', LONG, (script, called) => {
  const wrong = run([script, '--bogus']);
  expect([wrong.status, wrong.said]).toEqual([2, expect.stringContaining("Unknown option '--bogus'")]);
  expect(wrong.said).toContain(called);
  noStack(wrong.said);
  const asked = run([script, '--help']);
  expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining(called)]);
});

test('a path that cannot be used', async () => {
  const { backUp, restore, open } = dataFolder();
  await (await open()).destroy();
  const file = join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  expect(await backUp([join(file, 'backups')])).toEqual({
    code: 1,
    text: `${join(file, 'backups')} cannot be made: it, or a part of its path, is a file and no folder (ENOTDIR).`,
  });
  expect(await restore([file, '--check'])).toEqual({
    code: 1,
    text: `${file} is a file; a backup is a folder.`,
  });
});

test('what is no trouble of files keeps its stack', async () => {
  const fault = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'getaddrinfo' });
  await expect(
    exitCodeOf(
      () => Promise.reject(fault),
      () => undefined,
    ),
  ).rejects.toBe(fault);
});

test(
  'of two copies on one file the second does not start, and nothing is thrown away or changed',
  LONG,
  async () => {
    const { dataDir, file } = dataFolder();
    const env = { DATA_DIR: dataDir };
    const first = await startProgram({ args: ['--sample', 'department'], env, patience: LONG.timeout });
    onTestFinished(() => first.kill());
    const before = readFileSync(file);
    for (const args of [[], ['--reset']]) {
      const { status, said } = run(['src/run.js', '--local', '--sample', 'department', ...args], env);
      expect([status, said]).toEqual([
        1,
        expect.stringContaining(`Another copy of the program runs on ${file}.`),
      ]);
      expect(said.split('\n')).toHaveLength(1);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(readFileSync('docs/operate.md', 'utf8')).toContain('`Another copy of the program runs on`');
    await first.kill();
    // The lock is gone with the process, however it ended.
    expect(() => runAloneOn(file)).not.toThrow();
  },
);

test('the chat window, where development is not installed', LONG, () => {
  const hidden =
    'data:text/javascript,import Module from "node:module"; const own = Module._resolveFilename;' +
    'Module._resolveFilename = (name, ...rest) => own(name.includes("m365agentsplayground") ? "/none" : name, ...rest);';
  const env = { DATA_DIR: join(tempFolder(), 'data') };
  const { status, said } = run(['--import', hidden, 'src/run.js', '--local', '--playground'], env);
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/^The chat window is not installed here: [^\n]*$/u),
  ]);
});

test('every command looks first whether it can run', () => {
  const programs = Object.values(scripts).filter((script) => /^node .*\.[jt]s\b/u.test(script));
  expect(programs.length).toBeGreaterThan(15);
  for (const script of programs)
    expect(script).toMatch(/^node (?:--import \.\/src\/ready\.js \S+\.ts|.* src\/run\.js)/u);
  expect(readFileSync('src/run.js', 'utf8')).toMatch(/^import '\.\/ready\.js';/mu);
});

test('libraries that are not installed, or lack one that an update wants', LONG, () => {
  const place = tempFolder();
  mkdirSync(join(place, 'src'));
  for (const file of ['package.json', 'src/ready.js']) copyFileSync(file, join(place, file));
  const looked = () => run(['src/ready.js'], {}, place);
  expect(looked()).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^The libraries are not installed: .*npm ci/u),
  });
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = Object.keys(dependencies);
  for (const name of names.slice(1)) mkdirSync(join(place, 'node_modules', name), { recursive: true });
  expect(looked()).toMatchObject({
    status: 1,
    said: expect.stringContaining(`not installed (${names[0]}):`),
  });
  mkdirSync(join(place, 'node_modules', names[0] as string), { recursive: true });
  expect(looked()).toMatchObject({ status: 0, said: '' });

  // What an installation without development dependencies, or the image, does not have.
  const command = (script: string) => run(['--import', './src/ready.js', script], {}, place);
  expect(command('bench/bench.ts')).toMatchObject({
    status: 1,
    said: 'This installation has no bench/bench.ts: run the command in a whole checkout (docs/install.md).',
  });
  mkdirSync(join(place, 'deployment/teams'), { recursive: true });
  writeFileSync(join(place, 'deployment/teams/package.ts'), '');
  expect(command('deployment/teams/package.ts')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^deployment\/teams\/package.ts needs the libraries for development, .*\.$/u),
  });
});
