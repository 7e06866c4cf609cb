// What somebody may not do, and what they can do instead.

export interface RefusalPhrases {
  readonly province: string;
  readonly chasing: string;
  readonly entering: string;
  /** To somebody of the agency who does not enter. */
  readonly enteringHere: string;
  readonly agency: (name: string) => string;
  readonly can: {
    readonly officer: string;
    readonly approver: string;
    readonly office: string;
    readonly administrator: string;
  };
}
