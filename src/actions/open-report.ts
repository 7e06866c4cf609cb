// Opens a month: finds its report or begins it, and brings it under the present definition.

import type { Agency } from '../agency/agency.ts';
import { may } from '../agency/person.ts';
import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import { type Frequency, nextPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { DefinitionChange, ReportDefinition } from '../report/definition.ts';
import { firstOwed, lastOwed, owes } from '../report/duties.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { isFinal } from '../report/state.ts';
import { findReportNow } from '../store/report-now.ts';
import { ensureReport, findReport, openMonths } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { countsFromDue, periodMeant } from './period-meant.ts';
import { bringUnderPresentForm } from './present-form.ts';
import type { ReportView } from './report-view.ts';
import { readAgency } from './turn-reads.ts';
import { viewReport } from './view-report.ts';

/** Why there is no report of that month. */
export type MonthRefused =
  | { readonly kind: 'no-such-month'; readonly frequency: Frequency }
  /** It is about other periods than the one that was said: these of it can be opened. */
  | {
      readonly kind: 'other-periods';
      readonly said: ReportPeriod;
      readonly frequency: Frequency;
      readonly periods: readonly ReportPeriod[];
    }
  /** The agency does not owe this report. */
  | { readonly kind: 'not-owed' }
  /** The last month that may be opened today. */
  | { readonly kind: 'future'; readonly month: ReportPeriod; readonly latest: ReportPeriod }
  /** The first month that this agency reports. */
  | { readonly kind: 'before-first'; readonly month: ReportPeriod; readonly first: ReportPeriod };

export type OpenedReport =
  | {
      readonly kind: 'opened';
      readonly view: ReportView;
      readonly changes: readonly DefinitionChange[];
      /** What was named lies in the period of the report: a month of the quarter. */
      readonly said?: ReportPeriod;
    }
  /** Nobody has begun it, and this person does not enter figures. */
  | { readonly kind: 'not-begun'; readonly month: ReportPeriod }
  | MonthRefused
  | Refusal;

/**
 * Opens the month mentioned; without a mention the one that is due. A month whose period has not begun, or before the
 * agency's first, is refused. A month without a year is the latest such month that may be opened. Without a definition the
 * report is the one that the agency owes.
 */
export async function openReport(
  context: ActionContext,
  mention: MonthMention | undefined,
  named?: ReportDefinition,
): Promise<OpenedReport> {
  const { db, actor, now } = context;
  const agency = await readAgency(context, context.agencyId);
  if (!agency || !may(actor, 'read-report', agency.id)) return refused('not-allowed');

  // The form that is spoken of may be an older one: what is opened stands under the present one.
  const definition = context.catalogue.get((named ?? definitionMeant(context, agency)).id);
  const resolved = await resolveMonth(context, definition, agency, mention);
  if (resolved.kind !== 'month') return resolved;
  const { month, said } = resolved;
  const id = formatReportRef({ agencyId: agency.id, definitionId: definition.id, month });
  if (may(actor, 'enter-figures', agency.id)) {
    await ensureReport(
      db,
      { id, agencyId: agency.id, definitionId: definition.id, definitionVersion: definition.version, month },
      now,
    );
  }
  const report = await findReportNow(db, id);
  if (!report) return { kind: 'not-begun', month };
  return {
    kind: 'opened',
    ...(await bringUnderPresentForm(context, await viewReport(context, report))),
    ...(said && { said }),
  };
}

interface ResolvedMonth {
  readonly kind: 'month';
  readonly month: ReportPeriod;
  /** What was named, where that lies in the period. */
  readonly said?: ReportPeriod;
}

/** The month mentioned, if the agency reports it by now; without a mention the one that is due. */
export async function resolveMonth(
  context: ActionContext,
  definition: ReportDefinition,
  agency: Agency,
  mention: MonthMention | undefined,
): Promise<ResolvedMonth | MonthRefused> {
  const first = firstOwed(agency, definition);
  if (!first) return { kind: 'not-owed' };
  const running = runningPeriod(context.now, definition);
  const { frequency } = definition;
  const due = !mention || countsFromDue(mention) ? await monthDue(context, definition) : undefined;
  const meant = mention
    ? periodMeant(mention, context.now, running, due)
    : due && ({ kind: 'one', period: due } as const);
  if (!meant) return { kind: 'no-such-month', frequency };
  if (meant.kind === 'several') {
    const periods = meant.periods.filter((one) => one <= running && owes(agency, definition, one));
    return { kind: 'other-periods', said: meant.said, frequency, periods };
  }
  const { period: month, ...said } = meant;
  if (month > running) return { kind: 'future', month, latest: running };
  if (month < first) return { kind: 'before-first', month, first };
  if (!owes(agency, definition, month)) return { kind: 'not-owed' };
  return { ...said, kind: 'month', month };
}

/**
 * The month that is due: the one whose period closed last, unless it is finished; then the latest closed one that was
 * begun and not finished; then the running one. Never one before the
 * agency's first, nor after its last.
 */
export async function monthDue(context: ActionContext, definition: ReportDefinition): Promise<ReportPeriod> {
  const { db, actor, agencyId, now } = context;
  const closed = latestClosedPeriod(now, definition);
  // Where another agency's reports stand is nobody else's business.
  if (!may(actor, 'read-report', agencyId)) return closed;
  const agency = await readAgency(context, agencyId);
  const first = agency && firstOwed(agency, definition);
  if (first && closed < first) return first;
  const last = agency && lastOwed(agency, definition);
  if (last && closed > last) return last;
  const id = formatReportRef({ agencyId, definitionId: definition.id, month: closed });
  const report = await findReport(db, id);
  if (!report || !isFinal(report)) return closed;
  const [begun] = await openMonths(db, { agencyId, definitionId: definition.id }, closed);
  return begun ?? nextPeriod(closed);
}
