// The agencies that owe a month's report, with status, delay, holder and a button to open it; paged and
// filtered by part of a name or state.

import type { HeldReport } from '../src/actions/report-holders.ts';
import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReportDefinition, Words } from '../src/report/definition.ts';
import { periodCalled } from '../src/report/said-period.ts';
import type { ListedState } from '../src/report/state.ts';
import { agencyRow, backToProvince, lookButton, PAGE_SIZE, type Page, standingOf } from './agency-row.ts';
import { actions, ask, type Card, card, type Element, input, small, text, title } from './elements.ts';
import { FILTER_INPUT } from './payload.ts';

export interface AgencyListFacts {
  readonly definition: ReportDefinition;
  /** The report's name, when there are several. */
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  /** Counts of all reports, regardless of the filter. */
  readonly counts: ReadonlyMap<ListedState, number>;
  /** The requested page of the filtered list. */
  readonly page: Page<HeldReport>;
  /** Size of the filtered list. */
  readonly found: number;
  /** Part of a name or state; empty for all. */
  readonly filter: string;
  readonly nonce: string;
  readonly now: Date;
}

const LONGEST_FILTER = 60;

/** Draws one page of the list. */
export function agencyListCard(phrases: Phrases, facts: AgencyListFacts): Card {
  const { definition, called, month, counts, found, nonce, now, filter } = facts;
  const list = { act: 'list-reports', definition: definition.id, month, nonce };
  const { shown, page, last, from } = facts.page;
  const { workflow } = phrases;
  const turnTo = (words: string, to: number) => ask(words, { ...list, page: to, filter }, { inputs: false });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return card(
    workflow.listTitle(periodCalled(month, called)),
    [
      title(workflow.listTitle(periodCalled(month, called))),
      text(
        [...counts].map(([state, count]) => workflow.listCount(workflow.stateName[state], count)).join(' · '),
      ),
      ...(all > PAGE_SIZE || filter !== ''
        ? [
            input(FILTER_INPUT, workflow.listFilter, filter, { longest: LONGEST_FILTER }),
            actions([ask(workflow.button.filter, { ...list, page: 0 })]),
          ]
        : []),
      ...(found === 0 ? [text(workflow.listNothing(filter))] : []),
      ...shown.map((one) => row(phrases, one, facts)),
      {
        ...small(workflow.listPage(from, from + Math.max(0, shown.length - 1), found, now)),
        spacing: 'small',
      },
      ...(shown.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
    ],
    [
      backToProvince(phrases, { definition: definition.id, month, nonce }),
      ...(page > 0 ? [turnTo(workflow.button.lessPage, page - 1)] : []),
      ...(page < last ? [turnTo(workflow.button.morePage, page + 1)] : []),
      ...(filter !== ''
        ? [ask(workflow.button.wholeList, { ...list, page: 0, filter: '' }, { inputs: false })]
        : []),
    ],
  );
}

function row(phrases: Phrases, one: HeldReport, { now, nonce }: AgencyListFacts): Element {
  const { name, state, report, late } = one;
  return agencyRow(name, standingOf(phrases, one, now), {
    late,
    buttons: report && state !== 'not-begun' ? [lookButton(phrases, name, report, nonce)] : [],
  });
}
