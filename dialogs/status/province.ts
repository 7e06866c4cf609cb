// Questions about the whole province: who is in and who is not, sums and rates, the ranking of a rate.

import type { Payload } from '../../cards/payload.ts';
import { provinceCard } from '../../cards/province.ts';
import { provinceSpanCard } from '../../cards/province-span.ts';
import { rankingCard } from '../../cards/ranking.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import { definitionMeant } from '../../src/actions/definition-meant.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { readProvinceSpan } from '../../src/actions/read-province-span.ts';
import { parsePeriod } from '../../src/calendar/report-period.ts';
import type { SlotValues } from '../../src/intents/slots/slot.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../../src/report/definition.ts';
import type { Span } from '../../src/report/over-time.ts';
import { formatProvinceRef } from '../../src/report/report-ref.ts';
import { refusal } from '../refusals.ts';
import { missingList } from '../reminders/missing-list.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { markListed } from './listed-month.ts';

export type ProvinceTopic = 'province' | 'not-in' | 'late' | 'ranking' | 'consolidated' | 'sheet';

export interface ProvinceRequest {
  readonly topic: ProvinceTopic;
  readonly mention?: MonthMention;
  /** A stretch longer than a month. */
  readonly span?: SpanMention | Span;
  /** Those that a name fits. */
  readonly figures?: readonly FigureId[];
  readonly page?: number;
}

/** What is asked of the province, by the slots of whatever was said. */
export function provinceAsked(
  topic: ProvinceTopic,
  { month, period, figures }: Pick<SlotValues, 'month' | 'period' | 'figures'>,
): ProvinceRequest {
  return {
    topic,
    ...(month && { mention: month }),
    ...(period && period.kind !== 'month' && { span: period }),
    ...(figures && { figures }),
  };
}

export async function answerProvince(turn: Turn, wish: ProvinceRequest): Promise<readonly Reply[]> {
  if (wish.topic === 'consolidated' || wish.topic === 'sheet') return await provinceFile(turn, wish);
  return await cardAbout(turn, wish, 'card');
}

/** A button of a card about the province: the answer takes the card's place, a file stands below it. */
export async function lookAtProvince(
  turn: Turn,
  { month: to, from: first, look: topic, figure, page }: ProvincePress,
): Promise<readonly Reply[]> {
  const month = parsePeriod(to);
  const from = first === undefined ? undefined : parsePeriod(first);
  if (!month || (first !== undefined && !(from && from <= month))) return [say(turn.phrases.badPayload)];
  const wish = {
    topic,
    mention: mentionOf(month),
    ...(from && { span: { from, to: month } }),
    ...(figure !== undefined && { figures: [figure] }),
    ...(page !== undefined && { page }),
  };
  if (topic === 'consolidated' || topic === 'sheet') return await provinceFile(turn, wish);
  return await cardAbout(turn, wish, 'replace');
}

type ProvincePress = Extract<Payload, { act: 'look-at-province' }>;

async function cardAbout(
  turn: Turn,
  wish: ProvinceRequest,
  kind: 'card' | 'replace',
): Promise<readonly Reply[]> {
  const { topic, mention, page, span } = wish;
  if (topic === 'ranking' && wish.figures && wish.figures.length > 1)
    return [whichFigure(turn, wish.figures)];
  if (span) return await aboutSpan(turn, { ...wish, span }, kind);
  if (topic === 'not-in' || topic === 'late') {
    const scope = topic === 'late' ? 'late-list' : 'not-in';
    const listed = await missingList(turn, mention, scope, { page, among: turn.group !== undefined });
    if (listed.kind !== 'list') return [noProvince(turn, listed)];
    markListed(turn, listed.month);
    return [{ kind, card: listed.card }];
  }
  const { actions, phrases, nonce } = turn;
  const province = await readProvince(actions, mention);
  if (province.kind !== 'province') return [noProvince(turn, province)];
  markListed(turn, province.month);
  const { definition, month, reports: agencies, sums } = province;
  const figure = rankedFigure(definition, wish);
  if (topic !== 'ranking' || figure === undefined)
    return [{ kind, card: provinceCard(phrases, { province, now: actions.now, nonce: nonce() }) }];
  const shown = { now: actions.now, nonce: nonce(), ...(page !== undefined && { page }) };
  const card = rankingCard(phrases, figure, { definition, stretch: { month }, agencies, sums, ...shown });
  return [{ kind, card }];
}

