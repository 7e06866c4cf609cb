// The agencies that owe a month's report, with where it stands and a button that opens it; a page at a time.

import type { ListedReport } from '../src/actions/list-reports.ts';
import type { Month } from '../src/calendar/month.ts';
import { fold } from '../src/language/fold.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { isFinal } from '../src/report/state.ts';
import { actions, ask, type Card, card, type Element, input, small, text, title } from './elements.ts';
import { FILTER_INPUT } from './payload.ts';

export interface AgencyListFacts {
  readonly month: Month;
  /** All of them, in the order in which they are shown. */
  readonly reports: readonly ListedReport[];
  /** Counted from 0; beyond the last it is the last. */
  readonly page: number;
  /** Part of a name or of a state; empty shows all. */
  readonly filter: string;
  readonly nonce: string;
  readonly now: Date;
}

export const PAGE_SIZE = 20;
const LONGEST_FILTER = 60;

export function agencyListCard(phrases: Phrases, facts: AgencyListFacts): Card {
  const { month, nonce, now, filter } = facts;
  const { path } = phrases;
  const reports = facts.reports.filter((one) => fits(phrases, one, filter));
  const last = Math.max(0, Math.ceil(reports.length / PAGE_SIZE) - 1);
  const page = Math.min(facts.page, last);
  const shown = reports.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const turnTo = (words: string, to: number) =>
    ask(words, { act: 'list-reports', month, page: to, filter, nonce }, { inputs: false });
  const filtering = facts.reports.length > PAGE_SIZE || filter !== '';
  return card(
    path.listTitle(month),
    [
      title(path.listTitle(month)),
      text(counts(phrases, facts.reports)),
      ...(filtering
        ? [
            input(FILTER_INPUT, path.listFilter, filter, { longest: LONGEST_FILTER }),
            actions([ask(path.button.filter, { act: 'list-reports', month, page: 0, nonce })]),
          ]
        : []),
      small(
        path.listPage(
          page * PAGE_SIZE + Math.sign(shown.length),
          page * PAGE_SIZE + shown.length,
          reports.length,
          now,
        ),
      ),
      ...(reports.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
      ...shown.map((one) => agencyRow(phrases, one, nonce)),
    ],
    [
      ...(page > 0 ? [turnTo(path.button.lessPage, page - 1)] : []),
      ...(page < last ? [turnTo(path.button.morePage, page + 1)] : []),
    ],
  );
}

function fits(phrases: Phrases, { name, state }: ListedReport, filter: string): boolean {
  const wanted = fold(filter);
  return [name, phrases.path.stateName[state]].some((words) => fold(words).includes(wanted));
}

/** How many are in which state: "3 chưa nhập · 5 chờ duyệt". */
function counts(phrases: Phrases, reports: readonly ListedReport[]): string {
  const byState = Map.groupBy(reports, ({ state }) => state);
  return [...byState]
    .map(([state, those]) => phrases.path.listCount(phrases.path.stateName[state], those.length))
    .join(' · ');
}

function agencyRow(
  phrases: Phrases,
  { name, state, report, chasedAt }: ListedReport,
  nonce: string,
): Element {
  const { button } = phrases.path;
  // Once it is in, nobody wants to know when it was asked for.
  const asked = chasedAt && !(report && isFinal(report));
  const standing = [phrases.path.stateName[state], ...(asked ? [phrases.reminder.chasedAt(chasedAt)] : [])];
  const data = report && {
    act: 'show-review',
    report: report.id,
    version: report.version,
    nonce,
    beside: true,
  };
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [text(name), small(standing.join(' · '))],
      },
      ...(data
        ? [
            {
              type: 'Column',
              width: 'auto',
              verticalContentAlignment: 'center',
              items: [actions([ask(button.look, data, { inputs: false, tooltip: button.lookAt(name) })])],
            },
          ]
        : []),
    ],
  };
}
