// What an intent is: something that people ask of the bot, written once as data. Its entry says how it is said, what it
// says about itself, which slots it takes and how far it reaches; the matcher, the likeness, the help, the buttons and
// the one handler that answers it all go by this entry.

import type { Language } from '../language/language.ts';
import type { SlotName, SlotValues } from './slots/slot.ts';

/**
 * What carrying out the intent does. `look` changes nothing. `move` changes no figure and no report: it asks something else,
 * puts entry or a question aside, or shows the card on which the change itself is made. `change` changes something inside
 * the house that can be changed back. `leaves-the-house` sends, hands over or asks others: never done on a likeness or a typo.
 */
export type Effect = 'look' | 'move' | 'change' | 'leaves-the-house';

/** Which report the intent is about, and whether it is answered among others. */
export interface Scope {
  /** `none`: about no report. `named-or-open-or-due`: the one named, else the open one, else the one due. */
  readonly report: 'none' | 'named-or-open-or-due';
  /** Whether it is answered in group chats and channels, as far as everybody there may hear. */
  readonly groups: boolean;
}

export type Words = Readonly<Record<Language, readonly string[]>>;

/** Whom an intent is for: it is offered and ranked for them first. Rights are checked in the actions alone. */
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
  /** Said beside the work: no button is worth it. */
  readonly polite?: true;
  readonly slots: Slots;
  /**
   * Ways to say exactly this, without politeness: `(a|b)` one of, `[c]` may be left out, `{person}` a slot that stands at
   * its place. Slots that may stand anywhere (a month, a figure) are not written here. See pattern.ts.
   */
  readonly phrases: Words;
  /** Slots without which its phrases do not say it: "tắt nhắc" turns off nothing before it is said which. */
  readonly needs?: readonly SlotName[];
  /** Whether these slots say it without any phrase: "đúng hạn quý 4". Of an intent that only looks. */
  readonly bySlots?: (slots: SlotValues) => boolean;
  /** A whole sentence with a grammar of its own, such as an absence with its days; undefined where it is none. */
  readonly read?: (text: string) => SlotValues | undefined;
  /** Natural sentences of many people, which also train the likeness. */
  readonly examples: Words;
  /** What it says about itself: the button's title and, said again, the request itself. */
  readonly say: Readonly<Record<Language, string>>;
}

/** An entry of the registry, with its id and slots kept as types: a handler that is missing does not compile. */
export function defineIntent<const Id extends string, const Slots extends readonly SlotName[]>(
  definition: IntentDefinition<Id, Slots>,
): IntentDefinition<Id, Slots> {
  return definition;
}
