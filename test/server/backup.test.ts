// `npm run backup` and `npm run restore`, as an operator runs them, from a server and onto one: what comes back is what was there,
// whichever kind of database it goes to; what would lose something is refused, and changes nothing.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { contentsOf } from '../../src/store/contents.ts';
import { tempFolder } from '../support/data-folder.ts';
import { openAt, untouchedDatabase } from '../support/databases.ts';
import { everything, fillEveryTable, insertRow, JANUARY } from '../support/every-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMMANDS = { backup: 'src/backup-cli.ts', restore: 'src/restore-cli.ts' };
/** Each command is a program that is started, on a machine that does other things too. */
const PATIENCE = 180_000;
const KEY = Buffer.alloc(32, 7);

/** A place of data: a database of the server, or the data folder's own file, and the folder. */
function place(address: string) {
  const dataDir = tempFolder();
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: address };
  const run = async (command: keyof typeof COMMANDS, ...args: readonly string[]) => {
    const told = await promisify(execFile)(process.execPath, [COMMANDS[command], ...args], {
      cwd: ROOT,
      env,
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);
    return { code: 'code' in told ? told.code : 0, text: told.stdout + told.stderr };
  };
  return { dataDir, run };
}

async function reading<Result>(
  address: string,
  read: (db: Awaited<ReturnType<typeof openAt>>) => Promise<Result>,
) {
  const db = await openAt(address);
  return await read(db).finally(() => db.destroy());
}

const everythingAt = (address: string) => reading(address, everything);

/** A filled database of the server, with a key of links, and a backup of it. */
async function backedUp() {
  const address = await untouchedDatabase();
  await reading(address, fillEveryTable);
  const from = place(address);
  writeFileSync(join(from.dataDir, 'link.key'), KEY);
  const folder = tempFolder();
  const made = await from.run('backup', folder);
  expect(made).toMatchObject({ code: 0, text: expect.stringMatching(/^documents +[1-9]\d*$/mu) });
  return { ...from, address, folder, backup: join(folder, readdirSync(folder)[0] ?? '') };
}

test(
  'what a server held goes to another, with its rows, sums, files and hashes, and goes on from there',
  async () => {
    const { address, folder, backup } = await backedUp();
    const before = await everythingAt(address);
    const { contents } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'));
    expect(contents).toEqual(await reading(address, (db) => contentsOf(db)));

    const to = await untouchedDatabase();
    const { run, dataDir } = place(to);
    expect(await run('restore', folder, '--check')).toMatchObject({
      code: 0,
      text: expect.stringContaining(': whole, made on'),
    });
    const restored = await run('restore', folder, '--yes');
    expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('is not in it.') });
    expect(restored.text).not.toContain('WARNING');
    expect(await everythingAt(to)).toEqual(before);
    expect(await reading(to, (db) => contentsOf(db))).toEqual(contents);
    expect(readFileSync(join(dataDir, 'link.key'))).toEqual(KEY);
    // The next line of the history comes after those that were brought.
    const next = await reading(to, (db) =>
      db.transaction().execute(async (trx) => {
        const line = await trx
          .selectFrom('audit')
          .selectAll()
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow();
        const { id, ...rest } = line;
        await trx.insertInto('audit').values(rest).execute();
        const { rows } = await sql<{ id: number }>`select max(id) as id from audit`.execute(trx);
        return { before: Number(id), after: Number(rows[0]?.id) };
      }),
    );
    expect(next.after).toBeGreaterThan(next.before);
  },
  PATIENCE,
);

