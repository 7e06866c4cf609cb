// A pasted paragraph: the lines of the form that are in it, then the names and values between them. Numbers that stand
// there for nothing we know come back as left over, so that no figure is lost without a word.

import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';
import { type FigureId, figureOf, type ReportDefinition } from '../report/definition.ts';
import { type FoundFigure, readOutline, type Span } from '../report/reading.ts';
import { type Labelled, readLabelled } from './labels.ts';
import {
  type Answer,
  countFor,
  isNothing,
  type Left,
  type Listening,
  type Meaning,
  wordsFor,
} from './meaning.ts';
import { leftOf, onceEach, readNamed } from './named.ts';
import { placesOf, wordsOf } from './names.ts';

/** Rates, dates, numbers of documents and of paragraphs: numbers that no figure is. */
const RATE = new RegExp(
  `\\(?(?:${anyOf('đạt', 'chiếm')} ?)?(?:${anyOf('tỷ lệ', 'tỉ lệ', 'đạt', 'chiếm')})[\\s:]*\\d[\\d.,]*\\s*%?\\)?|\\(\\s*\\d[\\d.,]*\\s*%\\s*\\)`,
  'giu',
);
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

export function readPasted(said: string, listening: Listening): Meaning | undefined {
  const { definition } = listening;
  const { figures, form, texts, month } = readOutline(definition, said);
  const lines = figures.filter((found) => !isPartOfName(said, found, listening));
  if (lines.length === 0) return undefined;
  if (month && listening.month && month !== listening.month) return { kind: 'other-month', month };
  const answers = lines.map(({ figure, words }) => ({
    figure,
    words,
    reading: countFor(figure, words, listening),
  }));
  // A list of names and values is no paragraph of the form, though some of its names are the form's own.
  const typed = form.length === 0 && texts.size === 0 ? readNamed(said, listening) : undefined;
  if (typed && isList(typed, said)) return typed;
  const [text] = [...texts].map(([figure, span]) => textOf(said, figure, span, { form, definition }));
  const spans = [...lines.map(({ span }) => span), ...form, ...(text ? [text.span] : [])];
  const between = gapsOf(said, spans).map((gap) => readGap(gap, listening));
  const read = onceEach(
    definition,
    [...answers, ...between.flatMap((gap) => gap.answers), ...(text?.answers ?? [])],
    [...between.flatMap((gap) => gap.left), ...(text?.left ?? [])],
  );
  return { kind: 'answers', ...read, how: 'paste', named: true };
}

function isList(typed: Meaning, said: string): boolean {
  if (typed.kind === 'which') return !said.includes('\n');
  if (typed.kind !== 'answers' || typed.left) return false;
  return typed.answers.every(({ reading }) => reading.kind !== 'unclear');
}

/** "Tồn quá hạn 2" is not the form's line "Quá hạn". */
function isPartOfName(
  said: string,
  { figure, span: [from] }: FoundFigure,
  { definition }: Listening,
): boolean {
  // The names around the place are enough: no name is longer.
  const start = Math.max(0, said.lastIndexOf('\n', from) + 1, from - 120);
  const words = wordsOf(said.slice(start, from + 120));
  return placesOf(definition, words).some(({ candidates, first, last }) => {
    const begins = start + (words[first]?.from ?? 0);
    const ends = start + (words[last]?.to ?? 0);
    return begins < from && from < ends && !candidates.includes(figure);
  });
}

/** The words of a text figure go on to the next words of the form; where they end is not sure, so they are offered. */
function textOf(
  said: string,
  id: FigureId,
  [from, to]: Span,
  { form, definition }: { readonly form: readonly Span[]; readonly definition: ReportDefinition },
): { readonly span: Span; readonly answers: readonly Answer[]; readonly left: readonly Left[] } {
  const end = Math.min(said.length, ...form.flatMap(([start]) => (start > to ? [start] : [])));
  const words = said
    .slice(to, end)
    .replace(/^[\s):]+/u, '')
    .trim();
  const span: Span = [from, end];
  const figure = figureOf(definition, id);
  if (words === '' || figure.kind !== 'text') return { span, answers: [], left: [] };
  if (isNothing(words)) return { span, answers: [wordsFor(figure, words)], left: [] };
  return { span, answers: [], left: [{ figures: [id], words, value: words }] };
}

function gapsOf(said: string, spans: readonly Span[]): readonly string[] {
  const gaps: string[] = [];
  let end = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end) gaps.push(said.slice(end, from));
    end = Math.max(end, to);
  }
  return [...gaps, said.slice(end)];
}

/** The names with values between lines of the form, and the numbers there that are for nothing. */
function readGap(gap: string, listening: Listening): { answers: readonly Answer[]; left: readonly Left[] } {
  const text = gap
    .replace(UNIT, '')
    .replace(RATE, ' ')
    .replace(DATED, ' ')
    .replace(ENUMERATOR, ' ')
    .replace(/^[\s,.;:)]+/u, '');
  if (!/\d/u.test(text)) return { answers: [], left: [] };
  const labels = readLabelled(listening.definition, text);
  const answers: Answer[] = [];
  const left: Left[] = labels ? labels.before.map(unknown) : clausesWithNumbers(text).map(unknown);
  for (const one of labels?.found ?? []) {
    const [figure = '', ...others] = one.candidates;
    const known = listening.definition.figures.find(({ id }) => id === figure);
    if (known?.kind === 'count' && /\d/u.test(one.value)) {
      const reading = countFor(figure, one.value, listening);
      if (others.length === 0 && one.lead === '' && (reading.kind === 'count' || reading.readings.length > 0))
        answers.push({ figure, words: one.value, reading });
      else left.push(shortened(one));
    } else if (/\d/u.test(one.lead)) left.push(unknown(one.lead));
    left.push(...one.loose.map(unknown));
  }
  return { answers, left };
}

const unknown = (words: string): Left => ({ figures: [], words: words.trim(), value: '' });

/** What follows a value in prose is not told with it. */
function shortened(one: Labelled): Left {
  const left = leftOf(one);
  return { ...left, words: left.words.split(CLAUSES)[0] ?? left.words };
}

function clausesWithNumbers(text: string): readonly string[] {
  return text.split(CLAUSES).filter((clause) => /\d/u.test(clause.replaceAll(/\d[\d.,]*\s*%/gu, '')));
}
