// What was said to the bot and what it answered, as the judge needs it: one attempt is one message that gives one figure.

export interface Attempt {
  /** As the bot knows the delivery. */
  readonly delivery: string;
  readonly officer: string;
  readonly agency: string;
  /** Months that the conversation may have been on: several after an answer was lost. */
  readonly months: readonly string[];
  readonly figure: string;
  /** As the bot calls it. */
  readonly label: string;
  readonly value: string;
  /** Whether an answer named what was recorded. */
  echoed: boolean;
  /** The bot said that nothing was recorded, and certainly no other message was meant. */
  denied: boolean;
  /** It was answered alone, every answer arrived, and none of them named it or spoke of a failure. */
  passedOver: boolean;
}

/** A message that reached somebody. */
export interface Told {
  readonly conversation: string;
  readonly lines: readonly string[];
}

export interface Trace {
  readonly attempts: readonly Attempt[];
  /** Whose agency each conversation is. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly told: readonly Told[];
  /** What the program printed and logged. */
  readonly printed: string;
  /** Names, and words that were recorded: nothing of it may be printed. */
  readonly secrets: readonly string[];
}
