// A report as it stands at one moment, with its agency and a mark of all that the agency has: read in one query.

import { sql } from 'kysely';
import type { Agency } from '../agency/agency.ts';
import { agencyOf } from './agencies.ts';
import { prepared } from './prepared.ts';
import { reportOf, type StoredReport } from './reports.ts';
import type { AgencyRow, Db, ReportRow } from './schema.ts';

export interface ReportNow {
  readonly report: StoredReport;
  readonly agency: Agency;
  readonly stamp: ReportsStamp;
}

/**
 * A mark of all reports of an agency: another one once any of them is changed, or one more is there. Versions only rise,
 * and whatever is stored of a report raises its version in the same transaction. The latest change tells one history from
 * another that has come as far, as of a database that was put back.
 */
export interface ReportsStamp {
  readonly reports: number;
  readonly versions: number;
  /** When one of them was changed last, as it is stored. */
  readonly latest: string;
}

const SEPARATOR = '|';

/** In one column, for a query that is about an agency's reports called `others`. */
const stampOfOthers = sql<string>`count(*) || ${sql.lit(SEPARATOR)} || coalesce(sum(others.version), 0) || ${sql.lit(SEPARATOR)} || coalesce(max(others.updated_at), '')`;

const nowById = prepared((db, { id }: { readonly id: string }) =>
  db
    .selectFrom('reports')
    .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
    .selectAll('reports')
    .select([
      'agencies.sample',
      'agencies.office',
      'agencies.approval',
      'agencies.reports as duties',
      'agencies.first_month',
      'agencies.settings',
    ])
    .select((row) =>
      row
        .selectFrom('reports as others')
        .select(stampOfOthers.as('stamp'))
        .whereRef('others.agency_id', '=', 'reports.agency_id')
        .as('stamp'),
    )
    .where('reports.id', '=', id),
);

export async function findReportNow(db: Db, id: string): Promise<ReportNow | undefined> {
  const [row] = (await nowById(db, { id })).rows;
  if (!row) return undefined;
  const { duties, sample, office, approval, first_month, settings, stamp, ...report } = row;
  const agency: AgencyRow = {
    id: report.agency_id,
    ...{ sample, office, approval, reports: duties, first_month, settings },
  };
  return { report: reportOf(report satisfies ReportRow), agency: agencyOf(agency), stamp: stampOf(stamp) };
}

const stampOfAgency = prepared((db, { agencyId }: { readonly agencyId: string }) =>
  db
    .selectFrom('reports as others')
    .select(stampOfOthers.as('stamp'))
    .where('others.agency_id', '=', agencyId),
);

/** The mark alone: for a report that is not there yet. */
export async function reportsStamp(db: Db, agencyId: string): Promise<ReportsStamp> {
  const [row] = (await stampOfAgency(db, { agencyId })).rows;
  return stampOf(row?.stamp ?? null);
}

/** What the mark is after a change at that time that has raised the versions of its reports by so many in all. */
export function stampAfter(
  { reports, versions, latest }: ReportsStamp,
  raised: number,
  at: Date,
): ReportsStamp {
  const changed = at.toISOString();
  return { reports, versions: versions + raised, latest: changed > latest ? changed : latest };
}

function stampOf(text: string | null): ReportsStamp {
  const [reports = '0', versions = '0', latest = ''] = (text ?? '').split(SEPARATOR);
  return { reports: Number(reports), versions: Number(versions), latest };
}
