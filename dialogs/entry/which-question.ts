// Detects when it is unclear which question a value answers: the follow-up question may not have been
// delivered, or the bot has since mentioned another month by itself. Nothing is recorded then; each button
// states the value, its figure and, where months differ, the month.

import { isDeepStrictEqual } from 'node:util';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { frequencyOf, isMonth, numberInYear, type ReportPeriod } from '../../src/calendar/report-period.ts';
import { type IntentId, intentOf } from '../../src/intents/registry.ts';
import { type Understanding, understand } from '../../src/intents/understand.ts';
import type { Answer, ValueReading } from '../../src/intents/values/read-values.ts';
import { sayValues, unmistakableName } from '../../src/intents/values/say-values.ts';
import { findPeriod } from '../../src/language/period-mention.ts';
import { reportName } from '../../src/report/said-period.ts';
import { atQuestion } from '../../src/store/conversation-state.ts';
import { conversationContext } from '../conversation-context.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { askedFigure, mayEnter } from './question-prompt.ts';

/** A question the user may be answering. */
interface Place {
  readonly turn: Turn;
  readonly view: ReportView | undefined;
}

/** The values a message gives there, with names, as the buttons repeat them. */
interface Given {
  readonly view: ReportView;
  readonly words: string;
}

/** In characters; longer texts are not repeated on buttons. */
const LONGEST_SAID = 60;

/** Undefined when the message contains no value or means the same at every candidate place. */
export async function askWhichQuestion(
  turn: Turn,
  text: string,
  open: ReportView | undefined,
): Promise<readonly Reply[] | undefined> {
  const unsure = await unconfirmedPlace(turn);
  const spoken = await announcedPlace(turn, open);
  if (!unsure && !spoken) return undefined;
  const places = [{ turn, view: open }, unsure, spoken].filter((place) => place !== undefined);
  const views = viewsOf(places);
  const months = new Set(views.map(({ report }) => report.month));
  // With several reports the month alone is not sufficient.
  if (months.size === views.length && namesMonth(text, months)) return undefined;
  const read = places.map((place) => {
    const meant = understand(text, conversationContext(place.turn, place.view));
    return { place, meant, given: givenAt(place, meant, text) };
  });
  const all = read.flatMap(({ given }) => given);
  const distinct = all.filter((one, at) => all.findIndex((other) => sameAs(one, other)) === at);
  if (distinct.length === 0) return read[0] ? whichMonth(turn, read[0].meant, views, text) : undefined;
  // If the bot mentioned a month without an open question, a value answers the question asked elsewhere.
  const asked = read.filter(({ place, given }) => given.length > 0 || place !== spoken);
  if (asked.every(({ given }) => isDeepStrictEqual(signs(given), signs(asked[0]?.given ?? []))))
    return undefined;
  turn.trace.push('which-question');
  const words = views.length > 1 ? ofWhich(turn, views, text) : turn.phrases.conversation.whichQuestion(text);
  return [
    say(
      words,
      distinct.map((one) => button(turn, one, views.length > 1, distinct)),
    ),
  ];
}

/** The distinct reports. */
function viewsOf(places: readonly Place[]): readonly ReportView[] {
  const views = places.flatMap(({ view }) => view ?? []);
  return views.filter(({ report }, at) => views.findIndex((one) => one.report.id === report.id) === at);
}

function ofWhich({ phrases }: Turn, views: readonly ReportView[], text: string): string {
  const { conversation, reports } = phrases;
  const [only, ...others] = new Set(views.map(({ definition }) => definition));
  return only && others.length === 0 ? conversation.whichMonth(text, only.frequency) : reports.ofWhich(text);
}

/** The question sent after the one known to be delivered. */
async function unconfirmedPlace(turn: Turn): Promise<Place | undefined> {
  const { talk } = turn;
  const { unconfirmed } = talk;
  if (!unconfirmed) return undefined;
  const there = {
    ...turn,
    talk: atQuestion(talk, unconfirmed),
    askedBack: unconfirmed.offered?.awaits ? undefined : unconfirmed.offered,
  };
  return { turn: there, view: await viewOf(there, unconfirmed.reportId) };
}

/** The month the bot mentioned by itself, if both are being entered. */
async function announcedPlace(turn: Turn, open: ReportView | undefined): Promise<Place | undefined> {
  const { reportId, spokenReportId } = turn.talk;
  if (spokenReportId === undefined || spokenReportId === reportId || !open) return undefined;
  const view = await viewOf(turn, spokenReportId);
  if (!view || !isEntered(turn, open) || !isEntered(turn, view)) return undefined;
  const talk = { ...turn.talk, reportId: view.report.id, asked: undefined, focus: undefined };
  return { turn: { ...turn, talk, askedBack: undefined }, view };
}

async function viewOf(turn: Turn, reportId: string | undefined): Promise<ReportView | undefined> {
  const read = reportId === undefined ? undefined : await readReport(turn.actions, reportId);
  return read?.kind === 'read' ? read.view : undefined;
}

