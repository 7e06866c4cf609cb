// Answers questions during entry: status, deadline, who is responsible, figures and rates over time. Read-only;
// the open question stays open.

import { againstCard } from '../../cards/against.ts';
import { provinceButton } from '../../cards/agency-row.ts';
import type { Card } from '../../cards/elements.ts';
import { headlineCard, type IndicatorFacts, indicatorCard } from '../../cards/indicator.ts';
import type { Payload } from '../../cards/payload.ts';
import { statusCard } from '../../cards/status.ts';
import { answerIndicator, answerProvinceIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus, type MonthStatus } from '../../src/actions/answer-status.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { definitionMeant } from '../../src/actions/definition-meant.ts';
import { issueSeries } from '../../src/actions/issue-series.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import type { MonthRefused } from '../../src/actions/open-report.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { readAgency } from '../../src/actions/turn-reads.ts';
import { may, mayEverywhere } from '../../src/agency/person.ts';
import { localDate } from '../../src/calendar/clock.ts';
import {
  type Frequency,
  frequencyOf,
  previousPeriod,
  type ReportPeriod,
  yearsBefore,
} from '../../src/calendar/report-period.ts';
import { workingDaysBetween } from '../../src/calendar/working-days.ts';
import { asksHowMany, comparesPeriods } from '../../src/intents/families/indicators/show-indicator.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { type FigureId, figureOf, findFigure, type ReportDefinition } from '../../src/report/definition.ts';
import { formatSeriesRef } from '../../src/report/report-ref.ts';
import { periodCalled, reportName } from '../../src/report/said-period.ts';
import { isFinal } from '../../src/report/state.ts';
import { earlierStill } from '../entry/earlier-still.ts';
import { backToEntry } from '../entry/open-question.ts';
import { asksNow, nextFigure } from '../entry/question-prompt.ts';
import type { IntentRequest } from '../handler.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { noProvince } from './no-province.ts';
import { knowing, type ReportOfAll, reportsOfAll, severalReports } from './report-of-all.ts';

/** Slots of a question: time span and figures; without a month it is about the open report. */
interface QuestionSlots {
  readonly month?: MonthMention;
  readonly period?: SpanMention;
  readonly otherPeriod?: SpanMention;
  readonly figures?: readonly FigureId[];
}
export interface Question {
  readonly slots: QuestionSlots;
  readonly open: ReportView | undefined;
}

/** The status of a month, or the totals of a year. */
export async function askStatus(turn: Turn, { slots, open }: Question): Promise<readonly Reply[]> {
  const { period } = slots;
  if (period && period.kind !== 'month') return await showIndicator(turn, { slots: { period }, open });
  return await aboutMonth(turn, open, slots, (status) => [{ kind: 'card', card: cardOf(turn, status) }]);
}

/** The deadline of a month. */
export async function askDeadline(turn: Turn, { slots, open }: Question): Promise<readonly Reply[]> {
  return await aboutMonth(
    turn,
    open,
    slots,
    ({ view, daysLeft }) => {
      const { report, deadline } = view;
      const late = turn.actions.now > deadline.at;
      const stands = isFinal(report) ? 'done' : late ? 'late' : 'to-come';
      return [say(turn.phrases.ask.deadlineAnswer(reportName(view), deadline.at, daysLeft, stands))];
    },
    () => provinceDeadline(turn, slots.month),
  );
}

