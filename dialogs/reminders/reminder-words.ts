// Commands about one's own reminders: schedule, kinds, snooze, opt out. Manual reminders by the Office are in
// manual-reminder.ts.

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
import { turnsRemindersOff } from '../../src/intents/families/reminders/choose-reminders.ts';
import { dayMeant } from '../../src/intents/slots/day.ts';
import type { SnoozeUntil } from '../../src/intents/slots/slot.ts';
import { fold } from '../../src/language/fold.ts';
import { isFinal } from '../../src/report/state.ts';
import type { IntentRequest } from '../handler.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { chargeLeft, leaveAsked, shownCard } from './reminder-card-actions.ts';

/** The user's upcoming reminders, and pending manual reminders they have requested. */
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

/** Opts out of all reminders of a named report, or shows the choice of kinds. */
export const chooseOrTurnOff = async (turn: Turn, { text }: Pick<IntentRequest, 'text'>) =>
  turn.named && turnsRemindersOff(text) ? await turnOff(turn, undefined) : await choose(turn);

/** Shows the kinds of reminders with checkboxes. */
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

/** The kinds for the named reports, or for all. */
function ofNamed({ named }: Turn, kinds: readonly OptionalKind[]): readonly Without[] {
  return named ? named.flatMap(({ id }) => kinds.map((kind) => without(kind, id))) : kinds;
}

/** Opts out of these kinds, or of all reminders of a named report; without either, shows the choice. */
export const turnOff = (
  turn: Turn,
  kinds: readonly OptionalKind[] | undefined = turn.named && OPTIONAL_KINDS,
) => (kinds ? turned(turn, { off: ofNamed(turn, kinds) }) : choose(turn));

/** Opts in to these kinds again, by default to all. */
export const turnOn = (turn: Turn, kinds: readonly OptionalKind[] = OPTIONAL_KINDS) =>
  turned(turn, { on: ofNamed(turn, kinds) });

/** Snoozes the report's reminders; without a time, asks when. */
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
 * Opts out of responsibility for the agency's reports after confirmation, and offers the month to colleagues.
 * The confirmation is sent as the text of the button.
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

/** Opts in to responsibility again. */
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

/** A snooze further ahead is not about this month's report. */
const LONGEST_DAYS = 31;
const MINUTE = 60 * 1000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** The instant that the words refer to; undefined when it is past, too far ahead or not a valid date. */
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
    // A time of day that has passed means the next working day.
    return fits(at > now ? at : instantOf(nextWorkingDay(today, holidays), time));
  }
  const date = dayMeant(day, today);
  if (!date) return undefined;
  const at = instantOf(date, time ?? (actor.hours ?? DEFAULT_HOURS).from);
  // "Thứ Hai" said on a Monday after that time means next Monday.
  const again = day.kind === 'weekday' && at <= now ? new Date(at.getTime() + WEEK) : at;
  return fits(again);
}

async function snoozed(turn: Turn, view: ReportView, until: SnoozeWish): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const done = await snoozeReminder(actions, view.report.id, actions.actor.id, until);
  if (done.kind === 'refused') return [say(phrases.workflow.refusal[done.code])];
  if (done.kind === 'repeated') return [say(phrases.repeated)];
  // The reminder card in the chat is updated, too.
  turn.changedReports.add(view.report.id);
  const told = phrases.reminder.quiet({ kind: 'snoozed', at: done.result });
  const moved = until instanceof Date && until.getTime() !== done.result.getTime();
  return [say(moved ? `${told} ${phrases.reminder.outsideHours}` : told)];
}
