// Several copies of the real program on one database and a channel that does its worst, some of them killed in the middle of
// what they do: then the channel calms down, the clock of the copies is past every lease, and it is looked at what came.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressText, type DatabaseAddress } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type ReminderState, remindersAbout, waitingReminders } from '../../src/store/reminders.ts';
import type { Db } from '../../src/store/schema.ts';
import { type Program, startProgram } from '../demo/program.ts';
import { type CopiesVerdict, judgeCopies } from './copies-verdict.ts';
import type { Sent } from './events.ts';
import type { Report } from './faulty-connector.ts';
import { prepareDue, prepareProvince, refuseUsed } from './fixture.ts';
import { Random } from './random.ts';

export interface CopiesTrial {
  readonly database: DatabaseAddress;
  readonly copies: number;
  readonly seed: number;
  /** So many people are due at once of departments that are alike, and nobody does any harm; or a province, and all harm. */
  readonly size: { readonly due: number } | { readonly agencies: number; readonly kills: number };
  /** Then it stops, whatever has come; in milliseconds. */
  readonly longest: number;
  readonly say: (line: string) => void;
}

export interface CopiesTried {
  readonly verdict: CopiesVerdict;
  readonly kills: number;
  /** Of each copy at its largest, in MiB; where the system tells. */
  readonly memory: readonly number[];
}

/** By the clock of the copies. The second is past every lease and pause, and before anything else is due. */
const STORM = '2024-02-19T08:00+07:00';
const CALM = '2024-02-19T08:20+07:00';
const SILENT = { LOG_LEVEL: 'silent' };
/** Where others use the same cores. */
const SLOW_START = 60_000;
const LOOK_MILLISECONDS = 1000;
const TELL_EACH = 1000;
const MOMENT = 20;
/** Without a message: everything is held, or sent. */
const LONGEST_STILL = 5000;
/** The calm comes when so much has been tried, or nothing more is for a round of the copies. */
const STORM_SHARE = 0.9;
const STORM_STILL = 25_000;

export async function tryCopies(trial: CopiesTrial): Promise<CopiesTried> {
  const { database, size, seed, say } = trial;
  const ends = performance.now() + trial.longest;
  const db = await openDatabase(database);
  const channel = await startHostile(seed, 'due' in size);
  const programs: Program[] = [];
  try {
    await refuseUsed(db);
    const serviceUrl = channel.url;
    const expected =
      'due' in size
        ? await prepareDue(db, { ...size, serviceUrl })
        : await prepareProvince(db, { ...size, seed, serviceUrl });
    say(`${expected.length} reminders are due`);
    const start = (now: string) =>
      startProgram({
        args: ['--now', now, '--database', addressText(database)],
        env: SILENT,
        patience: SLOW_START,
      });
    programs.push(...(await Promise.all(Array.from({ length: trial.copies }, () => start(STORM)))));
    const killing = { channel, random: new Random(seed), ends, due: expected.length };
    const kills =
      'kills' in size
        ? await killSome(programs, { ...killing, kills: size.kills, start: () => start(STORM) })
        : 0;
    if ('kills' in size) {
      await reached(channel, expected.length * STORM_SHARE, ends, STORM_STILL);
      say(`${kills} kills; the channel calms down`);
      await channel.calm();
      for (const one of programs.splice(0)) await one.stop();
      programs.push(...(await Promise.all(Array.from({ length: trial.copies }, () => start(CALM)))));
    }
    await untilDone(db, expected, channel, ends, say);
    const memory = programs.flatMap(({ pid }) => largestMemory(pid));
    return {
      verdict: judgeCopies(expected, await statesOf(db, expected), await channel.report()),
      kills,
      memory,
    };
  } finally {
    for (const one of programs) await one.stop();
    channel.stop();
    await db.destroy();
  }
}

/** Kills copies in the middle of sending, spread over what there is to send, and starts others in their place. */
async function killSome(
  programs: Program[],
  { kills, due, start, channel, random, ends }: Killing,
): Promise<number> {
  const starting = new Set<Promise<void>>();
  const alive = programs.splice(0);
  const startAnother = () => {
    const started = start().then((program) => void alive.push(program));
    starting.add(started.finally(() => starting.delete(started)));
  };
  let done = 0;
  while (done < kills && performance.now() < ends) {
    await reached(channel, Math.ceil((due * (done + 1)) / (kills + 1)), ends);
    const [victim] = alive.splice(random.whole(0, alive.length - 1), 1);
    if (victim) {
      await victim.kill();
      startAnother();
      done += 1;
    } else await sleep(MOMENT);
  }
  await Promise.all(starting);
  programs.push(...alive);
  return done;
}

interface Killing {
  readonly kills: number;
  readonly due: number;
  readonly start: () => Promise<Program>;
  readonly channel: Hostile;
  readonly random: Random;
  readonly ends: number;
}

/** Until so many messages have come, or none has for a while. */
async function reached(
  channel: Hostile,
  count: number,
  ends: number,
  longest = LONGEST_STILL,
): Promise<void> {
  let before = 0;
  for (let still = performance.now(); performance.now() < ends; await sleep(MOMENT)) {
    const { length } = (await channel.report()).arrivals;
    if (length >= count || (length > 0 && performance.now() - still > longest)) return;
    if (length > before) still = performance.now();
    before = length;
  }
}

/** Until nothing waits any more of what is due, and all of it has been planned. */
async function untilDone(
  db: Db,
  expected: readonly Sent[],
  channel: Hostile,
  ends: number,
  say: (line: string) => void,
): Promise<void> {
  const abouts = [...new Set(expected.map(({ about }) => about))];
  const due = new Set(expected.map(({ personId }) => personId));
  let told = 0;
  while (performance.now() < ends) {
    const { arrivals } = await channel.report();
    if (arrivals.length >= told + TELL_EACH) {
      told = arrivals.length;
      say(`${told} messages`);
    }
    const waiting =
      arrivals.length === 0 || (await waitingReminders(db, abouts)).some((one) => due.has(one.personId));
    if (!waiting) {
      const states = await statesOf(db, expected);
      if (expected.every(({ personId }) => states.has(personId))) return;
    }
    await sleep(LOOK_MILLISECONDS);
  }
  say('time is up');
}

async function statesOf(db: Db, expected: readonly Sent[]): Promise<ReadonlyMap<string, ReminderState>> {
  const states = new Map<string, ReminderState>();
  for (const about of new Set(expected.map((one) => one.about))) {
    for (const { personId, state } of await remindersAbout(db, about)) states.set(personId, state);
  }
  return states;
}

interface Hostile {
  readonly url: string;
  readonly calm: () => Promise<void>;
  readonly report: () => Promise<Report>;
  readonly stop: () => void;
}

async function startHostile(seed: number, kind: boolean): Promise<Hostile> {
  const script = new URL('./faulty-connector.ts', import.meta.url).pathname;
  const args = [script, '--seed', String(seed), ...(kind ? ['--kind'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await urlOf(child);
  return {
    url,
    calm: async () => void (await fetch(`${url}/calm`, { method: 'POST' })),
    report: async () => (await (await fetch(`${url}/report`)).json()) as Report,
    stop: () => void child.kill(),
  };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the connector has ended')));
    child.stdout?.on('data', (text: Buffer) => {
      const url = /Connector: (\S+)/u.exec(text.toString())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

/** The most memory that a process has had, in MiB; nothing where the system does not tell. */
function largestMemory(pid: number | undefined): readonly number[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return [Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024)];
  } catch {
    return [];
  }
}
