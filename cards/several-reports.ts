// The reports that the agencies of the province owe, a line each: how many are in, until when; with a button that goes on with
// that one. It answers what can be answered of all of them at once, and asks which is meant where it cannot.

import type { HeldReport } from '../src/actions/report-holders.ts';
import type { ReportStanding } from '../src/actions/reports-of-province.ts';
import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { agencyRow, lookButton, standingOf } from './agency-row.ts';
import { type Card, card, type Element, small, text, title } from './elements.ts';

export interface SeveralReportsFacts {
  /** What is asked, where it can be answered of one report alone. */
  readonly asked: string | undefined;
  readonly standings: readonly ReportStanding[];
  readonly now: Date;
  readonly button: (standing: ReportStanding) => Element;
}

export function severalReportsCard(
  phrases: Phrases,
  { asked, standings, now, button }: SeveralReportsFacts,
): Card {
  const { several } = phrases;
  const heading = several.title;
  return card([heading, ...(asked === undefined ? [] : [asked])].join('. '), [
    title(heading),
    ...(asked === undefined ? [] : [text(asked)]),
    ...standings.map((one) => {
      const { month, definition, done, all, late, nextDeadline } = one;
      return agencyRow(
        several.name(month, definition.short),
        several.standing({ done, all, late, nextDeadline }),
        {
          late: late > 0,
          buttons: [button(one)],
        },
      );
    }),
    { ...small(phrases.card.asOfTime(now)), spacing: 'small' },
    ...(standings.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
  ]);
}

export interface ReportsOfAgencyFacts {
  readonly name: string;
  /** As above. */
  readonly asked: string | undefined;
  readonly reports: readonly (HeldReport & {
    readonly definition: ReportDefinition;
    readonly month: ReportPeriod;
  })[];
  readonly now: Date;
  readonly nonce: string;
}

/** What one agency owes, a line each; with a button that opens it, once it is begun. */
export function reportsOfAgencyCard(phrases: Phrases, facts: ReportsOfAgencyFacts): Card {
  const { name, asked, reports, now, nonce } = facts;
  const { several } = phrases;
  const heading = several.ofAgency(name);
  return card([heading, ...(asked === undefined ? [] : [asked])].join('. '), [
    title(heading),
    ...(asked === undefined ? [] : [text(asked)]),
    ...reports.map((one) => {
      const { definition, month, report, state, late } = one;
      const named = several.name(month, definition.short);
      return agencyRow(named, standingOf(phrases, one, now), {
        late,
        buttons: report && state !== 'not-begun' ? [lookButton(phrases, named, report, nonce)] : [],
      });
    }),
    { ...small(phrases.card.asOfTime(now)), spacing: 'small' },
    ...(reports.some(({ sample }) => sample) ? [small(phrases.card.sample)] : []),
  ]);
}
