// A figure or a rate over time: one month against others, a quarter, a year so far. Answered from the reports as they
// stand, approved ones as they were approved.

import { may } from '../agency/person.ts';
import { type Month, monthsBetween, nextMonth, toMonth, yearOf } from '../calendar/month.ts';
import { latestClosedMonth, runningMonth } from '../calendar/period.ts';
import type { SpanMention } from '../language/span-mention.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import { hasAll, type SeriesMonth, type Span, seriesOf } from '../report/over-time.ts';
import type { Figures } from '../report/report.ts';
import { formatReportRef } from '../report/report-ref.ts';
import type { Misfits } from '../report/running-totals.ts';
import { findAgency } from '../store/agencies.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { type MonthFigures, misfitsAmong, readMonths } from './months.ts';
import { type MonthRefused, monthMeant } from './open-report.ts';

export interface IndicatorAnswer {
  readonly kind: 'indicator';
  readonly definition: ReportDefinition;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly sample: boolean;
  /** As it was asked. */
  readonly span: Span;
  /** The months of the span that a report can be there of by now, oldest first. */
  readonly series: readonly SeriesMonth[];
  /** Those of them that are reported. */
  readonly months: readonly MonthFigures[];
  /** What a chart shows: the months of the span; of one month those that lead to it. */
  readonly charted: readonly SeriesMonth[];
  /** The month before the span's last, and the one a year before it, where they were reported. */
  readonly previous: Figures | undefined;
  readonly yearAgo: Figures | undefined;
  /** Approved months whose running totals a correction has left behind. */
  readonly misfits: Misfits;
}

/** Far enough for three years and the year before the last of their months. */
const MONTHS_BACK = 48;
const MONTHS_OF_YEAR = 12;
/** As far as is read for a time that is named. */
const MOST_MONTHS_BACK = 240;
/** What leads to one month. */
const MONTHS_CHARTED = 6;

/**
 * The months of a span; without one the last month that has the figures that are asked for; of the report that the agency
 * owes, where none is named. Whoever may read this agency's reports; `no-such-month` for a span that has none.
 */
export async function answerIndicator(
  context: ActionContext,
  mention: SpanMention | undefined,
  { named, figures: asked = [] }: { named?: ReportDefinition; figures?: readonly FigureId[] } = {},
): Promise<IndicatorAnswer | MonthRefused | Refusal> {
  const { db, actor, agencyId, now } = context;
  const agency = await findAgency(db, agencyId);
  if (!agency || !may(actor, 'read-report', agencyId)) return refused('not-allowed');
  const definition = named ?? definitionMeant(context, agency);
  if (!agency.reports.includes(definition.id)) return { kind: 'not-owed' };

  const running = runningMonth(now, definition.period);
  const beyond = nextMonth(running);
  const report = {
    id: formatReportRef({ agencyId, definitionId: definition.id, month: beyond }),
    agencyId,
    definitionId: definition.id,
    month: beyond,
  };
  const farthest = spanMeant(mention, now, running, running);
  const back = farthest ? monthsBetween(farthest.from, beyond) + MONTHS_OF_YEAR + 1 : 0;
  const months = Math.min(Math.max(MONTHS_BACK, back), MOST_MONTHS_BACK);
  const { earlier } = await readMonths(db, definition, report, months);
  const known = earlier.filter(({ begun }) => begun).toReversed();
  const answering = known.findLast(({ figures }) => hasAll(definition, asked, figures));
  const last = (answering ?? known.at(-1))?.month ?? running;
  const span = spanMeant(mention, now, running, last);
  if (!span) return { kind: 'no-such-month' };
  if (span.from > running) return { kind: 'future', month: span.from, latest: running };

  const first = agency.firstMonth < (known[0]?.month ?? running) ? agency.firstMonth : known[0]?.month;
  const latest = [latestClosedMonth(now, definition.period), known.at(-1)?.month ?? last].toSorted().at(-1);
  const one = span.from === span.to;
  const series = one ? seriesOf(span, known) : seriesOf(within(span, first, latest ?? last), known);
  const leading = { from: nextMonth(span.to, 1 - MONTHS_CHARTED), to: span.to };
  const reported = known.filter(({ month }) => month >= span.from && month <= span.to);
  const end = reported.at(-1)?.month;
  const at = (month: Month | undefined) => known.find((of) => of.month === month)?.figures;
  return {
    kind: 'indicator',
    definition,
    agencyId,
    agencyName: agency.settings.at(-1)?.letterhead.name ?? agency.id,
    sample: agency.sample,
    span,
    series,
    months: reported,
    charted: one ? seriesOf(within(leading, known[0]?.month, span.to), known) : series,
    previous: end && at(nextMonth(end, -1)),
    yearAgo: end && at(nextMonth(end, -MONTHS_OF_YEAR)),
    misfits: await misfitsAmong(db, definition, earlier),
  };
}

/** The part of a span in which there can be reports. */
function within({ from, to }: Span, first: Month | undefined, latest: Month): Span {
  return { from: first !== undefined && first > from ? first : from, to: to < latest ? to : latest };
}

function spanMeant(
  mention: SpanMention | undefined,
  now: Date,
  running: Month,
  last: Month,
): Span | undefined {
  switch (mention?.kind) {
    case undefined:
      return { from: last, to: last };
    case 'month': {
      const month = monthMeant(mention.month, now, running);
      return month && { from: month, to: month };
    }
    case 'quarter': {
      const { quarter, year = yearOf(running) } = mention;
      const from = toMonth(year, quarter * 3 - 2);
      // "quý 4" in February is that of last year.
      const meant = mention.year === undefined && from > running ? nextMonth(from, -12) : from;
      return { from: meant, to: nextMonth(meant, 2) };
    }
    case 'year': {
      const year = mention.year ?? yearOf(last);
      return { from: toMonth(year, 1), to: toMonth(year, 12) };
    }
    case 'last':
      return { from: nextMonth(last, 1 - mention.months), to: last };
  }
}
