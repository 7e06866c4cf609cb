// Suggested answers below a question: the likeliest values, each stating the figure's name, and the forms.

import type { ReportView } from '../../src/actions/report-view.ts';
import { upcomingQuestions } from '../../src/entry/entry.ts';
import { intentOf } from '../../src/intents/registry.ts';
import { unmistakableName } from '../../src/intents/values/say-values.ts';
import { formatCount } from '../../src/language/format.ts';
import { figureName, wordsShown } from '../../src/phrases/figure-labels.ts';
import type { CountFigure, Figure } from '../../src/report/definition.ts';
import { countIn } from '../../src/report/figures.ts';
import { rateOf } from '../../src/report/indicators.ts';
import { proposedValue } from '../../src/report/report.ts';
import { type QuickButton, quick, type Turn } from '../turn.ts';

/** Number of figures named as also possible in the same message. */
const MOST_NEXT = 3;

/** The buttons below the question. */
export function answerChips({ phrases }: Turn, view: ReportView, figure: Figure): readonly QuickButton[] {
  const { button, language } = phrases;
  const { frequency } = view.definition;
  const name = unmistakableName(view.definition, figure.id, language);
  const form = { title: button.form, says: button.openForm };
  if (figure.kind === 'text') {
    const none = wordsShown(figure, figure.otherwise, language);
    return [{ title: none, says: `${name}: ${none}` }, quick(button.skip)];
  }
  const several = view.status.missing.length > 1;
  const month = several ? [{ title: phrases.form.openWhole(frequency), says: button.wholeForm }] : [];
  const file = several ? [quick(intentOf('take-over-file').say[language])] : [];
  if (view.status.figures.has(figure.id)) return [form, quick(button.skip)];
  const proposed = proposedValue(figure, view.background);
  const kept = keepable(view);
  const zero = proposed === undefined && mayBeNone(view, figure);
  return [
    ...(zero ? [{ title: '0', says: `${name}: 0` }] : []),
    ...(proposed === undefined
      ? []
      : [{ title: button.keep(frequency, formatCount(proposed, language)), says: `${name}: ${proposed}` }]),
    ...(proposed !== undefined && kept.length > 1
      ? [
          {
            title: button.keepAll(frequency, kept.length),
            says: language === 'vi' ? 'giữ tất cả' : 'keep all',
          },
        ]
      : []),
    { title: button.notKnown, says: `${name}: ${button.notKnown}` },
    form,
    ...month,
    ...file,
  ];
}

/**
 * Whether 0 is likely: last month was 0, or half of the earlier months were; without history, unless the figure
 * is a total of others.
 */
function mayBeNone({ background, definition }: ReportView, { id }: CountFigure): boolean {
  if (background.previous && countIn(background.previous, id) === 0) return true;
  const earlier = background.history.flatMap((month) => countIn(month, id) ?? []);
  if (earlier.length > 0) return earlier.filter((value) => value === 0).length * 2 >= earlier.length;
  return !definition.figures.some((figure) => rateOf(definition, figure.id)?.over === id);
}

/** Missing carried figures with last month's values. */
export function keepable(view: ReportView): readonly { readonly figure: string; readonly value: number }[] {
  return view.status.missing.flatMap((figure) => {
    const value = proposedValue(figure, view.background);
    return value === undefined ? [] : [{ figure: figure.id, value }];
  });
}

/** Names of the next figures that may be given in the same message. */
export function nextNames(
  { phrases }: Turn,
  { definition, status }: ReportView,
  figure: Figure,
): readonly string[] {
  if (figure.kind === 'text') return [];
  return upcomingQuestions(definition, status, figure)
    .slice(1, 1 + MOST_NEXT)
    .map((one) => figureName(one, phrases.language));
}
