// What is done to the program and its database while people speak with it. Each ends with everything as a careful operator would
// leave it: the program runs, on the database that holds everything that was acknowledged.

import { copyFileSync, existsSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseAddress } from '../../src/store/address.ts';
import type { Random } from '../simulation/random.ts';
import type { Copies } from './stage.ts';

export interface HarmStage {
  readonly copies: Copies;
  readonly address: DatabaseAddress;
  readonly random: Random;
  /** While nobody speaks of themselves; afterwards nobody knows any more where their conversation is. */
  readonly quiet: (during: () => Promise<void>) => Promise<void>;
  /** Each officer says something. Resolves when they have had their answers, or none. */
  readonly speak: () => Promise<void>;
  /** What officers have said before is delivered once more. */
  readonly again: () => Promise<void>;
  /** Acknowledged so far. */
  readonly acknowledged: () => number;
  readonly broken: (promise: string) => void;
}

export interface Harm {
  readonly name: string;
  readonly on: readonly DatabaseAddress['kind'][];
  /** Of all harms, how often. */
  readonly weight: number;
  /** Nobody speaks beside it but as it says. */
  readonly alone?: true;
  readonly run: (stage: HarmStage) => Promise<void>;
}

/** By the clock of the program: midnight, the ends of months and of a year, a month ahead, and back. */
const CLOCKS = [
  '2024-02-19T08:00+07:00',
  '2024-02-19T23:59+07:00',
  '2024-02-29T23:59+07:00',
  '2024-03-31T23:59+07:00',
  '2024-12-31T23:59+07:00',
  '2025-03-03T08:00+07:00',
];
/** More than a month after all others: what has been remembered of deliveries may have been forgotten by then. */
const FAR_CLOCKS = ['2025-05-05T08:00+07:00', '2026-02-02T08:00+07:00'];
export const FIRST_CLOCK = '2024-02-19T08:00+07:00';

const wait = (random: Random, least: number, most: number) => sleep(random.whole(least, most));

const restart = (how: 'kill' | 'stop', clock?: (random: Random) => string) => async (stage: HarmStage) => {
  const { copies, random } = stage;
  await wait(random, 0, 300);
  await copies.end(random.whole(0, copies.urls().length - 1), how);
  await copies.start(clock?.(random) ?? FIRST_CLOCK);
};

/** A start takes a moment, and its first turns find nothing that is remembered. */
async function killAgainAndAgain(stage: HarmStage): Promise<void> {
  for (let time = stage.random.whole(2, 4); time > 0; time -= 1) {
    await restart('kill')(stage);
    await wait(stage.random, 0, 700);
  }
}

/** Teams delivers again what it delivered before the clock jumped. */
async function deliverAfterJump(stage: HarmStage): Promise<void> {
  const { copies, random, again } = stage;
  await copies.end(random.whole(0, copies.urls().length - 1), 'kill');
  await copies.start(random.pick(FAR_CLOCKS));
  await again();
  await copies.end(copies.urls().length - 1, 'stop');
  await copies.start(FIRST_CLOCK);
}

/** Stopped for a while and let go on: a machine that swaps, a debugger, a paused virtual machine. */
const stall =
  (least: number, most: number) =>
  async ({ copies, random }: HarmStage) => {
    const pid = random.pick(copies.pids);
    process.kill(pid, 'SIGSTOP');
    await wait(random, least, most);
    process.kill(pid, 'SIGCONT');
  };

async function lockFile({ address, random }: HarmStage): Promise<void> {
  if (address.kind !== 'sqlite') return;
  const other = new DatabaseSync(address.file, { timeout: 5000 });
  try {
    other.exec('begin immediate');
    await wait(random, 50, 4000);
    other.exec('rollback');
  } finally {
    other.close();
  }
}

const PARTS = ['', '-wal', '-shm'];

/**
 * The file is spoilt under the running program, which must acknowledge nothing from then on; the operator ends it, puts back what
 * was there at that moment, and starts anew.
 */
