// What the lists of agencies have in common: a page at a time, a row an agency, and the way back to the province.

import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ListedState } from '../src/report/state.ts';
import type { StoredReport } from '../src/store/reports.ts';
import { actions, ask, type Element, type Json, small, text } from './elements.ts';

/** A list is turned where a phone's screen ends. */
export const PAGE_SIZE = 10;
const MOST_PEOPLE = 2;

export interface Page<Of> {
  readonly shown: readonly Of[];
  /** Counted from 0. */
  readonly page: number;
  readonly last: number;
  /** The place of the first that is shown, from 1; 0 where there is none. */
  readonly from: number;
}

/** The page that is asked for; beyond the last it is the last. */
export function pageOf<Of>(all: readonly Of[], wanted: number): Page<Of> {
  const last = Math.max(0, Math.ceil(all.length / PAGE_SIZE) - 1);
  const page = Math.min(wanted, last);
  const shown = all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return { shown, page, last, from: page * PAGE_SIZE + Math.sign(shown.length) };
}

/** Name and what is to be known of it, with buttons beside. */
export function agencyRow(
  name: string,
  facts: readonly string[],
  { late = false, buttons = [] }: { readonly late?: boolean; readonly buttons?: readonly Element[] },
): Element {
  const known = small(facts.join(' · '));
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'small',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'center',
        items: [text(name), late ? { ...known, color: 'attention', isSubtle: false } : known],
      },
      ...(buttons.length > 0
        ? [
            {
              type: 'Column',
              width: 'auto',
              verticalContentAlignment: 'center',
              items: [actions(buttons)],
            },
          ]
        : []),
    ],
  };
}

/** Where a report stands and by how much it is late, who has it, and when the Office has asked for it. */
export function standingOf(
  phrases: Phrases,
  one: {
    readonly state: ListedState;
    readonly late: boolean;
    readonly daysLate: number;
    readonly people: readonly string[];
    readonly chasedAt: Date | undefined;
    readonly chaseToCome: Date | undefined;
  },
  now: Date,
): readonly string[] {
  const { reminder } = phrases;
  const final = one.state === 'approved' || one.state === 'sent';
  if (final) return [phrases.workflow.stateName[one.state]];
  const toCome = one.chaseToCome && one.chaseToCome > now ? one.chaseToCome : undefined;
  return [
    phrases.workflow.stateName[one.state],
    ...(one.late ? [reminder.lateDays(one.daysLate)] : []),
    reminder.has(one.people.slice(0, MOST_PEOPLE)),
    ...(toCome
      ? [reminder.chaseToCome(toCome)]
      : one.chasedAt
        ? // Once it is in, nobody wants to know when it was asked for.
          [reminder.chasedAt(one.chasedAt)]
        : []),
  ];
}

/** Opens the report below the list, which stays. */
export function lookButton(
  { workflow }: Phrases,
  name: string,
  report: StoredReport,
  nonce: string,
): Element {
  const data = { act: 'show-review', report: report.id, version: report.version, nonce, beside: true };
  return ask(workflow.button.look, data, { inputs: false, tooltip: workflow.button.lookAt(name) });
}

/** What a card about the province is of: a month of a report; with `from` all months from that one to this one. */
export interface Stretch {
  /** The definition's id. */
  readonly definition: string;
  readonly month: ReportPeriod;
  readonly from?: ReportPeriod | undefined;
}

/** Another card about the province, in the place of this one. */
export function provinceButton(
  words: string,
  { definition, month, from, nonce }: Stretch & { readonly nonce: string },
  look: string,
  more: Readonly<Record<string, Json>> = {},
): Element {
  const data = { act: 'look-at-province', look, definition, month, ...(from && { from }), nonce, ...more };
  return ask(words, data, { inputs: false });
}

export function backToProvince(
  { province }: Phrases,
  { definition, month, nonce }: Omit<Stretch, 'from'> & { readonly nonce: string },
): Element {
  return provinceButton(province.button.back, { definition, month, nonce }, 'province');
}
