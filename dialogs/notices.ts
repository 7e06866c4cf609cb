// News for other people: a report that waits for its approver, was decided on, sent back, handed over. They are written
// for each receiver, in their language and by their own rights, at the moment they are sent.

import { approvalCard } from '../cards/approval.ts';
import type { Card } from '../cards/elements.ts';
import { newsCard } from '../cards/news.ts';
import type { ActionContext } from '../src/actions/context.ts';
import { type News, receiversOf } from '../src/actions/news.ts';
import { readReport } from '../src/actions/read-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { may } from '../src/agency/person.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { findPerson } from '../src/store/people.ts';
import type { Turn } from './turn.ts';

export interface Notice {
  /** The receiver's id. */
  readonly to: string;
  readonly reportId: string;
  /** The name of who did it. */
  readonly by: string;
  readonly news: News;
}

/** Tells those concerned once the turn is answered, and has cards about this report brought up to date. */
export async function announce(turn: Turn, view: ReportView, news: News): Promise<void> {
  const { actions } = turn;
  turn.moved.add(view.report.id);
  for (const { id } of await receiversOf(actions, view, news)) {
    turn.notices.push({ to: id, reportId: view.report.id, by: actions.actor.name, news });
  }
}

export interface NoticeReader {
  readonly actions: ActionContext;
  readonly phrases: Phrases;
  readonly nonce: () => string;
}

/** The card for the receiver; undefined when they may not read the report any more. `kept` cards are kept up to date. */
export async function noticeCard(
  reader: NoticeReader,
  { reportId, by, news }: Notice,
): Promise<{ readonly card: Card; readonly kept: boolean } | undefined> {
  const { actions, phrases, nonce } = reader;
  if (news.kind === 'moved') return undefined;
  if (news.kind === 'to-decide') {
    const card = await decisionCard(reader, reportId);
    return card && { card, kept: true };
  }
  const read = await readReport(actions, reportId);
  if (read.kind === 'refused') return undefined;
  const facts = { view: read.view, news, by, nonce: nonce(), now: actions.now };
  return { card: newsCard(phrases, facts), kept: false };
}

/** The report as its approver decides on it, or sees that it is decided. */
export async function decisionCard(
  { actions, phrases, nonce }: NoticeReader,
  reportId: string,
  notice?: string,
): Promise<Card | undefined> {
  const read = await readReport(actions, reportId);
  if (read.kind === 'refused') return undefined;
  const { view } = read;
  const { submittedBy, agencyId } = view.report;
  const submitter = submittedBy === undefined ? undefined : await findPerson(actions.db, submittedBy);
  return approvalCard(phrases, {
    view,
    nonce: nonce(),
    now: actions.now,
    mayDecide: may(actions.actor, 'decide-report', agencyId),
    ...(submitter && { submitter: submitter.name }),
    ...(notice !== undefined && { notice }),
  });
}
