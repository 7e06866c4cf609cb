// A month to be copied into the province's reporting system: figures and rates in that system's format, by
// section.

import type { ReportView } from '../src/actions/report-view.ts';
import { nameOfSection } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { linesOf, periodKey } from '../src/report/indicator-lines.ts';
import { reportName } from '../src/report/said-period.ts';
import { isFinal } from '../src/report/state.ts';
import { type Card, card, type Element, folded, small, text, title, toggle } from './elements.ts';

const MOST_SECTIONS = 6;

/** The card of all sections. */
export function indicatorLinesCard(phrases: Phrases, view: ReportView, now: Date): Card {
  const { report, definition, letterhead, status } = view;
  const words = phrases.handing;
  const heading = words.title(reportName(view));
  const sections = definition.sections.flatMap((section) => {
    const lines = linesOf(definition, status.figures, figuresOf(definition, section.id));
    return lines.length > 0 ? [{ section, lines }] : [];
  });
  return card(
    heading,
    [
      title(heading),
      small(words.key(periodKey(report.month), letterhead.fileCode, letterhead.name)),
      ...(isFinal(report) ? [] : [text(words.draft, { bold: true, colour: 'warning' })]),
      small(words.hint),
      ...sections.map(({ section, lines }) =>
        folded(idOf(section.id), [
          text(nameOfSection(section, phrases.language), { bold: true, spacing: 'medium' }),
          ...lines.flatMap(({ name, unit, value }) => [
            small(unit === '' ? name : `${name} (${unit})`),
            copied(value),
          ]),
        ]),
      ),
      small(phrases.card.asOf(now, report.version)),
      ...(view.agency.sample ? [small(phrases.card.sample)] : []),
    ],
    sections
      .slice(0, MOST_SECTIONS)
      .map(({ section }) => toggle(nameOfSection(section, phrases.language), idOf(section.id))),
  );
}

const idOf = (section: string) => `lines-${section}`;

/** Large and alone on its line, so that a finger selects the whole value. */
const copied = (value: string): Element => ({ ...text(value === '' ? '–' : value), size: 'large' });
