// What the copies have sent, held against what had to be sent and against what the program itself says of it.

import type { ReminderState } from '../../src/store/reminders.ts';
import type { Sent } from './events.ts';
import type { Report } from './faulty-connector.ts';

export interface CopiesVerdict {
  readonly due: number;
  /** Taken by the channel once. */
  readonly arrived: number;
  /** Not taken, and the program says that it does not know. */
  readonly unknownLost: number;
  /** Taken, and the program says that it does not know. */
  readonly unknownArrived: number;
  readonly unreachable: number;
  /** The channel's answers: how often each. */
  readonly moods: Report['moods'];
  /** The most in any second. */
  readonly highestRate: number;
  /** Seconds from the first message to the last. */
  readonly seconds: number;
  /** What must not be, in words. */
  readonly broken: readonly string[];
}

/** `states`: what has become of each reminder, by person. */
export function judgeCopies(
  expected: readonly Sent[],
  states: ReadonlyMap<string, ReminderState>,
  { taken, moods, arrivals }: Report,
): CopiesVerdict {
  const counts = new Map([...Map.groupBy(taken, (one) => one)].map(([to, all]) => [to, all.length]));
  const broken: string[] = [];
  const tally = { arrived: 0, unknownLost: 0, unknownArrived: 0, unreachable: 0 };
  for (const { personId, kind } of expected) {
    const count = counts.get(personId) ?? 0;
    const state = states.get(personId) ?? 'nothing';
    if (count > 1) broken.push(`${personId}: ${kind} came ${count} times`);
    else if (count === 1) tally.arrived += 1;
    if (count === 1 && state === 'unknown') tally.unknownArrived += 1;
    if (count > 0) {
      if (state !== 'sent' && state !== 'unknown') broken.push(`${personId}: ${kind} came and is ${state}`);
    } else if (state === 'unknown') tally.unknownLost += 1;
    else if (state === 'unreachable') tally.unreachable += 1;
    else broken.push(`${personId}: ${kind} is missing (${state})`);
  }
  const wanted = new Set(expected.map(({ personId }) => personId));
  for (const to of counts.keys()) if (!wanted.has(to)) broken.push(`${to}: a reminder that no rule asks for`);
  const first = arrivals[0] ?? 0;
  const seconds = ((arrivals.at(-1) ?? first) - first) / 1000;
  return { due: expected.length, ...tally, moods, highestRate: highestRate(arrivals), seconds, broken };
}

/** The most that came within any one second. */
export function highestRate(arrivals: readonly number[]): number {
  const inOrder = arrivals.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, at] of inOrder.entries()) {
    while (at - (inOrder[from] ?? at) >= 1000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

export function linesOfVerdict(verdict: CopiesVerdict): readonly string[] {
  const {
    due,
    arrived,
    unknownArrived,
    unknownLost,
    unreachable,
    moods,
    highestRate: rate,
    seconds,
    broken,
  } = verdict;
  const answers = Object.entries(moods).map(([mood, count]) => `${mood} ${count}`);
  return [
    `${due} due: ${arrived} arrived once (${unknownArrived} of them the program calls unknown), ${unknownLost} unknown and not arrived, ${unreachable} unreachable`,
    `the channel: ${answers.join(', ')}`,
    `${seconds.toFixed(1)} s from the first message to the last, at most ${rate} in any second`,
    broken.length === 0
      ? 'holds   none is missing, none came twice, none came unasked'
      : `BROKEN  ${broken.length}`,
    ...broken.slice(0, 10).map((one) => `          ${one}`),
  ];
}
