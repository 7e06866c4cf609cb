// Everything that an agency owes, each report in the period that is due.

import { isFinal } from '../report/state.ts';
import { answerStatus, type MonthStatus } from './answer-status.ts';
import type { ActionContext } from './context.ts';
import { reportsOwed } from './definition-meant.ts';

/**
 * Where each report stands that the agency owes, the most pressing first: what still has to be sent by its deadline, then what is
 * done. None of an agency that owes none, and none for who may not read its reports.
 */
export async function owedStatuses(context: ActionContext): Promise<readonly MonthStatus[]> {
  const owed = await reportsOwed(context);
  const all = await Promise.all(owed.map((one) => answerStatus(context, undefined, one)));
  return byPressing(all.flatMap((one) => (one.kind === 'status' ? [one] : [])));
}

/** What still has to be sent first, and of that what is due first. */
export function byPressing(statuses: readonly MonthStatus[]): readonly MonthStatus[] {
  const rank = ({ view }: MonthStatus) => (isFinal(view.report) ? 1 : 0);
  return statuses.toSorted(
    (one, other) =>
      rank(one) - rank(other) || one.view.deadline.at.getTime() - other.view.deadline.at.getTime(),
  );
}
