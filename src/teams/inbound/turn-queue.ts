// One turn at a time per conversation: two messages sent in a row are answered in their order.

export class TurnQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `turn` after every earlier turn of the same conversation, whether those failed or not. */
  async run<Result>(conversationId: string, turn: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(conversationId) ?? Promise.resolve();
    const mine = before.then(turn, turn);
    const tail = mine.catch(() => undefined);
    this.#tails.set(conversationId, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(conversationId) === tail) this.#tails.delete(conversationId);
    }
  }

  /** Conversations with a turn under way or waiting. */
  get busy(): number {
    return this.#tails.size;
  }

  /** Resolves when no turn is in flight. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}
