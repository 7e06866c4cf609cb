// Questions about the whole province: who has submitted, sums and rates, rankings.

import { provinceButton } from '../../cards/agency-row.ts';
import type { Payload } from '../../cards/payload.ts';
import { provinceCard } from '../../cards/province.ts';
import { provinceSpanCard } from '../../cards/province-span.ts';
import { rankingCard } from '../../cards/ranking.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { readProvinceSpan } from '../../src/actions/read-province-span.ts';
import { frequencyOf, parsePeriod } from '../../src/calendar/report-period.ts';
import type { SlotValues } from '../../src/intents/slots/slot.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../../src/report/definition.ts';
import type { Span } from '../../src/report/time-series.ts';
import { missingList } from '../reminders/missing-list.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { markListed } from './listed-month.ts';
import { noProvince } from './no-province.ts';
import { type ProvinceFile, provinceFile } from './province-files.ts';
import {
  besideOthers,
  knowing,
  type ReportOfAll,
  reportPressed,
  reportsOfAll,
  severalReports,
} from './report-of-all.ts';

export type ProvinceTopic = 'province' | 'not-in' | 'late' | 'ranking' | ProvinceFile;

export interface ProvinceRequest {
  readonly topic: ProvinceTopic;
  /** The definitions that match the report's name. */
  readonly reports?: readonly ReportDefinition[];
  readonly mention?: MonthMention;
  /** A span longer than one month. */
  readonly span?: SpanMention | Span;
  /** The figures that match the name. */
  readonly figures?: readonly FigureId[];
  readonly page?: number;
}

/** Builds the request from an intent's slots. */
export function provinceAsked(
  topic: ProvinceTopic,
  { month, period, figures }: Pick<SlotValues, 'month' | 'period' | 'figures'>,
): ProvinceRequest {
  const mention = month ?? (period?.kind === 'month' ? period.month : undefined);
  return {
    topic,
    ...(mention && { mention }),
    ...(period && period.kind !== 'month' && { span: period }),
    ...(figures && { figures }),
  };
}

/** A request whose report is resolved. */
type ProvinceWish = Omit<ProvinceRequest, 'reports'> & { readonly definition: ReportDefinition };

/** Answers a question about the province. */
export async function answerProvince(turn: Turn, request: ProvinceRequest): Promise<readonly Reply[]> {
  const { topic, figures } = request;
  const meant = await reportsOfAll(turn, request, { wholePeriods: OF_REPORTS.includes(topic) });
  const these = await knowing(turn, request, meant, figures ?? []);
  const [one, ...others] = these.length > 0 ? these : meant;
  if (!one || others.length > 0) return await ofSeveral(turn, request, these.length > 0 ? these : meant);
  const { definition, mention, span } = one;
  const { mention: _, span: __, reports: ___, ...more } = request;
  const wish = { ...more, definition, ...(mention && { mention }), ...(span && { span }) };
  if (isFile(topic)) return await provinceFile(turn, topic, wish);
  return await withOtherReports(turn, wish, await cardAbout(turn, wish, 'card'));
}

/** The answer about one report, with buttons for the others. */
async function withOtherReports(
  turn: Turn,
  { topic, definition }: Pick<ProvinceWish, 'topic' | 'definition'>,
  replies: readonly Reply[],
): Promise<readonly Reply[]> {
  return await Promise.all(
    replies.map(async (reply) =>
      reply.kind === 'card' || reply.kind === 'replace'
        ? { ...reply, card: await besideOthers(turn, reply.card, definition, topic) }
        : reply,
    ),
  );
}

const isFile = (topic: ProvinceTopic): topic is ProvinceFile =>
  topic === 'consolidated' || topic === 'sheet' || topic === 'indicators';

/** Topics that only make sense for a report's own periods. */
const OF_REPORTS: readonly ProvinceTopic[] = ['not-in', 'late', 'consolidated', 'sheet', 'indicators'];
/** Topics answered for all reports, one line each. */
const OF_ALL: readonly ProvinceTopic[] = ['province', 'not-in', 'late'];

/** One line per report; details are behind its button. */
async function ofSeveral(
  turn: Turn,
  { topic, figures }: ProvinceRequest,
  meant: readonly ReportOfAll[],
): Promise<readonly Reply[]> {
  const { phrases, nonce } = turn;
  const { several } = phrases;
  const mark = nonce();
  const [figure] = figures?.length === 1 ? figures : [];
  return await severalReports(turn, meant, {
    ...(!OF_ALL.includes(topic) && { asked: several.which.look }),
    button: ({ definition, month }) =>
      provinceButton(several.button.look, { definition: definition.id, month, nonce: mark }, topic, {
        ...(figure !== undefined && { figure }),
        page: 0,
      }),
  });
}

