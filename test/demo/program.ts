// The bot as a program of its own, started the way it is started on an officer's machine, on data of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = /Bot: (?<url>http:\S+)\/api\/messages/u;
const PATIENCE_MILLISECONDS = 60_000;

export interface Program {
  readonly url: string;
  readonly pid: number | undefined;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>;
  /** Ends it as a machine does that is switched off, and throws its data away. */
  readonly stop: () => Promise<void>;
  /** Ends it in the middle of whatever it is doing. */
  readonly kill: () => Promise<void>;
}

interface ProgramOptions {
  /** As somebody tries it, or with the settings of a tenant. */
  readonly mode?: 'local' | 'serve';
  /** Of Node itself. */
  readonly flags?: readonly string[];
  /** Beside `--local`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take to start; in milliseconds. */
  readonly patience?: number;
  /** Whatever it prints and logs. */
  readonly onOutput?: (text: string) => void;
}

/** Resolves when the bot takes messages; throws with what it printed when it does not. */
export async function startProgram({
  mode = 'local',
  flags = [],
  args = [],
  env = {},
  patience = PATIENCE_MILLISECONDS,
  onOutput,
}: ProgramOptions = {}): Promise<Program> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-demo-'));
  const child = spawn(
    process.execPath,
    [...flags, 'src/run.js', ...(mode === 'local' ? ['--local'] : []), ...args],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', PUBLIC_URL: '', ...env },
    },
  );
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => onOutput?.(String(text)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const stop = () => end('SIGTERM');
  const kill = () => end('SIGKILL');
  try {
    return { url: await addressOf(child, patience), pid: child.pid, ended, stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => reject(new Error(`the bot ${why}:\n${printed}`));
    const late = setTimeout(() => fail('did not start'), patience);
    const read = (text: Buffer) => {
      printed += text.toString();
      const url = ADDRESS.exec(printed)?.groups?.url;
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });
}
