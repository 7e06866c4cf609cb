// One activity in: who is it, seen before, one at a time; then the conversation, and its replies out.

import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type Conversed, converse } from '../../dialogs/conversation.ts';
import { answerInGroup, pressInGroup } from '../../dialogs/group-chat.ts';
import type { Incoming, Reply } from '../../dialogs/turn.ts';
import type { ActionContext, Delivery } from '../actions/context.ts';
import type { Person } from '../agency/person.ts';
import { languageSpoken } from '../language/spoken.ts';
import { languageOf, phrasesFor } from '../phrases/catalogue.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { answerDelivery, deliveryState } from '../store/deliveries.ts';
import { isOutage } from '../store/outage.ts';
import { findTalk } from '../store/talks.ts';
import { knowingOutcome } from '../store/transaction.ts';
import { withTurnLease } from '../store/turn-leases.ts';
import { readFailure } from './answer-of-channel.ts';
import { audienceOf } from './audience.ts';
import { comingOf } from './coming.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { answerConsent, offerFile, sendLink } from './files.ts';
import { messageResponse, replaceResponse } from './invoke.ts';
import type { Messenger } from './messenger.ts';
import { within } from './patience.ts';
import type { PersonalChats } from './personal-chats.ts';
import { activityOf, send } from './sending.ts';
import type { Services } from './services.ts';
import type { TurnQueue } from './turn-queue.ts';
import { Who } from './who.ts';
import { type Wish, wishOf } from './wish.ts';

/** A pasted report has about 7.000 characters. */
const LONGEST_MESSAGE = 20_000;

/**
 * What was said is recorded, but the answer did not get through: the delivery stays open, the channel is told of the
 * failure, and when it delivers again the answer is given anew.
 */
export class ReplyFailed extends Error {}

export class Bot {
  readonly #services: Services;
  readonly #queue: TurnQueue;
  readonly #messenger: Messenger;
  readonly #chats: PersonalChats;
  readonly #who: Who;

  constructor(services: Services, queue: TurnQueue, messenger: Messenger, chats: PersonalChats) {
    this.#services = services;
    this.#who = new Who(services);
    this.#queue = queue;
    this.#messenger = messenger;
    this.#chats = chats;
  }

  /** Handles one activity. Throws when the database or the channel fails: the door answers for it. */
  async onTurn(context: TurnContext): Promise<void> {
    const envelope = readEnvelope(context.activity);
    if (!envelope) {
      this.#services.log.warn({ code: 'malformed-activity' }, 'an activity was refused');
      return;
    }
    const { id } = envelope.conversation;
    const turn = () =>
      knowingOutcome(
        () => this.#handle(context, envelope),
        (error) => error instanceof ReplyFailed,
      );
    await this.#queue.run(id, () => withTurnLease(this.#services.db, id, turn));
  }

  async #handle(context: TurnContext, envelope: Envelope): Promise<void> {
    const wish = wishOf(context, envelope, this.#services);
    if (!wish) return await this.#note(context, envelope);
    const phrases = await this.#phrasesFor(envelope);
    const invoked = envelope.type === 'invoke';
    const tell = (words: string) =>
      invoked ? respond(context, messageResponse(words)) : say(context, words);

    const person = await this.#who.met(context, envelope);
    if (person === 'unclear') return await tell(phrases.people.rosterFailed);
    if (!person?.active) return await tell(phrases.unknownPerson);
    if (isShared(envelope)) return await this.#inGroup(context, envelope, person, wish, phrases);
    await this.#chats.remember(context, person);
    if (wish.kind === 'unreadable') return await tell(phrases.notText);
    if ('text' in wish && wish.text.length > LONGEST_MESSAGE) return await tell(phrases.tooLong);

    const actions = this.#actions(person, wish.delivery);
    if (wish.kind === 'consent') return await this.#consent(context, actions, phrases, wish);
    await this.#converse(context, envelope, actions, wish);
  }

