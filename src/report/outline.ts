// A report as headings and lines, before any format: the Word file, the review and (backwards) the reading of
// finished reports all come from the same templates.

import { periodLabel, periodName, type ReportPeriod, yearOf } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import {
  type Figure,
  type FigureId,
  figureOf,
  type OutlineNode,
  type ReportDefinition,
  type Template,
} from './definition.ts';
import type { Figures } from './figures.ts';
import { rateText } from './indicators.ts';
import { printedWords } from './printed-words.ts';
import { type Fact, type Segment, segmentsOf } from './template.ts';

/** A printed block. `figures` are the figures whose value stands in it. */
export type Block = { readonly text: string; readonly figures: readonly FigureId[] } & (
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 /** Words after the heading, on its line, not bold. */;
      readonly tail?: string;
    }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'bullet' }
);

export interface OutlinedReport {
  readonly title: string;
  readonly subject: readonly string[];
  readonly blocks: readonly Block[];
}

/**
 * What the templates need beside figures. `appendices` are the numbers named in the pointer, such as
 * `['1', '4']`; an empty one is that of an appendix without a number.
 */
export interface OutlineFacts {
  readonly month: ReportPeriod;
  readonly agency: string;
  readonly appendices: readonly string[];
  /** The report is the Office's, on all agencies. */
  readonly consolidated?: true;
}

/** Printed in place of a figure that is not known yet. */
const UNKNOWN = '……';

/** Fills the outline with figures. A figure that is not known prints as dots; the caller decides if that may be. */
export function outlineReport(
  definition: ReportDefinition,
  figures: Figures,
  facts: OutlineFacts,
): OutlinedReport {
  const { outline } = definition;
  const fill = (template: Template) =>
    segmentsOf(template)
      .map((segment) => printed(definition, figures, facts, segment))
      .join('');
  const paragraph = (template: Template): Block => ({
    kind: 'paragraph',
    text: fill(template),
    figures: figuresIn(template),
  });
  const blocksOf = (node: OutlineNode): readonly Block[] => {
    switch (node.kind) {
      case 'heading':
        return [{ ...paragraph(node.text), kind: 'heading', level: node.level }];
      case 'line':
        return [{ ...paragraph(node.text), kind: node.bullet ? 'bullet' : 'paragraph' }];
      case 'appendix-pointer':
        return facts.appendices.length > 0 ? [pointer(paragraph(outline.appendixPointer))] : [];
      case 'text':
        return textBlocks(fill(node.heading), figureOf(definition, node.figure), figures.get(node.figure));
    }
  };
  return {
    title: outline.title,
    subject: outline.subject.map(fill),
    blocks: [
      ...outline.introduction.map(paragraph),
      ...outline.body.flatMap(blocksOf),
      paragraph(facts.consolidated ? outline.consolidatedClosing : outline.closing),
    ],
  };
}

/** The only appendix has no number, and leaves no gap for one. */
const pointer = (block: Block): Block => ({ ...block, text: block.text.replace(/ {2,}/gu, ' ') });

function textBlocks(heading: string, figure: Figure, value: number | string | undefined): Block[] {
  // What stands for nothing to say is the form's own word.
  const asItIs = value === undefined || (figure.kind === 'text' && value === figure.otherwise);
  const lines = asItIs ? [String(value ?? UNKNOWN)] : printedWords(String(value));
  if (lines.length <= 1)
    return [
      { kind: 'heading', level: 1, text: `${heading}:`, tail: lines[0] ?? UNKNOWN, figures: [figure.id] },
    ];
  return [
    { kind: 'heading', level: 1, text: heading, figures: [] },
    ...lines.map((text): Block => ({ kind: 'paragraph', text, figures: [figure.id] })),
  ];
}

function printed(
  definition: ReportDefinition,
  figures: Figures,
  facts: OutlineFacts,
  segment: Segment,
): string {
  switch (segment.kind) {
    case 'literal':
      return segment.text;
    case 'fact':
      return factText(facts, segment.fact);
    case 'figure': {
      const value = figures.get(figureOf(definition, segment.figure).id);
      return value === undefined ? UNKNOWN : typeof value === 'number' ? formatCount(value) : value;
    }
    case 'rate': {
      const rate = rateText(definition, figures, segment.figure);
      if (rate === undefined) return `${segment.words} ${UNKNOWN}`;
      return rate.kind === 'none' ? rate.text : `${segment.words} ${rate.text}`;
    }
  }
}

function factText(facts: OutlineFacts, fact: Fact): string {
  switch (fact) {
    case 'month':
      return periodLabel(facts.month);
    case 'period':
      return periodName(facts.month, 'vi');
    case 'Period':
      return capitalised(periodName(facts.month, 'vi'));
    case 'PERIOD':
      return periodName(facts.month, 'vi').toLocaleUpperCase('vi');
    case 'year':
      return String(yearOf(facts.month));
    case 'agency':
      return facts.agency;
    case 'appendices':
      return facts.appendices.join(', ');
  }
}

function figuresIn(template: Template): readonly FigureId[] {
  return segmentsOf(template).flatMap((segment) => (segment.kind === 'figure' ? [segment.figure] : []));
}
