// The province in a month on one phone screen: who has submitted, headline rates of approved reports, and
// buttons.

import type { Province, ProvinceReport } from '../src/actions/read-province.ts';
import { periodsOfYear, type ReportPeriod, toPeriod, yearOf } from '../src/calendar/report-period.ts';
import { formatBlocks, formatCount, formatDecimal } from '../src/language/format.ts';
import { figureName, nameOfRate } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId, ReportDefinition } from '../src/report/definition.ts';
import type { Figures } from '../src/report/figures.ts';
import { rateText, scaledPercent } from '../src/report/indicators.ts';
import { LISTED_STATES } from '../src/report/state.ts';
import { provinceButton } from './agency-row.ts';
import { ask, type Card, card, type Element, row, small, text, title } from './elements.ts';

export interface ProvinceFacts {
  readonly province: Province;
  readonly now: Date;
  readonly nonce: string;
}

const MOST_NAMES = 3;

/** The overview of the month. */
export function provinceCard(phrases: Phrases, facts: ProvinceFacts): Card {
  const { province, nonce } = facts;
  const { definition, called, month, reports, approved } = province;
  const words = phrases.province;
  const missing = reports.filter(({ figures }) => figures === undefined);
  const where = { definition: definition.id, month, nonce };
  const { frequency } = definition;
  const ofYear = (number: number) => toPeriod(frequency, yearOf(month), number);
  const heading = words.title(month, called);
  return card(
    heading,
    [
      title(heading),
      ...verdict(phrases, province, missing),
      ...sumRates(phrases, words.basis(approved, reports.length), province),
      ...twoForms(phrases, province),
      ...passed(phrases, reports),
      ...foot(phrases, reports, facts.now),
    ],
    [
      ...(approved > 0
        ? [
            provinceButton(words.button.ranking, where, 'ranking', { page: 0 }),
            provinceButton(words.button.consolidated, where, 'consolidated'),
            provinceButton(words.button.sheet, where, 'sheet'),
          ]
        : []),
      // A yearly report already is the year.
      ...(periodsOfYear(frequency) > 1
        ? [
            provinceButton(
              words.button.year(yearOf(month)),
              { ...where, from: ofYear(1), month: ofYear(periodsOfYear(frequency)) },
              'province',
            ),
          ]
        : []),
      ask(
        words.button.list,
        { act: 'list-reports', definition: definition.id, month, page: 0, nonce },
        { inputs: false },
      ),
      ...(missing.length > 0
        ? [{ ...provinceButton(words.button.notIn, where, 'not-in'), style: 'positive' }]
        : []),
    ],
  );
}

/** What cannot be summed because agencies used different versions of the form. */
function twoForms({ province: words, language }: Phrases, { unsummed }: Province): readonly Element[] {
  if (unsummed.length === 0) return [];
  const names = unsummed.slice(0, MOST_NAMES).map((figure) => figureName(figure, language));
  return [small(words.unsummed(names, unsummed.length - names.length))];
}

/** Missing agencies, by name if few; time left or delay; how many submitted in time. */
function verdict(
  phrases: Phrases,
  { reports, approved, due, inTime, nextDeadline }: Province,
  missing: readonly ProvinceReport[],
): readonly Element[] {
  const words = phrases.province;
  const late = missing.filter((one) => one.late).toSorted((a, b) => b.daysLate - a.daysLate);
  const [latest] = late;
  const names = missing.length <= MOST_NAMES ? missing.map(({ name }) => name) : [];
  const line = (said: string, colour?: 'attention') =>
    text(said, { spacing: 'small', ...(colour && { colour }) });
  return [
    text(words.verdict(approved, reports.length, names), {
      bold: true,
      ...(missing.length === 0 && { colour: 'good' as const }),
    }),
    ...(reports.length > 0 ? [line(formatBlocks(approved, reports.length))] : []),
    ...(missing.length > 0 ? [small(states(phrases, missing))] : []),
    ...(latest
      ? [line(words.late(late.length, latest, latest.daysLate === late.at(-1)?.daysLate), 'attention')]
      : []),
    ...reopenedLine(phrases, missing),
    ...(nextDeadline ? [line(words.deadline(nextDeadline.at, nextDeadline.daysLeft))] : []),
    ...(due > 0
      ? [line(words.timeliness(inTime, due, reports.length, percent(phrases, { decimals: 1 }, inTime, due)))]
      : []),
  ];
}

/** Reopened reports: count as on time if they first were, and not as late. */
function reopenedLine({ province: words }: Phrases, missing: readonly ProvinceReport[]): readonly Element[] {
  const names = missing.filter(({ reopened }) => reopened).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = Math.max(0, names.length - MOST_NAMES);
  return [text(words.reopened(names.slice(0, MOST_NAMES), more), { spacing: 'small' })];
}

/** Headline rates of sums, below the number of reports they cover. */
export function sumRates(
  phrases: Phrases,
  basis: string,
  { definition, sums }: { readonly definition: ReportDefinition; readonly sums: Figures },
  since: (figure: FigureId) => ReportPeriod | undefined = () => undefined,
): readonly Element[] {
  if (sums.size === 0) return [];
  const bases = definition.headline.flatMap((id) => phrases.bases.line(definition, id, since(id)) ?? []);
  return [
    { ...small(basis), spacing: 'medium', separator: true },
    ...definition.headline.flatMap((id) => {
      const rate = rateText(definition, sums, id, phrases.language);
      if (!rate) return [];
      const counts = [rate.numerator, rate.denominator].map((one) => formatCount(one, phrases.language));
      const shown = rate.kind === 'rate' ? `${counts.join('/')} = ${rate.text}` : rate.text;
      return [row(nameOfRate(definition, id, phrases.language), shown)];
    }),
    ...bases.map((words) => small(words)),
  ];
}

/** "3 chưa nhập · 5 chờ duyệt", in workflow order. */
function states(phrases: Phrases, reports: readonly ProvinceReport[]): string {
  return LISTED_STATES.flatMap((state) => {
    const count = reports.filter((one) => one.state === state).length;
    return count > 0 ? [phrases.province.counted(phrases.workflow.stateName[state], count)] : [];
  }).join(' · ');
}

function passed(phrases: Phrases, reports: readonly ProvinceReport[]): readonly Element[] {
  const names = reports.filter((one) => one.passed > 0).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = Math.max(0, names.length - MOST_NAMES);
  return [text(phrases.province.passed(names.slice(0, MOST_NAMES), more), { spacing: 'small' })];
}

/** A share as a percentage with the decimals of the definition. */
export function percent(
  phrases: Phrases,
  { decimals }: Pick<ReportDefinition, 'decimals'>,
  numerator: number,
  denominator: number,
): string {
  return `${formatDecimal(scaledPercent(numerator, denominator, decimals), decimals, phrases.language)}%`;
}

/** The buttons at the end. */
export function foot(
  phrases: Phrases,
  agencies: readonly { readonly sample: boolean }[],
  now: Date,
): readonly Element[] {
  return [
    { ...small(phrases.card.asOfTime(now)), spacing: 'small' },
    ...(agencies.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
  ];
}
