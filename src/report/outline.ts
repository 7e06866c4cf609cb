// A report as headings and lines, independent of any file format. The Word file, the review and (backwards) the
// parsing of finished reports use the same templates.

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

/** A printed block. `figures` are the figures whose values it contains. */
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
 * Template input besides figures. `appendices` are the numbers for the pointer, such as `['1', '4']`; an empty
 * string stands for an appendix without a number.
 */
export interface OutlineFacts {
  readonly month: ReportPeriod;
  readonly agency: string;
  readonly appendices: readonly string[];
  /** The Office's consolidated report on all agencies. */
  readonly consolidated?: true;
}

/** Placeholder for an unknown figure. */
const UNKNOWN = '……';

/** Fills the outline with figures. Unknown ones are printed as dots; the caller decides whether that is allowed. */
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

/** A single appendix has no number, so remove the gap left for it. */
const pointer = (block: Block): Block => ({ ...block, text: block.text.replace(/ {2,}/gu, ' ') });

function textBlocks(heading: string, figure: Figure, value: number | string | undefined): Block[] {
  // The default text is printed exactly as the form has it.
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
