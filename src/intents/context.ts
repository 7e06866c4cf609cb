// What surrounds a message when it is understood: what is being asked, where the report stands, who speaks.

import type { FigureId } from '../report/definition.ts';
import type { Audience } from './intent.ts';
import type { MatchContext } from './values/match-context.ts';

/** What the bot has just asked back: the values it offered on buttons, and what each button says. */
export interface AskedBack {
  /** The figure in question; undefined for words. */
  readonly figure?: FigureId | undefined;
  readonly offered: readonly { readonly value?: number | undefined; readonly says: string }[];
  /** The words of which it was asked of which report they are said. */
  readonly about?: string | undefined;
}

export interface ConversationContext extends Omit<MatchContext, 'askedBack'> {
  /** What the person is, here: their intents are ranked first. Gives no right. */
  readonly audiences: ReadonlySet<Audience>;
  /** Where the report stands that the conversation is about; undefined where it is about none. */
  readonly state?: 'entering' | 'waiting' | 'approved' | 'sent';
  /** Every figure of it is given. */
  readonly complete: boolean;
  /** A warning waits for its reason. */
  readonly warned: boolean;
  readonly askedBack?: AskedBack;
}