/** The Office owes no report: the next deadline of those still missing, with a button that lists them. */
async function provinceDeadline(turn: Turn, mention: MonthMention | undefined): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const [meant, ...others] = await reportsOfAll(turn, { mention });
  if (others.length > 0) return await allReports(turn, [meant, ...others]);
  const listed = await listReports(actions, meant.mention, meant.definition);
  if (listed.kind !== 'listed') return [noProvince(turn, listed)];
  const { month, reports, called } = listed;
  const missing = reports.filter(({ state }) => state !== 'approved' && state !== 'sent');
  const [at] = (missing.length > 0 ? missing : reports)
    .map(({ deadline }) => deadline)
    .toSorted((a, b) => a.getTime() - b.getTime());
  if (!at) return [say(phrases.notOwed)];
  const left = workingDaysBetween(localDate(actions.now), localDate(at), actions.holidays);
  const stands = missing.length === 0 ? 'done' : actions.now > at ? 'late' : 'to-come';
  const { button, notInSaid } = phrases.province;
  return [
    say(phrases.ask.deadlineAnswer(periodCalled(month, called), at, left, stands), [
      { title: button.notIn, says: notInSaid(month) },
    ]),
  ];
}

/** A figure or rate over time; by default the headline rates. */
export async function showIndicator(
  turn: Turn,
  { slots, open, text = '' }: Question & Partial<Pick<IntentRequest, 'text'>>,
): Promise<readonly Reply[]> {
  const { period = comparesPeriods(text) ? YEAR : undefined } = slots;
  // "Tháng trước bao nhiêu" while a figure is asked means that figure.
  const asked = open && asksHowMany(text) && asksNow(turn, open) ? nextFigure(turn, open) : undefined;
  const { figures = asked?.kind === 'count' ? [asked.id] : [] } = slots;
  return await withMonths(turn, period, figures, (facts) => {
    const [only] = figures;
    if (only === undefined) return [{ kind: 'card', card: headlineCard(turn.phrases, facts) }];
    if (figures.length > 1) return [whichIndicator(turn, facts.definition, figures)];
    return [{ kind: 'card', card: indicatorCard(turn.phrases, only, facts) }];
  });
}

/** The span of a comparison of months that names none. */
const YEAR = { kind: 'last', months: 12 } as const;

/** Compares a month with the previous one. */
export async function compareLastMonth(turn: Turn, { slots }: Question): Promise<readonly Reply[]> {
  return await againstBefore(turn, slots, 'period');
}

/** Compares a month with the same one last year. */
export async function compareLastYear(turn: Turn, { slots }: Question): Promise<readonly Reply[]> {
  return await againstBefore(turn, slots, 'year');
}

/** Compares two spans, the earlier one first; the second defaults to the previous month. */
export async function compareMonths(turn: Turn, { slots, open }: Question): Promise<readonly Reply[]> {
  const { period, otherPeriod, figures = [] } = slots;
  if (!otherPeriod) return await compareLastMonth(turn, { slots, open });
  return await withMonths(turn, otherPeriod, figures, async (other) => {
    const single = period?.kind === 'month' && otherPeriod.kind === 'month';
    return await withMonths(turn, period, figures, (facts) => {
      const inOrder = facts.answer.span.from < other.answer.span.from;
      const [earlier, later] = inOrder ? [facts, other] : [other, facts];
      if (single) return [against(turn, figures, earlier.answer.span.to, later)];
      return [earlier, later].map((one) => ({ kind: 'card', card: stretchCard(turn, figures, one) }));
    });
  });
}

/** Compares the month with another, for the agencies that have both. */
function against(
  turn: Turn,
  figures: readonly FigureId[],
  other: ReportPeriod,
  facts: IndicatorFacts,
): Reply {
  const ids = figures.length > 0 ? figures : facts.definition.headline;
  const card = againstCard(turn.phrases, ids, other, facts);
  if (card) return { kind: 'card', card };
  const month = facts.answer.months.at(-1)?.month ?? facts.answer.span.to;
  return say(turn.phrases.ask.noSameAgencies(month, other), [recent(turn, frequencyOf(month))]);
}

/** The card of one span, for the named figure or the headline rates. */
function stretchCard(turn: Turn, [figure]: readonly FigureId[], facts: IndicatorFacts): Card {
  return figure === undefined
    ? headlineCard(turn.phrases, facts)
    : indicatorCard(turn.phrases, figure, facts);
}

