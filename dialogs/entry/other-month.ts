// Values for another month than the one that is open here: a reply to an old question, an edited old message. The echo
// names the month, and then the open month is gone on with: the next number must not land in a month nobody looks at.

import { readReport } from '../../src/actions/read-report.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { askNext, asksNow } from './question-prompt.ts';
import { type Answering, takeAnswers } from './record-figures.ts';

/** Takes the values into the report of `view`, whichever is open. Stays there where something is asked back about them. */
export async function takeAnswersInMonth(turn: Turn, answering: Answering): Promise<readonly Reply[]> {
  const { view, answers, lead = [] } = answering;
  const before = turn.talk;
  if (before.reportId === view.report.id) return await takeAnswers(turn, answering);
  const me = turn.actions.actor.id;
  const own = answers.every(({ figure }) => (view.entered.get(figure)?.by ?? me) === me);
  const there = {
    ...before,
    reportId: view.report.id,
    asked: undefined,
    focus: undefined,
    // What this person gave they have seen; what a colleague gave since is asked back about.
    seenVersion: own ? view.report.version : 0,
  };
  turn.talk = there;
  const replies = await takeAnswers(turn, {
    ...answering,
    lead: [turn.phrases.reportTitle(view.report.month), ...lead],
    ...(before.reportId !== undefined && { goBack: (lines) => goBack(turn, before, lines) }),
  });
  if (turn.talk === there) turn.talk = before;
  return replies;
}

async function goBack(
  turn: Turn,
  before: Turn['talk'],
  lines: readonly string[],
): Promise<readonly Reply[] | undefined> {
  const read = await readReport(turn.actions, before.reportId ?? '');
  if (read.kind !== 'read') return undefined;
  turn.talk = before;
  if (before.asked === undefined || !asksNow(turn, read.view)) return [say(lines.join('\n\n'))];
  return askNext(turn, read.view, [...lines, turn.phrases.reportTitle(read.view.report.month)]);
}
