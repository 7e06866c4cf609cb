// Where a month's report stands in every agency that owes it: for the provincial Office, which sees them all.

import { type Agency, nameOfAgency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import type { Month } from '../calendar/month.ts';
import { latestClosedMonth, runningMonth } from '../calendar/period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { LISTED_STATES, type ListedState, listedState } from '../report/state.ts';
import { allAgencies } from '../store/agencies.ts';
import { type Chase, lastChasesOfMonth } from '../store/chases.ts';
import { workedReportsOfMonth } from '../store/figures.ts';
import { reportsOfMonth, type StoredReport } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { monthMeant } from './open-report.ts';

export interface ListedReport {
  readonly agency: Agency;
  readonly name: string;
  readonly sample: boolean;
  readonly state: ListedState;
  /** Undefined while nobody has begun it, and the program has not opened it. */
  readonly report: StoredReport | undefined;
  /** When the Office has last asked for it by hand. */
  readonly chasedAt: Date | undefined;
}

export type ListedReports =
  | {
      readonly kind: 'listed';
      readonly definition: ReportDefinition;
      readonly month: Month;
      readonly reports: readonly ListedReport[];
    }
  | { readonly kind: 'no-such-month' }
  /** The last month that has begun. */
  | { readonly kind: 'future'; readonly month: Month; readonly latest: Month }
  | Refusal;

/** Whoever may read every agency's reports; without a mention for the month that is due. In four queries. */
export async function listReports(
  context: ActionContext,
  mention: MonthMention | undefined,
  definition: ReportDefinition = definitionMeant(context),
): Promise<ListedReports> {
  const { db, actor, now } = context;
  if (!mayEverywhere(actor, 'read-report')) return refused('not-allowed');
  const latest = runningMonth(now, definition.period);
  const month = mention ? monthMeant(mention, now, latest) : latestClosedMonth(now, definition.period);
  if (!month) return { kind: 'no-such-month' };
  if (month > latest) return { kind: 'future', month, latest };
  const agencies = (await allAgencies(db)).filter(
    ({ reports, firstMonth }) => reports.includes(definition.id) && firstMonth <= month,
  );
  const begun = new Map((await reportsOfMonth(db, definition.id, month)).map((one) => [one.agencyId, one]));
  const worked = await workedReportsOfMonth(db, definition.id, month);
  const chases = await lastChasesOfMonth(db, definition.id, month);
  const reports = agencies.map((agency) => listed(agency, begun.get(agency.id), { worked, chases }));
  return { kind: 'listed', definition, month, reports: reports.toSorted(byState) };
}

function listed(
  agency: Agency,
  report: StoredReport | undefined,
  { worked, chases }: { readonly worked: ReadonlySet<string>; readonly chases: ReadonlyMap<string, Chase> },
): ListedReport {
  const state = listedState(report?.state, report !== undefined && worked.has(report.id));
  const chasedAt = report && chases.get(report.id)?.at;
  return { agency, name: nameOfAgency(agency), sample: agency.sample, state, report, chasedAt };
}

function byState(a: ListedReport, b: ListedReport): number {
  return (
    LISTED_STATES.indexOf(a.state) - LISTED_STATES.indexOf(b.state) || a.name.localeCompare(b.name, 'vi')
  );
}
