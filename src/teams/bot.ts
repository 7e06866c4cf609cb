// One activity in: who is it, seen before, one at a time; then the conversation, and its replies out.

import { converse, type TurnResult } from '../../dialogs/conversation.ts';
import { answerInGroup, pressInGroup } from '../../dialogs/group-chat.ts';
import type { Incoming } from '../../dialogs/turn.ts';
import type { ActionContext, Delivery } from '../actions/context.ts';
import { type Claimed, isClaimed } from '../actions/link-identity.ts';
import { KeptViews, TurnReads } from '../actions/turn-reads.ts';
import type { Person } from '../agency/person.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { languageOf, phrasesFor } from '../phrases/catalogue.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { findQuestion } from '../store/asked-questions.ts';
import { ConversationBusy, isOutage, OutcomeUnknown, outageState } from '../store/database-errors.ts';
import { answerDelivery } from '../store/deliveries.ts';
import { waitingAtMost } from '../store/patience.ts';
import { trackCommitOutcome } from '../store/transaction.ts';
import { withTurnLease } from '../store/turn-leases.ts';
import { readOpening, type TurnOpening } from '../store/turn-opening.ts';
import { waitingOnce } from '../store/waiting.ts';
import type { TurnOutcome } from '../watch/metrics.ts';
import { answerConsent } from './files/hand-over-file.ts';
import { type InboundActivity, isShared } from './inbound/activity-schema.ts';
import { audienceOf } from './inbound/audience.ts';
import { type InboundEvent, readInboundEvent } from './inbound/inbound-event.ts';
import { installationEventOf } from './inbound/installation-event.ts';
import { identityOf, SenderIdentity } from './inbound/sender-identity.ts';
import type { TurnQueue } from './inbound/turn-queue.ts';
import { Arrivals, noteFailure } from './outbound/arrival.ts';
import { messageResponse } from './outbound/invoke.ts';
import { say, sendReplies } from './outbound/replying.ts';
import { SendError } from './outbound/send-error.ts';
import { classifySendFailure, type SendFailure } from './outbound/send-failure.ts';
import { withTimeout } from './outbound/timeout.ts';
import type { ConversationReferences } from './proactive/conversation-references.ts';
import type { Messenger } from './proactive/messenger.ts';
import { ReplyFailed } from './reply-failed.ts';
import type { Services } from './services.ts';
import type { TeamsTurn } from './teams-turn.ts';

/** What the conversation answers; the rest is answered here. */
type ConversationEvent = Extract<InboundEvent, { kind: Incoming['kind'] }>;

export class Bot {
  readonly #services: Services;
  readonly #queue: TurnQueue;
  readonly #messenger: Messenger;
  readonly #chats: ConversationReferences;
  readonly #senders: SenderIdentity;
  readonly #arrivals: Arrivals;
  readonly #views = new KeptViews();

  constructor(services: Services, queue: TurnQueue, messenger: Messenger, chats: ConversationReferences) {
    this.#services = services;
    this.#senders = new SenderIdentity(services);
    this.#arrivals = new Arrivals(services);
    this.#queue = queue;
    this.#messenger = messenger;
    this.#chats = chats;
  }

