// A slot found in a message, with the words it covers.

import type { SlotName, SlotValues } from './slot.ts';

export interface SlotFound<Name extends SlotName = SlotName> {
  readonly name: Name;
  readonly value: NonNullable<SlotValues[Name]>;
  /** Indices of its words in the message. */
  readonly places: readonly number[];
  /** A kind of period this report does not have, such as a quarter when it is monthly. */
  readonly ofOtherReports?: true;
}
