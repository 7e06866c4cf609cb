// A report that was begun under an older form, or opened again after the form has changed, is brought under the present one:
// written down with the report, so that the officer is told once what is new.

import { may } from '../agency/person.ts';
import { changesSince, type DefinitionChange } from '../report/definition.ts';
import { changeReport } from './change-report.ts';
import type { ActionContext } from './context.ts';
import type { ReportView } from './report-view.ts';

export interface PresentForm {
  readonly view: ReportView;
  /** What is new, the oldest first; to be told. */
  readonly changes: readonly DefinitionChange[];
}

/** While it is entered, by who enters it. For others, and where there is nothing to do, the view is as it was. */
export async function bringUnderPresentForm(context: ActionContext, view: ReportView): Promise<PresentForm> {
  const { report, definition } = view;
  const isPresent = report.state !== 'entering' || report.definitionVersion >= definition.version;
  if (isPresent || !may(context.actor, 'enter-figures', report.agencyId)) return { view, changes: [] };
  // The delivery is left to the change that the message itself asks for.
  const { delivery: _, ...silently } = context;
  const brought = await changeReport(silently, report.id, 'enter-figures', (present) =>
    present.report.state !== 'entering' || present.report.definitionVersion >= definition.version
      ? { result: undefined, nothing: true }
      : { result: undefined, report: { definitionVersion: definition.version } },
  );
  if (brought.kind === 'refused') return { view, changes: [] };
  return { view: brought.view, changes: changesSince(definition, report.definitionVersion) };
}
