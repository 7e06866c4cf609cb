// Files of definitions taken in: what ships at each start, what somebody imports, and what is refused with its reason.

import { describe, expect, test } from 'vitest';
import {
  importDefinitions,
  planDefinitions,
  removeReport,
  takeInShipped,
} from '../../src/actions/import-definitions.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { shippedIn } from '../../src/definitions/shipped.ts';
import type { DefinitionSource } from '../../src/definitions/source.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { writeDefinitions } from '../../src/report/definition-file/write-definitions.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { storedCatalogue, UnreadableDefinition } from '../../src/store/catalogue.ts';
import { saveDefinitions, storedDefinitions } from '../../src/store/definitions.ts';
import { ReportsInForce } from '../../src/store/reports-in-force.ts';
import type { Db } from '../../src/store/schema.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { CITIZENS_FILE, definitionsIn } from '../fixtures/citizens-report.ts';
import { acting, freshDatabase, NOW, REPORT } from '../support/database.ts';
import { GONE, NEXT } from '../support/next-version.ts';
import { CT25_CT08 } from '../support/reports.ts';

const LATER = new Date(NOW.getTime() + 60_000);
const ID = CT25_CT08.id;
const V = CT25_CT08.version;
/** Two after what ships. */
const LATEST = NEXT.version + 1;

const fileOf = (...definitions: readonly ReportDefinition[]): DefinitionSource => ({
  source: writeDefinitions(definitions),
  definitions,
});
const shipping = (...definitions: readonly ReportDefinition[]) => shippedIn([fileOf(...definitions)]);
const SHIPPED = shipping(CT25_CT08);
const SMALL: DefinitionSource = { source: CITIZENS_FILE, definitions: definitionsIn(CITIZENS_FILE) };
const RETIRING = { ...NEXT, retired: [GONE] };

const started = async (shipped = SHIPPED): Promise<Db> => {
  const { db } = await freshDatabase();
  await takeInShipped(db, shipped, NOW);
  return db;
};
const versions = async (db: Db) =>
  (await storedDefinitions(db)).map(({ id, version, origin }) => `${id} ${version} ${origin}`);
const newest = async (db: Db, shipped = SHIPPED) =>
  (await storedCatalogue(db, shipped.catalogue)).get(ID).version;
const audit = async (db: Db) =>
  (await settingsAuditOf(db, '')).map(({ subjectId, field, before, after, how }) =>
    [subjectId, field, before, after, how].join(' '),
  );

async function taken(db: Db, file: DefinitionSource, shipped = SHIPPED) {
  const planned = await planDefinitions(db, shipped, file);
  if (planned.kind === 'refused') return planned.faults.map(({ id, words }) => `${id} ${words}`);
  return await importDefinitions(db, shipped, file, planned.steps, LATER);
}

describe('what ships', () => {
  test('is put in at the first start, and left alone at the next', async () => {
    const db = await started();
    expect(await versions(db)).toEqual([`${ID} ${V} shipped`]);
    expect(await takeInShipped(db, SHIPPED, LATER)).toEqual([]);
    expect(await audit(db)).toEqual([]);
  });

  test('is put in once by copies that start at the same moment', async () => {
    const { db } = await freshDatabase();
    const news = await Promise.all([1, 2, 3].map(() => takeInShipped(db, SHIPPED, NOW)));
    expect(news.flat()).toEqual([{ id: ID, version: V, kind: 'new' }]);
    expect(await versions(db)).toEqual([`${ID} ${V} shipped`]);
  });

  test('takes the place of an older version that shipped; an older copy leaves it there', async () => {
    const db = await started();
    expect(await takeInShipped(db, shipping(RETIRING), LATER)).toEqual([
      { id: ID, version: NEXT.version, kind: 'replaced' },
    ]);
    expect(await takeInShipped(db, SHIPPED, LATER)).toEqual([]);
    expect(await versions(db)).toEqual([`${ID} ${V} shipped`, `${ID} ${NEXT.version} shipped`]);
    expect(await newest(db)).toBe(NEXT.version);
    expect(await audit(db)).toEqual([`${ID} version ${V} ${NEXT.version} program`]);
  });

  test('never takes the place of what the province has changed', async () => {
    const db = await started();
    expect(await taken(db, fileOf({ ...RETIRING, decimals: 1 }))).toBe(true);
    const ships = { ...RETIRING, version: LATEST, changes: [{ version: LATEST, vi: 'x', en: 'x' }] };
    expect(await takeInShipped(db, shipping(ships), LATER)).toEqual([
      { id: ID, version: LATEST, kind: 'kept' },
    ]);
    expect(await versions(db)).toEqual([`${ID} ${V} shipped`, `${ID} ${NEXT.version} file`]);
    expect(await takeInShipped(db, SHIPPED, LATER)).toEqual([]);
  });

  test('is followed again by who imports the program’s own file', async () => {
    const db = await started();
    await taken(db, fileOf({ ...RETIRING, decimals: 1 }));
    const ships = { ...RETIRING, version: LATEST, changes: [{ version: LATEST, vi: 'x', en: 'x' }] };
    expect(await taken(db, fileOf(ships), shipping(ships))).toBe(true);
    expect(await versions(db)).toContain(`${ID} ${LATEST} shipped`);
  });

  test('that would take entered figures away, or says something else under a known version, is our fault and is told', async () => {
    const db = await started();
    await enter(db);
    const [stranding] = await takeInShipped(db, shipping(NEXT), LATER);
    expect(stranding).toMatchObject({
      kind: 'refused',
      version: NEXT.version,
      why: expect.stringContaining(GONE),
    });
    const [same] = await takeInShipped(db, shipping({ ...CT25_CT08, decimals: 1 }), LATER);
    expect(same).toMatchObject({ kind: 'refused', why: expect.stringContaining('something else') });
    expect(await newest(db)).toBe(V);
  });
});

