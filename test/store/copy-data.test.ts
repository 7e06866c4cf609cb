// From a file to PostgreSQL and back: the same rows, the same files, and new lines are counted on from there. On a server
// where the run has one, else on PGlite.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrateData } from '../../src/migrate-data.ts';
import { addressText, sqliteFile } from '../../src/store/address.ts';
import { writeAudit } from '../../src/store/audit.ts';
import { contentsOf, TABLES } from '../../src/store/contents.ts';
import { copyData, TargetNotEmpty } from '../../src/store/copy-data.ts';
import { openDatabase } from '../../src/store/database.ts';
import { saveDefinitions } from '../../src/store/definitions.ts';
import { NOW, OFFICER } from '../support/database.ts';
import { freshPglite, ON, openAt, untouchedDatabase } from '../support/databases.ts';
import { everything, fillEveryTable, JANUARY } from '../support/every-table.ts';

const newFile = () => addressText(sqliteFile(join(mkdtempSync(join(tmpdir(), 'chuyen-')), 'x.sqlite')));

/** Starting PostgreSQL in the process takes seconds, and more where others use the same cores. */
const STARTS_PGLITE = 90_000;

let source = '';

beforeAll(async () => {
  source = newFile();
  const db = await openAt(source);
  await fillEveryTable(db);
  await db.destroy();
}, 60_000);

const middle = async () => (ON === 'server' ? await openAt(await untouchedDatabase()) : await freshPglite());

describe('copying', () => {
  test(
    'there and back again brings the same rows',
    async () => {
      const [from, over, back] = [await openAt(source), await middle(), await openAt(newFile())];
      const before = await everything(from);
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
      expect(await copyData(from, over)).toEqual(await contentsOf(from));
      expect(await copyData(over, back)).toEqual(await contentsOf(from));
      expect(await everything(back)).toEqual(before);
      for (const db of [from, over, back]) await db.destroy();
    },
    STARTS_PGLITE,
  );

  test(
    'new lines are counted on, on either side',
    async () => {
      const [from, over, back] = [await openAt(source), await middle(), await openAt(newFile())];
      await copyData(from, over);
      await copyData(over, back);
      for (const db of [over, back]) {
        const { highestAudit } = await contentsOf(db);
        const line = {
          reportId: JANUARY,
          version: 99,
          at: NOW,
          by: OFFICER.id,
          subject: 'note',
          subjectId: '',
        } as const;
        await writeAudit(db, [{ ...line, before: undefined, after: 'x', how: 'x', delivery: undefined }]);
        expect((await contentsOf(db)).highestAudit).toBe(highestAudit + 1);
        await db.destroy();
      }
      await from.destroy();
    },
    STARTS_PGLITE,
  );

  test('into a database that holds anything is refused, and nothing is written', async () => {
    const [from, full] = [await openAt(source), await openAt(newFile())];
    await sql`insert into holidays values ('2030', '[]')`.execute(full);
    const before = await everything(full);
    await expect(copyData(from, full)).rejects.toBeInstanceOf(TargetNotEmpty);
    expect(await everything(full)).toEqual(before);
    for (const db of [from, full]) await db.destroy();
  });
});

describe('a target on which the bot has been started once', () => {
  test('takes the reports of the source in the place of those that came with the program', async () => {
    const [from, to] = [await openAt(source), await openAt(newFile())];
    await saveDefinitions(to, 'shipped', [{ id: 'month', version: 1 }], { origin: 'shipped', at: NOW });
    expect(await copyData(from, to)).toEqual(await contentsOf(from));
    for (const db of [from, to]) await db.destroy();
  });

  test('is not empty once somebody has imported a report there', async () => {
    const [from, to] = [await openAt(source), await openAt(newFile())];
    await saveDefinitions(to, 'own', [{ id: 'month', version: 1 }], { origin: 'file', at: NOW });
    await expect(copyData(from, to)).rejects.toThrow('there are rows in definition');
    for (const db of [from, to]) await db.destroy();
  });
});

describe('the command', () => {
  async function run(...args: readonly string[]) {
    const lines: string[] = [];
    return { code: await migrateData(args, (line) => lines.push(line)), text: lines.join('\n') };
  }

  test('copies, and says what it has held against each other', async () => {
    const target = ON === 'server' ? await untouchedDatabase() : newFile();
    const { code, text } = await run('--from', source, '--to', target);
    expect(code).toBe(0);
    expect(text).toMatch(/^agencies +\d+$/mu);
    expect(text).toMatch(/both hold the same\.$/u);
    const again = await run('--from', source, '--to', target);
    expect(again).toEqual({ code: 1, text: expect.stringContaining('not empty') });
  });

  test.each([
    ['no address', ['--from', 'x', '--to', 'y'], 'npm run migrate-data'],
    ['nothing', [], 'npm run migrate-data'],
    ['a file that is not there', ['--from', 'sqlite:/nowhere/x', '--to', 'sqlite::memory:'], 'no file'],
    [
      'a server that is not there',
      ['--from', 'postgres://u:p4ss@127.0.0.1:9/x', '--to', 'sqlite::memory:'],
      'away',
    ],
  ])('%s is refused in words', async (_, args, words) => {
    const { code, text } = await run(...args);
    expect(code).toBe(1);
    expect(text).toContain(words);
    expect(text).not.toContain('p4ss');
  });
});

test('every table of a new database is in the list', async () => {
  const db = await openDatabase(sqliteFile(':memory:'));
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  expect(tables.filter((name) => !name.startsWith('kysely_')).toSorted()).toEqual([...TABLES].toSorted());
  await db.destroy();
});
