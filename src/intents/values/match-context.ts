// What is known while a message is read: the report's definition, what is asked, and what stands there already. What is
// optional makes the reading surer; without it more is asked back.

import type { ReportPeriod } from '../../calendar/report-period.ts';
import type { Figure, FigureId, ReportDefinition } from '../../report/definition.ts';
import type { Figures } from '../../report/figures.ts';

export interface MatchContext {
  readonly definition: ReportDefinition;
  /** The report being filled in, if one is open. */
  readonly month?: ReportPeriod;
  /** The figure being asked. */
  readonly asking?: Figure;
  /** The figures that bare values go to, in order, the asked one first; all of one section. */
  readonly upcoming: readonly Figure[];
  /** The same over all sections, for a list that runs on. */
  readonly upcomingEverywhere?: readonly Figure[];
  /** The counts that somebody gives this month, in the order in which their questions are numbered. */
  readonly numbered?: readonly Figure[];
  /** The size that is usual for a figure; a first month has none. */
  readonly usual: (figure: FigureId) => number | undefined;
  /** What a figure cannot exceed. */
  readonly bound?: (figure: FigureId) => number | undefined;
  /** Last month's value. */
  readonly previous?: (figure: FigureId) => number | undefined;
  /** Every figure that is known, given or computed. */
  readonly known?: Figures;
  /** Those that somebody has given. */
  readonly given?: Figures;
  /** The figure that this person gave last; several when they came in one message. */
  readonly lastGiven?: LastGiven;
  /** The bot has just asked back about an unclear value: "không" is a no then. */
  readonly askedBack?: AskedBack;
}

export interface LastGiven {
  readonly figure: FigureId;
  readonly value: number;
  /** Others that came in the same message: a correction may be meant for any of them. */
  readonly beside?: readonly FigureId[];
}

export interface AskedBack {
  readonly figure: FigureId;
  /** What stood on the buttons. */
  readonly readings: readonly number[];
}