  /** Handles one activity. Throws when the database or the channel fails: the door answers for it. */
  async onTurn(turn: TeamsTurn): Promise<void> {
    const { id } = turn;
    const handle = () =>
      trackCommitOutcome(
        () => this.#answered(turn),
        (error) => error instanceof ReplyFailed,
      );
    await this.#counted(turn.activity.type, async () => {
      await this.#sampleFor(turn.activity);
      await this.#queue.run(id, () => withTurnLease(this.#services.db, id, () => waitingAtMost(handle)));
    });
  }

  async #sampleFor(activity: InboundActivity): Promise<void> {
    const { sample } = this.#services;
    if (!sample.done()) await sample.seenBy(await this.#senders.known(activity));
  }

  /** The wait for earlier turns of the conversation is part of it: the person waits as well. */
  async #counted(kind: string, turn: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    const over = (outcome: TurnOutcome) =>
      this.#services.count((metrics) => metrics.turn(kind, outcome, (performance.now() - begun) / 1000));
    try {
      await turn();
    } catch (error) {
      over(outcomeOf(error));
      throw error;
    }
    over('answered');
  }

  /** A lost reply is not our failure. A press is answered in its own response, which needs no channel. */
  async #answered(turn: TeamsTurn): Promise<void> {
    try {
      await this.#handle(turn, turn.activity);
    } catch (error) {
      if (!(error instanceof SendError) || turn.activity.type === 'invoke') throw error;
      this.#noteLost(error);
      throw new ReplyFailed();
    }
  }

  #noteLost(failure: unknown): SendFailure['kind'] {
    const { kind, code: reason } = classifySendFailure(failure, this.#services.now());
    this.#services.log.warn({ code: 'reply-failed', kind, reason }, 'a reply could not be sent');
    return kind;
  }

  async #handle(turn: TeamsTurn, activity: InboundActivity): Promise<void> {
    const event = readInboundEvent(activity, this.#services);
    if (!event && activity.type === 'invoke') return this.#refuse(turn);
    const opening = await this.#open(activity, event);
    if (!event) return await this.#note(turn, activity, opening);
    const phrases = phrasesFor(opening.talk?.language ?? languageOf(activity.locale));
    const invoked = activity.type === 'invoke';
    const tell = async (words: (phrases: Phrases) => string) => {
      if (invoked) turn.respond(messageResponse(words(phrases)));
      else await say(turn, words(phrases));
    };

    const person = await this.#senders.met(turn, activity, opening.person);
    // What is back is as it was recorded.
    if (event.kind === 'restored') return;
    // Deleting was no question: whom we do not know, we need not tell so.
    if (event.kind === 'deleted' && (person === 'unclear' || isClaimed(person) || !person?.active)) return;
    if (isClaimed(person)) return await this.#answerClaim(turn, activity, person, tell);
    if (person === 'unclear') return await tell(({ people }) => people.rosterFailed);
    if (!person?.active) return await tell(({ unknownPerson }) => unknownPerson);
    if (event.kind === 'too-long') return await tell(({ tooLong }) => tooLong);
    if (isShared(activity)) return await this.#inGroup(turn, activity, person, event, phrases);
    await this.#chats.remember(turn, person, referenceOf(person, opening));
    if (event.kind === 'unreadable') return await tell(({ notText }) => notText);

    const actions = this.#actions(person, event.delivery);
    if (event.kind === 'consent') return await this.#consent(turn, { actions, phrases }, event, opening);
    await this.#converse(turn, activity, actions, event, opening);
    // They have their answer: nobody waits for the roster.
    if (event.kind === 'said') await this.#evenIfAway(() => this.#senders.follow(turn, activity));
  }

  async #open(activity: InboundActivity, event: InboundEvent | undefined): Promise<TurnOpening> {
    const opening = await readOpening(this.#services.db, {
      identity: identityOf(activity),
      conversationId: activity.conversation.id,
      deliveryKey: event?.delivery?.key,
    });
    await this.#services.readReports(opening.reportsMark);
    return opening;
  }

  /** An account with the address of somebody known is let in by an administrator alone, who is told of it once. */
  async #answerClaim(
    turn: TeamsTurn,
    activity: InboundActivity,
    { claim, person }: Claimed,
    tell: (words: (phrases: Phrases) => string) => Promise<void>,
  ): Promise<void> {
    if (isShared(activity)) return await tell(({ unknownPerson }) => unknownPerson);
    await this.#chats.rememberClaim(turn, claim);
    if (claim.refused) return await tell(({ account }) => account.notConfirmed);
    const told = claim.toldAt !== undefined || (await this.#messenger.tellOfClaim(claim, person));
    await tell(({ account }) => account.claimed(told));
  }

  /** An invoke that this bot has never offered is refused at once. */
  #refuse(turn: TeamsTurn): void {
    this.#services.log.warn({ code: 'unknown-invoke' }, 'an invoke was refused');
    this.#services.count((metrics) => metrics.refused('unknown-invoke'));
    turn.respond({ status: 400, body: { error: 'unknown-invoke' } });
  }

  /** Nothing is asked of us, but it tells where somebody can be written to, or cannot any more. */
  async #note(turn: TeamsTurn, activity: InboundActivity, opening: TurnOpening): Promise<void> {
    const coming = installationEventOf(activity);
    if (coming === 'gone') return await this.#chats.leave(activity.conversation.id);
    if (isShared(activity)) return;
    const known = opening.person;
    const person = coming === 'come' ? await this.#senders.met(turn, activity, known) : known;
    if (person !== 'unclear' && !isClaimed(person) && person?.active)
      await this.#chats.remember(turn, person, referenceOf(person, opening));
  }

  /** Questions are answered in a group, as far as everybody in it may hear; all else belongs in the personal chat. */
  async #inGroup(
    turn: TeamsTurn,
    activity: InboundActivity,
    person: Person,
    event: InboundEvent,
    phrases: Phrases,
  ): Promise<void> {
    if (event.kind === 'joined' || event.kind === 'edited') return;
    const { nonce } = this.#services;
    const actions = this.#actions(person, event.delivery);
    const audience = () => audienceOf(turn, this.#services, person.tenantId);
    const group = { actions, phrases: phrasesOf(event, phrases), nonce, audience };
    const replies =
      event.kind === 'said'
        ? await answerInGroup(group, event.text, event.files)
        : await pressInGroup(group, event.kind === 'pressed' ? event.value : undefined);
    const inPlace = event.kind === 'pressed';
    const sending = { activity, actions, phrases, replies, inPlace };
    const { failure } = await sendReplies(turn, this.#services, sending);
    if (failure !== undefined) throw failure;
  }

  async #converse(
    turn: TeamsTurn,
    activity: InboundActivity,
    actions: ActionContext,
    event: ConversationEvent,
    { delivery: state, talk }: TurnOpening,
  ): Promise<void> {
    const { nonce } = this.#services;
    const { delivery } = event;
    if (state === 'answered' && event.kind !== 'pressed') return;
    const incoming: Incoming =
      state === 'unanswered' && event.kind !== 'pressed'
        ? { kind: 'repeated' }
        : await this.#withQuestion(event, activity);

    const silent = state === 'answered';
    const { replies, notifications, changedReports, trace, standing } = await waitingOnce(() =>
      converse({
        actions,
        conversationId: activity.conversation.id,
        known: talk,
        locale: activity.locale,
        incoming,
        silent,
        nonce,
      }),
    );
    // Ids of intents alone: no word of what was said.
    this.#services.log.debug({ code: 'understood', intents: trace }, 'a message was understood');
    const { sent, failure } = await sendReplies(turn, this.#services, {
      ...{ activity, actions, replies, silent, phrases: phrasesFor(standing.after.language) },
      // A button that speaks is answered with messages, as what is typed.
      inPlace: event.kind === 'pressed',
    });
    if (failure !== undefined) {
      if (isOutage(failure)) throw failure;
      const kind = this.#noteLost(failure);
      // Not noted it counts as unknown: then it is asked which question an answer is for.
      await this.#evenIfAway(() => noteFailure(this.#services, { standing, sent }, kind));
      // The change is made, and made anew it is never: others hear of it now.
      await this.#tellOthers(actions.actor, { notifications, changedReports });
      throw new ReplyFailed();
    }
    // The person has had the right answer; delivered again, it is given anew.
    await this.#evenIfAway(async () => {
      await this.#arrivals.note({ standing, sent, delivery: silent ? undefined : delivery });
      // What has been answered before has been told before.
      if (!silent) await this.#tellOthers(actions.actor, { notifications, changedReports });
    });
  }

  async #evenIfAway(note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (error) {
      // Whether the mark was stored or not, the answer was right.
      if (!isOutage(error) && !(error instanceof OutcomeUnknown)) throw error;
      const state = outageState(error);
      this.#services.log.error({ code: 'database-away', state }, 'an answer could not be marked as given');
    }
  }

  /** What a message replies to is known by the id that the channel gave the message of ours. */
  async #withQuestion(event: ConversationEvent, { conversation }: InboundActivity): Promise<Incoming> {
    if (event.kind !== 'said' || event.quotedId === undefined) return event;
    const message = { conversationId: conversation.id, activityId: event.quotedId };
    const quoted = await findQuestion(this.#services.db, message);
    return { ...event, ...(quoted && { quoted }) };
  }

  /** The answer to a press goes out when the turn ends, so others are waited for only so long. */
  async #tellOthers(
    actor: Person,
    { notifications, changedReports }: Pick<TurnResult, 'notifications' | 'changedReports'>,
  ): Promise<void> {
    const telling = this.#messenger.deliver(notifications, changedReports);
    const unreached = await withTimeout(telling, this.#services.patience);
    if (unreached === undefined) {
      this.#services.log.warn({ code: 'news-late' }, 'others are still being told');
      this.#messenger.whenDone(telling, async (late) => {
        await this.#messenger.say(actor, ({ workflow }) => workflow.unreachable(late));
      });
    } else if (unreached.length > 0) {
      await this.#messenger.say(actor, ({ workflow }) => workflow.unreachable(unreached));
    }
  }

  /** Marked as answered when all is done, not before: the same file put to the same address twice is there once. */
  async #consent(
    turn: TeamsTurn,
    asked: { readonly actions: ActionContext; readonly phrases: Phrases },
    { consent, delivery }: Extract<InboundEvent, { kind: 'consent' }>,
    opening: TurnOpening,
  ): Promise<void> {
    const { db, now } = this.#services;
    if (opening.delivery !== 'answered') {
      await answerConsent(turn, this.#services, asked, consent);
      await answerDelivery(db, { ...delivery, at: now() });
    }
    turn.respond({ status: 200 });
  }

  #actions(actor: Person, delivery: Delivery | undefined): ActionContext {
    const { db, holidays, catalogue, now } = this.#services;
    const agencyId = actor.memberships[0]?.agencyId ?? '';
    const reads = new TurnReads(this.#views);
    return { db, actor, agencyId, holidays, catalogue, now: now(), reads, ...(delivery && { delivery }) };
  }
}

/** Of somebody who was known when the turn began. */
function referenceOf(person: Person, opening: TurnOpening): string | undefined {
  return person === opening.person ? opening.reference : undefined;
}

function outcomeOf(error: unknown): TurnOutcome {
  if (error instanceof ReplyFailed) return 'reply-failed';
  if (error instanceof OutcomeUnknown) return 'unknown';
  if (error instanceof ConversationBusy) return 'busy';
  return isOutage(error) ? 'database-away' : 'failed';
}

/** In a group nothing is remembered of the language: each message speaks its own. */
function phrasesOf(event: InboundEvent, otherwise: Phrases): Phrases {
  const language = event.kind === 'said' ? detectLanguage(event.text) : undefined;
  return language === undefined ? otherwise : phrasesFor(language);
}
