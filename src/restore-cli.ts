// `npm run restore -- BACKUP`: a backup put in the place of the data, while the bot does not run.

import { parseArgs } from 'node:util';
import { checkedBackup, refuseInUse, restoreBackup } from './backup/restore-backup.ts';
import { contentsLines, progress } from './backup/telling.ts';
import { localDate, localTime } from './calendar/clock.ts';
import { readDataPlace } from './config.ts';
import { loadEnvFile } from './env-file.ts';
import { askAtTerminal, exitCodeOf, isYes, Refused, type Surroundings, tellAtTerminal } from './operator.ts';
import { addressLabel } from './store/address.ts';

const USAGE = `npm run restore -- BACKUP [--replace] [--yes]
BACKUP is what npm run backup made, or the folder of several: then the newest. It goes into the database of the settings,
which is to be empty, or with --replace into the place of what is there. The bot must not run.
npm run restore -- BACKUP --check
says only whether the backup is whole, and what it holds.`;

/** Does what the arguments say; the exit code. */
export function restore(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { path, replace, yes, check } = argumentsOf(args);
  const { env, now, say } = around;
  const onProgress = progress(around.tell);
  const { dataDir, database } = readDataPlace(env);
  const backup = await checkedBackup(path, onProgress);
  const { manifest } = backup;
  if (check) for (const line of contentsLines(manifest.contents)) say(line);
  say(
    `${backup.path}: whole, made on ${manifest.madeAt} (${inVietnam(manifest.madeAt)} in Vietnam) by version ${manifest.program}.`,
  );
  if (check) return;
  await refuseInUse(database, replace);
  say(`Database: ${addressLabel(database)}${replace ? ' (what it holds is replaced)' : ''}`);
  await agreed(yes, around);
  const keyIsSet = Boolean(env.LINK_SECRET);
  const order = { backup, database, dataDir, replace, keyIsSet, now: now() };
  const { contents, aside, migrated } = await restoreBackup({ ...order, onProgress });
  for (const line of contentsLines(contents)) say(line);
  if (migrated.length > 0) say(`Brought up to date: ${migrated.join(', ')}.`);
  if (aside !== undefined) say(`What was there before is now ${aside}; remove it once all is well.`);
  say(
    `Restored ${backup.path} into ${addressLabel(database)}. What was entered after ${inVietnam(manifest.madeAt)} in Vietnam is not in it.`,
  );
}

const inVietnam = (iso: string) => `${localDate(new Date(iso))} ${localTime(new Date(iso))}`;

async function agreed(yes: boolean, { ask }: Surroundings): Promise<void> {
  if (yes) return;
  if (!ask) throw new Refused('Nobody is there to ask; run it with --yes. Nothing was changed.');
  if (!isYes(await ask('Restore it? [y/N]'))) throw new Refused('Nothing was changed.');
}

function argumentsOf(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { replace: flag, yes: flag, check: flag };
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [path, ...more] = positionals;
    if (path && more.length === 0) return { path, ...values };
  } catch {
    // As if nothing had been said.
  }
  throw new Refused(USAGE);
}

if (import.meta.main) {
  loadEnvFile();
  process.umask(0o077);
  process.exitCode = await restore(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    tell: tellAtTerminal,
    ask: process.stdin.isTTY ? askAtTerminal : undefined,
  });
}
