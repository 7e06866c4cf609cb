// What is said of the base that a province has chosen for a rate.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';

export interface BasesPhrases {
  /**
   * What a figure's rate divides by, and since which month, where it divided by something else before and is not compared;
   * undefined where nothing was chosen and nothing has changed.
   */
  readonly line: (
    definition: ReportDefinition,
    figure: FigureId,
    since: ReportPeriod | undefined,
  ) => string | undefined;
  /** Behind the title of a chart whose months are not calculated alike. */
  readonly chartedSince: (month: ReportPeriod) => string;
  /** The same as a further line of the explanation of the rate; empty where nothing was chosen. */
  readonly explained: (definition: ReportDefinition, figure: FigureId) => string;
}