/** The status card, within the user's permissions. */
function cardOf({ phrases, actions, nonce, group }: Turn, status: MonthStatus): Card {
  const { agencyId } = status.view.report;
  return statusCard(phrases, {
    ...status,
    now: actions.now,
    nonce: nonce(),
    mayEnter: !group && may(actions.actor, 'enter-figures', agencyId),
    mayDecide: !group && may(actions.actor, 'decide-report', agencyId),
    mayLook: !group,
    viewers: group?.viewers ?? [],
  });
}

/** The card, refreshed. */
export async function refreshStatus(
  turn: Turn,
  { report, definition }: ReportView,
): Promise<readonly Reply[]> {
  const { month, agencyId } = report;
  const mention = mentionOf(month);
  const status = await answerStatus({ ...turn.actions, agencyId }, mention, definition);
  return status.kind === 'status'
    ? [{ kind: 'replace', card: cardOf(turn, status) }]
    : [say(whyNot(turn, status))];
}

/** The series as an Excel file. */
export async function seriesFile(
  turn: Turn,
  { agency: agencyId, definition: id, figure }: SeriesPress,
): Promise<readonly Reply[]> {
  const { workflow, ask } = turn.phrases;
  const definitionId = id ?? (await onlyWith(turn, agencyId, figure));
  if (definitionId === undefined) return [say(turn.phrases.several.whichOfCard)];
  const reportId = formatSeriesRef({ agencyId, definitionId, figure });
  const issued = await issueSeries(turn.actions, turn.phrases, reportId);
  if (issued.kind === 'refused') {
    return [say(issued.code === 'not-ready' ? ask.noFigures : workflow.refusal[issued.code])];
  }
  const { fileName, bytes } = issued;
  return [
    {
      kind: 'document',
      file: 'series',
      reportId,
      version: 0,
      fileName,
      size: bytes.byteLength,
      draft: false,
    },
  ];
}

/** Cards created before there were several reports name none: it is the agency's only report with the figure. */
async function onlyWith({ actions }: Turn, agencyId: string, figure: string): Promise<string | undefined> {
  const agency = await readAgency(actions, agencyId);
  const owed = agency ? actions.catalogue.owedBy(agency) : [];
  const [only, ...others] = owed.filter((one) => findFigure(one, figure));
  return others.length > 0 ? undefined : only?.id;
}

type SeriesPress = Extract<Payload, { act: 'export-series' }>;

export async function aboutMonth(
  turn: Turn,
  open: ReportView | undefined,
  { month }: QuestionSlots,
  answer: (status: MonthStatus) => readonly Reply[] | Promise<readonly Reply[]>,
  ofAll?: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const { definition, mention } = monthAsked(open, month);
  const status = await answerStatus(turn.actions, mention, definition);
  if (ofAll && status.kind === 'not-owed' && mayEverywhere(turn.actions.actor, 'read-report'))
    return await ofAll();
  if (status.kind !== 'status') return [say(whyNot(turn, status))];
  const elsewhere = open && status.view.report.id !== open.report.id;
  const replies = [...(await answer(status)), ...(await notYetSent(turn, month, status.view))];
  return elsewhere ? backToEntry(turn, open, replies) : replies;
}

/** "Quý này" is the running quarter, but may mean the previous one if that still has to be submitted. */
async function notYetSent(
  turn: Turn,
  mention: MonthMention | undefined,
  view: ReportView,
): Promise<readonly Reply[]> {
  if (mention?.kind !== 'relative' || mention.offset !== 0 || turn.group) return [];
  const { lines, buttons } = await earlierStill(turn, view);
  return lines.length > 0 ? [say(lines.join('\n'), buttons)] : [];
}

/** The named month or that of the open report; undefined means the one due. */
function monthAsked(open: ReportView | undefined, named: MonthMention | undefined) {
  if (named || !open) return { definition: undefined, mention: named };
  const { month } = open.report;
  return {
    definition: open.definition,
    mention: mentionOf(month),
  };
}

