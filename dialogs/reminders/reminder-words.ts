// Words about reminders: when they come, which, later, away, not mine. What the Office asks of others is in chasing.ts.

import { chooseCard, scheduleCard } from '../../cards/schedule.ts';
import { type Choice, chooseReminders } from '../../src/actions/choose-reminders.ts';
import { leaveCharge, takeCharge } from '../../src/actions/leave-charge.ts';
import { readSchedule } from '../../src/actions/read-schedule.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { type SnoozeWish, snoozeReminder } from '../../src/actions/snooze-reminder.ts';
import { nameOfAgency } from '../../src/agency/agency.ts';
import { OPTIONAL_KINDS } from '../../src/agency/reminder-rules.ts';
import type { ChaseWish, OwnWish, ReminderWish, ReportWish } from '../../src/entry/reminder-wish.ts';
import { isFinal } from '../../src/report/state.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { TurnDialog } from '../turn-dialog.ts';
import { endOfLeave, leave } from './absence.ts';
import { chase } from './manual-reminder.ts';
import { chargeLeft, shownCard } from './reminder-card-actions.ts';

/** What is wished of one report goes with it. */
export type Reminding =
  | { readonly wish: OwnWish | ChaseWish }
  | { readonly wish: ReportWish; readonly view: ReportView };

export const isOfReport = (wish: ReminderWish): wish is ReportWish =>
  wish.kind === 'snooze' || wish.kind === 'leave-charge' || wish.kind === 'take-charge';

export class ReminderDialog extends TurnDialog<Reminding> {
  static readonly ID = 'reminder';

  constructor() {
    super(ReminderDialog.ID);
  }

  protected override async answer(turn: Turn, reminding: Reminding): Promise<readonly Reply[]> {
    if ('view' in reminding) return await ofReport(turn, reminding.wish, reminding.view);
    const { wish } = reminding;
    switch (wish.kind) {
      case 'schedule':
        return await schedule(turn);
      case 'choose':
        return await choose(turn);
      case 'off':
        return await turned(turn, { off: wish.kinds });
      case 'on':
        return await turned(turn, { on: wish.kinds ?? OPTIONAL_KINDS });
      case 'leave':
        return await leave(turn, wish);
      case 'back':
        return await endOfLeave(turn);
      case 'chase':
        return await chase(turn, wish);
    }
  }
}

async function schedule({ actions, phrases, nonce }: Turn): Promise<readonly Reply[]> {
  return [
    {
      kind: 'card',
      card: scheduleCard(phrases, { schedule: await readSchedule(actions), nonce: nonce() }),
    },
  ];
}

async function choose({ actions, phrases, nonce }: Turn): Promise<readonly Reply[]> {
  const { off } = await readSchedule(actions);
  return [{ kind: 'card', card: chooseCard(phrases, { off, to: actions.actor.id, nonce: nonce() }) }];
}

async function turned({ actions, phrases }: Turn, choice: Choice): Promise<readonly Reply[]> {
  const chosen = await chooseReminders(actions, actions.actor.id, choice);
  if (chosen.kind === 'refused') return [say(phrases.path.refusal[chosen.code])];
  return [say(chosen.kind === 'done' ? phrases.reminder.chosen(chosen.result) : phrases.repeated)];
}

async function ofReport(turn: Turn, wish: ReportWish, view: ReportView): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const { id, agencyId } = view.report;
  const me = actions.actor.id;
  switch (wish.kind) {
    case 'snooze': {
      if (isFinal(view.report)) return [say(phrases.reminder.nothingToSnooze)];
      if (!wish.until) return [whenAgain(turn)];
      return await snoozed(turn, view, wish.until);
    }
    case 'leave-charge': {
      const left = await leaveCharge(actions, agencyId, me);
      if (left.kind === 'refused') return [say(phrases.path.refusal[left.code])];
      if (left.kind === 'repeated') return [{ kind: 'card', card: await shownCard(turn, view) }];
      turn.moved.add(id);
      return [{ kind: 'card', card: await shownCard(turn, view, chargeLeft(turn, view, left.result)) }];
    }
    case 'take-charge': {
      const taken = await takeCharge(actions, agencyId, me);
      if (taken.kind === 'refused') return [say(phrases.path.refusal[taken.code])];
      return [say(phrases.reminder.inChargeAgain(nameOfAgency(view.agency)))];
    }
  }
}

function whenAgain({ phrases }: Turn) {
  const { button, snoozeWhen, snoozeSaid } = phrases.reminder;
  return say(snoozeWhen, [
    { title: button.twoHours, says: snoozeSaid['two-hours'] },
    { title: button.morning, says: snoozeSaid.morning },
  ]);
}

async function snoozed(turn: Turn, view: ReportView, until: SnoozeWish): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const done = await snoozeReminder(actions, view.report.id, actions.actor.id, until);
  if (done.kind === 'refused') return [say(phrases.path.refusal[done.code])];
  if (done.kind === 'repeated') return [say(phrases.repeated)];
  // The reminder that stands in the chat says so, too.
  turn.moved.add(view.report.id);
  return [say(phrases.reminder.quiet({ kind: 'snoozed', at: done.result }))];
}
