// A figure or rate over time: what it comes to, why, how it moved; the headline rates of a stretch; one month against
// another.

import type { IndicatorAnswer } from '../src/actions/answer-indicator.ts';
import { type Month, monthLabel } from '../src/calendar/month.ts';
import { formatCount, formatSigned } from '../src/language/format.ts';
import { fullName, nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type FigureId, figureOf, type ReportDefinition } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { addsUp, rateAddsUp, rateChange } from '../src/report/over-time.ts';
import { countIn, type Figures } from '../src/report/report.ts';
import { rateChart } from './chart.ts';
import { actions, ask, type Card, card, type Element, row, small, title } from './elements.ts';
import { points } from './status.ts';

export interface IndicatorFacts {
  readonly answer: IndicatorAnswer;
  readonly definition: ReportDefinition;
  readonly now: Date;
  readonly nonce: string;
}

/** A table longer than that is for a spreadsheet. */
const MOST_ROWS = 12;

/** One figure: its value in the span, its rate with what it is made of, the months one by one. */
export function indicatorCard(phrases: Phrases, id: FigureId, facts: IndicatorFacts): Card {
  const { answer, definition } = facts;
  const { span, months, figures, history } = answer;
  const heading = phrases.ask.indicatorTitle(nameOf(definition, id, phrases.language), span);
  const last = months.at(-1);
  const value = countIn(figures, id);
  const rate = rateText(definition, figures, id, phrases.language);
  const figure = figureOf(definition, id);
  const lastOnly = months.length > 1 && figure.kind === 'count' && addsUp(figure) === 'last';
  const rows = months.length > 1 ? months : history;
  return card(heading, [
    title(heading),
    small(answer.agencyName),
    ...(value === undefined ? [] : [row(phrases.ask.value, formatCount(value, phrases.language))]),
    ...(rate
      ? [
          row(phrases.ask.rate, rate.text),
          small(
            `${formatCount(rate.numerator, phrases.language)}/${formatCount(rate.denominator, phrases.language)}`,
          ),
          small(parts(phrases, definition, id, rate.over)),
        ]
      : []),
    ...(lastOnly && last
      ? [small(phrases.ask.lastMonthOnly(last.month))]
      : [small(phrases.ask.source(months.length))]),
    ...(months.length === 1 ? [small(moves(phrases, facts, id))] : []),
    ...(rate ? rateChart(phrases, definition, id, history) : []),
    ...rows.slice(-MOST_ROWS).map(({ month, figures: of }) => monthRow(phrases, definition, id, month, of)),
    ...foot(phrases, facts, id),
  ]);
}

/** The headline rates of a stretch of months, or of the year so far. */
export function headlineCard(phrases: Phrases, facts: IndicatorFacts): Card {
  const { answer, definition } = facts;
  const heading = phrases.ask.headlineTitle(answer.span);
  const charted = definition.headline[1] ?? definition.headline[0];
  return card(heading, [
    title(heading),
    small(answer.agencyName),
    ...runningTotals(definition).flatMap((id) => {
      const value = countIn(answer.figures, id);
      return value === undefined || answer.months.length < 2
        ? []
        : [row(nameOf(definition, id, phrases.language), formatCount(value, phrases.language))];
    }),
    ...definition.headline.flatMap((id) => {
      const whole = answer.months.length === 1 || rateAddsUp(definition, id);
      const rate = rateText(definition, answer.figures, id, phrases.language);
      return rate && whole
        ? [
            row(nameOf(definition, id, phrases.language), rate.text),
            small(
              `${formatCount(rate.numerator, phrases.language)}/${formatCount(rate.denominator, phrases.language)}`,
            ),
          ]
        : [];
    }),
    ...(charted === undefined
      ? []
      : rateChart(
          phrases,
          definition,
          charted,
          answer.months.length > 1 ? answer.months.slice(-MOST_ROWS) : answer.history,
        )),
    ...foot(phrases, facts, undefined),
  ]);
}

/** A month against another: the headline rates, or the figure that is named. */
export function againstCard(
  phrases: Phrases,
  ids: readonly FigureId[],
  other: { readonly month: Month; readonly figures: Figures },
  facts: IndicatorFacts,
): Card {
  const { answer, definition } = facts;
  const heading = phrases.ask.againstTitle(answer.span.to, other.month);
  return card(heading, [
    title(heading),
    small(answer.agencyName),
    ...ids.flatMap((id): readonly Element[] => {
      const now = rateText(definition, answer.figures, id, phrases.language);
      const before = rateText(definition, other.figures, id, phrases.language);
      const name = nameOf(definition, id, phrases.language);
      const change = rateChange(definition, id, answer.figures, other.figures);
      if (now && before && change !== undefined) {
        return [
          row(name, now.text),
          small(`${before.text} → ${now.text} (${points(phrases, change, definition.decimals)})`),
        ];
      }
      const value = countIn(answer.figures, id);
      const earlier = countIn(other.figures, id);
      if (value === undefined || earlier === undefined) return [];
      const count = (of: number) => formatCount(of, phrases.language);
      return [
        row(name, count(value)),
        small(`${count(earlier)} → ${count(value)} (${formatSigned(value - earlier, phrases.language)})`),
      ];
    }),
    ...foot(phrases, facts, undefined),
  ]);
}

function parts(phrases: Phrases, definition: ReportDefinition, of: FigureId, over: FigureId): string {
  const name = (id: FigureId) => fullName(figureOf(definition, id), phrases.language);
  return `${name(of)} / ${name(over)}`;
}

function moves(phrases: Phrases, { answer, definition }: IndicatorFacts, id: FigureId): string {
  const signed = (before: Figures | undefined) => {
    const change = rateChange(definition, id, answer.figures, before);
    if (change !== undefined) return points(phrases, change, definition.decimals);
    const now = countIn(answer.figures, id);
    const earlier = before && countIn(before, id);
    return now === undefined || earlier === undefined
      ? undefined
      : formatSigned(now - earlier, phrases.language);
  };
  return phrases.ask.changes(signed(answer.previous), signed(answer.yearAgo));
}

function monthRow(
  phrases: Phrases,
  definition: ReportDefinition,
  id: FigureId,
  month: Month,
  figures: Figures,
): Element {
  const value = countIn(figures, id);
  const rate = rateText(definition, figures, id, phrases.language);
  return row(
    monthLabel(month),
    value === undefined ? '–' : formatCount(value, phrases.language),
    rate?.text ?? '',
  );
}

const runningTotals = ({ figures }: ReportDefinition): readonly FigureId[] =>
  figures.flatMap((one) => (one.kind === 'count' && one.obtained.how === 'running' ? [one.id] : []));

function foot(
  phrases: Phrases,
  { answer, now, nonce }: IndicatorFacts,
  id: FigureId | undefined,
): readonly Element[] {
  const data = {
    act: 'export-series',
    agency: answer.agencyId,
    nonce,
    ...(id !== undefined && { figure: id }),
  };
  return [
    small(phrases.card.asOfTime(now)),
    ...(answer.sample ? [small(phrases.card.sample)] : []),
    ...(id === undefined ? [] : [actions([ask(phrases.ask.button.sheet, data, { inputs: false })])]),
  ];
}
