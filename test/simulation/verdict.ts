// What was sent held against what must have been sent, and against each promise by itself, in one line a promise.

import type { Sent } from './events.ts';
import { isExpectedRecipient } from './expected-recipients.ts';
import { isAutomatic, type Oracle } from './oracle.ts';
import { dayAt, minuteAt, minutesOf, nameOf } from './reference-calendar.ts';

const PROMISES = {
  missing: 'none is missing',
  twice: 'none comes twice',
  unasked: 'none comes that no rule asks for',
  done: 'none comes to whom it does not concern any more',
  off: 'none comes that its receiver does without',
  hours: 'none comes outside its receiver’s hours',
  'day-off': 'none comes on a day off',
  'same-day': 'at most one by itself a report, person and day',
  'list-again': 'at most one list of who is late a coordinator, report, period and day',
} as const;
export type Promised = keyof typeof PROMISES;

export class Verdict {
  readonly #broken = new Map<Promised, string[]>();
  /** `about|person|day` of what came by itself or was a list. */
  readonly #came = new Map<string, number>();
  readonly #oracle: Oracle;
  sent = 0;

  constructor(oracle: Oracle) {
    this.#oracle = oracle;
  }

  /** Holds one tick's sendings against what they must have been. Before anything that happens later is read. */
  judge(at: Date, expected: readonly Sent[], sent: readonly Sent[]): void {
    this.sent += sent.length;
    const wanted = new Map(expected.map((one) => [keyOf(one), one]));
    const got = Map.groupBy(sent, keyOf);
    for (const [key, one] of wanted) if (!got.has(key)) this.#break('missing', at, one);
    for (const [key, [one, ...again]] of got) {
      if (!one) continue;
      if (again.length > 0) this.#break('twice', at, one);
      if (!wanted.has(key)) this.#break('unasked', at, one);
    }
    for (const one of sent) this.#look(at, one);
  }

  /** How often a promise was broken. */
  broken(promise: Promised): number {
    return this.#broken.get(promise)?.length ?? 0;
  }

  get holds(): boolean {
    return this.#broken.size === 0;
  }

  /** A line a promise, with the first few that broke it. */
  lines(examples = 5): readonly string[] {
    return (Object.keys(PROMISES) as readonly Promised[]).flatMap((promise) => {
      const broken = this.#broken.get(promise) ?? [];
      const line = `${broken.length === 0 ? 'holds ' : 'BROKEN'}  ${PROMISES[promise]}`;
      if (broken.length === 0) return [line];
      return [`${line}: ${broken.length}`, ...broken.slice(0, examples).map((one) => `          ${one}`)];
    });
  }

  /** The promises that can be seen from one sending alone. */
  #look(at: Date, one: Sent): void {
    const { ledger } = this.#oracle;
    const person = ledger.people.get(one.personId);
    const day = dayAt(at);
    const { from, to } = person?.hours ?? { from: '07:30', to: '17:00' };
    const minute = minuteAt(at);
    if (minute < minutesOf(from) || minute >= minutesOf(to)) this.#break('hours', at, one);
    if (!ledger.days.isWorked(day)) this.#break('day-off', at, one);
    if (one.kind === 'late-list') {
      if (this.#again(one, day)) this.#break('list-again', at, one);
      return;
    }
    if (isAutomatic(one.kind) && this.#again(one, day)) this.#break('same-day', at, one);
    const report = ledger.report(one.about);
    if (isAutomatic(one.kind) && ledger.isWithout(one.personId, one.kind, report.definitionId))
      this.#break('off', at, one);
    const facts = { kind: one.kind, day, before: this.#oracle.isBefore(report, at) };
    if (!person || !isExpectedRecipient(ledger, person, report, facts)) this.#break('done', at, one);
  }

  #again({ about, personId }: Sent, day: number): boolean {
    const key = `${about}|${personId}|${day}`;
    const before = this.#came.get(key) ?? 0;
    this.#came.set(key, before + 1);
    return before > 0;
  }

  #break(promise: Promised, at: Date, { about, personId, kind }: Sent): void {
    const minute = String(minuteAt(at) % 60).padStart(2, '0');
    const time = `${nameOf(dayAt(at))} ${Math.floor(minuteAt(at) / 60)}:${minute}`;
    const broken = this.#broken.get(promise) ?? [];
    this.#broken.set(promise, [...broken.slice(-10_000), `${time} ${about} → ${personId}: ${kind}`]);
  }
}

const keyOf = ({ about, personId, kind }: Sent): string => `${about}|${personId}|${kind}`;
