// One officer of the campaign: opens months, gives figures by name, and keeps what the bot said of each. Teams delivers again what
// was not answered, as it does.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Activity, message, type Talker } from '../demo/activities.ts';
import type { Random } from '../simulation/random.ts';
import type { Channel } from './channel.ts';
import type { Attempt } from './trace.ts';

export interface Asked {
  readonly figure: string;
  /** A name that means no other figure, whatever was spoken of before. */
  readonly says: string;
  /** What the bot calls it. */
  readonly label: string;
}

export interface Line {
  /** Where the bot is now: after a restart it is elsewhere; undefined while it is down. Several are copies of one. */
  readonly urls: () => readonly string[];
  readonly channel: Channel;
  readonly serviceUrl: string;
  readonly random: Random;
  readonly figures: readonly Asked[];
  /** “2024-02”. */
  readonly months: readonly string[];
  /** No two agencies are given one. */
  readonly nextValue: (agency: string) => string;
}

/** How a delivery is disturbed, beside what the channel does. */
export type Disturbance = 'repeated' | 'again-later' | 'hung-up' | 'two-at-once';
export const DISTURBANCES: readonly Disturbance[] = ['repeated', 'again-later', 'hung-up', 'two-at-once'];

interface Delivered {
  readonly answered: boolean;
  readonly times: number;
}

const DENIED = ['chưa được ghi', 'Em chưa ghi'];
const TROUBLE = [...DENIED, 'chưa rõ'];
/** How often Teams delivers what is not answered, and how long it waits; in milliseconds. */
const DELIVERIES = 6;
const BETWEEN = 400;
const PATIENCE = 30_000;
const HANGS_UP_WITHIN = 40;

export class Officer {
  readonly attempts: Attempt[] = [];
  readonly conversation: string;
  readonly #line: Line;
  readonly #talker: Talker;
  readonly #agency: string;
  #months: readonly string[] = [];
  #said = 0;
  /** What Teams may still deliver once more. */
  #earlier: Activity[] = [];

  constructor(line: Line, talker: Talker, agency: string) {
    this.#line = line;
    this.#talker = talker;
    this.#agency = agency;
    this.conversation = `a:${talker.id}`;
  }

  /** One thing that an officer does, disturbed in that way. */
  async act(disturbance: Disturbance | undefined): Promise<void> {
    const { random } = this.#line;
    const earlier = this.#earlier.shift();
    if (disturbance === 'again-later' && earlier) return void (await this.#deliver(earlier));
    if (this.#months.length === 0 || random.chance(0.12))
      return await this.#open(random.pick(this.#line.months));
    if (disturbance === 'two-at-once')
      return void (await Promise.all([this.#give(undefined, false), this.#give(undefined, false)]));
    await this.#give(disturbance, true);
  }

  /** It may be anywhere now: the database is another one. */
  loseTrack(): void {
    this.#months = this.#line.months;
    this.#earlier = [];
  }

  async #open(month: string): Promise<void> {
    const before = this.#line.channel.toldIn(this.conversation).length;
    const called = `tháng ${month.slice(5)}/${month.slice(0, 4)}`;
    const { answered } = await this.#deliver(this.#message(`báo cáo ${called}`));
    const answers = this.#line.channel.toldIn(this.conversation).slice(before);
    const shown = answers.some(({ lines }) => lines.some((line) => line.startsWith(`Báo cáo ${called}`)));
    this.#months = answered && shown ? [month] : [...new Set([...this.#months, month])];
  }

  async #give(disturbance: Disturbance | undefined, alone: boolean): Promise<void> {
    const { random, figures, channel } = this.#line;
    const { figure, says: name, label } = random.pick(figures);
    const value = this.#line.nextValue(this.#agency);
    const activity = this.#message(`${name}: ${value}`);
    const attempt: Attempt = {
      ...{ delivery: `${this.conversation}|${activity.id}`, officer: this.#talker.id, agency: this.#agency },
      ...{ months: this.#months, figure, label, value, echoed: false, denied: false, passedOver: false },
    };
    this.attempts.push(attempt);
    const before = channel.toldIn(this.conversation).length;
    const harmed = channel.harmedIn(this.conversation);
    const deliveries = [this.#deliver(activity, { hangsUp: disturbance === 'hung-up' })];
    if (disturbance === 'repeated') {
      await sleep(random.whole(0, 30));
      deliveries.push(this.#deliver(activity));
    }
    const times = (await Promise.all(deliveries)).reduce((sum, one) => sum + one.times, 0);
    const lines = channel
      .toldIn(this.conversation)
      .slice(before)
      .flatMap((told) => told.lines);
    const says = (words: readonly string[]) => lines.some((line) => words.some((one) => line.includes(one)));
    attempt.echoed = lines.some((line) => line.replaceAll('.', '').startsWith(`${label}: ${value} `));
    // What was delivered once, alone, with every answer received, is what the answers are about.
    const clear = alone && times === 1 && channel.harmedIn(this.conversation) === harmed && lines.length > 0;
    attempt.denied = clear && !attempt.echoed && says(DENIED);
    attempt.passedOver = clear && !attempt.echoed && !says(TROUBLE);
    if (!attempt.denied && random.chance(0.3)) this.#earlier.push(activity);
  }

  #message(text: string): Activity {
    this.#said += 1;
    const { serviceUrl } = this.#line;
    const place = {
      conversationId: this.conversation,
      conversationType: 'personal',
      serviceUrl,
      locale: 'vi-VN',
    } as const;
    return message(
      { from: this.#talker, place, id: `${this.#talker.id}-${this.#said}`, at: new Date() },
      text,
    );
  }

  /** Until it is answered, as often as Teams tries; sometimes it gives up at once. */
  async #deliver(activity: Activity, { hangsUp = false } = {}): Promise<Delivered> {
    const { random, urls } = this.#line;
    const most = random.chance(0.25) ? 1 : DELIVERIES;
    for (let times = 1; ; times += 1) {
      const all = urls();
      const signal = AbortSignal.timeout(
        hangsUp && times === 1 ? random.whole(1, HANGS_UP_WITHIN) : PATIENCE,
      );
      const status = all.length === 0 ? undefined : await post(random.pick(all), activity, signal);
      if (status === 200 || times === most) return { answered: status === 200, times };
      await sleep(BETWEEN * times);
    }
  }
}

/** The status; undefined where nobody answers. */
async function post(url: string, activity: Activity, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
