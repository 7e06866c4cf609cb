// Card actions of reminders: snooze, opt out, opt in, continue the report. The pressed card is updated with the
// result; a press by anybody but its recipient changes nothing.

import { ask, type Card, type Json } from '../../cards/elements.ts';
import { messageCard } from '../../cards/message.ts';
import { askingCard, ownPress, type QuietMore } from '../../cards/reminder.ts';
import type { ReminderPayload } from '../../cards/reminder-payload.ts';
import { chooseCard, kindsToTick, offWords } from '../../cards/schedule.ts';
import { chooseReminders } from '../../src/actions/choose-reminders.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { reportsOfPerson } from '../../src/actions/reports-of-person.ts';
import {
  type Beside,
  besideActor,
  type LeftCharge,
  optIntoResponsibility,
  optOutOfResponsibility,
} from '../../src/actions/responsibility.ts';
import { snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { nameOfAgency } from '../../src/agency/agency.ts';
import { may } from '../../src/agency/person.ts';
import { without } from '../../src/agency/reminder-rules.ts';
import { remindersAbout } from '../../src/store/reminders.ts';
import { openMonth } from '../entry/open-report.ts';
import { refreshStatus } from '../status/answer-question.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { pressedChase } from './manual-reminder.ts';
import { cardOf, type ShownReminder } from './reminder-cards.ts';

/** Answers a card action of a reminder. */
export async function pressedReminder(turn: Turn, payload: ReminderPayload): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  if (payload.act === 'chase-reports' || payload.act === 'take-back-chases')
    return await pressedChase(turn, payload);
  if (payload.act === 'choose-reminders') return [await chosen(turn, payload)];
  const read = await readReport(actions, payload.report);
  if (read.kind === 'refused') return [say(phrases.workflow.refusal[read.code])];
  const { view } = read;
  const { agencyId } = view.report;
  switch (payload.act) {
    case 'snooze-reminder': {
      const snoozed = await snoozeReminder(actions, payload.report, payload.to, payload.until);
      if (snoozed.kind === 'refused') return [say(phrases.workflow.refusal[snoozed.code])];
      return [await shown(turn, view)];
    }
    case 'leave-charge': {
      if (payload.sure !== true) return [await confirmOptOut(turn, view, payload.to)];
      const left = await optOutOfResponsibility(actions, agencyId, payload.to);
      if (left.kind === 'refused') return [say(phrases.workflow.refusal[left.code])];
      return [
        await shown(turn, view, left.kind === 'done' ? chargeLeft(turn, view, left.result) : undefined),
      ];
    }
    case 'take-charge': {
      const taken = await optIntoResponsibility(actions, agencyId, payload.to);
      if (taken.kind === 'refused') return [say(phrases.workflow.refusal[taken.code])];
      return [await shown(turn, view)];
    }
  }
}

/** Sends the selected manual reminders; the card shows the result. */
async function chosen(
  { actions, phrases, nonce }: Turn,
  { to, kinds = '' }: Extract<ReminderPayload, { act: 'choose-reminders' }>,
): Promise<Reply> {
  const ticked = kinds.split(',');
  const reports = await reportsOfPerson(actions);
  const only = kindsToTick(reports)
    .map(({ kind, definition }) => without(kind, definition?.id))
    .filter((one) => !ticked.includes(one));
  const done = await chooseReminders(actions, to, { only });
  if (done.kind === 'refused') return say(phrases.workflow.refusal[done.code]);
  const off = done.kind === 'done' ? done.result : only;
  const notice = phrases.reminder.chosen(offWords(phrases, reports, off));
  const shown = { off: new Set(off), reports, to: actions.actor.id, nonce: nonce(), notice };
  const card = chooseCard(phrases, shown);
  return { kind: 'replace', card };
}

/** Replaces the pressed card with the current reminder. */
async function shown(turn: Turn, view: ReportView, more?: QuietMore): Promise<Reply> {
  return { kind: 'replace', card: await shownCard(turn, view, more) };
}

