// A database with rows in every table: the sample, and a row for each table in which it has none.

import { sql } from 'kysely';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { addSample } from '../../src/local/sample.ts';
import { TABLES } from '../../src/store/contents.ts';
import type { Db, Tables } from '../../src/store/schema.ts';
import { NOW, OFFICER } from './database.ts';

const AT = NOW.toISOString();
export const JANUARY = 'skhdt.ct25-ct08.2024-01';
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

export async function fillEveryTable(db: Db): Promise<void> {
  await addSample(db, NOW, KNOWN_HOLIDAYS);
  for (const [table, row] of Object.entries(MORE)) await insertRow(db, table, row);
}

export async function insertRow(
  db: Db,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(db);
}

/** Every row of every table as text, in no order. */
export async function everything(db: Db) {
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
