// Departments and the settings that their reports print.

import { z } from 'zod';
import { type Agency, agencySettingsSchema } from '../agency/agency.ts';
import { parseMonth } from '../calendar/month.ts';
import type { AgencyRow, Db } from './schema.ts';

const settingsColumn = z.array(agencySettingsSchema).min(1);

export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  const row = await db.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst();
  return row && agencyOf(row);
}

/** Writes an agency as it stands now, new or known. */
export async function saveAgency(db: Db, agency: Agency): Promise<void> {
  const row: AgencyRow = {
    id: agency.id,
    sample: agency.sample ? 1 : 0,
    first_month: agency.firstMonth,
    settings: JSON.stringify(agency.settings),
  };
  await db
    .insertInto('agencies')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

function agencyOf(row: AgencyRow): Agency {
  const firstMonth = parseMonth(row.first_month);
  if (!firstMonth) throw new Error(`agency ${row.id} has no valid first month`);
  return {
    id: row.id,
    sample: row.sample === 1,
    firstMonth,
    settings: settingsColumn.parse(JSON.parse(row.settings)),
  };
}
