// Reports: one a month, agency and definition. `version` is compared and set: a change that was made on an older
// state does not go in.

import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../calendar/local-date.ts';
import type { Month } from '../calendar/month.ts';
import { lastMonthOf, parsePeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId } from '../report/definition.ts';
import { isFinal, REPORT_STATES, type ReportState } from '../report/state.ts';
import { byRows } from './chunks.ts';
import { type NamedValues, prepared } from './prepared.ts';
import type { Db, ReportRow } from './schema.ts';

const stateColumn = z.enum(REPORT_STATES);

export interface StoredReport {
  readonly id: string;
  readonly agencyId: string;
  readonly definitionId: string;
  /** The definition's version that it was filled under. */
  readonly definitionVersion: number;
  readonly month: ReportPeriod;
  readonly state: ReportState;
  readonly version: number;
  /** Figures that the officer put off. */
  readonly skipped: ReadonlySet<FigureId>;
  /** The officer who has it in hand; undefined while any officer of the agency may take it up. */
  readonly holderId: string | undefined;
  /** Who finished it last; undefined before anybody has. */
  readonly submittedBy: string | undefined;
  /** What văn thư gave it when it was sent; a correction takes it away until it is sent again. */
  readonly number: number | undefined;
  readonly issuedOn: LocalDate | undefined;
  /** Why it was sent back or is being corrected; undefined once it is approved again. */
  readonly note: string | undefined;
  /** Where it was sent back: the sections that are to be looked at. */
  readonly returnedSections: readonly string[];
  readonly updatedAt: Date;
}

export type ReportChange = Partial<
  Pick<
    StoredReport,
    | 'state'
    | 'skipped'
    | 'definitionVersion'
    | 'holderId'
    | 'submittedBy'
    | 'number'
    | 'issuedOn'
    | 'note'
    | 'returnedSections'
  >
>;

const skippedColumn = z.array(z.string());
const sectionsColumn = z.array(z.string());

const reportById = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom('reports').selectAll().where('id', '=', id),
);

export async function findReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const [row] = (await reportById(db, { id })).rows;
  return row && reportOf(row);
}

/** An agency's reports on one definition by month, newest first, from the month before `before` backwards. */
export async function reportsBefore(
  db: Db,
  { agencyId, definitionId }: Pick<StoredReport, 'agencyId' | 'definitionId'>,
  before: ReportPeriod,
  limit: number,
): Promise<readonly Pick<StoredReport, 'id' | 'definitionId' | 'definitionVersion' | 'month' | 'state'>[]> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'definition_version', 'month', 'state'])
    .where('agency_id', '=', agencyId)
    .where('definition_id', '=', definitionId)
    .where('month', '<', before)
    .orderBy('month', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, definition_version: definitionVersion, month, state }) => ({
    id,
    definitionId,
    definitionVersion,
    month: monthOf(id, month),
    state: stateColumn.parse(state),
  }));
}

/** Creates the report unless it is there already; either way it exists afterwards. */
export async function ensureReport(db: Db, report: NewReport, at: Date): Promise<void> {
  await ensureReports(db, [report], at);
}

export type NewReport = Pick<
  StoredReport,
  'id' | 'agencyId' | 'definitionId' | 'definitionVersion' | 'month'
>;

