// Where a month's report stands in every agency that owes it: for the provincial Office, which sees them all.

import { type Agency, nameOfAgency } from '../agency/agency.ts';
import { agenciesToldApart } from '../agency/agency-names.ts';
import { mayEverywhere } from '../agency/person.ts';
import { localDate } from '../calendar/clock.ts';
import type { Deadline } from '../calendar/deadline.ts';
import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { workingDaysLate } from '../calendar/working-days.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { calledAmong } from '../report/called.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import { owes, owesEver } from '../report/duties.ts';
import { isFinal, LISTED_STATES, type ListedState, listedState } from '../report/state.ts';
import { allAgencies } from '../store/agencies.ts';
import { workedReportsOfMonth } from '../store/figures.ts';
import {
  lastReportRequestsOfMonth,
  type ReportRequest,
  reportRequestsToCome,
} from '../store/report-requests.ts';
import { reportsOfMonth, type StoredReport } from '../store/reports.ts';
import { deadlinesOf } from './agency-deadlines.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { MonthRefused } from './open-report.ts';
import { periodMeant } from './period-meant.ts';

export interface ListedReport {
  readonly agency: Agency;
  readonly name: string;
  readonly sample: boolean;
  readonly state: ListedState;
  /** Undefined while nobody has begun it, and the program has not opened it. */
  readonly report: StoredReport | undefined;
  readonly deadline: Date;
  /** It is not approved and the deadline is past; by so many working days. */
  readonly late: boolean;
  readonly daysLate: number;
  /** When the Office has last asked for it by hand. */
  readonly chasedAt: Date | undefined;
  /** When the last of those is reminded whom it has asked and who are not yet. */
  readonly chaseToCome: Date | undefined;
}

export type ListedReports =
  | {
      readonly kind: 'listed';
      readonly definition: ReportDefinition;
      /** Its name, where agencies of the province owe others, too. */
      readonly called: Words | undefined;
      readonly month: ReportPeriod;
      readonly reports: readonly ListedReport[];
    }
  | Extract<MonthRefused, { kind: 'no-such-month' | 'other-periods' }>
  /** The last month that has begun. */
  | { readonly kind: 'future'; readonly month: ReportPeriod; readonly latest: ReportPeriod }
  | Refusal;

/** Of one report. Requires the right to read every agency's reports; without a mention for the month that is due. In five queries. */
export async function listReports(
  context: ActionContext,
  mention: MonthMention | undefined,
  named: ReportDefinition,
): Promise<ListedReports> {
  const { db, actor, now } = context;
  if (!mayEverywhere(actor, 'read-report')) return refused('not-allowed');
  // The form that is spoken of may be an older one.
  const definition = context.catalogue.get(named.id);
  const latest = runningPeriod(now, definition);
  const { frequency } = definition;
  const meant = mention && periodMeant(mention, now, latest);
  if (mention && !meant) return { kind: 'no-such-month', frequency };
  if (meant?.kind === 'several') return { ...meant, kind: 'other-periods', frequency };
  const month = meant ? meant.period : latestClosedPeriod(now, definition);
  if (month > latest) return { kind: 'future', month, latest };
  const all = await allAgencies(db);
  const agencies = all.filter((agency) => owes(agency, definition, month));
  const begun = new Map((await reportsOfMonth(db, definition.id, month)).map((one) => [one.agencyId, one]));
  const worked = await workedReportsOfMonth(db, definition.id, month);
  const chases = await lastReportRequestsOfMonth(db, definition.id, month);
  const toCome = new Map(
    (await reportRequestsToCome(db, { definitionId: definition.id, month })).map(({ subjectId, dueAt }) => [
      subjectId,
      dueAt,
    ]),
  );
  const deadline = deadlinesOf(month, context.holidays);
  const names = agenciesToldApart(agencies);
  // What was handed in keeps the deadline of its form.
  const formOf = (report: StoredReport | undefined) => (report ? context.catalogue.of(report) : definition);
  const reports = agencies.map((agency) =>
    listed(context, agency, {
      name: names.get(agency.id) ?? nameOfAgency(agency),
      report: begun.get(agency.id),
      deadline: deadline(agency, formOf(begun.get(agency.id))),
      worked,
      chases,
      toCome,
    }),
  );
  const under = context.catalogue.at(definition, month);
  return {
    kind: 'listed',
    definition: under,
    called: calledAmong(everOwed(context, all), definition),
    month,
    reports: reports.toSorted(byState),
  };
}

/** What any of these agencies owes at any time, in the order of the catalogue. */
export function everOwed(
  { catalogue }: Pick<ActionContext, 'catalogue'>,
  agencies: readonly Agency[],
): readonly ReportDefinition[] {
  return catalogue.all.filter((one) => agencies.some((agency) => owesEver(agency, one)));
}

interface Known {
  readonly name: string;
  readonly report: StoredReport | undefined;
  readonly deadline: Deadline;
  readonly worked: ReadonlySet<string>;
  readonly chases: ReadonlyMap<string, ReportRequest>;
  readonly toCome: ReadonlyMap<string, Date>;
}

function listed(
  { now, holidays }: ActionContext,
  agency: Agency,
  { name, report, deadline, worked, chases, toCome }: Known,
): ListedReport {
  const late = !(report && isFinal(report)) && now > deadline.at;
  return {
    agency,
    name,
    sample: agency.sample,
    state: listedState(report?.state, report !== undefined && worked.has(report.id)),
    report,
    deadline: deadline.at,
    late,
    daysLate: late ? workingDaysLate(deadline.date, localDate(now), holidays) : 0,
    chasedAt: report && chases.get(report.id)?.at,
    chaseToCome: report && toCome.get(report.id),
  };
}

/** Made once: thousands of names are compared some ten times each. */
const VIETNAMESE = new Intl.Collator('vi');

function byState(a: ListedReport, b: ListedReport): number {
  return (
    LISTED_STATES.indexOf(a.state) - LISTED_STATES.indexOf(b.state) || VIETNAMESE.compare(a.name, b.name)
  );
}
