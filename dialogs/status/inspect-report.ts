// Read-only views: missing figures, review, status, explanation of rates and findings.

import { lackingIn, openFindings } from '../../cards/verdict.ts';
import { backWords } from '../../cards/way.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import type { EnteredFigures } from '../../src/entry/draft.ts';
import { asksWhyReturned } from '../../src/intents/families/status/explain-warning.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { type FigureId, figureOf, type ReportDefinition } from '../../src/report/definition.ts';
import { rateText } from '../../src/report/indicators.ts';
import { reportName } from '../../src/report/said-period.ts';
import { cureButtons, noticedLines } from '../entry/noticed-findings.ts';
import { reviewAndAsk } from '../entry/open-question.ts';
import { standing } from '../entry/question-prompt.ts';
import type { IntentRequest } from '../handler.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { meantWithoutRate } from './meant-without-rate.ts';

const MOST_RATES = 3;

/** The missing figures, then what else blocks submission with a correction for the first finding. */
export function askMissing(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const { missing, ready } = view.status;
  // Named when there are several reports, and when it is not the month that is being entered.
  const other = turn.talk.reportId !== undefined && turn.talk.reportId !== view.report.id;
  const name = view.called || other ? [phrases.reportTitle(reportName(view))] : [];
  if (missing.length > 0) return [say([...name, phrases.missing(lackingIn(phrases, view))].join('\n'))];
  if (ready || view.report.state !== 'entering') return [say([...name, phrases.nothingMissing].join('\n'))];
  const { lines, buttons } = standing(turn, view, true);
  const [how = '', ...more] = lines;
  const words = [[...name, `${phrases.nothingMissing} ${how}`].join('\n'), ...more].join('\n\n');
  return [say(words, [...buttons, quick(phrases.button.review)])];
}

/** The review, followed by the open question. */
export const showReview = (turn: Turn, view: ReportView) => reviewAndAsk(turn, view);

/** Explains a rate, found by name, percentage or both; where none fits, what the words are about. */
export function explainRate(
  turn: Turn,
  view: ReportView,
  asked: { readonly figures?: readonly FigureId[]; readonly percent?: string },
  text: string,
): readonly Reply[] {
  const { figures = [], percent } = asked;
  const fitting = view.definition.rates.flatMap(({ of }) => {
    const rate = rateText(view.definition, view.status.figures, of);
    if (!rate) return [];
    const fits = percent === undefined ? figures.includes(of) : rate.text === `${percent}%`;
    return fits ? [of] : [];
  });
  const named = fitting.filter((of) => figures.includes(of));
  const [chosen, other] =
    fitting.length > 0
      ? [named.length > 0 ? named : fitting, undefined]
      : meantWithoutRate(turn, view, asked, text);
  return [say(other ?? explanation(turn, view, chosen))];
}

/**
 * Explains the findings with their corrections, the first one in words; for "vì sao bị trả lại", why the report
 * was returned.
 */
export function explainWarning(
  turn: Turn,
  view: ReportView,
  { text }: Pick<IntentRequest, 'text'>,
): readonly Reply[] {
  const { phrases } = turn;
  const back = asksWhyReturned(text) && backWords(phrases, view);
  if (back) return [say(back, [quick(phrases.button.review)])];
  const open = [...openFindings(view, 'error'), ...openFindings(view, 'warning')];
  if (open.length === 0) return [say(phrases.conversation.nothingWrong)];
  const words = noticedLines(turn, view, open);
  return [
    say(words.join('\n\n'), [...cureButtons(turn, view, open).slice(0, 2), quick(phrases.button.review)]),
  ];
}

/** The rates of these figures, each with numerator and denominator. */
function explanation(
  { phrases }: Turn,
  { definition, status, entered }: ReportView,
  of: readonly FigureId[],
): string {
  const chosen = of.flatMap((id) => {
    const rate = rateText(definition, status.figures, id);
    return rate ? [{ of: id, rate }] : [];
  });
  if (chosen.length === 0) return phrases.noSuchRate;
  const more = chosen.length - MOST_RATES;
  return [
    ...chosen.slice(0, MOST_RATES).map(({ of, rate }) => phrases.explanation(definition, of, rate)),
    ...originLines(phrases, definition, entered, chosen.slice(0, MOST_RATES)),
    ...(more > 0 ? [phrases.moreRates(more)] : []),
  ].join('\n\n');
}

/** Sources of these rates' figures, if they came from files or several systems. */
function originLines(
  phrases: Phrases,
  definition: ReportDefinition,
  entered: EnteredFigures,
  rates: readonly { readonly of: FigureId; readonly rate: { readonly over: FigureId } }[],
): readonly string[] {
  const ids = new Set(rates.flatMap(({ of, rate }) => [of, rate.over]));
  const lines = [...ids].flatMap((id) => {
    const given = entered.get(id);
    const from = given && phrases.takeOver.origin(given);
    if (!given || from === undefined) return [];
    const figure = figureOf(definition, id);
    const value = valueText(figure, given.value, phrases.language);
    return [phrases.takeOver.why(figureName(figure, phrases.language), value, from, given.at)];
  });
  return lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];
}
