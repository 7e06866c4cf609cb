// All that is stored of one agency, table by table.

import { sql } from 'kysely';
import type { Row } from './contents.ts';
import type { Db } from './schema.ts';

const OF_REPORTS = [
  'figures',
  'reasons',
  'audit',
  'documents',
  'appendices',
  'chases',
  'decision_requests',
] as const;

/** The rows of each table. No accounts, conversations or files that people sent: those are people's. */
export async function dataOfAgency(db: Db, agencyId: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const reports = sql`(select id from reports where agency_id = ${agencyId})`;
  const data = new Map<string, readonly Row[]>();
  const add = async (table: string, query: ReturnType<typeof sql<Row>>) =>
    void data.set(table, (await query.execute(db)).rows);
  await add('agencies', sql<Row>`select * from agencies where id = ${agencyId}`);
  await add(
    'people',
    sql<Row>`select p.id, p.name, p.principal, p.active, m.roles from people p
      join memberships m on m.person_id = p.id where m.agency_id = ${agencyId} order by p.id`,
  );
  await add('reports', sql<Row>`select * from reports where agency_id = ${agencyId} order by id`);
  for (const table of OF_REPORTS)
    await add(
      table,
      sql<Row>`select * from ${sql.table(table)} where report_id in ${reports} order by report_id`,
    );
  await add('standing_reasons', sql<Row>`select * from standing_reasons where agency_id = ${agencyId}`);
  await add(
    'settings_audit',
    sql<Row>`select * from settings_audit where agency_id = ${agencyId} order by id`,
  );
  await add(
    'reminders',
    sql<Row>`select about, person_id, occasion, kind, state, due_at, sent_at from reminders
      where about in ${reports} order by about, due_at`,
  );
  return data;
}
