// One officer of the campaign: opens months, gives figures by name, several at once, in forms and by files, looks at what stands
// there, and keeps what the bot said of each.

import type { Activity, Talker } from '../demo/activities.ts';
import { buttonsOf, fieldsOf } from '../demo/card-reader.ts';
import { Device, type Disturbance, type Heard, type Line } from './device.ts';
import { type Given, PAPERS, type PaperKind, paperOf } from './papers.ts';
import type { Attempt, Look } from './trace.ts';

export interface Asked {
  readonly figure: string;
  /** A name that means no other figure, whatever was spoken of before. */
  readonly says: string;
  /** What the bot calls it, and how a report's line begins that gives it. */
  readonly label: string;
  readonly official: string;
}

export interface Plan extends Line {
  readonly figures: readonly Asked[];
  /** “2024-02”. */
  readonly months: readonly string[];
  /** The name of each agency. */
  readonly names: ReadonlyMap<string, string>;
  /** No two agencies are given one, nor anybody one twice. */
  readonly nextValue: (agency: string) => string;
  /** Conversations of other agencies. */
  readonly elsewhere: (agency: string) => readonly string[];
  readonly count: (fault: string) => void;
}

const DENIED = ['chưa được ghi', 'Em chưa ghi'];
const TROUBLE = [...DENIED, 'chưa rõ'];
const LOOKS = ['xem lại', 'tình hình', 'series'] as const;
/** What is asked of a form, and given at once. */
const MOST_AT_ONCE = 4;

export class Officer {
  readonly attempts: Attempt[] = [];
  readonly looks: Look[] = [];
  readonly giveNothing = new Set<string>();
  readonly device: Device;
  readonly #plan: Plan;
  readonly #talker: Talker;
  readonly #agency: string;
  #months: readonly string[] = [];
  #opened = '';
  /** Openings that were not answered: they may still be read, after the next. */
  #late: readonly string[] = [];
  /** A look that was not answered may be answered beside a later one. */
  #unseen: number | undefined;
  /** What Teams may still deliver once more. */
  #earlier: { readonly activity: Activity; readonly attempts: readonly Attempt[] }[] = [];

  constructor(plan: Plan, talker: Talker, agency: string) {
    this.#plan = plan;
    this.#talker = talker;
    this.#agency = agency;
    this.device = new Device(plan, talker);
  }

