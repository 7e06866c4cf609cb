// Figures and values in words, in the reader's language. Labels come from the definition alone.

import { periodLabel, periodName } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from '../report/checks.ts';
import {
  type Figure,
  type FigureId,
  figureOf,
  type ReportDefinition,
  type Rule,
  type Section,
} from '../report/definition.ts';
import type { TakenFromMonths } from '../report/from-months.ts';
import { rateOf } from '../report/indicators.ts';
import type { Addend } from '../report/provenance.ts';

/** The figure in a few words: `Đúng hạn`. */
export function figureName(figure: Figure, language: Language): string {
  return language === 'vi' ? figure.short : figure.english;
}

/** The same by id. Throws for an id that is not of the definition. */
export function nameOf(definition: ReportDefinition, id: FigureId, language: Language): string {
  return figureName(figureOf(definition, id), language);
}

/** The rate of that figure: by its own name where it has one. Throws for an id that is not of the definition. */
export function nameOfRate(definition: ReportDefinition, id: FigureId, language: Language): string {
  return rateOf(definition, id)?.name?.[language] ?? nameOf(definition, id, language);
}

/** The figure in the form's own words, for the question. */
export function fullName(figure: Figure, language: Language): string {
  return language === 'vi' ? figure.label : figure.english;
}

/** A section's title: `Giải quyết hồ sơ`. */
export function nameOfSection({ title, english }: Section, language: Language): string {
  return language === 'vi' ? title : english;
}

/** The value in normal form, with its unit: `1.655 hồ sơ`. */
export function valueText(figure: Figure, value: number | string, language: Language): string {
  if (figure.kind === 'text' || typeof value === 'string')
    return quoted(inOneLine(wordsShown(figure, String(value), language)));
  const { words, one } = figure.unit;
  return `${formatCount(value, language)} ${language === 'en' && value === 1 ? one : words[language]}`;
}

/** The words of a figure, as they were written; that there are none in the reader's language. */
export function wordsShown(figure: Figure, words: string, language: Language): string {
  return figure.kind === 'text' && language === 'en' && words === figure.otherwise
    ? figure.otherwiseEnglish
    : words;
}

/** Last month's stock, as a finding on stock and flow calculated with it. */
export function stockBefore(
  { values, expected }: Finding,
  { inflow, outflow, besides = '' }: Extract<Rule, { kind: 'stock-flow' }>,
): number {
  return expected - (values.get(inflow) ?? 0) + (values.get(outflow) ?? 0) + (values.get(besides) ?? 0);
}

/** What a value is the sum of: ` (iGate 420 + ĐKKD quốc gia 153)`; empty where it was given whole. */
export function partsText(addends: readonly Addend[] | undefined, language: Language): string {
  if (!addends) return '';
  const part = ({ source, value }: Addend) =>
    `${source === '' ? '' : `${quoted(source)} `}${formatCount(value, language)}`;
  return ` (${addends.map(part).join(' + ')})`;
}

/** What the months, or quarters, have that a figure is taken from: "688 (01/2026) + 690 (02/2026)". */
export function monthsText(months: TakenFromMonths['months'], language: Language): string {
  return months
    .map(
      ({ month, value }) =>
        `${formatCount(value, language)} (${language === 'vi' ? periodLabel(month) : periodName(month, language)})`,
    )
    .join(' + ');
}

const LONGEST_QUOTE = 120;

/** Lines of words beside one another, told apart. */
const inOneLine = (words: string) => words.replace(/(?<![.;:,!?…])\n+/gu, '; ');

/** A file's name as its sender knows it, in one short line; marks that belong to names stay. */
export function fileLabel(name: string): string {
  const line = name.replace(/[\\[\]*`#<>|~]/gu, '').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}

/** What a person typed, as it may stand inside our own words: one short line without Markdown of its own. */
export function quoted(words: string): string {
  const line = words
    .replace(/[\\[\]*_`#<>|~]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}
