// Interpretations of a message that are not recorded directly: reported, postponed, or offered as buttons with
// the exact values.

import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import type { AskedBack } from '../../src/intents/context.ts';
import type { Answers, FigureValue } from '../../src/intents/values/read-values.ts';
import { sayValues } from '../../src/intents/values/say-values.ts';
import { formatCount } from '../../src/language/format.ts';
import { nameOf, valueText } from '../../src/phrases/figure-labels.ts';
import { type FigureId, figureOf, findFigure } from '../../src/report/definition.ts';
import { rateText } from '../../src/report/indicators.ts';
import { markSeenBeside, type QuickButton, type Reply, say, type Turn } from '../turn.ts';
import { refusedAt } from '../workflow/closed.ts';
import { askNext } from './question-prompt.ts';

/** A button for these values that uses unambiguous figure names. */
function valueButton({ phrases }: Turn, view: ReportView, values: readonly FigureValue[]): QuickButton {
  const { language, button } = phrases;
  const title = values.map(({ figure, value }) =>
    button.useReading(nameOf(view.definition, figure, language), formatCount(value, language)),
  );
  return { title: title.join('; '), says: sayValues(view.definition, values, language) };
}

/** Offers complete interpretations; nothing is recorded until one is pressed, repeated or confirmed. */
export function offerReadings(
  turn: Turn,
  view: ReportView,
  words: string,
  readings: readonly (readonly FigureValue[])[],
): Reply {
  markSeenBeside(turn, view);
  const buttons = readings.map((values) => valueButton(turn, view, values));
  turn.talk = { ...turn.talk, offered: offeredBy(readings, buttons) };
  return say(words, buttons);
}

/** What the next message may confirm: one value per button. */
export function offeredBy(
  readings: readonly (readonly FigureValue[])[],
  buttons: readonly QuickButton[],
): AskedBack | undefined {
  if (buttons.length === 0) return undefined;
  const [figure, ...others] = new Set(readings.flatMap((values) => values.map((one) => one.figure)));
  const offered = buttons.map(({ says }, at) => {
    const [only, ...more] = readings[at] ?? [];
    return { says, ...(only && more.length === 0 && { value: only.value }) };
  });
  return { offered, ...(others.length === 0 && figure !== undefined && { figure }) };
}

/** Postpones figures whose value is not known yet; they are asked again at the end. */
export async function putOff(
  turn: Turn,
  view: ReportView,
  figures: readonly FigureId[],
): Promise<readonly Reply[]> {
  const { actions, talk } = turn;
  const missing = figures.filter((id) => !view.status.figures.has(id));
  const put = await recordFigures(actions, {
    reportId: view.report.id,
    given: [],
    how: 'typed',
    seenVersion: talk.seenVersion,
    skip: missing,
  });
  if (put.kind === 'refused') return [refusedAt(turn, view, put.code)];
  turn.talk = { ...turn.talk, focus: undefined };
  return askNext(turn, put.view, notKnownLines(turn, view, figures));
}

/** Lines on postponed figures, and on those that already have a value and keep it. */
export function notKnownLines(
  { phrases }: Turn,
  view: ReportView,
  figures: readonly FigureId[],
): readonly string[] {
  const { definition, status, report } = view;
  const { language } = phrases;
  const missing = figures.filter((id) => !status.figures.has(id));
  const namesOf = (again: boolean) =>
    missing.filter((id) => report.skipped.has(id) === again).map((id) => nameOf(definition, id, language));
  const [put, still] = [namesOf(false), namesOf(true)];
  const known = figures.flatMap((id) => {
    const value = status.figures.get(id);
    if (value === undefined) return [];
    return [
      phrases.value.hasValue(
        nameOf(definition, id, language),
        valueText(figureOf(definition, id), value, language),
      ),
    ];
  });
  return [
    ...known,
    ...(put.length > 0 ? [phrases.value.notKnown(put)] : []),
    ...(still.length > 0 ? [phrases.value.stillPutOff(still)] : []),
  ];
}

/** Lines on percentages in the message that differ from the calculated rates at the given precision. */
export function rateLines(
  { phrases }: Turn,
  { definition, status }: ReportView,
  { rates = [] }: Pick<Answers, 'rates'>,
): readonly string[] {
  return rates.flatMap(({ figure, percent }) => {
    if (figure === undefined || findFigure(definition, figure)?.kind !== 'count') return [];
    const rate = rateText(definition, status.figures, figure);
    if (rate?.kind !== 'rate' || agrees(percent, rate.numerator, rate.denominator)) return [];
    return [phrases.value.rateDiffers(nameOf(definition, figure, phrases.language), percent, rate.text)];
  });
}

/** Whether the rate, rounded or truncated to the given decimals, matches. */
function agrees(percent: string, numerator: number, denominator: number): boolean {
  const decimals = percent.split(',')[1]?.length ?? 0;
  const said = Number(percent.replace(',', '.'));
  return Math.abs(said - (100 * numerator) / denominator) < 10 ** -decimals;
}
