// The program as people start it, a process of its own with nothing added: when it is ready, and what it has used, as the
// operating system counts it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..');
const READY = /^Bot: (?<url>http\S+)\/api\/messages/mu;
const MEBIBYTE = 1024 * 1024;
/** Readiness is asked anew every second and a half. */
const LOOK = 100;
/** Of the counters under /proc. */
const TICK_MILLISECONDS = 10;

/** What a process has used so far. */
export interface ProcessUse {
  /** User and system, in milliseconds. */
  readonly cpu: number;
  /** Resident, in MiB. */
  readonly memory: number;
}

export interface StartedProgram {
  readonly url: string;
  /** From the start of the process until it takes messages, in milliseconds. */
  readonly took: number;
  /** Until the sample of local mode is there. */
  readonly sampled: () => Promise<number>;
  /** Undefined where the system does not tell. */
  readonly use: () => ProcessUse | undefined;
  readonly stop: () => Promise<void>;
}

/** @param root the checkout whose program it is */
export async function startProgram(
  dataDir: string,
  args: readonly string[],
  root = ROOT,
): Promise<StartedProgram> {
  const began = performance.now();
  const child = spawn(process.execPath, [...flagsOf(root), entryOf(root), '--local', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: '' },
  });
  let printed = '';
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const url = READY.exec(printed)?.groups?.url;
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)));
  });
  const url = await ready;
  const took = performance.now() - began;
  const sampled = async () => {
    while (await isBeingSampled(url)) await sleep(LOOK);
    return performance.now() - began;
  };
  return { url, took, sampled, use: () => useOf(child), stop: () => stop(child) };
}

/** In a checkout that makes its sample before it takes messages no part of its readiness says so. */
async function isBeingSampled(url: string): Promise<boolean> {
  const answer = (await (await fetch(`${url}/readyz`)).json()) as { parts?: { sample?: string } };
  return answer.parts?.sample === 'being-made';
}

/** A checkout from before there was `src/run.js` has only what that starts. */
function entryOf(root: string): string {
  return existsSync(join(root, 'src/run.js')) ? 'src/run.js' : 'src/main.ts';
}

/** The flags with which `npm run serve` starts Node. */
export function flagsOf(root: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return (scripts.serve ?? '').split(' ').filter((word) => word.startsWith('--'));
}

function useOf({ pid }: ChildProcess): ProcessUse | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
    const resident = /^VmRSS:\s+(?<kilobytes>\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const memory = (Number(resident?.groups?.kilobytes) * 1024) / MEBIBYTE;
    return { cpu: (user + system) * TICK_MILLISECONDS, memory };
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
