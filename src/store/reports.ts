// Reports: one a month, agency and definition. `version` is compared and set: a change that was made on an older
// state does not go in.

import { z } from 'zod';
import { type Month, parseMonth } from '../calendar/month.ts';
import type { FigureId } from '../report/definition.ts';
import type { Db, ReportRow } from './schema.ts';

export const reportStateSchema = z.enum(['entering', 'final']);
export type ReportState = z.infer<typeof reportStateSchema>;

export interface StoredReport {
  readonly id: string;
  readonly agencyId: string;
  readonly definitionId: string;
  /** The definition's version that it was filled under. */
  readonly definitionVersion: number;
  readonly month: Month;
  readonly state: ReportState;
  readonly version: number;
  /** Figures that the officer put off. */
  readonly skipped: ReadonlySet<FigureId>;
  readonly updatedAt: Date;
}

export type ReportChange = Partial<Pick<StoredReport, 'state' | 'skipped' | 'definitionVersion'>>;

const skippedColumn = z.array(z.string());

export async function findReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
  return row && reportOf(row);
}

/** An agency's reports on one definition, newest month first, from the month before `before` backwards. */
export async function reportsBefore(
  db: Db,
  { agencyId, definitionId }: Pick<StoredReport, 'agencyId' | 'definitionId'>,
  before: Month,
  limit: number,
): Promise<readonly StoredReport[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('definition_id', '=', definitionId)
    .where('month', '<', before)
    .orderBy('month', 'desc')
    .limit(limit)
    .execute();
  return rows.map(reportOf);
}

/** Creates the report unless it is there already; either way it exists afterwards. */
export async function ensureReport(
  db: Db,
  report: Pick<StoredReport, 'id' | 'agencyId' | 'definitionId' | 'definitionVersion' | 'month'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('reports')
    .values({
      id: report.id,
      agency_id: report.agencyId,
      definition_id: report.definitionId,
      definition_version: report.definitionVersion,
      month: report.month,
      state: 'entering',
      version: 0,
      skipped: '[]',
      created_at: at.toISOString(),
      updated_at: at.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Raises the version by one, with these changes, if it still is `version`. False when someone else was faster. */
export async function advanceReport(
  db: Db,
  { id, version }: Pick<StoredReport, 'id' | 'version'>,
  change: ReportChange,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reports')
    .set({
      version: version + 1,
      updated_at: at.toISOString(),
      ...(change.state && { state: change.state }),
      ...(change.skipped && { skipped: JSON.stringify([...change.skipped]) }),
      ...(change.definitionVersion && { definition_version: change.definitionVersion }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function reportOf(row: ReportRow): StoredReport {
  const month = parseMonth(row.month);
  if (!month) throw new Error(`report ${row.id} has no valid month`);
  return {
    id: row.id,
    agencyId: row.agency_id,
    definitionId: row.definition_id,
    definitionVersion: row.definition_version,
    month,
    state: reportStateSchema.parse(row.state),
    version: row.version,
    skipped: new Set(skippedColumn.parse(JSON.parse(row.skipped))),
    updatedAt: new Date(row.updated_at),
  };
}

/** The months that an agency has begun and not finished, newest first, up to and with `until`. */
export async function openMonths(
  db: Db,
  { agencyId, definitionId }: Pick<StoredReport, 'agencyId' | 'definitionId'>,
  until: Month,
): Promise<readonly Month[]> {
  const rows = await db
    .selectFrom('reports')
    .select('month')
    .where('agency_id', '=', agencyId)
    .where('definition_id', '=', definitionId)
    .where('month', '<=', until)
    .where('state', '=', 'entering')
    .orderBy('month', 'desc')
    .execute();
  return rows.flatMap(({ month }) => parseMonth(month) ?? []);
}
