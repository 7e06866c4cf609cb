// Notifications to other people about a report's workflow: waiting for approval, decided, returned, handed
// over. Rendered when sent, in the recipient's language and with their permissions.

import { accountTakenCard } from '../../cards/account.ts';
import { type ApprovalFacts, approvalCard } from '../../cards/approval.ts';
import type { Card } from '../../cards/elements.ts';
import { leftChargeCard } from '../../cards/left-charge.ts';
import { newsCard } from '../../cards/news.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { isOwnReport } from '../../src/actions/deciders.ts';
import { leftBehindBy } from '../../src/actions/left-behind.ts';
import { readReport } from '../../src/actions/read-report.ts';
import {
  type AccountEvent,
  isAboutAccount,
  type ReportMoved,
  recipientsOf,
} from '../../src/actions/report-events.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { hasRole, may } from '../../src/agency/person.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { isSettled } from '../../src/report/status.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { claimCard } from '../people/account-claims.ts';
import type { Notification, Turn } from '../turn.ts';

/**
 * Queues notifications for the people concerned and the update of cards about this report. Returns false when
 * the agency has no approver who may decide.
 */
export async function announce(turn: Turn, view: ReportView, news: ReportMoved): Promise<boolean> {
  const { actions } = turn;
  const { id: reportId, agencyId } = view.report;
  turn.changedReports.add(reportId);
  const receivers = await recipientsOf(actions, view, news);
  for (const { id } of receivers) turn.notifications.push({ to: id, reportId, by: actions.actor.name, news });
  if (news.kind !== 'to-decide' || receivers.length > 0) return true;
  return view.agency.approval === 'own-allowed' && hasRole(actions.actor, 'approver', agencyId);
}

export interface NotificationReader {
  readonly actions: ActionContext;
  readonly phrases: Phrases;
  readonly nonce: () => string;
}

export interface ToldCard {
  readonly card: Card;
  /** The version the recipient is asked to decide on; such a card is kept up to date. */
  readonly askedOf?: number;
}

/** The recipient's card; undefined when they may no longer read the report or it does not concern them. */
export async function notificationCard(
  reader: NotificationReader,
  { reportId, by, news }: Notification,
): Promise<ToldCard | undefined> {
  const { actions, phrases, nonce } = reader;
  if (news.kind === 'moved') return undefined;
  if (isAboutAccount(news)) return await accountNotice(reader, news);
  if (news.kind === 'left-charge') return await leftChargeNotice(reader, by, news.agencyId);
  const read = await readReport(actions, reportId);
  if (read.kind === 'refused') return undefined;
  const { view } = read;
  if (news.kind === 'to-decide') {
    if (!wantsDecision(view)) return undefined;
    return { card: cardToDecide(reader, view), askedOf: view.report.version };
  }
  const leftBehind = news.kind === 'approved' ? await leftBehindBy(actions, view) : undefined;
  return {
    card: newsCard(phrases, {
      view,
      news,
      ...(leftBehind && { leftBehind }),
      by,
      nonce: nonce(),
      now: actions.now,
    }),
  };
}

async function accountNotice(reader: NotificationReader, news: AccountEvent): Promise<ToldCard | undefined> {
  if (news.kind === 'account-taken') return { card: accountTakenCard(reader.phrases, reader.nonce()) };
  const shown = await claimCard(reader, news);
  return shown.kind === 'shown' ? { card: shown.card } : undefined;
}

/** Notice that somebody opted out, for those who can appoint somebody else: approvers and administrators. */
async function leftChargeNotice(
  { actions, phrases, nonce }: NotificationReader,
  by: string,
  agencyId: string,
): Promise<ToldCard | undefined> {
  const { actor, db } = actions;
  const manages = may(actor, 'manage-people', agencyId);
  const agency = await findAgency(db, agencyId);
  if (!agency || !(manages || may(actor, 'hand-over', agencyId))) return undefined;
  return { card: leftChargeCard(phrases, { name: by, agency, manages, nonce: nonce() }) };
}

/** It waits, or has errors only an approver can waive; the report may have moved on since the event. */
function wantsDecision({ report, status }: ReportView): boolean {
  const stands = status.findings.some((one) => one.check.severity === 'error' && !isSettled(one));
  return report.state === 'waiting' || (report.state === 'entering' && stands);
}

/** The card on which an approver decides, or which shows the decision. */
export async function decisionCard(
  reader: NotificationReader,
  reportId: string,
  said: SaidOnCard = {},
): Promise<Card | undefined> {
  const read = await readReport(reader.actions, reportId);
  return read.kind === 'refused' ? undefined : cardToDecide(reader, read.view, said);
}

/** Additional content: why an action was refused, or the input for returning the report. */
type SaidOnCard = Pick<ApprovalFacts, 'notice' | 'returning'>;

function cardToDecide(
  { actions, phrases, nonce }: NotificationReader,
  view: ReportView,
  said: SaidOnCard = {},
): Card {
  const { agencyId, state } = view.report;
  const own = state === 'waiting' && isOwnReport(view.report, view.agency, actions.actor);
  return approvalCard(phrases, {
    view,
    nonce: nonce(),
    now: actions.now,
    mayDecide: may(actions.actor, 'decide-report', agencyId) && !own,
    mayReturn: may(actions.actor, 'return-report', agencyId),
    ...said,
  });
}
