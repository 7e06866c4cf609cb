// Who moves complete reports on: the officer that sends, withdraws, numbers, reopens and fetches them, and the leader that approves
// or returns them. Each presses what stands on their cards, be it old, and says what they want in words too.

import { createHash } from 'node:crypto';
import type { Talker } from '../demo/activities.ts';
import { Device, type Disturbance } from './device.ts';
import { FINISHED_MONTHS, type Part } from './furnish.ts';
import { calledBy, type Plan } from './officer.ts';
import type { HandedOut, Look, Step } from './trace.ts';

interface Move {
  /** The button. */
  readonly title: RegExp;
  readonly to: Step['to'];
  /** What says that it was done. */
  readonly done: RegExp;
  readonly fields?: (plan: Plan) => Readonly<Record<string, string>>;
}

const MOVES: readonly Move[] = [
  { title: /^Gửi duyệt$/u, to: 'waiting', done: /^Đã gửi duyệt/u },
  { title: /^Rút lại$/u, to: 'entering', done: /^Đã rút/u },
  { title: /^Duyệt$/u, to: 'approved', done: /^Đã duyệt\./u },
  { title: /^Trả lại$/u, to: 'entering', done: /^Đã trả lại/u, fields: () => ({ note: 'Xem lại' }) },
  { title: /^Mở lại$/u, to: 'entering', done: /^Đã mở lại/u, fields: () => ({ note: 'Sai số' }) },
  {
    title: /^Lưu$/u,
    to: 'sent',
    done: /^Đã gửi: văn bản số/u,
    fields: ({ random }) => ({ number: String(random.whole(1, 999)), date: '19/02/2024' }),
  },
];
const WORDS: Readonly<Record<Exclude<Part, 'enters'>, readonly string[]>> = {
  sends: [
    'xem lại',
    'tình hình',
    'ghi số văn bản',
    'mở lại báo cáo',
    'tải báo cáo',
    'các phiên bản',
    'rút lại báo cáo',
  ],
  approves: ['chờ duyệt', 'xem lại', 'tình hình', 'tải báo cáo'],
};

/** How often it is the newest card that is pressed. */
const FRESH = 0.7;

export class Sender {
  readonly steps: Step[] = [];
  readonly looks: Look[] = [];
  readonly handedOut: HandedOut[] = [];
  readonly giveNothing = new Set<string>();
  readonly device: Device;
  readonly #plan: Plan;
  readonly #talker: Talker;
  readonly #agency: string;
  readonly #words: readonly string[];
  #unseen: number | undefined;
  #fetched = '';

  constructor(plan: Plan, talker: Talker, agency: string, part: Exclude<Part, 'enters'>) {
    this.#plan = plan;
    this.#talker = talker;
    this.#agency = agency;
    this.#words = WORDS[part];
    this.device = new Device(plan, talker);
  }

  async act(disturbance: Disturbance | undefined): Promise<void> {
    const { random } = this.#plan;
    if (random.chance(0.45)) return await this.#ask(random.pick(this.#words));
    const moves = MOVES.flatMap((move) => {
      const found = this.device.find(move.title);
      return found ? [{ ...move, found }] : [];
    });
    if (moves.length === 0) return await this.#ask(random.pick(this.#words));
    // Mostly what was shown last; at times a card that has long been overtaken.
    const newest = moves.toSorted((one, other) => one.found.age - other.found.age).slice(0, 1);
    const { found, to, done, fields } = random.pick(random.chance(FRESH) ? newest : moves);
    const { count } = this.#plan;
    count(`step: ${to}`);
    const heard = await this.device.press(found, fields?.(this.#plan), disturbance);
    this.giveNothing.add(heard.delivery);
    const { report } = found.button.data;
    // A button that speaks names none.
    if (typeof report === 'string')
      this.steps.push({
        ...{ delivery: heard.delivery, person: this.#talker.id, report, to },
        said: heard.clear ? heard.lines.find((line) => done.test(line)) : undefined,
      });
    await this.#fetchFile();
  }

  async #ask(words: string): Promise<void> {
    const { random } = this.#plan;
    const heard = await this.device.say(`${words} ${calledBy(random.pick(FINISHED_MONTHS))}`);
    const { delivery, answered, lines, askedAt } = heard;
    this.giveNothing.add(delivery);
    const since = this.#unseen ?? askedAt;
    this.#unseen = answered ? undefined : since;
    this.looks.push({ agency: this.#agency, askedAt: since, lines });
    await this.#fetchFile();
  }

  /** By the newest link, if it still opens. */
  async #fetchFile(): Promise<void> {
    const link = this.device.find(/^Tải báo cáo Word$|^Tải bản dự thảo$/u)?.button.url;
    if (link === undefined || link === this.#fetched) return;
    this.#fetched = link;
    const response = await fetch(link).catch(() => undefined);
    if (response?.status !== 200) return void (await response?.arrayBuffer().catch(() => undefined));
    const bytes = await response.arrayBuffer().catch(() => undefined);
    if (!bytes) return;
    const draft = /du(?: |%20)thao/u.test(response.headers.get('content-disposition') ?? '');
    const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
    this.handedOut.push({ agency: this.#agency, sha256, draft });
  }
}
