// Which report is meant where nothing names one.

import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import { nextPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { firstOwed, type Owing, owes } from '../report/duties.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { isFinal } from '../report/state.ts';
import { findReport, openMonths } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import { monthMeant } from './period-meant.ts';
import { readAgency } from './turn-reads.ts';

/**
 * The report that is spoken of; where none is, what the agency owes, and of an agency that owes none, as the Office, and where
 * no agency is in question, the first of the catalogue. A caller that may mean several asks first (src/report/which-report.ts).
 */
export function definitionMeant(
  context: Pick<ActionContext, 'catalogue' | 'report' | 'now'>,
  agency?: Owing,
): ReportDefinition {
  return context.report ?? (agency && owedAtPresent(context, agency)[0]) ?? context.catalogue.all[0];
}

/** What the agency owes for the period that runs or that closed last, else what it has ever owed. */
function owedAtPresent(
  { catalogue, now }: Pick<ActionContext, 'catalogue' | 'now'>,
  agency: Owing,
): readonly ReportDefinition[] {
  const ever = catalogue.owedBy(agency);
  const present = ever.filter((one) =>
    [runningPeriod(now, one), latestClosedPeriod(now, one)].some((period) => owes(agency, one, period)),
  );
  return present.length > 0 ? present : ever;
}

/** The reports that the agency somebody speaks for owes at this time, else those that it has ever owed; none of the Office. */
export async function reportsOwed(context: ActionContext): Promise<readonly ReportDefinition[]> {
  const agency = await readAgency(context, context.agencyId);
  return agency ? owedAtPresent(context, agency) : [];
}

/** The reports that the agency owes for the period that is mentioned, each by its own frequency; none where it names none. */
export async function reportsOwedFor(
  context: ActionContext,
  mention: MonthMention,
): Promise<readonly ReportDefinition[]> {
  const agency = await readAgency(context, context.agencyId);
  if (!agency) return [];
  return context.catalogue.owedBy(agency).filter((one) => {
    const period = monthMeant(mention, context.now, runningPeriod(context.now, one));
    return period !== undefined && owes(agency, one, period);
  });
}

/** Whether the agency owes the report at this time, or none in its place. */
export async function isOwed(context: ActionContext, { id }: ReportDefinition): Promise<boolean> {
  return (await reportsOwed(context)).some((one) => one.id === id);
}

/** Those of the reports with a period to be reported now: the one that closed last, or one that was begun. */
export async function reportsDue(
  context: ActionContext,
  definitions: readonly ReportDefinition[],
): Promise<readonly ReportDefinition[]> {
  const { db, agencyId, now } = context;
  const agency = await readAgency(context, agencyId);
  if (!agency) return [];
  const due: ReportDefinition[] = [];
  for (const definition of definitions) {
    const first = firstOwed(agency, definition);
    const closed = latestClosedPeriod(now, definition);
    if (!first) continue;
    const id = formatReportRef({ agencyId, definitionId: definition.id, month: closed });
    const last = await findReport(db, id);
    const waits = owes(agency, definition, closed) && !(last && isFinal(last));
    const begun = await openMonths(db, { agencyId, definitionId: definition.id }, nextPeriod(closed));
    if (waits || begun.length > 0) due.push(definition);
  }
  return due;
}
