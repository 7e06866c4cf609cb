// What waits for somebody who opens the chat: their own agency's month, what is theirs to decide, who is missing in the
// province. Looks only, and no further than their rights.

import { may, mayEverywhere } from '../agency/person.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { owes } from '../report/duties.ts';
import { isFinal } from '../report/state.ts';
import { chargeKey, responsibilityOptOuts } from '../store/absences.ts';
import { answerStatus, type MonthStatus } from './answer-status.ts';
import type { ActionContext } from './context.ts';
import { owedStatuses } from './owed-reports.ts';
import { mentionOf } from './period-meant.ts';
import { readReport } from './read-report.ts';
import type { ReportView } from './report-view.ts';
import { reportsAwaitingDecision } from './reports-awaiting-decision.ts';
import { type ReportStanding, reportsOfProvince, standingsOf } from './reports-of-province.ts';

/** A report as `due` and `finished` below. */
export interface OwedBeside {
  readonly due: MonthStatus;
  readonly finished: MonthStatus | undefined;
}

export interface WhatWaits {
  /** The month in which their agency has something to do, of what it owes the most pressing; undefined where it owes none, or it is not theirs to read. */
  readonly due: MonthStatus | undefined;
  /** What else it owes, the most pressing first. */
  readonly others: readonly OwedBeside[];
  /** They have said that it is not in their charge. */
  readonly left: boolean;
  /** The month before it, once it is approved or sent. */
  readonly finished: MonthStatus | undefined;
  /** The reports that wait for this person's decision, the oldest month first. */
  readonly toDecide: readonly ReportView[];
  /** Each report that agencies owe now; none for who does not see every agency. */
  readonly province: readonly ReportStanding[];
}

export async function whatWaits(context: ActionContext): Promise<WhatWaits> {
  const { actor, agencyId } = context;
  const [due, ...others] = may(actor, 'read-report', agencyId) ? await owedStatuses(context) : [];
  return {
    due,
    others: await Promise.all(
      others.map(async (one) => ({ due: one, finished: await finishedBefore(context, one) })),
    ),
    left: (await responsibilityOptOuts(context.db, [agencyId])).has(chargeKey(actor.id, agencyId)),
    finished: due && (await finishedBefore(context, due)),
    toDecide: await toDecide(context),
    province: mayEverywhere(actor, 'read-report') ? await provinceNow(context) : [],
  };
}

/** The month that closed last, where it is finished and so the one after it is due. */
export async function finishedBefore(
  context: ActionContext,
  { view: { definition, report, agency } }: MonthStatus,
): Promise<MonthStatus | undefined> {
  const closed = latestClosedPeriod(context.now, definition);
  if (report.month <= closed || !owes(agency, definition, closed)) return undefined;
  const mention = mentionOf(closed);
  const status = await answerStatus(context, mention, definition);
  return status.kind === 'status' && isFinal(status.view.report) ? status : undefined;
}

async function provinceNow(context: ActionContext): Promise<readonly ReportStanding[]> {
  const standings = await standingsOf(context, await reportsOfProvince(context, undefined), undefined);
  return 'kind' in standings ? [] : standings;
}

async function toDecide(context: ActionContext): Promise<readonly ReportView[]> {
  const read = await Promise.all(
    (await reportsAwaitingDecision(context)).map((id) => readReport(context, id)),
  );
  return read.flatMap((one) => (one.kind === 'read' ? [one.view] : []));
}
