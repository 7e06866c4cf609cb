// Intents as data. An entry defines how an intent is said, its own wording, its slots, scope and effect;
// matcher, likeness, help, buttons and the handler are all driven by it.

import type { Language } from '../language/language.ts';
import type { SlotName, SlotValues } from './slots/slot.ts';

/**
 * The effect of an intent. `look` changes nothing. `move` changes no figure and no report: it asks another
 * question, leaves entry, or shows a card on which the change is made. `change` makes a reversible change
 * inside the house. `leaves-the-house` submits, hands over or contacts others: never triggered by likeness or
 * with a typo.
 */
export type Effect = 'look' | 'move' | 'change' | 'leaves-the-house';

/** What the intent is about, and whether it is answered in group chats. */
export interface Scope {
  /** `none`: no report. `named-or-open-or-due`: the named report, otherwise the open one, otherwise the one due. */
  readonly report: 'none' | 'named-or-open-or-due';
  /** Whether it is answered in group chats and channels, limited to what every member may see. */
  readonly groups: boolean;
}

export type Words = Readonly<Record<Language, readonly string[]>>;

/** Target users: it is offered to them and ranked first for them. Permissions are checked only in the actions. */
export const AUDIENCES = ['everyone', 'officer', 'approver', 'office', 'administrator'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface IntentDefinition<
  Id extends string = string,
  Slots extends readonly SlotName[] = readonly SlotName[],
> {
  readonly id: Id;
  readonly scope: Scope;
  readonly effect: Effect;
  readonly audience: Audience;
  /** Small talk; never offered as a button. */
  readonly polite?: true;
  readonly slots: Slots;
  /**
   * Exact phrases, without politeness: `(a|b)` alternatives, `[c]` optional, `{person}` a slot at this
   * position. Slots that may occur anywhere (a month, a figure) are not written here. See pattern.ts.
   */
  readonly phrases: Words;
  /** Required slots: "tắt nhắc" without a kind does not match. */
  readonly needs?: readonly SlotName[];
  /** Whether these slots match without a phrase: "đúng hạn quý 4". Only for read-only intents. */
  readonly bySlots?: (slots: SlotValues) => boolean;
  /**
   * The intent's own grammar for a whole message, such as an absence with its days; undefined when it does not
   * match.
   */
  readonly read?: (text: string) => SlotValues | undefined;
  /** Natural sentences by many people, which also train the likeness. */
  readonly examples: Words;
  /** The intent's wording, as a button's title and as the message that button sends. */
  readonly say: Readonly<Record<Language, string>>;
}

/** Defines an intent, keeping id and slots as literal types, so that a missing handler does not compile. */
export function defineIntent<const Id extends string, const Slots extends readonly SlotName[]>(
  definition: IntentDefinition<Id, Slots>,
): IntentDefinition<Id, Slots> {
  return definition;
}
