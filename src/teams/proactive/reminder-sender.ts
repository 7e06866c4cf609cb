// One reminder that this copy of the program has claimed, from the last look to what has become of it. It is sent once or
// not at all: whatever may have arrived is never sent again, by this copy or another.

import { lateListCard, reminderCard } from '../../../dialogs/reminders/reminder-cards.ts';
import { revalidateReminder } from '../../actions/revalidate-reminder.ts';
import type { Person } from '../../agency/person.ts';
import { reserveConversation } from '../../store/contacts.ts';
import { noteSpoken } from '../../store/conversation-state.ts';
import { beginSending, settleReminder } from '../../store/reminder-claims.ts';
import { forgetReminderCard, type Reminder, reminderCards } from '../../store/reminders.ts';
import { findReport } from '../../store/reports.ts';
import { cardActivity } from '../outbound/activities.ts';
import { MAX_SLOT_WAIT_MS, type RateLimiter } from '../outbound/rate-limiter.ts';
import { classifySendFailure, isGone, type SendFailure } from '../outbound/send-failure.ts';
import { tellUnreachable } from '../outbound/unreachable-alert.ts';
import type { Services } from '../services.ts';
import type { ConversationReferences, PersonalChat } from './conversation-references.ts';
import {
  again,
  type DeliveryOutcome,
  dropped,
  ended,
  type Settled,
  unreachable,
  waiting,
} from './delivery-outcome.ts';
import type { Messenger } from './messenger.ts';

export interface SenderParts {
  readonly services: Services;
  readonly chats: ConversationReferences;
  readonly messenger: Messenger;
  readonly pacer: RateLimiter;
  /** Which copy of the program. */
  readonly copy: string;
}

/** A claim and a send that take longer belong to a copy that has died; in milliseconds. */
export const LEASE_MS = 2 * 60_000;
/** Between two reminders in one conversation: the channel takes no more than 1800 an hour there. */
const CONVERSATION_COOLDOWN_MS = 2000;
/** What was looked at longer ago than this is looked at again. */
const RECHECK_AFTER_MS = 1000;
/** How long before its slot the last steps begin: some queries. */
const PREPARE_AHEAD_MS = 150;

interface Ready {
  readonly person: Person;
  readonly chat: PersonalChat;
  readonly card: NonNullable<Awaited<ReturnType<typeof reminderCard>>>;
  /** Of the report, as the card shows it. */
  readonly version: number | undefined;
}
type Answer = { readonly kind: 'sent'; readonly id: string | undefined } | SendFailure;
type Prepared = ({ readonly kind: 'ready' } & Ready) | Settled;

export class ReminderSender {
  readonly #parts: SenderParts;
  readonly #stopping: AbortSignal;
  readonly #stopped: Promise<void>;

  /** `stopping`: when nothing more is to be begun. */
  constructor(parts: SenderParts, stopping: AbortSignal) {
    this.#parts = parts;
    this.#stopping = stopping;
    this.#stopped = new Promise((resolve) => stopping.addEventListener('abort', () => resolve()));
  }

