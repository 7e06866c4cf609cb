// `npm run faults -- [--seed N] [--faults N] [--minutes M] [--database postgres://…]`: officers speak with the program while it is
// killed, its database locked, filled and replaced, its messages repeated, cut and refused; then it is looked at whether every
// promise was kept (docs/reliability.md). Without an address on a file of its own; an empty PostgreSQL database where one is named.
// The same seed gives the same officers and harms; what meets when, the machine decides.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownArguments } from '../../src/arguments.ts';
import { parseAddress, sqliteFile } from '../../src/store/address.ts';
import { runCampaign } from './campaign.ts';
import { SMALL_DISK } from './harms.ts';

const SMALL = '48m';
const MOST_SHOWN = 40;

const USAGE =
  'npm run faults -- [--seed N] [--faults N] [--minutes M] [--database postgres://USER@HOST/DATABASE]';
const { values } = ownArguments(USAGE, {
  options: {
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '30' },
    database: { type: 'string' },
  },
});

/** Whoever interrupts it waits for the round that is under way: then everything that was started is ended. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-faults-'));
  const mounted = values.database === undefined && mountSmall(folder);
  try {
    const address =
      values.database === undefined ? sqliteFile(join(folder, 'data.sqlite')) : parseAddress(values.database);
    if (!address) throw new Error('--database takes postgres://USER@HOST/DATABASE');
    if (!mounted && address.kind === 'sqlite')
      console.log('The disk cannot be made small here: it is not filled.');
    const began = performance.now();
    const { done, faults, attempts, acknowledged, broken } = await runCampaign({
      ...{ address, seed: Number(values.seed), faults: Number(values.faults) },
      ...{ longest: Number(values.minutes) * 60_000, signal: stopping.signal },
      say: (line) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`),
    });
    for (const [name, times] of [...done].toSorted(([one], [other]) => one.localeCompare(other)))
      console.log(`${String(times).padStart(7)}  ${name}`);
    console.log(
      `${faults} faults, ${attempts} figures given, ${acknowledged} acknowledged, seed ${values.seed}`,
    );
    for (const promise of broken.slice(0, MOST_SHOWN)) console.error(promise);
    console.log(broken.length === 0 ? 'every promise was kept' : `${broken.length} promises were broken`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    if (mounted) execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A small disk of its own, that can be filled; where this user may not mount one, there is none. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', folder], { stdio: 'ignore' });
    writeFileSync(join(folder, SMALL_DISK), '');
    return true;
  } catch {
    return false;
  }
}

process.exitCode = await main();
