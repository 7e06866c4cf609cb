// A turn as the handlers have it: what came, and the conversation that they answer in. Which of Microsoft's SDKs stands
// behind it nobody can tell.

import type { InboundActivity } from './inbound/activity-schema.ts';
import type { Message } from './outbound/activities.ts';
import type { InvokeResponse } from './outbound/invoke.ts';

/** Where messages can be put, also unasked. Every call throws SendError where the channel does not take it. */
export interface Conversation {
  readonly id: string;
  /** The id that the channel gave the message; undefined where it gave none. */
  readonly send: (message: Message) => Promise<string | undefined>;
  /** Another message in the place of one that was sent. */
  readonly update: (activityId: string, message: Message) => Promise<void>;
  readonly remove: (activityId: string) => Promise<void>;
}

/** An activity that was let in, and its answer. */
export interface TeamsTurn extends Conversation {
  readonly activity: InboundActivity;
  /** How to come back to the conversation later. */
  readonly reference: ConversationReference;
  /** Answers the request itself: what a press is answered with. The last one counts. */
  readonly respond: (response: InvokeResponse) => void;
  /** What the roster says of somebody, as it came. */
  readonly member: (memberId: string) => Promise<unknown>;
  /** What the roster says of everybody in the conversation, or of the first so many, as it came. */
  readonly members: (most: number) => Promise<unknown>;
}

/**
 * Where a conversation is and who is in it, as the protocol of the Bot Framework has it: it is kept in the database. The
 * accounts are kept as they came.
 */
export interface ConversationReference {
  readonly user?: Account;
  readonly bot?: Account;
  readonly conversation: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly channelId: string;
  readonly locale?: string;
  readonly serviceUrl: string;
}
type Account = Readonly<Record<string, unknown>>;
