// Between the channel and the handlers: who is let in, and each turn with its way to answer.

import type { Logger } from 'pino';
import { type InboundActivity, teamOf } from './inbound/activity-schema.ts';
import { replyToError } from './inbound/error-reply.ts';
import type { SigningKeys } from './inbound/signing-keys.ts';
import { type Proof, saysItIsForUs, TokenProofs } from './inbound/token.ts';
import type { Message } from './outbound/activities.ts';
import { Connector } from './outbound/connector.ts';
import type { InvokeResponse } from './outbound/invoke.ts';
import { type RetryPolicy, withRetry } from './outbound/retry.ts';
import { classifySendFailure } from './outbound/send-failure.ts';
import { ReplyFailed } from './reply-failed.ts';
import type { TeamsSdk } from './sdk/port.ts';
import type { Conversation, ConversationReference, TeamsTurn } from './teams-turn.ts';

/** How long a call to the channel may take, and how long getting the token for it; in milliseconds. */
const CALL_MILLISECONDS = 15_000;
/** A turn must be answered within ten seconds. Proactive messages can wait a little longer. */
const TURN_BUDGET = 4000;
const UNASKED_BUDGET = 60_000;
/** Nobody has answered a press: what the SDKs say then. */
const NOT_IMPLEMENTED = 501;

export interface Admission {
  readonly appId: string;
  readonly keys: SigningKeys;
}

export interface AdapterOptions {
  readonly sdk: TeamsSdk;
  /** The app that Teams' tokens are made out to, and Microsoft's keys; undefined in local mode, where nobody has a token. */
  readonly admission: Admission | undefined;
  readonly log: Logger;
  /** How long a call to the channel may take. */
  readonly milliseconds?: number;
  readonly patience?: Omit<RetryPolicy, 'budget'>;
  /** Told of every call that has no slot. */
  readonly count?: () => void;
  /** Told of every try: `sent`, or a kind of failure; and the seconds that it took. */
  readonly tried?: (outcome: string, seconds: number) => void;
}

/** How messages of a conversation go out: `paced` ones have a slot of their own, and are tried once. */
export type Pace = 'paced' | 'unasked' | 'answer';

/** An activity that was let in: as it came, and as it is read. */
export interface Admitted {
  readonly body: Body;
  readonly activity: InboundActivity;
}
type Account = NonNullable<ConversationReference['user']>;
export type Body = Pick<ConversationReference, 'conversation' | 'channelId' | 'locale' | 'serviceUrl'> & {
  readonly from?: Account;
  readonly recipient?: Account;
};

export class TeamsAdapter {
  readonly #options: AdapterOptions;
  readonly #connector: Connector;
  readonly #proofs: TokenProofs | undefined;

  constructor(options: AdapterOptions) {
    const { sdk, admission, milliseconds = CALL_MILLISECONDS } = options;
    this.#options = options;
    this.#proofs = admission && new TokenProofs(admission.keys, admission.appId);
    this.#connector = new Connector({ token: sdk.token, milliseconds });
  }

  /** Whether the token could be Teams' own; asked before the body is read. */
  mayEnter(authorization: string | undefined, now: Date): boolean {
    const { admission } = this.#options;
    return !admission || saysItIsForUs(authorization, admission.appId, now);
  }

  /** What the token proves. In local mode nothing has to be proved: there is nobody to vouch for anybody. */
  async proves(authorization: string, now: Date): Promise<Proof | 'anybody' | 'unknown' | 'unavailable'> {
    return this.#proofs ? await this.#proofs.of(authorization, now) : 'anybody';
  }

  /**
   * Runs the turn of a sender who was let in; what comes back is the answer to a press. Throws ReplyFailed where what was
   * said is recorded and the answer was lost; of everything else that breaks the person is told.
   */
  async answer(
    admitted: Admitted,
    handle: (turn: TeamsTurn) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const { body, activity } = admitted;
    let answered: InvokeResponse | undefined;
    const reference = referenceOf(body);
    const place = {
      serviceUrl: body.serviceUrl,
      conversationId: teamOf(activity) ?? activity.conversation.id,
    };
    const turn: TeamsTurn = {
      ...this.#conversation(reference, 'answer', activity.id),
      activity,
      reference,
      respond: (response) => {
        answered = response;
      },
      member: (memberId) => this.#connector.member(place, memberId),
      members: (most) => this.#connector.members(place, most),
    };
    try {
      await handle(turn);
    } catch (error) {
      if (error instanceof ReplyFailed) throw error;
      await replyToError(turn, error as Error, this.#options.log);
    }
    return activity.type === 'invoke' ? (answered ?? { status: NOT_IMPLEMENTED }) : undefined;
  }

  /** A conversation that the channel has let us into before. */
  conversation(reference: ConversationReference, pace: Exclude<Pace, 'answer'>): Conversation {
    return this.#conversation(reference, pace);
  }

  #conversation(reference: ConversationReference, pace: Pace, replyToId?: string): Conversation {
    const { serviceUrl, conversation } = reference;
    const place = { serviceUrl, conversationId: conversation.id };
    const addressed = (message: Message) => ({
      ...message,
      channelId: reference.channelId,
      ...(reference.locale !== undefined && { locale: reference.locale }),
      serviceUrl,
      conversation,
      from: reference.bot,
      recipient: reference.user,
      ...(replyToId !== undefined && { replyToId }),
    });
    return {
      id: conversation.id,
      send: (message) => this.#call(pace, () => this.#connector.send(place, addressed(message), replyToId)),
      update: (id, message) =>
        this.#call(pace, () => this.#connector.update(place, id, { ...addressed(message), id })),
      remove: (id) => this.#call(pace, () => this.#connector.remove(place, id)),
    };
  }

  /** Sends what certainly has not arrived again, as long as this turn can wait. */
  async #call<Result>(pace: Pace, call: () => Promise<Result>): Promise<Result> {
    const { patience, count } = this.#options;
    const send = () => this.#timed(call);
    if (pace === 'paced') return await send();
    count?.();
    const budget = pace === 'unasked' ? UNASKED_BUDGET : TURN_BUDGET;
    return patience ? await withRetry(send, { ...patience, budget }) : await send();
  }

  async #timed<Result>(call: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const over = (outcome: string) => this.#options.tried?.(outcome, (performance.now() - begun) / 1000);
    try {
      const result = await call();
      over('sent');
      return result;
    } catch (error) {
      over(classifySendFailure(error, new Date()).kind);
      throw error;
    }
  }
}

/** The fields in the order in which they are stored: contacts are compared as text. */
function referenceOf({
  from,
  recipient,
  conversation,
  channelId,
  locale,
  serviceUrl,
}: Body): ConversationReference {
  return {
    ...(from && { user: from }),
    ...(recipient && { bot: recipient }),
    conversation,
    channelId,
    ...(locale !== undefined && { locale }),
    serviceUrl,
  };
}
