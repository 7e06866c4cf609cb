// The states in which a message is read, and what was read of it in few words.

import { contextAt } from '../../../dialogs/entry/match-context.ts';
import { toMonth } from '../../../src/calendar/month.ts';
import type { AskedBack, LastGiven, MatchContext } from '../../../src/intents/values/match-context.ts';
import { type Answer, readValues, type ValueReading } from '../../../src/intents/values/read-values.ts';
import { figureOf } from '../../../src/report/definition.ts';
import type { Background, Figures } from '../../../src/report/figures.ts';
import { statusOf } from '../../../src/report/status.ts';
import { CLEAN } from '../../report/months.ts';
import { CT25_CT08 } from '../../support/reports.ts';

/** January as it may have been, so that February has last month's values. */
const JANUARY: Figures = new Map([
  ...CLEAN,
  ['settled', 967],
  ['settledEarly', 0],
  ['pending', 160],
  ['settledYtd', 967],
  ['received', 1020],
]);
const KNOWN: Background = { month: toMonth(2024, 2), previous: JANUARY, history: [JANUARY] };
/** An agency's first month: nothing to compare with, everything is asked. */
const FIRST_MONTH: Background = { month: toMonth(2024, 2), previous: undefined, history: [] };

export interface State {
  readonly asked?: string;
  readonly given?: Readonly<Record<string, number>>;
  readonly background?: Background;
  readonly lastGiven?: LastGiven;
  readonly askedBack?: AskedBack;
}

export function contextIn({
  asked: askedId,
  given = {},
  background = KNOWN,
  lastGiven,
  askedBack,
}: State): MatchContext {
  const asking = askedId === undefined ? undefined : figureOf(CT25_CT08, askedId);
  const entered: Figures = new Map(Object.entries(given));
  const status = statusOf(CT25_CT08, entered, background, { reasons: new Map(), skipped: new Set() });
  const asked = { definition: CT25_CT08, month: background.month, status, background, given: entered };
  return { ...contextAt(asked, asking), ...(lastGiven && { lastGiven }), ...(askedBack && { askedBack }) };
}

const FIRST: State = { asked: 'settled' };
const THREE = { settled: 688, settledEarly: 0, settledOverdue: 0 };
const FIVE = { ...THREE, pending: 45, pendingOverdue: 0 };

/** The states of the shared cases, and some more. */
export const STATES = {
  first: FIRST,
  early: {
    asked: 'settledOverdue',
    given: { settled: 688, settledEarly: 54 },
    lastGiven: { figure: 'settledEarly', value: 54 },
  },
  second: { asked: 'settledEarly', given: { settled: 688 }, lastGiven: { figure: 'settled', value: 688 } },
  overdue: {
    asked: 'settledOverdue',
    given: { settled: 688, settledEarly: 0 },
    lastGiven: { figure: 'settledEarly', value: 0 },
  },
  pending: { asked: 'pending', given: THREE, lastGiven: { figure: 'settledOverdue', value: 0 } },
  stock: {
    asked: 'pendingOverdue',
    given: { ...THREE, pending: 45 },
    lastGiven: { figure: 'pending', value: 45 },
  },
  carried: { asked: 'procedures', given: FIVE, lastGiven: { figure: 'pendingOverdue', value: 0 } },
  received: {
    asked: 'received',
    given: { ...FIVE, procedures: 109 },
    lastGiven: { figure: 'procedures', value: 109 },
  },
  returned: {
    asked: 'onlineReturned',
    given: { ...FIVE, procedures: 109, received: 573 },
    lastGiven: { figure: 'received', value: 573 },
  },
  levels: { asked: 'partialServices', given: { ...FIVE, procedures: 109, received: 573, onlineReturned: 0 } },
  alone: { asked: 'settled', background: FIRST_MONTH },
  words: {
    asked: 'recommendations',
    given: Object.fromEntries([...CLEAN].filter(([, value]) => typeof value === 'number')) as Record<
      string,
      number
    >,
  },
  nothing: {},
} as const satisfies Record<string, State>;

