// What a message gives: values for figures, and words that became none. Everything here is a proposal; recording is for
// others.

import type { ReportPeriod } from '../../calendar/report-period.ts';
import { type CountReading, readCount } from '../../language/count.ts';
import { fold } from '../../language/fold.ts';
import type { FigureId, TextFigure } from '../../report/definition.ts';
import type { Addend } from '../../report/provenance.ts';
import type { SaidRate } from './rates.ts';

/** A value for a figure, as far as it could be read. `words` is what was typed. */
export interface Answer {
  readonly figure: FigureId;
  readonly words: string;
  readonly reading: CountReading | { readonly kind: 'text'; readonly text: string };
  /** What it is the sum of, where it was given so. */
  readonly addends?: readonly Addend[];
}

/** Words of the message that became no answer, with the figures that they may be meant for. */
export interface UnmatchedText {
  readonly figures: readonly FigureId[];
  /** As they stand in the message. */
  readonly words: string;
  /** The part of them that is the value; empty where none stands there. */
  readonly value: string;
}

export interface FigureValue {
  readonly figure: FigureId;
  readonly value: number;
}

/** A percentage said beside a figure, to be compared with the computed one; without a figure where none was named. */
export interface FigureRate extends Pick<SaidRate, 'percent'> {
  readonly figure?: FigureId;
}

export interface Answers {
  readonly kind: 'answers';
  readonly answers: readonly Answer[];
  readonly how: 'typed' | 'paste';
  /** Each value came with its figure's name, so it is clear without a question. */
  readonly named: boolean;
  /** Every value is sure, and every word of the message is explained. */
  readonly certain: boolean;
  /** What the message says besides, and nothing was made of: told, never dropped. */
  readonly unmatched?: readonly UnmatchedText[];
  /** Figures said to be not known yet. */
  readonly notKnown?: readonly FigureId[];
  readonly rates?: readonly FigureRate[];
}

export interface Change {
  readonly figure: FigureId;
  /** The value that it is calculated from, and by how much it goes up (or down, when negative). */
  readonly from: number;
  readonly by: number;
  readonly result: number;
}

export type ValueReading =
  | Answers
  /** Complete readings of the whole message, the likeliest first; nothing is recorded until one is chosen. */
  | { readonly kind: 'alternatives'; readonly readings: readonly (readonly FigureValue[])[] }
  /** A value whose name fits several figures; `beside` is what else the message gives, to be said again with it. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly FigureId[];
      readonly words: string;
      readonly beside: string;
    }
  /** More bare values than there are figures to give. */
  | { readonly kind: 'too-many'; readonly words: readonly string[]; readonly room: number }
  /** A figure named without a value: ask it. */
  | { readonly kind: 'ask'; readonly figure: FigureId }
  /** The message speaks of another month than the open one. */
  | { readonly kind: 'other-month'; readonly month: ReportPeriod }
  /** A new value for a figure that was given before; when not `certain`, `others` may be meant as well. */
  | {
      readonly kind: 'correction';
      readonly figure: FigureId;
      readonly value: number;
      readonly certain: boolean;
      readonly others: readonly FigureId[];
    }
  /** Said as a difference or a sum: always asked back with the result. */
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  /** Not known yet: put off, and never zero. */
  | { readonly kind: 'not-known'; readonly figures: readonly FigureId[] }
  /** Last month's value again, where it is known. */
  | { readonly kind: 'as-last-month'; readonly figure: FigureId; readonly value?: number }
  /** A table that could not be read: nothing of it is recorded. */
  | { readonly kind: 'unread-table'; readonly words: string };

export function wordsFor(figure: TextFigure, said: string): Answer {
  const text = isNothing(said) ? figure.otherwise : said;
  return { figure: figure.id, words: said, reading: { kind: 'text', text } };
}

/** "không có kiến nghị, đề xuất gì": it stands for no words. */
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

/** No number can be seen in the words at all. */
export const saysNothing = (reading: Answer['reading']) =>
  reading.kind === 'unclear' &&
  (reading.reason === 'not-a-number' || reading.reason === 'empty') &&
  reading.readings.length === 0;

/** Each figure once: two different values for it are both asked about. */
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