/** The same of any number of them: a whole province in a few statements. */
export async function ensureReports(db: Db, reports: readonly NewReport[], at: Date): Promise<void> {
  const rows = reports.map(
    (report): ReportRow => ({
      id: report.id,
      agency_id: report.agencyId,
      definition_id: report.definitionId,
      definition_version: report.definitionVersion,
      month: report.month,
      state: 'entering',
      version: 0,
      skipped: '[]',
      holder_id: null,
      submitted_by: null,
      number: null,
      issued_on: null,
      note: null,
      returned_sections: null,
      created_at: at.toISOString(),
      updated_at: at.toISOString(),
    }),
  );
  await byRows(rows, (some) =>
    db
      .insertInto('reports')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

type AdvanceValues = NamedValues & Partial<ReportRow> & { readonly id: string; readonly before: number };

const advance = prepared((db, { id, before, ...columns }: AdvanceValues) =>
  db.updateTable('reports').set(columns).where('id', '=', id).where('version', '=', before),
);

/** Raises the version by one, with these changes, if it still is `version`. False when someone else was faster. */
export async function advanceReport(
  db: Db,
  { id, version }: Pick<StoredReport, 'id' | 'version'>,
  change: ReportChange,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await advance(db, {
    ...{ id, before: version, version: version + 1, updated_at: at.toISOString() },
    ...(change.state && { state: change.state }),
    ...(change.skipped && { skipped: JSON.stringify([...change.skipped]) }),
    ...(change.definitionVersion && { definition_version: change.definitionVersion }),
    ...('holderId' in change && { holder_id: change.holderId ?? null }),
    ...('submittedBy' in change && { submitted_by: change.submittedBy ?? null }),
    ...('number' in change && { number: change.number ?? null }),
    ...('issuedOn' in change && { issued_on: change.issuedOn ?? null }),
    ...('note' in change && { note: change.note ?? null }),
    ...(change.returnedSections && { returned_sections: sectionsText(change.returnedSections) }),
  });
  return numAffectedRows === 1n;
}

const raiseWaiting = prepared(
  (db, { agencyId, definitionId, month, at }: Record<'agencyId' | 'definitionId' | 'month' | 'at', string>) =>
    db
      .updateTable('reports')
      .set((row) => ({ version: row('version', '+', 1), updated_at: at }))
      .where('agency_id', '=', agencyId)
      .where('definition_id', '=', definitionId)
      .where('month', '>', month as ReportPeriod)
      .where('state', '=', 'waiting'),
);

/**
 * Raises the version of the agency's later months that wait for a decision: an earlier one has other figures now, and
 * with it their running totals, so a card that shows the old ones is outdated. How many they are.
 */
export async function touchWaiting(
  db: Db,
  { agencyId, definitionId, month }: Pick<StoredReport, 'agencyId' | 'definitionId' | 'month'>,
  at: Date,
): Promise<number> {
  const values = { agencyId, definitionId, month, at: at.toISOString() };
  return Number((await raiseWaiting(db, values)).numAffectedRows);
}

const sectionsText = (sections: readonly string[]) => (sections.length > 0 ? JSON.stringify(sections) : null);

function monthOf(id: string, text: string): ReportPeriod {
  const month = parsePeriod(text);
  if (!month) throw new Error(`report ${id} has no valid month`);
  return month;
}

/** A row as it is worked with. */
export function reportOf(row: ReportRow): StoredReport {
  return {
    id: row.id,
    agencyId: row.agency_id,
    definitionId: row.definition_id,
    definitionVersion: row.definition_version,
    month: monthOf(row.id, row.month),
    state: stateColumn.parse(row.state),
    version: row.version,
    skipped: new Set(skippedColumn.parse(JSON.parse(row.skipped))),
    holderId: row.holder_id ?? undefined,
    submittedBy: row.submitted_by ?? undefined,
    number: row.number ?? undefined,
    issuedOn: row.issued_on === null ? undefined : parseLocalDate(row.issued_on),
    note: row.note ?? undefined,
    returnedSections: sectionsColumn.parse(JSON.parse(row.returned_sections ?? '[]')),
    updatedAt: new Date(row.updated_at),
  };
}

/** The months that an agency has begun and not finished, newest first, up to and with `until`. */
export async function openMonths(
  db: Db,
  { agencyId, definitionId }: Pick<StoredReport, 'agencyId' | 'definitionId'>,
  until: ReportPeriod,
): Promise<readonly ReportPeriod[]> {
  const rows = await db
    .selectFrom('reports')
    .select('month')
    .where('agency_id', '=', agencyId)
    .where('definition_id', '=', definitionId)
    .where('month', '<=', until)
    .where('state', 'in', ['entering', 'waiting'])
    .orderBy('month', 'desc')
    .execute();
  return rows.flatMap(({ month }) => parsePeriod(month) ?? []);
}

/** Every agency's report on one definition for a month. */
export async function reportsOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<readonly StoredReport[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('definition_id', '=', definitionId)
    .where('month', '=', month)
    .execute();
  return rows.map(reportOf);
}

/** The last month that an approved report covers, of whatever agency and kind. */
export async function lastFinalMonth(db: Db): Promise<Month | undefined> {
  const rows = await db
    .selectFrom('reports')
    .select('month')
    .distinct()
    .where(
      'state',
      'in',
      REPORT_STATES.filter((state) => isFinal({ state })),
    )
    .execute();
  const months = rows.flatMap(({ month }) => {
    const period = parsePeriod(month);
    return period ? [lastMonthOf(period)] : [];
  });
  return months.toSorted().at(-1);
}

/** The ids of the reports of some agencies in one state, the oldest month first. */
export async function reportsInState(
  db: Db,
  agencyIds: readonly string[],
  state: ReportState,
  limit: number,
): Promise<readonly string[]> {
  if (agencyIds.length === 0) return [];
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where('agency_id', 'in', agencyIds)
    .where('state', '=', state)
    .orderBy('month')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether any of those agencies has a report, of whatever kind and month. */
export async function anyReportOf(db: Db, agencyIds: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('agency_id', 'in', agencyIds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
