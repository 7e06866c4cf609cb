// A slot that was found in a message, and the words that say it.

import type { SlotName, SlotValues } from './slot.ts';

export interface SlotFound<Name extends SlotName = SlotName> {
  readonly name: Name;
  readonly value: NonNullable<SlotValues[Name]>;
  /** The places of its words in the message. */
  readonly places: readonly number[];
  /** A period that this report is not about: a quarter, where it is monthly. */
  readonly ofOtherReports?: true;
}
