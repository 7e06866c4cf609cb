// Writes to people who have not asked: news of a report, and the cards about it that they hold, brought up to date.
// Best effort: who cannot be reached is named to the one who acted, and finds the same under "chờ duyệt". What fails
// here never fails the turn that brought it.

import {
  ActivityTypes,
  type ConversationReference,
  type TurnContext,
  TurnContext as Turns,
} from 'botbuilder';
import {
  decisionCard,
  type Notice,
  type NoticeReader,
  noticeCard,
  type ToldCard,
} from '../../dialogs/notices.ts';
import type { Person } from '../agency/person.ts';
import { languageOf, phrasesFor } from '../phrases/catalogue.ts';
import { type Contact, findContact, forgetContact, saveContact } from '../store/contacts.ts';
import { findPerson } from '../store/people.ts';
import {
  claimPost,
  findPostedCard,
  forgetPostedCard,
  type PostedCard,
  postedCardsOf,
  releasePost,
  savePostedCard,
} from '../store/posted-cards.ts';
import { findTalk } from '../store/talks.ts';
import { together } from './patience.ts';
import { cardActivity } from './sending.ts';
import type { Services } from './services.ts';

/** Begins a turn in a conversation that the channel has let us into before. */
export type ContinueConversation = (
  reference: Partial<ConversationReference>,
  turn: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** Answers of the channel that stay so until the person writes again: blocked, left, gone. */
const FINAL = [403, 404];
/** What a card that was taken away is answered with; anything else may pass. */
const GONE = [400, 403, 404, 405, 410];
/** Messages on their way at the same time: the channel slows down who sends faster. */
const AT_ONCE = 4;

export class Messenger {
  readonly #services: Services;
  readonly #continue: ContinueConversation;
  readonly #late = new Set<Promise<void>>();

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

  /**
   * Sends notices and refreshes cards. The names of those who could not be reached. Who is asked to decide gets the
   * card anew where the report has changed since they were asked, and else their card brought up to date: pressing
   * twice reminds nobody twice.
   */
  async deliver(notices: readonly Notice[], moved: readonly string[]): Promise<readonly string[]> {
    try {
      const { db } = this.#services;
      const posted = (await Promise.all(moved.map((reportId) => postedCardsOf(db, reportId)))).flat();
      const asked = notices.filter(({ news }) => news.kind === 'to-decide');
      const old = posted.filter(
        (card) => !asked.some(({ to, reportId }) => to === card.personId && reportId === card.reportId),
      );
      await together(old, AT_ONCE, (card) => this.#refresh(card));
      const unreached = await together(notices, AT_ONCE, (notice) => this.#tell(notice));
      return unreached.filter((name) => name !== undefined);
    } catch (error) {
      const { name } = error as Error;
      this.#services.log.error({ code: 'news-failed', name }, 'nobody could be told');
      return [];
    }
  }

  /** Says something in somebody's own conversation, if it can be said. */
  async say(person: Person, words: string): Promise<void> {
    await this.#in(person, async (context) => {
      await context.sendActivity({ type: ActivityTypes.Message, text: words, textFormat: 'markdown' });
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
  async #tell(notice: Notice): Promise<string | undefined> {
    const person = await findPerson(this.#services.db, notice.to);
    if (!person?.active) return undefined;
    const reached = await this.#in(person, async (context, reader) => {
      const told = await noticeCard(reader, notice);
      if (told?.askedOf === undefined) {
        if (told) await context.sendActivity(cardActivity(told.card));
        return;
      }
      const card = { reportId: notice.reportId, personId: person.id, version: told.askedOf };
      await this.#ask(context, card, told);
    });
    return reached ? undefined : person.name;
  }

  async #ask(
    context: TurnContext,
    card: Omit<PostedCard, 'activityId'> & { readonly version: number },
    { card: content }: ToldCard,
  ): Promise<void> {
    const { db, now } = this.#services;
    const before = await findPostedCard(db, card);
    if (!(await claimPost(db, card, now()))) {
      // Without a card somebody else is sending it at this moment.
      if (!before || (await this.#update(context, before, content))) return;
      if (!(await claimPost(db, card, now()))) return;
    }
    try {
      const sent = await context.sendActivity(cardActivity(content));
      if (sent?.id) await savePostedCard(db, { ...card, activityId: sent.id });
    } catch (error) {
      await releasePost(db, card);
      throw error;
    }
    if (before) await this.#remove(context, before);
  }

  /** The card shows the present state; taken away by its holder, it is forgotten. False then. */
  async #update(context: TurnContext, posted: PostedCard, card: ToldCard['card']): Promise<boolean> {
    try {
      await context.updateActivity({ ...cardActivity(card), id: posted.activityId });
      return true;
    } catch (error) {
      if (!GONE.includes(statusOf(error) ?? 0)) throw error;
      await forgetPostedCard(this.#services.db, posted);
      return false;
    }
  }

  /** One card about a report is enough: the older one goes. */
  async #remove(context: TurnContext, { activityId }: PostedCard): Promise<void> {
    try {
      await context.deleteActivity(activityId);
    } catch (error) {
      // Left behind it decides nothing: it is of an older version.
      this.#services.log.warn({ code: 'old-card', status: statusOf(error) }, 'a card could not be removed');
    }
  }

  /** Whoever holds a card about this report sees its present state. */
  async #refresh(posted: PostedCard): Promise<void> {
    const person = await findPerson(this.#services.db, posted.personId);
    if (!person?.active) return;
    await this.#in(person, async (context, reader) => {
      const card = await decisionCard(reader, posted.reportId);
      if (card) await this.#update(context, posted, card);
    });
  }

  /** Runs in the person's own conversation, with their rights and their language. False when they are out of reach. */
  async #in(
    person: Person,
    act: (context: TurnContext, reader: NoticeReader) => Promise<void>,
  ): Promise<boolean> {
    const { db, log, outbound } = this.#services;
    try {
      const contact = await findContact(db, person.id);
      if (!contact) return false;
      const reference = JSON.parse(contact.reference) as Partial<ConversationReference>;
      // The list of hosts may have been narrowed since the person wrote.
      if (!outbound.mayReply(reference.serviceUrl ?? '')) return false;
      const reader = await this.#readerFor(person, contact);
      await this.#inTurn(reference, (context) => act(context, reader));
      return true;
    } catch (error) {
      const status = statusOf(error);
      const { name } = error as Error;
      log.warn({ code: 'notice-failed', status, name }, 'somebody could not be written to');
      if (status !== undefined && FINAL.includes(status)) await forgetContact(db, person.id);
      return false;
    }
  }

  /** What fails in it comes out here: the adapter would tell the person, who has done nothing, of trouble. */
  async #inTurn(
    reference: Partial<ConversationReference>,
    act: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    let failure: unknown;
    await this.#continue(reference, async (context) => {
      try {
        await act(context);
      } catch (error) {
        failure = error;
      }
    });
    if (failure !== undefined) throw failure;
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

const statusOf = (error: unknown) => (error as { statusCode?: number }).statusCode;
