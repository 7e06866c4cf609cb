// When the form has changed, a user who continues a report is first told what is new.

import { bringUnderPresentForm } from '../src/actions/present-form.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { Turn } from './turn.ts';

/** The report migrated to the current form; unchanged when it is current or the user may not enter it. */
export async function underPresentForm(
  { actions, phrases, prelude }: Turn,
  view: ReportView,
): Promise<ReportView> {
  const brought = await bringUnderPresentForm(actions, view);
  if (brought.changes.length > 0) prelude.push(phrases.definitionChanged(brought.changes));
  return brought.view;
}
