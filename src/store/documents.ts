// The exact files of reports at the versions at which they became final: kept for ever, byte for byte. Of a file whose number was
// put right only what names it stays, so that a holder of it can be told what it was.

import { z } from 'zod';
import { parsePeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { AgencyMonth } from '../report/aggregation.ts';
import { editionsOf, replacedVersions } from '../report/editions.ts';
import type { Figures } from '../report/figures.ts';
import type { Db, DocumentRow } from './schema.ts';
import { TimeSlices } from './time-slices.ts';

const stateColumn = z.enum(['approved', 'sent']);

const figuresColumn = z.record(z.string(), z.union([z.int(), z.string()]));

export interface KeptDocument {
  readonly reportId: string;
  readonly version: number;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** Every figure that the file prints, also those that followed from others. */
  readonly figures: Figures;
  readonly fileName: string;
  readonly state: z.infer<typeof stateColumn>;
  readonly at: Date;
}

/** What lists show. */
export interface DocumentLine extends Omit<KeptDocument, 'bytes' | 'figures'> {
  /** How people count it: lần 1, lần 2. */
  readonly edition: number;
}

/** Keeps a file. Throws when there is one of that version already. */
export async function keepDocument(db: Db, document: KeptDocument): Promise<void> {
  await db
    .insertInto('documents')
    .values({
      report_id: document.reportId,
      version: document.version,
      sha256: document.sha256,
      bytes: document.bytes,
      figures: JSON.stringify(Object.fromEntries(document.figures)),
      file_name: document.fileName,
      state: document.state,
      at: document.at.toISOString(),
    })
    .execute();
}

/** Gives up the files with a number that a newer version of their edition has replaced. */
export async function giveUpReplaced(db: Db, reportId: string): Promise<void> {
  const rows = await db
    .selectFrom('documents')
    .select(['version', 'state'])
    .where('report_id', '=', reportId)
    .execute();
  const replaced = replacedVersions(
    rows.map(({ version, state }) => ({ version, state: stateColumn.parse(state) })),
  );
  if (replaced.size === 0) return;
  await db
    .updateTable('documents')
    .set({ bytes: new Uint8Array(), figures: '{}' })
    .where('report_id', '=', reportId)
    .where('version', 'in', [...replaced])
    .execute();
}

/** Whether a stored row names a file that was given up. */
export const isGivenUp = (bytes: Uint8Array, figures: string): boolean =>
  bytes.length === 0 && figures === '{}';

/** Undefined too for one that was given up. */
export async function findDocument(
  db: Db,
  reportId: string,
  version: number,
): Promise<KeptDocument | undefined> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row || isGivenUp(row.bytes, row.figures)) return undefined;
  return { ...keptOf(row), bytes: new Uint8Array(row.bytes), figures: figuresOf(row.figures) };
}

/**
 * The figures of those reports that are final now, as they were when they became so: a correction of an earlier month
 * moves running totals, but not those of a report that has been approved.
 */
export async function finalFigures(
  db: Db,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, Figures>> {
  if (reportIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .innerJoin('reports', (join) =>
      join.onRef('reports.id', '=', 'documents.report_id').onRef('reports.version', '=', 'documents.version'),
    )
    .select(['documents.report_id', 'documents.figures'])
    .where('documents.report_id', 'in', reportIds)
    .execute();
  return new Map(rows.map((row) => [row.report_id, figuresOf(row.figures)]));
}

/** The same of every report of a month. */
export async function finalFiguresOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<ReadonlyMap<string, Figures>> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('reports', (join) =>
      join.onRef('reports.id', '=', 'documents.report_id').onRef('reports.version', '=', 'documents.version'),
    )
    .select(['documents.report_id', 'documents.figures'])
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '=', month)
    .execute();
  return new Map(await inSlices(rows, (row) => [row.report_id, figuresOf(row.figures)] as const));
}

