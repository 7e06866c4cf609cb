// The province on one screen: who is in, on time, late; the headline rates of the sums; the ranking of a rate and the
// list of those who are not in, a page at a time.

import type { Province, ProvinceReport } from '../src/actions/read-province.ts';
import { formatCount, formatDecimal } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId, ReportDefinition } from '../src/report/definition.ts';
import { rateText, scaledPercent } from '../src/report/indicators.ts';
import { ranking } from '../src/report/province.ts';
import { LISTED_STATES } from '../src/report/state.ts';
import { ask, type Card, card, type Element, type Json, row, small, text, title } from './elements.ts';

export interface ProvinceFacts {
  readonly province: Province;
  readonly definition: ReportDefinition;
  readonly now: Date;
  readonly nonce: string;
  /** Counted from 0; beyond the last it is the last. */
  readonly page?: number;
  /** The reader may ask for reports by hand, here. */
  readonly mayChase?: boolean;
}

const PAGE_SIZE = 20;
const MOST_NAMES = 3;

export function provinceCard(phrases: Phrases, facts: ProvinceFacts): Card {
  const { province, definition } = facts;
  const { month, reports, sums, approved } = province;
  const words = phrases.province;
  return card(
    words.title(month),
    [
      title(words.title(month)),
      text(counts(phrases, reports), { bold: true }),
      ...reporting(phrases, province),
      small(words.basis(approved, reports.length)),
      ...definition.headline.flatMap((id) => {
        const rate = rateText(definition, sums, id, phrases.language);
        if (!rate) return [];
        const parts = [rate.numerator, rate.denominator].map((part) => formatCount(part, phrases.language));
        return [row(nameOf(definition, id, phrases.language), rate.text), small(parts.join('/'))];
      }),
      ...passed(phrases, reports),
      ...foot(phrases, facts),
    ],
    [
      button(words.button.notIn, facts, 'not-in'),
      button(words.button.ranking, facts, 'ranking'),
      ask(words.button.list, { act: 'list-reports', month, page: 0, nonce: facts.nonce }, { inputs: false }),
      button(words.button.consolidated, facts, 'consolidated'),
      button(words.button.sheet, facts, 'sheet'),
    ],
  );
}

/** By the rate of a figure, the highest first. */
export function rankingCard(phrases: Phrases, figure: FigureId, facts: ProvinceFacts): Card {
  const { province, definition } = facts;
  const words = phrases.province;
  const heading = words.rankingTitle(nameOf(definition, figure, phrases.language), province.month);
  const ranked = ranking(
    definition,
    figure,
    province.reports.flatMap((one) => (one.figures ? [{ of: one, figures: one.figures }] : [])),
  );
  if (ranked.length === 0)
    return card(heading, [title(heading), text(words.noRanking), ...foot(phrases, facts)]);
  return paged(
    phrases,
    heading,
    facts,
    { look: 'ranking', figure },
    ranked,
    ({ of, place, numerator, denominator }) => [
      row(words.place(place, of.name), percent(phrases, definition, numerator, denominator)),
      small(`${formatCount(numerator, phrases.language)}/${formatCount(denominator, phrases.language)}`),
    ],
  );
}

/** Those whose report is not approved: where it stands, late ones first. */
export function notInCard(phrases: Phrases, facts: ProvinceFacts): Card {
  const { province } = facts;
  const words = phrases.province;
  const heading = words.notInTitle(province.month);
  const lacking = province.reports
    .filter(({ figures }) => figures === undefined)
    .toSorted((a, b) => Number(b.late) - Number(a.late));
  if (lacking.length === 0)
    return card(heading, [title(heading), text(words.allIn(province.month)), ...foot(phrases, facts)]);
  const chaseAll: Json = {
    act: 'chase-reports',
    month: province.month,
    shown: 'not-in',
    page: facts.page ?? 0,
    nonce: facts.nonce,
  };
  return paged(
    phrases,
    heading,
    facts,
    { look: 'not-in' },
    lacking,
    ({ name, state, late, chasedAt }) => [
      row(name, phrases.path.stateName[state], undefined, late ? 'attention' : undefined),
      ...(chasedAt ? [small(phrases.reminder.chasedAt(chasedAt))] : []),
    ],
    facts.mayChase ? [ask(phrases.reminder.button.chaseAll, chaseAll, { inputs: false })] : [],
  );
}

function paged<Of>(
  phrases: Phrases,
  heading: string,
  facts: ProvinceFacts,
  again: Readonly<Record<string, string>>,
  all: readonly Of[],
  elements: (one: Of) => readonly Element[],
  first: readonly Element[] = [],
): Card {
  const last = Math.max(0, Math.ceil(all.length / PAGE_SIZE) - 1);
  const page = Math.min(facts.page ?? 0, last);
  const from = page * PAGE_SIZE;
  const shown = all.slice(from, from + PAGE_SIZE);
  const words = phrases.province;
  const { look = '', ...more } = again;
  const turn = (title: string, to: number) => button(title, facts, look, { ...more, page: to });
  return card(
    heading,
    [
      title(heading),
      small(words.page(from + 1, from + shown.length, all.length)),
      ...shown.flatMap(elements),
      ...foot(phrases, facts),
    ],
    [
      ...first,
      ...(page > 0 ? [turn(words.button.less, page - 1)] : []),
      ...(page < last ? [turn(words.button.more, page + 1)] : []),
    ],
  );
}

/** "3 chưa nhập · 5 chờ duyệt", in the order of the way. */
function counts(phrases: Phrases, reports: readonly ProvinceReport[]): string {
  return LISTED_STATES.flatMap((state) => {
    const count = reports.filter((one) => one.state === state).length;
    return count > 0 ? [phrases.province.counted(phrases.path.stateName[state], count)] : [];
  }).join(' · ');
}

function reporting(phrases: Phrases, { due, inNow, inTime, reports }: Province): readonly Element[] {
  const words = phrases.province;
  const late = reports.filter((one) => one.late).length;
  if (due === 0) return [text(words.nothingDue, { spacing: 'small' })];
  const rate = (count: number) => percent(phrases, { decimals: 1 }, count, due);
  return [
    text(words.completeness(inNow, due, rate(inNow)), { spacing: 'small' }),
    text(words.timeliness(inTime, due, rate(inTime)), { spacing: 'small' }),
    ...(late > 0 ? [text(words.late(late), { spacing: 'small', colour: 'attention' })] : []),
  ];
}

function passed(phrases: Phrases, reports: readonly ProvinceReport[]): readonly Element[] {
  const names = reports.filter((one) => one.passed > 0).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = Math.max(0, names.length - MOST_NAMES);
  return [text(phrases.province.passed(names.slice(0, MOST_NAMES), more), { spacing: 'small' })];
}

function percent(
  phrases: Phrases,
  { decimals }: Pick<ReportDefinition, 'decimals'>,
  numerator: number,
  denominator: number,
): string {
  return `${formatDecimal(scaledPercent(numerator, denominator, decimals), decimals, phrases.language)}%`;
}

function foot(phrases: Phrases, { province, now }: ProvinceFacts): readonly Element[] {
  return [
    small(phrases.card.asOfTime(now)),
    ...(province.reports.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
  ];
}

function button(
  words: string,
  { province, nonce }: ProvinceFacts,
  look: string,
  more: Readonly<Record<string, Json>> = {},
): Element {
  return ask(
    words,
    { act: 'look-at-province', look, month: province.month, nonce, ...more },
    { inputs: false },
  );
}
