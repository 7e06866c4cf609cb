// A figure or rate over time: total, change, chart and monthly values; or the headline rates of a span.

import type { IndicatorAnswer } from '../src/actions/answer-indicator.ts';
import { previousPeriod, type ReportPeriod, yearsBefore } from '../src/calendar/report-period.ts';
import { capitalised } from '../src/language/fold.ts';
import { formatCount, formatDecimal } from '../src/language/format.ts';
import { figureName, nameOf, valueText } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { givenBySome, type SameAgencies, sameAgencies } from '../src/report/aggregation.ts';
import { baseSince } from '../src/report/bases.ts';
import { type Figure, type FigureId, figureOf, type ReportDefinition } from '../src/report/definition.ts';
import { countIn, type Figures } from '../src/report/figures.ts';
import { type RateReading, rateText } from '../src/report/indicators.ts';
import {
  addsUp,
  rateAddsUp,
  rateChange,
  runningTotals,
  runsOf,
  type SeriesMonth,
  type Stretch,
  stretchOf,
} from '../src/report/time-series.ts';
import { monthValue, seriesChart } from './chart.ts';
import { ask, type Card, card, type Element, folded, row, say, small, title, toggle } from './elements.ts';
import { misfitLines } from './misfits.ts';

export interface IndicatorFacts {
  readonly answer: IndicatorAnswer;
  readonly definition: ReportDefinition;
  readonly now: Date;
  readonly nonce: string;
}

/** More months are available as a spreadsheet. */
const MOST_MONTHS = 12;
const MONTHS = 'months';

/** One figure: its total in the span, its rate with numerator and denominator, the monthly values. */
export function indicatorCard(phrases: Phrases, id: FigureId, facts: IndicatorFacts): Card {
  const { answer, definition } = facts;
  const { charted, span } = answer;
  const { ask: words, language } = phrases;
  const total = totalOf(phrases, facts, [id]);
  const { figures, source } = total;
  const figure = figureOf(definition, id);
  const heading =
    runningName(phrases, facts, figure, total) ??
    words.indicatorTitle(nameOf(definition, id, language), span);
  const value = countIn(figures, id);
  const rate = rateText(definition, figures, id, language);
  const months = charted.slice(-MOST_MONTHS);
  return card(
    heading,
    [
      title(heading),
      small(whose(phrases, answer)),
      ...(rate ? [row(words.rate, rate.text)] : []),
      ...(value === undefined ? [] : [row(words.value, valueText(figure, value, language))]),
      ...(rate ? [small(quotient(phrases, definition, id, rate))] : []),
      ...(isOneMonth(facts) ? [small(moves(phrases, facts, id))] : []),
      small(source),
      ...baseLines(phrases, facts, [id]),
      ...partialLines(phrases, facts),
      ...givenLines(phrases, facts, id),
      ...misfitLines(phrases, definition, withMisfits(facts, months), id),
      ...chartOf(phrases, facts, id, months),
      folded(
        MONTHS,
        months.map((month) => monthRow(phrases, facts, id, month)),
      ),
      ...foot(phrases, facts),
    ],
    [
      ...(months.length > 1 ? [toggle(words.button.months(definition.frequency), MONTHS)] : []),
      ...asked(phrases, facts, figureName(figure, language)),
      ...filesOf(phrases, facts, id),
    ],
  );
}

/** The headline rates of a span, or of the year to date. */
export function headlineCard(phrases: Phrases, facts: IndicatorFacts): Card {
  const { answer, definition } = facts;
  const { language } = phrases;
  const heading = phrases.ask.headlineTitle(answer.span);
  const charted = definition.headline[1] ?? definition.headline[0];
  const one = isOneMonth(facts);
  const rates = definition.headline.filter((id) => one || rateAddsUp(definition, id));
  const total = totalOf(phrases, facts, rates);
  const { figures, source } = total;
  const months = answer.charted.slice(-MOST_MONTHS);
  return card(
    heading,
    [
      title(heading),
      small(whose(phrases, answer)),
      ...rates.flatMap((id) => {
        const rate = rateText(definition, figures, id, language);
        return rate ? [rateRow(phrases, definition, id, rate)] : [];
      }),
      ...runningTotals(definition).flatMap((figure) => {
        const value = countIn(figures, figure.id);
        const name = runningName(phrases, facts, figure, total) ?? figureName(figure, language);
        return value === undefined ? [] : [row(name, formatCount(value, language))];
      }),
      small(source),
      ...baseLines(phrases, facts, rates),
      ...partialLines(phrases, facts),
      ...misfitLines(phrases, definition, withMisfits(facts, months)),
      ...(charted === undefined ? [] : seriesChart(phrases, definition, charted, months)),
      ...foot(phrases, facts),
    ],
    [...asked(phrases, facts, undefined), ...(charted === undefined ? [] : filesOf(phrases, facts, charted))],
  );
}

/** A rate with numerator and denominator: `Đúng hạn (688/688) | 100%`. */
function rateRow(phrases: Phrases, definition: ReportDefinition, id: FigureId, rate: RateReading): Element {
  return row(`${nameOf(definition, id, phrases.language)} (${partsOf(phrases, rate)})`, rate.text);
}

