// Words about reminders: when they come, which, later, away, not mine. What the Office asks of others is in chasing.ts.

import { requestedRemindersCard } from '../../cards/requested-reminders.ts';
import { chooseCard, offWords, scheduleCard } from '../../cards/schedule.ts';
import { type Choice, chooseReminders } from '../../src/actions/choose-reminders.ts';
import { readSchedule } from '../../src/actions/read-schedule.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { reportsOfPerson } from '../../src/actions/reports-of-person.ts';
import {
  besideActor,
  optIntoResponsibility,
  optOutOfResponsibility,
} from '../../src/actions/responsibility.ts';
import { type SnoozeWish, snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { readPendingReportRequests } from '../../src/actions/withdraw-report-requests.ts';
import { nameOfAgency } from '../../src/agency/agency.ts';
import {
  DEFAULT_HOURS,
  OPTIONAL_KINDS,
  type OptionalKind,
  type Without,
  without,
} from '../../src/agency/reminder-rules.ts';
import { instantOf, localDate } from '../../src/calendar/clock.ts';
import { addDays } from '../../src/calendar/local-date.ts';
import { nextWorkingDay } from '../../src/calendar/working-days.ts';
import { dayMeant } from '../../src/intents/slots/day.ts';
import type { SnoozeUntil } from '../../src/intents/slots/slot.ts';
import { fold } from '../../src/language/fold.ts';
import { isFinal } from '../../src/report/state.ts';
import type { IntentRequest } from '../handler.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { chargeLeft, leaveAsked, shownCard } from './reminder-card-actions.ts';

/** When they will be reminded of what; and what they have asked of others that is still to come. */
export async function showSchedule({ actions, phrases, nonce }: Turn): Promise<readonly Reply[]> {
  const toCome = await readPendingReportRequests(actions);
  const requested: readonly Reply[] =
    'kind' in toCome || toCome.length === 0
      ? []
      : [{ kind: 'card', card: requestedRemindersCard(phrases, { toCome, nonce: nonce() }) }];
  return [
    ...requested,
    {
      kind: 'card',
      card: scheduleCard(phrases, { schedule: await readSchedule(actions), nonce: nonce() }),
    },
  ];
}

/** "Đừng nhắc báo cáo 766 nữa" says what is to be done, where "chọn lần nhắc báo cáo 766" wants to choose. */
const TURNS_OFF =
  /(?<![\p{L}\d])(?:tat|bo|dung|ngung|khong|khoi|thoi|off|stop|mute|silence|disable|don t|do not|no more)(?![\p{L}\d])/u;

/** Does without the reminders of a report that is named; else the kinds are to be chosen. */
export const chooseOrTurnOff = async (turn: Turn, { text }: Pick<IntentRequest, 'text'>) =>
  turn.named && TURNS_OFF.test(fold(text)) ? await turnOff(turn, undefined) : await choose(turn);

/** The kinds to tick. */
export async function choose({ actions, phrases, nonce }: Turn): Promise<readonly Reply[]> {
  const { off, reports } = await readSchedule(actions);
  const shown = { off, reports, to: actions.actor.id, nonce: nonce() };
  return [{ kind: 'card', card: chooseCard(phrases, shown) }];
}

async function turned({ actions, phrases }: Turn, choice: Choice): Promise<readonly Reply[]> {
  const chosen = await chooseReminders(actions, actions.actor.id, choice);
  if (chosen.kind === 'refused') return [say(phrases.workflow.refusal[chosen.code])];
  if (chosen.kind === 'repeated') return [say(phrases.repeated)];
  return [say(phrases.reminder.chosen(offWords(phrases, await reportsOfPerson(actions), chosen.result)))];
}

/** The kinds of the reports that are named, else of every one. */
function ofNamed({ named }: Turn, kinds: readonly OptionalKind[]): readonly Without[] {
  return named ? named.flatMap(({ id }) => kinds.map((kind) => without(kind, id))) : kinds;
}

/** Does without these kinds from now on, of a report that is named without all; where neither is, they are to be chosen. */
export const turnOff = (
  turn: Turn,
  kinds: readonly OptionalKind[] | undefined = turn.named && OPTIONAL_KINDS,
) => (kinds ? turned(turn, { off: ofNamed(turn, kinds) }) : choose(turn));

/** Wants these kinds again; without any named all of them. */
export const turnOn = (turn: Turn, kinds: readonly OptionalKind[] = OPTIONAL_KINDS) =>
  turned(turn, { on: ofNamed(turn, kinds) });

/** Reminds them of the report later; without a time it is asked when. */
export async function snooze(
  turn: Turn,
  view: ReportView,
  until: SnoozeUntil | undefined,
): Promise<readonly Reply[]> {
  if (isFinal(view.report)) return [say(turn.phrases.reminder.nothingToSnooze)];
  if (until === undefined) return [whenAgain(turn)];
  const wish = typeof until === 'string' ? until : momentMeant(until, turn.actions);
  return wish === undefined ? [whenAgain(turn)] : await snoozed(turn, view, wish);
}

/**
 * The agency's reports are no longer theirs, once they have said so again; who else may take the month is offered. The
 * words of the button are what says so.
 */
export async function optOut(
  turn: Turn,
  view: ReportView,
  { text }: Pick<IntentRequest, 'text'>,
): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const sure = fold(text) === fold(phrases.reminder.leaveSure);
  if (!sure) return [await askedFirst(turn, view)];
  const left = await optOutOfResponsibility(actions, view.report.agencyId, actions.actor.id);
  if (left.kind === 'refused') return [say(phrases.workflow.refusal[left.code])];
  if (left.kind === 'repeated') return [{ kind: 'card', card: await shownCard(turn, view) }];
  turn.changedReports.add(view.report.id);
  return [{ kind: 'card', card: await shownCard(turn, view, chargeLeft(turn, view, left.result)) }];
}

