// Which agencies are late with a month, for the Office: by how much, who has it, where it stands; and a button to ask all.

import type { Month } from '../src/calendar/month.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ListedState } from '../src/report/state.ts';
import { ask, type Card, card, row, small, text, title } from './elements.ts';

export interface LateAgency {
  readonly name: string;
  readonly state: ListedState;
  /** Working days after the deadline. */
  readonly days: number;
  /** Names of who has it in hand, or is in charge of it. */
  readonly people: readonly string[];
  readonly chasedAt: Date | undefined;
}

export interface LateListFacts {
  readonly month: Month;
  /** The latest first. */
  readonly late: readonly LateAgency[];
  readonly mayChase: boolean;
  readonly sample: boolean;
  readonly now: Date;
  readonly nonce: string;
}

const MOST_AGENCIES = 20;
const MOST_PEOPLE = 2;

export function lateCard(phrases: Phrases, facts: LateListFacts): Card {
  const { month, late, mayChase, sample, now, nonce } = facts;
  const words = phrases.reminder;
  const heading = words.lateTitle(month);
  const more = late.length - MOST_AGENCIES;
  const all = { act: 'chase-reports', month, shown: 'late-list', page: 0, nonce };
  const look = { act: 'look-at-province', look: 'not-in', month, page: 0, nonce };
  return card(
    heading,
    [
      title(heading),
      text(late.length > 0 ? words.lateCount(late.length) : phrases.province.allIn(month), { bold: true }),
      ...late
        .slice(0, MOST_AGENCIES)
        .flatMap(({ name, state, days, people, chasedAt }) => [
          row(name, words.lateDays(days), undefined, 'attention'),
          small(
            [
              phrases.path.stateName[state],
              words.has(people.slice(0, MOST_PEOPLE)),
              ...(chasedAt ? [words.chasedAt(chasedAt)] : []),
            ].join(' · '),
          ),
        ]),
      ...(more > 0 ? [text(words.moreAgencies(more), { spacing: 'medium' })] : []),
      small(phrases.card.asOfTime(now)),
      ...(sample ? [small(phrases.card.sample)] : []),
    ],
    [
      ...(mayChase && late.length > 0
        ? [ask(words.button.chaseAll, all, { primary: true, inputs: false })]
        : []),
      ask(phrases.province.button.notIn, look, { inputs: false }),
    ],
  );
}
