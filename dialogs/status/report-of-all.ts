// Which report a message about all agencies refers to: the named one, the one shown last, or the only one owed.
// If ambiguous, the user is asked; read-only questions are answered for all.

import type { Card, Element } from '../../cards/elements.ts';
import { withOtherReports } from '../../cards/other-reports.ts';
import { severalReportsCard } from '../../cards/several-reports.ts';
import { spanMeant } from '../../src/actions/months-asked.ts';
import { mentionOf, spanNamed } from '../../src/actions/period-meant.ts';
import {
  lastingSo,
  type ReportStanding,
  reportsOfProvince,
  standingsOf,
} from '../../src/actions/reports-of-province.ts';
import type { Agency } from '../../src/agency/agency.ts';
import { latestClosedPeriod, runningPeriod } from '../../src/calendar/period.ts';
import { frequencyOf, onePeriod, type ReportPeriod } from '../../src/calendar/report-period.ts';
import { having } from '../../src/intents/named-in.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import { calledAlone } from '../../src/phrases/called-alone.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../../src/report/definition.ts';
import type { Span } from '../../src/report/time-series.ts';
import { notAllowed } from '../refusals.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { reportJustListed, reportListed } from './listed-month.ts';

/** Report and time as mentioned in the message. */
export interface SaidOfAll {
  /** The definitions that match the report's name. */
  readonly reports?: readonly ReportDefinition[] | undefined;
  readonly mention?: MonthMention | undefined;
  /** A time span; for a report that is not monthly it may be a single period. */
  readonly span?: SpanMention | Span | undefined;
  /** Limits the candidates to what this agency owes. */
  readonly agency?: Agency | undefined;
}

export interface ReportOfAll {
  readonly definition: ReportDefinition;
  readonly mention: MonthMention | undefined;
  readonly span: SpanMention | Span | undefined;
}

/**
 * @param wholePeriods only periods of the reports themselves, no aggregates of months
 * @param justListed the report shown last counts only if it was the very last thing shown
 */
export async function reportsOfAll(
  turn: Turn,
  { reports = turn.named, mention, span, agency }: SaidOfAll,
  {
    wholePeriods = false,
    justListed = false,
  }: { readonly wholePeriods?: boolean; readonly justListed?: boolean } = {},
): Promise<readonly [ReportOfAll, ...(readonly ReportOfAll[])]> {
  const { actions } = turn;
  const ofAll = await reportsOfProvince(actions, mention);
  const owed = agency ? owedBy(actions, agency, ofAll) : ofAll;
  const named = reports?.filter(({ id }) => owed.some((one) => one.id === id));
  const all = named && named.length > 0 ? named : lastingSo(reports ?? owed, mention);
  const meant = all.map((definition) => ({ definition, ...timeOf(turn, definition, mention, span) }));
  const stretch = span !== undefined || mention?.kind === 'longer';
  const exact = stretch ? meant.filter((one) => one.span === undefined) : [];
  const fits = exact.length > 0 && (reports || wholePeriods) ? exact : meant;
  const listed = reports ? undefined : justListed ? reportJustListed(turn) : reportListed(turn);
  const seen = fits.find(({ definition }) => definition.id === listed?.id);
  const [one = meant[0], ...more] = seen ? [seen] : fits;
  if (!one) throw new Error('there is no report');
  return [one, ...more];
}

/**
 * The definition by whose figure names a message about all agencies is parsed: one that has the figures it
 * names, preferring the one shown last.
 */
export async function vocabularyOf(turn: Turn, text: string): Promise<ReportDefinition> {
  const all = turn.named ?? (await reportsOfProvince(turn.actions, undefined));
  const fits = having(all, text) ?? all;
  const listed = reportListed(turn);
  const [first = turn.actions.catalogue.all[0]] = fits;
  return fits.find(({ id }) => id === listed?.id) ?? first;
}

