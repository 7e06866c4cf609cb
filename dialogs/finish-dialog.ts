// The end of a month: finishing it, opening it again, the Word file with the summary.

import { summaryCard } from '../cards/summary.ts';
import { finishReport, reopenReport } from '../src/actions/finish-report.ts';
import { issueDocument } from '../src/actions/issue-document.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { review } from './asking.ts';
import { type Reply, say, sees, type Turn } from './turn.ts';
import { TurnDialog } from './turn-dialog.ts';

export interface Finishing {
  readonly view: ReportView;
  readonly wish: 'finish' | 'reopen' | 'document';
}

export class FinishDialog extends TurnDialog<Finishing> {
  static readonly ID = 'finish';

  constructor() {
    super(FinishDialog.ID);
  }

  protected override async answer(turn: Turn, { view, wish }: Finishing): Promise<readonly Reply[]> {
    switch (wish) {
      case 'finish':
        return await finish(turn, view);
      case 'reopen':
        return await reopen(turn, view);
      case 'document':
        return await handOver(turn, view);
    }
  }
}

async function finish(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const finished = await finishReport(turn.actions, view.report.id, undefined);
  if (finished.kind === 'refused') {
    return finished.code === 'not-ready'
      ? [say(phrases.notReady), review(turn, view)]
      : [say(phrases.notAllowed)];
  }
  sees(turn, finished.view, { focus: undefined });
  return [say(phrases.finished(view.report.month)), ...(await handOver(turn, finished.view))];
}

async function reopen(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const reopened = await reopenReport(turn.actions, view.report.id);
  if (reopened.kind === 'refused') return [say(turn.phrases.notAllowed)];
  sees(turn, reopened.view, { focus: undefined });
  return [say(turn.phrases.reopened(view.report.month))];
}

/** The summary and the Word file; while figures are missing or an error stands, the review instead. */
export async function handOver(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const issued = await issueDocument(actions, view.report.id);
  if (issued.kind === 'refused') {
    return issued.code === 'not-ready'
      ? [say(phrases.documentNotYet), review(turn, view)]
      : [say(phrases.notAllowed)];
  }
  return [
    { kind: 'card', card: summaryCard(phrases, issued.view, actions.now) },
    {
      kind: 'document',
      reportId: issued.view.report.id,
      version: issued.view.report.version,
      fileName: issued.fileName,
      size: issued.bytes.byteLength,
      draft: issued.draft,
    },
  ];
}
