// Values for a month other than the open one: a reply to an old question, an edit of an old message, or a month
// named in front of them. The echo names the month and entry then returns to the open month, so that the next
// number does not land in the wrong month.

import { definitionMeant } from '../../src/actions/definition-meant.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { mentionOf, periodMeant } from '../../src/actions/period-meant.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { runningPeriod } from '../../src/calendar/period.ts';
import { frequencyOf, type ReportPeriod } from '../../src/calendar/report-period.ts';
import { LONGEST_SAID, monthBefore } from '../../src/intents/slots/month-before.ts';
import { type Understanding, understand } from '../../src/intents/understand.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { findPeriod } from '../../src/language/period-mention.ts';
import { inPeriod, reportName } from '../../src/report/said-period.ts';
import { conversationContext } from '../conversation-context.ts';
import { type QuickButton, type Reply, say, type Turn } from '../turn.ts';
import { askNext, asksNow, mayEnter } from './question-prompt.ts';
import { type GivenAnswers, takeAnswers } from './record-figures.ts';

/**
 * Records the values in the report of `view`, whether or not it is open. Stays on that report when it has to
 * ask back.
 */
export async function takeAnswersInMonth(turn: Turn, answering: GivenAnswers): Promise<readonly Reply[]> {
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
    // Users have seen their own values; a value changed by a colleague since causes a question.
    seenVersion: own ? view.report.version : 0,
  };
  turn.talk = there;
  const replies = await takeAnswers(turn, {
    ...answering,
    lead: [turn.phrases.reportTitle(reportName(view)), ...lead],
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
  return askNext(turn, read.view, [...lines, turn.phrases.reportTitle(reportName(read.view))]);
}

/** The rest of a message that starts with the open month; undefined for any other message. */
export function wordsForMonth(turn: Turn, text: string, open: ReportView | undefined): string | undefined {
  const named = monthBefore(text);
  if (!named || !open) return undefined;
  return monthIn(turn, named.mention) === open.report.month ? named.rest : undefined;
}

/** Records named values in a message with another month and its year; undefined for any other message. */
export async function takeForNamedMonth(
  turn: Turn,
  text: string,
  open: ReportView | undefined,
): Promise<readonly Reply[] | undefined> {
  const named = monthBefore(text);
  if (!named || !namesYear(named.mention)) return undefined;
  const month = monthIn(turn, named.mention);
  if (month === undefined || month === open?.report.month) return undefined;
  const view = await enteredReport(turn, named.mention);
  // An empty month may be meant or a typo: it is begun only by our own button's text, otherwise the user is
  // asked.
  if (open && !named.opens && view?.entered.size === 0) return undefined;
  return view && (await takeNamedIn(turn, view, named.rest));
}

/** Records named values in the report of `view`, whether or not it is open; undefined for any other text. */
export async function takeNamedIn(
  turn: Turn,
  view: ReportView,
  words: string,
): Promise<readonly Reply[] | undefined> {
  const answered = valuesNamed(turn, view, words);
  return answered && (await takeAnswersInMonth(turn, { view, ...answered }));
}

/** Asks for which month the values are; each button names a month and nothing is recorded before. */
export async function askWhichMonth(
  turn: Turn,
  open: ReportView,
  month: ReportPeriod,
  text: string,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { conversation } = phrases;
  const mention = mentionOf(month);
  const view = await enteredReport(turn, mention);
  const { rest } = monthBefore(text) ?? findPeriod(text);
  const values = text.length <= LONGEST_SAID ? rest.replace(/^[\s:,;–-]+/u, '') : '';
  const records = (there: ReportView): readonly QuickButton[] => {
    if (values === '' || !valuesNamed(turn, there, values)) return [];
    const to = reportName(there);
    return [{ title: conversation.inMonthButton(to), says: conversation.inMonth(to, values) }];
  };
  const named = inPeriod(reportName(open), month);
  const opens = { title: phrases.button.enterMonth(named), says: conversation.openMonth(named) };
  // A month within a quarterly report is not a report that could be opened.
  const itself = view?.report.month === month || frequencyOf(month) === frequencyOf(open.report.month);
  const asked = [...(view && itself ? records(view) : []), ...records(open), ...(itself ? [opens] : [])];
  return [say(phrases.otherMonth(month, reportName(open)), asked)];
}

/** The report of that month, if it is being entered and the user may do so. */
async function enteredReport(turn: Turn, mention: MonthMention): Promise<ReportView | undefined> {
  const opened = await openReport(turn.actions, mention);
  if (opened.kind !== 'opened') return undefined;
  const { view } = opened;
  return view.report.state === 'entering' && mayEnter(turn, view) ? view : undefined;
}

type Named = Pick<GivenAnswers, 'answers' | 'how' | 'left' | 'reading'>;

/** The named values in the text, read without an open question. */
function valuesNamed(turn: Turn, view: ReportView, words: string): Named | undefined {
  const there = { ...turn, askedBack: undefined, talk: { ...turn.talk, asked: undefined } };
  const meant: Understanding = understand(words, conversationContext(there, view));
  if (meant.kind !== 'values' || meant.reading.kind !== 'answers' || !meant.reading.named) return undefined;
  const { answers, how, unmatched: left = [] } = meant.reading;
  return { answers, how, left, reading: meant.reading };
}

const namesYear = (mention: MonthMention): boolean =>
  (mention.kind === 'month' || mention.kind === 'longer') && mention.year !== undefined;

/** The period as named: a month does not stand for the quarter it lies in. */
function monthIn({ actions }: Turn, mention: MonthMention): ReportPeriod | undefined {
  const meant = periodMeant(mention, actions.now, runningPeriod(actions.now, definitionMeant(actions)));
  return meant?.kind === 'one' && !meant.said ? meant.period : undefined;
}