/** `688/688` */
export function partsOf({ language }: Phrases, { numerator, denominator }: RateReading): string {
  return `${formatCount(numerator, language)}/${formatCount(denominator, language)}`;
}

/** "▲ 0,12": change in percentage points; "=" for no change. */
function points(phrases: Phrases, change: number, decimals: number): string {
  if (change === 0) return '=';
  return `${change > 0 ? '▲' : '▼'} ${formatDecimal(Math.abs(change), decimals, phrases.language)}`;
}

/** The change of a figure since another month, as a rate if it has one; undefined when either month has no value. */
export function changeOf(
  phrases: Phrases,
  definition: ReportDefinition,
  id: FigureId,
  now: Figures,
  before: Figures | undefined,
  then: ReportDefinition = definition,
): string | undefined {
  const change = rateChange(definition, id, now, before, then);
  if (change !== undefined) return points(phrases, change, definition.decimals);
  const value = countIn(now, id);
  const earlier = before && countIn(before, id);
  if (definition.rates.some(({ of }) => of === id) || value === undefined || earlier === undefined)
    return undefined;
  return points(phrases, value - earlier, 0);
}

/** The definition in force in a month. */
export const definitionThen = (
  { answer, definition }: IndicatorFacts,
  month: ReportPeriod,
): ReportDefinition => answer.reports.find((one) => one.month === month)?.definition ?? definition;