  /** One thing that an officer does, disturbed in that way. */
  async act(disturbance: Disturbance | undefined): Promise<void> {
    const { random } = this.#plan;
    if (disturbance === 'again-later' && this.#earlier.length > 0) return await this.deliverAgain();
    if (this.#months.length === 0 || random.chance(0.12))
      return await this.#open(random.pick(this.#plan.months));
    if (disturbance === 'two-at-once')
      return void (await Promise.all([this.#give(1, undefined, false), this.#give(1, undefined, false)]));
    const die = random.fraction();
    if (die < 0.03) return await this.#trespass();
    if (die < 0.14) return await this.#look(random.pick(LOOKS));
    if (die < 0.24) return await this.#fillForm(disturbance);
    if (die < 0.32) return await this.#sendPaper(random.pick(PAPERS));
    await this.#give(die < 0.42 ? random.whole(2, MOST_AT_ONCE) : 1, disturbance, true);
  }

  /** Something of before comes once more. */
  async deliverAgain(): Promise<void> {
    const earlier = this.#earlier.shift();
    if (!earlier) return;
    // What was not recorded the first time is read where the talk is by now.
    for (const attempt of earlier.attempts)
      if (!attempt.echoed) attempt.months = unique([...attempt.months, ...this.#months]);
    await this.device.deliver(earlier.activity);
  }

  /** It may be anywhere now: the database is another one. */
  loseTrack(): void {
    this.#months = this.#plan.months;
    this.#earlier = [];
  }

  async #open(month: string): Promise<void> {
    const called = calledBy(month);
    const { delivery, answered, lines } = await this.device.say(`báo cáo ${called}`);
    const shown = lines.some((line) => /^(?:Làm tiếp b|B)áo cáo (.*)/u.exec(line)?.[1]?.startsWith(called));
    this.#opened = `${delivery}: ${lines.join(' / ')}`;
    if (answered && shown) {
      this.#months = unique([month, ...this.#late]);
      this.#late = [];
      return;
    }
    this.#late = [...this.#late, month];
    // Before any month was opened it is the one that is due.
    this.#months = unique([...(this.#months.length === 0 ? this.#plan.months : this.#months), month]);
  }

  /** By name, in one message. */
  async #give(count: number, disturbance: Disturbance | undefined, alone: boolean): Promise<void> {
    const given = this.#figures(count);
    const lines = given.map(({ says, value }) => `${says}: ${value}`);
    const activity = this.device.message(lines.join('\n'));
    const attempts = this.#attempt(`${this.device.conversation}|${activity.id}`, given, this.#months);
    const heard = await this.device.deliver(activity, disturbance);
    this.#judge(attempts, heard, alone);
    if (!attempts.some(({ denied }) => denied) && this.#plan.random.chance(0.3))
      this.#earlier.push({ activity, attempts });
  }

  async #look(at: (typeof LOOKS)[number]): Promise<void> {
    const { figures, random } = this.#plan;
    const words = at === 'series' ? `${random.pick(figures).says} 3 tháng gần đây` : at;
    const { delivery, answered, lines, askedAt } = await this.device.say(words);
    this.giveNothing.add(delivery);
    const since = this.#unseen ?? askedAt;
    this.#unseen = answered ? undefined : since;
    this.looks.push({ agency: this.#agency, askedAt: since, lines });
  }

  /** Fields of a form, saved by a press; what stands in the others stays. */
  async #fillForm(disturbance: Disturbance | undefined): Promise<void> {
    const { figures, random, count } = this.#plan;
    const { delivery } = await this.device.say('biểu mẫu');
    this.giveNothing.add(delivery);
    const form = this.device.find(/^Lưu$/u);
    const month = monthOf(form?.button.data.report);
    if (!form || month === undefined) return;
    const there = figures.filter(({ figure }) => figure in fieldsOf(form.card));
    if (there.length === 0) return;
    count('form');
    const given = this.#values(some(there, random.whole(1, there.length), random.fraction()));
    const nonce = `${this.device.conversation}|${form.button.data.nonce}`;
    const attempts = this.#attempt(nonce, given, [month]);
    const fields = Object.fromEntries(given.map(({ figure, value }) => [figure, value]));
    this.#mayMoveTo(month);
    this.#judge(attempts, await this.device.press(form, fields, disturbance), false);
  }

  /** A file or a pasted text, as it should be or not; of what the bot then offers to take over, all or nothing is taken. */
  async #sendPaper(kind: PaperKind): Promise<void> {
    const { random, months, names, count } = this.#plan;
    // Whether it is of another month can be told only where it is certain which one is open.
    if (this.#months.length > 1) await this.#open(random.pick(months));
    const [month = ''] = this.#months;
    if (this.#months.length > 1) return;
    count(`paper: ${kind}`);
    const of = kind === 'of another month' ? (months.find((one) => one !== month) ?? month) : month;
    const others = [...names].filter(([agency]) => agency !== this.#agency);
    const [, name] = kind === 'of another agency' ? random.pick(others) : ['', names.get(this.#agency) ?? ''];
    const given = this.#figures(random.whole(2, MOST_AT_ONCE));
    const paper = paperOf(kind, { agency: name, month: of, given }, random);
    const heard = await this.device.sendFile(paper.name, paper.bytes);
    this.giveNothing.add(heard.delivery);
    const offer = this.device.find(/^Lấy tất cả$|^Lấy vào tháng/u);
    if (!offer || !heard.answered || random.chance(0.3)) return;
    const into = /tháng (\d\d)\/(\d{4})/u.exec(offer.button.title);
    const report = into ? `${into[2]}-${into[1]}` : monthOf(offer.button.data.report);
    const nonce = `${this.device.conversation}|${offer.button.data.nonce}`;
    // It may be an offer of before, of which other values are known already.
    const own = heard.lines.some((line) => given.some(({ value }) => line.includes(dotted(value))));
    const attempts = own ? this.#attempt(nonce, given, report === undefined ? months : [report], kind) : [];
    if (report !== undefined) this.#mayMoveTo(report);
    if (attempts.length > 0) this.#judge(attempts, await this.device.press(offer), false);
  }

  /** A card that is about another month than the talk may bring it there. */
  #mayMoveTo(month: string): void {
    this.#months = unique([...this.#months, month]);
  }

  /** Presses what stands on a card of another agency, as whoever has come by its data may. */
  async #trespass(): Promise<void> {
    const { random, channel, elsewhere, count } = this.#plan;
    const cards = channel.cardsIn(random.pick(elsewhere(this.#agency)));
    const all = cards.flatMap((card) => buttonsOf(card).map((button) => ({ card, button, age: 0 })));
    const able = all.filter(({ button }) => typeof button.data.report === 'string');
    if (able.length === 0) return;
    count("press of another agency's card");
    const found = random.pick(able);
    const fields = Object.fromEntries(Object.keys(fieldsOf(found.card)).map((field) => [field, '7']));
    const { delivery } = await this.device.press(found, fields);
    this.giveNothing.add(delivery);
  }

  #figures(count: number): readonly Given[] {
    const { figures, random } = this.#plan;
    return this.#values(some(figures, count, random.fraction()));
  }

  #values(asked: readonly Asked[]): readonly Given[] {
    return asked.map((one) => ({ ...one, value: this.#plan.nextValue(this.#agency) }));
  }

  #attempt(
    delivery: string,
    given: readonly Given[],
    months: readonly string[],
    kind?: PaperKind,
  ): readonly Attempt[] {
    const attempts = given.map(({ figure, label, value }) => ({
      ...{ delivery, officer: this.#talker.id, agency: this.#agency, months, figure, label, value },
      ...{ echoed: false, heardAt: 0, denied: false, passedOver: false },
      opened: this.#opened,
      ...(kind === 'of another agency' && { foreign: true as const }),
    }));
    this.attempts.push(...attempts);
    return attempts;
  }

  #judge(attempts: readonly Attempt[], { lines, clear, heardAt }: Heard, alone: boolean): void {
    const says = (words: readonly string[]) => lines.some((line) => words.some((one) => line.includes(one)));
    for (const attempt of attempts) {
      const { label, value } = attempt;
      const words = [`${label}: ${dotted(value)} `, `${label} | ${dotted(value)} `];
      attempt.echoed = lines.some((line) => words.some((one) => line.replace(/^- /u, '').startsWith(one)));
      attempt.heardAt = heardAt;
      // What was delivered once, alone, with every answer received, is what the answers are about.
      attempt.denied = alone && attempts.length === 1 && clear && !attempt.echoed && says(DENIED);
      attempt.passedOver = alone && clear && !attempt.echoed && !says(TROUBLE);
    }
  }
}

export const calledBy = (month: string): string => `tháng ${month.slice(5)}/${month.slice(0, 4)}`;

/** Of a report's id. */
const monthOf = (report: unknown): string | undefined =>
  typeof report === 'string' ? /\d{4}-\d\d$/u.exec(report)?.[0] : undefined;

const dotted = (value: string) => value.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');

const unique = (ones: readonly string[]): readonly string[] => [...new Set(ones)];

/** So many of them that stand side by side, from somewhere in the list. */
function some<One>(all: readonly One[], count: number, where: number): readonly One[] {
  const from = Math.floor(where * all.length);
  return [...all.slice(from), ...all.slice(0, from)].slice(0, count);
}
