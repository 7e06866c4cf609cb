// Departments and the settings that their reports print.

import { z } from 'zod';
import { type Agency, agencySettingsSchema, approvalSchema } from '../agency/agency.ts';
import { parseMonth } from '../calendar/month.ts';
import { reportDutySchema, writtenDuty } from '../report/duties.ts';
import { byRows } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { AgencyRow, Db } from './schema.ts';

const settingsColumn = z.array(agencySettingsSchema).min(1);
const reportsColumn = z.array(reportDutySchema);

const agencyById = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom('agencies').selectAll().where('id', '=', id),
);

export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  const [row] = (await agencyById(db, { id })).rows;
  return row && agencyOf(row);
}

/** Every agency, by id. */
export async function allAgencies(db: Db): Promise<readonly Agency[]> {
  return (await db.selectFrom('agencies').selectAll().orderBy('id').execute()).map(agencyOf);
}

/** Writes an agency as it stands now, new or known. */
export async function saveAgency(db: Db, agency: Agency): Promise<void> {
  await saveAgencies(db, [agency]);
}

/** Writes any number of agencies as they stand now, each once; a whole province in a few statements. */
export async function saveAgencies(db: Db, agencies: readonly Agency[]): Promise<void> {
  const rows = agencies.map(
    (agency): AgencyRow => ({
      id: agency.id,
      sample: agency.sample ? 1 : 0,
      office: agency.office ? 1 : 0,
      approval: agency.approval,
      reports: JSON.stringify(agency.reports.map(writtenDuty)),
      first_month: agency.firstMonth,
      settings: JSON.stringify(agency.settings),
    }),
  );
  await byRows(rows, (some) =>
    db
      .insertInto('agencies')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          sample: ref('excluded.sample'),
          office: ref('excluded.office'),
          approval: ref('excluded.approval'),
          reports: ref('excluded.reports'),
          first_month: ref('excluded.first_month'),
          settings: ref('excluded.settings'),
        })),
      )
      .execute(),
  );
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
const MOST_READ = 10_000;

function settingsOf(text: string): Agency['settings'] {
  const known = read.get(text);
  if (known) return known;
  const settings = settingsColumn.parse(JSON.parse(text));
  if (read.size >= MOST_READ) read.clear();
  read.set(text, settings);
  return settings;
}
