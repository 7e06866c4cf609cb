// Writes to people who have not asked: news of a report, and the cards about it that they hold, brought up to date.
// Best effort: who cannot be reached is named to the one who acted, and finds the same under "chờ duyệt".

import { type ConversationReference, type TurnContext, TurnContext as Turns } from 'botbuilder';
import { decisionCard, type Notice, type NoticeReader, noticeCard } from '../../dialogs/notices.ts';
import type { Person } from '../agency/person.ts';
import { languageOf, phrasesFor } from '../phrases/catalogue.ts';
import { type Contact, findContact, forgetContact, saveContact } from '../store/contacts.ts';
import { findPerson } from '../store/people.ts';
import { postedCardsOf, savePostedCard } from '../store/posted-cards.ts';
import { findTalk } from '../store/talks.ts';
import { cardActivity } from './sending.ts';
import type { Services } from './services.ts';

/** Begins a turn in a conversation that the channel has let us into before. */
export type ContinueConversation = (
  reference: Partial<ConversationReference>,
  turn: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** Answers of the channel that stay so until the person writes again: blocked, left, gone. */
const FINAL = [403, 404];

export class Messenger {
  readonly #services: Services;
  readonly #continue: ContinueConversation;

  constructor(services: Services, continueConversation: ContinueConversation) {
    this.#services = services;
    this.#continue = continueConversation;
  }

  /** Remembers where somebody can be written to: their personal conversation, as the channel now describes it. */
  async remember(context: TurnContext, person: Person): Promise<void> {
    const { db, now } = this.#services;
    const { activityId: _, ...reference } = Turns.getConversationReference(context.activity);
    const contact = {
      personId: person.id,
      conversationId: reference.conversation?.id ?? '',
      reference: JSON.stringify(reference),
    };
    const known = await findContact(db, person.id);
    if (known?.reference !== contact.reference) await saveContact(db, contact, now());
  }

  /** Sends notices and refreshes cards. The names of those who could not be reached. */
  async deliver(notices: readonly Notice[], moved: readonly string[]): Promise<readonly string[]> {
    for (const reportId of moved) await this.#refresh(reportId);
    const unreached: string[] = [];
    for (const notice of notices) {
      const person = await findPerson(this.#services.db, notice.to);
      if (person?.active && !(await this.#tell(person, notice))) unreached.push(person.name);
    }
    return unreached;
  }

  async #tell(person: Person, notice: Notice): Promise<boolean> {
    return await this.#in(person, async (context, reader) => {
      const told = await noticeCard(reader, notice);
      if (!told) return;
      const sent = await context.sendActivity(cardActivity(told.card));
      if (!told.kept || !sent?.id) return;
      const { db, now } = this.#services;
      await savePostedCard(
        db,
        { reportId: notice.reportId, personId: person.id, activityId: sent.id },
        now(),
      );
    });
  }

  /** Every card about this report that somebody holds shows the present state. */
  async #refresh(reportId: string): Promise<void> {
    for (const { personId, activityId } of await postedCardsOf(this.#services.db, reportId)) {
      const person = await findPerson(this.#services.db, personId);
      if (!person?.active) continue;
      await this.#in(person, async (context, reader) => {
        const card = await decisionCard(reader, reportId);
        if (card) await context.updateActivity({ ...cardActivity(card), id: activityId });
      });
    }
  }

  /** Runs in the person's own conversation, with their rights and their language. False when they are out of reach. */
  async #in(
    person: Person,
    act: (context: TurnContext, reader: NoticeReader) => Promise<void>,
  ): Promise<boolean> {
    const { db, log, outbound } = this.#services;
    const contact = await findContact(db, person.id);
    if (!contact) return false;
    const reference = JSON.parse(contact.reference) as Partial<ConversationReference>;
    // The list of hosts may have been narrowed since the person wrote.
    if (!outbound.mayReply(reference.serviceUrl ?? '')) return false;
    const reader = await this.#readerFor(person, contact);
    try {
      await this.#continue(reference, (context) => act(context, reader));
      return true;
    } catch (error) {
      const { statusCode, name } = error as { statusCode?: number; name?: string };
      log.warn({ code: 'notice-failed', status: statusCode, name }, 'somebody could not be written to');
      if (statusCode !== undefined && FINAL.includes(statusCode)) await forgetContact(db, person.id);
      return false;
    }
  }

  async #readerFor(person: Person, contact: Contact): Promise<NoticeReader> {
    const { db, holidays, now, nonce } = this.#services;
    const talk = await findTalk(db, contact.conversationId);
    const { locale } = JSON.parse(contact.reference) as { locale?: string };
    return {
      actions: { db, holidays, now: now(), actor: person, agencyId: person.memberships[0]?.agencyId ?? '' },
      phrases: phrasesFor(talk?.personId === person.id ? talk.language : languageOf(locale)),
      nonce,
    };
  }
}