  /** Nothing is asked of us, but it tells where somebody can be written to, or cannot any more. */
  async #note(context: TurnContext, envelope: Envelope): Promise<void> {
    const coming = comingOf(envelope);
    if (coming === 'gone') return await this.#chats.leave(envelope.conversation.id);
    if (isShared(envelope)) return;
    const person =
      coming === 'come' ? await this.#who.met(context, envelope) : await this.#who.known(envelope);
    if (person !== 'unclear' && person?.active) await this.#chats.remember(context, person);
  }

  /** Questions are answered in a group, as far as everybody in it may hear; all else belongs in the personal chat. */
  async #inGroup(
    context: TurnContext,
    envelope: Envelope,
    person: Person,
    wish: Wish,
    phrases: Phrases,
  ): Promise<void> {
    if (wish.kind === 'joined' || wish.kind === 'edited') return;
    const { nonce } = this.#services;
    const actions = this.#actions(person, wish.delivery);
    const audience = () => audienceOf(context, this.#services, person.tenantId);
    const group = { actions, phrases: phrasesOf(wish, phrases), nonce, audience };
    const replies =
      wish.kind === 'said'
        ? await answerInGroup(group, wish.text)
        : await pressInGroup(group, wish.kind === 'pressed' ? wish.value : undefined);
    const inPlace = wish.kind === 'pressed';
    await this.#send(context, envelope, actions, replies, { silent: false, inPlace });
  }

  async #converse(
    context: TurnContext,
    envelope: Envelope,
    actions: ActionContext,
    wish: Extract<Wish, { kind: Incoming['kind'] }>,
  ): Promise<void> {
    const { db, nonce, now } = this.#services;
    const { delivery } = wish;
    const state = delivery ? await deliveryState(db, delivery.key) : 'new';
    if (state === 'answered' && wish.kind !== 'pressed') return;
    const incoming: Incoming =
      state === 'unanswered' && wish.kind !== 'pressed' ? { kind: 'repeated' } : wish;

    const { replies, notices, moved } = await converse({
      context,
      actions,
      conversationId: envelope.conversation.id,
      locale: envelope.locale,
      incoming,
      nonce,
    });
    try {
      await this.#send(context, envelope, actions, replies, {
        silent: state === 'answered',
        // A button that speaks is answered with messages, as what is typed.
        inPlace: wish.kind === 'pressed',
      });
    } catch (error) {
      if (isOutage(error)) throw error;
      const { kind, code: reason } = readFailure(error, now());
      this.#services.log.warn({ code: 'reply-failed', kind, reason }, 'a reply could not be sent');
      // The change is made, and made anew it is never: others hear of it now.
      await this.#tellOthers(actions.actor, { notices, moved });
      throw new ReplyFailed();
    }
    try {
      if (delivery) await answerDelivery(db, { ...delivery, at: now() });
      // What has been answered before has been told before.
      if (state !== 'answered') await this.#tellOthers(actions.actor, { notices, moved });
    } catch (error) {
      // The person has had the right answer; delivered again, it is given anew.
      if (!isOutage(error)) throw error;
      this.#services.log.error({ code: 'database-away' }, 'an answer could not be marked as given');
    }
  }

  /** The answer to a press goes out when the turn ends, so others are waited for only so long. */
  async #tellOthers(actor: Person, { notices, moved }: Pick<Conversed, 'notices' | 'moved'>): Promise<void> {
    const telling = this.#messenger.deliver(notices, moved);
    const unreached = await within(telling, this.#services.patience);
    if (unreached === undefined) {
      this.#services.log.warn({ code: 'news-late' }, 'others are still being told');
      this.#messenger.whenDone(telling, async (late) => {
        await this.#messenger.say(actor, ({ path }) => path.unreachable(late));
      });
    } else if (unreached.length > 0) {
      await this.#messenger.say(actor, ({ path }) => path.unreachable(unreached));
    }
  }

  /** The card's replacement goes into the answer of the press; everything else is a message of its own. */
  async #send(
    context: TurnContext,
    envelope: Envelope,
    actions: ActionContext,
    replies: readonly Reply[],
    { silent, inPlace }: { readonly silent: boolean; readonly inPlace: boolean },
  ): Promise<void> {
    const invoked = envelope.type === 'invoke';
    const phrases = await this.#phrasesFor(envelope);
    let responded = false;
    for (const reply of replies) {
      if (invoked && inPlace && !responded && (reply.kind === 'replace' || reply.kind === 'text')) {
        await respond(
          context,
          reply.kind === 'replace' ? replaceResponse(reply.card) : messageResponse(reply.text),
        );
        responded = true;
      } else if (silent) {
      } else if (reply.kind === 'document') {
        // Teams hands files over in personal chats only.
        const handOver = isShared(envelope) ? sendLink : offerFile;
        await handOver(context, this.#services, { actions, phrases }, reply);
      } else {
        await send(context, activityOf(reply, this.#services.nonce));
      }
    }
    if (invoked && !responded) await respond(context, messageResponse(''));
  }

  /** Marked as answered when all is done, not before: the same file put to the same address twice is there once. */
  async #consent(
    context: TurnContext,
    actions: ActionContext,
    phrases: Phrases,
    { consent, delivery }: Extract<Wish, { kind: 'consent' }>,
  ): Promise<void> {
    const { db, now } = this.#services;
    if ((await deliveryState(db, delivery.key)) !== 'answered') {
      await answerConsent(context, this.#services, { actions, phrases }, consent);
      await answerDelivery(db, { ...delivery, at: now() });
    }
    await respond(context, { status: 200 });
  }

  async #phrasesFor({ conversation, locale }: Envelope): Promise<Phrases> {
    const talk = await findTalk(this.#services.db, conversation.id);
    return phrasesFor(talk?.language ?? languageOf(locale));
  }

  #actions(actor: Person, delivery: Delivery | undefined): ActionContext {
    const { db, holidays, catalogue, now } = this.#services;
    const agencyId = actor.memberships[0]?.agencyId ?? '';
    return { db, actor, agencyId, holidays, catalogue, now: now(), ...(delivery && { delivery }) };
  }
}

/** In a group nothing is remembered of the language: each message speaks its own. */
function phrasesOf(wish: Wish, otherwise: Phrases): Phrases {
  const language = wish.kind === 'said' ? languageSpoken(wish.text) : undefined;
  return language === undefined ? otherwise : phrasesFor(language);
}

function isShared({ conversation }: Envelope): boolean {
  return conversation.conversationType === 'groupChat' || conversation.conversationType === 'channel';
}

async function say(context: TurnContext, words: string): Promise<void> {
  await send(context, { type: ActivityTypes.Message, text: words, textFormat: 'markdown' });
}

async function respond(context: TurnContext, value: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value });
}
