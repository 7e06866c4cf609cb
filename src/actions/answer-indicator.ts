// A figure or a rate over time: one month against others, a quarter, a year so far. Answered from the reports as they
// stand, approved ones as they were approved; of the whole province from the approved ones alone.

import { may, mayEverywhere } from '../agency/person.ts';
import { runningPeriod } from '../calendar/period.ts';
import { nextPeriod, periodsBetween, periodsOfYear, type ReportPeriod } from '../calendar/report-period.ts';
import type { SpanMention } from '../language/span-mention.ts';
import { type AgencyMonth, formOfSum, sumOfAgencies } from '../report/aggregation.ts';
import { calledAmong } from '../report/called.ts';
import { type FigureId, findFigure, type ReportDefinition, type Words } from '../report/definition.ts';
import { firstOwed, owes } from '../report/duties.ts';
import { formatReportRef } from '../report/report-ref.ts';
import type { Misfits } from '../report/running-totals.ts';
import { allAgencies, findAgency } from '../store/agencies.ts';
import { finalFiguresSince } from '../store/documents.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { everOwed } from './list-reports.ts';
import { type MonthsAsked, monthsAsked, spanMeant } from './months-asked.ts';
import type { MonthRefused } from './open-report.ts';
import { misfitsAmong, readReportHistory } from './report-history.ts';

export interface IndicatorAnswer extends MonthsAsked {
  readonly kind: 'indicator';
  readonly definition: ReportDefinition;
  /** What the report is called, where another could be meant. */
  readonly called: Words | undefined;
  /** Undefined of the whole province. */
  readonly agency: { readonly id: string; readonly name: string } | undefined;
  readonly sample: boolean;
  /** Approved months whose running totals a correction has left behind. */
  readonly misfits: Misfits;
  /** Of the province: the months in which not all who owe a report have an approved one. */
  readonly partial: readonly PartialMonth[];
  /** Who has reported what, where months are held against each other. */
  readonly reports: readonly AgencyMonth[];
  /** Since when each agency that is asked about owes the report. */
  readonly owedSince: readonly ReportPeriod[];
}

export interface PartialMonth {
  readonly month: ReportPeriod;
  readonly approved: number;
  readonly owing: number;
}

/** Far enough for three years and the year before the last of their months. */
const MONTHS_BACK = 48;
/** As far as is read for a time that is named. */
const MOST_MONTHS_BACK = 240;

export interface IndicatorWish {
  /** The report that the agency owes, where none is named. */
  readonly named?: ReportDefinition;
  readonly figures?: readonly FigureId[];
}

/**
 * The months of a span; without one the last month that has the figures that are asked for. Requires the right to read this agency's
 * reports; `no-such-month` for a span that has none.
 */
export async function answerIndicator(
  context: ActionContext,
  mention: SpanMention | undefined,
  { named, figures = [] }: IndicatorWish = {},
): Promise<IndicatorAnswer | MonthRefused | Refusal> {
  const { db, actor, agencyId, now } = context;
  const agency = await findAgency(db, agencyId);
  if (!agency || !may(actor, 'read-report', agencyId)) return refused('not-allowed');
  const owed = named ?? definitionMeant(context, agency);
  const definition = context.catalogue.at(owed, runningPeriod(now, owed));
  const since = firstOwed(agency, definition);
  if (!since) return { kind: 'not-owed' };
  const question = { mention, definition, figures, now };
  const beyond = nextPeriod(runningPeriod(now, definition));
  const report = {
    id: formatReportRef({ agencyId, definitionId: definition.id, month: beyond }),
    agencyId,
    definitionId: definition.id,
    month: beyond,
  };
  const { earlier } = await readReportHistory(context, report, monthsBack(mention, definition, now));
  const known = earlier.filter(({ begun }) => begun).toReversed();
  const asked = monthsAsked(question, known, since);
  if ('kind' in asked) return asked;
  return {
    kind: 'indicator',
    definition: formOf(context, definition, asked, figures),
    called: calledAmong(context.catalogue.owedBy(agency), definition),
    agency: { id: agencyId, name: agency.settings.at(-1)?.letterhead.name ?? agency.id },
    sample: agency.sample,
    ...asked,
    misfits: await misfitsAmong(db, definition, earlier),
    partial: [],
    reports: known.map(({ month, figures: of, definition: under }) => ({
      agency: agencyId,
      month,
      figures: of,
      ...(under && { definition: under }),
    })),
    owedSince: [since],
  };
}

/** The same of the sums over all agencies. Requires the right to read every agency's reports. */
export async function answerProvinceIndicator(
  context: ActionContext,
  mention: SpanMention | undefined,
  { named, figures = [] }: IndicatorWish = {},
): Promise<IndicatorAnswer | MonthRefused | Refusal> {
  const { db, actor, now } = context;
  if (!mayEverywhere(actor, 'read-report')) return refused('not-allowed');
  const meant = named ?? definitionMeant(context);
  const definition = context.catalogue.at(meant, runningPeriod(now, meant));
  const beyond = nextPeriod(runningPeriod(now, definition));
  const since = nextPeriod(beyond, -monthsBack(mention, definition, now));
  const agencies = await allAgencies(db);
  const owing = agencies.flatMap((agency) => {
    const first = firstOwed(agency, definition);
    return first ? [{ agency, first }] : [];
  });
  const approved = (await finalFiguresSince(db, definition.id, since)).map(
    ({ definitionVersion: version, ...one }) => ({
      ...one,
      definition: context.catalogue.at({ id: definition.id, version }, one.month),
    }),
  );
  const known = [...Map.groupBy(approved, ({ month }) => month)]
    .map(([month, reports]) => {
      const form = formOfSum(reports) ?? context.catalogue.at(definition, month);
      return {
        month,
        definition: form,
        figures: sumOfAgencies(
          form,
          reports.map((one) => one.figures),
        ),
        approved: reports.length,
        owing: owing.filter(({ agency }) => owes(agency, definition, month)).length,
      };
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const asked = monthsAsked({ mention, definition, figures, now }, known, known[0]?.month ?? beyond);
  if ('kind' in asked) return asked;
  const counted = new Set(asked.months.map(({ month }) => month));
  return {
    kind: 'indicator',
    definition: formOf(context, definition, asked, figures),
    called: calledAmong(everOwed(context, agencies), definition),
    agency: undefined,
    sample: owing.some(({ agency }) => agency.sample),
    ...asked,
    misfits: new Map(),
    reports: approved,
    owedSince: owing.map(({ first }) => first),
    partial: known.filter((one) => counted.has(one.month) && one.approved < one.owing),
  };
}

/**
 * The form by whose names and bases it is told what the months come to: that of the last of them that is reported, where it
 * asks what was asked for.
 */
function formOf(
  { catalogue }: ActionContext,
  present: ReportDefinition,
  { months, span }: MonthsAsked,
  figures: readonly FigureId[],
): ReportDefinition {
  const last = months.at(-1);
  const then = last?.definition;
  if (then && figures.every((id) => findFigure(then, id))) return then;
  return catalogue.at(present, last?.month ?? span.to);
}

/** How many months are read: those asked for, and the year before them. */
function monthsBack(mention: SpanMention | undefined, definition: ReportDefinition, now: Date): number {
  const running = runningPeriod(now, definition);
  const farthest = spanMeant(mention, now, running, running);
  const back = farthest
    ? periodsBetween(farthest.from, running) + periodsOfYear(definition.frequency) + 2
    : 0;
  return Math.min(Math.max(MONTHS_BACK, back), MOST_MONTHS_BACK);
}
