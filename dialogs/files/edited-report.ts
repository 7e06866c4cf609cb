// An edited copy of one of our reports: what was changed, and how this user can apply the changes.

import { type EditedFacts, editedCard } from '../../cards/edited.ts';
import { compareEdited } from '../../src/actions/compare-edited.ts';
import { proposalsFor } from '../../src/actions/proposals.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { hasRole, may } from '../../src/agency/person.ts';
import { isFinal } from '../../src/report/state.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import type { Reply, Turn } from '../turn.ts';
import type { ReadFile } from './open-sent.ts';

/** Undefined when the file is not an edited copy of that report. */
export async function editedReport(turn: Turn, view: ReportView, file: ReadFile): Promise<Reply | undefined> {
  const { phrases, actions, nonce } = turn;
  const edited = await compareEdited(actions, view, file);
  if (!edited) return undefined;
  const takes = proposalsFor(view, [file]).filter(({ standing }) => standing === 'differs').length;
  const facts = { view, edited, sent: file.id, way: wayOf(turn, view), takes, nonce: nonce() };
  return { kind: 'card', card: editedCard(phrases, facts) };
}

/**
 * Only selects the button; the action checks permission again. A leader returns a waiting or final report, an
 * officer withdraws it.
 */
function wayOf(turn: Turn, view: ReportView): EditedFacts['way'] {
  const { actor } = turn.actions;
  const { state, agencyId } = view.report;
  const enters = mayEnter(turn, view);
  if (state === 'entering') return enters ? 'take' : 'none';
  const returns = isFinal(view.report)
    ? may(actor, 'return-report', agencyId)
    : may(actor, 'decide-report', agencyId);
  if (returns && (hasRole(actor, 'approver', agencyId) || !enters)) return 'send-back';
  if (!enters) return 'none';
  return state === 'waiting' ? 'withdraw' : 'correct';
}