/** The user's latest reminder of the report, in its current state. */
export async function shownCard(turn: Turn, view: ReportView, more?: QuietMore): Promise<Card> {
  return await cardOf(turn, view, await lastReminder(turn, view), undefined, more);
}

/** The latest reminder of the report sent to the user. */
async function lastReminder({ actions }: Turn, { report }: ReportView): Promise<ShownReminder> {
  const all = await remindersAbout(actions.db, report.id);
  const mine = all.filter(({ personId, sentAt }) => personId === actions.actor.id && sentAt !== undefined);
  return mine.at(-1) ?? { kind: 'snoozed', subjectId: report.id, onBehalfOf: undefined };
}

const MOST_COLLEAGUES = 4;

/** Confirmation before opting out, stating the consequences. */
async function confirmOptOut(turn: Turn, view: ReportView, to: string): Promise<Reply> {
  const { actions, phrases, nonce } = turn;
  const { id: report, agencyId } = view.report;
  const beside = await besideActor(actions, agencyId, to);
  if ('kind' in beside) return say(phrases.workflow.refusal[beside.code]);
  const { reminder } = phrases;
  const mine = { report, to, nonce: nonce() };
  const buttons = [
    ownPress(reminder.leaveSure, mine, { act: 'leave-charge', sure: true }),
    ownPress(reminder.button.stay, mine, { act: 'take-charge' }),
  ];
  const card = askingCard(phrases, { view, words: leaveAsked(turn, view, beside), buttons });
  return { kind: 'replace', card };
}

/** The text of that confirmation. */
export function leaveAsked({ phrases }: Turn, view: ReportView, { colleagues, toTell }: Beside): string {
  const names = (people: Beside['colleagues']) => people.map(({ name }) => name);
  return phrases.reminder.leaveAsk(nameOfAgency(view.agency), names(colleagues), names(toTell));
}

/** Who remains responsible and may take over the month; if nobody, administrators are notified once. */
export function chargeLeft(turn: Turn, view: ReportView, left: LeftCharge): QuietMore {
  const { phrases, actions, notifications, nonce } = turn;
  const { id: reportId, agencyId, month, version, state } = view.report;
  const words = phrases.reminder;
  if (left.changed) {
    const news = { kind: 'left-charge', agencyId } as const;
    for (const { id } of left.toTell) notifications.push({ to: id, reportId, by: actions.actor.name, news });
  }
  const mark = nonce();
  const button = (title: string, data: { readonly [key: string]: Json }) =>
    ask(title, { report: reportId, nonce: mark, ...data }, { inputs: false });
  const back = button(words.button.takeBack, { act: 'take-charge', to: actions.actor.id });
  const names = (people: LeftCharge['colleagues']) => people.map(({ name }) => name);
  if (left.colleagues.length === 0) return { words: words.nobodyLeft(names(left.toTell)), buttons: [back] };
  if (state !== 'entering') return { words: words.othersInCharge(names(left.colleagues)), buttons: [back] };
  const colleagues = left.colleagues
    .slice(0, MOST_COLLEAGUES)
    .map(({ id, name }) => button(name, { act: 'hand-over', version, to: id }));
  return { words: words.handOverTo(month, view.called), buttons: [...colleagues, back] };
}

/** Continues with the card's month, whatever report is open; users who do not enter figures see its status. */
export async function continueReport(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { month, agencyId } = view.report;
  if (!may(turn.actions.actor, 'enter-figures', agencyId)) return belowCard(await refreshStatus(turn, view));
  const there: Turn = {
    ...turn,
    actions: { ...turn.actions, agencyId },
    talk: { ...turn.talk, agencyId },
  };
  const replies = await openMonth(there, mentionOf(month), view.definition);
  turn.talk = there.talk;
  return replies.map((reply) =>
    reply.kind === 'text'
      ? { kind: 'card', card: messageCard(reply.text, reply.buttons ?? [], turn.nonce(), reply.notes) }
      : reply,
  );
}

/** Shows the replies below the pressed card, which stays. */
function belowCard(replies: readonly Reply[]): readonly Reply[] {
  return replies.map((reply) => (reply.kind === 'replace' ? { kind: 'card', card: reply.card } : reply));
}
