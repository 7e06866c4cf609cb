// A process that is measured, or stands in for somebody: started, asked, ended.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Used } from './inside.ts';

interface ChildOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that are loaded before it, beside the one that measures. */
  readonly before?: readonly string[];
  /** Flags of Node. */
  readonly flags?: readonly string[];
}

const PATIENCE_MILLISECONDS = 120_000;
const LONGEST_UNREST = 30_000;
const LOOK_MILLISECONDS = 500;
/** Of the time, spent on the processor. */
const AT_REST = 0.05;

export class Child<Told> {
  readonly #child: ChildProcess;
  /** What it said when it was ready. */
  readonly ready: Promise<Told>;

  /** @param file of this folder */
  constructor(file: string, { args = [], env = {}, before = [], flags = [] }: ChildOptions = {}) {
    const here = (name: string) => join(import.meta.dirname, name);
    const preloads = ['inside.ts', ...before].flatMap((name) => ['--import', here(name)]);
    this.#child = fork(here(file), [...args], {
      execArgv: [...flags, ...preloads],
      env: { ...withoutProxies(process.env), ...env },
    });
    this.ready = this.#told<Told>();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async used(): Promise<Used> {
    return (await this.ask<{ used: Used }>('used')).used;
  }

  async ask<Answer>(asked: string): Promise<Answer> {
    const answer = this.#told<Answer>();
    this.#child.send(asked);
    return await answer;
  }

  /** Waits until it has nothing to do: what a bot learns at leisure after its start must not be taken for the work of turns. */
  async rest(): Promise<void> {
    const end = performance.now() + LONGEST_UNREST;
    for (let before = await this.used(); performance.now() < end; ) {
      await sleep(LOOK_MILLISECONDS);
      const now = await this.used();
      if (now.cpu - before.cpu < LOOK_MILLISECONDS * AT_REST) return;
      before = now;
    }
  }

  /** Ends it kindly where it knows how to, and in any case. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.send('stop');
    const late = sleep(5000, 'late', { ref: false });
    if ((await Promise.race([ended, late])) !== 'late') return;
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #told<Answer>(): Promise<Answer> {
    const over = new AbortController();
    const { signal } = over;
    const gone = once(this.#child, 'exit', { signal }).then(([code]) => `it has ended with ${code}`);
    const late = sleep(PATIENCE_MILLISECONDS, 'it says nothing', { signal });
    const told = once(this.#child, 'message', { signal });
    const all = [told, gone, late];
    for (const one of all) one.catch(() => undefined);
    const answer = await Promise.race(all);
    over.abort();
    if (typeof answer === 'string') throw new Error(`${this.#child.spawnargs.at(-1)}: ${answer}`);
    return answer[0] as Answer;
  }
}

/** The bots call this machine; a proxy of the environment would only be in the way. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:https?|all)_proxy$/iu.test(name)));
}
