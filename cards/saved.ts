// The result of a saved form or of figures taken from files: recorded values in normalised form, derived
// values, new findings, and buttons to view more.

import type { ReportView } from '../src/actions/report-view.ts';
import { figureName, valueText } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type FigureId, figureOf } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { reportName } from '../src/report/said-period.ts';
import { type Card, card, type Element, folded, row, small, text, title, toggle } from './elements.ts';

export interface SavedFacts {
  readonly view: ReportView;
  readonly name: string;
  /** Recorded figures, in report order. */
  readonly recorded: readonly FigureId[];
  /** Derived values and new findings. */
  readonly derived: readonly string[];
  readonly found: readonly string[];
  /** Figures left empty. */
  readonly empty: readonly FigureId[];
  /** Figures that keep their value although the input was emptied. */
  readonly kept?: readonly FigureId[];
  /** For figures not from a form: another heading, and notes. */
  readonly instead?: { readonly heading: string; readonly notes: readonly string[] };
  readonly now: Date;
}

/** More are folded, as the user has just typed them. */
const MOST_ROWS = 8;
const MOST_NAMES = 4;
const ROWS = 'saved';

/** The card of the result. */
export function savedCard(phrases: Phrases, facts: SavedFacts): Card {
  const { view, name, recorded, derived, found, empty, kept = [], instead, now } = facts;
  const { form, language } = phrases;
  const of = phrases.card.formTitle(name, reportName(view));
  const heading =
    instead?.heading ?? (recorded.length > 0 ? form.saved(recorded.length, of) : form.nothingSaved(of));
  const rows = recorded.map((id) => line(phrases, view, id));
  const many = rows.length > MOST_ROWS && !instead;
  const names = empty.map((id) => figureName(figureOf(view.definition, id), language));
  const more = Math.max(0, names.length - MOST_NAMES);
  return card(
    heading,
    [
      title(heading),
      ...(many ? [] : rows),
      ...(instead?.notes ?? []).map((words) => text(words.replaceAll('**', ''))),
      ...derived.map((words) => small(words.replaceAll('**', ''))),
      ...found.map((words) => text(words.replaceAll('**', ''), { colour: 'attention' })),
      ...keptLines(phrases, view, kept).map((words) => text(words)),
      ...(names.length > 0 ? [text(form.leftEmpty(names.slice(0, MOST_NAMES), more))] : []),
      ...(many ? [folded(ROWS, rows)] : []),
      small(phrases.card.asOf(now, view.report.version)),
    ],
    many ? [toggle(form.showSaved, ROWS)] : [],
  );
}

/** Values kept although their inputs were emptied or say "unknown": a form does not delete values. */
export function keptLines(
  { form, language }: Phrases,
  { definition, status, entered }: ReportView,
  kept: readonly FigureId[],
): readonly string[] {
  return kept.flatMap((id) => {
    const figure = figureOf(definition, id);
    const value = status.figures.get(id);
    if (value === undefined) return [];
    return [form.kept(figureName(figure, language), valueText(figure, value, language), entered.has(id))];
  });
}

function line(phrases: Phrases, view: ReportView, id: FigureId): Element {
  const { definition, status } = view;
  const figure = figureOf(definition, id);
  const value = status.figures.get(id);
  const rate = rateText(definition, status.figures, id, phrases.language);
  const words = value === undefined ? phrases.card.unknownValue : valueText(figure, value, phrases.language);
  return row(figureName(figure, phrases.language), rate ? `${words} · ${rate.text}` : words);
}
