// February 2024 as the core hears it, and what it understood in few words.

import { contextAt } from '../../dialogs/entry/match-context.ts';
import type { EnteredFigures, EnteredValue } from '../../src/entry/draft.ts';
import type { ConversationContext } from '../../src/intents/context.ts';
import type { Audience } from '../../src/intents/intent.ts';
import { type Understanding, understand } from '../../src/intents/understand.ts';
import type { Answer, ValueReading } from '../../src/intents/values/read-values.ts';
import { figureOf } from '../../src/report/definition.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { statusOf } from '../../src/report/status.ts';
import { inShort } from '../intents/values/states.ts';
import { FEBRUARY } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';

/** The clock of these tests stands still. */
export const AT = new Date('2024-02-15T03:00:00Z');

/** February with a value to carry. */
export const HELD: Background = {
  ...FEBRUARY,
  previous: new Map([...(FEBRUARY.previous ?? []), ['procedures', 109]]),
};

export function entered(values: Readonly<Record<string, number | string>>, version = 1): EnteredFigures {
  return new Map(
    Object.entries(values).map(([id, value]): [string, EnteredValue] => [
      id,
      { value, how: 'typed', by: 'an', version, at: AT },
    ]),
  );
}

/** An officer who enters a month. */
export const OFFICER = {
  audiences: new Set<Audience>(['everyone', 'officer']),
  state: 'entering',
  warned: false,
} as const;

/** The context while `asked` is the question and these figures are known. */
export function contextFor(
  asked?: string,
  entered: Figures = new Map(),
  background: Background = FEBRUARY,
): ConversationContext {
  const asking = asked === undefined ? undefined : figureOf(CT25_CT08, asked);
  const status = statusOf(CT25_CT08, entered, background, { reasons: new Map(), skipped: new Set() });
  const { month } = background;
  return {
    ...contextAt({ definition: CT25_CT08, month, status, background, given: entered }, asking),
    ...OFFICER,
    complete: status.missing.length === 0,
  };
}

/** What is understood, in few words: `skip-figure`, `open 2/2024`, `settled=688`, `settled?negative:3`, `which a|b`. */
export function meant(text: string, context: ConversationContext): string {
  return inWords(understand(text, context));
}

export function inWords(understood: Understanding): string {
  switch (understood.kind) {
    case 'intent':
      return intentInWords(understood);
    case 'values':
      return valuesInWords(understood.reading);
    case 'text':
      return answerInWords(understood.answer);
    case 'offer': {
      const record = understood.figure === undefined ? [] : ['record'];
      const reason = understood.reason === undefined ? [] : ['reason'];
      return `offer ${[...record, ...reason, ...understood.intents.map(({ id }) => id)].join('|')}`;
    }
    default:
      return understood.kind;
  }
}

function intentInWords({ id, slots }: Extract<Understanding, { kind: 'intent' }>): string {
  if (id === 'open-form') return `form${slots.section === undefined ? '' : ` ${slots.section}`}`;
  if (id !== 'open-report') return id;
  const { month } = slots;
  if (!month) return 'open';
  if (month.kind === 'relative') return month.offset === 0 ? 'open this' : 'open last';
  if (month.kind === 'impossible') return 'open impossible';
  if (month.kind === 'period') return `open ${month.period}`;
  if (month.kind === 'longer') return `open ${month.frequency} ${month.number}/${month.year}`;
  return `open ${month.month}${month.year === undefined ? '' : `/${month.year}`}`;
}

function valuesInWords(reading: ValueReading): string {
  switch (reading.kind) {
    case 'answers':
      return `${reading.how === 'paste' ? 'paste ' : ''}${reading.answers.map(answerInWords).join(' ')}`;
    case 'which':
      return `which ${reading.candidates.join('|')}`;
    case 'ask':
      return `ask ${reading.figure}`;
    case 'other-month':
      return `other-month ${reading.month}`;
    case 'too-many':
      return `too-many ${reading.words.length}>${reading.room}`;
    default:
      return inShort(reading);
  }
}

function answerInWords({ figure, reading }: Answer): string {
  if (reading.kind === 'count') return `${figure}=${reading.value}`;
  if (reading.kind === 'text') return `${figure}=“${reading.text}”`;
  return `${figure}?${reading.reason}:${reading.readings.join('|')}`;
}

/** The same message as other keyboards and other programs would send it. */
export const WRITINGS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['NFD', (text) => text.normalize('NFD')],
  ['full width', (text) => text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ['non-breaking spaces', (text) => `\u200b${text.replaceAll(' ', '\u00a0')} `],
  ['capitals', (text) => text.toUpperCase()],
];
