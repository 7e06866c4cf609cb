// `npm run backup -- FOLDER`: a checked copy of all data into a folder of its own there, while the bot runs.

import { parseArgs } from 'node:util';
import { makeBackup } from './backup/make-backup.ts';
import { contentsLines, progress } from './backup/telling.ts';
import { readDataPlace } from './config.ts';
import { loadEnvFile } from './env-file.ts';
import { exitCodeOf, Refused, type Surroundings, tellAtTerminal } from './operator.ts';
import { addressLabel } from './store/address.ts';
import { VERSION } from './version.ts';

const USUAL_KEEP = 7;
const USAGE = `npm run backup -- FOLDER [--keep N]
Copies all data into a folder of its own in FOLDER, checks the copy, and keeps the newest N there (${USUAL_KEEP}). The bot may run.`;

/** Does what the arguments say; the exit code. */
export function backUp(args: readonly string[], around: Omit<Surroundings, 'ask'>): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(
  args: readonly string[],
  { env, now, say, tell }: Omit<Surroundings, 'ask'>,
): Promise<void> {
  const { folder, keep } = argumentsOf(args);
  const { dataDir, database } = readDataPlace(env);
  const order = { database, dataDir, folder, keep, now: now(), program: VERSION };
  const { path, manifest, removed } = await makeBackup({ ...order, onProgress: progress(tell) });
  for (const line of contentsLines(manifest.contents)) say(line);
  for (const old of removed) say(`${old}: removed, as there are ${keep} newer ones.`);
  say(`${path}: a checked copy of ${addressLabel(database)}.`);
}

function argumentsOf(args: readonly string[]): { readonly folder: string; readonly keep: number } {
  let positionals: readonly string[];
  let keep: number;
  try {
    const options = { keep: { type: 'string', default: String(USUAL_KEEP) } } as const;
    const parsed = parseArgs({ args: [...args], allowPositionals: true, options });
    positionals = parsed.positionals;
    keep = Number(parsed.values.keep);
  } catch {
    throw new Refused(USAGE);
  }
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0 || !Number.isInteger(keep) || keep < 1) throw new Refused(USAGE);
  return { folder, keep };
}

if (import.meta.main) {
  loadEnvFile();
  process.umask(0o077);
  process.exitCode = await backUp(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    tell: tellAtTerminal,
  });
}
