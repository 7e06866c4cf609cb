// What a message is matched against: the figures of the report, those asked and to come, and what is usual for each.

import type { ReportView } from '../../src/actions/report-view.ts';
import { upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import type { Listening } from '../../src/entry/meaning.ts';
import type { Figure } from '../../src/report/definition.ts';

/** @param asking the figure that is being asked; undefined where none is */
export function matchContext(view: ReportView, asking: Figure | undefined, _personId: string): Listening {
  const { definition, status, background, report } = view;
  return {
    definition,
    month: report.month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(definition, status, asking),
    usual: (id) => usualSize(definition, status.figures, background, id),
  };
}
