// The month at a glance, once there is no error: headline rates with changes, and the last half year.

import type { ReportView } from '../src/actions/report-view.ts';
import { previousPeriod } from '../src/calendar/report-period.ts';
import { nameOf } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { sameBase } from '../src/report/bases.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { reportName } from '../src/report/said-period.ts';
import { seriesOf } from '../src/report/time-series.ts';
import { foldedChart, seriesChart } from './chart.ts';
import { type Card, card, cells, type Element, say, small, title, toggle } from './elements.ts';
import { changeOf, partsOf } from './indicator.ts';

const MONTHS_CHARTED = 6;
/** Element ids of the chart's heading and the chart. */
export const CHART = ['chart-title', 'chart'] as const;

/** The summary. */
export function summaryCard(phrases: Phrases, view: ReportView, now: Date, nonce: string): Card {
  const { report, letterhead, agency } = view;
  const { frequency } = view.definition;
  const { ask: words } = phrases;
  const heading = phrases.card.summaryTitle(reportName(view));
  const chart = headlineChart(phrases, view);
  return card(
    heading,
    [
      title(heading),
      small(letterhead.name),
      ...headlineRows(phrases, view),
      ...chart,
      small(phrases.card.asOf(now, report.version)),
      ...(agency.sample ? [small(phrases.card.sample)] : []),
    ],
    [
      ...(chart.length > 0 ? [toggle(words.button.chart, ...CHART)] : []),
      say(words.button.lastMonth(frequency), words.asking.lastMonth(undefined, report.month), nonce),
      say(words.button.recent(frequency), words.asking.recent(undefined, frequency), nonce),
    ],
  );
}

/** Column width in pixels, sufficient for "96,16%" and "▼ 12,34" on a phone. */
const VALUE = 60;

/** The headline rates, each with its change since last month; `parts` adds numerator and denominator. */
export function headlineRows(
  phrases: Phrases,
  { definition, status, background, report, earlier }: ReportView,
  { parts = true } = {},
): readonly Element[] {
  const last = earlier.find(({ month }) => month === previousPeriod(report.month));
  const then = last?.definition ?? definition;
  const rows = definition.headline.flatMap((id) => {
    const rate = rateText(definition, status.figures, id, phrases.language);
    if (!rate) return [];
    const change = changeOf(phrases, definition, id, status.figures, background.previous, then);
    const name = nameOf(definition, id, phrases.language);
    const label = parts ? `${name} (${partsOf(phrases, rate)})` : name;
    return [
      cells(label, [
        [rate.text, VALUE],
        [change ?? '', VALUE],
      ]),
    ];
  });
  if (rows.length === 0) return [];
  const bases = definition.headline.flatMap((id) => {
    const since = sameBase(then, definition, id) ? undefined : report.month;
    const words = phrases.bases.line(definition, id, since);
    return words === undefined ? [] : [small(words)];
  });
  const { frequency } = definition;
  return [
    ...rows,
    ...bases,
    small(background.previous ? phrases.ask.arrows(frequency) : phrases.card.noLastMonth(frequency)),
  ];
}

/** The main headline rate over the last half year; hidden until the ids of `CHART` are toggled. */
export function headlineChart(phrases: Phrases, view: ReportView): readonly Element[] {
  const { definition, report, status, earlier } = view;
  const charted = chartedRate(definition);
  const known = [{ month: report.month, figures: status.figures, definition }, ...earlier];
  const first = earlier.at(-1)?.month ?? report.month;
  const from = previousPeriod(report.month, MONTHS_CHARTED - 1);
  const span = { from: first > from ? first : from, to: report.month };
  if (charted === undefined) return [];
  return foldedChart(CHART, seriesChart(phrases, definition, charted, seriesOf(span, known)));
}

const chartedRate = ({ headline }: ReportDefinition) => headline[1] ?? headline[0];
