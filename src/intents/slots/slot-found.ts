// A slot that was found in a message, and the words that say it.

import type { SlotName, SlotValues } from './slot.ts';

export interface SlotFound<Name extends SlotName = SlotName> {
  readonly name: Name;
  readonly value: NonNullable<SlotValues[Name]>;
  /** The places of its words in the message. */
  readonly places: readonly number[];
}

/** The places of a phrase in the words, wherever it stands. */
export function standing(folded: readonly string[], phrase: readonly string[]): readonly number[] {
  return folded.flatMap((_, at) =>
    phrase.every((word, i) => folded[at + i] === word) ? phrase.map((__, i) => at + i) : [],
  );
}
