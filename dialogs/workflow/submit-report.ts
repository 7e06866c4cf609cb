// The end of a month: sending it on for approval, taking it back, and the Word file with the summary.

import { summaryCard } from '../../cards/summary.ts';
import type { Changed } from '../../src/actions/change-report.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { issueDocument } from '../../src/actions/issue-document.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import { review, reviewAndAsk, toDo } from '../entry/question-prompt.ts';
import { markSeen, type Reply, say, type Turn } from '../turn.ts';
import { announce } from './notification.ts';

/** Sends the report on to its approver; what keeps it from being sent is said, and where it stands. */
export async function submit(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { month, state } = view.report;
  if (state !== 'entering')
    return [say(phrases.path.alreadySubmitted(month, state)), ...(await handOut(turn, view))];
  const submitted = await submitReport(turn.actions, view.report.id, undefined);
  if (submitted.kind === 'refused') {
    return submitted.code === 'not-ready'
      ? [say(phrases.notReady(toDo(turn, view))), ...reviewAndAsk(turn, view)]
      : [say(phrases.path.refusal[submitted.code])];
  }
  markSeen(turn, submitted.view, { focus: undefined });
  return await submittedReplies(turn, submitted);
}

/** What the officer is told once the report has been sent on: where it is now, the summary, the file. */
export async function submittedReplies(
  turn: Turn,
  submitted: Exclude<Changed<undefined>, Refusal>,
): Promise<readonly Reply[]> {
  const { view } = submitted;
  const { month, state } = view.report;
  const { path } = turn.phrases;
  const told = path.submitted(month, state);
  // Of two officers who send it on at the same time one has done it, and one tells.
  if (submitted.kind === 'repeated' || !submitted.changed) return [say(told), ...(await handOut(turn, view))];
  const decidable = await announce(turn, view, { kind: state === 'waiting' ? 'to-decide' : 'moved' });
  return [say(decidable ? told : path.noApprover(month)), ...(await handOut(turn, view))];
}

/** Takes back what waits for a decision. */
export async function withdraw(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const withdrawn = await withdrawReport(turn.actions, view.report.id);
  if (withdrawn.kind === 'refused') return [say(phrases.path.refusal[withdrawn.code])];
  if (withdrawn.kind === 'done') await announce(turn, withdrawn.view, { kind: 'moved' });
  return [say(phrases.path.withdrawn(view.report.month)), review(turn, withdrawn.view)];
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
    return issued.code === 'not-allowed' ? [say(phrases.path.refusal[issued.code])] : undefined;
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
