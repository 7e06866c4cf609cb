// Shared by the lists of agencies: paging, a row per agency, and the button back to the province.

import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ListedState } from '../src/report/state.ts';
import type { StoredReport } from '../src/store/reports.ts';
import { actions, ask, type Element, type Json, small, text } from './elements.ts';

/** About one phone screen. */
export const PAGE_SIZE = 10;
const MOST_PEOPLE = 2;

export interface Page<Of> {
  readonly shown: readonly Of[];
  /** Starts at 0. */
  readonly page: number;
  readonly last: number;
  /** Number of the first item shown, from 1; 0 for an empty page. */
  readonly from: number;
}

/** The requested page; the last one if the number is too high. */
export function pageOf<Of>(all: readonly Of[], wanted: number): Page<Of> {
  const last = Math.max(0, Math.ceil(all.length / PAGE_SIZE) - 1);
  const page = Math.min(wanted, last);
  const shown = all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return { shown, page, last, from: page * PAGE_SIZE + Math.sign(shown.length) };
}

/** Name and details, with buttons on the right. */
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

/** Status and delay, holder, and when the Office last asked for it. */
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
  // Once it is final, neither the holder nor reminders matter.
  if (final) return [phrases.workflow.stateName[one.state]];
  const toCome = one.chaseToCome && one.chaseToCome > now ? one.chaseToCome : undefined;
  return [
    phrases.workflow.stateName[one.state],
    ...(one.late ? [reminder.lateDays(one.daysLate)] : []),
    reminder.has(one.people.slice(0, MOST_PEOPLE)),
    ...(toCome ? [reminder.chaseToCome(toCome)] : one.chasedAt ? [reminder.chasedAt(one.chasedAt)] : []),
  ];
}

/** Opens the report below the list. */
export function lookButton(
  { workflow }: Phrases,
  name: string,
  report: StoredReport,
  nonce: string,
): Element {
  const data = { act: 'show-review', report: report.id, version: report.version, nonce, beside: true };
  return ask(workflow.button.look, data, { inputs: false, tooltip: workflow.button.lookAt(name) });
}

/** Period of a card about the province: a month of a report, or all months from `from` to it. */
export interface Stretch {
  /** Definition id. */
  readonly definition: string;
  readonly month: ReportPeriod;
  readonly from?: ReportPeriod | undefined;
}

/** Button that replaces this card with another one about the province. */
export function provinceButton(
  words: string,
  { definition, month, from, nonce }: Stretch & { readonly nonce: string },
  look: string,
  more: Readonly<Record<string, Json>> = {},
): Element {
  const data = { act: 'look-at-province', look, definition, month, ...(from && { from }), nonce, ...more };
  return ask(words, data, { inputs: false });
}

/** Button back to the overview of the province. */
export function backToProvince(
  { province }: Phrases,
  { definition, month, nonce }: Omit<Stretch, 'from'> & { readonly nonce: string },
): Element {
  return provinceButton(province.button.back, { definition, month, nonce }, 'province');
}
