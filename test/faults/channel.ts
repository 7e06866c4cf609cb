// A stand-in for Teams' connector that does its worst: slow, cut before or after it has taken a message, refusing for now, failing
// after it has taken one. It keeps what reached people, and knows which of its faults fell on whom.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from '../demo/activities.ts';
import { linesOf } from '../demo/card-reader.ts';
import type { Random } from '../simulation/random.ts';
import { answer, textOf } from '../support/stand-in-server.ts';
import type { Told } from './trace.ts';

export const MOODS = ['slow', 'cut-untaken', 'cut-taken', 'throttled', 'broken', 'broken-taken'] as const;
export type Mood = (typeof MOODS)[number];

const ACTIVITIES = /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities/u;
/** In milliseconds. */
const SLOWEST = 2500;

export class Channel {
  readonly #server: Server;
  readonly #random: Random;
  readonly #told: Told[] = [];
  /** The next messages to each conversation are met so. */
  readonly #moods = new Map<string, Mood[]>();
  readonly #harmed = new Map<string, number>();
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#server = createServer((request, response) => {
      this.#meet(request, response).catch(() => response.destroy());
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
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
    return this.#told.filter((one) => one.conversation === conversation);
  }

  /** How many messages to that conversation met with a fault. */
  harmedIn(conversation: string): number {
    return this.#harmed.get(conversation) ?? 0;
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const found = ACTIVITIES.exec(request.url ?? '')?.groups?.conversation;
    if (found === undefined || body === '') return answer(response, 200, { id: 'x' });
    const conversation = decodeURIComponent(found);
    const mood = this.#moods.get(conversation)?.shift();
    if (mood) this.#harmed.set(conversation, this.harmedIn(conversation) + 1);
    const take = () => {
      this.#count += 1;
      this.#told.push({ conversation, lines: linesOf(JSON.parse(body) as Activity) });
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