const isEntered = (turn: Turn, view: ReportView) => view.report.state === 'entering' && mayEnter(turn, view);

function namesMonth(text: string, months: ReadonlySet<ReportPeriod>): boolean {
  const { mention } = findPeriod(text);
  if (mention?.kind === 'longer')
    return [...months].some(
      (month) => mention.frequency === frequencyOf(month) && mention.number === numberInYear(month),
    );
  if (mention?.kind !== 'month') return false;
  // "giải quyết trong tháng 5" may be a value, "tháng 5/2024" is a month.
  return (
    mention.year !== undefined ||
    [...months].some((month) => isMonth(month) && numberInYear(month) === mention.month)
  );
}

function givenAt({ turn, view }: Place, meant: Understanding, text: string): readonly Given[] {
  if (!view || !isEntered(turn, view)) return [];
  const says = (words: string): Given => ({ view, words });
  switch (meant.kind) {
    case 'text':
      return [says(labelled(turn, view, [meant.answer]))];
    case 'confirmed':
      return [says(meant.says)];
    case 'values':
      return valuesSaid(turn, view, meant.reading, text).map(says);
    case 'intent':
      return AS_BEFORE.includes(meant.id) ? asBefore(turn, view).map(says) : [];
    default:
      return [];
  }
}

/** The text that repeats these values; empty when nothing would be recorded. */
function valuesSaid(turn: Turn, view: ReportView, reading: ValueReading, text: string): readonly string[] {
  const { definition } = view;
  const { language } = turn.phrases;
  switch (reading.kind) {
    case 'answers': {
      const unmatched = (reading.unmatched ?? []).map(({ words }) => words);
      return [[labelled(turn, view, reading.answers), ...unmatched].join('; ')];
    }
    case 'alternatives':
      return reading.readings.map((values) => sayValues(definition, values, language));
    case 'as-last-month': {
      const { figure, value } = reading;
      return value === undefined ? [] : [sayValues(definition, [{ figure, value }], language)];
    }
    case 'correction':
      return [reading.figure, ...reading.others].map((figure) =>
        sayValues(definition, [{ figure, value: reading.value }], language),
      );
    case 'change':
      return reading.changes.map(({ figure, result: value }) =>
        sayValues(definition, [{ figure, value }], language),
      );
    case 'which':
      return [text];
    default:
      return [];
  }
}

/** Keeping a figure's value answers the question just as a number does. */
const AS_BEFORE: readonly IntentId[] = ['keep-value', 'use-last-month'];

function asBefore(turn: Turn, view: ReportView): readonly string[] {
  const figure = askedFigure(turn, view)?.id;
  const value = figure === undefined ? undefined : view.background.previous?.get(figure);
  if (figure === undefined || typeof value !== 'number') return [];
  return [sayValues(view.definition, [{ figure, value }], turn.phrases.language)];
}

function labelled({ phrases }: Turn, { definition }: ReportView, answers: readonly Answer[]): string {
  return answers
    .map(({ figure, words }) => `${unmistakableName(definition, figure, phrases.language)}: ${words}`)
    .join('; ');
}

const signs = (given: readonly Given[]) => given.map(({ view, words }) => [view.report.id, words]);

const sameAs = (one: Given, other: Given) =>
  one.view.report.id === other.view.report.id && one.words === other.words;

/** With many values the button only names the month, if that is unambiguous. */
function button(
  { phrases }: Turn,
  { view, words }: Given,
  withMonth: boolean,
  all: readonly Given[],
): QuickButton {
  const month = reportName(view);
  const { inMonth, inMonthButton } = phrases.conversation;
  if (!withMonth) return quick(words);
  const says = inMonth(month, words);
  const alone = all.filter((one) => one.view.report.id === view.report.id).length === 1;
  return { title: alone && says.length > LONGEST_SAID ? inMonthButton(month) : says, says };
}

/** Actions that submit a report or change many figures must not apply to another month than the user means. */
function whichMonth(
  turn: Turn,
  meant: Understanding,
  views: readonly ReportView[],
  text: string,
): readonly Reply[] | undefined {
  if (meant.kind !== 'intent' || views.length < 2) return undefined;
  const { id, effect, scope } = intentOf(meant.id);
  const weighs = effect === 'leaves-the-house' || CHANGES_FIGURES.includes(id as IntentId);
  if (!weighs || scope.report === 'none') return undefined;
  const { conversation, button } = turn.phrases;
  return [
    say(
      ofWhich(turn, views, text),
      views
        .map(reportName)
        .map((name) => ({ title: button.enterMonth(name), says: conversation.openMonth(name) })),
    ),
  ];
}

const CHANGES_FIGURES: readonly IntentId[] = [
  'use-last-month-all',
  'use-computed',
  'clear-figure',
  'undo-change',
];
