// Teams' connector as the bot's replies reach it, in the process: nothing listens at its address. It can be told to
// fail, as the real one does.

import { HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import type { Activity } from '../demo/activities.ts';

/** The door takes loopback addresses only; the discard port answers nobody. */
export const CONNECTOR = 'http://127.0.0.1:9/connector';

const ACTIVITIES = `${CONNECTOR}/v3/conversations/:conversation/activities`;

/** How the channel refuses; `broken` is a connection that breaks after the message has come. */
export interface Refusal {
  readonly status: number | 'broken';
  readonly code?: string;
  readonly retryAfter?: string;
}

export class Connector {
  readonly #sent = new Map<string, Activity[]>();
  readonly #deleted: string[] = [];
  #failures: Refusal[] = [];
  /** What the roster says of a member, or the status with which it fails. */
  readonly #members = new Map<string, Readonly<Record<string, unknown>> | number>();
  readonly #askedFor: { readonly conversation: string; readonly member: string }[] = [];
  #updatesFail: number | undefined;
  #deletesFail: number | undefined;
  readonly #failing = new Map<string, Refusal>();
  readonly #held = new Map<string, Promise<void>>();
  #count = 0;
  #attempts = 0;
  readonly #times: number[] = [];

  readonly #server = setupServer(
    http.post(ACTIVITIES, ({ params, request }) => this.#take(params, request)),
    http.post(`${ACTIVITIES}/:activity`, ({ params, request }) => this.#take(params, request)),
    http.put(`${ACTIVITIES}/:activity`, ({ params, request }) => this.#update(params, request)),
    http.get(`${CONNECTOR}/v3/conversations/:conversation/pagedmembers`, () => {
      const members = [...this.#members.values()].filter((one) => typeof one !== 'number');
      return members.length === 0 ? new HttpResponse(null, { status: 404 }) : HttpResponse.json({ members });
    }),
    http.get(`${CONNECTOR}/v3/conversations/:conversation/members/:member`, ({ params }) => {
      const id = decodeURIComponent(String(params.member));
      this.#askedFor.push({ conversation: decodeURIComponent(String(params.conversation)), member: id });
      const member = this.#members.get(id) ?? 404;
      return typeof member === 'number'
        ? HttpResponse.json({ error: { code: 'Failed' } }, { status: member })
        : HttpResponse.json(member);
    }),
    http.delete(`${ACTIVITIES}/:activity`, ({ params }) => {
      if (this.#deletesFail !== undefined) return new HttpResponse(null, { status: this.#deletesFail });
      this.#deleted.push(String(params.activity));
      return new HttpResponse(null, { status: 200 });
    }),
  );

  /** `beside`: who else is out there in this test. Two servers of msw at once would hide one another. */
  constructor(...beside: readonly RequestHandler[]) {
    this.#server.use(...beside);
  }

  /** Starts answering. What goes to the bot itself passes; nothing leaves this machine. */
  open(): void {
    this.#server.listen({
      onUnhandledFrame: ({ frame, defaults }) => {
        const { request } = frame.data as { request?: Request };
        if (!request || new URL(request.url).hostname !== '127.0.0.1') defaults.error();
      },
    });
  }

  close(): void {
    this.#server.close();
  }

  sentTo(conversation: string): readonly Activity[] {
    return this.#sent.get(conversation) ?? [];
  }

  deleted(): readonly string[] {
    return this.#deleted;
  }

  /** Refuses the next sends so. */
  failNext(...refusals: readonly (Refusal | number)[]): void {
    this.#failures = refusals.map(refusal);
  }

  /** Refuses so whatever is sent to that conversation; undefined takes it again. */
  failIn(conversation: string, answer: Refusal | number | undefined): void {
    if (answer === undefined) this.#failing.delete(conversation);
    else this.#failing.set(conversation, refusal(answer));
  }

  /** When each message was taken, in milliseconds of this process. */
  times(): readonly number[] {
    return this.#times;
  }

  /** How often anything was sent, taken or not. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Answers every change of a message with this status; undefined changes them again. */
  failUpdates(status: number | undefined): void {
    this.#updatesFail = status;
  }

  /** Answers whatever is to be taken away with this status. */
  failDeletes(status: number): void {
    this.#deletesFail = status;
  }

  /** What goes to that conversation is not answered until it is released. */
  hold(conversation: string): { readonly release: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held.set(conversation, promise);
    return {
      release: () => {
        this.#held.delete(conversation);
        resolve();
      },
    };
  }

  /** The roster knows this member from now on, or fails with that status. */
  enrol(memberId: string, member: Readonly<Record<string, unknown>> | number): void {
    this.#members.set(memberId, member);
  }

  /**
   * The members that the roster was asked for in these conversations, each time. The SDK asks again after a failure, for
   * longer than a test lasts: a test that fails the roster has a conversation of its own.
   */
  askedFor(...conversations: readonly string[]): readonly string[] {
    return this.#askedFor.flatMap(({ conversation, member }) =>
      conversations.includes(conversation) ? [member] : [],
    );
  }

  /** A message that was sent before is another one now, in its place. */
  async #update(
    params: Readonly<Record<string, string | readonly string[] | undefined>>,
    request: Request,
  ): Promise<Response> {
    if (this.#updatesFail !== undefined) return new HttpResponse(null, { status: this.#updatesFail });
    const conversation = decodeURIComponent(String(params.conversation));
    const id = String(params.activity);
    const activity = { ...notifying((await request.json()) as Activity), id };
    this.#sent.set(
      conversation,
      this.sentTo(conversation).map((one) => (one.id === id ? activity : one)),
    );
    return HttpResponse.json({ id });
  }

  async #take(
    params: Readonly<Record<string, string | readonly string[] | undefined>>,
    request: Request,
  ): Promise<Response> {
    this.#attempts += 1;
    const failure = this.#failures.shift();
    if (failure !== undefined) return failed(failure);
    const conversation = decodeURIComponent(String(params.conversation));
    const failing = this.#failing.get(conversation);
    if (failing !== undefined) return failed(failing);
    await this.#held.get(conversation);
    const activity = notifying((await request.json()) as Activity);
    this.#count += 1;
    this.#times.push(performance.now());
    const id = `bot-${this.#count}`;
    this.#sent.set(conversation, [...this.sentTo(conversation), { ...activity, id }]);
    return HttpResponse.json({ id });
  }
}

/** What is sent without words of its own would be notified of as but "a card". */
function notifying(activity: Activity): Activity {
  const { type, text = '', summary = '' } = activity;
  if (type === 'message' && text === '' && String(summary).trim() === '')
    throw new Error('a message without a summary');
  return activity;
}

function refusal(given: Refusal | number): Refusal {
  return typeof given === 'number' ? { status: given } : given;
}

function failed({ status, code = 'Failed', retryAfter }: Refusal): Response {
  if (status === 'broken') return HttpResponse.error();
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return HttpResponse.json({ error: { code } }, { status, headers });
}
