// The agencies of the province by one rate: who stands where, how far from the target, and who has no figures yet.

import type { ProvinceReport } from '../src/actions/read-province.ts';
import { formatBlocks, formatCount } from '../src/language/format.ts';
import { nameOf, nameOfRate } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId } from '../src/report/definition.ts';
import { meetsTarget, rateOf } from '../src/report/indicators.ts';
import { type Ranked, ranking } from '../src/report/province.ts';
import { agencyRow, backToProvince, lookButton, pageOf, provinceButton } from './agency-row.ts';
import { type Card, card, type Element, small, text, title } from './elements.ts';
import { foot, type ProvinceFacts, percent } from './province.ts';

/** With the pages and the way back there is room for so many. */
const MOST_OTHERS = 3;
const MOST_UNRANKED = 3;

/** By the rate of a figure, the highest first. */
export function rankingCard(phrases: Phrases, figure: FigureId, facts: ProvinceFacts): Card {
  const { province, definition, nonce } = facts;
  const words = phrases.province;
  const where = { month: province.month, nonce };
  const heading = words.rankingTitle(nameOfRate(definition, figure, phrases.language), province.month);
  const others = definition.headline
    .filter((id) => id !== figure && rateOf(definition, id))
    .slice(0, MOST_OTHERS)
    .map((id) =>
      provinceButton(nameOf(definition, id, phrases.language), where, 'ranking', { figure: id, page: 0 }),
    );
  const ranked = ranking(
    definition,
    figure,
    province.reports.flatMap((one) => (one.figures ? [{ of: one, figures: one.figures }] : [])),
  );
  if (ranked.length === 0)
    return card(
      heading,
      [title(heading), text(words.noRanking), ...foot(phrases, facts)],
      [provinceButton(words.button.notIn, where, 'not-in'), backToProvince(phrases, where)],
    );
  const { shown, page, last, from } = pageOf(ranked, facts.page ?? 0);
  const turnTo = (name: string, to: number) => provinceButton(name, where, 'ranking', { figure, page: to });
  return card(
    heading,
    [
      title(heading),
      ...target(phrases, figure, facts, ranked),
      ...(last > 0 ? [small(words.page(from, from + shown.length - 1, ranked.length))] : []),
      ...shown.map((one) => rankedRow(phrases, one, facts)),
      ...unranked(phrases, province.reports, ranked),
      ...foot(phrases, facts),
    ],
    [
      backToProvince(phrases, where),
      ...others,
      ...(page > 0 ? [turnTo(words.button.less, page - 1)] : []),
      ...(page < last ? [turnTo(words.button.more, page + 1)] : []),
    ],
  );
}

function rankedRow(
  phrases: Phrases,
  { of, place, numerator, denominator }: Ranked<ProvinceReport>,
  { definition, nonce }: ProvinceFacts,
): Element {
  const counts = [numerator, denominator].map((one) => formatCount(one, phrases.language)).join('/');
  const bar = numerator <= denominator ? [formatBlocks(numerator, denominator)] : [];
  const facts = [...bar, percent(phrases, definition, numerator, denominator), counts];
  return agencyRow(phrases.province.place(place, of.name), [facts.join(' ')], {
    buttons: of.report ? [lookButton(phrases, of.name, of.report, nonce)] : [],
  });
}

/** What the rate is to come to, where the report says so, and how many do. */
function target(
  phrases: Phrases,
  figure: FigureId,
  { definition }: ProvinceFacts,
  ranked: readonly Ranked<ProvinceReport>[],
): readonly Element[] {
  const wanted = rateOf(definition, figure)?.target;
  if (wanted === undefined) return [];
  const met = ranked.filter((one) => meetsTarget(one, wanted)).length;
  return [text(phrases.province.target(wanted, met, ranked.length), { bold: true, spacing: 'small' })];
}

/** Nobody is left out in silence: those without figures, and those in whom nothing arose. */
function unranked(
  phrases: Phrases,
  reports: readonly ProvinceReport[],
  ranked: readonly Ranked<ProvinceReport>[],
): readonly Element[] {
  const placed = new Set(ranked.map(({ of }) => of));
  const rest = reports.filter((one) => !placed.has(one));
  const said = (words: (names: readonly string[], more: number) => string, of: readonly ProvinceReport[]) =>
    of.length === 0
      ? []
      : [
          text(
            words(
              of.slice(0, MOST_UNRANKED).map(({ name }) => name),
              Math.max(0, of.length - MOST_UNRANKED),
            ),
            { spacing: 'small' },
          ),
        ];
  const { noFigures, nothingArose } = phrases.province;
  return [
    ...said(
      noFigures,
      rest.filter(({ figures }) => figures === undefined),
    ),
    ...said(
      nothingArose,
      rest.filter(({ figures }) => figures !== undefined),
    ),
  ];
}
