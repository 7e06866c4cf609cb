// From a file to PostgreSQL and back: the same rows, the same files, and new lines are counted on from there. On a server
// where the run has one, else on PGlite.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { addSample } from '../../src/local/sample.ts';
import { migrateData } from '../../src/migrate-data.ts';
import { addressText, sqliteFile } from '../../src/store/address.ts';
import { writeAudit } from '../../src/store/audit.ts';
import { contentsOf, copyData, TABLES, TargetNotEmpty } from '../../src/store/copy-data.ts';
import { openDatabase } from '../../src/store/database.ts';
import { saveDefinitions } from '../../src/store/definitions.ts';
import type { Db, Tables } from '../../src/store/schema.ts';
import { NOW, OFFICER } from '../support/database.ts';
import { freshPglite, ON, openAt, untouchedDatabase } from '../support/databases.ts';

const AT = NOW.toISOString();
const JANUARY = 'skhdt.ct25-ct08.2024-01';
/** A row for each table in which the sample has none. */
const MORE: { readonly [Table in keyof Tables]?: Readonly<Record<string, unknown>> } = {
  talks: {
    conversation_id: 'a:1',
    person_id: OFFICER.id,
    agency_id: null,
    report_id: JANUARY,
    focus: null,
    asked: 'settled',
    paused: 1,
    language: 'vi',
    seen_version: 4,
    updated_at: AT,
  },
  account_claims: {
    person_id: OFFICER.id,
    entra_object_id: '00000000-0000-4000-8000-0000000000c1',
    address: OFFICER.principal,
    at: AT,
    told_at: null,
    refused_at: null,
    conversation_id: 'a:2',
    reference: '{}',
  },
  asked_questions: {
    conversation_id: 'a:1',
    activity_id: '17',
    report_id: JANUARY,
    figure: 'settled',
    asked_at: AT,
  },
  standing_reasons: {
    agency_id: 'skhdt',
    definition_id: 'ct25-ct08',
    code: 'more-used.fullServicesUsed',
    words: 'Tính cả hồ sơ giấy',
    from_month: '2024-01',
    excess: 1,
    report_id: JANUARY,
    person_id: OFFICER.id,
    at: AT,
    ended_at: null,
    ended_by: null,
  },
  appendices: {
    report_id: JANUARY,
    kind: 'by-field',
    content: '{}',
    row_count: 2,
    sums: '{}',
    file: '06a.xlsx',
    sha256: 'aa',
    person_id: OFFICER.id,
    at: AT,
    version: 1,
  },
  sent_files: {
    id: 'f1',
    person_id: OFFICER.id,
    conversation_id: 'a:1',
    name: '06a_thang02.xlsx',
    sha256: 'ab'.repeat(32),
    kind: 'xlsx',
    bytes: new Uint8Array([0, 255, 80]),
    at: AT,
    standing: 'done',
  },
  deliveries: { key: 'a:1|“m”', conversation_id: 'a:1', at: AT, answered: 1 },
  contacts: { person_id: OFFICER.id, conversation_id: 'a:1', reference: '{}', at: AT, quiet_until: null },
  posted_cards: { report_id: JANUARY, person_id: OFFICER.id, activity_id: null, version: -1, at: AT },
  settings_audit: {
    id: 41,
    at: AT,
    person_id: null,
    agency_id: '',
    subject: 'holidays',
    subject_id: '2027',
    field: 'new',
    before: null,
    after: 'Tết',
    how: 'file',
  },
  holidays: { year: '2027', days: '[]' },
  bases: { from_month: '2027-01', options: '{"online":"settled"}' },
  definition_files: { sha256: 'ab', source: 'báo cáo', at: AT },
  definitions: { id: 'month', version: 2, file: 'ab', origin: 'file', place: 1, at: AT },
  reminder_occasions: { about: JANUARY, occasion: 'due', at: AT },
  reminders: {
    about: JANUARY,
    person_id: OFFICER.id,
    occasion: 'due',
    kind: 'due',
    instead_of: null,
    state: 'sent',
    reason: null,
    due_at: AT,
    until: AT,
    try_at: AT,
    tries: 2,
    claimed_by: null,
    claimed_until: null,
    activity_id: 'x',
    sent_at: AT,
  },
  absences: { person_id: OFFICER.id, until: '2024-03-01', deputy_id: null, at: AT },
  reminders_off: { person_id: OFFICER.id, report: 'ct25-ct08', kind: 'ahead' },
  not_in_charge: { person_id: OFFICER.id, agency_id: 'skhdt', at: AT },
  chases: { report_id: JANUARY, at: AT, person_id: OFFICER.id },
  decision_requests: { report_id: JANUARY, at: AT, person_id: OFFICER.id },
  throttle: { id: 'sends', next_at: 1_708_000_000_000_123 },
  turn_leases: { conversation_id: 'a:1', holder: 'x', until: 1_708_000_000_000 },
};

const newFile = () => addressText(sqliteFile(join(mkdtempSync(join(tmpdir(), 'chuyen-')), 'x.sqlite')));

async function everything(db: Db) {
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
      const texts = rows.map((row) =>
        JSON.stringify(row, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      );
      return [table, texts.toSorted()] as const;
    }),
  );
  return Object.fromEntries(tables);
}

let source = '';

beforeAll(async () => {
  source = newFile();
  const db = await openAt(source);
  await addSample(db, NOW, KNOWN_HOLIDAYS);
  for (const [table, row] of Object.entries(MORE)) {
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(
      db,
    );
  }
  await db.destroy();
});

const middle = async () => (ON === 'server' ? await openAt(await untouchedDatabase()) : await freshPglite());

describe('copying', () => {
  test('there and back again brings the same rows', async () => {
    const [from, over, back] = [await openAt(source), await middle(), await openAt(newFile())];
    const before = await everything(from);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(await copyData(from, over)).toEqual(await contentsOf(from));
    expect(await copyData(over, back)).toEqual(await contentsOf(from));
    expect(await everything(back)).toEqual(before);
    for (const db of [from, over, back]) await db.destroy();
  });

  test('new lines are counted on, on either side', async () => {
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
  });

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
