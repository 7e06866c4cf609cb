// The last look before a reminder is sent: whatever has happened since it was planned, nobody is reminded of what is
// done, is not theirs, or is past; and never outside their hours.

import { mayEverywhere, type Person } from '../agency/person.ts';
import { DEFAULT_HOURS, REMINDER_KINDS, type ReminderKind } from '../agency/reminder-rules.ts';
import { localDate } from '../calendar/clock.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { hasOptedOut, isAutomatic } from '../reminders/plan.ts';
import {
  isAway,
  type Recipient,
  type ReminderCandidate,
  type ReportFacts,
  recipientsOf,
} from '../reminders/recipients.ts';
import { nextWorkingInstant } from '../reminders/working-hours.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { owes } from '../report/duties.ts';
import { absencesOf } from '../store/absences.ts';
import { findAgency } from '../store/agencies.ts';
import { lastSpokenAt } from '../store/conversation-state.ts';
import { findPerson } from '../store/people.ts';
import { type Reminder, remindersAbout } from '../store/reminders.ts';
import { findReport } from '../store/reports.ts';
import { reminderScheduleOf } from './due-reports.ts';
import type { JobContext } from './job-context.ts';
import { provinceReportOf } from './province-report.ts';
import { readProvince } from './read-province.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';
import type { ReportView } from './report-view.ts';
import { viewReport } from './view-report.ts';

/** Why a reminder is not sent any more. */
export type DropReason =
  /** The report is sent or counts as in; nobody is late. */
  | 'done'
  /** The agency does not owe the report for that period any more. */
  | 'not-owed'
  | 'not-theirs'
  | 'away'
  | 'retired'
  /** The person has opted out of this kind. */
  | 'off'
  /** It has expired. */
  | 'late'
  /** The deadline has moved: it comes again at its new time. */
  | 'moved'
  /** A later one about the same report is due as well. */
  | 'superseded'
  /** The person has been reminded of the report today. */
  | 'today';

export type Checked =
  | {
      readonly kind: 'send';
      readonly person: Person;
      readonly view: ReportView;
      readonly role: Recipient['role'];
    }
  /** The Office's list of who is late. */
  | {
      readonly kind: 'send-list';
      readonly person: Person;
      readonly definition: ReportDefinition;
      readonly month: ReportPeriod;
    }
  | { readonly kind: 'drop'; readonly reason: DropReason }
  /** Outside the person's hours, or while they are at a report with the bot. */
  | { readonly kind: 'later'; readonly at: Date };

/** How long somebody at a report has to be silent before a reminder that comes by itself may interrupt; in milliseconds. */
const SILENT_FOR_MS = 10 * 60_000;

const drop = (reason: DropReason): Checked => ({ kind: 'drop', reason });

/** Whether a reminder is still to be sent at this moment, and what it is about then. */
export async function revalidateReminder(env: JobContext, reminder: Reminder): Promise<Checked> {
  const { db, now, holidays } = env;
  if (now >= reminder.expiresAt) return drop('late');
  const person = await findPerson(db, reminder.personId);
  if (!person?.active) return drop('retired');
  // What stands against it now may not when their hours begin.
  const at = nextWorkingInstant(now, person.hours ?? DEFAULT_HOURS, holidays);
  if (at > now) return at < reminder.expiresAt ? { kind: 'later', at } : drop('late');
  return reminder.kind === 'late-list'
    ? await checkList(env, reminder, person)
    : await checkReport(env, reminder, person);
}

async function checkReport(env: JobContext, reminder: Reminder, person: Person): Promise<Checked> {
  const { db, now, holidays, catalogue } = env;
  const report = await findReport(db, reminder.subjectId);
  const agency = report && (await findAgency(db, report.agencyId));
  if (!report || !agency) return drop('done');
  const { id, agencyId, month } = report;
  const definition = catalogue.of(report);
  if (!owes(agency, definition, month)) return drop('not-owed');
  const facts: Facts = {
    definitionId: definition.id,
    report: (await factsOf(db, [report])).get(id) ?? NOT_BEGUN,
    staff: (await reminderCandidates(db, [agencyId])).get(agencyId) ?? [],
    reminding: reminderScheduleOf(agency, definition, month, holidays),
    mine: (await remindersAbout(db, id)).filter(({ personId }) => personId === person.id),
    now,
  };
  const against = reasonAgainst(reminder, facts);
  if (against) return drop(against);
  const overtaken = facts.mine.some((one) => overtakes(one, reminder) && isStillOf(one, facts));
  if (overtaken) return drop('superseded');
  if (isOneTooMany(reminder, facts)) return drop('today');
  const recipient = recipientOf(reminder, facts);
  if (!recipient) return drop('not-theirs');
  const at = await notInterrupting(db, reminder, now);
  if (at) return { kind: 'later', at };
  return { kind: 'send', person, view: await viewReport(env, report), role: recipient.role };
}

