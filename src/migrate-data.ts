// `npm run migrate-data -- --from sqlite:PATH --to postgres://…`, or the other way round: everything into a new database.
// The bot must not run meanwhile.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentsLines, progress } from './backup/telling.ts';
import { exitCodeOf, Refused, type Surroundings, tellAtTerminal, withDatabase } from './operator.ts';
import { addressLabel, type DatabaseAddress, parseAddress } from './store/address.ts';
import { copyData } from './store/copy-data.ts';

const USAGE = `npm run migrate-data -- --from ADDRESS --to ADDRESS
An address is sqlite:PATH or postgres://USER@HOST/DATABASE; the password may stand in PGPASSWORD instead.`;

/** Does what the arguments say; the exit code. */
export function migrateData(
  args: readonly string[],
  say: Surroundings['say'],
  tell?: Surroundings['tell'],
): Promise<number> {
  return exitCodeOf(() => run(args, say, tell), say);
}

async function run(
  args: readonly string[],
  say: Surroundings['say'],
  tell: Surroundings['tell'],
): Promise<void> {
  const { from, to } = addressesIn(args);
  if (from.kind === 'sqlite' && !existsSync(from.file)) throw new Refused(`There is no file ${from.file}.`);
  await withDatabase(from, (source) =>
    withDatabase(to, async (target) => {
      const contents = await copyData(source, target, progress(tell));
      for (const line of contentsLines(contents)) say(line);
      say(`Copied ${addressLabel(from)} to ${addressLabel(to)}; both hold the same.`);
    }),
  );
}

function addressesIn(args: readonly string[]): {
  readonly from: DatabaseAddress;
  readonly to: DatabaseAddress;
} {
  const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
  let given: { from?: string | undefined; to?: string | undefined };
  try {
    given = parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Refused(USAGE);
  }
  const from = parseAddress(given.from ?? '');
  const to = parseAddress(given.to ?? '');
  if (!from || !to || given.from === given.to) throw new Refused(USAGE);
  return { from, to };
}

if (import.meta.main) {
  process.exitCode = await migrateData(process.argv.slice(2), (line) => console.log(line), tellAtTerminal);
}
