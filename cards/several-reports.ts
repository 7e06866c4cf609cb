// The reports owed by the agencies of the province, one line each with progress, deadline and a button. Answers
// questions about all of them, or asks which one is meant.

import type { HeldReport } from '../src/actions/report-holders.ts';
import type { ReportStanding } from '../src/actions/reports-of-province.ts';
import type { ReportPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { agencyRow, lookButton, standingOf } from './agency-row.ts';
import { type Card, card, type Element, small, text, title } from './elements.ts';

export interface SeveralReportsFacts {
  /** The question, if it needs a single report. */
  readonly asked: string | undefined;
  readonly standings: readonly ReportStanding[];
  readonly now: Date;
  readonly button: (standing: ReportStanding) => Element;
}

/** The reports, with one line and button each. */
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
  /** The question, if it needs a single report. */
  readonly asked: string | undefined;
  readonly reports: readonly (HeldReport & {
    readonly definition: ReportDefinition;
    readonly month: ReportPeriod;
  })[];
  readonly now: Date;
  readonly nonce: string;
}

/** The reports one agency owes, with a button for each that has been begun. */
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
