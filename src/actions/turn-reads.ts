// What has been read already is not read again: of agencies within a turn, of reports also by later turns. A report is taken
// from here only while nothing it follows from has moved, in a transaction as outside of one.

import { isDeepStrictEqual } from 'node:util';
import type { Agency } from '../agency/agency.ts';
import { Cache } from '../cache/cache.ts';
import { localDate } from '../calendar/clock.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import { findAgency } from '../store/agencies.ts';
import { findReportNow, type ReportNow, type ReportsStamp, reportsStamp } from '../store/report-now.ts';
import type { StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ReportView } from './report-view.ts';

/** What a view follows from besides its report and its agency. */
interface Surroundings {
  readonly stamp: ReportsStamp;
  readonly catalogue: ReportCatalogue;
  readonly holidays: HolidayTable;
  /** A draft prints the names of the day. */
  readonly today: LocalDate;
}

interface KeptView extends Surroundings {
  readonly view: ReportView;
}

/** A figure of a month takes some fifty bytes: with these a view has more than a thousand of them. */
const MOST_FIGURES = 200_000;

/** Views of the reports that are being entered, of one database, for all turns. */
export class KeptViews {
  readonly #views = new Cache<KeptView>('views', {
    most: 1000,
    milliseconds: 3_600_000,
    weight: { most: MOST_FIGURES, of: ({ view }) => figuresIn(view) },
  });

  get(reportId: string): KeptView | undefined {
    return this.#views.get(reportId);
  }

  set(kept: KeptView): void {
    this.#views.set(kept.view.report.id, kept);
  }
}

function figuresIn({ entered, earlier }: ReportView): number {
  return earlier.reduce((sum, { figures }) => sum + figures.size, 100 + entered.size);
}

export class TurnReads {
  readonly #agencies = new Map<string, Promise<Agency | undefined>>();
  readonly views: KeptViews;

  constructor(views = new KeptViews()) {
    this.views = views;
  }

  agency(db: Db, id: string): Promise<Agency | undefined> {
    const known = this.#agencies.get(id) ?? findAgency(db, id);
    this.#agencies.set(id, known);
    return known;
  }

  /** It has been read together with something else. */
  keepAgency(agency: Agency): void {
    this.#agencies.set(agency.id, Promise.resolve(agency));
  }

  /** The turn has changed an agency. */
  forgetAgencies(): void {
    this.#agencies.clear();
  }
}

/** Of what every action is given, what reading takes. */
interface Reading {
  readonly db: Db;
  readonly reads?: TurnReads;
}

interface ReadingViews extends Reading {
  readonly catalogue: ReportCatalogue;
  readonly holidays: HolidayTable;
  readonly now: Date;
}

/** An agency as it is; within a transaction always as it is there. */
export async function readAgency({ db, reads }: Reading, id: string): Promise<Agency | undefined> {
  return reads && !db.isTransaction ? await reads.agency(db, id) : await findAgency(db, id);
}

/** How often a view is read anew that others have changed while it was read. */
const TRIES = 5;

/**
 * The view that is kept of a report that is being entered for the first time, where it would be read the same again:
 * whatever it follows from is the agency's, the definitions', the days off', or has raised the version of one of the agency's
 * reports. Else it is read, by `read`, in several queries: outside of a transaction once more where one of those versions
 * has moved meanwhile, so that what stands on a card under a version is what the report was at that version. No query where
 * it is known and `found` is the report as it stands now; one more where that is its row alone.
 */
export async function viewOnce(
  context: ReadingViews,
  found: ReportNow | StoredReport,
  read: (db: Db, report: StoredReport, agency: Agency) => Promise<ReportView>,
): Promise<ReportView> {
  const { db, reads } = context;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const known = attempt === 1 && 'stamp' in found ? found : await asItStands(context, found);
    const { report, agency, stamp } = known;
    if (!db.isTransaction) reads?.keepAgency(agency);
    // What has gone a way also shows people, who are no part of the stamp.
    const keeps = reads && report.state === 'entering';
    const kept = keeps ? reads.views.get(report.id) : undefined;
    if (kept && isSame(kept, known, surroundingsOf(context, stamp))) return kept.view;
    const view = await read(db, report, agency);
    if (db.isTransaction) return view;
    if (!isDeepStrictEqual(await reportsStamp(db, report.agencyId), stamp)) continue;
    // What a transaction has written may be taken back.
    if (keeps) keepView(context, view, stamp);
    return view;
  }
  // They never rest: what a transaction reads is of one moment.
  return await inTransaction(db, async (trx) => {
    const { report, agency } = await asItStands({ ...context, db: trx }, found);
    return await read(trx, report, agency);
  });
}

/** The view would be read like this while the agency's reports have that mark. What it shows must have been committed. */
export function keepView(context: ReadingViews, view: ReportView, stamp: ReportsStamp): void {
  if (view.report.state !== 'entering' || view.moves.returned) return;
  context.reads?.views.set({ view, ...surroundingsOf(context, stamp) });
}

function surroundingsOf({ catalogue, holidays, now }: ReadingViews, stamp: ReportsStamp): Surroundings {
  return { stamp, catalogue, holidays, today: localDate(now) };
}

function isSame(
  { view, ...kept }: KeptView,
  { report, agency }: Pick<ReportView, 'report' | 'agency'>,
  { stamp, catalogue, holidays, today }: Surroundings,
): boolean {
  return (
    kept.catalogue === catalogue &&
    kept.holidays === holidays &&
    kept.today === today &&
    isDeepStrictEqual(kept.stamp, stamp) &&
    isDeepStrictEqual(view.report, report) &&
    isDeepStrictEqual(view.agency, agency)
  );
}

/** With its agency and the mark, all of one moment where it is stored. */
async function asItStands(context: Reading, found: ReportNow | StoredReport): Promise<ReportNow> {
  const { db } = context;
  const report = 'stamp' in found ? found.report : found;
  const now = await findReportNow(db, report.id);
  if (now) return now;
  const agency = await readAgency(context, report.agencyId);
  if (!agency) throw new Error(`report ${report.id} has no agency`);
  return { report, agency, stamp: await reportsStamp(db, report.agencyId) };
}
