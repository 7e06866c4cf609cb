// The whole province over a quarter, a year, or the last months: month by month who was in, what the figures come to, and
// who was late how often. Read from each month as it stands.

import type { Agency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import { nextPeriod, periodWith, type ReportPeriod } from '../calendar/report-period.ts';
import type { SpanMention } from '../language/span-mention.ts';
import { sumOfAgencies } from '../report/aggregation.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import type { Span } from '../report/time-series.ts';
import { figuresOverTime } from '../report/time-series.ts';
import { TimeSlices } from '../store/time-slices.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { spanMeant } from './months-asked.ts';
import type { MonthRefused } from './open-report.ts';
import { mentionOf } from './period-meant.ts';
import { type Province, type ProvinceReport, readProvince } from './read-province.ts';

/** Nobody asks for more, and each costs its queries. */
const MOST_MONTHS = 36;

/** An agency over the stretch. */
export interface AgencyOverSpan {
  readonly agency: Agency;
  readonly name: string;
  readonly sample: boolean;
  /** Of its approved months; undefined where there is none. */
  readonly figures: Figures | undefined;
  /** How many of its months it owes by now; of them how many came after their deadline, and how many past it are not in. */
  readonly owed: number;
  readonly late: number;
  readonly overdue: number;
  /** How many are not in, whether or not their deadline is past. */
  readonly missing: number;
}

export interface ProvinceSpan {
  readonly kind: 'province-span';
  readonly definition: ReportDefinition;
  /** Its name, where agencies of the province owe others, too. */
  readonly called: Words | undefined;
  /** As it was asked for. */
  readonly span: Span;
  /** The months of it whose period is over and which somebody owes. */
  readonly months: readonly Province[];
  readonly agencies: readonly AgencyOverSpan[];
  readonly sums: Figures;
  /** Approved reports, of all that are owed. */
  readonly approved: number;
  readonly owed: number;
}

export type ProvinceSpanAnswer =
  | ProvinceSpan
  | Extract<MonthRefused, { kind: 'no-such-month' }>
  /** No month of it is over yet. */
  | { readonly kind: 'future'; readonly month: ReportPeriod; readonly latest: ReportPeriod }
  /** Nobody owed the report then. */
  | { readonly kind: 'before-first'; readonly month: ReportPeriod; readonly first: ReportPeriod }
  | Refusal;

/** Requires the right to read every agency's reports. Eight queries a month, however many agencies there are. */
export async function readProvinceSpan(
  context: ActionContext,
  asked: SpanMention | Span,
  named: ReportDefinition,
): Promise<ProvinceSpanAnswer> {
  const { actor, now } = context;
  if (!mayEverywhere(actor, 'read-report')) return refused('not-allowed');
  const closed = latestClosedPeriod(now, named);
  const meant = 'from' in asked ? asked : spanMeant(asked, now, runningPeriod(now, named), closed);
  if (!meant) return { kind: 'no-such-month', frequency: named.frequency };
  if (meant.from > closed) return { kind: 'future', month: meant.from, latest: closed };
  const months: Province[] = [];
  const to = meant.to < closed ? meant.to : closed;
  const since = periodWith(named.frequency, named.since);
  const earliest = nextPeriod(to, 1 - MOST_MONTHS);
  const [from = meant.from] = [meant.from, since, earliest].toSorted().toReversed();
  for (let month = from; month <= to; month = nextPeriod(month)) {
    const read = await readProvince(context, mentionOf(month), named);
    if (read.kind !== 'province') throw new Error(`a month that is over cannot be read: ${read.kind}`);
    if (read.reports.length > 0) months.push(read);
  }
  if (months.length === 0) return { kind: 'before-first', month: to, first: since };
  // The rates of the whole divide by what they do in its last month.
  const definition = months.at(-1)?.definition ?? context.catalogue.at(named, to);
  const agencies = await agenciesOver(definition, months);
  return {
    kind: 'province-span',
    definition,
    called: months.at(-1)?.called,
    span: meant,
    months,
    agencies,
    sums: sumOfAgencies(
      definition,
      agencies.flatMap(({ figures }) => figures ?? []),
    ),
    approved: months.reduce((sum, month) => sum + month.approved, 0),
    owed: months.reduce((sum, month) => sum + month.reports.length, 0),
  };
}

/** Of ten thousand agencies a year is seconds: others have their turn meanwhile. */
const SLICES = new TimeSlices();
const AGENCIES_AT_ONCE = 50;

async function agenciesOver(
  definition: ReportDefinition,
  months: readonly Province[],
): Promise<readonly AgencyOverSpan[]> {
  const byAgency = Map.groupBy(
    months.flatMap(({ reports }) => reports),
    ({ agency }) => agency.id,
  );
  const agencies: AgencyOverSpan[] = [];
  for (const reports of byAgency.values()) {
    if (agencies.length % AGENCIES_AT_ONCE === 0) await SLICES.mine();
    const newest = reports.at(-1);
    if (newest) agencies.push(agencyOver(definition, newest, reports));
  }
  return agencies;
}

function agencyOver(
  definition: ReportDefinition,
  { agency, name, sample }: ProvinceReport,
  reports: readonly ProvinceReport[],
): AgencyOverSpan {
  const figures = reports.flatMap((one) => one.figures ?? []);
  return {
    agency,
    name,
    sample,
    figures: figures.length > 0 ? figuresOverTime(definition, figures) : undefined,
    owed: reports.length,
    late: reports.filter((one) => one.figures !== undefined && !one.onTime).length,
    overdue: reports.filter((one) => one.figures === undefined && one.late).length,
    missing: reports.filter((one) => one.figures === undefined).length,
  };
}
