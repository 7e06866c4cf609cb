// The real app as it runs in a tenant: with credentials, its log caught, its stored data comparable as a whole.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type App, startApp } from '../../src/app.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { readConfig } from '../../src/config.ts';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { addSample } from '../../src/local/sample.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Activity, message } from '../demo/activities.ts';
import { PEOPLE } from './bot.ts';
import { makeReal } from './database.ts';
import { APP_ID, SERVICE_URL } from './microsoft.ts';

export const SECRET = 'the-secret-of-the-registration';

/** A message as Teams delivers it. */
export function said(text: string, talker = PEOPLE.officer, id = 'said-1'): Activity {
  const place = {
    conversationId: `a:${talker.id}`,
    conversationType: 'personal',
    serviceUrl: SERVICE_URL,
    locale: 'vi-VN',
  } as const;
  return message({ from: talker, place, id, at: new Date() }, text);
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export class TestDoor {
  readonly #app: App;
  readonly #dataDir: string;
  readonly log: Record<string, unknown>[];

  private constructor(app: App, dataDir: string, log: Record<string, unknown>[]) {
    this.#app = app;
    this.#dataDir = dataDir;
    this.log = log;
  }

  /** Open, with the sample department's people in its database. */
  static async open(env: Readonly<Record<string, string>> = {}): Promise<TestDoor> {
    const dataDir = mkdtempSync(join(tmpdir(), 'cua-'));
    const db = await openDatabase(fileInFolder(dataDir));
    await addSample(db, new Date(), KNOWN_HOLIDAYS);
    await makeReal(db);
    await db.destroy();
    const log: Record<string, unknown>[] = [];
    const settings = {
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT,
      MICROSOFT_APP_PASSWORD: SECRET,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'debug',
      ...env,
    };
    const app = await startApp({
      config: readConfig(settings, { local: false }),
      remindByHand: true,
      logTo: { write: (line) => void log.push(JSON.parse(line)) },
    });
    return new TestDoor(app, dataDir, log);
  }

  async close(): Promise<void> {
    await this.#app.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.#app.url}${path}`, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Delivers a body, as JSON where it is no text already. */
  async deliver(
    body: unknown,
    authorization: string | undefined,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return await this.ask('/api/messages', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization !== undefined && { authorization }),
        ...headers,
      },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    } as RequestInit);
  }

  get port(): string {
    return new URL(this.#app.url).port;
  }

  /** What no program should do to us. */
  dropTable(name: string): void {
    this.change(`drop table "${name}"`);
  }

  /** The same of any other kind. */
  change(sql: string): void {
    const db = new DatabaseSync(join(this.#dataDir, 'bao-cao.sqlite'));
    db.exec(sql);
    db.close();
  }

  /** Everything that is stored, row by row. */
  stored(): string {
    const db = new DatabaseSync(join(this.#dataDir, 'bao-cao.sqlite'), { readOnly: true });
    try {
      const tables = db.prepare(`select name from sqlite_master where type = 'table' order by name`).all();
      return JSON.stringify(tables.map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()]));
    } finally {
      db.close();
    }
  }
}
