// All figures with their rates, one line each, by section.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, nameOfSection, wordsShown } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Figure, figuresOf, mayBeLeftOut, type Section } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { type Element, facts, row, small, text } from './elements.ts';
import { shortened } from './findings.ts';

/** `rows` are columns; `facts` need half the size, for reports with many figures. */
export type FigureLayout = 'rows' | 'facts';

/** The figures with their sections as headings. */
export function figureRows(phrases: Phrases, view: ReportView, layout: FigureLayout): readonly Element[] {
  return view.definition.sections.flatMap((section) => sectionRows(phrases, view, section, layout));
}

function sectionRows(
  phrases: Phrases,
  view: ReportView,
  section: Section,
  layout: FigureLayout,
): readonly Element[] {
  const lines = figuresOf(view.definition, section.id)
    .filter(isShown(view))
    .map((figure) => lineOf(phrases, view, figure));
  const counts = lines.flatMap((line) => ('words' in line ? [] : [line]));
  return [
    {
      ...text(nameOfSection(section, phrases.language), { bold: true, spacing: 'medium' }),
      separator: true,
    },
    ...(layout === 'facts' && counts.length > 0
      ? [
          facts(
            counts.map(({ name, value, rate }) => ({
              title: name,
              value: rate === '' ? value : `${value} · ${rate}`,
            })),
          ),
        ]
      : []),
    ...lines.flatMap((line): readonly Element[] => {
      if ('words' in line) return [text(line.words)];
      return layout === 'facts'
        ? []
        : [row(line.name, line.value, line.rate, line.missing ? 'attention' : undefined)];
    }),
    ...figuresOf(view.definition, section.id).flatMap(({ id }) => {
      const base =
        view.definition.headline.includes(id) && phrases.bases.line(view.definition, id, undefined);
      return base ? [small(base)] : [];
    }),
  ];
}

type FigureLine =
  | { readonly words: string }
  | { readonly name: string; readonly value: string; readonly rate: string; readonly missing?: true };

function lineOf(phrases: Phrases, { definition, status }: ReportView, figure: Figure): FigureLine {
  const value = status.figures.get(figure.id);
  const name = figureName(figure, phrases.language);
  // A derived figure without a value is not missing.
  if (value === undefined && !status.missing.some(({ id }) => id === figure.id))
    return { name, value: '–', rate: '' };
  if (value === undefined) return { name, value: phrases.card.unknownValue, rate: '', missing: true };
  if (typeof value === 'string') return { words: shortened(wordsShown(figure, value, phrases.language)) };
  const rate = rateText(definition, status.figures, figure.id, phrases.language)?.text ?? '';
  return { name, value: formatCount(value, phrases.language), rate };
}

/** Optional figures without a value are omitted. */
const isShown =
  ({ status }: ReportView) =>
  (figure: Figure): boolean =>
    status.figures.has(figure.id) || !mayBeLeftOut(figure);

/** The number of figures `figureRows` shows. */
export const shownFigures = (view: ReportView): number =>
  view.definition.figures.filter(isShown(view)).length;
