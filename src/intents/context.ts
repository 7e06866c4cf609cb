// The context in which a message is understood: the open question, the report's state, the user.

import type { FigureId } from '../report/definition.ts';
import type { Audience } from './intent.ts';
import type { MatchContext } from './values/match-context.ts';

/** The bot's clarification: the values on its buttons, and the message each button sends. */
export interface AskedBack {
  /** The figure; undefined for free text. */
  readonly figure?: FigureId | undefined;
  readonly offered: readonly { readonly value?: number | undefined; readonly says: string }[];
  /** The message for which the bot asked which report it is about. */
  readonly about?: string | undefined;
}

export interface ConversationContext extends Omit<MatchContext, 'askedBack'> {
  /** The user's audiences; their intents are ranked first. Grants no permission. */
  readonly audiences: ReadonlySet<Audience>;
  /** State of the report the conversation is about; undefined when there is none. */
  readonly state?: 'entering' | 'waiting' | 'approved' | 'sent';
  /** Every figure has a value. */
  readonly complete: boolean;
  /** A warning needs a reason. */
  readonly warned: boolean;
  readonly askedBack?: AskedBack;
}
