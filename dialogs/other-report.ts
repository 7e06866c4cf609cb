// Messages about a report other than the open one. Questions are answered without leaving the open report; a
// named report is opened, noting which one stays open; names that only another report has are offered there.

import { openReport } from '../src/actions/open-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { having, namedIn } from '../src/intents/named-in.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import type { OfferedIntent, Understanding } from '../src/intents/understand.ts';
import { findPeriod } from '../src/language/period-mention.ts';
import { calledAlone } from '../src/phrases/called-alone.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { leftIn } from '../src/report/status.ts';
import { backToEntry } from './entry/open-question.ts';
import { takeNamedIn } from './entry/other-month.ts';
import type { IntentRequest } from './handler.ts';
import { saidWith } from './intent-words.ts';
import { allStand, askWhichReport } from './owed-reports.ts';
import { speaksForAll } from './refusals.ts';
import { handle } from './router.ts';
import { type QuickButton, type Reply, say, type Turn } from './turn.ts';
import {
  periodIn,
  reportsEver,
  reportsHere,
  type Settled,
  type Spoken,
  saidOfReport,
  settleReport,
} from './which-report.ts';

/** Intents answered for all owed reports at once. */
const ANSWERED_FOR_ALL: readonly IntentId[] = ['ask-status', 'ask-deadline', 'ask-missing', 'ask-holder'];
/** Intents that open the report they name. */
const OPENS_NAMED_REPORT: readonly IntentId[] = ['open-report', 'continue-entry', 'go-back'];
/** Intents that concern every report. */
const CONCERNS_ALL_REPORTS: readonly IntentId[] = ['show-approvals', 'return-report'];

/** Whether the settled report is the open one. */
export const isSettledOn = (settled: Settled, open: ReportView | undefined): boolean =>
  settled.kind === 'one' && open?.definition.id === settled.definition.id;

/** Whether the message quotes another report. */
export const quotesOther = ({ quoted }: Spoken, open: ReportView | undefined): boolean =>
  quoted !== undefined && open !== undefined && quoted.id !== open.definition.id;

/** Runs an intent in the report it is about. */
export async function inTheReportMeant(
  turn: Turn,
  request: IntentRequest,
  spoken: Spoken,
): Promise<readonly Reply[]> {
  const { open, id, slots } = request;
  const { effect, scope } = intentOf(id);
  if (scope.report === 'none' || CONCERNS_ALL_REPORTS.includes(id) || speaksForAll(turn))
    return await handle(turn, request);
  // A submitted report is not resumed, since another one may be due.
  const done = open !== undefined && open.report.state !== 'entering' && !slots.month;
  const leaves = done && (OPENS_NAMED_REPORT.includes(id) || ANSWERED_FOR_ALL.includes(id));
  const looks = effect === 'look';
  // "So với tháng trước" determines its month itself.
  const time = looks ? { ...periodIn(spoken.text), ...slots } : slots;
  const settled = await settleReport(turn, spoken, leaves ? undefined : open, time, { looks });
  if (settled.kind === 'several') {
    const { definitions } = settled;
    return [
      await (ANSWERED_FOR_ALL.includes(id) ? allStand : askWhichReport)(turn, definitions, spoken.text),
    ];
  }
  // "Quay lại báo cáo chỉ thị 25" opens that report instead of the previous question.
  const goes = id === 'go-back' && spoken.named !== undefined;
  const meant: IntentRequest = goes ? { ...request, id: 'open-report' } : request;
  if (!open || isSettledOn(settled, open)) return await handle(turn, meant);
  const there: IntentRequest = { ...meant, open: undefined };
  if (looks && !OPENS_NAMED_REPORT.includes(id)) {
    const beside: Turn = { ...turn, aside: true, talk: { ...turn.talk, paused: true } };
    return backToEntry(turn, open, await handle(beside, there));
  }
  const named = spoken.named !== undefined || spoken.quoted !== undefined || OPENS_NAMED_REPORT.includes(id);
  if (!named) return [await belongs(turn, open, settled.definition, spoken.text)];
  return await goThere(turn, open, () => handle(turn, there));
}

