// Actions that a report's state does not allow, and the next step as a button: withdrawing a waiting report,
// reopening an approved one, or whom to ask.

import type { Refusal } from '../../src/actions/context.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may } from '../../src/agency/person.ts';
import type { ClosedFacts } from '../../src/phrases/sending-phrases.ts';
import { reportName } from '../../src/report/said-period.ts';
import { refusal } from '../refusals.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';

/** Says that nothing was recorded, with the next step; a report being entered can be resumed. */
export function closed(turn: Turn, view: ReportView): Extract<Reply, { kind: 'text' }> {
  return say(closedWords(turn, view), wayButtons(turn, view));
}

/** The same text for a card that already has the button. */
export function closedWords(turn: Turn, view: ReportView): string {
  const { sending } = turn.phrases;
  const { state } = view.report;
  const month = reportName(view);
  if (state === 'entering') return sending.stillEntered(month);
  return sending.closed({
    month,
    state,
    deciders: view.moves.deciders?.map(({ name }) => name) ?? [],
    way: wayFor(turn, view),
    officer: view.moves.submitted?.by.name,
  });
}

/** The reason of a refusal: for a wrong state with the next step, otherwise the refusal's own wording. */
export function refusedAt(
  turn: Turn,
  view: ReportView,
  code: Refusal['code'],
): Extract<Reply, { kind: 'text' }> {
  if (code === 'closed' || code === 'wrong-state') return closed(turn, view);
  return refusal(turn, { kind: 'refused', code });
}

/** Buttons for the next step. */
export function wayButtons(turn: Turn, view: ReportView): readonly QuickButton[] {
  const { workflow, button, sending, conversation } = turn.phrases;
  const { state, agencyId } = view.report;
  const month = reportName(view);
  if (state === 'entering')
    return may(turn.actions.actor, 'enter-figures', agencyId)
      ? [{ title: button.resume, says: conversation.openMonth(month) }]
      : [];
  switch (wayFor(turn, view)) {
    case 'mend':
      return state === 'waiting'
        ? [{ title: button.withdraw, says: sending.sayWithdraw(month) }]
        : [{ title: workflow.button.correct, says: sending.sayReopen(month) }];
    case 'decide':
      return [quick(workflow.button.decide)];
    case 'send-back':
      return [{ title: button.review, says: sending.sayReview(month) }];
    case 'ask':
      return [];
  }
}

function wayFor({ actions }: Turn, { report, moves }: ReportView): ClosedFacts['way'] {
  const { actor } = actions;
  const { agencyId } = report;
  const waits = report.state === 'waiting';
  if (may(actor, waits ? 'submit-report' : 'correct-report', agencyId)) return 'mend';
  if (waits) return moves.deciders?.some(({ id }) => id === actor.id) ? 'decide' : 'ask';
  return may(actor, 'return-report', agencyId) ? 'send-back' : 'ask';
}
