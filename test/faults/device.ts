// Somebody's Teams: it delivers what they say, press and send, and again what was not answered, as it does; and it shows what the
// bot says. How a delivery is disturbed is told with it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, Talker } from '../demo/activities.ts';
import * as activities from '../demo/activities.ts';
import { type Button, buttonsOf, type CardPart, cardLines, fieldsOf } from '../demo/card-reader.ts';
import type { Random } from '../simulation/random.ts';
import type { Channel } from './channel.ts';

export interface Line {
  /** Where the bot is now: after a restart it is elsewhere; undefined while it is down. Several are copies of one. */
  readonly urls: () => readonly string[];
  readonly channel: Channel;
  readonly serviceUrl: string;
  readonly random: Random;
}

/** How a delivery is disturbed, beside what the channel does. */
export type Disturbance = 'repeated' | 'again-later' | 'hung-up' | 'two-at-once';
export const DISTURBANCES: readonly Disturbance[] = ['repeated', 'again-later', 'hung-up', 'two-at-once'];

export interface Heard {
  /** As the bot knows it: `CONVERSATION|ID`, of a press with the card's nonce. */
  readonly delivery: string;
  readonly answered: boolean;
  /** What came meanwhile, the answer to a press among it. */
  readonly lines: readonly string[];
  /** It was delivered once, and every answer arrived. */
  readonly clear: boolean;
  /** When it was delivered first, and when all had come; by the campaign's own clock, in milliseconds. */
  readonly askedAt: number;
  readonly heardAt: number;
}

interface Found {
  readonly card: CardPart;
  readonly button: Button;
  readonly age: number;
}

/** How often Teams delivers what is not answered, and how long it waits; in milliseconds. */
const DELIVERIES = 6;
const BETWEEN = 400;
const PATIENCE = 30_000;
const HANGS_UP_WITHIN = 40;

export class Device {
  readonly conversation: string;
  readonly #line: Line;
  readonly #talker: Talker;
  #sent = 0;

  constructor(line: Line, talker: Talker) {
    this.#line = line;
    this.#talker = talker;
    this.conversation = `a:${talker.id}`;
  }

  get random(): Random {
    return this.#line.random;
  }

  /** What is said, to be delivered. */
  message(text: string): Activity {
    return activities.message(this.#sending(), text);
  }

  say(text: string): Promise<Heard> {
    return this.deliver(this.message(text));
  }

  sendFile(name: string, bytes: Uint8Array): Promise<Heard> {
    const downloadUrl = this.#line.channel.put(bytes);
    return this.deliver(activities.fileMessage(this.#sending(), '', [{ name, downloadUrl }]));
  }

  /** The newest card with a button of that name, how many came after it, and the button. */
  find(title: RegExp): Found | undefined {
    for (const [age, card] of this.#line.channel.cardsIn(this.conversation).entries()) {
      const button = buttonsOf(card).find((one) => title.test(one.title));
      if (button) return { card, button, age };
    }
    return undefined;
  }

  /** What is typed into the fields stands over what the card has in them. */
  press(
    { card, button }: Found,
    fields: Readonly<Record<string, string>> = {},
    disturbance?: Disturbance,
  ): Promise<Heard> {
    const data = { ...button.data, ...(button.withInputs && { ...fieldsOf(card), ...fields }) };
    return this.deliver(activities.press(this.#sending(), data), disturbance);
  }

  /** Until it is answered, as often as Teams tries; sometimes it gives up at once. */
  async deliver(activity: Activity, disturbance?: Disturbance): Promise<Heard> {
    const { channel, random } = this.#line;
    const { conversation } = this;
    const askedAt = performance.now();
    const before = channel.toldIn(conversation).length;
    const harmed = channel.harmedIn(conversation);
    const deliveries = [this.#untilAnswered(activity, disturbance === 'hung-up')];
    if (disturbance === 'repeated') {
      await sleep(random.whole(0, 30));
      deliveries.push(this.#untilAnswered(activity, false));
    }
    const all = await Promise.all(deliveries);
    const lines = channel
      .toldIn(conversation)
      .slice(before)
      .flatMap((told) => told.lines);
    return {
      delivery: keyOf(activity, conversation),
      answered: all.some(({ answered }) => answered),
      lines,
      ...{ askedAt, heardAt: performance.now() },
      clear:
        all.length === 1 &&
        all[0]?.times === 1 &&
        channel.harmedIn(conversation) === harmed &&
        lines.length > 0,
    };
  }

  async #untilAnswered(activity: Activity, hangsUp: boolean) {
    const { random, urls } = this.#line;
    const most = random.chance(0.25) ? 1 : DELIVERIES;
    for (let times = 1; ; times += 1) {
      const all = urls();
      const patience = hangsUp && times === 1 ? random.whole(1, HANGS_UP_WITHIN) : PATIENCE;
      const status = all.length === 0 ? undefined : await this.#post(random.pick(all), activity, patience);
      if (status === 200 || times === most) return { answered: status === 200, times };
      await sleep(BETWEEN * times);
    }
  }

  /** The status; undefined where nobody answers. */
  async #post(url: string, activity: Activity, patience: number) {
    try {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patience),
      });
      const body = await response.text();
      if (response.status === 200 && activity.type === 'invoke') this.#show(body);
      return response.status;
    } catch {
      return undefined;
    }
  }

  /** What answers a press: a card in the place of the old one, or a short message. */
  #show(body: string): void {
    const { value } = JSON.parse(body) as { readonly value?: unknown };
    const { conversation } = this;
    const say = (lines: readonly string[], cards: readonly CardPart[]) =>
      this.#line.channel.tell({ conversation, lines }, cards);
    if (typeof value === 'string') say(value.split('\n'), []);
    else if (value !== undefined) say(cardLines(value as CardPart), [value as CardPart]);
  }

  #sending() {
    this.#sent += 1;
    const { serviceUrl } = this.#line;
    const place = {
      conversationId: this.conversation,
      conversationType: 'personal',
      locale: 'vi-VN',
      serviceUrl,
    } as const;
    return { from: this.#talker, place, id: `${this.#talker.id}-${this.#sent}`, at: new Date() };
  }
}

function keyOf(activity: Activity, conversation: string): string {
  if (activity.type !== 'invoke') return `${conversation}|${activity.id}`;
  const { action } = activity.value as { readonly action: { readonly data: { readonly nonce?: string } } };
  return `${conversation}|${action.data.nonce}`;
}
