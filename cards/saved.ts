// What a form becomes once it is saved: its figures in normal form, and nothing left to press.

import type { ReportView } from '../src/actions/report-view.ts';
import { figureName, valueText } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Figure } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { type Card, card, row, small, title } from './elements.ts';

export function savedCard(
  phrases: Phrases,
  {
    view,
    name,
    figures,
    saved,
    now,
  }: { view: ReportView; name: string; figures: readonly Figure[]; saved: number; now: Date },
): Card {
  const heading = phrases.card.saved(phrases.card.formTitle(name, view.report.month));
  return card(heading, [
    title(heading),
    small(phrases.card.savedCount(saved)),
    ...figures.map((figure) => {
      const value = view.status.figures.get(figure.id);
      const rate = rateText(view.definition, view.status.figures, figure.id, phrases.language);
      const words =
        value === undefined ? phrases.card.unknownValue : valueText(figure, value, phrases.language);
      return row(figureName(figure, phrases.language), rate ? `${words} · ${rate.text}` : words);
    }),
    small(phrases.card.asOf(now, view.report.version)),
  ]);
}