export type StateName = keyof typeof STATES;

export const readIn = (state: StateName | State, text: string): ValueReading | undefined =>
  readValues(text, contextIn(typeof state === 'string' ? STATES[state] : state));

/** `settled=688 quá hạn?…`: what would be recorded, what is asked. */
export function inShort(reading: ValueReading | undefined): string {
  if (!reading) return 'nothing';
  switch (reading.kind) {
    case 'answers':
      return [
        ...reading.answers.map(answerInShort),
        ...(reading.notKnown ?? []).map((id) => `${id}=?`),
        ...(reading.unmatched ?? []).map(
          ({ words, figures }) => `[${words}${figures.length > 0 ? ` → ${figures.join('|')}` : ''}]`,
        ),
        ...(reading.rates ?? []).map(({ figure, percent }) => `${figure ?? ''}@${percent}%`),
        ...(reading.certain ? [] : ['unsure']),
      ].join(' ');
    case 'alternatives':
      return `either ${reading.readings.map((values) => values.map(({ figure, value }) => `${figure}=${value}`).join(' ')).join(' | ')}`;
    case 'which':
      return `which ${reading.candidates.join('|')}: ${[reading.words, reading.beside].filter((part) => part !== '').join('; ')}`;
    case 'too-many':
      return `too-many ${reading.words.length}>${reading.room}`;
    case 'ask':
      return `ask ${reading.figure}`;
    case 'other-month':
      return `other-month ${reading.month}`;
    case 'correction':
      return `correct ${reading.figure}=${reading.value}${reading.certain ? '' : ` or ${reading.others.join('|')}`}`;
    case 'change':
      return `change ${reading.changes.map(({ figure, from, by, result }) => `${figure}: ${from}${by < 0 ? by : `+${by}`}=${result}`).join(' | ')}`;
    case 'not-known':
      return `skip ${reading.figures.join(' ')}`;
    case 'as-last-month':
      return `as-last-month ${reading.figure}=${reading.value ?? ''}`;
    case 'unread-table':
      return 'unread-table';
  }
}

function answerInShort({ figure, reading }: Answer): string {
  if (reading.kind === 'count') return `${figure}=${reading.value}`;
  if (reading.kind === 'text') return `${figure}=“${reading.text}”`;
  return `${figure}?${reading.readings.join('|')}`;
}

/** What would be written without asking, and the values that stand on a button. */
export function outcome(reading: ValueReading | undefined): {
  readonly recorded: Readonly<Record<string, number>>;
  readonly offered: readonly (readonly [figure: string, value: number])[];
  readonly skipped: readonly string[];
} {
  const recorded: Record<string, number> = {};
  const offered: [string, number][] = [];
  const skipped: string[] = [];
  if (reading?.kind === 'answers') {
    for (const { figure, reading: said } of reading.answers) {
      if (said.kind === 'count') recorded[figure] = said.value;
      if (said.kind === 'unclear') for (const value of said.readings) offered.push([figure, value]);
    }
    skipped.push(...(reading.notKnown ?? []));
  }
  if (reading?.kind === 'correction') {
    if (reading.certain) recorded[reading.figure] = reading.value;
    else for (const figure of [reading.figure, ...reading.others]) offered.push([figure, reading.value]);
  }
  if (reading?.kind === 'alternatives')
    for (const values of reading.readings)
      for (const { figure, value } of values) offered.push([figure, value]);
  if (reading?.kind === 'change')
    for (const { figure, result } of reading.changes) offered.push([figure, result]);
  if (reading?.kind === 'as-last-month' && reading.value !== undefined)
    recorded[reading.figure] = reading.value;
  if (reading?.kind === 'not-known') skipped.push(...reading.figures);
  return { recorded, offered, skipped };
}