/** When a person who is at a report now may be reminded; undefined at once, also where it would expire meanwhile. */
async function notInterrupting(
  db: JobContext['db'],
  { kind, personId, expiresAt }: Reminder,
  now: Date,
): Promise<Date | undefined> {
  if (!isAutomatic(kind)) return undefined;
  const last = await lastSpokenAt(db, personId, { atReport: true });
  // A time that is yet to come was noted by a clock that was wrong.
  if (!last || last > now) return undefined;
  const at = new Date(last.getTime() + SILENT_FOR_MS);
  return at > now && at < expiresAt ? at : undefined;
}

interface Facts {
  readonly definitionId: string;
  readonly report: ReportFacts;
  readonly staff: readonly ReminderCandidate[];
  readonly reminding: ReturnType<typeof reminderScheduleOf>;
  /** All reminders of the person about the report. */
  readonly mine: readonly Reminder[];
  readonly now: Date;
}

/** Why this reminder is not to be sent, regardless of others. */
function reasonAgainst(reminder: Reminder, facts: Facts): DropReason | undefined {
  const { kind, trigger, personId } = reminder;
  const { report, staff, reminding, now } = facts;
  const calculated = isAutomatic(kind) || kind === 'escalation';
  // A trigger names the deadline that it was calculated from.
  if (calculated && !reminding.triggers.some(({ id }) => id === trigger)) return 'moved';
  if (!recipientOf(reminder, facts)) {
    const today = localDate(now);
    if (report.state === 'sent' || report.state === 'approved') return 'done';
    return staff.some((one) => one.id === personId && isAway(one, today)) ? 'away' : 'not-theirs';
  }
  return staff.some((one) => one.id === personId && hasOptedOut(one, kind, facts.definitionId))
    ? 'off'
    : undefined;
}

/** An automatic reminder is not sent on top of another one of the same day. */
function isOneTooMany({ kind }: Reminder, { mine, now }: Facts): boolean {
  return isAutomatic(kind) && wasSentToday(mine, now);
}

function recipientOf(
  { kind, personId }: Reminder,
  { report, staff, reminding, now }: Facts,
): Recipient | undefined {
  const meant = kind === 'snoozed' ? becomeOf(report, now < reminding.deadline.at) : kind;
  return recipientsOf(meant, report, staff, localDate(now)).find(({ id }) => id === personId);
}

/** A snoozed reminder is about the report's state when it is sent. */
function becomeOf({ state }: ReportFacts, beforeDeadline: boolean): ReminderKind {
  return state === 'approved' && beforeDeadline ? 'snoozed' : 'escalation';
}

const wasSentToday = (mine: readonly Reminder[], now: Date): boolean =>
  mine.some(({ sentAt }) => sentAt && localDate(sentAt) === localDate(now));

/** Whether one reminder comes after another: later, or at the same moment for the better reason. */
function overtakes(one: Reminder, other: Reminder): boolean {
  const byTime = one.dueAt.getTime() - other.dueAt.getTime();
  const byKind = REMINDER_KINDS.indexOf(one.kind) - REMINDER_KINDS.indexOf(other.kind);
  return (byTime || byKind || one.trigger.localeCompare(other.trigger)) > 0;
}

/** Reminders of one round, some of which may have been tried again, go within that time; in milliseconds. */
const A_ROUND = 60 * 60 * 1000;

/** What was sent in an earlier round, or by a clock that was ahead, is no reason to be silent now. */
function wasSentJustNow({ sentAt }: Reminder, now: Date): boolean {
  const ago = sentAt ? now.getTime() - sentAt.getTime() : -1;
  return ago >= 0 && ago < A_ROUND;
}

/** Whether it has been sent, is on its way, or is going to be at this moment. */
function isStillOf(one: Reminder, facts: Facts): boolean {
  if (one.state === 'sent') return wasSentJustNow(one, facts.now);
  if (one.state === 'sending') return true;
  if (one.state !== 'planned' && one.state !== 'claimed') return false;
  if (one.nextAttemptAt > facts.now || facts.now >= one.expiresAt) return false;
  return reasonAgainst(one, facts) === undefined && !isOneTooMany(one, facts);
}

/** The Office's list; one a day for each month, the latest. */
async function checkList(env: JobContext, reminder: Reminder, person: Person): Promise<Checked> {
  const { db, now } = env;
  const about = provinceReportOf(env, reminder.subjectId);
  if (!about || !mayEverywhere(person, 'read-report')) return drop('not-theirs');
  const away = (await absencesOf(db, [person.id])).get(person.id);
  if (away && isAway({ awayUntil: away.until }, localDate(now))) return drop('away');
  const mine = (await remindersAbout(db, reminder.subjectId)).filter(
    ({ personId }) => personId === person.id,
  );
  if (wasSentToday(mine, now)) return drop('today');
  const waits = ({ state, nextAttemptAt, expiresAt }: Reminder) =>
    (state === 'planned' || state === 'claimed') && nextAttemptAt <= now && now < expiresAt;
  if (mine.some((one) => waits(one) && overtakes(one, reminder))) return drop('superseded');
  const province = await readProvince(
    { ...env, actor: person, agencyId: '' },
    about.mention,
    about.definition,
  );
  if (province.kind !== 'province') return drop('done');
  const anyLate = province.reports.some(({ late }) => late);
  const { definition, month } = province;
  return anyLate ? { kind: 'send-list', person, definition, month } : drop('done');
}
