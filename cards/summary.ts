// The month at a glance, once no error stands: headline rates, how they moved, and the last half year.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatDecimal, formatSigned } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId } from '../src/report/definition.ts';
import { rateText, scaledPercent } from '../src/report/indicators.ts';
import type { Figures } from '../src/report/report.ts';
import { rateChart } from './chart.ts';
import { type Card, card, type Element, row, small, title } from './elements.ts';

const MONTHS_SHOWN = 6;

export function summaryCard(phrases: Phrases, view: ReportView, now: Date): Card {
  const { definition, report, status, earlier } = view;
  const heading = phrases.card.summaryTitle(report.month);
  const months = [
    ...earlier.slice(0, MONTHS_SHOWN - 1).toReversed(),
    { month: report.month, figures: status.figures },
  ];
  const charted = definition.headline[1] ?? definition.headline[0];
  return card(heading, [
    title(heading),
    small(view.letterhead.name),
    ...headlineRows(phrases, view),
    ...(charted === undefined ? [] : rateChart(phrases, definition, charted, months)),
    small(phrases.card.asOf(now, report.version)),
    ...(view.agency.sample ? [small(phrases.card.sample)] : []),
  ]);
}

/** The rates that a leader looks at first, each with its change against last month. */
export function headlineRows(phrases: Phrases, view: ReportView): readonly Element[] {
  return view.definition.headline.flatMap((figure) => headline(phrases, view, figure));
}

function headline(phrases: Phrases, view: ReportView, figure: FigureId): readonly Element[] {
  const rate = rateText(view.definition, view.status.figures, figure, phrases.language);
  if (!rate) return [];
  const change = changeOf(view, figure);
  return [
    row(
      `${nameOf(view.definition, figure, phrases.language)} (${rate.numerator}/${rate.denominator})`,
      rate.text,
    ),
    small(change === undefined ? phrases.card.noLastMonth : phrases.card.againstLastMonth(change)),
  ];
}

/** This month's rate less last month's, in percentage points; undefined when either has none. */
function changeOf({ definition, status, background }: ReportView, figure: FigureId): string | undefined {
  const scaled = (figures: Figures | undefined) => {
    const rate = figures && rateText(definition, figures, figure);
    return rate?.kind === 'rate'
      ? scaledPercent(rate.numerator, rate.denominator, definition.decimals)
      : undefined;
  };
  const now = scaled(status.figures);
  const before = scaled(background.previous);
  if (now === undefined || before === undefined) return undefined;
  const points = formatDecimal(Math.abs(now - before), definition.decimals);
  return now === before ? '0' : `${formatSigned(Math.sign(now - before)).slice(0, 1)}${points}`;
}
