// What the bot says of an account that came with the address of somebody whom another account is.

export interface AccountPhrases {
  /** To whoever writes with it. `told`: an administrator knows of it. */
  readonly claimed: (told: boolean) => string;
  readonly notConfirmed: string;

  // The card of an administrator
  readonly title: (name: string) => string;
  readonly asks: (address: string, agencies: readonly string[], at: Date) => string;
  /** The address is its mail, and not the name that it signs in with. */
  readonly asksByMail: AccountPhrases['asks'];
  /** No account is that person yet. */
  readonly nobodyYet: (name: string) => string;
  readonly lastSpoken: (at: Date | undefined) => string;
  /** The one that is known has written since. */
  readonly stillUsed: (name: string) => string;
  readonly means: string;
  readonly wasRefused: string;
  readonly confirmed: (name: string) => string;
  readonly refused: (name: string) => string;

  // To the person, once it is theirs
  readonly takenTitle: string;
  readonly takenWords: string;

  /** In the list of people. */
  readonly waits: string;
  readonly button: { readonly same: string; readonly other: string; readonly look: string };
}