async function enter(db: Db) {
  const given = [{ figure: GONE, value: 12 }];
  await recordFigures(acting(db), { reportId: REPORT, given, how: 'typed', seenVersion: 0 });
}

describe('an import', () => {
  test('brings a new report with all that its file gives', async () => {
    const db = await started();
    expect(await taken(db, SMALL)).toBe(true);
    const { all } = await storedCatalogue(db, SHIPPED.catalogue);
    expect(all.map(({ id }) => id)).toEqual([ID, 'citizens', 'citizens-quarter']);
    expect(all.slice(1)).toEqual(SMALL.definitions);
    expect(await audit(db)).toEqual(['citizens new  1 file', 'citizens-quarter new  2 file']);
  });

  test('again changes nothing but the text around it, of all that it gives', async () => {
    const db = await started();
    await taken(db, SMALL);
    const commented = { ...SMALL, source: `# lời bàn\n${CITIZENS_FILE}` };
    expect(await taken(db, commented)).toBe(true);
    const files = (await storedDefinitions(db)).filter(({ id }) => id !== ID).map(({ file }) => file);
    expect(new Set(files).size).toBe(1);
    expect(await audit(db)).toHaveLength(2);
  });

  test('is refused where something has changed since it was shown', async () => {
    const db = await started();
    const file = fileOf(RETIRING);
    const planned = await planDefinitions(db, SHIPPED, file);
    if (planned.kind !== 'planned') throw new Error(planned.kind);
    await taken(db, fileOf(RETIRING));
    expect(await importDefinitions(db, SHIPPED, file, planned.steps, LATER)).toBe(false);
  });

  test('that would strand figures says which, in how many reports, of whom, and what to do', async () => {
    const db = await started();
    expect(await taken(db, fileOf(NEXT))).toBe(true);
    const other = await started();
    await enter(other);
    const [words] = (await taken(other, fileOf(NEXT))) as readonly string[];
    expect(words).toContain(`lacks the figure ${GONE}`);
    expect(words).toContain('1 report(s) hold a value of it, 1 of them not finished (skhdt)');
    expect(await versions(other)).toEqual([`${ID} ${V} shipped`]);
    expect(await taken(other, fileOf(RETIRING))).toBe(true);
  });

  test('counts the open reports that come under it', async () => {
    const db = await started();
    const planned = await planDefinitions(db, SHIPPED, fileOf(NEXT));
    expect(planned).toMatchObject({ open: new Map([[ID, { reports: 1, agencies: 1 }]]) });
  });
});

describe('taking a report away', () => {
  const away = (db: Db, id = 'citizens') => removeReport(db, SHIPPED, id, LATER);

  test('is refused while it ships, is owed, or anything of it is stored', async () => {
    const db = await started();
    await taken(db, SMALL);
    expect(await away(db, ID)).toMatchObject({ words: expect.stringContaining('comes with the program') });
    const [department] = SAMPLE_AGENCIES;
    if (!department) throw new Error('no sample agency');
    await saveAgency(db, { ...department, reports: [...department.reports, { report: 'citizens' }] });
    expect(await away(db)).toMatchObject({ words: expect.stringContaining('is owed by skhdt') });
    await saveAgency(db, department);
    await db.updateTable('reports').set({ definition_id: 'citizens' }).execute();
    expect(await away(db)).toMatchObject({
      words: expect.stringContaining('1 report(s) of citizens are stored'),
    });
  });

  test('leaves what else its file gives', async () => {
    const db = await started();
    await taken(db, SMALL);
    expect(await away(db)).toEqual({ kind: 'removed' });
    expect((await storedCatalogue(db, SHIPPED.catalogue)).all.map(({ id }) => id)).toEqual([
      ID,
      'citizens-quarter',
    ]);
    expect(await audit(db)).toContain('citizens gone 1  file');
  });
});

describe('a running copy', () => {
  test('keeps the same objects while nothing changes, and has the new ones at once', async () => {
    const db = await started();
    const seen: string[] = [];
    const copy = new ReportsInForce(db, SHIPPED.catalogue, ({ message }) => seen.push(message));
    expect(await copy.refresh()).toBe(true);
    const before = copy.catalogue;
    expect(await copy.refresh()).toBe(false);
    expect(copy.catalogue).toBe(before);
    await taken(db, SMALL);
    expect(await copy.refresh()).toBe(true);
    expect(copy.catalogue.all.map(({ id }) => id)).toContain('citizens');
    expect(copy.catalogue.get(ID)).toBe(before.get(ID));
    expect(seen).toEqual([]);
  });

  test('keeps what it has where a newer copy has put in what it cannot read; a start says so', async () => {
    const db = await started();
    const seen: string[] = [];
    const copy = new ReportsInForce(db, SHIPPED.catalogue, ({ message }) => seen.push(message));
    await copy.refresh();
    await saveDefinitions(db, 'from: the future', [{ id: 'x', version: 1 }], { origin: 'file', at: LATER });
    expect(await copy.refresh()).toBe(false);
    expect(copy.catalogue.all).toHaveLength(1);
    expect(seen.join()).toContain('x version 1');
    await expect(copy.read()).rejects.toBeInstanceOf(UnreadableDefinition);
  });
});
