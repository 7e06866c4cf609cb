// The list of agencies that are missing or late for a month, for the Office and for notifications to
// coordinators.

import type { Card } from '../../cards/elements.ts';
import { type MissingScope, missingListCard } from '../../cards/missing-list.ts';
import { type ListedReports, listReports } from '../../src/actions/list-reports.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { withHolders } from '../../src/actions/report-holders.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { isFinal } from '../../src/report/state.ts';
import type { NotificationReader } from '../workflow/notification.ts';

interface Shown {
  readonly page?: number | undefined;
  /** In a group chat: without buttons to remind. */
  readonly among?: boolean;
}

/** The most overdue first. Constant number of queries. By default for the month due. */
export async function missingList(
  { actions, phrases, nonce }: NotificationReader,
  named: ReportDefinition,
  mention: MonthMention | undefined,
  scope: MissingScope,
  { page, among = false }: Shown = {},
): Promise<
  | {
      readonly kind: 'list';
      readonly card: Card;
      readonly definition: ReportDefinition;
      readonly month: ReportPeriod;
    }
  | Exclude<ListedReports, { kind: 'listed' }>
> {
  const listed = await listReports(actions, mention, named);
  if (listed.kind !== 'listed') return listed;
  const { definition, called, month } = listed;
  const missing = listed.reports
    .filter(({ report, late }) => (scope === 'late-list' ? late : !(report && isFinal(report))))
    .toSorted((one, other) => other.daysLate - one.daysLate || Number(other.late) - Number(one.late));
  const card = missingListCard(phrases, {
    definition,
    called,
    month,
    scope,
    missing: await withHolders(actions, missing),
    all: listed.reports.length,
    done: listed.reports.filter(({ report }) => report && isFinal(report)).length,
    mayChase: !among && mayEverywhere(actions.actor, 'chase-reports'),
    now: actions.now,
    nonce: nonce(),
    ...(page !== undefined && { page }),
  });
  return { kind: 'list', card, definition, month };
}

/** The late agencies of a month; undefined without permission to see all agencies. */
export async function lateListCard(
  reader: NotificationReader,
  definition: ReportDefinition,
  month: ReportPeriod,
): Promise<Card | undefined> {
  const listed = await missingList(reader, definition, mentionOf(month), 'late-list');
  return listed.kind === 'list' ? listed.card : undefined;
}
