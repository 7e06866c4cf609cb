// Readings of a message that are not recorded as they are: told, put off, or offered as buttons that say them exactly.

import { recordFigures } from '../src/actions/record-figures.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { Answers, FigureValue, ValueReading } from '../src/intents/values/read-values.ts';
import { sayValues } from '../src/intents/values/say-values.ts';
import { formatCount } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/naming.ts';
import { type FigureId, findFigure } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { goOn } from './asking.ts';
import { type QuickButton, type Reply, say, sees, type Turn } from './turn.ts';

/** A button that says these values, by names that mean nothing else. */
export function valueButton(
  { phrases }: Turn,
  view: ReportView,
  values: readonly FigureValue[],
): QuickButton {
  const { language, button } = phrases;
  const title = values.map(({ figure, value }) =>
    button.useReading(nameOf(view.definition, figure, language), formatCount(value, language)),
  );
  return { title: title.join('; '), says: sayValues(view.definition, values, language) };
}

/** Answers a reading from which nothing is recorded yet. */
export async function askBack(
  turn: Turn,
  view: ReportView,
  reading: ValueReading,
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  if (view.report.state !== 'entering') return [say(phrases.path.refusal.closed)];
  const { language, value } = phrases;
  const offer = (words: string, readings: readonly (readonly FigureValue[])[]) => {
    sees(turn, view, { asked: turn.talk.asked });
    return [
      say(
        words,
        readings.map((values) => valueButton(turn, view, values)),
      ),
    ];
  };
  switch (reading.kind) {
    case 'alternatives':
      return offer(value.whichReading(reading.readings.length), reading.readings);
    case 'change': {
      const lines = reading.changes.map((change) =>
        value.change(nameOf(view.definition, change.figure, language), change),
      );
      return offer(
        lines.join('\n\n'),
        reading.changes.map(({ figure, result }) => [{ figure, value: result }]),
      );
    }
    case 'correction': {
      const figures = [reading.figure, ...reading.others];
      return offer(
        value.correction(formatCount(reading.value, language)),
        figures.map((figure) => [{ figure, value: reading.value }]),
      );
    }
    case 'not-known':
      return await putOff(turn, view, reading.figures);
    case 'unread-table':
      return offer(value.unreadTable, []);
    default:
      return [say(phrases.notUnderstood)];
  }
}

/** Figures that are not known yet are put off, and asked again at the end. */
async function putOff(turn: Turn, view: ReportView, figures: readonly FigureId[]): Promise<readonly Reply[]> {
  const { phrases, actions, talk } = turn;
  const missing = figures.filter((id) => !view.status.figures.has(id));
  const put = await recordFigures(actions, {
    reportId: view.report.id,
    given: [],
    how: 'typed',
    seenVersion: talk.seenVersion,
    skip: missing,
  });
  if (put.kind === 'refused') return [say(phrases.path.refusal[put.code])];
  turn.talk = { ...turn.talk, focus: undefined };
  return goOn(turn, put.view, notKnownLines(turn, view, missing));
}

export function notKnownLines(
  { phrases }: Turn,
  view: ReportView,
  figures: readonly FigureId[],
): readonly string[] {
  const names = figures.map((id) => nameOf(view.definition, id, phrases.language));
  return names.length > 0 ? [phrases.value.notKnown(names)] : [];
}

/** Percentages that were said and are not those that follow from the figures, as far as decimals were said. */
export function rateLines(
  { phrases }: Turn,
  { definition, status }: ReportView,
  { rates = [] }: Answers,
): readonly string[] {
  return rates.flatMap(({ figure, percent }) => {
    if (figure === undefined || findFigure(definition, figure)?.kind !== 'count') return [];
    const rate = rateText(definition, status.figures, figure);
    if (rate?.kind !== 'rate' || agrees(percent, rate.numerator, rate.denominator)) return [];
    return [phrases.value.rateDiffers(nameOf(definition, figure, phrases.language), percent, rate.text)];
  });
}

/** The rate rounded, or cut off, to as many decimals as were said. */
function agrees(percent: string, numerator: number, denominator: number): boolean {
  const decimals = percent.split(',')[1]?.length ?? 0;
  const said = Number(percent.replace(',', '.'));
  return Math.abs(said - (100 * numerator) / denominator) < 10 ** -decimals;
}
