// Builds one part of the sample's reports as rows, in a separate database and through the regular actions.

import { takeInShipped } from '../actions/import-definitions.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { SHIPPED } from '../definitions/shipped.ts';
import { type DatabaseAddress, sqliteFile } from '../store/address.ts';
import { openDatabase } from '../store/database.ts';
import { type ReportRows, readReportRows, writeReportRows } from '../store/report-rows.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { addSampleReports, beginSample, partsWithoutReports } from './sample.ts';
import type { SamplePart } from './sample-parts.ts';

/** Builds the rows of a part in memory; nothing is written to the program's database. */
export async function makePart(part: SamplePart, now: Date, holidays: HolidayTable): Promise<ReportRows> {
  return await within(sqliteFile(':memory:'), async (db) => {
    await takeInShipped(db, SHIPPED, now);
    await beginSample(db, now, part);
    await inTransaction(db, (trx) => addSampleReports(trx, now, holidays, part));
    return await readReportRows(db);
  });
}

/** Inserts the rows in one transaction; does nothing when another instance has already inserted them. */
export async function putPart(address: DatabaseAddress, part: SamplePart, rows: ReportRows): Promise<void> {
  await within(address, (db) =>
    inTransaction(db, async (trx) => {
      if ((await partsWithoutReports(trx)).includes(part)) await writeReportRows(trx, rows);
    }),
  );
}

async function within<Result>(address: DatabaseAddress, work: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(address);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
