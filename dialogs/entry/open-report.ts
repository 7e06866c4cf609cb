// Opens or resumes a month: "báo cáo tháng 2", "tiếp tục".

import { newsCard } from '../../cards/news.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { type MonthRefused, openReport } from '../../src/actions/open-report.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { listedStateOf } from '../../src/actions/view-report.ts';
import { finishedBefore } from '../../src/actions/what-waits.ts';
import { mayEverywhere, SYSTEM_ACTOR } from '../../src/agency/person.ts';
import { localDate } from '../../src/calendar/clock.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { workingDaysLeft } from '../../src/calendar/working-days.ts';
import type { Language } from '../../src/language/language.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { leftIn } from '../../src/report/status.ts';
import { notAllowed } from '../refusals.ts';
import { askStatus } from '../status/answer-question.ts';
import { listAgencies } from '../status/list-reports.ts';
import { markSeen, type Reply, say, type Turn } from '../turn.ts';
import { sentCard } from '../workflow/submit-report.ts';
import { earlierStill } from './earlier-still.ts';
import { askNext, mayEnter, nextFigure } from './question-prompt.ts';
import { takenLines } from './taken-from-months.ts';

/** Opens the mentioned month, by default the one due. */
export async function openMonth(
  turn: Turn,
  mention: MonthMention | undefined,
  definition?: ReportDefinition,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const opened = await openReport(turn.actions, mention, definition);
  switch (opened.kind) {
    case 'no-such-month':
      return [say(phrases.noSuchMonth(opened.frequency))];
    case 'not-owed':
      // The Office owes no report, so it means all agencies.
      return mayEverywhere(turn.actions.actor, 'read-report')
        ? await listAgencies(turn, { mention })
        : [say(phrases.notOwed)];
    case 'not-begun':
      return await askStatus(turn, { slots: mention ? { month: mention } : {}, open: undefined });
    case 'other-periods':
      return [otherPeriods(turn, opened)];
    case 'future':
      return [say(phrases.futureMonth(opened.month, opened.latest))];
    case 'before-first':
      return [say(phrases.beforeFirst(opened.month, opened.first))];
    case 'refused':
      return [notAllowed(turn)];
    case 'opened': {
      const { view, changes } = opened;
      // There is nothing to read in it yet.
      if (!mayEnter(turn, view) && listedStateOf(view) === 'not-begun')
        return await askStatus(turn, { slots: mention ? { month: mention } : {}, open: undefined });
      turn.talk = { ...turn.talk, focus: undefined };
      if (opened.said) turn.prelude.push(phrases.conversation.liesIn(opened.said, view.report.month));
      if (changes.length > 0) turn.prelude.push(phrases.definitionChanged(changes));
      return standing(turn, view) ?? (await greeted(turn, view));
    }
  }
}

/** Number of buttons clients show in a row. */
const MOST_PERIODS = 4;

/** "Báo cáo quý I" for a monthly report: offers its months, the latest ones when there are many. */
function otherPeriods(
  { phrases }: Turn,
  { said, frequency, periods }: Extract<MonthRefused, { kind: 'other-periods' }>,
): Reply {
  const { conversation, button } = phrases;
  return say(
    conversation.otherPeriods(said, frequency, periods.length > 0),
    periods
      .slice(-MOST_PERIODS)
      .map((month) => ({ title: button.enterMonth(month), says: conversation.openMonth(month) })),
  );
}

/** Resumes entry at the first missing figure. */
export async function resume(turn: Turn, lead?: readonly string[]): Promise<readonly Reply[]> {
  const { reportId } = turn.talk;
  if (!reportId) return (await finished(turn)) ?? (await openMonth(turn, undefined));
  const read = await readReport(turn.actions, reportId);
  if (read.kind === 'refused') return [notAllowed(turn)];
  if (isFinal(read.view.report)) return (await finished(turn)) ?? (await openMonth(turn, undefined));
  // Resuming means going to what is missing, not to a question asked out of turn.
  if (!lead) turn.talk = { ...turn.talk, focus: undefined };
  if (lead) return askNext(turn, read.view, lead);
  return standing(turn, read.view) ?? (await greeted(turn, read.view));
}

/** Nothing to resume: the last closed month is finished and the running one has not been begun. */
async function finished(turn: Turn): Promise<readonly Reply[] | undefined> {
  const due = await answerStatus(turn.actions, undefined);
  if (due.kind !== 'status' || due.begun) return undefined;
  const last = await finishedBefore(turn.actions, due);
  if (!last) return undefined;
  markSeen(turn, last.view, { focus: undefined });
  return [{ kind: 'card', card: sentCard(turn, last.view, { coming: due.view }) }];
}

/** The status of a report that needs no entry; for a returned one, the reason and what to correct. */
function standing(turn: Turn, view: ReportView): readonly Reply[] | undefined {
  const { moves, report, status } = view;
  if (report.state !== 'entering') {
    markSeen(turn, view, { focus: undefined });
    return [{ kind: 'card', card: sentCard(turn, view) }];
  }
  if (moves.returned?.kind !== 'returned' || status.missing.length > 0 || !mayEnter(turn, view))
    return undefined;
  markSeen(turn, view, { focus: undefined });
  const { phrases, actions, nonce } = turn;
  const by = moves.returned.by.name;
  const facts = { view, news: { kind: 'returned' }, by, nonce: nonce(), now: actions.now } as const;
  return [{ kind: 'card', card: newsCard(phrases, facts) }];
}

async function greeted(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const earlier = await earlierStill(turn, view);
  const taken = mayEnter(turn, view) && listedStateOf(view) === 'not-begun' ? takenLines(turn, view) : [];
  return askNext(turn, view, [...earlier.lines, greeting(turn, view), ...taken], earlier.buttons);
}

function greeting(turn: Turn, view: ReportView): string {
  const { phrases } = turn;
  const { report, status, period, deadline } = view;
  const { now, holidays } = turn.actions;
  const daysLeft = workingDaysLeft(localDate(now), deadline.date, holidays);
  const facts = {
    month: reportName(view),
    period,
    deadline: phrases.reminder.deadline(deadline.at, daysLeft, now > deadline.at),
    left: leftIn(status),
    carried: carriedNames(view, phrases.language),
  };
  if (!mayEnter(turn, view)) return `${phrases.opened(facts)}\n\n${phrases.readOnly}`;
  const next = nextFigure(turn, view);
  if (!next) return phrases.allGiven(reportName(view));
  const open =
    listedStateOf(view) === 'not-begun'
      ? phrases.opened(facts)
      : phrases.resumed({
          month: reportName(view),
          left: facts.left,
          name: figureName(next, phrases.language),
        });
  const closed = report.month <= latestClosedPeriod(turn.actions.now, view.definition);
  return closed ? open : `${open}\n\n${phrases.conversation.notClosed(reportName(view), period.to)}`;
}

/** Names of the figures prefilled from last month when the month was opened. */
function carriedNames({ entered, definition }: ReportView, language: Language): readonly string[] {
  return definition.figures
    .filter(({ id }) => entered.get(id)?.by === SYSTEM_ACTOR.id)
    .map((figure) => figureName(figure, language));
}
