// What the conversation is listening for: the context in which a message is understood.

import type { ReportView } from '../../src/actions/report-view.ts';
import { upcomingQuestions, usualSize } from '../../src/entry/entry.ts';
import type { Listening } from '../../src/entry/understand.ts';
import type { Figure } from '../../src/report/definition.ts';

export function listening(view: ReportView, asking: Figure | undefined): Listening {
  const { definition, status, background, report } = view;
  return {
    definition,
    month: report.month,
    ...(asking && { asking }),
    upcoming: upcomingQuestions(definition, status, asking),
    usual: (id) => usualSize(definition, status.figures, background, id),
  };
}
