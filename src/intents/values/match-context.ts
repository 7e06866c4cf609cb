// The context for parsing values: definition, open question and stored values. Optional fields make readings
// more certain; without them more is asked back.

import type { ReportPeriod } from '../../calendar/report-period.ts';
import type { Figure, FigureId, ReportDefinition } from '../../report/definition.ts';
import type { Figures } from '../../report/figures.ts';

export interface MatchContext {
  readonly definition: ReportDefinition;
  /** Period of the open report. */
  readonly month?: ReportPeriod;
  /** The figure being asked. */
  readonly asking?: Figure;
  /** Figures of the current section for bare values, in order, the asked one first. */
  readonly upcoming: readonly Figure[];
  /** The same across sections, for longer lists. */
  readonly upcomingEverywhere?: readonly Figure[];
  /** Counts to be given this month, in the order in which questions are numbered. */
  readonly numbered?: readonly Figure[];
  /** A figure's usual value; undefined in a first month. */
  readonly usual: (figure: FigureId) => number | undefined;
  /** Upper bound of a figure. */
  readonly bound?: (figure: FigureId) => number | undefined;
  /** Last month's value. */
  readonly previous?: (figure: FigureId) => number | undefined;
  /** All known figures, entered or computed. */
  readonly known?: Figures;
  /** Entered figures. */
  readonly given?: Figures;
  /** The figure this user gave last; several when given in one message. */
  readonly lastGiven?: LastGiven;
  /** The bot has just asked about an unclear value, so "không" means no. */
  readonly askedBack?: AskedBack;
}

export interface LastGiven {
  readonly figure: FigureId;
  readonly value: number;
  /** Other figures of the same message, any of which a correction may mean. */
  readonly beside?: readonly FigureId[];
}

export interface AskedBack {
  readonly figure: FigureId;
  /** Values on the buttons. */
  readonly readings: readonly number[];
}