async function goThere(
  turn: Turn,
  open: ReportView,
  act: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const before = turn.talk;
  turn.talk = { ...before, reportId: undefined, asked: undefined, focus: undefined, paused: false };
  const replies = await act();
  const { reportId } = turn.talk;
  if (reportId === undefined) turn.talk = { ...before, offered: turn.talk.offered };
  else if (open.report.state === 'entering' && reportId !== open.report.id)
    turn.prelude.push(turn.phrases.reports.staysOpen(reportName(open), leftIn(open.status)));
  return replies;
}

interface Elsewhere {
  readonly open: ReportView;
  readonly spoken: Spoken;
  readonly understood: Understanding;
}

/** Values and other content for another report than the open one; undefined when they are for the open one. */
export async function valuesElsewhere(
  turn: Turn,
  { open, spoken, understood }: Elsewhere,
): Promise<readonly Reply[] | undefined> {
  if (!spoken.named && !spoken.quoted && isBareAnswer(turn, understood))
    return [await askWhichReport(turn, await reportsHere(turn), spoken.text)];
  const { mention } = findPeriod(spoken.text);
  const settled = await settleReport(turn, spoken, open, mention ? { month: mention } : {});
  if (isSettledOn(settled, open)) return undefined;
  if (settled.kind === 'several') return [await askWhichReport(turn, settled.definitions, spoken.text)];
  const { definition } = settled;
  if (!spoken.named && !spoken.quoted) return [await belongs(turn, open, definition, spoken.text)];
  const opened = await openReport(turn.actions, mention, definition);
  const taken =
    opened.kind === 'opened' && opened.view.report.state === 'entering'
      ? await takeNamedIn(turn, opened.view, spoken.text)
      : undefined;
  return taken ?? [await openFirst(turn, definition, understood)];
}

/** A number in reply to "Anh/chị nói báo cáo nào ạ?" must not be recorded in the open report. */
function isBareAnswer({ askedBack }: Turn, understood: Understanding): boolean {
  if (askedBack?.about === undefined) return false;
  if (understood.kind !== 'values') return understood.kind === 'which-figure';
  const { reading } = understood;
  return reading.kind !== 'answers' || !reading.named;
}

/** The message names something that only the other report has; asks before doing anything. */
async function belongs(
  turn: Turn,
  open: ReportView,
  definition: ReportDefinition,
  words: string,
): Promise<Reply> {
  const { phrases } = turn;
  const here = await reportsEver(turn);
  const there = calledAlone(definition, here, phrases);
  const own = having([open.definition], words) ? [calledAlone(open.definition, here, phrases)] : [];
  const named = namedIn(definition, words).names.join(', ');
  turn.trace.push('which-report');
  return say(phrases.reports.belongs(named, there, reportName(open)), [
    ...[there, ...own].map((called) => ({
      title: phrases.reports.button.there(called),
      says: saidOfReport(called, words, phrases),
    })),
    opens(turn, there),
  ]);
}

/** The named report must be opened first to do what the message asks. */
async function openFirst(
  turn: Turn,
  definition: ReportDefinition,
  understood: Understanding,
): Promise<Reply> {
  const { phrases } = turn;
  const called = calledAlone(definition, await reportsEver(turn), phrases);
  const near: readonly OfferedIntent[] =
    understood.kind === 'offer'
      ? understood.intents
      : understood.kind === 'unknown'
        ? understood.nearest
        : [];
  const said = near
    .filter(({ id }) => intentOf(id).effect !== 'leaves-the-house')
    .map(({ id, slots }) =>
      saidWith(intentOf(id), slots, { language: phrases.language, frequency: definition.frequency }),
    );
  return say(phrases.conversation.notUnderstood, [
    opens(turn, called),
    ...said.map((words) => ({ title: words, says: saidOfReport(called, words, phrases) })),
  ]);
}

const opens = ({ phrases: { reports } }: Turn, called: string): QuickButton => ({
  title: reports.button.open(called),
  says: `${reports.report} ${called}`,
});
