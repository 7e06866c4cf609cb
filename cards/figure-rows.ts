// Every figure of a section with its rate, one line each.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, nameOfSection, wordsShown } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Figure, figuresOf, mayBeLeftOut, type Section } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { type Element, row, small, text } from './elements.ts';
import { shortened } from './findings.ts';

export function sectionRows(phrases: Phrases, view: ReportView, section: Section): readonly Element[] {
  return [
    {
      ...text(nameOfSection(section, phrases.language), { bold: true, spacing: 'medium' }),
      separator: true,
    },
    ...figuresOf(view.definition, section.id)
      .filter(isShown(view))
      .map((figure): Element => {
        const value = view.status.figures.get(figure.id);
        const name = figureName(figure, phrases.language);
        // What follows from others is not missing: it comes with them.
        if (value === undefined && !view.status.missing.some(({ id }) => id === figure.id))
          return row(name, '–', '');
        if (value === undefined) return row(name, phrases.card.unknownValue, '', 'attention');
        if (typeof value === 'string') return text(shortened(wordsShown(figure, value, phrases.language)));
        const rate = rateText(view.definition, view.status.figures, figure.id, phrases.language);
        return row(name, formatCount(value, phrases.language), rate?.text ?? '');
      }),
    ...figuresOf(view.definition, section.id).flatMap(({ id }) => {
      const base =
        view.definition.headline.includes(id) && phrases.bases.line(view.definition, id, undefined);
      return base ? [small(base)] : [];
    }),
  ];
}

/** What may be left out, and is, takes no line. */
const isShown =
  ({ status }: ReportView) =>
  (figure: Figure): boolean =>
    status.figures.has(figure.id) || !mayBeLeftOut(figure);

export const shownFigures = (view: ReportView): number =>
  view.definition.figures.filter(isShown(view)).length;
