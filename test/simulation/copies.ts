// `npm run trial:copies -- [--agencies 300] [--copies 3] [--kills 20] [--seed N]`: several real copies of the program on a
// PostgreSQL database, a channel that does its worst, and kills: none may be missing but what is known to be unknown, none
// may come twice. With `--due 10000` instead: so many are due at once, and how fast they go is told. On the empty database of
// TRIAL_DATABASE_URL; `.ci/postgres start FOLDER` starts a server and prints the address.

import { parseArgs } from 'node:util';
import { parseAddress } from '../../src/store/address.ts';
import { tryCopies } from './copies-trial.ts';
import { linesOfVerdict } from './copies-verdict.ts';
import { NotEmpty } from './fixture.ts';

/** Messages a second that the channel takes of one app in one tenant. */
const CEILING = 50;
const LONGEST_MINUTES = 15;

const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '300' },
    copies: { type: 'string', default: '3' },
    kills: { type: 'string', default: '20' },
    due: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

async function main(): Promise<void> {
  const { TRIAL_DATABASE_URL, TEST_DATABASE_URL } = process.env;
  const database = parseAddress(TRIAL_DATABASE_URL ?? TEST_DATABASE_URL ?? '');
  if (!database)
    throw new NotEmpty('Set TRIAL_DATABASE_URL to an empty PostgreSQL database (CONTRIBUTING.md).');
  const { verdict, kills, memory } = await tryCopies({
    database,
    copies: Number(values.copies),
    seed: Number(values.seed),
    size:
      values.due === undefined
        ? { agencies: Number(values.agencies), kills: Number(values.kills) }
        : { due: Number(values.due) },
    longest: LONGEST_MINUTES * 60_000,
    say: (line) => console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`),
  });
  for (const line of linesOfVerdict(verdict)) console.log(line);
  if (values.due !== undefined) {
    const rate = verdict.arrived / Math.max(verdict.seconds, 1);
    console.log(
      `${rate.toFixed(1)} a second, ${Math.round((100 * rate) / CEILING)}% of what the channel takes`,
    );
  } else console.log(`${kills} kills`);
  console.log(`memory of the copies at their largest: ${memory.join(', ')} MiB`);
  if (verdict.broken.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof NotEmpty ? error.message : error);
  process.exitCode = 1;
}