  /** Never throws: what breaks before the send is tried again later, what breaks after it is found by its lease. */
  async send(reminder: Reminder): Promise<DeliveryOutcome> {
    let ready: Ready;
    try {
      const prepared = await this.#untilItsTurn(reminder);
      if (prepared === 'lost') return 'lost';
      if (prepared.kind === 'settled') return await this.#settle(reminder, prepared);
      ready = prepared;
    } catch (error) {
      this.#warn('reminder-broke', { name: (error as Error).name });
      return await this.#safely('again', () =>
        this.#settle(reminder, again(reminder, 'error', this.#after(0))),
      );
    }
    const answer = await this.#post(ready);
    return await this.#safely('unknown', () => this.#conclude(reminder, ready, answer));
  }

  /** Gives a claim back untouched. */
  async release(reminder: Reminder): Promise<void> {
    const { services, copy, pacer } = this.#parts;
    const nextAttemptAt = new Date(services.now().getTime() + pacer.held);
    await settleReminder(services.db, reminder, copy, {
      state: 'planned',
      nextAttemptAt,
      countsAsAttempt: false,
    });
  }

  /** Looked at, a slot booked, its conversation taken, noted as being sent, the slot come; in this order. */
  async #untilItsTurn(reminder: Reminder): Promise<Prepared | 'lost'> {
    const { services, pacer, copy } = this.#parts;
    const { db, now, pause } = services;
    const first = await this.#prepare(reminder);
    if (first.kind === 'settled') return first;
    const slot = await pacer.reserve();
    const wait = slot - performance.now();
    if (wait > MAX_SLOT_WAIT_MS) return this.#held(wait);
    if (wait > PREPARE_AHEAD_MS) await Promise.race([pause(wait - PREPARE_AHEAD_MS), this.#stopped]);
    if (this.#stopping.aborted) return this.#held(0);
    const prepared = wait > RECHECK_AFTER_MS ? await this.#prepare(reminder) : first;
    if (prepared.kind === 'settled') return prepared;
    const { id } = prepared.person;
    if (!(await reserveConversation(db, id, { now: now(), milliseconds: CONVERSATION_COOLDOWN_MS })))
      return waiting('later', this.#after(CONVERSATION_COOLDOWN_MS));
    const claim = { copy, now: now(), leaseMilliseconds: LEASE_MS };
    if (!(await beginSending(db, reminder, claim))) return 'lost';
    return (await pacer.waitFor(slot)) ? prepared : this.#held(pacer.held);
  }

  async #prepare(reminder: Reminder): Promise<Prepared> {
    const { services, chats } = this.#parts;
    const { db, holidays, catalogue, now } = services;
    const checked = await revalidateReminder({ db, holidays, catalogue, now: now() }, reminder);
    if (checked.kind === 'drop') return dropped(checked.reason);
    if (checked.kind === 'later') return waiting('later', checked.at);
    const { person } = checked;
    const chat = await chats.chatOf(person);
    if (!chat) return unreachable(person, 'no-contact');
    const quiet = (chat.contact.quietUntil?.getTime() ?? 0) - now().getTime();
    if (quiet > 0 && quiet <= CONVERSATION_COOLDOWN_MS) return waiting('later', this.#after(quiet));
    const card =
      checked.kind === 'send'
        ? await reminderCard(chat.reader, reminder, checked.role)
        : await lateListCard(chat.reader, checked.definition, checked.month);
    if (!card) return dropped('not-theirs');
    const version = checked.kind === 'send' ? checked.view.report.version : undefined;
    return { kind: 'ready', person, chat, card, version };
  }

  async #post({
    chat,
    card,
  }: Ready): Promise<{ readonly kind: 'sent'; readonly id: string | undefined } | SendFailure> {
    try {
      return { kind: 'sent', id: await chat.open('paced').send(cardActivity(card)) };
    } catch (error) {
      return classifySendFailure(error, this.#parts.services.now());
    }
  }

  async #conclude(reminder: Reminder, ready: Ready, answer: Answer): Promise<DeliveryOutcome> {
    const { chats, pacer, services } = this.#parts;
    if (answer.kind === 'sent') {
      const outcome = { state: 'sent', at: services.now(), activityId: answer.id } as const;
      const fate = await this.#settle(reminder, { kind: 'settled', fate: 'sent', outcome }, ready);
      await this.#safely(fate, () => this.#afterwards({ ...reminder, activityId: answer.id }, ready));
      return fate;
    }
    const { kind, code } = answer;
    this.#warn('reminder-not-sent', { kind, reason: code });
    switch (kind) {
      case 'throttled': {
        const fate = await this.#settle(reminder, this.#held(answer.milliseconds));
        await pacer.pause(answer.milliseconds);
        return fate;
      }
      case 'unreachable':
        await chats.forget(ready.person, ready.chat.contact.conversationId);
        return await this.#settle(reminder, unreachable(ready.person, code));
      case 'undelivered':
        return await this.#settle(reminder, again(reminder, code, this.#after(0)));
      case 'unknown':
        return await this.#settle(reminder, ended('unknown', code), ready);
      default:
        return await this.#settle(reminder, ended('failed', code));
    }
  }

  /** `spoken`: what has arrived, or may have. A value that is said next may be meant for its month. */
  async #settle(
    reminder: Reminder,
    { fate, outcome, person }: Settled,
    spoken?: Pick<Ready, 'chat' | 'version'>,
  ): Promise<DeliveryOutcome> {
    const { services, copy, messenger } = this.#parts;
    // Noted first, each in a statement of its own: killed between the two, a value is asked for its month once more, and no
    // copy holds the database while another one waits for it.
    if (spoken?.version !== undefined)
      await noteSpoken(services.db, spoken.chat.contact.conversationId, reminder.subjectId);
    await settleReminder(services.db, reminder, copy, outcome);
    if (person) await this.#safely(fate, async () => await tellUnreachable(services, messenger, person));
    return fate;
  }

  /** The new card takes the place of the older ones; and shows what has happened while it was on its way. */
  async #afterwards(reminder: Reminder, { chat, version }: Ready): Promise<void> {
    const { services, messenger } = this.#parts;
    const cards = (await reminderCards(services.db, reminder.subjectId)).filter(
      ({ personId, activityId }) => personId === reminder.personId && activityId !== reminder.activityId,
    );
    for (const old of cards) await this.#remove(chat, old);
    const report = version === undefined ? undefined : await findReport(services.db, reminder.subjectId);
    if (report && report.version !== version) await messenger.refreshReminder(reminder);
  }

  /** A card that cannot be taken away now is, with the next reminder. */
  async #remove(chat: PersonalChat, { activityId, ...reminder }: Reminder): Promise<void> {
    if (activityId === undefined) return;
    try {
      await chat.open('unasked').remove(activityId);
    } catch (error) {
      if (!isGone(error)) {
        this.#warn('old-reminder', { reason: classifySendFailure(error, this.#parts.services.now()).code });
        return;
      }
    }
    await forgetReminderCard(this.#parts.services.db, reminder);
  }

  #held(milliseconds: number): Settled {
    return waiting('held', this.#after(milliseconds));
  }

  #after(milliseconds: number): Date {
    return new Date(this.#parts.services.now().getTime() + milliseconds);
  }

  async #safely<Result>(
    otherwise: DeliveryOutcome,
    act: () => Promise<Result>,
  ): Promise<Result | DeliveryOutcome> {
    try {
      return await act();
    } catch (error) {
      this.#warn('reminder-unsettled', { name: (error as Error).name });
      return otherwise;
    }
  }

  #warn(code: string, more: Readonly<Record<string, string>>): void {
    this.#parts.services.log.warn({ code, ...more }, 'a reminder had trouble');
  }
}
