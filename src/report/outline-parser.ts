// Parses the outline backwards: extracts the figures from a pasted paragraph of the report. The templates of
// the outline are the only description of the form, so every printed line can be parsed.
//
// Text copied from Word or PDF differs from the form in white space, line breaks and diacritics. Both are
// therefore compared as skeletons: folded letters and digits only, with a bar where two numbers would otherwise
// join.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import { fold } from '../language/fold.ts';
import { sourceText } from '../language/source-text.ts';
import type { FigureId, ReportDefinition } from './definition.ts';
import { labelPattern, periodMatched, periodPattern } from './period-pattern.ts';
import { type Segment, segmentsOf } from './template.ts';

/** A figure as written in the text, such as `1.655`; the caller parses it as a count. */
export interface FoundFigure {
  readonly figure: FigureId;
  readonly words: string;
  /** From the start of its line to the end of its number, in `sourceText`. */
  readonly span: Span;
}

/** Half-open: the end is exclusive. */
export type Span = readonly [from: number, to: number];

export interface FoundReport {
  readonly figures: readonly FoundFigure[];
  /** Other words of the form: headings, formulas, paragraphs around the figures. */
  readonly form: readonly Span[];
  /** Start of the words of each text figure. */
  readonly texts: ReadonlyMap<FigureId, Span>;
  /** The period the lines mention, if any. */
  readonly month?: ReportPeriod;
}

/** The words of the form before a figure, as a pattern on a skeleton. */
interface Anchor {
  readonly figure: FigureId;
  readonly pattern: RegExp;
  readonly length: number;
  /** The form prints "/" and another number after this figure. */
  readonly over: boolean;
}

const ENUMERATOR = /^(?:[a-zđ]\)|\d+\.|[IVX]+\.)\s*/u;
const NUMBER = '\\d+(?:[., ]\\d+)*';
/** Matches a whole number only: "100%" is a rate, not a 10 followed by something. */
const VALUE = new RegExp(
  `^(?:[ \\t]|[:=)]\\s*|\\s+(?=${NUMBER}\\s*(?:hồ\\s+sơ|TTHC|dịch\\s+vụ|,?\\s*(?:đạt|chiếm))))*(?<words>${NUMBER}(?![., ]?\\d|\\s*%)|không(?: có)?(?=[\\s.,;]|$))(?<over>\\s*/\\s*${NUMBER})?`,
  'iu',
);
const NAMED_VALUE = new RegExp(`^\\s*[:=]\\s*${NUMBER}`, 'u');
/** Minimum length; shorter anchors match by chance. */
const SHORTEST_ANCHOR = 6;
/** Shorter texts of the form may also be figure names; followed by a number they count as one. */
const SHORTEST_WORDS = 40;
const NUMBERED = /\d|\*/u;

/** Finds the lines of the form in a text; each figure at most once, in definition order. */
export function readOutline(definition: ReportDefinition, text: string): FoundReport {
  const source = sourceText(text).read;
  const skeleton = skeletonOf(source);
  const taken: Span[] = [];
  const found = new Map<FigureId, FoundFigure>();
  let month: ReportPeriod | undefined;
  const end = (to: number) => (skeleton.at[to - 1] ?? -1) + 1;
  const spanOf = (from: number, to: number): Span => [skeleton.at[from] ?? 0, end(to)];

  for (const { figure, pattern, over } of anchorsOf(definition)) {
    if (found.has(figure)) continue;
    for (const match of skeleton.text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.some((span) => from < span[1] && span[0] < to)) continue;
      const value = VALUE.exec(source.slice(end(to)));
      if (value?.groups?.words === undefined) continue;
      const words = over ? value.groups.words : `${value.groups.words}${value.groups.over ?? ''}`;
      found.set(figure, { figure, words, span: [spanOf(from, to)[0], end(to) + value[0].length] });
      taken.push([from, to]);
      month ??= match.groups?.year ? periodMatched(definition.frequency, match.groups) : undefined;
      break;
    }
  }
  const standing = (pattern: RegExp): readonly Span[] =>
    [...skeleton.text.matchAll(pattern)].map(({ index, 0: words }) => spanOf(index, index + words.length));
  const { texts: headings, words } = formOf(definition);
  const texts = headings.flatMap(({ figure, pattern }) => {
    const [span] = standing(pattern);
    return span ? [[figure, span] as const] : [];
  });
  return {
    figures: definition.figures.flatMap(({ id }) => found.get(id) ?? []),
    // Words of the form followed by a number are the name of a figure, for example a heading of the same name.
    form: words.flatMap(standing).filter(([, to]) => !NAMED_VALUE.test(source.slice(to))),
    texts: new Map(texts),
    ...(month !== undefined && { month }),
  };
}

/** The patterns that are searched besides those of figures. */
interface Form {
  /** Before the words of text figures. */
  readonly texts: readonly { readonly figure: FigureId; readonly pattern: RegExp }[];
  /** Between figures. */
  readonly words: readonly RegExp[];
}

const forms = new WeakMap<ReportDefinition, Form>();

