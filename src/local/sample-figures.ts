// Invented months of the sample department, so that carried values, comparisons and charts have something to show. What a
// month holds follows from which month it is, and what the definition wants beside it from the definition: so whichever
// months a sample has, they agree with one another. January leads to the real report: with 967 settled and 160 pending
// its February 2024 fits.

import {
  isJanuary,
  type Month,
  monthNumberOf,
  monthsBetween,
  nextMonth,
  previousMonth,
} from '../calendar/month.ts';
import type { FigureInput } from '../entry/entry.ts';
import { REPORT_CATALOGUE } from '../report/catalogue.ts';
import type { Figure } from '../report/definition.ts';
import { SAMPLE_FIRST_MONTH, SAMPLE_REPORT } from './people.ts';

const DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);

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

const CARRIED = {
  procedures: 109,
  partialServices: 58,
  fullServices: 51,
  feeProcedures: 54,
  paymentProcedures: 32,
  postProcedures: 109,
  postInProcedures: 109,
  postOutProcedures: 109,
};

export interface SampleMonth {
  readonly month: Month;
  readonly given: readonly FigureInput[];
}

/** Consecutive months from `first` on, which has no report before it to add to. */
export function sampleMonths(first: Month, count = 12): readonly SampleMonth[] {
  return Array.from({ length: count }, (_, at) => {
    const month = nextMonth(first, at);
    const invented = inventedFigures(month);
    const given = DEFINITION.figures.flatMap((figure): readonly FigureInput[] => {
      const value = invented[figure.id] ?? valueWanted(figure, month, at === 0);
      return value === undefined ? [] : [{ figure: figure.id, value }];
    });
    return { month, given };
  });
}

/** What the officer is asked for that nothing is invented for, and nothing follows from: undefined where neither is so. */
function valueWanted(figure: Figure, month: Month, begins: boolean): number | string | undefined {
  if (figure.kind === 'text') return figure.otherwise;
  const { obtained } = figure;
  switch (obtained.how) {
    case 'carried':
      return 0;
    case 'asked':
      return obtained.onlyWhen === undefined ? 0 : undefined;
    case 'running':
      return begins && !isJanuary(month) ? sinceJanuary(obtained.of, month) : undefined;
    case 'computed':
      return undefined;
  }
}

function sinceJanuary(figure: string, month: Month): number {
  const own = Number(inventedFigures(month)[figure] ?? 0);
  return isJanuary(month) ? own : own + sinceJanuary(figure, previousMonth(month));
}

function inventedFigures(month: Month): Readonly<Record<string, number>> {
  const { settled, early, pending, at } = sizeOf(month);
  const received = settled + pending - sizeOf(previousMonth(month)).pending;
  const postIn = 1 + (at % 3);
  const postOut = Math.floor(settled / 6) + at;
  const usedOut = 14 + (at % 4);
  return {
    ...CARRIED,
    settled,
    settledEarly: early,
    pending,
    received,
    fullServicesUsed: 46 + (at % 5),
    fullReceived: Math.floor((received * (930 + 3 * at)) / 1000),
    paymentProceduresUsed: 30 + (at % 3),
    feeSettled: Math.floor(settled / 3),
    paidOnline: Math.floor(settled / 3) - (11 - at),
    postProceduresUsed: usedOut + 1,
    postDossiers: postIn + postOut,
    postInProceduresUsed: 1,
    postInDossiers: postIn,
    postOutProceduresUsed: usedOut,
    postOutDossiers: postOut,
  };
}

function sizeOf(month: Month) {
  const at = (monthNumberOf(month) + 10) % 12;
  const [settled, early, pending] = YEAR[at] ?? [0, 0, 0];
  const years = Math.floor(monthsBetween(SAMPLE_FIRST_MONTH, month) / 12);
  const grown = (count: number) =>
    Math.floor((count * (100 + GROWTH_PERCENT * (Math.max(years, 0) % GROWING_YEARS))) / 100);
  return { at, settled: grown(settled), early, pending: grown(pending) };
}
