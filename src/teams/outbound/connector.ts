// Teams' connector, as its REST interface has it (Bot Connector API 3.0): the few calls that a bot makes of it. The SDKs'
// own clients are not used: one sends again what may have arrived, each call of it costs as much as the rest of the door, and
// the other follows redirections (docs/decisions/0030-two-sdks.md).

import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type CallChannel, type ChannelRequest, channelClient, parsed } from './channel-client.ts';
import { SendError } from './send-error.ts';
import { withTimeout } from './timeout.ts';

/** A conversation, at the connector that it belongs to. */
export interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export interface ConnectorOptions {
  /** The bot's own token; undefined where none is needed. */
  readonly token: () => Promise<string | undefined>;
  /** How long a call may take, and how long getting the token for it. */
  readonly milliseconds: number;
}

/** A question may be asked again; before that it waits so long, and twice as long the next time. */
const QUESTION_PAUSES = [500, 1000, 2000];
const made = z.object({ id: z.string().optional() });

/** Every call throws SendError where the connector does not take it, or nobody knows. */
export class Connector {
  readonly #token: ConnectorOptions['token'];
  readonly #milliseconds: number;
  readonly #call: CallChannel;
  #pending: Promise<string | undefined> | undefined;

  constructor({ token, milliseconds }: ConnectorOptions) {
    this.#token = token;
    this.#milliseconds = milliseconds;
    this.#call = channelClient(milliseconds);
  }

  /** The id that the channel gave the message; undefined where it gave none that can be read: it has still arrived. */
  async send(place: Place, activity: object, replyToId?: string): Promise<string | undefined> {
    const path = replyToId === undefined ? ['activities'] : ['activities', replyToId];
    const answer = await this.#ask('POST', urlOf(place, path), activity);
    return made.safeParse(parsed(answer)).data?.id || undefined;
  }

  async update(place: Place, activityId: string, activity: object): Promise<void> {
    await this.#ask('PUT', urlOf(place, ['activities', activityId]), activity);
  }

  async remove(place: Place, activityId: string): Promise<void> {
    await this.#ask('DELETE', urlOf(place, ['activities', activityId]));
  }

  /** What the roster says of a member, as it came. */
  async member(place: Place, memberId: string): Promise<unknown> {
    return await this.#question(urlOf(place, ['members', memberId]));
  }

  /** The first so many of the conversation, as they came. */
  async members(place: Place, most: number): Promise<unknown> {
    const url = urlOf(place, ['pagedmembers']);
    url.searchParams.set('pageSize', String(most));
    return await this.#question(url);
  }

  async #question(url: URL): Promise<unknown> {
    for (const pause of QUESTION_PAUSES) {
      try {
        return parsed(await this.#ask('GET', url));
      } catch (error) {
        if (!passes(error)) throw error;
        await sleep(pause);
      }
    }
    return parsed(await this.#ask('GET', url));
  }

  async #ask(method: ChannelRequest['method'], url: URL, content?: object): Promise<string> {
    const token = await this.#ownToken();
    return await this.#call({
      method,
      url,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'tro-ly-bao-cao',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(content && { 'content-type': 'application/json; charset=utf-8' }),
      },
      ...(content && { body: JSON.stringify(content) }),
    });
  }

  /** Had in time or not at all: a message for which there is none has certainly not left. Asked for once by all who wait. */
  async #ownToken(): Promise<string | undefined> {
    this.#pending ??= this.#token();
    const asked = this.#pending;
    try {
      const got = await withTimeout(
        asked.then((token) => ({ token })),
        this.#milliseconds,
      );
      if (got) return got.token;
    } catch {
      // Why it could not be had may have the secret in its words.
    } finally {
      if (this.#pending === asked) this.#pending = undefined;
    }
    throw new SendError({ left: false, code: 'no-token' });
  }
}

/** Whether a question may be answered a little later. */
function passes(error: unknown): boolean {
  if (!(error instanceof SendError)) return false;
  const { statusCode } = error;
  return statusCode === undefined || statusCode === 429 || statusCode >= 500;
}

/** Of the parsed address, because that is what was checked; and no id leads out of its place. */
function urlOf({ serviceUrl, conversationId }: Place, path: readonly string[]): URL {
  const url = new URL(serviceUrl);
  const parts = [conversationId, ...path].map(encodeURIComponent);
  if (parts.some((part) => /^\.{1,2}$/u.test(part))) throw new SendError({ left: false, code: 'odd-id' });
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/v3/conversations/${parts.join('/')}`;
  url.search = '';
  url.hash = '';
  return url;
}
