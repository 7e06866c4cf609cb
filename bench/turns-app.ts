// The bot of the case "a figure recorded through the bot", in a process of its own: of the checkout that it is given, so that an
// older one can be measured beside this one. Speaks with its parent alone.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App, AppOptions } from '../src/app.ts';
import type { Config, ConfigOptions } from '../src/config.ts';
import type { SAMPLE_AGENCIES as Agencies, SAMPLE_TENANT as Tenant } from '../src/local/people.ts';
import type { saveAgency as SaveAgency } from '../src/store/agencies.ts';
import type { openDatabase as OpenDatabase } from '../src/store/database.ts';
import type { savePerson as SavePerson } from '../src/store/people.ts';

/** What the parent asks, and is told. */
export type Asked = 'measure' | 'stop';
export interface Told {
  readonly url: string;
  /** Figures that are committed, and the processor time that the bot has taken, in milliseconds. */
  readonly recorded: number;
  readonly cpu: number;
}

const [root = '', conversations = '16'] = process.argv.slice(2);
const load = async (path: string): Promise<Record<string, unknown>> =>
  await import(pathToFileURL(join(root, path)).href);

const { startApp } = (await load('src/app.ts')) as { startApp: (options: AppOptions) => Promise<App> };
const { readConfig } = (await load('src/config.ts')) as {
  readConfig: (env: Readonly<Record<string, string>>, options: ConfigOptions) => Config;
};
const { SAMPLE_AGENCIES, SAMPLE_TENANT } = (await load('src/local/people.ts')) as {
  SAMPLE_AGENCIES: typeof Agencies;
  SAMPLE_TENANT: typeof Tenant;
};
const { saveAgency } = (await load('src/store/agencies.ts')) as { saveAgency: typeof SaveAgency };
const { savePerson } = (await load('src/store/people.ts')) as { savePerson: typeof SavePerson };
const { openDatabase } = (await load('src/store/database.ts')) as { openDatabase: typeof OpenDatabase };

const dataDir = mkdtempSync(join(tmpdir(), 'bao-cao-turns-'));
const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, { local: true });
const app = await startApp({
  config,
  now: () => new Date('2027-06-21T02:00:00Z'),
  remindByHand: true,
  sample: 'department',
});
const db = await openDatabase(config.database);
for (let at = 0; at < Number(conversations); at += 1) {
  const [sample] = SAMPLE_AGENCIES;
  const identity = {
    tenantId: SAMPLE_TENANT,
    entraObjectId: `officer-${at}`,
    principal: `officer-${at}@example.vn`,
  };
  const memberships = [{ agencyId: `so-${at}`, roles: ['officer'] as const }];
  if (sample) await saveAgency(db, { ...sample, id: `so-${at}` });
  await savePerson(db, { id: `officer-${at}`, ...identity, name: `Cán bộ ${at}`, active: true, memberships });
}

process.on('message', (asked: Asked) => void answer(asked));
await answer('measure');

async function answer(asked: Asked): Promise<void> {
  if (asked === 'stop') {
    await app.stop();
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
    process.exit();
  }
  const { recorded } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('recorded'))
    .where('subject', '=', 'figure')
    .executeTakeFirstOrThrow();
  const { user, system } = process.cpuUsage();
  process.send?.({ url: app.url, recorded: Number(recorded), cpu: (user + system) / 1000 } satisfies Told);
}
