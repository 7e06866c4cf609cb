// Which reports the agencies of the province owe, and which of them a question about all agencies can be about.

import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import { frequencyOf, type ReportPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import { owes } from '../report/duties.ts';
import { isFinal } from '../report/state.ts';
import { allAgencies } from '../store/agencies.ts';
import type { ActionContext, Refusal } from './context.ts';
import { everOwed, type ListedReports, listReports } from './list-reports.ts';
import { monthMeant } from './period-meant.ts';

/**
 * The reports that words about all agencies can be about: those that somebody owes for the period mentioned, else for the one
 * that closed last. Where nobody owes any then, those that somebody owes at all; never none.
 */
export async function reportsOfProvince(
  context: ActionContext,
  mention: MonthMention | undefined,
): Promise<readonly [ReportDefinition, ...(readonly ReportDefinition[])]> {
  const { db, catalogue, now } = context;
  const agencies = await allAgencies(db);
  const ever = everOwed(context, agencies);
  const then = lastingSo(ever, mention).filter((one) => {
    const running = runningPeriod(now, one);
    const period = mention ? monthMeant(mention, now, running) : latestClosedPeriod(now, one);
    return period !== undefined && agencies.some((agency) => owes(agency, one, period));
  });
  const [first, ...others] = then.length > 0 ? then : lastingSo(ever, mention);
  return first ? [first, ...others] : [catalogue.all[0]];
}

/** Where one report of all agencies stands. */
export interface ReportStanding {
  readonly definition: ReportDefinition;
  /** Its name, where agencies of the province owe others, too. */
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  /** How many are in, of how many that owe it. */
  readonly done: number;
  readonly all: number;
  /** The names of those that are not. */
  readonly missing: readonly string[];
  /** How many are not in although their deadline is past. */
  readonly late: number;
  /** The next deadline of those that are not in. */
  readonly nextDeadline: Date | undefined;
  readonly sample: boolean;
}

/** Where each of these reports stands, in the period mentioned, else in the one that closed last. Five queries a report. */
export async function standingsOf(
  context: ActionContext,
  definitions: readonly ReportDefinition[],
  mention: MonthMention | undefined,
): Promise<readonly ReportStanding[] | Refusal> {
  const standings: ReportStanding[] = [];
  for (const definition of definitions) {
    const listed = await listReports(context, mention, definition);
    if (listed.kind === 'refused') return listed;
    if (listed.kind === 'listed') standings.push(standingOf(listed));
  }
  return standings;
}

function standingOf({
  definition,
  called,
  month,
  reports,
}: Extract<ListedReports, { kind: 'listed' }>): ReportStanding {
  const missing = reports.filter(({ report }) => !(report && isFinal(report)));
  const late = missing.filter((one) => one.late);
  const [nextDeadline] = missing
    .filter((one) => !one.late)
    .map(({ deadline }) => deadline)
    .toSorted((one, other) => one.getTime() - other.getTime());
  return {
    definition,
    called,
    month,
    missing: missing.map(({ name }) => name),
    done: reports.length - missing.length,
    all: reports.length,
    late: late.length,
    nextDeadline,
    sample: reports.some(({ sample }) => sample),
  };
}

/** Those of them that are due as often as the period lasts which is mentioned; all of them where it fits none. */
export function lastingSo(
  some: readonly ReportDefinition[],
  mention: MonthMention | undefined,
): readonly ReportDefinition[] {
  const fit = some.filter((one) => namesPeriodOf(one, mention));
  return fit.length > 0 ? fit : some;
}

/** "Tháng 3" names a month: no quarter that it lies in, where a monthly report is owed as well. */
function namesPeriodOf({ frequency }: ReportDefinition, mention: MonthMention | undefined): boolean {
  switch (mention?.kind) {
    case undefined:
    case 'impossible':
      return true;
    case 'period':
      return frequencyOf(mention.period) === frequency;
    case 'longer':
      return frequency === mention.frequency;
    case 'month':
      return frequency === 'month';
    case 'relative':
      return mention.of === 'period' || frequency === (mention.of ?? 'month');
  }
}
