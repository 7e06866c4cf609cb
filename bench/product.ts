// The bot that is measured, in a process of its own: of the checkout that it is given, so that an older one can be measured
// beside this one. With departments and officers of its own instead of the sample.
// Arguments: FOLDER OFFICERS signed|unsigned [DATABASE]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App, AppOptions } from '../src/app.ts';
import type { Config, ConfigOptions } from '../src/config.ts';
import type { SAMPLE_AGENCIES as Agencies, SAMPLE_TENANT as Tenant } from '../src/local/people.ts';
import type { parseAddress as ParseAddress } from '../src/store/address.ts';
import type { saveAgency as SaveAgency } from '../src/store/agencies.ts';
import type { openDatabase as OpenDatabase } from '../src/store/database.ts';
import type { savePerson as SavePerson } from '../src/store/people.ts';
import { APP } from './stand-ins/registration.ts';

/** What the parent is told when officers may speak. */
export interface ProductReady {
  readonly url: string;
}

const START = Date.parse('2027-06-21T02:00:00Z');
/**
 * The door counts what a person sends in a minute. A clock that runs fast keeps it counting, and lets pass what no officer
 * would ever send.
 */
const FASTER = 1000;

const [root = '', officers = '16', tokens = 'unsigned', database] = process.argv.slice(2);
const local = tokens !== 'signed';
const load = async <Module>(path: string) => (await import(pathToFileURL(join(root, path)).href)) as Module;

const { startApp } = await load<{ startApp: (options: AppOptions) => Promise<App> }>('src/app.ts');
const { readConfig } = await load<{
  readConfig: (env: Readonly<Record<string, string>>, options: ConfigOptions) => Config;
}>('src/config.ts');
const { SAMPLE_AGENCIES, SAMPLE_TENANT } = await load<{
  SAMPLE_AGENCIES: typeof Agencies;
  SAMPLE_TENANT: typeof Tenant;
}>('src/local/people.ts');
const { saveAgency } = await load<{ saveAgency: typeof SaveAgency }>('src/store/agencies.ts');
const { savePerson } = await load<{ savePerson: typeof SavePerson }>('src/store/people.ts');
const { openDatabase } = await load<{ openDatabase: typeof OpenDatabase }>('src/store/database.ts');
const { parseAddress } = await load<{ parseAddress: typeof ParseAddress }>('src/store/address.ts');

const dataDir = mkdtempSync(join(tmpdir(), 'bao-cao-turns-'));
const registration = {
  MICROSOFT_APP_ID: APP.id,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: APP.tenant,
  MICROSOFT_APP_PASSWORD: APP.password,
};
const env = { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...(!local && registration) };
const read = readConfig(env, { local });
const address = database === undefined ? read.database : parseAddress(database);
if (!address) throw new Error('the database is named postgres://… or sqlite:…');
const config: Config = { ...read, database: address };
const db = await openDatabase(config.database);
await addOfficers(Number(officers));
const began = Date.now();
const app = await startApp({
  config,
  now: () => new Date(local ? START : START + (Date.now() - began) * FASTER),
  remindByHand: true,
});
process.on('message', (asked) => {
  if (asked === 'recorded') void recorded().then((figures) => process.send?.({ figures }));
  if (asked === 'stop') void stop();
});
process.send?.({ url: app.url } satisfies ProductReady);

/** One department and its officer for each. */
async function addOfficers(count: number): Promise<void> {
  const [sample] = SAMPLE_AGENCIES;
  if (!sample) throw new Error('there is no sample department');
  for (let at = 0; at < count; at += 1) {
    const identity = {
      tenantId: SAMPLE_TENANT,
      entraObjectId: `officer-${at}`,
      principal: `officer-${at}@example.vn`,
    };
    const memberships = [{ agencyId: `so-${at}`, roles: ['officer'] as const }];
    await saveAgency(db, { ...sample, id: `so-${at}`, sample: local });
    await savePerson(db, {
      id: `officer-${at}`,
      ...identity,
      name: `Cán bộ ${at}`,
      active: true,
      memberships,
    });
  }
}

/** Figures that are committed. */
async function recorded(): Promise<number> {
  const { count } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('subject', '=', 'figure')
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function stop(): Promise<void> {
  await app.stop();
  await db.destroy();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit();
}
