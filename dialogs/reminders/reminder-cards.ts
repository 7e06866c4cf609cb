// Reminder cards, rendered when sent or refreshed, by the recipient's permissions and in their language.

import type { Card } from '../../cards/elements.ts';
import { ownPress, type QuietMore, quietCard, remindingCard } from '../../cards/reminder.ts';
import { namedPerson } from '../../src/actions/named-people.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from '../../src/actions/reminder-candidates.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { listedStateOf } from '../../src/actions/view-report.ts';
import { SYSTEM_ACTOR } from '../../src/agency/person.ts';
import { localDate } from '../../src/calendar/clock.ts';
import { workingDaysLeft } from '../../src/calendar/working-days.ts';
import type { QuietReason } from '../../src/phrases/reminder-phrases.ts';
import { isAway, type Recipient, recipientsOf } from '../../src/reminders/recipients.ts';
import { absencesOf } from '../../src/store/absences.ts';
import { type Reminder, remindersAbout } from '../../src/store/reminders.ts';
import { lastReportRequests } from '../../src/store/report-requests.ts';
import type { NotificationReader } from '../workflow/notification.ts';

export { lateListCard } from './missing-list.ts';

export type ShownReminder = Pick<Reminder, 'kind' | 'subjectId' | 'onBehalfOf'>;

/**
 * The reminder card for its recipient; undefined when they may no longer read the report. `role` is the
 * recipient's role as determined before sending. Without it the card is refreshed: when the recipient is no
 * longer responsible it says so and has no buttons.
 */
export async function reminderCard(
  reader: NotificationReader,
  reminder: ShownReminder,
  role?: Recipient['role'],
): Promise<Card | undefined> {
  const read = await readReport(reader.actions, reminder.subjectId);
  return read.kind === 'refused' ? undefined : await cardOf(reader, read.view, reminder, role);
}

/** The card after a change made with it, with the buttons useful next. */
export async function cardOf(
  reader: NotificationReader,
  view: ReportView,
  reminder: ShownReminder,
  role?: Recipient['role'],
  more?: QuietMore,
): Promise<Card> {
  const { actions, phrases, nonce } = reader;
  const present = await standingOf(reader, view, reminder.kind, role);
  if (present.kind !== 'open') {
    // Offered on every refresh, so that somebody who opted out can opt in again on the same card.
    const mine = { report: view.report.id, to: actions.actor.id, nonce: nonce() };
    const back = ownPress(phrases.reminder.button.takeBack, mine, { act: 'take-charge' });
    const wanted = more ?? (present.kind === 'left' ? { buttons: [back] } : undefined);
    return quietCard(phrases, { view, why: present, ...(wanted && { more: wanted }) });
  }
  const { kind } = reminder;
  if (kind === 'late-list') throw new Error('a list of who is late is no reminder of a report');
  const { entered, deadline } = view;
  const prefilled = [...entered.values()].filter(({ by }) => by === SYSTEM_ACTOR.id).length;
  return remindingCard(phrases, {
    view,
    kind,
    approver: present.role === 'approver',
    to: actions.actor.id,
    nonce: nonce(),
    now: actions.now,
    daysLeft: workingDaysLeft(localDate(actions.now), deadline.date, actions.holidays),
    carried: kind === 'opening' ? prefilled : 0,
    begun: listedStateOf(view) !== 'not-begun',
    insteadOf: await awayOf(reader, reminder),
    chased: kind === 'chase' ? await chaserOf(reader, view) : undefined,
  });
}

type Standing = { readonly kind: 'open'; readonly role: Recipient['role'] } | QuietReason;

/** Whether the reader has something to do, and in which role; or why not. */
async function standingOf(
  { actions }: NotificationReader,
  { report, deadline }: ReportView,
  kind: Reminder['kind'],
  known: Recipient['role'] | undefined,
): Promise<Standing> {
  const { db, actor, now } = actions;
  if (report.state === 'sent') return { kind: 'sent' };
  if (report.state === 'approved' && now > deadline.at) return { kind: 'approved' };
  const snoozed = (await remindersAbout(db, report.id)).find(
    (one) =>
      one.personId === actor.id && one.kind === 'snoozed' && one.state === 'planned' && one.dueAt > now,
  );
  if (snoozed) return { kind: 'snoozed', at: snoozed.dueAt };
  if (known)
    return known === 'officer' && report.state === 'waiting'
      ? { kind: 'waiting' }
      : { kind: 'open', role: known };

  const staff = (await reminderCandidates(db, [report.agencyId])).get(report.agencyId) ?? [];
  const facts = (await factsOf(db, [report])).get(report.id) ?? NOT_BEGUN;
  const today = localDate(now);
  const meant = report.state === 'approved' ? 'due' : kind === 'snoozed' ? 'escalation' : kind;
  const recipient = recipientsOf(meant, facts, staff, today).find(({ id }) => id === actor.id);
  if (recipient) return { kind: 'open', role: recipient.role };

  const self = staff.find(({ id }) => id === actor.id);
  if (self?.notInCharge) return { kind: 'left' };
  if (self?.awayUntil && isAway(self, today)) return { kind: 'away', until: self.awayUntil };
  if (report.state !== 'entering') return { kind: report.state };
  const holder = report.holderId === undefined ? undefined : await namedPerson(db, report.holderId);
  return holder ? { kind: 'handed-over', name: holder.name } : { kind: 'not-theirs' };
}

async function awayOf({ actions: { db } }: NotificationReader, { onBehalfOf }: ShownReminder) {
  if (onBehalfOf === undefined) return undefined;
  const person = await namedPerson(db, onBehalfOf);
  const absence = (await absencesOf(db, [onBehalfOf])).get(onBehalfOf);
  return person && { name: person.name, until: absence?.until };
}

async function chaserOf({ actions: { db } }: NotificationReader, { report }: ReportView) {
  const chase = (await lastReportRequests(db, [report.id])).get(report.id);
  const person = chase && (await namedPerson(db, chase.personId));
  return person && { name: person.name, at: chase.at };
}
