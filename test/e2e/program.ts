// The program as a process of its own, started the way people start it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CHAT_ADDRESS = /open the chat\): (?<url>http\S+)/u;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface Program {
  /** The first match in what it prints. */
  readonly prints: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** SIGTERM reaches the program alone; SIGINT, as Ctrl-C in a terminal does, everything it started, too. */
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
  /** How it ended. Throws when it has not within that time. */
  readonly ended: (milliseconds: number) => Promise<Ended>;
}

const running = new Set<ChildProcess>();

/** Runs a command in the project's folder, with these settings over the environment. */
export function run(command: string, args: readonly string[], env: Record<string, string>): Program {
  const child = spawn(command, args, {
    cwd: ROOT,
    // A group of its own, so that nothing it starts can outlive the tests.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code) => resolve({ code, output }));
  });
  return {
    prints: (pattern) =>
      until(
        () => {
          if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${output}`);
          return pattern.exec(output) ?? undefined;
        },
        () => `never printed ${pattern}:\n${output}`,
        90_000,
      ),
    signal: (name) => process.kill(name === 'SIGINT' ? -pid : pid, name),
    ended: async (milliseconds) => {
      const late = sleep(milliseconds, undefined, { ref: false });
      const outcome = await Promise.race([ended, late]);
      if (!outcome) throw new Error(`still running after ${milliseconds} ms:\n${output}`);
      return outcome;
    },
  };
}

/** What `npm start` and `npm run serve` run, without npm between us and its signals. */
export function start(flags: readonly string[], env: Record<string, string>): Program {
  return run(process.execPath, ['src/run.js', ...flags], env);
}

/** Starts the bot with its chat window, as `npm start` does. */
export async function startChat(
  dataDir: string,
  flags: readonly string[] = [],
): Promise<{ readonly program: Program; readonly chatUrl: string }> {
  const env = { PORT: String(await unusedPort()), DATA_DIR: dataDir };
  const program = start(['--local', '--playground', ...flags], env);
  const { groups } = await program.prints(CHAT_ADDRESS);
  return { program, chatUrl: groups?.url ?? '' };
}

/** Ends whatever the tests have left running. */
export function killAll(): void {
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  }
  running.clear();
}

const folders: string[] = [];

/** An empty folder, removed by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-e2e-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

async function unusedPort(): Promise<number> {
  const { port, free } = await takePort();
  await free();
  return port;
}

/** Listens on some port of loopback until `free`. */
export async function takePort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}
