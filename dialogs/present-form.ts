// Whoever goes on with a report after its form has changed is told what is new, before anything else.

import { bringUnderPresentForm } from '../src/actions/present-form.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { Turn } from './turn.ts';

/** The report under the present form; as it was where it is there already, or is not this person's to enter. */
export async function underPresentForm(
  { actions, phrases, prelude }: Turn,
  view: ReportView,
): Promise<ReportView> {
  const brought = await bringUnderPresentForm(actions, view);
  if (brought.changes.length > 0) prelude.push(phrases.definitionChanged(brought.changes));
  return brought.view;
}