/** Card action about the province: the reply replaces the card, a file is added below. */
export async function lookAtProvince(
  turn: Turn,
  { definition: id, month: to, from: first, look: topic, figure, page }: ProvincePress,
): Promise<readonly Reply[]> {
  const month = parsePeriod(to);
  const from = first === undefined ? undefined : parsePeriod(first);
  const isStretch = from && month && from <= month && frequencyOf(from) === frequencyOf(month);
  if (!month || (first !== undefined && !isStretch)) return [say(turn.phrases.badPayload)];
  const definition = await reportPressed(turn, id, month);
  if ('kind' in definition) return [definition];
  const wish = {
    topic,
    definition,
    mention: mentionOf(month),
    ...(from && { span: { from, to: month } }),
    ...(figure !== undefined && { figures: [figure] }),
    ...(page !== undefined && { page }),
  };
  if (isFile(topic)) return await provinceFile(turn, topic, wish);
  return await withOtherReports(turn, wish, await cardAbout(turn, wish, 'replace'));
}

type ProvincePress = Extract<Payload, { act: 'look-at-province' }>;

async function cardAbout(
  turn: Turn,
  wish: ProvinceWish,
  kind: 'card' | 'replace',
): Promise<readonly Reply[]> {
  const { topic, definition: named, mention, page, span } = wish;
  if (topic === 'ranking' && wish.figures && wish.figures.length > 1)
    return [whichFigure(turn, named, wish.figures)];
  if (span) return await aboutSpan(turn, { ...wish, span }, kind);
  if (topic === 'not-in' || topic === 'late') {
    const scope = topic === 'late' ? 'late-list' : 'not-in';
    const listed = await missingList(turn, named, mention, scope, { page, among: turn.group !== undefined });
    if (listed.kind !== 'list') return [noProvince(turn, listed)];
    markListed(turn, listed);
    return [{ kind, card: listed.card }];
  }
  const { actions, phrases, nonce } = turn;
  const province = await readProvince(actions, mention, named);
  if (province.kind !== 'province') return [noProvince(turn, province)];
  markListed(turn, province);
  const { definition, called, month, reports: agencies, sums } = province;
  const figure = rankedFigure(definition, wish);
  if (topic !== 'ranking' || figure === undefined)
    return [{ kind, card: provinceCard(phrases, { province, now: actions.now, nonce: nonce() }) }];
  const shown = { now: actions.now, nonce: nonce(), ...(page !== undefined && { page }) };
  const card = rankingCard(phrases, figure, {
    definition,
    called,
    stretch: { month },
    agencies,
    sums,
    ...shown,
  });
  return [{ kind, card }];
}

/** A year: its sums, its months, and how often each agency was late. */
async function aboutSpan(
  turn: Turn,
  wish: ProvinceWish & { readonly span: SpanMention | Span },
  kind: 'card' | 'replace',
): Promise<readonly Reply[]> {
  const { actions, phrases, nonce } = turn;
  const span = await readProvinceSpan(actions, wish.span, wish.definition);
  if (span.kind === 'before-first') return [say(phrases.beforeFirst(span.month, span.first))];
  if (span.kind !== 'province-span') return [noProvince(turn, span)];
  const { definition, called, agencies, sums } = span;
  const figure = rankedFigure(definition, wish);
  if (wish.topic !== 'ranking' || figure === undefined)
    return [{ kind, card: provinceSpanCard(phrases, { span, now: actions.now, nonce: nonce() }) }];
  const { from, to: month } = span.span;
  const card = rankingCard(phrases, figure, {
    definition,
    called,
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

/** The named figure; by default the second headline rate, which the charts also show. */
function rankedFigure(
  definition: ReportDefinition,
  { figures = [] }: Pick<ProvinceRequest, 'figures'>,
): FigureId | undefined {
  const named = figures.find((id) => findFigure(definition, id)?.kind === 'count');
  return named ?? definition.headline[1] ?? definition.headline[0];
}

/** The name fits several figures: a button for each. */
function whichFigure({ phrases }: Turn, definition: ReportDefinition, figures: readonly FigureId[]): Reply {
  return say(
    phrases.province.whichFigure,
    figures.map((id) => {
      const name = unmistakableName(definition, id, phrases.language);
      return { title: name, says: phrases.province.rankingSaid(name) };
    }),
  );
}
