// Starting and ending the program, and what it says when it cannot start.

import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { killAll, newFolder, removeFolders, run, start, startChat, takePort } from './program.ts';
import { until } from './until.ts';

const NO_CREDENTIALS = {
  MICROSOFT_APP_ID: '',
  MICROSOFT_APP_TYPE: '',
  MICROSOFT_APP_TENANT_ID: '',
  MICROSOFT_APP_PASSWORD: '',
};

afterEach(killAll);
afterAll(removeFolders);

describe('a port that is taken', () => {
  test('is named, and the chat window comes up with the next one', async () => {
    const { port, free } = await takePort();
    const env = { PORT: String(port), DATA_DIR: newFolder() };
    const program = start(['--local', '--playground'], env);
    const [, used] = await program.prints(new RegExp(`Port ${port} is taken; using (\\d+)`, 'u'));
    await program.prints(/open the chat/u);
    const health = await fetch(`http://127.0.0.1:${used}/healthz`);
    await free();
    expect(health.status).toBe(200);
  });

  test('ends the bot alone, with a hint and without a stack', async () => {
    const { port, free } = await takePort();
    const program = start(['--local'], { PORT: String(port), DATA_DIR: newFolder() });
    const { code, output } = await program.ended(20_000);
    await free();
    expect(code).toBe(1);
    expect(output).toContain('PORT');
    expect(output).not.toContain('    at ');
  });
});

describe('without credentials', () => {
  test('`npm run serve` refuses and names each missing key', async () => {
    const program = run('npm', ['run', 'serve'], { ...NO_CREDENTIALS, PORT: '0', DATA_DIR: newFolder() });
    const { code, output } = await program.ended(30_000);
    expect(code).not.toBe(0);
    for (const key of Object.keys(NO_CREDENTIALS)) expect(output).toContain(key);
    expect(output).not.toContain('    at ');
  });

  test('--reset is refused outside local mode, and the credentials are asked for first', async () => {
    const program = start(['--reset'], { ...NO_CREDENTIALS, PORT: '0', DATA_DIR: newFolder() });
    const { code, output } = await program.ended(20_000);
    expect(code).toBe(1);
    expect(output).toContain('--local');
  });
});

describe('a clock that starts elsewhere', () => {
  test.each([
    ['for the bot of a tenant', ['--now', '2024-02-16T08:00'], '--now moves the clock'],
    ['at no time', ['--local', '--now', 'hôm qua'], '2024-02-16T08:00+07:00'],
  ])('%s is refused with how to say it', async (_why, flags, hint) => {
    const program = start(flags, { PORT: '0', DATA_DIR: newFolder() });
    const { code, output } = await program.ended(20_000);
    expect(code).not.toBe(0);
    expect(output).toContain(hint);
    expect(output).not.toContain('    at ');
  });
});

test('the chat window is this machine’s alone', async () => {
  const { chatUrl } = await startChat(newFolder());
  const { hostname, port } = new URL(chatUrl);
  expect(hostname).toBe('127.0.0.1');
  expect((await fetch(chatUrl)).status).toBe(200);
  // What listens everywhere answers at every address of the machine, also at these.
  for (const other of ['127.0.0.2', '[::1]'])
    await expect(fetch(`http://${other}:${port}`), other).rejects.toThrow();
});

describe('ending', () => {
  test.each([
    ['SIGTERM', 'SIGTERM'],
    ['Ctrl-C', 'SIGINT'],
  ] as const)('%s takes the chat window along and leaves with 0', async (_name, signal) => {
    const { program, chatUrl } = await startChat(newFolder());
    expect((await fetch(chatUrl)).status).toBe(200);
    program.signal(signal);
    const { code } = await program.ended(5_000);
    expect(code).toBe(0);
    await until(
      () =>
        fetch(chatUrl).then(
          () => undefined,
          () => true,
        ),
      () => 'the chat window still answers',
      5_000,
    );
  });
});
