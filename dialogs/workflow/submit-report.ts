// Submitting a month: submission, asking again, withdrawal, and the Word file with the summary.

import type { Card } from '../../cards/elements.ts';
import { type SubmittedFacts, submittedCard, unchangedCard } from '../../cards/submitted.ts';
import { summaryCard } from '../../cards/summary.ts';
import { lackingIn, verdictFacts } from '../../cards/verdict.ts';
import { decidersOf } from '../../cards/way.ts';
import { askDecisionAgain, canAskAgain } from '../../src/actions/ask-decision-again.ts';
import type { Changed } from '../../src/actions/change-report.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { issueDocument } from '../../src/actions/issue-document.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import { may } from '../../src/agency/person.ts';
import { submitsAnyway } from '../../src/intents/families/workflow/submit-report.ts';
import { reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { reviewAndAsk } from '../entry/open-question.ts';
import { askNext, mayEnter, review } from '../entry/question-prompt.ts';
import { othersDue } from '../owed-reports.ts';
import { underPresentForm } from '../present-form.ts';
import { markSeen, quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt, wayButtons } from './closed.ts';
import { announce } from './notification.ts';

/** Submits the report to its approver, or says what blocks the submission. */
export async function submit(turn: Turn, view: ReportView, text: string): Promise<readonly Reply[]> {
  if (view.report.state !== 'entering') {
    markSeen(turn, view, { focus: undefined });
    return [{ kind: 'card', card: sentCard(turn, view) }];
  }
  const unchanged = submitsAnyway(text);
  const submitted = await submitReport(turn.actions, view.report.id, undefined, { unchanged });
  if (submitted.kind === 'refused') {
    if (submitted.code === 'unchanged') return [{ kind: 'card', card: askUnchanged(turn, view) }];
    return submitted.code === 'not-ready' ? notReady(turn, view) : [refusedAt(turn, view, submitted.code)];
  }
  const { card, others } = await afterSending(turn, submitted);
  return [{ kind: 'card', card }, ...others];
}

/** What is left to do; for a report that is hardly begun there is nothing to review yet. */
function notReady(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const why = phrases.review.notReady(verdictFacts(view));
  const { given, wanted } = view.status;
  if (given >= wanted.length / 2) return [say(why), ...reviewAndAsk(turn, view)];
  const lead = [phrases.reportTitle(reportName(view)), why, phrases.review.names(lackingIn(phrases, view))];
  return askNext(turn, view, [lead.join('\n')], [quick(phrases.button.review)]);
}

/** Asks for confirmation before a returned report is submitted unchanged; a plain "yes" confirms. */
export function askUnchanged(turn: Turn, view: ReportView): Card {
  markSeen(turn, view);
  const { phrases } = turn;
  turn.talk = { ...turn.talk, offered: { offered: [{ says: phrases.sending.sayAnyway }] } };
  return unchangedCard(phrases, { view, nonce: turn.nonce() });
}

/** The reply after submission: a card, and the file if the report is final. */
export async function afterSending(
  turn: Turn,
  submitted: Exclude<Changed<undefined>, Refusal>,
): Promise<{ readonly card: Card; readonly others: readonly Reply[] }> {
  const { view } = submitted;
  markSeen(turn, view, { focus: undefined });
  // When two officers submit at the same time, only the one whose change took effect sends notifications.
  if (submitted.kind === 'done' && submitted.changed)
    await announce(turn, view, { kind: view.report.state === 'waiting' ? 'to-decide' : 'moved' });
  const file = isFinal(view.report) ? await wordFile(turn, view) : undefined;
  return { card: sentCard(turn, view), others: [...(file ?? []), ...(await othersDue(turn, view))] };
}

/** The state of a submitted report, with what its officer can do. */
export function sentCard(
  turn: Turn,
  view: ReportView,
  more: Pick<SubmittedFacts, 'notice' | 'coming'> = {},
): Card {
  const { actor, now } = turn.actions;
  const { agencyId } = view.report;
  return submittedCard(turn.phrases, {
    view,
    nonce: turn.nonce(),
    now,
    mayEnter: mayEnter(turn, view),
    mayDecide: view.moves.deciders?.some(({ id }) => id === actor.id) ?? false,
    mayRegister: may(actor, 'register-report', agencyId),
    mayAskAgain: canAskAgain(turn.actions, view),
    ...more,
  });
}

/** Notifies the approver again and shows that on the card. */
export async function askAgain(turn: Turn, view: ReportView): Promise<Reply> {
  const { sending } = turn.phrases;
  const done = await askDecisionAgain(turn.actions, view.report.id);
  if (done.kind === 'refused' && done.code !== 'wrong-state') return refusedAt(turn, view, done.code);
  if (view.report.state === 'entering')
    return say(sending.nothingToRemind(reportName(view)), wayButtons(turn, view));
  if (done.kind !== 'done') return { kind: 'card', card: sentCard(turn, view) };
  const { result } = done;
  if (result.kind === 'too-soon')
    return { kind: 'card', card: sentCard(turn, result.view, { notice: sending.askedTooSoon }) };
  if (result.kind === 'unreachable') {
    const names = decidersOf(result.view);
    const notice = names.length > 0 ? { notice: sending.notReminded(names) } : {};
    return { kind: 'card', card: sentCard(turn, result.view, notice) };
  }
  await announce(turn, result.view, { kind: 'to-decide', again: true });
  return { kind: 'card', card: sentCard(turn, result.view) };
}

/** Withdraws a report that waits for a decision. */
export async function withdraw(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { workflow, sending, button, conversation } = turn.phrases;
  const { state } = view.report;
  const month = reportName(view);
  if (state === 'entering')
    return [say(sending.notWaiting(month), [{ title: button.resume, says: conversation.openMonth(month) }])];
  if (state !== 'waiting') return [closed(turn, view)];
  const withdrawn = await withdrawReport(turn.actions, view.report.id);
  if (withdrawn.kind === 'refused') return [refusedAt(turn, view, withdrawn.code)];
  if (withdrawn.kind === 'done') await announce(turn, withdrawn.view, { kind: 'moved' });
  return [review(turn, await underPresentForm(turn, withdrawn.view), workflow.withdrawn(month))];
}

/** The summary and the Word file; the review while figures are missing or errors are open. */
export async function handOut(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const file = await wordFile(turn, view);
  if (!file) return [say(turn.phrases.documentNotYet), ...reviewAndAsk(turn, view)];
  return [{ kind: 'card', card: summaryCard(turn.phrases, view, turn.actions.now, turn.nonce()) }, ...file];
}

/** The Word file of a version, by default the current one; undefined when there is none. */
export async function wordFile(
  { actions, phrases }: Turn,
  { report }: ReportView,
  version?: number,
): Promise<readonly Reply[] | undefined> {
  const issued = await issueDocument(actions, report.id, version);
  if (issued.kind === 'refused')
    return issued.code === 'not-allowed' ? [say(phrases.workflow.refusal[issued.code])] : undefined;
  const { fileName, draft, bytes } = issued;
  return [
    {
      kind: 'document',
      file: 'report',
      reportId: report.id,
      version: issued.version,
      fileName,
      size: bytes.byteLength,
      draft,
    },
  ];
}
