// Points out an earlier month that still has to be entered.

import { lineOf } from '../../cards/welcome.ts';
import { earlierOwed } from '../../src/actions/earlier-owed.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { reportName } from '../../src/report/said-period.ts';
import type { QuickButton, Turn } from '../turn.ts';

/** A notice that an earlier month still has to be entered, with the button that opens it. */
export async function earlierStill(
  { actions, phrases }: Turn,
  view: ReportView,
): Promise<{ readonly lines: readonly string[]; readonly buttons: readonly QuickButton[] }> {
  const earlier = await earlierOwed(actions, view);
  if (!earlier) return { lines: [], buttons: [] };
  const month = reportName(earlier.view);
  return {
    lines: [phrases.welcoming.standing(lineOf(actions.now, earlier))],
    buttons: [{ title: phrases.button.enterMonth(month), says: phrases.conversation.openMonth(month) }],
  };
}
