// A backup is whole, checked and private, and what is restored from it is what was there; what would lose something is
// refused before anything is changed.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sqliteFile } from '../src/store/address.ts';
import { openDatabase } from '../src/store/database.ts';
import { dataFolder, tempFolder } from './support/data-folder.ts';
import { everything, fillEveryTable, insertRow } from './support/every-table.ts';

const newestIn = (folder: string) => join(folder, readdirSync(folder).toSorted().at(-1) ?? '');
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const holiday = (year: string) => ({ year, days: '[]' });

/** Filled once: copying it is faster. */
let template = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luu-'));
  template = join(folder, 'bao-cao.sqlite');
  const db = await openDatabase(sqliteFile(template));
  await fillEveryTable(db);
  await db.destroy();
  return () => rmSync(folder, { recursive: true });
}, 60_000);

async function filled() {
  const data = dataFolder();
  copyFileSync(template, data.file);
  return { ...data, db: await data.open() };
}

describe('a backup', () => {
  test('of a running bot goes back into an empty folder, row by row and file by file', async () => {
    const data = await filled();
    const [key, before, folder] = [data.key(), await everything(data.db), tempFolder()];
    const made = await data.backUp([folder]);
    expect(made.code).toBe(0);
    expect(made.text).toMatch(/^documents +[1-9]\d*$/mu);
    // What comes after it is not in it.
    await insertRow(data.db, 'holidays', holiday('2031'));

    const other = dataFolder();
    const restored = await other.restore([folder, '--yes']);
    expect(restored.text).toContain('What was entered after 2024-02-16 09:00 in Vietnam');
    expect(restored.code).toBe(0);
    expect(await everything(await other.open())).toEqual(before);
    expect(readFileSync(join(other.dataDir, 'link.key'))).toEqual(key);
  });

  test('can be read by nobody else, whatever the umask', async () => {
    const data = await filled();
    data.key();
    const folder = join(tempFolder(), 'backups');
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    await data.backUp([folder]);
    const made = newestIn(folder);
    expect([folder, made].map(modeOf)).toEqual(['700', '700']);
    const files = readdirSync(made).toSorted();
    expect(files).toEqual(['bao-cao.sqlite', 'link.key', 'manifest.json']);
    expect(files.map((name) => modeOf(join(made, name)))).toEqual(['600', '600', '600']);

    const other = dataFolder();
    await other.restore([folder, '--yes']);
    expect([other.file, join(other.dataDir, 'link.key')].map(modeOf)).toEqual(['600', '600']);
  });

  test('may lie in the data folder; the newest are kept', async () => {
    const data = await filled();
    const folder = join(data.dataDir, 'backup');
    for (const minutes of [0, 1, 2])
      expect((await data.backUp([folder, '--keep', '2'], minutes)).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['2024-02-16T02-01-00-000Z', '2024-02-16T02-02-00-000Z']);
  });

  test('removes nothing that it has not made', async () => {
    const data = await filled();
    const folder = tempFolder();
    mkdirSync(join(folder, '2020-01-01T00-00-00-000Z'));
    writeFileSync(join(folder, 'ghi-chu.txt'), 'x');
    await data.backUp([folder, '--keep', '1']);
    await data.backUp([folder, '--keep', '1'], 1);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('is not begun where there is no database', async () => {
    const data = dataFolder();
    const folder = join(tempFolder(), 'backups');
    const { code, text } = await data.backUp([folder]);
    expect([code, text]).toEqual([1, expect.stringContaining('is DATA_DIR right?')]);
    expect(existsSync(folder)).toBe(false);
  });

  test('that fails leaves the older ones and no half of its own', async () => {
    const data = await filled();
    const folder = tempFolder();
    await data.backUp([folder]);
    const { code } = await data.backUp([folder]);
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['2024-02-16T02-00-00-000Z']);
  });

  test('says which kept file is no longer what was issued', async () => {
    const data = await filled();
    await sql`update documents set bytes = ${new Uint8Array([1])} where report_id = 'skhdt.ct25-ct08.2024-01'`.execute(
      data.db,
    );
    const { text } = await data.backUp([tempFolder()]);
    expect(text).toMatch(
      /WARNING: this kept file is no longer what was issued: skhdt\.ct25-ct08\.2024-01 \d+/u,
    );
  });

  test('with very many of them names some, counts the rest, and can be restored', async () => {
    const data = await filled();
    const [one] = await data.db.selectFrom('documents').selectAll().execute();
    if (!one) throw new Error('no document is kept');
    for (let version = 1000; version < 1150; version += 1)
      await insertRow(data.db, 'documents', { ...one, version, bytes: new Uint8Array([version % 256]) });
    const folder = tempFolder();
    const { code, text } = await data.backUp([folder]);
    expect([code, text.match(/WARNING: this kept file/gu)?.length]).toEqual([0, 100]);
    expect(text).toMatch(/WARNING: so are \d\d more\./u);
    expect(statSync(join(newestIn(folder), 'manifest.json')).size).toBeLessThan(50_000);
    const restored = await dataFolder().restore([folder, '--yes']);
    expect(restored).toMatchObject({ code: 0, text: expect.stringMatching(/WARNING: so are \d\d more\./u) });
  });

  test('is of one moment, while another process writes without end', async () => {
    const data = await filled();
    const child = spawn(process.execPath, [
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       const db = new DatabaseSync(process.argv[1], { timeout: 5000 });
       // Always as many bases as years of days off.
       for (let n = 3000; ; n += 1) {
         db.exec('begin immediate');
         db.prepare('insert into holidays values (?, ?)').run(String(n), '[]');
         db.prepare('insert into bases values (?, ?)').run(String(n), '{}');
         db.exec('commit');
         if (n === 3000) console.log('writing');
       }`,
      data.file,
    ]);
    onTestFinished(() => void child.kill());
    await once(child.stdout, 'data');
    const folder = tempFolder();
    expect((await data.backUp([folder])).code).toBe(0);
    child.kill();
    const { contents } = JSON.parse(readFileSync(join(newestIn(folder), 'manifest.json'), 'utf8'));
    expect(contents.rows.holidays).toBeGreaterThan(1);
    expect(contents.rows.bases).toBe(contents.rows.holidays);
  });

  test.each([[[]], [['a', 'b']], [['a', '--keep', '0']], [['a', '--keep', 'x']], [['a', '--all']]])(
    'is asked for as %j only',
    async (args) => {
      const { code, text } = await dataFolder().backUp(args);
      expect([code, text]).toEqual([1, expect.stringContaining('npm run backup')]);
    },
  );
});

describe('restoring', () => {
  async function backedUp() {
    const data = await filled();
    const folder = tempFolder();
    await data.backUp([folder]);
    return { ...data, folder, backup: newestIn(folder) };
  }

  test('is refused while the bot has the database open', async () => {
    const { restore, folder, db } = await backedUp();
    const before = await everything(db);
    const { code, text } = await restore([folder, '--replace', '--yes']);
    expect([code, text]).toEqual([1, expect.stringContaining('is in use: stop the bot')]);
    expect(await everything(db)).toEqual(before);
  });

  test('over something wants to be told, and puts that aside', async () => {
    const { restore, folder, db, file, open, dataDir } = await backedUp();
    const before = await everything(db);
    await insertRow(db, 'holidays', holiday('2031'));
    await db.destroy();
    const refused = await restore([folder, '--yes']);
    expect([refused.code, refused.text]).toEqual([
      1,
      expect.stringContaining('is not empty. With --replace'),
    ]);
    const { code, text } = await restore([folder, '--replace', '--yes']);
    expect(code).toBe(0);
    const aside = join(dataDir, 'bao-cao.sqlite.replaced-2024-02-16T02-00-00-000Z');
    expect(text).toContain(aside);
    expect(await everything(await open())).toEqual(before);
    expect(execFileSync(process.execPath, ['-e', COUNT, aside], { encoding: 'utf8' }).trim()).toBe('2');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.restoring'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  test('takes the place of a file that cannot be read any more', async () => {
    const { restore, folder, db, file, open } = await backedUp();
    const before = await everything(db);
    await db.destroy();
    writeFileSync(file, 'no database, whatever its name');
    const refused = await restore([folder, '--yes']);
    expect([refused.code, refused.text]).toEqual([1, expect.stringContaining('cannot be read')]);
    expect((await restore([folder, '--replace', '--yes'])).code).toBe(0);
    expect(await everything(await open())).toEqual(before);
  });

  test('asks first', async () => {
    const { folder } = await backedUp();
    const other = dataFolder();
    const nobody = await other.restore([folder]);
    expect([nobody.code, nobody.text]).toEqual([1, expect.stringContaining('Nobody is there to ask')]);
    expect((await other.restore([folder], { answer: 'n' })).text).toContain('Nothing was changed.');
    expect(existsSync(other.file)).toBe(false);
    expect((await other.restore([folder], { answer: 'y' })).code).toBe(0);
    expect(existsSync(other.file)).toBe(true);
  });

  test('only checks where it is told so', async () => {
    const { folder } = await backedUp();
    const other = dataFolder();
    const { code, text } = await other.restore([folder, '--check']);
    expect([code, text]).toEqual([0, expect.stringContaining(': whole, made on')]);
    expect(readdirSync(other.dataDir)).toEqual([]);
  });

  const damages: readonly (readonly [string, (backup: string) => void, string])[] = [
    ['a byte of it has changed', flip('bao-cao.sqlite'), 'is not as it was when the backup was made'],
    ['its key has changed', flip('link.key'), 'is not as it was'],
    ['its manifest is cut', cut('manifest.json'), 'is damaged, or of a newer version'],
    ['its format is newer', edited((manifest) => ({ ...manifest, format: 2 })), 'of a newer version'],
    [
      'its schema is newer',
      edited((manifest) => ({ ...manifest, migrations: ['0001-first', '9999-later'] })),
      'was made by a newer version of this program',
    ],
    [
      'it holds other figures than it says',
      edited(({ contents, ...rest }) => ({ ...rest, contents: { ...contents, sumOfCounts: 1 } })),
      'the sum of figures',
    ],
    [
      'it would write elsewhere',
      edited((manifest) => ({ ...manifest, sha256: { '../x': 'ab' } })),
      "is no backup's",
    ],
  ];
  test.each(damages)('is refused when %s', async (_, damage, words) => {
    const data = await filled();
    data.key();
    const folder = tempFolder();
    await data.backUp([folder]);
    damage(newestIn(folder));
    const other = dataFolder();
    const { code, text } = await other.restore([folder, '--yes']);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
    expect(readdirSync(other.dataDir)).toEqual([]);
  });

  test('works from where nothing can be written', async () => {
    const { folder, backup, db } = await backedUp();
    const before = await everything(db);
    for (const path of [folder, backup]) chmodSync(path, 0o500);
    onTestFinished(() => {
      for (const path of [folder, backup]) chmodSync(path, 0o700);
    });
    const other = dataFolder();
    expect((await other.restore([backup, '--yes'])).code).toBe(0);
    expect(await everything(await other.open())).toEqual(before);
    expect(readdirSync(backup)).toEqual(['bao-cao.sqlite', 'manifest.json']);
  });

  test.each([
    ['/nowhere/at/all', 'There is no /nowhere'],
    [tempFolderLater, 'There is no backup in'],
  ])('names a place with no backup: %s', async (place, words) => {
    const path = typeof place === 'string' ? place : place();
    const { code, text } = await dataFolder().restore([path, '--yes']);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });
});

const COUNT = `const { DatabaseSync } = require('node:sqlite');
console.log(new DatabaseSync(process.argv[1]).prepare('select count(*) as n from holidays').get().n)`;

function tempFolderLater(): string {
  return tempFolder();
}

function flip(name: string) {
  return (backup: string) => {
    const bytes = readFileSync(join(backup, name));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(backup, name), bytes);
  };
}

function cut(name: string) {
  return (backup: string) =>
    writeFileSync(join(backup, name), readFileSync(join(backup, name)).subarray(0, 90));
}

type Json = Readonly<Record<string, unknown>> & { readonly contents: object };

function edited(change: (manifest: Json) => object) {
  return (backup: string) => {
    const file = join(backup, 'manifest.json');
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  };
}