/** The same of every report from a month on, each with its month and the version of the form that it was filled under. */
export async function finalFiguresSince(
  db: Db,
  definitionId: string,
  since: ReportPeriod,
): Promise<readonly (AgencyMonth & { readonly definitionVersion: number })[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('reports', (join) =>
      join.onRef('reports.id', '=', 'documents.report_id').onRef('reports.version', '=', 'documents.version'),
    )
    .select([
      'reports.agency_id as agency',
      'reports.month',
      'reports.definition_version as definitionVersion',
      'documents.figures',
    ])
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '>=', since)
    .execute();
  const months = await inSlices(rows, ({ agency, month, definitionVersion, figures }) => {
    const of = parsePeriod(month);
    return of ? [{ agency, month: of, definitionVersion, figures: figuresOf(figures) }] : [];
  });
  return months.flat();
}

/** When each report of a month was final for the first time, whatever has been corrected since. */
export async function firstFinalOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('reports', 'reports.id', 'documents.report_id')
    .select(({ fn }) => ['documents.report_id', fn.min('documents.at').as('at')])
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '=', month)
    .groupBy('documents.report_id')
    .execute();
  return new Map(rows.map((row) => [row.report_id, new Date(row.at)]));
}

/** The kept files of a report, newest first, those that were given up among them. */
export async function documentsOf(db: Db, reportId: string): Promise<readonly DocumentLine[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['report_id', 'version', 'sha256', 'file_name', 'state', 'at'])
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .execute();
  const editions = editionsOf(rows.map(({ version }) => version));
  return rows.map((row) => ({ ...keptOf(row), edition: editions.get(row.version) ?? 0 }));
}

/** The figures of the newest kept file of a report: what was approved last, whatever has become of it since. */
export async function figuresApprovedLast(db: Db, reportId: string): Promise<Figures | undefined> {
  const row = await db
    .selectFrom('documents')
    .select('figures')
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && figuresOf(row.figures);
}

/** The edition that a version is, or will be when it becomes final. */
export async function editionOf(db: Db, reportId: string, version: number): Promise<number> {
  const rows = await db
    .selectFrom('documents')
    .select('version')
    .where('report_id', '=', reportId)
    .where('version', '<', version)
    .execute();
  return editionsOf([...rows.map((row) => row.version), version]).get(version) ?? 1;
}

/** The kept files that have exactly these bytes: one, or none; the same file may have been kept twice. */
export async function documentsWith(db: Db, sha256: string): Promise<readonly DocumentLine[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['report_id', 'version', 'sha256', 'file_name', 'state', 'at'])
    .where('sha256', '=', sha256)
    .orderBy('at', 'desc')
    .execute();
  return await Promise.all(
    rows.map(async (row) => ({ ...keptOf(row), edition: await editionOf(db, row.report_id, row.version) })),
  );
}

function figuresOf(column: string): Figures {
  const stored: unknown = JSON.parse(column);
  return new Map(Object.entries(isFigures(stored) ? stored : figuresColumn.parse(stored)));
}

/** Asked of every report of a province, so zod is left to say what is wrong. */
function isFigures(stored: unknown): stored is z.infer<typeof figuresColumn> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return false;
  return Object.values(stored).every((value) => typeof value === 'string' || Number.isSafeInteger(value));
}

/** Of all reports of a month there may be ten thousand: others have their turn meanwhile. */
const SLICES = new TimeSlices();
const ROWS_AT_ONCE = 100;

async function inSlices<Row, Result>(rows: readonly Row[], read: (row: Row) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_AT_ONCE === 0) await SLICES.mine();
    results.push(read(row));
  }
  return results;
}

function keptOf(row: Omit<DocumentRow, 'bytes' | 'figures'>): Omit<KeptDocument, 'bytes' | 'figures'> {
  return {
    reportId: row.report_id,
    version: row.version,
    sha256: row.sha256,
    fileName: row.file_name,
    state: stateColumn.parse(row.state),
    at: new Date(row.at),
  };
}