/** The denominator the province has chosen, and since when, if it changed. */
export function baseLines(
  phrases: Phrases,
  facts: IndicatorFacts,
  ids: readonly FigureId[],
): readonly Element[] {
  const { answer, definition } = facts;
  const from = yearsBefore(answer.span.to);
  const first = answer.charted[0]?.month ?? from;
  const months = answer.reports
    .filter(({ month }) => month >= (first < from ? first : from) && month <= answer.span.to)
    .map(({ month, definition: then = definition }) => ({ month, definition: then }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
  return ids.flatMap((id) => {
    const since = baseSince(months, id);
    const words = phrases.bases.line(definition, id, since?.from);
    return words === undefined ? [] : [small(words)];
  });
}

/** Compares two months over the agencies that have both, and says how many of the owing agencies those are. */
export function againstEachOther(
  { answer, definition }: IndicatorFacts,
  before: ReportPeriod,
  now: ReportPeriod,
): SameAgencies & { readonly owing: number } {
  const newest = before > now ? before : now;
  const owing = answer.owedSince.filter((since) => since <= newest).length;
  return { ...sameAgencies(definition, answer.reports, before, now), owing };
}

/** Without a heading when the card's title already names the same figure and months. */
function chartOf(
  phrases: Phrases,
  { answer: { span }, definition }: IndicatorFacts,
  id: FigureId,
  months: readonly SeriesMonth[],
): readonly Element[] {
  const [heading, chart] = seriesChart(phrases, definition, id, months);
  if (!heading || !chart) return [];
  return span.from === months[0]?.month && span.to === months.at(-1)?.month ? [chart] : [heading, chart];
}

const isOneMonth = ({ answer: { span } }: IndicatorFacts) => span.from === span.to;

interface Total {
  readonly figures: Figures;
  readonly source: string;
  /** Undefined for a single month. */
  readonly stretch: Stretch | undefined;
}

/** The totals of these figures over the span, and the months they contain. */
function totalOf(phrases: Phrases, { answer, definition }: IndicatorFacts, ids: readonly FigureId[]): Total {
  const { span, series } = answer;
  // For the province, the last month's running totals cover only the agencies that have reported it.
  const states = !answer.partial.some(({ month }) => month === answer.months.at(-1)?.month);
  const stretch = stretchOf(definition, ids, series, { from: span.from, states });
  const { source, lastMonthOnly } = phrases.ask;
  const [only] = series;
  const last = stretch.counted.at(-1);
  const [figure] = ids.length === 1 ? ids.map((id) => figureOf(definition, id)) : [];
  const lastOnly = figure?.kind === 'count' && addsUp(figure) === 'last';
  if (span.from === span.to)
    return {
      figures: only?.figures ?? new Map(),
      stretch: undefined,
      source: source({ counted: [span], unreported: [], unfinished: [], unasked: runsOf(stretch.unasked) }),
    };
  const absent = only && only.month > span.from && { from: span.from, to: previousPeriod(only.month) };
  return {
    figures: stretch.figures,
    stretch,
    source:
      lastOnly && last !== undefined
        ? lastMonthOnly(last)
        : source({
            counted: runsOf(stretch.counted),
            unreported: runsOf(stretch.unreported),
            unfinished: runsOf(stretch.unfinished),
            unasked: runsOf(stretch.unasked),
            ...(absent && { absent }),
          }),
  };
}

/** The name of a running total over several months: year to date, or the sum over these months. */
function runningName(
  { ask, language }: Phrases,
  { definition }: IndicatorFacts,
  figure: Figure,
  { stretch }: Total,
): string | undefined {
  const [from, to] = [stretch?.counted[0], stretch?.counted.at(-1)];
  if (figure.kind !== 'count' || figure.obtained.how !== 'running' || !from || !to) return undefined;
  if (stretch?.yearToDate) return ask.totalUpTo(figureName(figure, language), to);
  return ask.sumOver(nameOf(definition, figure.obtained.of, language), { from, to });
}

function quotient(
  phrases: Phrases,
  definition: ReportDefinition,
  id: FigureId,
  { numerator, denominator, over }: RateReading,
): string {
  const name = (of: FigureId) => nameOf(definition, of, phrases.language);
  return phrases.ask.quotient(numerator, denominator, name(id), name(over));
}

function moves(phrases: Phrases, facts: IndicatorFacts, id: FigureId): string {
  const { answer, definition } = facts;
  const month = answer.span.to;
  const since = (other: ReportPeriod) => {
    const { before, now, both, owing } = againstEachOther(facts, other, month);
    const then = definitionThen(facts, other);
    const change = changeOf(phrases, definition, id, now, before, then);
    const alike = answer.agency !== undefined || both === owing;
    return change === undefined || alike ? change : phrases.ask.changeOfSome(change, both, owing);
  };
  return phrases.ask.changes(definition.frequency, since(previousPeriod(month)), since(yearsBefore(month)));
}

function monthRow(
  phrases: Phrases,
  { answer, definition }: IndicatorFacts,
  id: FigureId,
  { month, figures, definition: then = definition }: SeriesMonth,
): Element {
  const name = `${answer.misfits.get(month)?.has(id) ? '⚠ ' : ''}${phrases.ask.monthName(month)}`;
  const value = figures && countIn(figures, id);
  const rated = definition.rates.some(({ of }) => of === id);
  const words = monthValue(phrases, then, id, figures);
  if (!rated || value === undefined) return row(name, words);
  return row(name, formatCount(value, phrases.language), words);
}

/** The months shown, with running totals that are stale. */
const withMisfits = ({ answer }: IndicatorFacts, shown: readonly SeriesMonth[]) =>
  shown.map((one) => ({ ...one, misfits: answer.misfits.get(one.month) }));

/** Follow-up questions about the same figure. */
function asked(phrases: Phrases, facts: IndicatorFacts, figure: string | undefined): readonly Element[] {
  const { answer, definition, nonce } = facts;
  const { button, asking } = phrases.ask;
  const end = answer.months.at(-1)?.month ?? answer.span.to;
  return [
    ...(answer.previous
      ? [say(button.lastMonth(definition.frequency), asking.lastMonth(figure, end), nonce)]
      : []),
    ...(isOneMonth(facts) ? [say(button.soFar, asking.soFar(figure, end), nonce)] : []),
  ];
}

/** Buttons for files: the monthly values, and for the province the ranking. */
export function filesOf(
  phrases: Phrases,
  { answer, definition, nonce }: IndicatorFacts,
  figure: FigureId,
): readonly Element[] {
  const { agency } = answer;
  const look = (inputs: Readonly<Record<string, string>>) => ({
    act: 'look-at-province',
    definition: definition.id,
    month: answer.months.at(-1)?.month ?? answer.span.to,
    nonce,
    ...inputs,
  });
  if (agency) {
    const data = { act: 'export-series', agency: agency.id, definition: definition.id, figure, nonce };
    return [ask(phrases.ask.button.sheet, data, { inputs: false })];
  }
  const { ranking, back } = phrases.province.button;
  return [
    ...(definition.rates.some(({ of }) => of === figure)
      ? [ask(ranking, look({ look: 'ranking', figure }), { inputs: false })]
      : []),
    ask(back, look({ look: 'province' }), { inputs: false }),
  ];
}

/** The agency or province the numbers belong to. */
export const whose = (phrases: Phrases, { agency, called }: IndicatorFacts['answer']): string =>
  [
    agency?.name ?? phrases.ask.wholeProvince,
    ...(called ? [capitalised(called[phrases.language])] : []),
  ].join(' · ');

/** How many of the owing agencies a month's sums cover, when not all. */
function partialLines(phrases: Phrases, { answer: { partial } }: IndicatorFacts): readonly Element[] {
  return partial.length === 0 ? [] : [small(phrases.ask.partial(partial))];
}

/** How many reports of one month an optional figure's sum covers. */
function givenLines(phrases: Phrases, facts: IndicatorFacts, id: FigureId): readonly Element[] {
  const { answer, definition } = facts;
  if (answer.agency || !isOneMonth(facts)) return [];
  const reported = answer.reports.filter(({ month }) => month === answer.span.to);
  const given = givenBySome(
    definition,
    id,
    reported.map(({ figures }) => figures),
  );
  return given ? [small(phrases.ask.givenBySome(given, reported.length))] : [];
}

function foot(phrases: Phrases, { answer, now }: IndicatorFacts): readonly Element[] {
  return [small(phrases.card.asOfTime(now)), ...(answer.sample ? [small(phrases.card.sample)] : [])];
}
