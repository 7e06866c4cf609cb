// Ranks the agencies by a rate or count over a month or span, with the target and the agencies without figures.

import { previousPeriod } from '../src/calendar/report-period.ts';
import { formatBlocks, formatCount } from '../src/language/format.ts';
import { nameOf, nameOfRate } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Ranked, ranking, rankingByCount } from '../src/report/aggregation.ts';
import { type FigureId, figureOf, type ReportDefinition, type Words } from '../src/report/definition.ts';
import { countIn, type Figures } from '../src/report/figures.ts';
import { meetsTarget, rateOf, rateText } from '../src/report/indicators.ts';
import { addsUp, rateAddsUp } from '../src/report/time-series.ts';
import type { StoredReport } from '../src/store/reports.ts';
import { agencyRow, lookButton, pageOf, provinceButton, type Stretch } from './agency-row.ts';
import { type Card, card, type Element, small, text, title } from './elements.ts';
import { foot, percent } from './province.ts';

/** An agency with its approved figures of the span, if any. */
export interface RankedAgency {
  readonly name: string;
  readonly sample: boolean;
  readonly figures: Figures | undefined;
  /** Its report, for a single month. */
  readonly report: StoredReport | undefined;
  /** For a span: number of months with figures. */
  readonly months?: number;
}

export interface RankingFacts {
  readonly definition: ReportDefinition;
  /** The report's name, when there are several. */
  readonly called: Words | undefined;
  readonly stretch: Omit<Stretch, 'definition'>;
  readonly agencies: readonly RankedAgency[];
  /** The sums over all agencies. */
  readonly sums: Figures;
  /** For a span: number of closed months. */
  readonly months?: number;
  readonly now: Date;
  readonly nonce: string;
  /** Starts at 0; a number that is too high means the last page. */
  readonly page?: number;
}

/** Because of the number of buttons beside paging and "back". */
const MOST_OTHERS = 3;
const MOST_UNRANKED = 3;

/** By the figure's rate, or by the figure if it has none; highest first. */
export function rankingCard(phrases: Phrases, figure: FigureId, facts: RankingFacts): Card {
  const { definition, stretch, agencies, nonce } = facts;
  const words = phrases.province;
  const where = { ...stretch, definition: definition.id, nonce };
  const span = { from: stretch.from ?? stretch.month, to: stretch.month };
  const heading = words.rankingTitle(
    nameOfRate(definition, figure, phrases.language),
    phrases.ask.spanName(span),
    facts.called,
  );
  const rows = rankedRows(phrases, figure, facts);
  const back = provinceButton(words.button.back, where, 'province');
  if (rows.length === 0)
    return card(
      heading,
      [title(heading), text(words.noRanking), ...foot(phrases, agencies, facts.now)],
      [
        back,
        ...(stretch.from ? [] : [provinceButton(words.button.notIn, where, 'not-in')]),
        // The previous month is more likely to have figures.
        ...(stretch.from
          ? []
          : [
              provinceButton(
                words.button.month(previousPeriod(stretch.month)),
                { ...where, month: previousPeriod(stretch.month) },
                'ranking',
                { figure, page: 0 },
              ),
            ]),
      ],
    );
  const floor = barFloor(figure, facts);
  const { shown, page, last, from } = pageOf(rows, facts.page ?? 0);
  const turnTo = (name: string, to: number) => provinceButton(name, where, 'ranking', { figure, page: to });
  return card(
    heading,
    [
      title(heading),
      ...total(phrases, figure, facts),
      ...target(phrases, figure, facts),
      ...baseLine(phrases, figure, facts),
      ...(stretch.from && !addsUpOver(definition, figure)
        ? [small(words.notSummed(definition.frequency))]
        : []),
      ...(last > 0 ? [small(words.page(from, from + shown.length - 1, rows.length))] : []),
      ...(floor > 0 ? [small(words.barsFrom(floor))] : []),
      ...shown.map(({ element }) => element),
      ...unranked(phrases, agencies, new Set(rows.map(({ of }) => of))),
      ...foot(phrases, agencies, facts.now),
    ],
    [
      back,
      ...definition.headline
        .filter((id) => id !== figure && rateOf(definition, id))
        .slice(0, MOST_OTHERS)
        .map((id) =>
          provinceButton(nameOf(definition, id, phrases.language), where, 'ranking', { figure: id, page: 0 }),
        ),
      ...(page > 0 ? [turnTo(words.button.less, page - 1)] : []),
      ...(page < last ? [turnTo(words.button.more, page + 1)] : []),
    ],
  );
}

/** Whether the figure can be summed over months: both parts of a rate, or a count that is not a stock. */
function addsUpOver(definition: ReportDefinition, id: FigureId): boolean {
  if (rateOf(definition, id)) return rateAddsUp(definition, id);
  const figure = figureOf(definition, id);
  return figure.kind === 'count' && addsUp(figure) === 'sum';
}

