// The result of parsing a message: values for figures, and unmatched text. These are proposals; recording
// happens elsewhere.

import type { ReportPeriod } from '../../calendar/report-period.ts';
import { type CountReading, readCount } from '../../language/count.ts';
import { fold } from '../../language/fold.ts';
import type { FigureId, TextFigure } from '../../report/definition.ts';
import type { Addend } from '../../report/provenance.ts';
import type { SaidRate } from './rates.ts';

/** A figure's value as far as it could be read; `words` is the typed text. */
export interface Answer {
  readonly figure: FigureId;
  readonly words: string;
  readonly reading: CountReading | { readonly kind: 'text'; readonly text: string };
  /** The addends, if it was given as a sum. */
  readonly addends?: readonly Addend[];
}

/** Unmatched text, with the figures it may be meant for. */
export interface UnmatchedText {
  readonly figures: readonly FigureId[];
  /** As in the message. */
  readonly words: string;
  /** The part that is the value; empty when there is none. */
  readonly value: string;
}

export interface FigureValue {
  readonly figure: FigureId;
  readonly value: number;
}

/** A stated percentage to compare with the computed one; without a figure when none was named. */
export interface FigureRate extends Pick<SaidRate, 'percent'> {
  readonly figure?: FigureId;
}

export interface Answers {
  readonly kind: 'answers';
  readonly answers: readonly Answer[];
  readonly how: 'typed' | 'paste';
  /** Every value has its figure's name, so it is clear without a question. */
  readonly named: boolean;
  /** Every value is certain, and every word of the message is explained. */
  readonly certain: boolean;
  /** The rest of the message; reported, never dropped. */
  readonly unmatched?: readonly UnmatchedText[];
  /** Figures said to be unknown so far. */
  readonly notKnown?: readonly FigureId[];
  readonly rates?: readonly FigureRate[];
}

export interface Change {
  readonly figure: FigureId;
  /** The base value, and the signed difference. */
  readonly from: number;
  readonly by: number;
  readonly result: number;
}

export type ValueReading =
  | Answers
  /** Complete readings of the message, likeliest first; nothing is recorded until one is chosen. */
  | { readonly kind: 'alternatives'; readonly readings: readonly (readonly FigureValue[])[] }
  /** A value whose name is ambiguous; `beside` is the rest of the message, repeated with the answer. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly FigureId[];
      readonly words: string;
      readonly beside: string;
    }
  /** More bare values than figures. */
  | { readonly kind: 'too-many'; readonly words: readonly string[]; readonly room: number }
  /** A figure named without a value: ask for it. */
  | { readonly kind: 'ask'; readonly figure: FigureId }
  /** The values are for another month than the open one. */
  | { readonly kind: 'other-month'; readonly month: ReportPeriod }
  /** A new value for a figure given before; unless `certain`, `others` may be meant as well. */
  | {
      readonly kind: 'correction';
      readonly figure: FigureId;
      readonly value: number;
      readonly certain: boolean;
      readonly others: readonly FigureId[];
    }
  /** Given as a difference or sum: always asked back with the result. */
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  /** Unknown so far: postponed, never zero. */
  | { readonly kind: 'not-known'; readonly figures: readonly FigureId[] }
  /** Last month's value again, if it is known. */
  | { readonly kind: 'as-last-month'; readonly figure: FigureId; readonly value?: number }
  /** A table that could not be read; nothing is recorded. */
  | { readonly kind: 'unread-table'; readonly words: string };

/** The answer for a text figure. */
export function wordsFor(figure: TextFigure, said: string): Answer {
  const text = isNothing(said) ? figure.otherwise : said;
  return { figure: figure.id, words: said, reading: { kind: 'text', text } };
}

/** "không có kiến nghị, đề xuất gì": recorded as no text. */
const NOTHING_TO_SAY =
  /^(?:khong|ko|k|chua)(?: co)?(?: (?:kien nghi|de xuat|y kien|gi|va|them))+[ .,!]*$|^no recommendations?[ .]*$/u;

/** "không", "ko có": nothing to recommend. */
export function isNothing(said: string): boolean {
  const reading = readCount(said);
  if (reading.kind === 'count') return reading.value === 0;
  return reading.reason === 'not-known'
    ? /^chua co[ .!]*$/u.test(fold(said))
    : NOTHING_TO_SAY.test(fold(said));
}

/** Whether the words contain no number at all. */
export const saysNothing = (reading: Answer['reading']) =>
  reading.kind === 'unclear' &&
  (reading.reason === 'not-a-number' || reading.reason === 'empty') &&
  reading.readings.length === 0;

/** Each figure once; if two values differ, both are asked about. */
export function onceOrAsked(answers: readonly Answer[]): readonly Answer[] {
  const all = Map.groupBy(answers, ({ figure }) => figure);
  return [...all.values()].map((same): Answer => {
    const [first] = same as [Answer];
    const values = new Set(same.map(({ reading }) => JSON.stringify(reading)));
    if (values.size === 1 || first.reading.kind === 'text') return first;
    const readings = same.flatMap(({ reading }) =>
      reading.kind === 'count' ? [reading.value] : reading.kind === 'unclear' ? reading.readings : [],
    );
    const words = same.map((one) => one.words).join('; ');
    return {
      figure: first.figure,
      words,
      reading: { kind: 'unclear', reason: 'several', readings: [...new Set(readings)] },
    };
  });
}