async function askedFirst(turn: Turn, view: ReportView): Promise<Reply> {
  const { actions, phrases } = turn;
  const beside = await besideActor(actions, view.report.agencyId, actions.actor.id);
  if ('kind' in beside) return say(phrases.workflow.refusal[beside.code]);
  const says = phrases.reminder.leaveSure;
  turn.talk = { ...turn.talk, offered: { offered: [{ says }] } };
  return say(leaveAsked(turn, view, beside), [quick(says), quick(phrases.reminder.button.stay)]);
}

/** The agency's reports are theirs again. */
export async function optIn({ actions, phrases }: Turn, view: ReportView): Promise<readonly Reply[]> {
  const taken = await optIntoResponsibility(actions, view.report.agencyId, actions.actor.id);
  if (taken.kind === 'refused') return [say(phrases.workflow.refusal[taken.code])];
  return [say(phrases.reminder.inChargeAgain(nameOfAgency(view.agency)))];
}

function whenAgain({ phrases }: Turn) {
  const { button, snoozeWhen, snoozeSaid } = phrases.reminder;
  return say(snoozeWhen, [
    { title: button.twoHours, says: snoozeSaid['two-hours'] },
    { title: button.morning, says: snoozeSaid.morning },
  ]);
}

/** Longer than that ahead nobody means a reminder of this month. */
const LONGEST_DAYS = 31;
const MINUTE = 60 * 1000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** The moment that words mean now; undefined where it is past, too far, or no day at all. */
function momentMeant(
  until: Exclude<SnoozeUntil, string>,
  { now, actor, holidays }: Turn['actions'],
): Date | undefined {
  const today = localDate(now);
  const last = instantOf(addDays(today, LONGEST_DAYS), '23:59');
  const fits = (at: Date | undefined) => (at && at > now && at <= last ? at : undefined);
  if ('minutes' in until) return fits(new Date(now.getTime() + until.minutes * MINUTE));
  const { day, time } = until;
  if (!day) {
    if (!time) return undefined;
    const at = instantOf(today, time);
    // A time that is past today is the next working day's.
    return fits(at > now ? at : instantOf(nextWorkingDay(today, holidays), time));
  }
  const date = dayMeant(day, today);
  if (!date) return undefined;
  const at = instantOf(date, time ?? (actor.hours ?? DEFAULT_HOURS).from);
  // "Thứ Hai" said on a Monday after that time is the next one.
  const again = day.kind === 'weekday' && at <= now ? new Date(at.getTime() + WEEK) : at;
  return fits(again);
}

async function snoozed(turn: Turn, view: ReportView, until: SnoozeWish): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const done = await snoozeReminder(actions, view.report.id, actions.actor.id, until);
  if (done.kind === 'refused') return [say(phrases.workflow.refusal[done.code])];
  if (done.kind === 'repeated') return [say(phrases.repeated)];
  // The reminder that stands in the chat says so, too.
  turn.changedReports.add(view.report.id);
  const told = phrases.reminder.quiet({ kind: 'snoozed', at: done.result });
  const moved = until instanceof Date && until.getTime() !== done.result.getTime();
  return [say(moved ? `${told} ${phrases.reminder.outsideHours}` : told)];
}