/** A year is the year: its sums, its months, and who was late how often. */
async function aboutSpan(
  turn: Turn,
  wish: ProvinceRequest & { readonly span: SpanMention | Span },
  kind: 'card' | 'replace',
): Promise<readonly Reply[]> {
  const { actions, phrases, nonce } = turn;
  const span = await readProvinceSpan(actions, wish.span);
  if (span.kind === 'before-first') return [say(phrases.beforeFirst(span.month, span.first))];
  if (span.kind !== 'province-span') return [noProvince(turn, span)];
  const { definition, agencies, sums } = span;
  const figure = rankedFigure(definition, wish);
  if (wish.topic !== 'ranking' || figure === undefined)
    return [{ kind, card: provinceSpanCard(phrases, { span, now: actions.now, nonce: nonce() }) }];
  const { from, to: month } = span.span;
  const card = rankingCard(phrases, figure, {
    definition,
    stretch: { month, from },
    agencies: agencies.map((one) => ({ ...one, report: undefined, months: one.owed - one.missing })),
    sums,
    months: span.months.length,
    now: actions.now,
    nonce: nonce(),
    ...(wish.page !== undefined && { page: wish.page }),
  });
  return [{ kind, card }];
}

/** The figure that is named; without one the second of the headline rates, which charts show, too. */
function rankedFigure(definition: ReportDefinition, { figures = [] }: ProvinceRequest): FigureId | undefined {
  const named = figures.find((id) => findFigure(definition, id)?.kind === 'count');
  return named ?? definition.headline[1] ?? definition.headline[0];
}

/** The name fits several: each is a button that asks again. */
function whichFigure({ phrases, actions }: Turn, figures: readonly FigureId[]): Reply {
  const definition = definitionMeant(actions);
  return say(
    phrases.province.whichFigure,
    figures.map((id) => {
      const name = unmistakableName(definition, id, phrases.language);
      return { title: name, says: phrases.province.rankingSaid(name) };
    }),
  );
}

/** The sums of the approved reports as the official Word file, or every agency's figures as a table. */
async function provinceFile(
  turn: Turn,
  { topic, mention, span }: ProvinceRequest,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const table = topic === 'sheet';
  if (span) return await whichMonth(turn, table ? 'sheet' : 'consolidated', span);
  const made = await consolidateReports(actions, phrases, mention, table ? 'sheet' : 'word');
  if (made.kind === 'nothing-approved') {
    const { button, notInSaid, nothingApproved } = phrases.province;
    const { month } = made.province;
    return [say(nothingApproved(month), [{ title: button.notIn, says: notInSaid(month) }])];
  }
  if (made.kind !== 'consolidated') return [noProvince(turn, made)];
  const { fileName, bytes, province } = made;
  const reportId = formatProvinceRef({ definitionId: province.definition.id, month: province.month });
  const file = table ? 'table' : 'consolidated';
  const { approved, reports, month } = province;
  // Whoever hands the file on has to know whose figures are not in it.
  const holds =
    approved < reports.length ? [say(phrases.office.filesHolds(approved, reports.length, month))] : [];
  return [
    ...holds,
    { kind: 'document', file, reportId, version: 0, fileName, size: bytes.byteLength, draft: false },
  ];
}

type NoProvince = Exclude<Awaited<ReturnType<typeof readProvince>>, { kind: 'province' }>;

/** Why there is nothing to show of the province, with what there is instead. */
export function noProvince(turn: Turn, why: NoProvince): Reply {
  return why.kind === 'refused' ? refusal(turn, why, 'province') : say(whyNoProvince(turn.phrases, why));
}

export function whyNoProvince(phrases: Phrases, refused: Exclude<NoProvince, { kind: 'refused' }>): string {
  switch (refused.kind) {
    case 'no-such-month':
      return phrases.noSuchMonth(refused.frequency);
    case 'other-periods':
      return phrases.conversation.otherPeriods(refused.said, refused.frequency, false);
    case 'future':
      return phrases.futureMonth(refused.month, refused.latest);
  }
}

const MOST_MONTHS = 3;

/** A file is of one month: the newest of the stretch are offered. */
async function whichMonth(
  turn: Turn,
  file: 'consolidated' | 'sheet',
  asked: SpanMention | Span,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const span = await readProvinceSpan(actions, asked);
  if (span.kind === 'before-first') return [say(phrases.beforeFirst(span.month, span.first))];
  if (span.kind !== 'province-span') return [noProvince(turn, span)];
  const { province } = phrases;
  const months = span.months.filter(({ approved }) => approved > 0).slice(-MOST_MONTHS);
  return [
    say(
      province.filesOfOne(span.definition.frequency),
      months.map(({ month }) => ({
        title: province.button.month(month),
        says: province.fileSaid(file, month),
      })),
    ),
  ];
}
