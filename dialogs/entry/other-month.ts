// Values for another month than the one that is open here: a reply to an old question, an edited old message, a month that
// is named before them. The echo names the month, and then the open month is gone on with: the next number must not land in
// a month nobody looks at.

import { definitionMeant } from '../../src/actions/definition-meant.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { mentionOf, periodMeant } from '../../src/actions/period-meant.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { runningPeriod } from '../../src/calendar/period.ts';
import { frequencyOf, type ReportPeriod } from '../../src/calendar/report-period.ts';
import { type Understanding, understand } from '../../src/intents/understand.ts';
import { normalise } from '../../src/language/fold.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { findPeriod } from '../../src/language/period-mention.ts';
import { anyOf } from '../../src/language/spelling.ts';
import { inPeriod, reportName } from '../../src/report/said-period.ts';
import { conversationContext } from '../conversation-context.ts';
import { type QuickButton, type Reply, say, type Turn } from '../turn.ts';
import { askNext, asksNow, mayEnter } from './question-prompt.ts';
import { type GivenAnswers, takeAnswers } from './record-figures.ts';

/** Takes the values into the report of `view`, whichever is open. Stays there where something is asked back about them. */
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
    // What this person gave they have seen; what a colleague gave since is asked back about.
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

/** "tháng 03/2024: trước hạn 5": the month, and what is said of it. */
interface MonthBefore {
  readonly mention: MonthMention;
  readonly rest: string;
  /** The message begins with the month, as our buttons do. */
  readonly opens: boolean;
}

/** Longer texts are pasted reports, whose title says their month. In characters. */
const LONGEST_SAID = 1_000;
const BEFORE_MONTH = new RegExp(
  `^(?:${anyOf('số liệu', 'của', 'báo cáo', 'bc', 'cho', 'report', 'for')} ?)*$`,
  'iu',
);

function monthBefore(text: string): MonthBefore | undefined {
  if (text.length > LONGEST_SAID) return undefined;
  const said = normalise(text);
  const { mention, span } = findPeriod(said);
  if (!mention || !span || !BEFORE_MONTH.test(said.slice(0, span[0]))) return undefined;
  const rest = /^ ?[:,;–-] ?(?<rest>\S.*)$/su.exec(said.slice(span[1]))?.groups?.rest;
  return rest === undefined ? undefined : { mention, rest, opens: span[0] === 0 };
}

/** What a message says that begins with the month which is open; undefined for any other. */
export function wordsForMonth(turn: Turn, text: string, open: ReportView | undefined): string | undefined {
  const named = monthBefore(text);
  if (!named || !open) return undefined;
  return monthIn(turn, named.mention) === open.report.month ? named.rest : undefined;
}

/** Records values with their names that follow another month and its year; undefined for any other message. */
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
  // A month that has nothing yet is begun by our own button's words, or on purpose: it is asked which is meant.
  if (open && !named.opens && view?.entered.size === 0) return undefined;
  return view && (await takeNamedIn(turn, view, named.rest));
}

/** Records values with their names in the report of `view`, whichever is open; undefined for any other words. */
export async function takeNamedIn(
  turn: Turn,
  view: ReportView,
  words: string,
): Promise<readonly Reply[] | undefined> {
  const answered = valuesNamed(turn, view, words);
  return answered && (await takeAnswersInMonth(turn, { view, ...answered }));
}

/** Values of another month than the open one: each button says for which month they are, and nothing is recorded before. */
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
  // A month of a quarterly report has no report of its own to open.
  const itself = view?.report.month === month || frequencyOf(month) === frequencyOf(open.report.month);
  const asked = [...(view && itself ? records(view) : []), ...records(open), ...(itself ? [opens] : [])];
  return [say(phrases.otherMonth(month, reportName(open)), asked)];
}

/** The report of that month, while it is entered and this person may do so. */
async function enteredReport(turn: Turn, mention: MonthMention): Promise<ReportView | undefined> {
  const opened = await openReport(turn.actions, mention);
  if (opened.kind !== 'opened') return undefined;
  const { view } = opened;
  return view.report.state === 'entering' && mayEnter(turn, view) ? view : undefined;
}

type Named = Pick<GivenAnswers, 'answers' | 'how' | 'left' | 'reading'>;

/** What the words give there without any question being asked: only values that say whose they are. */
function valuesNamed(turn: Turn, view: ReportView, words: string): Named | undefined {
  const there = { ...turn, askedBack: undefined, talk: { ...turn.talk, asked: undefined } };
  const meant: Understanding = understand(words, conversationContext(there, view));
  if (meant.kind !== 'values' || meant.reading.kind !== 'answers' || !meant.reading.named) return undefined;
  const { answers, how, unmatched: left = [] } = meant.reading;
  return { answers, how, left, reading: meant.reading };
}

const namesYear = (mention: MonthMention): boolean =>
  (mention.kind === 'month' || mention.kind === 'longer') && mention.year !== undefined;

/** The period that is named itself: a month is no quarter, although it lies in one. */
function monthIn({ actions }: Turn, mention: MonthMention): ReportPeriod | undefined {
  const meant = periodMeant(mention, actions.now, runningPeriod(actions.now, definitionMeant(actions)));
  return meant?.kind === 'one' && !meant.said ? meant.period : undefined;
}
