// Which report an intent is about: the month it names, otherwise the open report, otherwise the one due.
// Looking at another month does not open it; changing it does.

import { definitionMeant } from '../src/actions/definition-meant.ts';
import { openReport } from '../src/actions/open-report.ts';
import { mentionOf, periodMeant } from '../src/actions/period-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { runningPeriod } from '../src/calendar/period.ts';
import { frequencyOf, type ReportPeriod } from '../src/calendar/report-period.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import { reportName } from '../src/report/said-period.ts';
import { earlierStill } from './entry/earlier-still.ts';
import { backToEntry } from './entry/open-question.ts';
import { openMonth } from './entry/open-report.ts';
import type { Handler, IntentRequest, ReportHandler } from './handler.ts';
import { saidWith, sayOf } from './intent-words.ts';
import { isOffice, notAllowed } from './refusals.ts';
import { markSeen, type Reply, say, type Turn } from './turn.ts';

/** Wraps the handler of an intent about a single report and resolves that report. */
export function aboutReport<Id extends IntentId>(answer: ReportHandler<Id>): Handler<Id> {
  return async (turn, request) => {
    const { open } = request;
    const named = (request.slots as SlotValues).month;
    const meant = named && periodMeant(named, turn.actions.now, running(turn));
    const within = meant?.kind === 'one' && meant.said ? { ...meant, said: meant.said } : undefined;
    if (within && changes(request.id)) return [askForPeriod(turn, request, within)];
    if (named && (!open || meant?.kind !== 'one' || meant.period !== open.report.month))
      return await ofNamedMonth(turn, named, request, answer);
    if (within) turn.prelude.push(turn.phrases.conversation.liesIn(within.said, within.period));
    const view = open ?? (await dueView(turn));
    if (!view)
      return changes(request.id) && isOffice(turn)
        ? [notAllowed(turn, 'entering')]
        : await openMonth(turn, undefined);
    if (!open) markSeen(turn, view);
    return await answer(turn, view, request);
  };
}

/** A month within a quarterly report: changes and submission require the quarter itself to be named. */
function askForPeriod(
  { phrases }: Turn,
  { id, slots }: Pick<IntentRequest, 'id' | 'slots'>,
  { said, period }: { readonly said: ReportPeriod; readonly period: ReportPeriod },
): Reply {
  const asked = { ...(slots as SlotValues), month: mentionOf(period) };
  const says = saidWith(intentOf(id), asked, { language: phrases.language, frequency: frequencyOf(period) });
  return say(phrases.conversation.liesIn(said, period), [{ title: says, says }]);
}

/** The running period, by which a month without a year is understood. */
export function running({ actions }: Turn): ReportPeriod {
  return runningPeriod(actions.now, definitionMeant(actions));
}

const changes = (id: IntentId): boolean => !['look', 'move'].includes(intentOf(id).effect);

async function ofNamedMonth<Id extends IntentId>(
  turn: Turn,
  named: MonthMention,
  request: IntentRequest<Id>,
  answer: ReportHandler<Id>,
): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  const looks = intentOf(request.id).effect === 'look';
  const opened = await openReport(turn.actions, named);
  if (opened.kind === 'not-owed' && changes(request.id) && isOffice(turn))
    return [notAllowed(turn, 'entering')];
  if (opened.kind !== 'opened') return await openMonth(turn, named);
  const { view } = opened;
  if (!request.open) {
    markSeen(turn, view);
    if (!looks && view.report.state === 'entering')
      turn.prelude.push(...(await earlierStill(turn, view)).lines);
    return await answer(turn, view, request);
  }
  if (looks) {
    const replies = await answer({ ...turn, aside: true, talk: { ...talk, paused: true } }, view, request);
    return backToEntry(turn, request.open, replies);
  }
  const name = reportName(view);
  const says = sayOf(intentOf(request.id), phrases.language, request.open.definition.frequency);
  return [
    say(phrases.conversation.otherMonthOpen(reportName(request.open), name), [
      { title: phrases.button.enterMonth(name), says: phrases.conversation.openMonth(name) },
      { title: says, says },
    ]),
  ];
}

async function dueView({ actions }: Turn): Promise<ReportView | undefined> {
  const opened = await openReport(actions, undefined);
  return opened.kind === 'opened' ? opened.view : undefined;
}
