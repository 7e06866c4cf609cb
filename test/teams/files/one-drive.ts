// A person's OneDrive as the bot's upload reaches it, and every other https address it could be made to call: nothing
// leaves this machine, and what was asked of whom is remembered.

import { HttpResponse, http } from 'msw';

export interface Asked {
  readonly host: string;
  readonly method: string;
  readonly range: string | null;
  readonly bytes: Uint8Array;
}

type Answer = () => Response | Promise<Response>;

export class OneDrive {
  readonly asked: Asked[] = [];
  #answers: Answer[] = [];

  readonly handler = http.all(/^https:/u, ({ request }) => this.#take(request));

  /** Answers the next requests so; all others are taken. */
  answerNext(...answers: readonly Answer[]): void {
    this.#answers = [...answers];
  }

  async #take(request: Request): Promise<Response> {
    this.asked.push({
      host: new URL(request.url).hostname,
      method: request.method,
      range: request.headers.get('content-range'),
      bytes: new Uint8Array(await request.arrayBuffer()),
    });
    const answer = this.#answers.shift();
    return answer ? await answer() : new HttpResponse(null, { status: 201 });
  }
}
