// `npm run agencies -- check FILE`, `-- import FILE [--yes]`, `-- export [FILE]`: departments, people and days off as a
// file. Works on the database of the settings, also while the bot runs on it.

import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportSettings, planOn, planSettings } from './actions/import-settings.ts';
import { importFrom, possible } from './agencies-import.ts';
import { erasePerson, exportData } from './agencies-keep.ts';
import { readRename, renameFrom } from './agencies-rename.ts';
import { readTenants } from './config.ts';
import { loadEnvFile } from './env-file.ts';
import {
  askAtTerminal,
  databaseIn,
  existingDatabase,
  exitCodeOf,
  isThere,
  Refused,
  type Surroundings,
  textIn,
  withDatabase,
} from './operator.ts';
import { knownReports } from './reports-database.ts';
import { saidInFile, warnings } from './settings/asking.ts';
import type { Settings } from './settings/settings.ts';
import { readSettings } from './settings/settings-parser.ts';
import { writeSettings } from './settings/writing.ts';
import { problemLines } from './yaml/problems.ts';

const USAGE = `npm run agencies -- check FILE          what is wrong with the file
npm run agencies -- import FILE [--yes]  shows what would change, asks, changes it; with --all each change by itself
npm run agencies -- export [FILE]        what is stored, as such a file
npm run agencies -- rename-domain OLD NEW [--tenant ID] [--yes]
                                         everybody of a domain gets an address in the other one
npm run agencies -- export-data ID --out FILE
                                         all of one agency as a zip: tables, and the files that were issued
npm run agencies -- erase PERSON [--yes] forgets who somebody was, by id or address; what they did stays
FILE may be - for the standard input.`;

/** Does what the arguments say; the exit code. */
export function agencies(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { positionals, yes, tenant, all, out } = argumentsOf(args);
  const [verb, file, ...rest] = positionals;
  if (verb === 'rename-domain') {
    const [to, ...more] = rest;
    if (file === undefined || to === undefined || more.length > 0) throw new Refused(USAGE);
    return await renameFrom(readRename(file, to, tenant), yes, around);
  }
  if (tenant !== undefined) throw new Refused(USAGE);
  if (rest.length > 0 || (out !== undefined) !== (verb === 'export-data')) throw new Refused(USAGE);
  if (verb === 'export-data' && file && out) return await exportData(file, out, around);
  if (verb === 'erase' && file) return await erasePerson(file, yes, around);
  if (verb === 'export') return await exportTo(file, around);
  if (!file || (verb !== 'check' && verb !== 'import')) throw new Refused(USAGE);
  const settings = await settingsIn(file, around);
  if (verb === 'check') return await check(file, settings, around);
  await importFrom(settings, { yes, all }, around);
}

function argumentsOf(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly yes: boolean;
  readonly tenant: string | undefined;
  readonly all: boolean;
  readonly out: string | undefined;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        tenant: { type: 'string' },
        out: { type: 'string' },
      },
    });
    return { positionals, yes: values.yes, all: values.all, tenant: values.tenant, out: values.out };
  } catch {
    throw new Refused(USAGE);
  }
}

/** More is no list of departments. */
const MOST_BYTES = 20_000_000;
/** A slip that comes in every entry is told often enough. */
const MOST_PROBLEMS = 100;

/** Which reports there are, says the database, or what ships where there is none yet. */
async function settingsIn(file: string, { env }: Surroundings): Promise<Settings> {
  const text = textIn(file, MOST_BYTES);
  const read = readSettings(text, await knownReports(env));
  if (read.kind === 'settings') return read.settings;
  const lines = problemLines(read.problems).map((line) => `${file}: ${line}`);
  const more = lines.length - MOST_PROBLEMS;
  throw new Refused(
    [
      ...lines.slice(0, MOST_PROBLEMS),
      ...(more > 0 ? [`… and ${more} more`] : []),
      `${lines.length} problem(s); nothing was changed.`,
    ].join('\n'),
  );
}

/**
 * Agencies that only the database knows are looked up where there is one; none is made. What an import would ask or warn of
 * is said already.
 */
async function check(file: string, settings: Settings, { env, say }: Surroundings): Promise<void> {
  const address = databaseIn(env);
  const circumstances = { tenants: readTenants(env) };
  const nothing = { agencies: [], people: [], holidays: {}, bases: [] };
  const { plan } = possible(
    isThere(address)
      ? await withDatabase(address, (db) => planSettings(db, settings, circumstances))
      : planOn(nothing, settings, circumstances),
  );
  const { agencies: departments, people, holidays } = settings;
  say(
    `${file} is right: ${departments.length} agencies, ${people?.length ?? 0} people, ` +
      `${Object.keys(holidays).length} year(s) of days off.`,
  );
  if (plan.alike.length > 0) for (const line of saidInFile(plan.alike)) say(line);
  for (const line of warnings(plan)) say(line);
}

async function exportTo(file: string | undefined, { env, say }: Surroundings): Promise<void> {
  const text = await withDatabase(existingDatabase(env), async (db) =>
    writeSettings(await exportSettings(db)),
  );
  if (file === undefined || file === '-') return say(text.trimEnd());
  if (existsSync(file)) throw new Refused(`${file} exists already; name another file.`);
  writeFileSync(file, text, { mode: 0o600 });
  say(`${file}: written.`);
}

if (import.meta.main) {
  loadEnvFile();
  process.exitCode = await agencies(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? askAtTerminal : undefined,
  });
}
