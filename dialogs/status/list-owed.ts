// All reports an agency owes with status, deadline and a button each, most urgent first. The Office owes none:
// it sees the reports of all agencies.

import { lineOf } from '../../cards/welcome.ts';
import type { MonthStatus } from '../../src/actions/answer-status.ts';
import { earlierOwed } from '../../src/actions/earlier-owed.ts';
import { byPressing, owedStatuses } from '../../src/actions/owed-reports.ts';
import { reportsOfProvince } from '../../src/actions/reports-of-province.ts';
import { reportName } from '../../src/report/said-period.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import { isOffice } from '../refusals.ts';
import { type QuickButton, type Reply, say, type Turn } from '../turn.ts';
import { answerProvince } from './province.ts';

/** Lists the owed reports. */
export async function listOwed(turn: Turn): Promise<readonly Reply[]> {
  const { actions, phrases, group } = turn;
  const owed = await owedStatuses(actions);
  if (owed.length === 0 && isOffice(turn) && !group)
    return await answerProvince(turn, {
      topic: 'province',
      reports: await reportsOfProvince(actions, undefined),
    });
  if (owed.length === 0) return [say(phrases.notOwed)];
  const earlier = await Promise.all(owed.map(({ view }) => earlierOwed(actions, view)));
  const all = byPressing([...owed, ...earlier.flatMap((one) => one ?? [])]);
  const lines = all.map((one) => `- ${phrases.welcoming.standing(lineOf(actions.now, one))}`);
  const buttons = group ? [] : all.map((one) => goesTo(turn, one));
  return [say([phrases.reports.owed(all.length), ...lines].join('\n'), buttons)];
}

/** Users who enter figures resume the report; others view it. */
function goesTo(turn: Turn, { view }: MonthStatus): QuickButton {
  const { phrases } = turn;
  const name = reportName(view);
  if (view.report.state === 'entering' && mayEnter(turn, view))
    return { title: phrases.button.enterMonth(name), says: phrases.conversation.openMonth(name) };
  return { title: phrases.button.openReport(name), says: phrases.reports.statusOf(name) };
}
