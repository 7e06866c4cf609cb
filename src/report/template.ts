// Templates of the form's lines. Declarative, so that they can be filled (the Word file) and parsed backwards (a pasted or
// finished report). Slots:
//
//   {settled}                      a figure
//   {đạt tỷ lệ settledOnTime%}     a figure's rate with the words before it; all of it is replaced by
//                                  "không phát sinh" when the denominator is 0
//   {@period} {@Period} {@PERIOD}  the period: "quý I/2024", "Quý I/2024", "QUÝ I/2024"; "tháng 02/2024"
//   {@month}                       the period; for a month without the word "tháng": "02/2024"
//   {@year} {@agency} {@appendices}   other facts about the report

import type { FigureId, Template } from './definition.ts';

const FACTS = ['month', 'period', 'Period', 'PERIOD', 'year', 'agency', 'appendices'] as const;
export type Fact = (typeof FACTS)[number];

export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'rate'; readonly figure: FigureId; readonly words: string }
  | { readonly kind: 'fact'; readonly fact: Fact };

const SLOT = new RegExp(
  `\\{(?:@(?<fact>${FACTS.join('|')})|(?:(?<words>[^{}@]*?) )?(?<figure>\\w+)(?<percent>%?))\\}`,
  'gu',
);

/** Templates are few and constant, and parsed for every message; hence the cache. */
const known = new Map<Template, readonly Segment[]>();

/** Splits a template into segments. Throws on a brace that is not a slot: templates are ours, so that is a bug. */
export function segmentsOf(template: Template): readonly Segment[] {
  const segments = known.get(template) ?? cut(template);
  known.set(template, segments);
  return segments;
}

/** Whether every brace belongs to a slot. */
export const isTemplate = (text: string): boolean => !/[{}]/u.test(text.replace(SLOT, ''));

const RATE = /\{(?:[^{}@]*? )?(?<figure>\w+)%\}/gu;

/** The template with `wordsFor` each rate's figure inserted after the rate. */
export function behindRates(template: Template, wordsFor: (figure: FigureId) => string): Template {
  return template.replace(RATE, (slot, figure: FigureId) => `${slot}${wordsFor(figure)}`);
}

function cut(template: Template): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    pushLiteral(segments, template.slice(end, match.index));
    segments.push(slotOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  pushLiteral(segments, template.slice(end));
  return segments;
}

function slotOf({ fact, figure, words, percent }: Record<string, string | undefined>): Segment {
  if (fact) return { kind: 'fact', fact: fact as Fact };
  if (percent) return { kind: 'rate', figure: figure ?? '', words: words ?? '' };
  return { kind: 'figure', figure: figure ?? '' };
}

function pushLiteral(segments: Segment[], text: string): void {
  if (/[{}]/u.test(text)) throw new Error(`a brace that is no slot in template: ${text}`);
  if (text !== '') segments.push({ kind: 'literal', text });
}
