// Lists an agency's owed reports with status and a button each, or asks which one is meant. The buttons use an
// unambiguous name and repeat the original message for that report.

import { lineOf } from '../cards/welcome.ts';
import { answerStatus, type MonthStatus } from '../src/actions/answer-status.ts';
import { reportsDue, reportsOwed } from '../src/actions/definition-meant.ts';
import { byPressing } from '../src/actions/owed-reports.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import { calledAlone } from '../src/phrases/called-alone.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { mayEnter } from './entry/question-prompt.ts';
import { isOffice } from './refusals.ts';
import { type QuickButton, type Reply, say, type Turn } from './turn.ts';
import { periodIn, reportsEver, saidOfReport, unique } from './which-report.ts';

/** Asks which report is meant, showing the status of each and a button that repeats the message for it. */
export async function askWhichReport(
  turn: Turn,
  definitions: readonly ReportDefinition[],
  words: string,
): Promise<Reply> {
  const { lines, buttons } = await each(turn, definitions, words);
  turn.trace.push('which-report');
  turn.talk = { ...turn.talk, offered: { offered: buttons, about: words } };
  return say([turn.phrases.reports.ask, ...lines].join('\n'), buttons);
}

/** The status of each report, for questions about all, with a button to continue each. */
export async function allStand(
  turn: Turn,
  definitions: readonly ReportDefinition[],
  words: string,
): Promise<Reply> {
  const { lines, buttons } = await each(turn, definitions, words);
  const lead = turn.phrases.reports.owed(definitions.length);
  return say([lead, ...lines].join('\n'), buttons);
}

/** After submitting a report: the others still to be entered, with buttons. */
export async function othersDue(turn: Turn, { definition }: ReportView): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const others = (await reportsOwed(actions)).filter(({ id }) => id !== definition.id);
  if (others.length === 0) return [];
  const due = await statusOf(turn, await reportsDue(actions, others));
  const open = due.filter(({ view }) => view.report.state === 'entering' && mayEnter(turn, view));
  if (open.length === 0) return [];
  const lines = open.map((status) => phrases.welcoming.standing(lineOf(actions.now, status)));
  const buttons = open.map(({ view }) => {
    const name = reportName(view);
    return { title: phrases.button.enterMonth(name), says: phrases.conversation.openMonth(name) };
  });
  return [say(lines.join('\n'), buttons)];
}

/** A line and button per report, for the named period or the one due. */
async function each(
  turn: Turn,
  definitions: readonly ReportDefinition[],
  words: string,
): Promise<{ readonly lines: readonly string[]; readonly buttons: readonly QuickButton[] }> {
  const { actions, phrases } = turn;
  const statuses = isOffice(turn) ? [] : await statusOf(turn, definitions, periodIn(words).month);
  const shown = statuses.flatMap(({ view }) => definitions.filter(({ id }) => id === view.definition.id));
  const among = unique([...(await reportsEver(turn)), ...definitions]);
  return {
    lines: statuses.map((status) => `- ${phrases.welcoming.standing(lineOf(actions.now, status))}`),
    buttons: unique([...shown, ...definitions]).map((one) => {
      const called = calledAlone(one, among, phrases);
      return { title: called, says: saidOfReport(called, words, phrases) };
    }),
  };
}

/** Most urgent first. */
async function statusOf(
  { actions }: Turn,
  definitions: readonly ReportDefinition[],
  mention?: MonthMention,
): Promise<readonly MonthStatus[]> {
  const all = await Promise.all(definitions.map((one) => answerStatus(actions, mention, one)));
  return byPressing(all.flatMap((one) => (one.kind === 'status' ? [one] : [])));
}
