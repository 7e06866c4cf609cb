// What a turn has read already: within the same turn it is not read again. A report is taken from here only while nothing it
// follows from has moved, in a transaction as outside of one.

import { isDeepStrictEqual } from 'node:util';
import type { Agency } from '../agency/agency.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import { findAgency } from '../store/agencies.ts';
import { reportsStamp, type StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import type { ReportView } from './report-view.ts';

interface SeenView {
  readonly view: ReportView;
  readonly stamp: string;
  readonly catalogue: ReportCatalogue;
}

export class TurnReads {
  readonly #agencies = new Map<string, Promise<Agency | undefined>>();
  readonly #views = new Map<string, SeenView>();

  agency(db: Db, id: string): Promise<Agency | undefined> {
    const known = this.#agencies.get(id) ?? findAgency(db, id);
    this.#agencies.set(id, known);
    return known;
  }

  /** The turn has changed an agency. */
  forgetAgencies(): void {
    this.#agencies.clear();
  }

  view(id: string): SeenView | undefined {
    return this.#views.get(id);
  }

  keepView(seen: SeenView): void {
    this.#views.set(seen.view.report.id, seen);
  }
}

/** Of what every action is given, what reading takes. */
interface Reading {
  readonly db: Db;
  readonly reads?: TurnReads;
}

/** An agency as it is; within a transaction always as it is there. */
export async function readAgency({ db, reads }: Reading, id: string): Promise<Agency | undefined> {
  return reads && !db.isTransaction ? await reads.agency(db, id) : await findAgency(db, id);
}

/**
 * The view that the turn has of a report that is being entered for the first time, where it would be read the same again:
 * whatever it follows from is the agency's, the definitions', or has raised the version of one of the agency's reports.
 * Else it is read, by `read`. Two queries where it is known; one more than `read` takes where it is not.
 */
export async function viewOnce(
  context: Reading & { readonly catalogue: ReportCatalogue },
  report: StoredReport,
  read: (agency: Agency) => Promise<ReportView>,
): Promise<ReportView> {
  const { db, reads, catalogue } = context;
  const agency = await readAgency(context, report.agencyId);
  if (!agency) throw new Error(`report ${report.id} has no agency`);
  // What has gone a way also shows people, who are no part of the stamp.
  if (!reads || report.state !== 'entering') return await read(agency);
  const stamp = await reportsStamp(db, report.agencyId);
  const seen = reads.view(report.id);
  if (
    seen?.stamp === stamp &&
    seen.catalogue === catalogue &&
    isDeepStrictEqual(seen.view.report, report) &&
    isDeepStrictEqual(seen.view.agency, agency)
  )
    return seen.view;
  const view = await read(agency);
  // What a transaction has written may be taken back.
  if (!db.isTransaction && !view.moves.returned) reads.keepView({ view, stamp, catalogue });
  return view;
}
