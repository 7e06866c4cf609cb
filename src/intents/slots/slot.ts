// The slots that an intent may take, and what stands in each.

import type { OptionalKind } from '../../agency/reminder-rules.ts';
import type { TimeOfDay } from '../../calendar/clock.ts';
import type { MonthMention } from '../../language/month-mention.ts';
import type { SpanMention } from '../../language/span-mention.ts';
import type { FigureId } from '../../report/definition.ts';
import type { ListedState } from '../../report/state.ts';
import type { DayMention } from './day.ts';

/** "ba ngày", "6 tháng". */
export interface AbsenceLength {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
}

/** An absence as it was said: its days and who stands in. */
export interface AbsenceMention {
  /** The first day, where one is named; else it begins at once. */
  readonly from?: DayMention;
  /** The last day; undefined where none is named and no length, and it has to be asked. */
  readonly until?: DayMention;
  /** How long it lasts, where a length is named instead of a last day. */
  readonly length?: AbsenceLength;
  /** The name of who stands in, as it was said. */
  readonly deputy?: string;
}

/** The moments to which a reminder can be put off: what the buttons say, a while from now, a day and a time of it. */
export type SnoozeUntil =
  | 'two-hours'
  | 'morning'
  | { readonly minutes: number }
  | { readonly day?: DayMention; readonly time?: TimeOfDay };

export interface SlotTypes {
  /** A month and nothing longer: what a report is of. */
  readonly month: MonthMention;
  /** A month, a quarter, a year, the last so many months. */
  readonly period: SpanMention;
  /** A second stretch of time, to be compared with the first. */
  readonly otherPeriod: SpanMention;
  /** The figures that a name fits, several where it fits several. */
  readonly figures: readonly FigureId[];
  /** Only the rate is wanted. */
  readonly rate: true;
  /** A percentage as it was said, with a decimal comma: `96,16`. */
  readonly percent: string;
  /** A section of the form, by its id. */
  readonly section: string;
  /** A colleague's name as it was said, without title: `Hoa`. */
  readonly person: string;
  /** An agency's name as it was said. */
  readonly agency: string;
  /** Where reports of a month stand. */
  readonly state: ListedState;
  readonly absence: AbsenceMention;
  readonly snooze: SnoozeUntil;
  readonly kinds: readonly OptionalKind[];
  /** Free words, exactly as they were written. */
  readonly words: string;
}

export type SlotName = keyof SlotTypes;

export type SlotValues = Partial<SlotTypes>;
