// February 2024 as the core hears it, and what it understood in few words.

import type { Entered, EnteredFigures } from '../../src/entry/draft.ts';
import { boundOf, upcomingEverywhere, upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import { type Answer, type MatchContext, type Meaning, understand } from '../../src/entry/understand.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figureOf } from '../../src/report/definition.ts';
import { type Background, countIn, type Figures } from '../../src/report/report.ts';
import { statusOf } from '../../src/report/status.ts';
import { inShort } from '../intents/values/states.ts';
import { FEBRUARY } from '../report/months.ts';

/** The clock of these tests stands still. */
export const AT = new Date('2024-02-15T03:00:00Z');

/** February with a value to carry. */
export const HELD: Background = {
  ...FEBRUARY,
  previous: new Map([...(FEBRUARY.previous ?? []), ['procedures', 109]]),
};

export function entered(values: Readonly<Record<string, number | string>>, version = 1): EnteredFigures {
  return new Map(
    Object.entries(values).map(([id, value]): [string, Entered] => [
      id,
      { value, how: 'typed', by: 'an', version, at: AT },
    ]),
  );
}

/** The context while `asked` is the question and these figures are known. */
export function contextFor(
  asked?: string,
  entered: Figures = new Map(),
  background: Background = FEBRUARY,
): MatchContext {
  const asking = asked === undefined ? undefined : figureOf(CT25_CT08, asked);
  const status = statusOf(CT25_CT08, entered, background, { reasons: new Map(), skipped: new Set() });
  return {
    definition: CT25_CT08,
    month: background.month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(CT25_CT08, status, asking),
    upcomingEverywhere: upcomingEverywhere(CT25_CT08, status, asking),
    numbered: status.wanted,
    usual: (id) => usualSize(background, id),
    bound: (id) => boundOf(CT25_CT08, status.figures, id),
    previous: (id) => background.previous && countIn(background.previous, id),
    known: status.figures,
    given: entered,
  };
}

/** The meaning in few words: `skip`, `open 2/2024`, `settled=688`, `settled?negative:3`, `quá hạn?a|b`. */
export function meant(text: string, context: MatchContext): string {
  return inWords(understand(text, context));
}

export function inWords(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'command':
      return meaning.command;
    case 'open': {
      const { mention } = meaning;
      if (!mention) return 'open';
      if (mention.kind === 'relative') return mention.offset === 0 ? 'open this' : 'open last';
      if (mention.kind === 'impossible') return 'open impossible';
      return `open ${mention.month}${mention.year === undefined ? '' : `/${mention.year}`}`;
    }
    case 'answers':
      if (meaning.reading && meaning.answers.length === 0) return inShort(meaning.reading);
      return `${meaning.how === 'paste' ? 'paste ' : ''}${meaning.answers.map(answerInWords).join(' ')}`;
    case 'which':
      return `which ${meaning.candidates.join('|')}`;
    case 'ask':
      return `ask ${meaning.figure}`;
    case 'form':
      return `form${meaning.section === undefined ? '' : ` ${meaning.section}`}`;
    case 'other-month':
      return `other-month ${meaning.month}`;
    case 'too-many':
      return `too-many ${meaning.words.length}>${meaning.room}`;
    default:
      return meaning.kind;
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
