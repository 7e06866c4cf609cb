// Writes to people who have not asked: news of a report, and the cards about it that they hold, brought up to date.
// Best effort: who cannot be reached is named to the one who acted, and finds the same under "chờ duyệt". What fails
// here never fails the turn that brought it.

import { reminderCard } from '../../../dialogs/reminders/reminder-cards.ts';
import type { Notification } from '../../../dialogs/turn.ts';
import { decisionCard, notificationCard, type ToldCard } from '../../../dialogs/workflow/notification.ts';
import { claimDeciders } from '../../actions/account-claims.ts';
import { isAboutAccount } from '../../actions/report-events.ts';
import type { Person } from '../../agency/person.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { type AccountClaim, noteClaimTold } from '../../store/account-claims.ts';
import { noteSpoken } from '../../store/conversation-state.ts';
import { removeLastDecisionRequest } from '../../store/decision-requests.ts';
import { findPerson } from '../../store/people.ts';
import {
  claimPost,
  findPostedCard,
  forgetPostedCard,
  type PostedCard,
  postedCardsOf,
  releasePost,
  savePostedCard,
} from '../../store/posted-cards.ts';
import { forgetReminderCard, type Reminder, reminderCards } from '../../store/reminders.ts';
import { cardActivity, textActivity } from '../outbound/activities.ts';
import { classifySendFailure, isGone } from '../outbound/send-failure.ts';
import { mapConcurrent } from '../outbound/timeout.ts';
import type { Services } from '../services.ts';
import type { Conversation } from '../teams-turn.ts';
import type { ConversationReferences, PersonalChat } from './conversation-references.ts';

/** Messages on their way at the same time: the channel slows down who sends faster. */
const AT_ONCE = 4;

export class Messenger {
  readonly #services: Services;
  readonly #chats: ConversationReferences;
  readonly #late = new Set<Promise<void>>();

  constructor(services: Services, chats: ConversationReferences) {
    this.#services = services;
    this.#chats = chats;
  }

