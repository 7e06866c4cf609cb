// Puts the rooms together into one running bot. Used by main, and by whatever needs a whole bot in its own process.

import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { type DestinationStream, type Logger, pino } from 'pino';
import { takeInShipped } from './actions/import-definitions.ts';
import { cacheUses } from './cache/cache.ts';
import { localDate } from './calendar/clock.ts';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { type HolidayTable, withYears, yearsMissing } from './calendar/holidays.ts';
import { addDays } from './calendar/local-date.ts';
import { latestClosedPeriod } from './calendar/period.ts';
import type { Config } from './config.ts';
import { nameShown } from './config-trouble.ts';
import { SHIPPED } from './definitions/shipped.ts';
import type { DefinitionSource, Shipped } from './definitions/source.ts';
import { Housekeeping } from './housekeeping.ts';
import { Engine, engineFor } from './intents/engine.ts';
import { refuseOthers, refuseSamples } from './local/apart.ts';
import { addSample } from './local/sample.ts';
import type { SampleMaker } from './local/sample-maker.ts';
import { ALL_THERE, makeSample, type SampleMaking } from './local/sample-making.ts';
import type { SampleSize } from './local/sample-parts.ts';
import { tryReports } from './local/try-reports.ts';
import type { ReportCatalogue } from './report/catalogue.ts';
import { allAgencies } from './store/agencies.ts';
import { connectWithRetry } from './store/connect-with-retry.ts';
import { type OpenOptions, poolUse, schemaState } from './store/database.ts';
import { suppliedHolidays } from './store/holidays.ts';
import { makePrivateFile, makePrivateFolder } from './store/private-file.ts';
import { ReportsInForce } from './store/reports-in-force.ts';
import type { Db } from './store/schema.ts';
import { forgetLeases } from './store/turn-leases.ts';
import { compose } from './teams/composition.ts';
import { listen, makeHttpServer, portOf } from './teams/inbound/http-server.ts';
import { withTimeout } from './teams/outbound/timeout.ts';
import { Outbound } from './teams/outbound/trusted-address.ts';
import type { ReminderSummary } from './teams/proactive/reminder-worker.ts';
import { openSdk } from './teams/sdk/teams-sdk.ts';
import { Counting } from './watch/counting.ts';
import { logFields } from './watch/request-context.ts';
import { startTracing } from './watch/tracing.ts';

/** A month's deadline lies at most this far ahead. */
const HOLIDAYS_AHEAD_DAYS = 31;
/** Teams gives up on an answer after ten seconds, and its own writing takes some. */
const PATIENCE_MILLISECONDS = 4000;

const KEY_BYTES = 32;
/** docs/decisions/0033-loaded-when-needed.md says what it costs and spares. */
const HEAP_GROWING_PERCENT = 25;

/** Between where a query breaks and who asked it stand ten frames of libraries: as many as are kept by themselves. */
const FRAMES = 30;

export interface App {
  readonly url: string;
  readonly log: Logger;
  /** Resolves when local mode's sample is there; rejects when it could not be made. */
  readonly sampled: Promise<void>;
  /** Does now what is done unasked every few minutes: months opened, reminders planned and sent. */
  readonly remind: () => Promise<ReminderSummary>;
  /** Forgets now what has had its time, as is done every hour. */
  readonly tidy: () => Promise<void>;
  /** Takes no more turns, finishes those in flight, closes the database. */
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  /** The clock; tests freeze it. */
  readonly now?: () => Date;
  /** Which reports come with the program; those of the house where nothing else is said. */
  readonly shipped?: Shipped;
  /** How long an answer waits until others have been told; in milliseconds. */
  readonly patience?: number;
  /** Months are opened and reminders sent when asked to only, and not by themselves. */
  readonly remindByHand?: boolean;
  /** What local mode puts into an empty database. */
  readonly sample?: SampleSize;
  /** The door opens before the sample's reports are made, in a thread; without it they are there before. */
  readonly sampleMeanwhile?: boolean;
  /** Makes them already. */
  readonly sampleAhead?: SampleMaker | undefined;
  /** Reports that local mode's sample department owes beside its own. */
  readonly tried?: readonly DefinitionSource[];
  /** What the channel takes of us each second. */
  readonly sendsPerSecond?: number;
  /** How the database is opened: what sees its queries, and the disk of a test. */
  readonly database?: OpenOptions;
  /** Where the log goes; without it the standard output. */
  readonly logTo?: DestinationStream;
}

