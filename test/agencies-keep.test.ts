// All of one agency as files, nothing of another; and somebody forgotten, of whom only what they did stays.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { agencies } from '../src/agencies-cli.ts';
import { ERASED_NAME } from '../src/agency/person.ts';
import { auditOf } from '../src/store/audit.ts';
import { TABLES } from '../src/store/contents.ts';
import { findDocument } from '../src/store/documents.ts';
import { findPerson } from '../src/store/people.ts';
import { unpacked } from '../src/zip/repack.ts';
import { dataFolder, tempFolder } from './support/data-folder.ts';
import { NOW, OFFICER } from './support/database.ts';
import { everything, fillEveryTable, JANUARY } from './support/every-table.ts';

async function filled() {
  const data = dataFolder();
  const db = await data.open();
  await fillEveryTable(db);
  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const around = {
      env: { DATA_DIR: data.dataDir },
      now: () => NOW,
      say: (line: string) => void said.push(line),
    };
    return { code: await agencies(args, { ...around, ask: undefined }), text: said.join('\n') };
  };
  return { ...data, db, run };
}

describe('export-data', () => {
  test('writes all of one agency and nothing of another, for nobody else to read', {
    timeout: 60_000,
  }, async () => {
    const { db, run } = await filled();
    const file = join(tempFolder(), 'skhdt.zip');
    const { code, text } = await run('export-data', 'skhdt', '--out', file);
    expect([code, text]).toEqual([0, expect.stringContaining('all data of skhdt')]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    const files = unpacked(readFileSync(file));
    const json = (name: string) => JSON.parse(Buffer.from(files[`${name}.json`] ?? []).toString());
    expect(json('agencies').map(({ id }: { id: string }) => id)).toEqual(['skhdt']);
    const audit = (
      await sql<{ n: number }>`select count(*) as n from audit where report_id like 'skhdt.%'`.execute(db)
    ).rows[0]?.n;
    expect(json('audit')).toHaveLength(audit ?? -1);
    const reports = ['figures', 'audit', 'documents'].flatMap((table) =>
      json(table).map(({ report_id }: { report_id: string }) => report_id.split('.')[0]),
    );
    expect(new Set(reports)).toEqual(new Set(['skhdt']));
    const [line] = json('documents').filter(({ report_id }: { report_id: string }) => report_id === JANUARY);
    const kept = await findDocument(db, JANUARY, line.version);
    const [name] = Object.keys(files).filter((one) =>
      one.startsWith(`documents/${JANUARY}-v${line.version}-`),
    );
    expect(Buffer.from(files[name ?? ''] ?? [])).toEqual(Buffer.from(kept?.bytes ?? []));
    const again = await run('export-data', 'skhdt', '--out', file);
    expect([again.code, again.text]).toEqual([1, expect.stringContaining('exists already')]);
  });

  test.each([
    [['export-data', 'nowhere', '--out', '/tmp/never.zip'], 'There is no agency nowhere'],
    [['export-data', 'skhdt'], 'npm run agencies'],
    [['check', 'x', '--out', 'y'], 'npm run agencies'],
  ])('%j is refused', { timeout: 60_000 }, async (args, words) => {
    const { code, text } = await (await filled()).run(...args);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });
});

describe('erase', () => {
  test('forgets who somebody was, and keeps what they did', { timeout: 60_000 }, async () => {
    const { db, run } = await filled();
    await sql`insert into settings_audit (at, agency_id, subject, subject_id, field, before, after, how) values
      ('2024-01-01', 'skhdt', 'person', ${OFFICER.id}, 'principal', 'old@example.vn', ${OFFICER.principal}, 'chat')`.execute(
      db,
    );
    await db.updateTable('people').set({ active: 0 }).where('id', '=', OFFICER.id).execute();
    const lines = (await auditOf(db, JANUARY)).length;
    const { code, text } = await run('erase', OFFICER.principal.toUpperCase(), '--yes');
    expect([code, text]).toEqual([
      0,
      expect.stringContaining('Issued Word files, notes and earlier backups stay'),
    ]);
    expect(await findPerson(db, OFFICER.id)).toMatchObject({
      name: ERASED_NAME,
      active: false,
      entraObjectId: undefined,
      memberships: [],
    });
    expect(await auditOf(db, JANUARY)).toHaveLength(lines);
    const { documents: _, ...rest } = await everything(db);
    const all = JSON.stringify(rest);
    for (const told of [OFFICER.principal, 'old@example.vn', OFFICER.entraObjectId])
      expect(all).not.toContain(told);
    expect(TABLES.filter((table) => (rest[table] ?? []).some((row) => row.includes('"a:1"')))).not.toContain(
      'contacts',
    );
  });

  test.each([
    [OFFICER.id, 'is active: make them inactive first'],
    ['nobody@example.vn', 'There is nobody with the id or address'],
  ])('%s is refused', { timeout: 60_000 }, async (called, words) => {
    const { db, run } = await filled();
    const before = await everything(db);
    const { code, text } = await run('erase', called, '--yes');
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
    expect(await everything(db)).toEqual(before);
  });
});
