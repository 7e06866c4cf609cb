// The end of a month: sending it on for approval, asking once more, taking it back, and the Word file with the summary.

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
import { fold } from '../../src/language/fold.ts';
import { reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { reviewAndAsk } from '../entry/open-question.ts';
import { askNext, mayEnter, review } from '../entry/question-prompt.ts';
import { othersDue } from '../owed-reports.ts';
import { underPresentForm } from '../present-form.ts';
import { markSeen, quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt, wayButtons } from './closed.ts';
import { announce } from './notification.ts';

/** Sends the report on to its approver; what keeps it from being sent is said, and where it stands. */
export async function submit(turn: Turn, view: ReportView, text: string): Promise<readonly Reply[]> {
  if (view.report.state !== 'entering') {
    markSeen(turn, view, { focus: undefined });
    return [{ kind: 'card', card: sentCard(turn, view) }];
  }
  const unchanged = ANYWAY.test(fold(text));
  const submitted = await submitReport(turn.actions, view.report.id, undefined, { unchanged });
  if (submitted.kind === 'refused') {
    if (submitted.code === 'unchanged') return [{ kind: 'card', card: askUnchanged(turn, view) }];
    return submitted.code === 'not-ready' ? notReady(turn, view) : [refusedAt(turn, view, submitted.code)];
  }
  const { card, others } = await afterSending(turn, submitted);
  return [{ kind: 'card', card }, ...others];
}

/** What has still to be done; of a report that is hardly begun there is nothing to review yet. */
function notReady(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const why = phrases.review.notReady(verdictFacts(view));
  const { given, wanted } = view.status;
  if (given >= wanted.length / 2) return [say(why), ...reviewAndAsk(turn, view)];
  const lead = [phrases.reportTitle(reportName(view)), why, phrases.review.names(lackingIn(phrases, view))];
  return askNext(turn, view, [lead.join('\n')], [quick(phrases.button.review)]);
}

/** "Vẫn gửi", "cứ gửi đi", "send anyway": said although nothing has been changed. */
const ANYWAY = /(?:^| )(?:van|cu) (?:gui|goi|nop|trinh)|(?:send|submit).* anyway/u;

/** Asks whether what came back is sent on as it was. A plain yes to that is one. */
export function askUnchanged(turn: Turn, view: ReportView): Card {
  markSeen(turn, view);
  const { phrases } = turn;
  turn.talk = { ...turn.talk, offered: { offered: [{ says: phrases.sending.sayAnyway }] } };
  return unchangedCard(phrases, { view, nonce: turn.nonce() });
}

/** What the officer is told once the report has been sent on: one card, and the file of what is finished. */
export async function afterSending(
  turn: Turn,
  submitted: Exclude<Changed<undefined>, Refusal>,
): Promise<{ readonly card: Card; readonly others: readonly Reply[] }> {
  const { view } = submitted;
  markSeen(turn, view, { focus: undefined });
  // Of two officers who send it on at the same time one has done it, and one tells.
  if (submitted.kind === 'done' && submitted.changed)
    await announce(turn, view, { kind: view.report.state === 'waiting' ? 'to-decide' : 'moved' });
  const file = isFinal(view.report) ? await wordFile(turn, view) : undefined;
  return { card: sentCard(turn, view), others: [...(file ?? []), ...(await othersDue(turn, view))] };
}

/** Where a report is that was sent on, with what its officer can do. */
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

/** Writes to the approver once more, and shows that on the card. */
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

/** Takes back what waits for a decision. */
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

/** The summary and the Word file; while figures are missing or an error stands, the review instead. */
export async function handOut(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const file = await wordFile(turn, view);
  if (!file) return [say(turn.phrases.documentNotYet), ...reviewAndAsk(turn, view)];
  return [{ kind: 'card', card: summaryCard(turn.phrases, view, turn.actions.now, turn.nonce()) }, ...file];
}

/** The Word file of a version, else of the present one; undefined where there is none to hand out. */
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
