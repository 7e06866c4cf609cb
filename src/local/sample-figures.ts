// Invented months of the sample departments, for carried values, comparisons and charts. The figures of a month
// depend only on the month and the definition, so any set of months is consistent. January leads up to the real
// report: with 967 settled and 160 pending, its February 2024 follows.

import { type Month, monthNumberOf, monthsBetween, nextMonth, previousMonth } from '../calendar/month.ts';
import { startsYear } from '../calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import type { FigureInput } from '../entry/entry.ts';
import type { Figure, ReportDefinition } from '../report/definition.ts';
import { SAMPLE_FIRST_MONTH, SAMPLE_REPORT } from './people.ts';
import { inventedQuality } from './sample-quality.ts';

export const SAMPLE_DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);

/** From February on; everything else is derived from these three. */
const YEAR: readonly (readonly [settled: number, early: number, pending: number])[] = [
  [612, 4, 98],
  [701, 0, 60],
  [655, 7, 110],
  [690, 2, 75],
  [734, 0, 150],
  [668, 5, 104],
  [702, 3, 70],
  [645, 0, 131],
  [688, 6, 55],
  [721, 1, 102],
  [760, 8, 140],
  [967, 0, 160],
];
/** Growth per year, so that years differ; it wraps around after some years. */
const GROWTH_PERCENT = 3;
const GROWING_YEARS = 4;

/** How a department differs from the others; its figures follow from this and the calendar. */
export interface Profile {
  /** Figures that rarely change. */
  readonly carried: Readonly<
    Record<
      | 'procedures'
      | 'partialServices'
      | 'fullServices'
      | 'feeProcedures'
      | 'paymentProcedures'
      | 'postProcedures'
      | 'postInProcedures'
      | 'postOutProcedures',
      number
    >
  >;
  /** Size as a percentage of the table above, and the offset of its seasonal curve in months. */
  readonly size: number;
  readonly ahead: number;
  /** Online dossiers per thousand received, for fully and partially online services. */
  readonly full: number;
  readonly partial: number;
  /** In percent of the sample department's: results returned online, online payments, dossiers by post. */
  readonly returned: number;
  readonly paid: number;
  readonly post: number;
  /** Overdue dossiers per thousand settled. */
  readonly overdue: number;
}

/** The sample department; its February 2024 is the real report. */
export const SAMPLE_PROFILE: Profile = {
  carried: {
    procedures: 109,
    partialServices: 58,
    fullServices: 51,
    feeProcedures: 54,
    paymentProcedures: 32,
    postProcedures: 109,
    postInProcedures: 109,
    postOutProcedures: 109,
  },
  size: 100,
  ahead: 0,
  full: 930,
  partial: 0,
  returned: 0,
  paid: 100,
  post: 100,
  overdue: 0,
};

export interface SampleMonth {
  readonly month: Month;
  readonly given: readonly FigureInput[];
}

/** Consecutive months from `first`, which has no earlier report to accumulate from. */
export function sampleMonths(
  first: Month,
  count = 12,
  profile: Profile = SAMPLE_PROFILE,
  definition: ReportDefinition = SAMPLE_DEFINITION,
): readonly SampleMonth[] {
  return Array.from({ length: count }, (_, at) => {
    const month = nextMonth(first, at);
    const invented = inventedFigures(month, profile);
    const given = definition.figures.flatMap((figure): readonly FigureInput[] => {
      const value = invented[figure.id] ?? valueWanted(figure, month, at === 0 ? profile : undefined);
      return value === undefined ? [] : [{ figure: figure.id, value }];
    });
    return { month, given };
  });
}

/**
 * The figures of a longer period that its months do not provide. The same procedures and services are counted
 * every month, so the count is the maximum over the months.
 */
export function sampleOverMonths(
  definition: ReportDefinition,
  months: readonly SampleMonth[],
): readonly FigureInput[] {
  const given = months.flatMap((month) => month.given);
  return definition.figures.flatMap((figure): readonly FigureInput[] => {
    if (figure.kind === 'text' || figure.obtained.how !== 'asked') return [];
    const values = given.flatMap((one) => (one.figure === figure.id ? [Number(one.value)] : []));
    return values.length === 0 ? [] : [{ figure: figure.id, value: Math.max(...values) }];
  });
}

/**
 * The value of a figure the officer must give and for which nothing is invented; undefined when there is none.
 * `begins` marks the first month: its running totals up to then must be given.
 */
function valueWanted(figure: Figure, month: Month, begins: Profile | undefined): number | string | undefined {
  if (figure.kind === 'text') return figure.otherwise;
  const { obtained } = figure;
  switch (obtained.how) {
    case 'carried':
      return 0;
    case 'asked':
      return obtained.onlyWhen === undefined ? 0 : undefined;
    case 'running':
      return begins && !startsYear(month) ? sinceJanuary(obtained.of, month, begins) : undefined;
    case 'computed':
    case 'from-months':
    case 'optional':
      return undefined;
  }
}

function sinceJanuary(figure: string, month: Month, profile: Profile): number {
  const own = Number(inventedFigures(month, profile)[figure] ?? 0);
  return startsYear(month) ? own : own + sinceJanuary(figure, previousMonth(month), profile);
}

function inventedFigures(month: Month, profile: Profile): Readonly<Record<string, number>> {
  const { carried } = profile;
  const { settled, early, pending, at } = sizeOf(month, profile);
  const carriedOver = sizeOf(previousMonth(month), profile).pending;
  const received = settled + pending - carriedOver;
  const feeSettled = Math.floor(settled / 3);
  const postIn = 1 + (at % 3);
  const postOut = percent(Math.floor(settled / 6), profile.post) + at;
  const usedOut = 14 + (at % 4);
  const pendingOverdue = Math.floor((pending * profile.overdue) / 1000);
  const invented = {
    ...carried,
    carriedOver,
    settled,
    settledEarly: early,
    settledOverdue: Math.floor((settled * profile.overdue) / 1000),
    pending,
    pendingOverdue,
    ...(pendingOverdue > 0 && { pendingOverdueApologised: pendingOverdue }),
    received,
    onlineReturned: percent(settled, profile.returned),
    partialServicesUsed: profile.partial === 0 ? 0 : 3 + (at % 2),
    partialReceived: Math.floor((received * profile.partial) / 1000),
    fullServicesUsed: carried.fullServices - 5 + (at % 5),
    fullReceived: Math.floor((received * (profile.full + 3 * at)) / 1000),
    paymentProceduresUsed: carried.paymentProcedures - 2 + (at % 3),
    feeSettled,
    paidOnline: percent(feeSettled - (11 - at), profile.paid),
    postProceduresUsed: usedOut + 1,
    postDossiers: postIn + postOut,
    postInProceduresUsed: 1,
    postInDossiers: postIn,
    postOutProceduresUsed: usedOut,
    postOutDossiers: postOut,
  };
  return { ...invented, ...inventedQuality(invented, at) };
}

function sizeOf(month: Month, { size, ahead }: Profile) {
  const at = (monthNumberOf(month) + 10 + ahead) % 12;
  const [settled, early, pending] = YEAR[at] ?? [0, 0, 0];
  const years = Math.floor(monthsBetween(SAMPLE_FIRST_MONTH, month) / 12);
  const grown = (count: number) =>
    Math.floor((count * size * (100 + GROWTH_PERCENT * (Math.max(years, 0) % GROWING_YEARS))) / 10_000);
  return { at, settled: grown(settled), early, pending: grown(pending) };
}

const percent = (of: number, share: number): number => Math.floor((of * share) / 100);
