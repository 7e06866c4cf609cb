// `npm run agencies -- check FILE`, `-- import FILE [--yes]`, `-- export [FILE]`: departments, people and days off as a
// file. Works on the database of the settings, also while the bot runs on it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { exportSettings, importSettings, type Planned, planSettings } from './actions/import-settings.ts';
import { nextPeriod } from './calendar/report-period.ts';
import { readDataPlace } from './config.ts';
import { refuseSamples } from './local/apart.ts';
import { exitCodeOf, Refused } from './operator.ts';
import { agencyNames, planLines, unknownAgencies } from './settings/plan.ts';
import { readSettings } from './settings/reading.ts';
import type { Settings } from './settings/settings.ts';
import { writeSettings } from './settings/writing.ts';
import { addressLabel, type DatabaseAddress } from './store/address.ts';
import { openDatabase } from './store/database.ts';
import { holdingsOf } from './store/holdings.ts';
import type { Db } from './store/schema.ts';
import { problemLines } from './yaml/problems.ts';

const USAGE = `npm run agencies -- check FILE          what is wrong with the file
npm run agencies -- import FILE [--yes]  shows what would change, asks, changes it
npm run agencies -- export [FILE]        what is stored, as such a file
FILE may be - for the standard input.`;

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly say: (line: string) => void;
  /** Whether the operator agrees; undefined where there is nobody to ask. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
}

/** Does what the arguments say; the exit code. */
export function agencies(args: readonly string[], around: Surroundings): Promise<number> {
  return exitCodeOf(() => run(args, around), around.say);
}

async function run(args: readonly string[], around: Surroundings): Promise<void> {
  const { positionals, yes } = argumentsOf(args);
  const [verb, file, ...rest] = positionals;
  if (rest.length > 0) throw new Refused(USAGE);
  if (verb === 'export') return await exportTo(file, around);
  if (!file || (verb !== 'check' && verb !== 'import')) throw new Refused(USAGE);
  const settings = settingsIn(file);
  if (verb === 'check') return await check(file, settings, around);
  await importFrom(settings, yes, around);
}

function argumentsOf(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly yes: boolean;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { yes: { type: 'boolean', default: false } },
    });
    return { positionals, yes: values.yes };
  } catch {
    throw new Refused(USAGE);
  }
}

/** More is no list of departments. */
const MOST_BYTES = 5_000_000;

function settingsIn(file: string): Settings {
  const read = readSettings(textOf(file));
  if (read.kind === 'settings') return read.settings;
  const lines = problemLines(read.problems).map((line) => `${file}: ${line}`);
  throw new Refused([...lines, `${lines.length} problem(s); nothing was changed.`].join('\n'));
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new Refused(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (bytes.length > MOST_BYTES) throw new Refused(`${file} is larger than ${MOST_BYTES} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(`${file} is not in UTF-8. Save it in that encoding.`);
  }
}

/** Agencies that only the database knows are looked up where there is one; none is made. */
async function check(file: string, settings: Settings, { env, say }: Surroundings): Promise<void> {
  const address = databaseIn(env);
  const ids = isThere(address)
    ? await withDatabase(address, async (db) => {
        const planned = await planSettings(db, settings);
        refuseSettled(planned);
        return planned.kind === 'unknown-agencies' ? planned.ids : [];
      })
    : unknownAgencies({ agencies: [] }, settings);
  refuseUnknown(ids);
  const { agencies: departments, people, holidays } = settings;
  say(
    `${file} is right: ${departments.length} agencies, ${people?.length ?? 0} people, ` +
      `${Object.keys(holidays).length} year(s) of days off.`,
  );
}

async function importFrom(settings: Settings, yes: boolean, around: Surroundings): Promise<void> {
  const { env, say, ask, now } = around;
  mkdirSync(readDataPlace(env).dataDir, { recursive: true });
  const address = databaseIn(env);
  await withDatabase(address, async (db) => {
    refuseSamples(await holdingsOf(db), address);
    const planned = await planSettings(db, settings);
    refuseSettled(planned);
    if (planned.kind !== 'planned')
      return refuseUnknown(planned.kind === 'unknown-agencies' ? planned.ids : []);
    const { plan, stored } = planned;
    for (const line of planLines(plan)) say(line);
    if (!settings.people) say('The file names no people: they stay as they are.');
    if (plan.untouched.length > 0) {
      say(`Not in the file, and left as they are: ${agencyNames(stored.agencies, plan.untouched)}`);
    }
    if (plan.unattended.length > 0) {
      say(
        `Nobody could administer: ${plan.unattended.join(', ')}. Name an administrator there, or in the Office.`,
      );
    }
    if (plan.steps.length === 0) return;
    if (!yes) {
      if (!ask) throw new Refused('Nobody is there to ask; run it with --yes. Nothing was changed.');
      if (!(await ask('Change this?'))) throw new Refused('Nothing was changed.');
    }
    if (!(await importSettings(db, settings, plan, now()))) {
      throw new Refused('Something else has changed meanwhile; nothing was changed. Start again.');
    }
    say(`Done: ${plan.agencies.length} agencies, ${plan.people.length} people.`);
    const slow = [
      ...(Object.keys(plan.holidays).length > 0 ? ['the days off'] : []),
      ...(plan.bases ? ['the bases of rates'] : []),
    ];
    if (slow.length > 0) say(`A bot that runs takes ${slow.join(' and ')} over within some minutes.`);
  });
}

async function exportTo(file: string | undefined, { env, say }: Surroundings): Promise<void> {
  const address = databaseIn(env);
  if (!isThere(address)) {
    throw new Refused(`There is no database at ${addressLabel(address)}; is DATA_DIR right?`);
  }
  const text = await withDatabase(address, async (db) => writeSettings(await exportSettings(db)));
  if (file === undefined || file === '-') return say(text.trimEnd());
  if (existsSync(file)) throw new Refused(`${file} exists already; name another file.`);
  writeFileSync(file, text, { mode: 0o600 });
  say(`${file}: written.`);
}

function refuseUnknown(ids: readonly string[]): void {
  if (ids.length === 0) return;
  throw new Refused(
    `People are in agencies that neither the file nor the database knows: ${ids.join(', ')}. Nothing was changed.`,
  );
}

/** What has been approved was reckoned and printed, and stays so. */
function refuseSettled(planned: Planned): void {
  if (planned.kind !== 'settled-bases') return;
  throw new Refused(
    `Reports of ${planned.last} are approved: what their rates divide by stays as it was. ` +
      `Let other bases hold from ${nextPeriod(planned.last)} on. Nothing was changed.`,
  );
}

const databaseIn = (env: Surroundings['env']) => readDataPlace(env).database;

/** Whether a server has the database shows when it is opened. */
const isThere = (address: DatabaseAddress) => address.kind === 'postgres' || existsSync(address.file);

async function withDatabase<Result>(
  address: DatabaseAddress,
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(address);
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

async function askAtTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|c|có)$/iu.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await agencies(process.argv.slice(2), {
    env: process.env,
    now: () => new Date(),
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? askAtTerminal : undefined,
  });
}
