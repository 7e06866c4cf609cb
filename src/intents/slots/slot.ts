// The slots of intents, and their values.

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

/** An absence as stated: days and substitute. */
export interface AbsenceMention {
  /** First day; today when omitted. */
  readonly from?: DayMention;
  /** Last day; undefined when neither a day nor a length is given and it has to be asked. */
  readonly until?: DayMention;
  /** Its length, when given instead of a last day. */
  readonly length?: AbsenceLength;
  /** The substitute's name as typed. */
  readonly deputy?: string;
}

/** When to remind again: a button's option, a delay, or a day and time. */
export type SnoozeUntil =
  | 'two-hours'
  | 'morning'
  | { readonly minutes: number }
  | { readonly day?: DayMention; readonly time?: TimeOfDay };

export interface SlotTypes {
  /** A single month, the period of a report. */
  readonly month: MonthMention;
  /** A month, quarter, year, or a number of latest months. */
  readonly period: SpanMention;
  /** A second span, to be compared with the first. */
  readonly otherPeriod: SpanMention;
  /** The figures that match a name; several when it is ambiguous. */
  readonly figures: readonly FigureId[];
  /** Only the rate is wanted. */
  readonly rate: true;
  /** A percentage as typed, with a decimal comma: `96,16`. */
  readonly percent: string;
  /** Section id. */
  readonly section: string;
  /** A colleague's name as typed, without title: `Hoa`. */
  readonly person: string;
  /** An agency's name as typed. */
  readonly agency: string;
  /** Workflow state for lists of reports. */
  readonly state: ListedState;
  readonly absence: AbsenceMention;
  readonly snooze: SnoozeUntil;
  readonly kinds: readonly OptionalKind[];
  /** Free text, verbatim. */
  readonly words: string;
}

export type SlotName = keyof SlotTypes;

export type SlotValues = Partial<SlotTypes>;
