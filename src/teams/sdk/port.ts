// What the program wants of an SDK of Microsoft's (docs/decisions/0030-two-sdks.md).

export interface TeamsSdk {
  /**
   * The bot's own token for the connector, kept until shortly before it ends; undefined where none is needed. Rejects when
   * it cannot be had.
   */
  readonly token: () => Promise<string | undefined>;
}
