// What a message can mean, and the context in which it is understood.

import type { Month } from '../calendar/month.ts';
import { type CountReading, readCount } from '../language/count.ts';
import { fold } from '../language/fold.ts';
import type { Figure, FigureId, ReportDefinition, TextFigure } from '../report/definition.ts';
import type { Way } from './draft.ts';

/** A value for a figure, as far as it could be read. `words` is what was typed. */
export interface Answer {
  readonly figure: FigureId;
  readonly words: string;
  readonly reading: CountReading | { readonly kind: 'text'; readonly text: string };
}

/** Words of the message that became no answer, with the figures that they may be meant for. */
export interface Left {
  readonly figures: readonly FigureId[];
  /** As they stand in the message. */
  readonly words: string;
  /** The part of them that is the value; empty where none stands there. */
  readonly value: string;
}

export type Meaning =
  /** `named`: each value came with its figure's name, so it is clear without a question. */
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly how: Way;
      readonly named: boolean;
      /** What the message says besides, and nothing was made of: told, never dropped. */
      readonly left?: readonly Left[];
    }
  /** A value whose name fits several figures; `beside` is what else the message gives, to be said again with it. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly FigureId[];
      readonly words: string;
      readonly beside: string;
    }
  /** More bare values than the section still asks for. */
  | { readonly kind: 'too-many'; readonly words: readonly string[]; readonly room: number }
  /** A figure named without a value: ask it. */
  | { readonly kind: 'ask'; readonly figure: FigureId }
  /** A pasted paragraph of another month's report. */
  | { readonly kind: 'other-month'; readonly month: Month };

export interface Listening {
  readonly definition: ReportDefinition;
  /** The report being filled in, if one is open. */
  readonly month?: Month;
  /** The figure being asked. */
  readonly asking?: Figure;
  /** The figures that bare values would go to, in order, the asked one first; all of one section. */
  readonly upcoming: readonly Figure[];
  /** The size that is usual for a figure: last month's value or a known upper bound. */
  readonly usual: (figure: FigureId) => number | undefined;
}

/** Words read as a count for that figure. */
export function countFor(figure: FigureId, words: string, { usual }: Listening): CountReading {
  const size = usual(figure);
  return readCount(words, size === undefined ? {} : { usual: size });
}

export function wordsFor(figure: TextFigure, said: string): Answer {
  const text = isNothing(said) ? figure.otherwise : said;
  return { figure: figure.id, words: said, reading: { kind: 'text', text } };
}

/** "không", "ko có": nothing to recommend. */
/** "không có kiến nghị, đề xuất gì": it stands for no words. */
const NOTHING_TO_SAY =
  /^(?:khong|ko|k|chua)(?: co)?(?: (?:kien nghi|de xuat|y kien|gi|va|them))+[ .,!]*$|^no recommendations?[ .]*$/u;

export function isNothing(said: string): boolean {
  const reading = readCount(said);
  if (reading.kind === 'count') return reading.value === 0;
  return NOTHING_TO_SAY.test(fold(said));
}

/** No number can be seen in the words at all. */
export const saysNothing = (reading: Answer['reading']) =>
  reading.kind === 'unclear' &&
  (reading.reason === 'not-a-number' || reading.reason === 'empty') &&
  reading.readings.length === 0;
