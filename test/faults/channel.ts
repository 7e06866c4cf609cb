// A stand-in for Teams' connector that does its worst: slow, cut before or after it has taken a message, refusing for now, failing
// after it has taken one. It keeps what reached people, and knows which of its faults fell on whom.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from '../demo/activities.ts';
import { type CardPart, cardOf, linesOf } from '../demo/card-reader.ts';
import type { Random } from '../simulation/random.ts';
import { answer, textOf } from '../support/stand-in-server.ts';
import type { Told } from './trace.ts';

export const MOODS = ['slow', 'cut-untaken', 'cut-taken', 'throttled', 'broken', 'broken-taken'] as const;
export type Mood = (typeof MOODS)[number];

const ACTIVITIES = /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities/u;
const FILES = '/files/';
/** Cards of a conversation that can still be pressed, and files that can still be had. */
const CARDS_KEPT = 5;
const FILES_KEPT = 40;
/** In milliseconds. */
const SLOWEST = 2500;

export class Channel {
  readonly #server: Server;
  readonly #random: Random;
  readonly #told: Told[] = [];
  readonly #toldIn = new Map<string, Told[]>();
  /** Newest first. */
  readonly #cards = new Map<string, readonly CardPart[]>();
  readonly #files = new Map<string, Uint8Array>();
  /** The next messages to each conversation are met so. */
  readonly #moods = new Map<string, Mood[]>();
  readonly #harmed = new Map<string, number>();
  #count = 0;
  #address = '';

  constructor(random: Random) {
    this.#random = random;
    this.#server = createServer((request, response) => {
      this.#meet(request, response).catch(() => response.destroy());
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
    return this.#address;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The next message to that conversation is met in this mood. */
  spoil(conversation: string, mood: Mood): void {
    this.#moods.set(conversation, [...(this.#moods.get(conversation) ?? []), mood]);
  }

  /** Nothing that was to come happens any more. */
  calm(): void {
    this.#moods.clear();
  }

  /** Everything that reached somebody. */
  get told(): readonly Told[] {
    return this.#told;
  }

  toldIn(conversation: string): readonly Told[] {
    return this.#toldIn.get(conversation) ?? [];
  }

  /** The cards that stand in that conversation, newest first. */
  cardsIn(conversation: string): readonly CardPart[] {
    return this.#cards.get(conversation) ?? [];
  }

  /** It has reached somebody: by the channel, or in answer to a press. */
  tell(told: Told, cards: readonly CardPart[]): void {
    const { conversation } = told;
    this.#told.push(told);
    const before = this.#toldIn.get(conversation);
    if (before) before.push(told);
    else this.#toldIn.set(conversation, [told]);
    this.#cards.set(
      conversation,
      [...cards.toReversed(), ...this.cardsIn(conversation)].slice(0, CARDS_KEPT),
    );
  }

  /** Where a file can be had that somebody sends. */
  put(bytes: Uint8Array): string {
    this.#count += 1;
    this.#files.set(`${FILES}${this.#count}`, bytes);
    for (const [oldest] of [...this.#files].slice(0, -FILES_KEPT)) this.#files.delete(oldest);
    return `${this.#address.slice(0, -1)}${FILES}${this.#count}`;
  }

  /** How many messages to that conversation met with a fault. */
  harmedIn(conversation: string): number {
    return this.#harmed.get(conversation) ?? 0;
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '' } = request;
    if (url.startsWith(FILES)) {
      return void response.end(this.#files.get(url));
    }
    const body = await textOf(request);
    const found = ACTIVITIES.exec(url)?.groups?.conversation;
    if (found === undefined || body === '') return answer(response, 200, { id: 'x' });
    const conversation = decodeURIComponent(found);
    const mood = this.#moods.get(conversation)?.shift();
    if (mood) this.#harmed.set(conversation, this.harmedIn(conversation) + 1);
    const take = () => {
      this.#count += 1;
      const activity = JSON.parse(body) as Activity;
      const card = cardOf(activity);
      this.tell({ conversation, lines: linesOf(activity) }, card ? [card] : []);
      return { id: `m-${this.#count}` };
    };
    switch (mood) {
      case 'cut-untaken':
        return void response.destroy();
      case 'cut-taken':
        take();
        return void response.destroy();
      case 'throttled':
        response.setHeader('retry-after', '1');
        return answer(response, 429, { error: { code: 'TooManyRequests' } });
      case 'broken':
        return answer(response, 503, { error: { code: 'ServiceError' } });
      case 'broken-taken':
        take();
        return answer(response, 502, { error: { code: 'ServiceError' } });
      case 'slow':
        await sleep(this.#random.whole(200, SLOWEST));
        return answer(response, 201, take());
      default:
        return answer(response, 201, take());
    }
  }
}
