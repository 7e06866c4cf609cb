// The agencies whose report is missing or late: delay, holder, state, and buttons to remind one or all.

import type { HeldReport } from '../src/actions/report-holders.ts';
import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReportDefinition, Words } from '../src/report/definition.ts';
import { agencyRow, backToProvince, pageOf, provinceButton, standingOf } from './agency-row.ts';
import { ask, type Card, card, type Element, small, text, title } from './elements.ts';

/** All missing ones, or only those past the deadline. */
export type MissingScope = 'not-in' | 'late-list';

export interface MissingListFacts {
  readonly definition: ReportDefinition;
  /** The report's name, when there are several. */
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  readonly scope: MissingScope;
  /** Most overdue first. */
  readonly missing: readonly HeldReport[];
  /** Number of agencies that owe the month, and how many have submitted. */
  readonly all: number;
  readonly done: number;
  readonly mayChase: boolean;
  readonly now: Date;
  readonly nonce: string;
  /** Starts at 0. */
  readonly page?: number;
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Draws one page of the list. */
export function missingListCard(phrases: Phrases, facts: MissingListFacts): Card {
  const { definition, called, month, scope, missing, all, done, mayChase, now, nonce } = facts;
  const where = { definition: definition.id, month, nonce };
  const { reminder: words, province } = phrases;
  const heading = scope === 'late-list' ? words.lateTitle(month, called) : province.notInTitle(month, called);
  const { shown, page, last, from } = pageOf(missing, facts.page ?? 0);
  const look = scope === 'late-list' ? 'late' : 'not-in';
  const turnTo = (name: string, to: number) => provinceButton(name, where, look, { page: to });
  const here = { ...where, shown: scope, page };
  const askable = missing.some((one) => !askedLately(one, now));
  return card(
    heading,
    [
      title(heading),
      text(
        missing.length > 0
          ? words.lateCount(missing.length, all)
          : province.noneMissing(month, { done, all }, called),
        { bold: true },
      ),
      ...(last > 0 ? [small(province.page(from, from + shown.length - 1, missing.length))] : []),
      ...shown.map((one) =>
        agencyRow(one.name, standingOf(phrases, one, now), {
          late: one.late,
          buttons: mayChase ? chaseButton(phrases, one, { ...facts, here }) : [],
        }),
      ),
      { ...small(phrases.card.asOfTime(now)), spacing: 'small' },
      ...(missing.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
    ],
    [
      backToProvince(phrases, where),
      ...(page > 0 ? [turnTo(province.button.less, page - 1)] : []),
      ...(page < last ? [turnTo(province.button.more, page + 1)] : []),
      ...(mayChase && askable
        ? [ask(words.button.chaseAll, { act: 'chase-reports', ...here }, { primary: true, inputs: false })]
        : []),
    ],
  );
}

/** Reminds at most once a day; a pending reminder can be cancelled instead. */
function chaseButton(
  { reminder }: Phrases,
  one: HeldReport,
  { here, now }: Pick<MissingListFacts, 'now'> & { readonly here: Readonly<Record<string, string | number>> },
): readonly Element[] {
  const where = { agency: one.agency.id, ...here };
  if (one.chaseToCome && one.chaseToCome > now)
    return [
      ask(
        reminder.button.takeBackChase,
        { act: 'take-back-chases', ...where },
        { inputs: false, tooltip: reminder.takeBackFor(one.name) },
      ),
    ];
  if (askedLately(one, now)) return [];
  return [
    ask(
      reminder.button.chase,
      { act: 'chase-reports', ...where },
      { inputs: false, tooltip: reminder.chaseFor(one.name) },
    ),
  ];
}

const askedLately = ({ chasedAt }: HeldReport, now: Date): boolean =>
  chasedAt !== undefined && now.getTime() - chasedAt.getTime() < A_DAY;