async function againstBefore(
  turn: Turn,
  { period, figures = [] }: QuestionSlots,
  back: 'period' | 'year',
): Promise<readonly Reply[]> {
  return await withMonths(turn, period, figures, (facts) => {
    const { answer } = facts;
    const month = answer.months.at(-1)?.month ?? answer.span.to;
    const other = back === 'period' ? previousPeriod(month) : yearsBefore(month);
    if (!(back === 'period' ? answer.previous : answer.yearAgo))
      return [say(turn.phrases.ask.notReported(other), [recent(turn, frequencyOf(other))])];
    return [against(turn, figures, other, facts)];
  });
}

async function withMonths(
  turn: Turn,
  span: SpanMention | undefined,
  asked: readonly FigureId[],
  answer: (facts: IndicatorFacts) => readonly Reply[] | Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const { actions, phrases, nonce } = turn;
  const figures = asked.length === 1 ? asked : definitionMeant(actions).headline;
  let named: ReportDefinition | undefined;
  // Users who read the whole province and owe nothing ask about the province.
  const own = await answerIndicator(actions, span, { figures });
  const everywhere = own.kind === 'not-owed' && mayEverywhere(actions.actor, 'read-report');
  if (everywhere) {
    const [meant, ...others] = await reportsKnowing(turn, span, asked);
    if (others.length > 0) return await allReports(turn, [meant, ...others], phrases.several.which.look);
    named = meant.definition;
  }
  const read = named
    ? await answerProvinceIndicator(actions, span, {
        named,
        figures: asked.length === 1 ? asked : named.headline,
      })
    : own;
  if (read.kind !== 'indicator') return [say(whyNot(turn, read))];
  if (read.months.length === 0)
    return [say(phrases.ask.noMonths(read.span), [recent(turn, read.definition.frequency)])];
  return await answer({ answer: read, definition: read.definition, now: actions.now, nonce: nonce() });
}

/** The reports of all agencies that have the figures in question. */
async function reportsKnowing(
  turn: Turn,
  span: SpanMention | undefined,
  asked: readonly FigureId[],
): ReturnType<typeof reportsOfAll> {
  const mention = span?.kind === 'month' ? { mention: span.month } : { span };
  const all = await reportsOfAll(turn, mention);
  const [one, ...others] = await knowing(turn, mention, all, asked);
  return one ? [one, ...others] : all;
}

/** A line per report, followed by the province's result. */
async function allReports(turn: Turn, meant: readonly ReportOfAll[], asked?: string) {
  const { button } = turn.phrases.several;
  const nonce = turn.nonce();
  return await severalReports(turn, meant, {
    ...(asked !== undefined && { asked }),
    button: ({ definition, month }) =>
      provinceButton(button.look, { definition: definition.id, month, nonce }, 'province'),
  });
}

/** Falls back to the latest months when the requested ones have no reports. */
const recent = ({ phrases: { ask } }: Turn, frequency: Frequency) => ({
  title: ask.button.recent(frequency),
  says: ask.asking.recent(undefined, frequency),
});

/** The name fits several figures: a button for each. */
function whichIndicator(
  { phrases }: Turn,
  definition: ReportDefinition,
  figures: readonly FigureId[],
): Reply {
  const names = figures.map((id) => figureName(figureOf(definition, id), phrases.language));
  return say(
    phrases.ask.whichFigure,
    names.map((name) => ({ title: name, says: `${phrases.ask.rate} ${name}` })),
  );
}

function whyNot({ phrases }: Turn, refused: MonthRefused | Refusal): string {
  switch (refused.kind) {
    case 'no-such-month':
      return phrases.noSuchMonth(refused.frequency);
    case 'other-periods':
      return phrases.conversation.otherPeriods(refused.said, refused.frequency, false);
    case 'not-owed':
      return phrases.notOwed;
    case 'future':
      return phrases.futureMonth(refused.month, refused.latest);
    case 'before-first':
      return phrases.beforeFirst(refused.month, refused.first);
    case 'refused':
      return phrases.workflow.refusal[refused.code];
  }
}
