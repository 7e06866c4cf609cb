// The part of `npm run reports` that works on the database: a file of definitions taken in, given back, listed, taken away.
// The bot may run meanwhile; its next turn knows.

import { existsSync, writeFileSync } from 'node:fs';
import {
  importDefinitions,
  planDefinitions,
  removeReport,
  takeInShipped,
  whyKept,
} from './actions/import-definitions.ts';
import { localDate } from './calendar/clock.ts';
import { alikeLines, definitionLines, faultLines } from './definitions/plan-lines.ts';
import { SHIPPED } from './definitions/shipped.ts';
import type { DefinitionSource } from './definitions/source.ts';
import {
  changed,
  confirmed,
  databaseIn,
  existingDatabase,
  isThere,
  lookedAt,
  onlyLooking,
  Refused,
  type Surroundings,
  withDatabase,
} from './operator.ts';
import type { ReportCatalogue } from './report/catalogue.ts';
import type { DatabaseAddress } from './store/address.ts';
import { allAgencies } from './store/agencies.ts';
import { storedCatalogue } from './store/catalogue.ts';
import { definitionSources, type StoredDefinition, storedDefinitions } from './store/definitions.ts';
import type { Db } from './store/schema.ts';

const STALE = 'Something else has changed meanwhile; nothing was changed. Start again.';

/** Shows what would change, asks, changes it. */
export async function importReports(
  file: DefinitionSource,
  yes: boolean,
  around: Surroundings,
): Promise<void> {
  const { env, say, now } = around;
  const { steps, known, open } = await lookedAt(env, (db) =>
    onlyLooking(db, async (trx) => {
      await takeInShipped(trx, SHIPPED, now());
      const planned = await planDefinitions(trx, SHIPPED, file);
      if (planned.kind === 'planned')
        return { ...planned, known: (await storedCatalogue(trx, SHIPPED.catalogue)).all };
      throw new Refused(faultLines(planned.faults).join('\n'));
    }),
  );
  for (const line of definitionLines(steps, open)) say(line);
  for (const line of alikeLines(
    steps.filter(({ same }) => !same).map(({ definition }) => definition),
    known,
  ))
    say(line);
  const different = steps.filter(({ same }) => !same).length;
  if (different === 0) say('Nothing changes but the text around the definitions.');
  if (different > 0 || !isThere(databaseIn(env))) await confirmed(yes, around);
  const done = await changed(env, async (db) => {
    await takeInShipped(db, SHIPPED, now());
    return await importDefinitions(db, SHIPPED, file, steps, now());
  });
  if (!done) throw new Refused(STALE);
  say(`Done: ${different} report(s). A bot that runs knows at its next turn.`);
}

/** The file that gives the newest version of a report, as it was written. */
export async function exportReport(
  id: string,
  file: string | undefined,
  around: Surroundings,
): Promise<void> {
  const { say } = around;
  const text = await lookedAtReports(around, async (db) => {
    const newest = (await storedDefinitions(db)).findLast((one) => one.id === id);
    const source = newest && (await definitionSources(db, [newest.file])).get(newest.file);
    if (source === undefined) throw new Refused(await unknown(db, id));
    return source;
  });
  if (file === undefined || file === '-') return say(text.trimEnd());
  if (existsSync(file)) throw new Refused(`${file} exists already; name another file.`);
  writeFileSync(file, text);
  say(`${file}: written.`);
}

/** Which reports there are, who owes them, and where each version came from. */
export async function listReports(around: Surroundings): Promise<void> {
  const lines = await lookedAtReports(around, async (db) => {
    const { all } = await storedCatalogue(db, SHIPPED.catalogue);
    const versions = Map.groupBy(await storedDefinitions(db), ({ id }) => id);
    const agencies = await allAgencies(db);
    return all.flatMap(({ id, name }) => {
      const owing = agencies.filter(({ reports }) => reports.some(({ report }) => report === id)).length;
      const own = (versions.get(id) ?? []).map((one) => `    ${versionLine(one)}`);
      return [`${id}  “${name.vi}”, owed by ${owing} agencies`, ...own];
    });
  });
  for (const line of lines) around.say(line);
}

const versionLine = ({ version, origin, at }: StoredDefinition) =>
  `version ${version}, ${origin === 'shipped' ? 'came with the program' : 'imported'} ${localDate(at)}`;

/** Takes a report away that nobody owes and of which nothing is stored. */
export async function takeReportAway(id: string, yes: boolean, around: Surroundings): Promise<void> {
  await withDatabase(existingDatabase(around.env), async (db) => {
    await takeInShipped(db, SHIPPED, around.now());
    if (!(await storedDefinitions(db)).some((one) => one.id === id)) throw new Refused(await unknown(db, id));
    const kept = await whyKept(db, SHIPPED, id);
    if (kept !== undefined) throw new Refused(`${kept} Nothing was changed.`);
    around.say(`- report ${id}: taken away`);
    await confirmed(yes, around);
    const removed = await removeReport(db, SHIPPED, id, around.now());
    if (removed.kind === 'refused') throw new Refused(STALE);
    around.say('Done.');
  });
}

async function unknown(db: Db, id: string): Promise<string> {
  const { all } = await storedCatalogue(db, SHIPPED.catalogue);
  return `There is no report ${id}. There are: ${all.map((one) => one.id).join(', ')}.`;
}

/** The reports of the bot's database; those that ship where there is none yet. */
export async function knownReports(env: Surroundings['env']): Promise<ReportCatalogue> {
  return await knownAt(databaseIn(env));
}

/** The same of a database that is named; without one those that ship. */
export async function knownAt(address: DatabaseAddress | undefined): Promise<ReportCatalogue> {
  if (!address || !isThere(address)) return SHIPPED.catalogue;
  return await withDatabase(address, (db) => storedCatalogue(db, SHIPPED.catalogue));
}

/** As a start of the bot would put them in; nothing is made or changed by looking. */
async function lookedAtReports<Result>(
  { env, now }: Surroundings,
  look: (db: Db) => Promise<Result>,
): Promise<Result> {
  return await withDatabase(existingDatabase(env), (db) =>
    onlyLooking(db, async (trx) => {
      await takeInShipped(trx, SHIPPED, now());
      return await look(trx);
    }),
  );
}
