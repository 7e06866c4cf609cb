// Parses a pasted paragraph: the lines of the form it contains, then names with values between them. Numbers
// that cannot be assigned are returned as unmatched, so that none is lost silently.

import type { SourceText } from '../../language/source-text.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { figureOf, findFigure, type ReportDefinition } from '../../report/definition.ts';
import { type FoundFigure, readOutline, type Span } from '../../report/outline-parser.ts';
import { type Labelled, type Part, partsOf } from './clauses.ts';
import { isExplained } from './explained-words.ts';
import { placesOf } from './figure-matcher.ts';
import { wordsOf } from './figure-words.ts';
import type { MatchContext } from './match-context.ts';
import { pastedWords } from './pasted-words.ts';
import { withoutRates } from './rates.ts';
import { type Answer, onceOrAsked, type UnmatchedText, type ValueReading } from './value-reading.ts';
import { countFor, saysValue, valueIn } from './value-words.ts';

/** Dates and the numbers of documents and paragraphs, which are not figures. */
const DATED = new RegExp(
  [
    `${WORD_START}${anyOf('ngày', 'tháng', 'quý')} (?:0?[1-9]|[12]\\d|3[01])(?:[/-]\\d{1,4}){0,2}(?!\\d|[.,]\\d)`,
    `${WORD_START}${anyOf('năm')} (?:19|20)\\d\\d(?!\\d|[.,]\\d)`,
    '\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}/(?:19|20)\\d\\d(?!\\d)',
    '\\d+/[A-ZĐ][A-ZĐ-]+',
    `${anyOf('phụ lục')} \\d+(?:, ?\\d+)*`,
    `${anyOf('chỉ thị')}(?: ${anyOf('số')})? \\d+`,
  ].join('|'),
  'giu',
);
const ENUMERATOR = /(?<=^|\n|[.;:)]\s+)[\s-]*(?:\d{1,2}[.)](?!\d)|[IVX]+\.|[a-zđ]\))(?=\s|$)/gu;
const UNIT = new RegExp(`^(?: ?${anyOf('hồ sơ', 'hs', 'tthc', 'dịch vụ')})+${WORD_END}`, 'iu');
const CLAUSES = /[;\n]|[.](?=\s|$)|,(?=\s)/u;

/** In characters; a shorter message with words of the form was typed, not pasted. */
const LONGEST_LIST = 160;

/** @param typed the message read as names with values: a plain list of these is no paragraph of the form */
export function readPasted(
  { written, read }: SourceText,
  context: MatchContext,
  typed: () => ValueReading | undefined,
): ValueReading | undefined {
  const { definition } = context;
  const { figures, form, texts, month } = readOutline(definition, read);
  const lines = figures.filter((found) => !isPartOfName(read, found, definition));
  if (lines.length === 0) return undefined;
  if (month && context.month && month !== context.month) return { kind: 'other-month', month };
  // Some names are identical to words of the form.
  const mayBeList = texts.size === 0 && (form.length === 0 || read.length <= LONGEST_LIST);
  const list = mayBeList ? typed() : undefined;
  if (list && isList(list, read)) return list;
  const answers = lines.map(({ figure, words }) => ({
    figure,
    words,
    reading: countFor(figure, words, context),
  }));
  const [text] = [...texts].map(([figure, span]) =>
    pastedWords(written, figureOf(definition, figure), span, form),
  );
  const spans = [...lines.map(({ span }) => span), ...form, ...(text ? [text.span] : [])];
  const between = gapsOf(read, spans).map((gap) => readGap(gap, context));
  const once = onceOrAsked([...answers, ...between.flatMap((gap) => gap.answers), ...(text?.answers ?? [])]);
  const unmatched = [...between.flatMap((gap) => gap.unmatched), ...(text?.unmatched ?? [])];
  const rates = ratesBehind(read, lines);
  return {
    kind: 'answers',
    answers: once,
    how: 'paste',
    named: true,
    certain: unmatched.length === 0 && once.every(({ reading }) => reading.kind !== 'unclear'),
    ...(unmatched.length > 0 && { unmatched }),
    ...(rates.length > 0 && { rates }),
  };
}