test(
  'is made while the bot writes, of one moment; and goes into a file, and from a file back onto a server',
  async () => {
    const address = await untouchedDatabase();
    await reading(address, fillEveryTable);
    const writer = await openAt(address);
    let [writing, year] = [true, 3000];
    const written = (async () => {
      for (; writing; year += 1)
        await writer.transaction().execute(async (trx) => {
          await insertRow(trx, 'holidays', { year: String(year), days: '[]' });
          await insertRow(trx, 'bases', { from_month: String(year), options: '{}' });
        });
    })();
    const folder = tempFolder();
    const made = await place(address).run('backup', folder);
    writing = false;
    await written;
    await writer.destroy();
    expect(made.code).toBe(0);
    const backup = join(folder, readdirSync(folder)[0] ?? '');
    const { contents } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'));
    expect(contents.rows.holidays).toBeGreaterThan(1);
    expect(contents.rows.bases).toBe(contents.rows.holidays);

    const inFile = place('');
    expect(await inFile.run('restore', folder, '--yes')).toMatchObject({ code: 0 });
    const again = join(tempFolder(), 'backups');
    expect(await inFile.run('backup', again)).toMatchObject({ code: 0 });
    const to = await untouchedDatabase();
    expect(await place(to).run('restore', again, '--yes')).toMatchObject({ code: 0 });
    expect(await reading(to, (db) => contentsOf(db))).toEqual(contents);
  },
  PATIENCE,
);

test(
  'onto a server that holds something, or that a bot uses, is refused; with --replace it takes its place',
  async () => {
    const { address, folder, run } = await backedUp();
    const restored = await everythingAt(address);
    await reading(address, (db) => insertRow(db, 'holidays', { year: '2031', days: '[]' }));
    const before = await everythingAt(address);
    const full = await run('restore', folder, '--yes');
    expect(full).toMatchObject({ code: 1, text: expect.stringContaining('is not empty. With --replace') });
    const bot = await openAt(address);
    onTestFinished(() => bot.destroy());
    await sql`select 1`.execute(bot);
    const used = await run('restore', folder, '--replace', '--yes');
    expect(used).toMatchObject({ code: 1, text: expect.stringContaining('is in use: stop the bot') });
    await bot.destroy();
    expect(await everythingAt(address)).toEqual(before);
    const replaced = await run('restore', folder, '--replace', '--yes');
    expect(replaced).toMatchObject({ code: 0, text: expect.stringContaining('(what it holds is replaced)') });
    expect(await everythingAt(address)).toEqual(restored);
  },
  PATIENCE,
);

test(
  'of a newer program, or with a byte changed, is refused before the server is touched',
  async () => {
    const { address, backup, run, folder } = await backedUp();
    const to = await untouchedDatabase();
    const target = place(to);
    const file = join(backup, 'manifest.json');
    const manifest = readFileSync(file, 'utf8');
    writeFileSync(file, manifest.replace('"migrations": [', '"migrations": [ "9999-later",'));
    const newer = await target.run('restore', folder, '--yes');
    expect(newer).toMatchObject({ code: 1, text: expect.stringContaining('made by a newer version') });
    writeFileSync(file, manifest);
    const data = join(backup, 'bao-cao.sqlite');
    const bytes = readFileSync(data);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(data, bytes);
    const damaged = await target.run('restore', folder, '--yes');
    expect(damaged).toMatchObject({ code: 1, text: expect.stringContaining('is not as it was') });
    expect(await reading(to, (db) => db.selectFrom('agencies').selectAll().execute())).toEqual([]);

    // A server that a newer program has brought up to date is backed up by that one.
    await reading(address, (db) => sql`insert into kysely_migration values ('9999-later', '')`.execute(db));
    const other = join(tempFolder(), 'backups');
    mkdirSync(other);
    const refused = await run('backup', other);
    expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('newer version') });
    expect(readdirSync(other)).toEqual([]);
  },
  PATIENCE,
);

test(
  'says which kept file is no longer what was issued, and that a server is not there without its password',
  async () => {
    const address = await untouchedDatabase();
    await reading(address, async (db) => {
      await fillEveryTable(db);
      await sql`update documents set bytes = ${Buffer.from([1])} where report_id = ${JANUARY}`.execute(db);
    });
    const made = await place(address).run('backup', tempFolder());
    expect(made).toMatchObject({
      code: 0,
      text: expect.stringMatching(/WARNING: this kept file.*2024-01 \d+/u),
    });

    const folder = join(tempFolder(), 'backups');
    const nowhere = await place('postgres://bot:p4ssw0rd@127.0.0.1:9/nowhere').run('backup', folder);
    expect(nowhere).toMatchObject({ code: 1 });
    expect(nowhere.text).not.toMatch(/p4ssw0rd|\n +at /u);
    expect(existsSync(folder)).toBe(false);
  },
  PATIENCE,
);