const spoil =
  (how: (file: string) => void) =>
  async ({ address, copies, quiet, speak, acknowledged, broken }: HarmStage) => {
    if (address.kind !== 'sqlite') return;
    const { file } = address;
    await quiet(async () => {
      const kept = `${file}.kept`;
      backUp(file, kept);
      how(file);
      const before = acknowledged();
      await speak();
      const more = acknowledged() - before;
      if (more > 0) broken(`spoilt: ${more} were acknowledged on a file that is not the database any more`);
      await copies.endAll('kill');
      removeFile(file);
      renameSync(kept, file);
      await copies.start(FIRST_CLOCK);
    });
  };

/** As it was at the start of the campaign. */
const OLDEST = '.oldest';
export const keepOldest = (file: string): void => backUp(file, `${file}${OLDEST}`);

function backUp(file: string, to: string): void {
  rmSync(to, { force: true });
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`vacuum into '${to.replaceAll("'", "''")}'`);
  database.close();
}

/** A file of that name says that the disk is small, and may be filled. */
export const SMALL_DISK = 'small-disk';

/** Fills the disk that the file lies on, which is a small one of the campaign's own. */
async function fillDisk({ address, random }: HarmStage): Promise<void> {
  if (address.kind !== 'sqlite') return;
  const filler = join(dirname(address.file), 'filler');
  if (!existsSync(join(dirname(address.file), SMALL_DISK))) return;
  const part = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeFileSync(filler, part, { flag: 'a' });
  } catch {
    // Full.
  }
  await wait(random, 300, 2500);
  rmSync(filler);
}

const server =
  (text: string) =>
  async ({ address }: HarmStage) => {
    if (address.kind !== 'postgres') return;
    const client = new Client({ connectionString: address.url });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };

async function lockTables({ address, random }: HarmStage): Promise<void> {
  if (address.kind !== 'postgres') return;
  const client = new Client({ connectionString: address.url });
  await client.connect();
  try {
    await client.query('begin; lock table figures, reports in access exclusive mode');
    await wait(random, 50, 4000);
    await client.query('rollback');
  } finally {
    await client.end();
  }
}

function removeFile(file: string): void {
  for (const part of PARTS) rmSync(`${file}${part}`, { force: true });
}

function replaceByOldest(file: string): void {
  copyFileSync(`${file}${OLDEST}`, `${file}.new`);
  renameSync(`${file}.new`, file);
}

const BOTH = ['sqlite', 'postgres'] as const;
const ALL_OTHERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

const HARMS: readonly Harm[] = [
  { name: 'killed', on: BOTH, weight: 6, run: restart('kill') },
  { name: 'killed again and again', on: BOTH, weight: 2, run: killAgainAndAgain },
  { name: 'stopped', on: BOTH, weight: 2, run: restart('stop') },
  {
    name: 'started under another clock',
    on: BOTH,
    weight: 2,
    run: restart('kill', (random) => random.pick(CLOCKS)),
  },
  { name: 'delivered again after a jump', on: BOTH, weight: 1, alone: true, run: deliverAfterJump },
  { name: 'stalled', on: BOTH, weight: 3, run: stall(200, 3000) },
  { name: 'stalled beyond its lease', on: ['postgres'], weight: 1, run: stall(21_000, 24_000) },
  { name: 'file locked', on: ['sqlite'], weight: 5, run: lockFile },
  { name: 'disk full', on: ['sqlite'], weight: 3, run: fillDisk },
  {
    name: 'file deleted',
    on: ['sqlite'],
    weight: 1,
    alone: true,
    run: spoil(removeFile),
  },
  {
    name: 'file truncated',
    on: ['sqlite'],
    weight: 1,
    alone: true,
    run: spoil((file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
  },
  {
    name: 'file replaced by an older one',
    on: ['sqlite'],
    weight: 1,
    alone: true,
    run: spoil(replaceByOldest),
  },
  { name: 'connections cut', on: ['postgres'], weight: 5, run: server(ALL_OTHERS) },
  { name: 'tables locked', on: ['postgres'], weight: 4, run: lockTables },
];

/** One of those that can befall this database. */
export function pickHarm(random: Random, kind: DatabaseAddress['kind']): Harm {
  const all = HARMS.filter(({ on }) => on.includes(kind));
  let die = random.whole(
    1,
    all.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const harm of all) {
    die -= harm.weight;
    if (die <= 0) return harm;
  }
  throw new RangeError('no harm can be done');
}
