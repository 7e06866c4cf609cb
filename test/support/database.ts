// A real database of its own for each test, with the sample department's people and an empty February 2024.

import type { ActionContext } from '../../src/actions/context.ts';
import type { Person } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_LEADER,
  SAMPLE_OFFICE,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
} from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { allAgencies, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { newDatabase, type TestDatabase } from './databases.ts';
import { CT25_CT08, REPORT_CATALOGUE } from './reports.ts';

export const NOW = new Date('2024-02-16T02:00:00Z');
export const REPORT = formatReportRef({
  agencyId: 'skhdt',
  definitionId: CT25_CT08.id,
  month: toMonth(2024, 2),
});
export { SAMPLE_LEADER as LEADER, SAMPLE_OFFICE as OFFICE, SAMPLE_OFFICER as OFFICER };
export const COLLEAGUE: Person = {
  ...SAMPLE_OFFICER,
  id: 'dong-nghiep',
  principal: 'dong-nghiep@example.vn',
  entraObjectId: 'colleague',
  name: 'Đồng nghiệp',
};

/** A fresh database; closed when the test ends. */
export async function freshDatabase(): Promise<TestDatabase> {
  return await newDatabase(furnish);
}

/** Adds agencies, people and the empty report. */
export async function furnish(db: Db): Promise<void> {
  for (const agency of SAMPLE_AGENCIES) await saveAgency(db, agency);
  for (const person of [...SAMPLE_PEOPLE, COLLEAGUE]) await savePerson(db, person);
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const report = { id: REPORT, agencyId: 'skhdt', definitionId, definitionVersion, month: toMonth(2024, 2) };
  await ensureReport(db, report, NOW);
}

/** As if the operator had named its agencies: the bot of a tenant and the operator's commands take no sample. */
export async function makeReal(db: Db): Promise<void> {
  for (const agency of await allAgencies(db)) await saveAgency(db, { ...agency, sample: false });
}

export function acting(
  db: Db,
  actor: Person = SAMPLE_OFFICER,
  more: Partial<ActionContext> = {},
): ActionContext {
  return {
    db,
    actor,
    agencyId: 'skhdt',
    now: NOW,
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
    ...more,
  };
}
