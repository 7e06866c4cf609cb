// A figure or a rate over time: one month against others, a quarter, a year so far. Answered from the reports as they
// stand, approved ones as they were approved.

import { may } from '../agency/person.ts';
import { type Month, nextMonth, toMonth, yearOf } from '../calendar/month.ts';
import { runningMonth } from '../calendar/period.ts';
import type { SpanMention } from '../language/span-mention.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { figuresOverTime } from '../report/over-time.ts';
import type { Figures } from '../report/report.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { findAgency } from '../store/agencies.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { type MonthFigures, readMonths } from './months.ts';
import { type MonthRefused, monthMeant } from './open-report.ts';

/** A stretch of months, both of them in it. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

export interface IndicatorAnswer {
  readonly kind: 'indicator';
  readonly definition: ReportDefinition;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly sample: boolean;
  readonly span: Span;
  /** The reported months of the span, oldest first. */
  readonly months: readonly MonthFigures[];
  /** Of the whole span: sums, or the last month's where months do not add up. */
  readonly figures: Figures;
  /** The reported months up to the end of the span, oldest first, at most a dozen: what a chart shows. */
  readonly history: readonly MonthFigures[];
  /** The month before the span's last, and the one a year before it, where they were reported. */
  readonly previous: Figures | undefined;
  readonly yearAgo: Figures | undefined;
}

/** Far enough for three years and the year before the last of their months. */
const MONTHS_BACK = 48;
const CHARTED = 12;

/**
 * The months of a span; without one the last month that has figures; of the report that the agency owes, where none is
 * named. Whoever may read this agency's reports; `no-such-month` for a span that has none.
 */
export async function answerIndicator(
  context: ActionContext,
  mention: SpanMention | undefined,
  named?: ReportDefinition,
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
  const known = (await readMonths(db, definition, report, MONTHS_BACK)).earlier.toReversed();
  const last = known.at(-1)?.month ?? running;
  const span = spanMeant(mention, now, running, last);
  if (!span) return { kind: 'no-such-month' };
  if (span.from > running) return { kind: 'future', month: span.from, latest: running };

  const months = known.filter(({ month }) => month >= span.from && month <= span.to);
  const end = months.at(-1)?.month;
  const at = (month: Month | undefined) => known.find((one) => one.month === month)?.figures;
  return {
    kind: 'indicator',
    definition,
    agencyId,
    agencyName: agency.settings.at(-1)?.letterhead.name ?? agency.id,
    sample: agency.sample,
    span,
    months,
    figures: figuresOverTime(
      definition,
      months.map(({ figures }) => figures),
    ),
    history: known.filter(({ month }) => end !== undefined && month <= end).slice(-CHARTED),
    previous: end && at(nextMonth(end, -1)),
    yearAgo: end && at(nextMonth(end, -12)),
  };
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
