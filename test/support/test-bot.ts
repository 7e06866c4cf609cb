// The whole bot in this process: the real app over HTTP with a database of its own, a clock that stands still until it is
// moved, and a second view of the database, so that one sees what is stored and not only what is said. It knows nothing
// of vitest: a test starts it by bot.ts, a command such as the score of the understanding by itself.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { shippedIn } from '../../src/definitions/shipped.ts';
import { SAMPLE_LEADER, SAMPLE_OFFICE, SAMPLE_OFFICER, SAMPLE_TENANT } from '../../src/local/people.ts';
import type { SampleSize } from '../../src/local/sample-parts.ts';
import type { ReportCatalogue } from '../../src/report/catalogue.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { writeDefinitions } from '../../src/report/definition-file/write-definitions.ts';
import { parseAddress } from '../../src/store/address.ts';
import { allAgencies, saveAgency } from '../../src/store/agencies.ts';
import { type AuditLine, auditOf } from '../../src/store/audit.ts';
import { type OpenOptions, openDatabase } from '../../src/store/database.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { reasonsOf } from '../../src/store/reasons.ts';
import { findReport, type StoredReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import type { ReminderSummary } from '../../src/teams/proactive/reminder-worker.ts';
import type { Place, Talker } from '../demo/activities.ts';
import { Chat } from '../demo/chat.ts';
import { CONNECTOR, Connector } from './connector.ts';

/** Five days after the cut-off of February 2024, an hour into the working day in Vietnam. */
export const WORKING_DAY = new Date('2024-02-19T02:00:00Z');
export const FEBRUARY = '2024-02';

export const PEOPLE = {
  officer: SAMPLE_OFFICER,
  approver: SAMPLE_LEADER,
  coordinator: SAMPLE_OFFICE,
  /** Of the same tenant, but nobody has added them. */
  stranger: {
    id: 'nguoi-la',
    name: 'Người lạ',
    tenantId: SAMPLE_TENANT,
    entraObjectId: '00000000-0000-4000-8000-000000000999',
  },
};

type ChatOptions = Partial<Omit<Place, 'serviceUrl'>> & { readonly talker?: Talker };

export interface BotOptions {
  /** How long an answer waits until others have been told; in milliseconds. */
  readonly patience?: number;
  /** Without it a file of its own. */
  readonly database?: string;
  /** How the program opens it. */
  readonly opening?: OpenOptions;
  /** Another copy of the program, whose channel it shares. */
  readonly beside?: TestBot;
  /** What is there at first; without it the one department and the Office. */
  readonly sample?: SampleSize;
  /** It is made while the bot takes messages, as `npm start` does; without it before. */
  readonly sampleMeanwhile?: boolean;
  /** Takes every line of the log, down to the level debug; without it nothing is logged. */
  readonly logTo?: (line: string) => void;
  /** Which reports there are; without it those that ship. */
  readonly catalogue?: ReportCatalogue;
  /** What the departments of the sample owe, by id, instead of what the sample lets them owe. */
  readonly owed?: readonly string[];
}

export class TestBot {
  readonly connector: Connector;
  readonly #dataDir: string;
  readonly #options: BotOptions;
  #now: Date;
  #app: App | undefined;
  #db: Db | undefined;
  #file: string | undefined;

  /** Running on data of its own; whoever opens it closes it. */
  static async open(now: Date, options: BotOptions = {}): Promise<TestBot> {
    const bot = new TestBot(mkdtempSync(join(tmpdir(), 'tro-ly-')), now, options);
    if (!options.beside) bot.connector.open();
    await bot.start();
    if (options.owed) await bot.#oweInstead(options.owed);
    return bot;
  }

  /** Stopped, and its data removed. */
  async close(): Promise<void> {
    await this.stop();
    if (!this.#options.beside) this.connector.close();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  constructor(dataDir: string, now: Date, options: BotOptions = {}) {
    this.connector = options.beside?.connector ?? new Connector();
    this.#dataDir = dataDir;
    this.#options = options;
    this.#now = now;
  }

  get url(): string {
    if (!this.#app) throw new Error('the bot is not running');
    return this.#app.url;
  }

  async start(): Promise<void> {
    const {
      database = '',
      opening,
      patience,
      sample = 'department',
      sampleMeanwhile = false,
      logTo,
      catalogue,
    } = this.#options;
    const level = logTo ? 'debug' : 'silent';
    const settings = { PORT: '0', DATA_DIR: this.#dataDir, LOG_LEVEL: level };
    const config = readConfig(settings, { local: true, database: parseAddress(database) });
    this.#app = await startApp({
      config,
      now: () => this.#now,
      remindByHand: true,
      sample,
      sampleMeanwhile,
      ...(opening && { database: opening }),
      ...(patience !== undefined && { patience }),
      ...(catalogue && { shipped: shippedIn(catalogue.all.map(fileOf)) }),
      ...(logTo && { logTo: { write: logTo } }),
    });
    this.#db = await openDatabase(config.database);
    if (config.database.kind === 'sqlite') this.#file = config.database.file;
  }

  async stop(): Promise<void> {
    await this.#app?.stop();
    await this.#db?.destroy();
    this.#app = undefined;
    this.#db = undefined;
  }

  async #oweInstead(owed: readonly string[]): Promise<void> {
    const reports = owed.map((report) => ({ report }));
    for (const agency of await allAgencies(this.db))
      if (agency.reports.length > 0) await saveAgency(this.db, { ...agency, reports });
  }

  /** Another process on the same data, as after a crash or an update. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Until the sample is there. */
  async sampled(): Promise<void> {
    if (!this.#app) throw new Error('the bot is not running');
    await this.#app.sampled;
  }

  /** One round of what the program does unasked. */
  async remind(): Promise<ReminderSummary> {
    if (!this.#app) throw new Error('the bot is not running');
    return await this.#app.remind();
  }

  /** What the program does every hour. */
  async tidy(): Promise<void> {
    if (!this.#app) throw new Error('the bot is not running');
    await this.#app.tidy();
  }

  /** Moves the clock on. */
  pass(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }

  /** Sets the clock, also back. */
  moveTo(now: Date): void {
    this.#now = now;
  }

  /** A chat; without options the officer's personal one. */
  chat({ talker = PEOPLE.officer, ...place }: ChatOptions = {}): Chat {
    const bot = this;
    return new Chat({
      get botUrl() {
        return bot.url;
      },
      talker,
      place: {
        conversationId: `a:${talker.id}`,
        conversationType: 'personal',
        locale: 'vi-VN',
        ...place,
        serviceUrl: CONNECTOR,
      },
      sentTo: (conversation) => bot.connector.sentTo(conversation),
      now: () => bot.#now,
    });
  }

  /** What the bot's clock says. */
  get now(): Date {
    return this.#now;
  }

  /** The file of the database, for a connection of one's own. */
  get file(): string {
    if (this.#file === undefined) throw new Error('the bot is not running on a file');
    return this.#file;
  }

  get db(): Db {
    if (!this.#db) throw new Error('the bot is not running');
    return this.#db;
  }

  /** What is stored for a month of the sample department, by figure. Computed figures are not stored. */
  async stored(month = FEBRUARY): Promise<Readonly<Record<string, number | string>>> {
    const id = reportId(month);
    const figures = (await figuresOfReports(this.db, [id])).get(id);
    return Object.fromEntries([...(figures ?? [])].map(([figure, { value }]) => [figure, value]));
  }

  async report(month = FEBRUARY): Promise<StoredReport | undefined> {
    return await findReport(this.db, reportId(month));
  }

  async reasons(month = FEBRUARY): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await reasonsOf(this.db, reportId(month))).words);
  }

  async audit(month = FEBRUARY): Promise<readonly AuditLine[]> {
    return await auditOf(this.db, reportId(month));
  }
}

const fileOf = (definition: ReportDefinition) => ({
  source: writeDefinitions([definition]),
  definitions: [definition],
});

const reportId = (month: string) => `skhdt.ct25-ct08.${month}`;
