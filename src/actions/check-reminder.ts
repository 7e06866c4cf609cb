// The last look before a reminder is sent: whatever has happened since it was planned, nobody is reminded of what is
// done, is not theirs, or is past; and never outside their hours.

import { mayEverywhere, type Person } from '../agency/person.ts';
import { DEFAULT_HOURS, type ReminderKind } from '../agency/reminder-rules.ts';
import { localDate } from '../calendar/clock.ts';
import type { Month } from '../calendar/month.ts';
import { workingMoment } from '../reminders/hours.ts';
import { comesByItself, isOff } from '../reminders/plan.ts';
import { isAway, type Receiver, receiversOf, type Staff } from '../reminders/receivers.ts';
import { definitionOf } from '../report/definitions.ts';
import { absencesOf } from '../store/absences.ts';
import { findAgency } from '../store/agencies.ts';
import { findPerson } from '../store/people.ts';
import { type Reminder, remindersAbout } from '../store/reminders.ts';
import { findReport, type StoredReport } from '../store/reports.ts';
import { monthOfProvinceId } from './consolidate-reports.ts';
import { readProvince } from './read-province.ts';
import type { ReminderEnv } from './reminder-env.ts';
import { remindingOf } from './report-plans.ts';
import { type ReportView, viewReport } from './report-view.ts';
import { factsOf, NOT_BEGUN, staffOf } from './staff.ts';

/** Why a reminder is not sent any more. */
export type DropReason =
  /** The report is sent or counts as in; nobody is late. */
  | 'done'
  | 'not-theirs'
  | 'away'
  | 'retired'
  /** The person does without this kind. */
  | 'off'
  /** It makes no sense any more. */
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
      readonly role: Receiver['role'];
    }
  /** The Office's list of who is late. */
  | { readonly kind: 'send-list'; readonly person: Person; readonly month: Month }
  | { readonly kind: 'drop'; readonly reason: DropReason }
  /** Outside the person's hours. */
  | { readonly kind: 'later'; readonly at: Date };

const drop = (reason: DropReason): Checked => ({ kind: 'drop', reason });

/** Whether a reminder is still to be sent at this moment, and what it is about then. */
export async function checkReminder(env: ReminderEnv, reminder: Reminder): Promise<Checked> {
  const { db, now, holidays } = env;
  if (now >= reminder.until) return drop('late');
  const person = await findPerson(db, reminder.personId);
  if (!person?.active) return drop('retired');
  const at = workingMoment(now, person.hours ?? DEFAULT_HOURS, holidays);
  const checked =
    reminder.kind === 'late-list'
      ? await checkList(env, reminder, person)
      : await checkReport(env, reminder, person);
  return checked.kind !== 'drop' && at > now ? { kind: 'later', at } : checked;
}

async function checkReport(env: ReminderEnv, reminder: Reminder, person: Person): Promise<Checked> {
  const { db, now } = env;
  const report = await findReport(db, reminder.about);
  if (!report) return drop('done');
  if (await hasMoved(env, reminder, report)) return drop('moved');
  const staff = (await staffOf(db, [report.agencyId])).get(report.agencyId) ?? [];
  const facts = (await factsOf(db, [report])).get(report.id) ?? NOT_BEGUN;
  const today = localDate(now);
  const receivers = receiversOf(kindMeant(reminder.kind), facts, staff, today);
  const receiver = receivers.find(({ id }) => id === person.id);
  if (!receiver) return drop(whyNot(report, staff, person, receivers, today));
  if (staff.some((one) => one.id === person.id && isOff(one, reminder.kind))) return drop('off');
  const passed = await isPassedBy(env, reminder);
  if (passed) return drop(passed);
  return { kind: 'send', person, view: await viewReport(env, report), role: receiver.role };
}

/** Whoever has put off a reminder is reminded of whatever the report has become meanwhile. */
function kindMeant(kind: ReminderKind): ReminderKind {
  return kind === 'snoozed' ? 'escalation' : kind;
}

function whyNot(
  { state }: StoredReport,
  staff: readonly Staff[],
  { id }: Person,
  receivers: readonly Receiver[],
  today: Parameters<typeof isAway>[1],
): DropReason {
  if (state === 'sent' || (state === 'approved' && receivers.length === 0)) return 'done';
  return staff.some((one) => one.id === id && isAway(one, today)) ? 'away' : 'not-theirs';
}

/** An occasion names the deadline that it was reckoned from. */
async function hasMoved(
  { db, holidays }: ReminderEnv,
  { occasion, kind }: Reminder,
  { agencyId, definitionId, month }: StoredReport,
): Promise<boolean> {
  if (!comesByItself(kind) && kind !== 'escalation') return false;
  const agency = await findAgency(db, agencyId);
  if (!agency) return true;
  const { occasions } = remindingOf(agency, definitionOf(definitionId), month, holidays);
  return !occasions.some(({ id }) => id === occasion);
}

/** Whether another reminder about the same report makes this one too many. */
async function isPassedBy({ db, now }: ReminderEnv, reminder: Reminder): Promise<DropReason | undefined> {
  const mine = (await remindersAbout(db, reminder.about)).filter(
    ({ personId, occasion }) => personId === reminder.personId && occasion !== reminder.occasion,
  );
  const later = mine.some(
    ({ state, dueAt }) =>
      (state === 'planned' || state === 'claimed') && dueAt <= now && dueAt > reminder.dueAt,
  );
  if (later) return 'superseded';
  if (!comesByItself(reminder.kind)) return undefined;
  const today = localDate(now);
  return mine.some(({ sentAt }) => sentAt && localDate(sentAt) === today) ? 'today' : undefined;
}

async function checkList(env: ReminderEnv, reminder: Reminder, person: Person): Promise<Checked> {
  const mention = monthOfProvinceId(reminder.about);
  if (!mention || !mayEverywhere(person, 'read-report')) return drop('not-theirs');
  const away = (await absencesOf(env.db, [person.id])).get(person.id);
  if (away && isAway({ awayUntil: away.until }, localDate(env.now))) return drop('away');
  const province = await readProvince({ ...env, actor: person, agencyId: '' }, mention);
  if (province.kind !== 'province') return drop('done');
  const anyLate = province.reports.some(({ late }) => late);
  return anyLate ? { kind: 'send-list', person, month: province.month } : drop('done');
}
