// The figures of a report as they stand; how they came to stand so is in the audit.

import { z } from 'zod';
import { SYSTEM_ACTOR } from '../agency/person.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { ENTRY_SOURCES, type EnteredFigures, type EnteredValue, type EntrySource } from '../entry/draft.ts';
import type { FigureId } from '../report/definition.ts';
import { byRows, inChunks } from './chunks.ts';
import { type NamedValues, preparedRows } from './prepared.ts';
import { originColumns, originOf } from './provenance.ts';
import type { Db, FigureRow } from './schema.ts';

const howColumn = z.enum(ENTRY_SOURCES);

/** The entered figures of several reports, by report; a report without figures has an empty map. */
export async function figuresOfReports(
  db: Db,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, EnteredFigures>> {
  const figures = new Map(reportIds.map((id) => [id, new Map<FigureId, EnteredValue>()]));
  if (reportIds.length === 0) return figures;
  const rows = await db.selectFrom('figures').selectAll().where('report_id', 'in', reportIds).execute();
  for (const row of rows) figures.get(row.report_id)?.set(row.figure_id, enteredOf(row));
  return figures;
}

/** Whose figures stand in each of those reports. */
export async function workersOf(
  db: Db,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inChunks(reportIds, (some) =>
    db
      .selectFrom('figures')
      .select(['report_id', 'person_id'])
      .distinct()
      .where('report_id', 'in', some)
      .orderBy('person_id')
      .execute(),
  );
  const byReport = Map.groupBy(rows, ({ report_id }) => report_id);
  return new Map([...byReport].map(([id, ones]) => [id, ones.map(({ person_id }) => person_id)]));
}

/** The reports of a month in which figures stand that somebody has given, and not the program. */
export async function workedReportsOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('figures')
    .innerJoin('reports', 'reports.id', 'figures.report_id')
    .select('figures.report_id')
    .distinct()
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '=', month)
    .where('figures.person_id', '<>', SYSTEM_ACTOR.id)
    .execute();
  return new Set(rows.map(({ report_id }) => report_id));
}

const upsertFigures = preparedRows((db, rows: readonly (FigureRow & NamedValues)[]) =>
  db
    .insertInto('figures')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'figure_id']).doUpdateSet(({ ref }) => ({
        count: ref('excluded.count'),
        words: ref('excluded.words'),
        how: ref('excluded.how'),
        person_id: ref('excluded.person_id'),
        at: ref('excluded.at'),
        version: ref('excluded.version'),
        provenance: ref('excluded.provenance'),
        addends: ref('excluded.addends'),
      })),
    ),
);

/** Writes figures of a report, new or known. */
export async function saveFigures(db: Db, reportId: string, figures: EnteredFigures): Promise<void> {
  const rows = [...figures].map(([figureId, entered]) => rowOf(reportId, figureId, entered));
  await byRows(rows, (some) => upsertFigures(db, some));
}

function rowOf(
  reportId: string,
  figureId: FigureId,
  { value, how, by, version, at, ...origin }: EnteredValue,
): FigureRow & NamedValues {
  return {
    report_id: reportId,
    figure_id: figureId,
    count: typeof value === 'number' ? value : null,
    words: typeof value === 'string' ? value : null,
    how,
    person_id: by,
    at: at.toISOString(),
    version,
    ...originColumns(origin),
  };
}

/** Takes entered figures back, so that their own rules give them again. */
export async function removeFigures(db: Db, reportId: string, figureIds: readonly FigureId[]): Promise<void> {
  if (figureIds.length === 0) return;
  await db
    .deleteFrom('figures')
    .where('report_id', '=', reportId)
    .where('figure_id', 'in', figureIds)
    .execute();
}

function enteredOf(row: FigureRow): EnteredValue {
  const value = row.count ?? row.words;
  if (value === null) throw new Error(`figure ${row.figure_id} of ${row.report_id} has no value`);
  return {
    value,
    how: entrySourceOf(row.how),
    by: row.person_id,
    version: row.version,
    at: new Date(row.at),
    ...originOf(row),
  };
}

/** Asked of every figure of a year with every message, so zod is left to say what is wrong. */
function entrySourceOf(how: string): EntrySource {
  return ENTRY_SOURCES.find((way) => way === how) ?? howColumn.parse(how);
}