  /**
   * Sends notifications and refreshes cards. The names of those who could not be reached. Who is asked to decide gets the
   * card anew where the report has changed since they were asked, and else their card brought up to date: pressing
   * twice reminds nobody twice.
   */
  async deliver(
    notifications: readonly Notification[],
    changedReports: readonly string[],
  ): Promise<readonly string[]> {
    try {
      const { db } = this.#services;
      const posted = (
        await Promise.all(changedReports.map((reportId) => postedCardsOf(db, reportId)))
      ).flat();
      const asked = notifications.filter(({ news }) => news.kind === 'to-decide');
      const old = posted.filter(
        (card) => !asked.some(({ to, reportId }) => to === card.personId && reportId === card.reportId),
      );
      await mapConcurrent(old, AT_ONCE, (card) => this.#refresh(card));
      const reminders = (
        await Promise.all(changedReports.map((reportId) => reminderCards(db, reportId)))
      ).flat();
      await mapConcurrent(reminders, AT_ONCE, (reminder) => this.refreshReminder(reminder));
      const unreached = await mapConcurrent(notifications, AT_ONCE, (notification) =>
        this.#tell(notification),
      );
      await this.#forgetUnheard(notifications, unreached);
      return unreached.filter((name) => name !== undefined);
    } catch (error) {
      const { name } = error as Error;
      this.#services.log.error({ code: 'news-failed', name }, 'nobody could be told');
      return [];
    }
  }

  /** Who was to be asked once more and could not be told was not asked: it can be tried again. */
  async #forgetUnheard(
    notifications: readonly Notification[],
    unreached: readonly (string | undefined)[],
  ): Promise<void> {
    const again = notifications
      .map(({ reportId, news }, at) => ({ reportId, news, heard: unreached[at] === undefined }))
      .filter(({ news }) => news.kind === 'to-decide' && news.again);
    for (const reportId of new Set(again.map((one) => one.reportId)))
      if (!again.some((one) => one.reportId === reportId && one.heard))
        await removeLastDecisionRequest(this.#services.db, reportId);
  }

  /** Says something in somebody's own conversation and language. False when it cannot be said. */
  async say(person: Person, words: (phrases: Phrases) => string): Promise<boolean> {
    return await this.#in(person, async (chat, { phrases }) => {
      await chat.send(textActivity(words(phrases)));
    });
  }

  /** Tells those who may decide on it of an account that wants to be somebody. Whether anybody was reached. */
  async tellOfClaim(claim: AccountClaim, person: Person): Promise<boolean> {
    const { db, now } = this.#services;
    const { personId, entraObjectId } = claim;
    const news = { kind: 'account-claim', personId, entraObjectId } as const;
    const deciders = await claimDeciders(db, person);
    const unreached = await this.deliver(
      deciders.map(({ id }) => ({ to: id, reportId: '', by: '', news })),
      [],
    );
    if (unreached.length >= deciders.length) return false;
    await noteClaimTold(db, claim, now());
    return true;
  }

  /** The card of a reminder shows what there is to do now, or that there is nothing any more. */
  async refreshReminder(reminder: Reminder): Promise<void> {
    const { activityId, personId } = reminder;
    const person = await findPerson(this.#services.db, personId);
    if (!person?.active || activityId === undefined || reminder.kind === 'late-list') return;
    await this.#in(person, async (chat, reader) => {
      const card = await reminderCard(reader, reminder);
      if (card && !(await this.#change(chat, activityId, card)))
        await forgetReminderCard(this.#services.db, reminder);
    });
  }

  /** Once all have been told after all: what to do about those who could not be reached. */
  whenDone(
    telling: Promise<readonly string[]>,
    about: (unreached: readonly string[]) => Promise<void>,
  ): void {
    const done = telling.then(async (unreached) => {
      if (unreached.length > 0) await about(unreached);
    });
    this.#late.add(done);
    void done.finally(() => this.#late.delete(done));
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.#late.size > 0) await Promise.all(this.#late);
  }

  /** The name of the receiver if they could not be reached. */
  async #tell(notification: Notification): Promise<string | undefined> {
    const person = await findPerson(this.#services.db, notification.to);
    if (!person?.active) return undefined;
    const { reportId, news } = notification;
    const reached = await this.#in(person, async (chat, reader) => {
      const told = await notificationCard(reader, notification);
      if (!told) return;
      // Noted before it is known to have arrived: a value that is said next may be meant for its month.
      if (news.kind !== 'left-charge' && !isAboutAccount(news))
        await noteSpoken(this.#services.db, chat.id, reportId);
      if (told.askedOf === undefined) {
        await chat.send(cardActivity(told.card));
        return;
      }
      const card = { reportId, personId: person.id, version: told.askedOf };
      if (news.kind === 'to-decide' && news.again) await releasePost(this.#services.db, card);
      await this.#ask(chat, card, told);
    });
    return reached ? undefined : person.name;
  }

  async #ask(
    chat: Conversation,
    card: Omit<PostedCard, 'activityId'> & { readonly version: number },
    { card: content }: ToldCard,
  ): Promise<void> {
    const { db, now } = this.#services;
    const before = await findPostedCard(db, card);
    if (!(await claimPost(db, card, now()))) {
      // Without a card somebody else is sending it at this moment.
      if (!before || (await this.#update(chat, before, content))) return;
      if (!(await claimPost(db, card, now()))) return;
    }
    try {
      const activityId = await chat.send(cardActivity(content));
      if (activityId !== undefined) await savePostedCard(db, { ...card, activityId });
    } catch (error) {
      await releasePost(db, card);
      throw error;
    }
    if (before) await this.#remove(chat, before);
  }

  /** The card shows the present state; taken away by its holder, it is forgotten. False then. */
  async #update(chat: Conversation, posted: PostedCard, card: ToldCard['card']): Promise<boolean> {
    if (await this.#change(chat, posted.activityId, card)) return true;
    await forgetPostedCard(this.#services.db, posted);
    return false;
  }

  /** False when there is no such message any more. */
  async #change(chat: Conversation, activityId: string, card: ToldCard['card']): Promise<boolean> {
    try {
      await chat.update(activityId, cardActivity(card));
      return true;
    } catch (error) {
      if (!isGone(error)) throw error;
      return false;
    }
  }

  /** One card about a report is enough: the older one goes. */
  async #remove(chat: Conversation, { activityId }: PostedCard): Promise<void> {
    try {
      await chat.remove(activityId);
    } catch (error) {
      // Left behind it decides nothing: it is of an older version.
      const { kind, code: reason } = classifySendFailure(error, this.#services.now());
      this.#services.log.warn({ code: 'old-card', kind, reason }, 'a card could not be removed');
    }
  }

  /** Every card about this report is updated to its present state. */
  async #refresh(posted: PostedCard): Promise<void> {
    const person = await findPerson(this.#services.db, posted.personId);
    if (!person?.active) return;
    await this.#in(person, async (chat, reader) => {
      const card = await decisionCard(reader, posted.reportId);
      if (card) await this.#update(chat, posted, card);
    });
  }

  /** Runs in the person's own conversation, with their rights and their language. False when they are out of reach. */
  async #in(
    person: Person,
    act: (conversation: Conversation, reader: PersonalChat['reader']) => Promise<void>,
  ): Promise<boolean> {
    const { log, now } = this.#services;
    let chat: PersonalChat | undefined;
    try {
      chat = await this.#chats.chatOf(person);
      if (!chat) return false;
      await act(chat.open('unasked'), chat.reader);
      return true;
    } catch (error) {
      const { kind, code: reason } = classifySendFailure(error, now());
      log.warn({ code: 'notification-failed', kind, reason }, 'somebody could not be written to');
      if (chat && kind === 'unreachable') await this.#chats.forget(person, chat.contact.conversationId);
      return false;
    }
  }
}
