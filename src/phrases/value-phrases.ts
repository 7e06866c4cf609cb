// What the bot says about values that it has understood and does not record without asking.

import type { Change } from '../intents/values/value-reading.ts';

export interface ValuePhrases {
  /** The message can be read in several ways, or in one that is not sure. */
  readonly whichReading: (readings: number) => string;
  readonly change: (name: string, change: Change) => string;
  readonly correction: (value: string) => string;
  readonly unreadTable: string;
  readonly notKnown: (names: readonly string[]) => string;
  /** Put off again. */
  readonly stillPutOff: (names: readonly string[]) => string;
  /** Said to be not known although it is recorded, or follows from others: `value` in words. */
  readonly hasValue: (name: string, value: string) => string;
  readonly rateDiffers: (name: string, said: string, computed: string) => string;
}