/** Opens the database and the door. Rejects when the port is taken, or the database of a newer version or not for it. */
export async function startApp({
  config,
  now = () => new Date(),
  shipped = SHIPPED,
  patience = PATIENCE_MILLISECONDS,
  remindByHand = false,
  sample = 'province',
  sampleMeanwhile = false,
  sampleAhead,
  tried = [],
  sendsPerSecond,
  database = {},
  logTo,
}: AppOptions): Promise<App> {
  const local = config.credentials === undefined;
  Error.stackTraceLimit = FRAMES;
  if (config.tracing) await startTracing();
  // A time that an operator can read; the lines of a day then sort by it, too.
  const options = {
    level: config.logLevel,
    base: null,
    mixin: logFields,
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const log = logTo ? pino(options, logTo) : pino(options);
  makePrivateFolder(config.dataDir);
  const counting = new Counting({
    conversations: () => queue.busy,
    pool: () => poolUse(db),
    caches: cacheUses,
  });
  const { count } = counting;
  const db = await connectWithRetry(config.database, {
    ...database,
    disk: { owned: true, ...database.disk },
    onQuery: (query) => {
      count((metrics) => metrics.query(query));
      database.onQuery?.(query);
    },
    onWait: (state) => log.warn({ code: 'database-away', state }, 'waiting for the database'),
    admit: (held) => (local ? refuseOthers : refuseSamples)(held, config.database),
  });
  await forgetLeases(db);
  let holidays = withYears(KNOWN_HOLIDAYS, await suppliedHolidays(db));
  warnOfUnknownHolidays(log, now(), holidays);
  if (!local) warnOfSettings(log, config);
  await putInShipped(log, db, shipped, now());
  const reports = new ReportsInForce(db, shipped.catalogue, ({ message }) =>
    log.error({ code: 'definition-unreadable' }, message),
  );
  await reports.read();
  let making: SampleMaking = ALL_THERE;
  if (local) {
    if (sampleMeanwhile)
      making = await makeSample(db, config.database, {
        size: sample,
        now: now(),
        holidays,
        ahead: sampleAhead,
      });
    else await addSample(db, now(), holidays, sample);
    await tryReports(db, shipped, tried, now());
    await reports.refresh();
  }
  await warnOfNoAgencies(log, db);

  let server: Server | undefined;
  const ownUrl = () => (server ? `http://127.0.0.1:${portOf(server)}` : undefined);
  let idle = learnAtLeisure(reports.catalogue, now(), tidyMemory);
  const readReports = async (mark?: string) => {
    if (!(await reports.refresh(mark))) return;
    clearImmediate(idle.next);
    idle = learnAtLeisure(reports.catalogue, now());
  };
  const services = {
    db,
    get holidays() {
      return holidays;
    },
    get catalogue() {
      return reports.catalogue;
    },
    readReports,
    sample: making,
    log,
    count,
    now,
    pause: (milliseconds: number) => sleep(milliseconds),
    nonce: () => randomUUID(),
    patience,
    local,
    publicUrl: () => config.publicUrl ?? (local ? ownUrl() : undefined),
    linkSecret:
      config.linkSecret === undefined ? keptSecret(config.dataDir, log) : Buffer.from(config.linkSecret),
    door: config.door,
    outbound: new Outbound(config.door, { local }),
  };
  const { adapter, bot, queue, keys, messenger, reminding } = compose(services, {
    sdk: await openSdk(config.sdk, config.credentials),
    credentials: config.credentials,
    ...(sendsPerSecond !== undefined && { sendsPerSecond }),
    readSettings: async () => {
      holidays = withYears(KNOWN_HOLIDAYS, await suppliedHolidays(db));
      await readReports();
    },
  });
  const door = makeHttpServer(services, adapter, bot, {
    parts: {
      database: { ask: () => schemaState(db).then(() => 'ok') },
      // While copies are updated one after another, the newest has changed the database for all of them.
      // It takes messages, and answers when what they are about is there.
      ...(local && {
        sample: { ask: async () => (making.done() ? 'ok' : 'being-made'), bearable: ['being-made'] },
      }),
      migrations: { ask: () => schemaState(db), bearable: ['newer'] },
      ...(config.credentials && { keys: { ask: () => keys.state(), bearable: ['kept'] } }),
    },
    metrics: () => counting.load(),
    metricsToken: config.metricsToken,
  });
  try {
    server = await listen(door, config.port, config.host);
  } catch (error) {
    clearImmediate(idle.next);
    await making.stop();
    await db.destroy();
    throw error;
  }
  const opened = server;
  const housekeeping = new Housekeeping({ db, log, now, retention: config.retention });
  housekeeping.start();
  void counting.load();
  // A month that is opened before the sample has it would keep the sample away.
  if (!remindByHand)
    making.whole.then(
      () => reminding.start(),
      () => undefined,
    );
  return {
    url: `http://127.0.0.1:${portOf(opened)}`,
    log,
    sampled: making.whole,
    remind: () => making.whole.then(() => reminding.run()),
    tidy: () => housekeeping.run(),
    stop: async () => {
      clearImmediate(idle.next);
      await making.stop();
      const closed = new Promise((resolve) => opened.close(resolve));
      opened.closeIdleConnections();
      await Promise.all([queue.idle(), reminding.stop(), housekeeping.stop()]);
      await withTimeout(messenger.idle(), PATIENCE_MILLISECONDS);
      opened.closeAllConnections();
      await closed;
      await db.destroy();
    },
  };
}

/** Learns what people say in the moments between turns, so that no answer waits for it. */
function learnAtLeisure(
  { all, at }: ReportCatalogue,
  now: Date,
  learnt: () => void = () => undefined,
): { next: NodeJS.Immediate } {
  const engines = all.flatMap((one) => [
    ...new Set([at(one, latestClosedPeriod(now, one)), one].map(engineFor)),
  ]);
  Engine.together(engines);
  const step = () => {
    if (engines.some((engine) => engine.learn())) idle.next = setImmediate(step);
    else learnt();
  };
  const idle = { next: setImmediate(step) };
  return idle;
}

/**
 * Gives back what starting and learning have used and nobody needs again: a third of what the process holds, which it would
 * otherwise keep until there is more to do. Some tenths of a second, once after the start, when hardly anybody waits; only where
 * the start has said `--expose-gc`.
 */
function tidyMemory(): void {
  if (!globalThis.gc) return;
  globalThis.gc({ type: 'major', flavor: 'last-resort', execution: 'sync' });
  // From now on garbage is collected when what lives has grown by so many percent, not by as much again and more.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
}

/** What ships and is not there yet is put in. */
async function putInShipped(log: Logger, db: Db, shipped: Shipped, now: Date): Promise<void> {
  for (const { kind, ...of } of await takeInShipped(db, shipped, now)) {
    const { [kind]: words } = {
      new: 'a report that comes with the program was put into the database',
      replaced: 'a report that comes with the program took the place of its older version',
      kept: 'the program has a newer version of this report, but the province has changed it and keeps its own',
      refused:
        'the version of this report that comes with the program cannot take the place of the one that is stored',
    };
    const level = kind === 'refused' ? 'error' : kind === 'kept' ? 'warn' : 'info';
    log[level]({ code: `definition-${kind}`, ...of }, words);
  }
}

/** A deadline calculated in a year whose days off are not announced can still move: said, never silently assumed. */
function warnOfUnknownHolidays(log: Logger, now: Date, holidays: HolidayTable): void {
  const today = localDate(now);
  const years = yearsMissing(holidays, today, addDays(today, HOLIDAYS_AHEAD_DAYS));
  if (years.length > 0) log.warn({ code: 'holidays-unknown', years }, 'days off are not announced yet');
}

function warnOfSettings(log: Logger, config: Config): void {
  for (const { key, meant } of config.misspelt)
    log.warn({ code: 'setting-unknown', key: nameShown(key), meant }, 'a setting is not known, and not read');
  warnOfNoProxy(log, config);
}

/** Teams calls over HTTPS and the door listens without it, so there is a proxy, and its callers are to be told apart. */
function warnOfNoProxy(log: Logger, { door }: Config): void {
  if (door.trustedProxies > 0) return;
  log.warn(
    { code: 'no-proxy-trusted' },
    'TRUSTED_PROXIES is 0: behind a proxy all callers count as one, and are slowed down together',
  );
}

/** The database of a new tenant is empty: whoever looks into the log is told what comes next. */
async function warnOfNoAgencies(log: Logger, db: Db): Promise<void> {
  if ((await allAgencies(db)).length > 0) return;
  log.warn(
    { code: 'no-agencies' },
    'no departments and people are known yet, so nobody is answered: write a settings file and run ' +
      '"npm run agencies -- import FILE" (docs/install.md, step 5)',
  );
}

/**
 * The key of download links: made at first start, kept with the data, readable by this program's user only. One that was cut
 * short, as on a disk that was full, would let everybody make links: another takes its place, and links given out end early.
 */
function keptSecret(dataDir: string, log: Logger): Uint8Array {
  const file = join(dataDir, 'link.key');
  const there = existsSync(file);
  if (there) makePrivateFile(file);
  if (there && readFileSync(file).length >= KEY_BYTES) return readFileSync(file);
  if (there)
    log.warn({ code: 'link-key-made-anew' }, 'the key of download links was cut short; it was made anew');
  const key = randomBytes(KEY_BYTES);
  writeFileSync(`${file}.new`, key, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return key;
}
