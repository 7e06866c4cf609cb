// Starts everything: `npm start` (the bot with its chat window, on this machine alone) and `npm run serve` (the bot).

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type App, startApp } from './app.ts';
import { parseInstant } from './calendar/clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { DefinitionSource } from './definitions/source.ts';
import { refuseOthers, WrongDatabase } from './local/apart.ts';
import { SAMPLE_OFFICER } from './local/people.ts';
import { type Playground, startPlayground } from './local/playground.ts';
import { freePort } from './local/ports.ts';
import { PROVINCE_PEOPLE } from './local/province.ts';
import { resetLocal } from './local/reset.ts';
import { SAMPLE_SIZES } from './local/sample.ts';
import { CannotBeTried } from './local/try-reports.ts';
import { Refused } from './operator.ts';
import { knownAt } from './reports-database.ts';
import { readReportFile } from './reports-file.ts';
import { type DatabaseAddress, parseAddress } from './store/address.ts';
import { UnreadableDefinition } from './store/catalogue.ts';
import { DatabaseUnreachable } from './store/connect-with-retry.ts';
import { UnknownDatabase } from './store/database.ts';
import { holdingsAt } from './store/holdings.ts';
import { DatabaseUnusable, unusable } from './store/unusable.ts';

const { values: flags } = parseArgs({
  options: {
    /** No credentials, loopback only, sample data. */
    local: { type: 'boolean', default: false },
    /** The chat window beside the bot; the port is chosen where the usual one is taken. */
    playground: { type: 'boolean', default: false },
    /** Who sits before the chat window: an id of the sample's people. */
    as: { type: 'string', default: SAMPLE_OFFICER.id },
    /** What local mode begins with: the whole province, or one department and the Office. */
    sample: { type: 'string', default: 'province' },
    /** Begin anew: throws the sample in the local data folder away. */
    reset: { type: 'boolean', default: false },
    /** Where local mode keeps its sample instead of its own folder. */
    database: { type: 'string' },
    /** A report to try: a file of definitions that the sample department comes to owe. May be said several times. */
    report: { type: 'string', multiple: true, default: [] },
    /** What the clock says at the start; it runs on from there. */
    now: { type: 'string' },
  },
});

async function main(): Promise<void> {
  // The settings of a tenant's bot, which a trial beside it has no part in.
  if (!flags.local && existsSync('.env')) process.loadEnvFile('.env');
  const sitting = PROVINCE_PEOPLE.find(({ id }) => id === flags.as);
  if (!sitting) {
    const ids = PROVINCE_PEOPLE.map(({ id }) => id).join(', ');
    throw new ConfigError(`--as takes one of the sample's people: ${ids}`);
  }
  const sample = SAMPLE_SIZES.find((size) => size === flags.sample);
  if (!sample) throw new ConfigError(`--sample takes ${SAMPLE_SIZES.join(' or ')}`);
  const clock = clockFrom(flags.now, flags.local);
  const database = databaseFrom(flags.database, flags.local);
  const settings = readConfig(process.env, { local: flags.local, database });
  const tried = await readTried(settings);
  if (flags.reset) await reset(settings, database);
  const config = flags.playground ? await withFreePort(settings) : settings;
  const app = await startApp({ config, now: clock, sample, tried }).catch((error: unknown) => {
    throw unusable(error, config.database);
  });
  app.log.info({ code: 'started', local: flags.local }, 'started');
  for (const { id, version, short } of tried.flatMap(({ definitions }) => definitions))
    console.log(`To be tried: ${id}, version ${version}. Say: báo cáo ${short.vi}`);
  if (!flags.playground) {
    stopOnSignal(app);
    console.log(`Bot: ${app.url}/api/messages`);
    return;
  }
  const playground = await startPlayground(app.url, config.dataDir, sitting, process.env);
  stopOnSignal(app, playground);
  console.log(`\nBot: ${app.url}/api/messages`);
  console.log(`Mở trò chuyện (open the chat): ${playground.url}`);
}

/** The machine's clock, or in local mode one that starts at that moment: so a month can be watched in a few minutes. */
function clockFrom(text: string | undefined, local: boolean): () => Date {
  if (text === undefined) return () => new Date();
  if (!local) throw new ConfigError('--now moves the clock and works with --local only');
  const start = parseInstant(text);
  if (!start) throw new ConfigError('--now takes a time like 2024-02-16T08:00+07:00');
  const ahead = start.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

function databaseFrom(text: string | undefined, local: boolean): DatabaseAddress | undefined {
  if (text === undefined) return undefined;
  if (!local) throw new ConfigError("--database works with --local only; a tenant's bot reads DATABASE_URL");
  const address = parseAddress(text);
  if (!address) throw new ConfigError('--database takes postgres://USER@HOST/DATABASE or sqlite:PATH');
  return address;
}

/** The files to try, each beside what is known and the ones before it: read before anything is thrown away or made. */
async function readTried({ database }: Config): Promise<readonly DefinitionSource[]> {
  if (flags.report.length === 0) return [];
  if (!flags.local)
    throw new ConfigError(
      '--report works with --local only; for a bot of a tenant: npm run reports -- import FILE',
    );
  refuseOthers(await holdingsAt(database), database);
  const known = await knownAt(flags.reset ? undefined : database);
  const files: DefinitionSource[] = [];
  for (const file of flags.report) {
    const before = files.flatMap(({ definitions }) => definitions);
    files.push(readReportFile(file, [...before, ...known.all], (line) => console.error(line)));
  }
  return files;
}

async function reset(settings: Config, database: DatabaseAddress | undefined): Promise<void> {
  if (settings.credentials) throw new ConfigError('--reset throws data away and works with --local only');
  if (database)
    throw new ConfigError('--reset empties the local folder; empty what --database names yourself');
  await resetLocal(settings.dataDir);
}

/** Says which port is taken and which is used instead. */
async function withFreePort(config: Config): Promise<Config> {
  const port = config.port === 0 ? 0 : await freePort(config.port);
  if (port !== config.port) console.log(`Port ${config.port} is taken; using ${port}.`);
  return { ...config, port };
}

function stopOnSignal(app: App, playground?: Playground): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    playground?.stop();
    await app.stop();
    app.log.info({ code: 'stopped' }, 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  playground?.ended.then(stop);
}

try {
  await main();
} catch (error) {
  const known = [
    ConfigError,
    WrongDatabase,
    UnknownDatabase,
    UnreadableDefinition,
    DatabaseUnreachable,
    DatabaseUnusable,
    Refused,
    CannotBeTried,
  ].some((kind) => error instanceof kind);
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (known) console.error((error as Error).message);
  else if (taken) console.error('The port is taken. Set PORT to another one.');
  else console.error(error);
  process.exit(1);
}
