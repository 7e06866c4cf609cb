// The Office asks for a report by hand: when, and who. Not more than once a day for each report.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { byRows, inChunks } from './chunks.ts';
import { type Reminder, reminderOf } from './reminders.ts';
import type { Db } from './schema.ts';

export interface ReportRequest {
  readonly reportId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Notes that these reports are asked for. */
export async function saveReportRequests(db: Db, chases: readonly ReportRequest[]): Promise<void> {
  const rows = chases.map(({ reportId, personId, at }) => ({
    report_id: reportId,
    person_id: personId,
    at: at.toISOString(),
  }));
  await byRows(rows, (some) =>
    db
      .insertInto('chases')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** The newest of each of those reports, by report. */
export async function lastReportRequests(
  db: Db,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ReportRequest>> {
  const rows = await inChunks(reportIds, (some) =>
    db.selectFrom('chases').selectAll().where('report_id', 'in', some).orderBy('at').execute(),
  );
  return newest(rows);
}

/** The same of every report of a month, in one query however many there are. */
export async function lastReportRequestsOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<ReadonlyMap<string, ReportRequest>> {
  const rows = await db
    .selectFrom('chases')
    .innerJoin('reports', 'reports.id', 'chases.report_id')
    .select(['chases.report_id', 'chases.person_id', 'chases.at'])
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '=', month)
    .orderBy('chases.at')
    .execute();
  return newest(rows);
}

/**
 * What was asked for by hand and has not been sent yet, of a month of one report, or of all; the first to come first.
 */
export async function reportRequestsToCome(
  db: Db,
  of?: { readonly definitionId: string; readonly month: ReportPeriod },
): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .innerJoin('reports', 'reports.id', 'reminders.about')
    .selectAll('reminders')
    .where('reminders.kind', '=', 'chase')
    .where('reminders.state', '=', 'planned')
    .$if(of !== undefined, (query) =>
      query
        .where('reports.definition_id', '=', of?.definitionId ?? '')
        .where('reports.month', '=', of?.month ?? ''),
    )
    .orderBy('reminders.due_at')
    .execute();
  return rows.map(reminderOf);
}

/**
 * Takes back what was asked for about these reports and is not on its way; how many reminders that were. A report that has
 * reached nobody at all by its last request was not asked for.
 */
export async function takeBackReportRequests(db: Db, reportIds: readonly string[]): Promise<number> {
  let taken = 0;
  for (const [reportId, { at }] of await lastReportRequests(db, reportIds)) {
    const { numUpdatedRows } = await db
      .updateTable('reminders')
      .set({ state: 'dropped', reason: 'taken-back' })
      .where('about', '=', reportId)
      .where('kind', '=', 'chase')
      .where('state', '=', 'planned')
      .executeTakeFirst();
    taken += Number(numUpdatedRows);
    const left = await db
      .selectFrom('reminders')
      .select('person_id')
      .where('about', '=', reportId)
      .where('occasion', '=', triggerOfRequest(at))
      .where('state', '!=', 'dropped')
      .executeTakeFirst();
    if (!left)
      await db
        .deleteFrom('chases')
        .where('report_id', '=', reportId)
        .where('at', '=', at.toISOString())
        .execute();
  }
  return taken;
}

/** What the reminders of one request have in common. */
export const triggerOfRequest = (at: Date): string => `chase@${at.toISOString()}`;

function newest(
  rows: readonly { readonly report_id: string; readonly person_id: string; readonly at: string }[],
): ReadonlyMap<string, ReportRequest> {
  return new Map(
    rows.map(({ report_id, person_id, at }) => [
      report_id,
      { reportId: report_id, personId: person_id, at: new Date(at) },
    ]),
  );
}
