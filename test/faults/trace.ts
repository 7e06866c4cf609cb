// What was said to the bot and what it answered, as the judge needs it. Times are of the campaign's own clock, in milliseconds.

/** One figure that somebody gave: by a message, a form, or from a file. */
export interface Attempt {
  /** As the bot knows the delivery: `CONVERSATION|ID`, of a press with the card's nonce. */
  readonly delivery: string;
  readonly officer: string;
  readonly agency: string;
  /** Months that it may have been meant for: several after an answer was lost, or where it was delivered again later. */
  months: readonly string[];
  /** What opened the month last, for whoever looks into a broken promise. */
  readonly opened?: string;
  readonly figure: string;
  /** As the bot calls it. */
  readonly label: string;
  /** No other attempt has it, and no other agency. */
  readonly value: string;
  /** It stood in a paper of another agency: nothing of it is to be recorded. */
  readonly foreign?: true;
  /** Whether an answer named what was recorded. */
  echoed: boolean;
  /** When all of its answers had come. */
  heardAt: number;
  /** The bot said that nothing was recorded, and certainly no other message was meant. */
  denied: boolean;
  /** It was answered alone, every answer arrived, and none of them named it or spoke of a failure. */
  passedOver: boolean;
}

/** A message that reached somebody, or what answered a press. */
export interface Told {
  readonly conversation: string;
  readonly lines: readonly string[];
}

/** What somebody has asked to see, and what came. */
export interface Look {
  readonly agency: string;
  readonly askedAt: number;
  readonly lines: readonly string[];
}

/** A step of a report's path that somebody took, by a press. */
export interface Step {
  readonly delivery: string;
  readonly person: string;
  /** The report's id. */
  readonly report: string;
  /** Where it leads. */
  readonly to: 'entering' | 'waiting' | 'approved' | 'sent';
  /** The line that said that it was done. */
  readonly said: string | undefined;
}

/** A Word file that somebody has got by a link. */
export interface HandedOut {
  readonly agency: string;
  readonly sha256: string;
  readonly draft: boolean;
}

export interface Trace {
  readonly attempts: readonly Attempt[];
  readonly steps: readonly Step[];
  readonly handedOut: readonly HandedOut[];
  readonly looks: readonly Look[];
  /** Deliveries that give no figure. */
  readonly giveNothing: ReadonlySet<string>;
  /** Who may approve. */
  readonly approvers: ReadonlySet<string>;
  /** Whose agency each conversation is. */
  readonly agencies: ReadonlyMap<string, string>;
  /** The name of each agency. */
  readonly names: ReadonlyMap<string, string>;
  readonly told: readonly Told[];
  /** What the program printed and logged. */
  readonly printed: string;
  /** Names, and words that were recorded: nothing of it may be printed. */
  readonly secrets: readonly string[];
}
