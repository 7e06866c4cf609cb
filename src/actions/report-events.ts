// What others are told when a report moves on its way, and who they are.

import { hasRole, type Person } from '../agency/person.ts';
import { peopleOf } from '../store/people.ts';
import type { StoredReport } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import type { ReportView } from './report-view.ts';

export type ReportEvent =
  | ReportMoved
  /** An officer has left the charge of an agency's reports, and nobody else is in charge. */
  | { readonly kind: 'left-charge'; readonly agencyId: string }
  | AccountEvent;

/** Of accounts, which are about no report. */
export type AccountEvent =
  /** Another account has come with somebody's address. */
  | { readonly kind: 'account-claim'; readonly personId: string; readonly entraObjectId: string }
  /** The account is the receiver's from now on. */
  | { readonly kind: 'account-taken' };

export const isAboutAccount = (news: ReportEvent): news is AccountEvent =>
  news.kind === 'account-claim' || news.kind === 'account-taken';

/** What has become of a report. */
export type ReportMoved =
  /** It waits for its approver; or its officer asks that errors be let pass that cannot be mended. */
  | {
      readonly kind: 'to-decide';
      /** Its officer asks again: everybody who has a card gets a new one. */
      readonly again?: boolean;
    }
  /** Errors were let pass: the officer can send it on. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'handed-over' }
  /** Nobody needs to be told, but cards about it are old: taken back, registered, being corrected. */
  | { readonly kind: 'moved' };

/** Whether the one who acts has it in hand themselves, so that nobody else need be told. */
function isOwn(actor: Person, { submittedBy, holderId }: StoredReport): boolean {
  return actor.id === submittedBy || actor.id === holderId;
}

/** Whom the news concerns, but for the one who made them: approvers, or the officers who worked on the report. */
export async function recipientsOf(
  { db, actor }: ActionContext,
  { report, entered }: ReportView,
  news: ReportMoved,
): Promise<readonly Person[]> {
  if (news.kind === 'moved') return [];
  const people = (await peopleOf(db, report.agencyId)).filter(({ active, id }) => active && id !== actor.id);
  if (news.kind === 'to-decide') return people.filter((one) => hasRole(one, 'approver', report.agencyId));
  if (news.kind === 'handed-over') return people.filter(({ id }) => id === report.holderId);
  const officers = people.filter((one) => hasRole(one, 'officer', report.agencyId));
  const givers = new Set([...entered.values()].map(({ by }) => by));
  const inHand = officers.filter(({ id }) => id === report.submittedBy || id === report.holderId);
  const worked = inHand.length > 0 ? inHand : officers.filter(({ id }) => givers.has(id));
  // The holder may have left: then it concerns every officer, and never nobody.
  return worked.length > 0 || isOwn(actor, report) ? worked : officers;
}
