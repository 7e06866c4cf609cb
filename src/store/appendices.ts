// The appendices of reports: one of a kind from a file, with the rows that are printed and the file that they were taken from.

import { z } from 'zod';
import {
  APPENDIX_KINDS,
  type AppendixId,
  type AppendixSummary,
  type AppendixTable,
  appendixKey,
  inPrintedOrder,
  type ReportAppendix,
} from '../report/appendices.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

const kindColumn = z.enum(APPENDIX_KINDS);
const sumsColumn = z.record(z.string(), z.int());
const contentColumn: z.ZodType<AppendixTable> = z.object({
  columns: z.array(z.object({ meaning: z.string(), label: z.string() })),
  rows: z.array(z.object({ kind: z.enum(['row', 'group', 'total']), cells: z.array(z.string()) })),
});

const summariesOf = prepared((db, { reportId }: { readonly reportId: string }) =>
  db
    .selectFrom('appendices')
    .select(['kind', 'row_count', 'sums', 'file', 'sha256'])
    .where('report_id', '=', reportId)
    .orderBy('version')
    .orderBy('file')
    .orderBy('sha256'),
);

/** What the appendices of a report are, without their rows, as they are printed one behind the other. */
export async function appendicesOf(db: Db, reportId: string): Promise<readonly AppendixSummary[]> {
  const { rows } = await summariesOf(db, { reportId });
  return inPrintedOrder(
    rows.map(({ kind, row_count, sums, file, sha256 }) => ({
      kind: kindColumn.parse(kind),
      rows: row_count,
      sums: new Map(Object.entries(sumsColumn.parse(JSON.parse(sums)))),
      file,
      sha256,
    })),
  );
}

/** The rows of a report's appendices, by `appendixKey`. */
export async function appendixTables(db: Db, reportId: string): Promise<ReadonlyMap<string, AppendixTable>> {
  const rows = await db
    .selectFrom('appendices')
    .select(['kind', 'sha256', 'content'])
    .where('report_id', '=', reportId)
    .execute();
  return new Map(
    rows.map(({ kind, sha256, content }) => [
      appendixKey({ kind: kindColumn.parse(kind), sha256 }),
      contentColumn.parse(JSON.parse(content)),
    ]),
  );
}

/** Keeps an appendix, in the place of the report's same one. */
export async function saveAppendix(
  db: Db,
  reportId: string,
  { kind, table, rows, sums, file, sha256 }: ReportAppendix,
  { by, at, version }: { readonly by: string; readonly at: Date; readonly version: number },
): Promise<void> {
  const row = {
    report_id: reportId,
    kind,
    content: JSON.stringify(table),
    row_count: rows,
    sums: JSON.stringify(Object.fromEntries(sums)),
    file,
    sha256,
    person_id: by,
    at: at.toISOString(),
    version,
  };
  await db
    .insertInto('appendices')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'kind', 'sha256']).doUpdateSet(row))
    .execute();
}

export async function removeAppendix(db: Db, reportId: string, { kind, sha256 }: AppendixId): Promise<void> {
  await db
    .deleteFrom('appendices')
    .where('report_id', '=', reportId)
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .execute();
}
