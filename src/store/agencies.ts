// Departments and the settings that their reports print.

import { z } from 'zod';
import { type Agency, agencySettingsSchema, approvalSchema } from '../agency/agency.ts';
import { parseMonth } from '../calendar/month.ts';
import { reportDutySchema, writtenDuty } from '../report/duties.ts';
import type { AgencyRow, Db } from './schema.ts';

const settingsColumn = z.array(agencySettingsSchema).min(1);
const reportsColumn = z.array(reportDutySchema);

export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  const row = await db.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst();
  return row && agencyOf(row);
}

/** Every agency, by id. */
export async function allAgencies(db: Db): Promise<readonly Agency[]> {
  return (await db.selectFrom('agencies').selectAll().orderBy('id').execute()).map(agencyOf);
}

/** Writes an agency as it stands now, new or known. */
export async function saveAgency(db: Db, agency: Agency): Promise<void> {
  const row: AgencyRow = {
    id: agency.id,
    sample: agency.sample ? 1 : 0,
    office: agency.office ? 1 : 0,
    approval: agency.approval,
    reports: JSON.stringify(agency.reports.map(writtenDuty)),
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
    office: row.office === 1,
    approval: approvalSchema.parse(row.approval),
    reports: reportsColumn.parse(JSON.parse(row.reports)),
    firstMonth,
    settings: settingsOf(row.settings),
  };
}

/** Settings read before, by their text: with every message the same ones are read several times. Emptied when full. */
const read = new Map<string, Agency['settings']>();
const MOST_READ = 1000;

function settingsOf(text: string): Agency['settings'] {
  const known = read.get(text);
  if (known) return known;
  const settings = settingsColumn.parse(JSON.parse(text));
  if (read.size >= MOST_READ) read.clear();
  read.set(text, settings);
  return settings;
}