interface RankedRow {
  readonly of: RankedAgency;
  readonly element: Element;
}

function rankedRows(phrases: Phrases, figure: FigureId, facts: RankingFacts): readonly RankedRow[] {
  const { definition, nonce } = facts;
  const { language, province } = phrases;
  const known = withFigures(facts);
  const all = facts.months ?? 0;
  const fewer = ({ months = all }: RankedAgency) =>
    months < all ? [province.monthsOf(definition.frequency, months, all)] : [];
  const row = (of: RankedAgency, place: number, known: readonly string[]): RankedRow => ({
    of,
    element: agencyRow(province.place(place, of.name), [known.join(' '), ...fewer(of)], {
      buttons: of.report ? [lookButton(phrases, of.name, of.report, nonce)] : [],
    }),
  });
  const floor = barFloor(figure, facts);
  if (rateOf(definition, figure))
    return rankedByRate(figure, facts).map(({ of, place, numerator, denominator }) => {
      const counts = [numerator, denominator].map((one) => formatCount(one, language)).join('/');
      const share = numerator / denominator - floor / 100;
      const bar = numerator <= denominator ? [formatBlocks(share, 1 - floor / 100)] : [];
      return row(of, place, [...bar, percent(phrases, definition, numerator, denominator), counts]);
    });
  const counted = rankingByCount(figure, known);
  const largest = counted[0]?.count ?? 0;
  return counted.map(({ of, place, count }) =>
    row(of, place, [...(largest > 0 ? [formatBlocks(count, largest)] : []), formatCount(count, language)]),
  );
}

/** Bars of rates above 50% start at a multiple of this below the lowest, in percentage points. */
const BAR_STEP = 5;

/** Where the bars of a rate start, in percent. */
function barFloor(figure: FigureId, facts: RankingFacts): number {
  if (!rateOf(facts.definition, figure)) return 0;
  const shares = rankedByRate(figure, facts).map(({ numerator, denominator }) => numerator / denominator);
  const lowest = Math.min(...shares);
  // A single rate needs no comparison.
  return shares.length < 2 || lowest < 0.5 ? 0 : Math.ceil((lowest * 100) / BAR_STEP) * BAR_STEP - BAR_STEP;
}

const rankedByRate = (figure: FigureId, facts: RankingFacts) =>
  ranking(facts.definition, figure, withFigures(facts));

const withFigures = ({ agencies }: RankingFacts) =>
  agencies.flatMap((one) => (one.figures ? [{ of: one, figures: one.figures }] : []));

/** The total over all agencies. */
function total(phrases: Phrases, figure: FigureId, { definition, sums }: RankingFacts): readonly Element[] {
  const { language } = phrases;
  const rate = rateText(definition, sums, figure, language);
  const sum = countIn(sums, figure);
  const counts = rate && [rate.numerator, rate.denominator].map((one) => formatCount(one, language));
  const said = counts
    ? `${counts.join('/')} = ${rate.text}`
    : sum === undefined
      ? undefined
      : formatCount(sum, language);
  return said === undefined ? [] : [text(phrases.province.total(said), { bold: true, spacing: 'small' })];
}

/** The denominator, if the province has chosen it. */
function baseLine({ bases }: Phrases, figure: FigureId, { definition }: RankingFacts): readonly Element[] {
  const words = bases.line(definition, figure, undefined);
  return words === undefined ? [] : [small(words)];
}

/** The target, if the report has one, and how many agencies reach it. */
function target(phrases: Phrases, figure: FigureId, facts: RankingFacts): readonly Element[] {
  const wanted = rateOf(facts.definition, figure)?.target;
  if (wanted === undefined) return [];
  const ranked: readonly Ranked<unknown>[] = ranking(facts.definition, figure, withFigures(facts));
  const met = ranked.filter((one) => meetsTarget(one, wanted)).length;
  return [text(phrases.province.target(wanted, met, ranked.length), { bold: true, spacing: 'small' })];
}

/** Agencies without figures or with a denominator of 0 are listed as well. */
function unranked(
  { province }: Phrases,
  agencies: readonly RankedAgency[],
  placed: ReadonlySet<RankedAgency>,
): readonly Element[] {
  const rest = agencies.filter((one) => !placed.has(one));
  const said = (words: (names: readonly string[], more: number) => string, of: readonly RankedAgency[]) => {
    if (of.length === 0) return [];
    const names = of.slice(0, MOST_UNRANKED).map(({ name }) => name);
    return [text(words(names, of.length - names.length), { spacing: 'small' })];
  };
  const lacking = rest.filter(({ figures }) => figures === undefined);
  const nothing = rest.filter(({ figures }) => figures !== undefined);
  return [...said(province.noFigures, lacking), ...said(province.nothingArose, nothing)];
}