function formOf(definition: ReportDefinition): Form {
  const known = forms.get(definition) ?? {
    texts: definition.outline.body.flatMap((node) =>
      node.kind === 'text'
        ? [
            {
              figure: node.figure,
              pattern: new RegExp(patternOf(segmentsOf(node.heading), definition.frequency), 'gu'),
            },
          ]
        : [],
    ),
    words: findWords(definition).map((pattern) => new RegExp(pattern, 'gu')),
  };
  forms.set(definition, known);
  return known;
}

function findWords({ outline, frequency }: ReportDefinition): readonly string[] {
  const lines = outline.body.flatMap((node) =>
    node.kind === 'heading' || node.kind === 'line' ? [node.text] : [],
  );
  const around = [
    outline.title,
    ...outline.subject,
    ...outline.introduction,
    outline.appendixPointer,
    outline.closing,
  ];
  const headings = outline.body.flatMap((node) =>
    node.kind === 'heading' && node.level < 3 ? [patternOf(segmentsOf(node.text), frequency)] : [],
  );
  const words = [...lines, ...around].flatMap((template) =>
    // An optional prefix of the words need not match.
    wordsBetween(segmentsOf(template)).map((segments) =>
      patternOf(segments, frequency).replace(/^\.\*\?/u, ''),
    ),
  );
  return [
    ...headings,
    ...words.filter(
      ({ length }, i) => length >= (NUMBERED.test(words[i] ?? '') ? SHORTEST_ANCHOR : SHORTEST_WORDS),
    ),
  ];
}

/** Splits a template's segments at its figures and rates. */
function wordsBetween(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const parts: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.kind === 'figure' || segment.kind === 'rate') parts.push([]);
    else parts.at(-1)?.push(segment);
  }
  return parts;
}

const anchors = new WeakMap<ReportDefinition, readonly Anchor[]>();

/** All anchors, longest first, so that a short one cannot match inside a longer one. */
function anchorsOf(definition: ReportDefinition): readonly Anchor[] {
  const known = anchors.get(definition) ?? findAnchors(definition);
  anchors.set(definition, known);
  return known;
}

function findAnchors({ outline, frequency }: ReportDefinition): readonly Anchor[] {
  const templates = outline.body.flatMap((node) =>
    node.kind === 'heading' || node.kind === 'line' ? [node.text] : [],
  );
  return templates
    .flatMap((template) => anchorsIn(segmentsOf(template), frequency))
    .toSorted((a, b) => b.length - a.length);
}

function anchorsIn(segments: readonly Segment[], frequency: Frequency): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let before: readonly Segment[] = [];
  for (const [i, segment] of segments.entries()) {
    if (segment.kind === 'literal' || segment.kind === 'fact') {
      before = [...before, segment];
      continue;
    }
    const source = patternOf(before, frequency);
    if (segment.kind === 'figure' && source.length >= SHORTEST_ANCHOR) {
      const next = segments[i + 1];
      const over = next?.kind === 'literal' && next.text.startsWith('/');
      anchors.push({
        figure: segment.figure,
        pattern: new RegExp(source, 'gu'),
        length: source.length,
        over,
      });
    }
    before = [];
  }
  return anchors;
}

/** The pattern of some segments; when they contain the period twice, the first occurrence is captured. */
function patternOf(segments: readonly Segment[], frequency: Frequency): string {
  const names = new Set<string>();
  return segments
    .map((segment) => segmentPattern(segment, frequency))
    .join('')
    .replace(/\(\?<(\w+)>/gu, (group, name: string) => {
      if (names.has(name)) return '(?:';
      names.add(name);
      return group;
    });
}

function segmentPattern(segment: Segment, frequency: Frequency): string {
  if (segment.kind === 'literal')
    return skeletonOf(segment.text.replace(ENUMERATOR, '')).text.replaceAll('|', '\\|');
  if (segment.kind !== 'fact') return '';
  switch (segment.fact) {
    case 'month':
      return labelPattern(frequency);
    case 'period':
    case 'Period':
    case 'PERIOD':
      return periodPattern(frequency);
    case 'year':
      return '\\d{4}';
    case 'agency':
    case 'appendices':
      return '.*?';
  }
}

/** Skeleton of each character seen so far (cache); empty when it is dropped. */
const LETTERS = new Map<string, string>();

function letterOf(character: string): string {
  const known = LETTERS.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  const letter = /^[a-z0-9]$/u.test(folded) ? folded : '';
  if (LETTERS.size < MOST_LETTERS) LETTERS.set(character, letter);
  return letter;
}

const MOST_LETTERS = 4096;
const isDigit = (character: string | undefined) =>
  character !== undefined && character >= '0' && character <= '9';

/** The skeleton of a text and, for each of its characters, the index in the text. */
function skeletonOf(text: string): { readonly text: string; readonly at: readonly number[] } {
  const characters: string[] = [];
  const at: number[] = [];
  let gap = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = letterOf(text.charAt(place));
    if (character === '') {
      gap = true;
      continue;
    }
    if (gap && isDigit(character) && isDigit(characters.at(-1))) {
      characters.push('|');
      at.push(place - 1);
    }
    characters.push(character);
    at.push(place);
    gap = false;
  }
  return { text: characters.join(''), at };
}