/** The candidates that have one of the figures; if none has, those of all owed reports. */
export async function knowing(
  turn: Turn,
  said: SaidOfAll,
  meant: readonly ReportOfAll[],
  figures: readonly FigureId[],
): Promise<readonly ReportOfAll[]> {
  const known = (some: readonly ReportOfAll[]) =>
    some.filter(({ definition }) => figures.some((id) => findFigure(definition, id)));
  const these = known(meant);
  if (these.length > 0 || figures.length === 0 || said.reports) return these;
  const all = await reportsOfProvince(turn.actions, said.mention);
  return known(await reportsOfAll(turn, { ...said, reports: all }));
}

/** The candidates the agency owes, otherwise everything it owes. */
function owedBy(
  { catalogue }: Turn['actions'],
  agency: Agency,
  these: readonly ReportDefinition[],
): readonly ReportDefinition[] {
  const owed = catalogue.owedBy(agency);
  const among = these.filter(({ id }) => owed.some((one) => one.id === id));
  if (among.length > 0) return among;
  return owed.length > 0 ? owed : these;
}

/** "Quý I" is one period of a quarterly report, and a span of a monthly one. */
function timeOf(
  { actions: { now } }: Turn,
  definition: ReportDefinition,
  mention: MonthMention | undefined,
  span: SpanMention | Span | undefined,
): Pick<ReportOfAll, 'mention' | 'span'> {
  if (!span && mention?.kind === 'longer' && mention.frequency !== definition.frequency)
    return { mention: undefined, span: spanNamed(mention, now, runningPeriod(now, definition)) };
  if (!span || 'from' in span) return { mention, span };
  const months = runningPeriod(now, { ...definition, frequency: 'month' });
  const meant = spanMeant(span, now, months, months);
  const period = meant && onePeriod(meant.from, meant.to);
  return period && frequencyOf(period) === definition.frequency
    ? { mention: mentionOf(period), span: undefined }
    : { mention, span };
}

/** One line and button per report; preceded by the question when one has to be chosen. */
export async function severalReports(
  turn: Turn,
  meant: readonly ReportOfAll[],
  {
    asked,
    button,
  }: { readonly asked?: string; readonly button: (one: ReportStanding, meant: ReportOfAll) => Element },
): Promise<readonly Reply[]> {
  const { actions, phrases } = turn;
  const standings: ReportStanding[] = [];
  const wishes = new Map<ReportStanding, ReportOfAll>();
  for (const one of meant) {
    const read = await standingsOf(actions, [one.definition], one.mention);
    if ('kind' in read) return [notAllowed(turn, 'province')];
    for (const standing of read) {
      standings.push(standing);
      wishes.set(standing, one);
    }
  }
  if (standings.length === 0) return [say(phrases.noSuchMonth(meant[0]?.definition.frequency ?? 'month'))];
  const card = severalReportsCard(phrases, {
    asked,
    standings,
    now: actions.now,
    button: (standing) => {
      const wish = wishes.get(standing);
      if (!wish) throw new Error('a standing of no wish');
      return button(standing, wish);
    },
  });
  return [{ kind: 'card', card }];
}

/** The card, with buttons for the other reports agencies owe now. */
export async function besideOthers(
  turn: Turn,
  shown: Card,
  definition: Pick<ReportDefinition, 'id'>,
  look: string,
): Promise<Card> {
  const { actions, phrases, group } = turn;
  if (group) return shown;
  const all = await reportsOfProvince(actions, undefined);
  const others = all
    .filter(({ id }) => id !== definition.id)
    .map((one) => ({
      definition: one.id,
      called: calledAlone(one, all, phrases),
      month: latestClosedPeriod(actions.now, one),
    }));
  return withOtherReports(phrases, shown, { others, look, nonce: turn.nonce() });
}

/**
 * The report named by a button, including its frequency. An old card without one means the only report owed for
 * the period; if there are several or none, the reply says so.
 */
export async function reportPressed(
  { actions, phrases }: Turn,
  id: string | undefined,
  month: ReportPeriod,
): Promise<ReportDefinition | Reply> {
  const owed = id === undefined ? await reportsOfProvince(actions, mentionOf(month)) : [];
  const named = id === undefined ? owed : [actions.catalogue.find(id)];
  const [only, ...others] = named.filter((one) => one?.frequency === frequencyOf(month));
  if (only && others.length === 0) return only;
  return say(others.length > 0 ? phrases.several.whichOfCard : phrases.badPayload);
}
