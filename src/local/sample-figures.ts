// Invented months of the sample's departments, so that carried values, comparisons and charts have something to show. What a
// month holds follows from which month it is, and what the definition wants beside it from the definition: so whichever
// months a sample has, they agree with one another. January leads to the real report: with 967 settled and 160 pending
// its February 2024 fits.

import { type Month, monthNumberOf, monthsBetween, nextMonth, previousMonth } from '../calendar/month.ts';
import { startsYear } from '../calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import type { FigureInput } from '../entry/entry.ts';
import type { Figure, ReportDefinition } from '../report/definition.ts';
import { SAMPLE_FIRST_MONTH, SAMPLE_REPORT } from './people.ts';
import { inventedQuality } from './sample-quality.ts';

export const SAMPLE_DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);

/** From February on: settled, of them early, and pending at the end of the month. Everything else follows from these. */
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
/** Each year has more to do than the one before, so that two years differ; after some years it begins again. */
const GROWTH_PERCENT = 3;
const GROWING_YEARS = 4;

/** How a department differs from the others; its months follow from it and from the calendar. */
export interface Profile {
  /** What rarely moves. */
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
  /** Its share of the sizes above, in percent, and how many months its year runs ahead of theirs. */
  readonly size: number;
  readonly ahead: number;
  /** Of a thousand dossiers received, how many come online: to services that are online throughout, and in part. */
  readonly full: number;
  readonly partial: number;
  /** In percent: results returned online, what is paid online, and what goes by post, against the sample department. */
  readonly returned: number;
  readonly paid: number;
  readonly post: number;
  /** Of a thousand settled, how many are late. */
  readonly overdue: number;
}

/** The sample department, whose February 2024 is the real report. */
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

/** Consecutive months from `first` on, which has no report before it to add to. */
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
 * What is left to give of a longer period, beside what its report takes from those of its months. The same procedures and
 * services are counted in each month, so there are as many as in the fullest of them.
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
 * What the officer is asked for that nothing is invented for, and nothing follows from: undefined where neither is so.
 * With `begins`, whose first month it is: what the year has brought before it has to be given.
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
