// Starts everything that src/main.ts has read the wish for.

import { type App, startApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { DefinitionSource } from './definitions/source.ts';
import { clockFrom, type Flags, sampleFrom } from './flags.ts';
import { refuseOthers } from './local/apart.ts';
import { isPlaygroundThere, type Playground, startPlayground } from './local/playground.ts';
import { freePort } from './local/ports.ts';
import { PROVINCE_PEOPLE } from './local/province.ts';
import { resetLocal } from './local/reset.ts';
import { type SampleMaker, SampleStopped } from './local/sample-maker.ts';
import { isThere } from './operator.ts';
import { knownAt } from './reports-database.ts';
import { readReportFile } from './reports-file.ts';
import { tellWhyNotStarted } from './start-trouble.ts';
import { type DatabaseAddress, parseAddress } from './store/address.ts';
import { openDatabase } from './store/database.ts';
import { holdingsAt } from './store/holdings.ts';
import { makePrivateFolder } from './store/private-file.ts';
import { runAloneOn } from './store/sole-copy.ts';
import { unusable } from './store/unusable.ts';
import { VERSION } from './version.ts';
import { framesOf } from './watch/frames.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** `ahead` makes the sample that the flags ask for already. Ends the process, with a sentence, where it cannot start. */
export async function start(flags: Flags, env: Env, ahead: SampleMaker | undefined): Promise<void> {
  try {
    await startAll(flags, env, ahead);
  } catch (error) {
    tellWhyNotStarted(error, { asLog: !flags.local && !process.stderr.isTTY });
    process.exit(1);
  }
}

async function startAll(flags: Flags, env: Env, ahead: SampleMaker | undefined): Promise<void> {
  const sitting = PROVINCE_PEOPLE.find(({ id }) => id === flags.as);
  if (!sitting) {
    const ids = PROVINCE_PEOPLE.map(({ id }) => id).join(', ');
    throw new ConfigError(`--as takes one of the sample's people: ${ids}`);
  }
  const sample = sampleFrom(flags);
  const clock = clockFrom(flags);
  if (flags.playground && !isPlaygroundThere())
    throw new ConfigError(
      'The chat window is not installed here: run "npm ci" without --omit=dev, or start without it: npm run serve -- --local',
    );
  const database = databaseFrom(flags.database, flags.local);
  const settings = readConfig(env, { local: flags.local, database });
  if (flags.report.length > 0 && !flags.local)
    throw new ConfigError(
      '--report works with --local only; for a bot of a tenant: npm run reports -- import FILE',
    );
  // Where there is nothing yet, a file to try that is wrong leaves nothing behind.
  const there = isThere(settings.database);
  if (there) claim(settings);
  const tried = await readTried(flags, settings);
  if (!there) claim(settings);
  if (flags.reset) await reset(settings, database);
  const config = flags.playground ? await withFreePort(settings) : settings;
  const app = await startApp({
    config,
    now: clock,
    sample,
    sampleMeanwhile: true,
    sampleAhead: ahead,
    tried,
  }).catch((error: unknown) => {
    throw unusable(error, config.database);
  });
  app.sampled.catch((error: unknown) => {
    if (error instanceof SampleStopped) return;
    console.error('The sample could not be made:', error);
    process.exit(1);
  });
  if (!flags.local) watchOver(app.log);
  for (const { id, version, short } of tried.flatMap(({ definitions }) => definitions))
    console.log(`To be tried: ${id}, version ${version}. Say: báo cáo ${short.vi}`);
  if (!flags.playground) {
    stopOnSignal(app);
    const line = `Bot: ${app.url}/api/messages`;
    if (flags.local) console.log(line);
    // Whatever is logged: whoever starts it is to see that it has started.
    else app.log.child({}, { level: 'info' }).info({ code: 'started', version: VERSION }, line);
    return;
  }
  const playground = await startPlayground(app.url, config.dataDir, sitting, env);
  stopOnSignal(app, playground);
  console.log(`\nBot: ${app.url}/api/messages`);
  console.log(`Mở trò chuyện (open the chat): ${playground.url}`);
}

function databaseFrom(text: string | undefined, local: boolean): DatabaseAddress | undefined {
  if (text === undefined) return undefined;
  if (!local) throw new ConfigError("--database works with --local only; a tenant's bot reads DATABASE_URL");
  const address = parseAddress(text);
  if (!address) throw new ConfigError('--database takes postgres://USER@HOST/DATABASE or sqlite:PATH');
  return address;
}

/** The files to try, each beside what is known and the ones before it: read before anything is thrown away or made. */
async function readTried(flags: Flags, { database }: Config): Promise<readonly DefinitionSource[]> {
  if (flags.report.length === 0) return [];
  refuseOthers(await holdingsAt(database), database);
  // Commands take it as it is; it is this start's own, which would bring it up to date in a moment.
  if (!flags.reset && isThere(database)) await (await openDatabase(database)).destroy();
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

/** Before anything is thrown away or brought up to date under another copy. */
function claim({ dataDir, database }: Config): void {
  if (database.kind !== 'sqlite') return;
  try {
    makePrivateFolder(dataDir);
    runAloneOn(database.file);
  } catch (error) {
    throw unusable(error, database);
  }
}

/** Says which port is taken and which is used instead. */
async function withFreePort(config: Config): Promise<Config> {
  const port = config.port === 0 ? 0 : await freePort(config.port);
  if (port !== config.port) console.log(`Port ${config.port} is taken; using ${port}.`);
  return { ...config, port };
}

/** What Node would print as text between the lines of the log: what it warns of, and what nobody has caught. */
function watchOver(log: App['log']): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn({ code: 'node-warning', name }, message));
  process.on('uncaughtException', (error: Error) => {
    log.fatal({ code: 'crashed', name: error.name, at: framesOf(error) }, 'the program had to end');
    process.exit(1);
  });
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