function isList(typed: ValueReading, read: string): boolean {
  if (typed.kind === 'which') return !read.includes('\n');
  if (typed.kind !== 'answers' || typed.unmatched) return false;
  return typed.answers.every(({ reading }) => reading.kind !== 'unclear');
}

/** Rates the form prints after a figure's value, up to the next figure. */
function ratesBehind(read: string, lines: readonly FoundFigure[]) {
  const places = lines.toSorted((a, b) => a.span[0] - b.span[0]);
  return places.flatMap(({ figure, span: [, end] }, i) => {
    const next = Math.min(places[i + 1]?.span[0] ?? read.length, end + 80);
    const [rate] = withoutRates(read.slice(end, next)).rates;
    return rate ? [{ figure, percent: rate.percent }] : [];
  });
}

/** "Tồn quá hạn 2" is not the form's line "Quá hạn". */
function isPartOfName(
  read: string,
  { figure, span: [from] }: FoundFigure,
  definition: ReportDefinition,
): boolean {
  // No name is longer, so the surroundings suffice.
  const start = Math.max(0, read.lastIndexOf('\n', from) + 1, from - 120);
  const words = wordsOf(read.slice(start, from + 120));
  return placesOf(definition, words).some(({ candidates, first, last }) => {
    const begins = start + (words[first]?.from ?? 0);
    const ends = start + (words[last]?.to ?? 0);
    return begins < from && from < ends && !candidates.includes(figure);
  });
}

function gapsOf(read: string, spans: readonly Span[]): readonly string[] {
  const gaps: string[] = [];
  let end = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end) gaps.push(read.slice(end, from));
    end = Math.max(end, to);
  }
  return [...gaps, read.slice(end)];
}

interface Gap {
  readonly answers: readonly Answer[];
  readonly unmatched: readonly UnmatchedText[];
}

/** Named values between lines of the form, and unmatched numbers there. */
function readGap(gap: string, context: MatchContext): Gap {
  const text = withoutRates(gap.replace(UNIT, ''))
    .read.replace(DATED, ' ')
    .replace(ENUMERATOR, ' ')
    .replace(/^[\s,.;:)]+/u, '');
  const parts = partsOf(context.definition, text).map((part) => partOfGap(part, context));
  return {
    answers: parts.flatMap(({ answers }) => answers),
    unmatched: parts.flatMap(({ unmatched }) => unmatched),
  };
}

function partOfGap(part: Part, context: MatchContext): Gap {
  const none = { answers: [], unmatched: [] };
  if (part.kind === 'unlabelled')
    return /\d/u.test(part.words)
      ? { ...none, unmatched: [{ figures: [], words: part.words, value: '' }] }
      : none;
  const [figure = '', ...others] = part.candidates;
  const value = valueIn(part.value);
  // "trước hạn ko có": a word for none is a value as well.
  if (
    !(/\d/u.test(part.lead) || saysValue(value)) ||
    findFigure(context.definition, figure)?.kind !== 'count'
  )
    return none;
  const reading = countFor(figure, value, context);
  const sure = others.length === 0 && isExplained(part.lead) && isExplained(part.after);
  if (sure && (reading.kind === 'count' || reading.readings.length > 0))
    return { ...none, answers: [{ figure, words: value, reading }] };
  return { ...none, unmatched: [shortened(part, value)] };
}

/** Shortened to the value, without the prose after it. */
function shortened({ candidates, lead, name, value: said }: Labelled, value: string): UnmatchedText {
  const words = [lead, name, said].filter((part) => part !== '').join(' ');
  return { figures: candidates, words: words.split(CLAUSES)[0] ?? words, value };
}
