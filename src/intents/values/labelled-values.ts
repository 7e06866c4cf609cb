// Values with names: "đúng hạn 688; trước hạn 0", "688 hồ sơ (trong đó trước hạn 12)". A name beats a bare number; what
// stands beside the names and is no value of theirs comes back as unmatched.

import { type Figure, type FigureId, figureOf, findFigure } from '../../report/definition.ts';
import { saidAsBefore } from './as-before.ts';
import { changeFor } from './changes.ts';
import type { Labelled, Part, Unlabelled } from './clauses.ts';
import { isCorrectionWords } from './corrections.ts';
import { isExplained } from './explained-words.ts';
import { fitsBeside, groupMates, unitIn } from './figure-groups.ts';
import { askedOrder } from './list-orders.ts';
import type { MatchContext } from './match-context.ts';
import { withoutDenied } from './replaced-number.ts';
import { resolveName } from './resolve-name.ts';
import { unmistakableName } from './say-values.ts';
import { sharedValues } from './shared-values.ts';
import { readUnlabelled } from './unlabelled-values.ts';
import {
  type Answer,
  type Change,
  onceOrAsked,
  saysNothing,
  type UnmatchedText,
  type ValueReading,
  wordsFor,
} from './value-reading.ts';
import { valueFor, valueIn } from './value-words.ts';

/** What one part of the message came to. */
type Item =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'which';
      readonly figures: readonly FigureId[];
      readonly name: string;
      readonly value: string;
    }
  | { readonly kind: 'not-known'; readonly figure: FigureId }
  | { readonly kind: 'change'; readonly change: Change }
  | {
      readonly kind: 'silent';
      readonly figures: readonly FigureId[];
      readonly name: string;
      readonly bare: boolean;
    }
  | { readonly kind: 'unmatched'; readonly text: UnmatchedText }
  | { readonly kind: 'remark' };

/** @param written the message as it was written, for the words of a figure that is one of words */
export function readLabelled(
  parts: readonly Part[],
  written: string,
  context: MatchContext,
): ValueReading | undefined {
  const { parts: joined, doubtful } = sharedValues(withValues(parts));
  if (!joined.some(({ kind }) => kind === 'labelled')) return undefined;
  const list = listBehind(joined, context);
  if (list) return list;
  const corrects = joined.some((part) =>
    isCorrectionWords(part.kind === 'labelled' ? part.lead : part.words),
  );
  const items = itemsOf(joined, written, context, { corrects, doubtful });
  return readingOf(items, context);
}

/** "đã giải quyết: 688, 0, 0": a list that begins with the name of its first question. */
function listBehind(parts: readonly Part[], context: MatchContext): ValueReading | undefined {
  const [first, ...rest] = parts;
  if (first?.kind !== 'labelled' || rest.length === 0 || !isHarmless(first.lead)) return undefined;
  const words = rest.flatMap((part) =>
    part.kind === 'unlabelled' && /^\d[\d.]*$/u.test(part.words) ? [part.words] : [],
  );
  if (words.length < rest.length) return undefined;
  const figures = resolveName({ ...first, value: first.value, corrects: false }, undefined, context);
  if (figures.length !== 1 || figures[0] !== context.asking?.id) return undefined;
  const list = readUnlabelled([valueIn(first.value), ...words].join('; '), context);
  return list?.kind === 'answers' ? { ...list, named: true } : list;
}

/** A name without a value takes the value that stands alone behind it, and "12 (trước hạn)" its name. */
function withValues(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [part, next, after] = [parts[i], parts[i + 1], parts[i + 2]];
    if (!part) continue;
    const lone = part.kind === 'labelled' && part.value === '' && part.after === '';
    if (
      lone &&
      next?.kind === 'unlabelled' &&
      next.isValue &&
      !isList(next, after) &&
      !isLone(joined.at(-1))
    ) {
      joined.push({ ...part, value: next.words });
      i += 1;
    } else if (
      part.kind === 'unlabelled' &&
      part.isValue &&
      next?.border === 'open' &&
      isLone(next) &&
      next.kind === 'labelled'
    ) {
      joined.push({ ...next, value: part.words, border: part.border });
      i += 1;
    } else joined.push(part);
  }
  return joined;
}

const isLone = (part: Part | undefined) => part?.kind === 'labelled' && part.value === '';
const isList = (value: Part, after: Part | undefined) =>
  value.border !== 'cell' && value.border !== 'line' && after?.kind === 'unlabelled' && after.isValue;

function itemsOf(
  parts: readonly Part[],
  written: string,
  context: MatchContext,
  { corrects, doubtful }: { readonly corrects: boolean; readonly doubtful: ReadonlySet<Part> },
): readonly Item[] {
  const { definition, asking } = context;
  const first = parts.findIndex(({ kind }) => kind === 'labelled');
  const ahead = parts.slice(0, first).filter((part): part is Part & Unlabelled => part.kind === 'unlabelled');
  const bare = ahead.filter(({ isValue }) => isValue);
  const count = asking?.kind === 'count' ? asking : undefined;
  let head: Figure | undefined = bare.length > 0 ? count : undefined;
  const items: Item[] = [];
  for (const [i, part] of parts.slice(first).entries()) {
    const before = parts[first + i - 1];
    if (part.kind === 'unlabelled') {
      const item = besideOf(part, items.at(-1), head, context);
      items.push(...item);
      continue;
    }
    const strange = before?.kind === 'unlabelled' && !before.isValue && !isHarmless(before.words);
    const doubt = strange || doubtful.has(part);
    const item = labelledItem(part, written, head, context, { corrects, doubt });
    items.push(item);
    const named =
      item.kind === 'answer'
        ? item.answer.figure
        : item.kind === 'silent' || item.kind === 'which'
          ? item.figures[0]
          : undefined;
    if (named !== undefined) head = findFigure(definition, named);
  }
  return [...aheadItems(ahead, items, context), ...items];
}

/** Values before the first name answer the question and those after it, unless a name answers the question itself. */
function aheadItems(
  ahead: readonly Unlabelled[],
  items: readonly Item[],
  context: MatchContext,
): readonly Item[] {
  const { asking } = context;
  const bare = ahead.filter(({ isValue }) => isValue);
  const taken = items.some((item) => item.kind === 'answer' && item.answer.figure === asking?.id);
  const readings = bare.map(({ words }) => (asking ? valueFor(asking.id, words, context) : undefined));
  const values = readings.map((reading) => (reading?.kind === 'count' ? reading.value : undefined));
  const order = asking?.kind === 'count' && !taken ? askedOrder(context, values) : [];
  const doubt = ahead.some(({ isValue, words }) => !isValue && !isHarmless(words));
  if (order.length < bare.length || values.includes(undefined)) {
    // For whom the number is, is asked: for the question after this one, most likely.
    const next = context.upcoming.find(({ id }) => id !== asking?.id)?.id;
    const figures =
      taken && next !== undefined ? [next] : asking?.kind === 'count' && !taken ? [asking.id] : [];
    return bare.map(({ words }) => ({ kind: 'unmatched', text: { figures, words, value: valueIn(words) } }));
  }
  return bare.map(({ words }, i) => {
    const figure = order[i]?.id ?? '';
    const reading = valueFor(figure, words, context);
    return { kind: 'answer', answer: { figure, words, reading: doubt ? doubted(reading) : reading } };
  });
}

const doubted = (reading: Answer['reading']): Answer['reading'] =>
  reading.kind === 'count' ? { kind: 'unclear', reason: 'other-words', readings: [reading.value] } : reading;

const isHarmless = (words: string) => isExplained(words) || isCorrectionWords(words);

function labelledItem(
  part: Labelled,
  written: string,
  head: Figure | undefined,
  context: MatchContext,
  { corrects, doubt }: { readonly corrects: boolean; readonly doubt: boolean },
): Item {
  const { definition } = context;
  const own = findFigure(definition, part.candidates[0] ?? '');
  if (own?.kind === 'text') {
    const words = written
      .slice(part.to)
      .replace(/^\s*(?:[:=]|(?:là|thành|sang)(?=\s))?[\s:=]*/u, '')
      .trim();
    const clause = part.value === '' ? words : part.takesAll ? words : valueIn(part.value);
    if (clause === '') return { kind: 'silent', figures: part.candidates, name: part.name, bare: true };
    return { kind: 'answer', answer: wordsFor(own, clause) };
  }
  const { words: value, denied } = withoutDenied(valueIn(part.value));
  const figures = resolveName({ ...part, value, corrects }, head, context);
  const [figure = '', ...others] = figures;
  const whole = valueFor(figure, `${value} ${part.after}`, context);
  // "không còn tồn hồ sơ nào": what stands behind the name may go on with its value.
  const clear =
    isHarmless(part.lead) && (isHarmless(part.after) || (whole.kind === 'count' && !/\d/u.test(value)));
  if (/^[\s:=]*-+$/u.test(part.value))
    return {
      kind: 'answer',
      answer: { figure, words: '-', reading: { kind: 'unclear', reason: 'not-a-number', readings: [0] } },
    };
  if (value === '' || isExplained(value)) return { kind: 'silent', figures, name: part.name, bare: clear };
  const reading = clear ? readFor(figure, value, context) : strained(figure, part, value, context);
  if (reading === 'not-known') return { kind: 'not-known', figure };
  if (others.length > 0)
    return { kind: 'which', figures, name: part.name, value: clear ? value : `${part.lead} ${value}`.trim() };
  if ('by' in reading) return { kind: 'change', change: reading };
  const before = context.known?.get(figure);
  const contradicts =
    denied !== undefined && before !== undefined && String(before) !== denied.replace(/[.,]/gu, '');
  const sure = clear && !doubt && !contradicts;
  const words = part.lead === '' || clear ? value : `${part.lead} ${value}`;
  return { kind: 'answer', answer: { figure, words, reading: sure ? reading : doubted(reading) } };
}

function readFor(
  figure: FigureId,
  words: string,
  context: MatchContext,
): Answer['reading'] | Change | 'not-known' {
  const before = saidAsBefore(words, figure, context);
  if (before) return before;
  const change = changeFor(figure, words, context);
  if (change) return change;
  const reading = valueFor(figure, words, context);
  return reading.kind === 'unclear' && reading.reason === 'not-known' ? 'not-known' : reading;
}

/** A value among words that are not understood; a number before the name is another one, and never glued to it. */
function strained(
  figure: FigureId,
  { lead, after }: Labelled,
  value: string,
  context: MatchContext,
): Answer['reading'] {
  if (!/\d/u.test(lead)) return valueFor(figure, `${lead} ${value} ${after}`.trim(), context);
  const readings = [value, lead].flatMap((words) => {
    const reading = valueFor(figure, words, context);
    return reading.kind === 'count' ? [reading.value] : reading.readings;
  });
  return { kind: 'unclear', reason: 'several', readings: [...new Set(readings)].slice(0, 3) };
}

/** Words and values behind a name: a figure of the same group, more of the value before them, or nothing we know. */
function besideOf(
  { words, isValue, border }: Part & Unlabelled,
  last: Item | undefined,
  head: Figure | undefined,
  context: MatchContext,
): readonly Item[] {
  if (!isValue) return isHarmless(words) ? [] : [{ kind: 'remark' }];
  const bare = /^\d[\d.,]*$/u.test(words);
  if (bare && border === 'comma' && last?.kind === 'answer' && last.answer.reading.kind === 'count') {
    return [{ kind: 'unmatched', text: { figures: [], words, value: words } }];
  }
  const [figure, ...others] = head ? figuresOfGroup(words, head, context) : [];
  const [, value = words] = /(?<value>\d.*)$/su.exec(words) ?? [];
  const unmatched: Item = {
    kind: 'unmatched',
    text: { figures: figure === undefined ? [] : [figure, ...others], words, value },
  };
  if (figure === undefined || others.length > 0) return [unmatched];
  const number = /\d[\d.,]*/u.exec(words)?.[0] ?? words;
  const reading = valueFor(figure, number, context);
  return reading.kind === 'count'
    ? [{ kind: 'answer', answer: { figure, words: number, reading } }]
    : [unmatched];
}

/** "phát sinh 50" or "551 hồ sơ" behind "dvctt toàn trình 51": what the words name beside the head, or count. */
function figuresOfGroup(words: string, head: Figure, { definition }: MatchContext): readonly FigureId[] {
  const numbers = words.match(/\d[\d.,]*/gu) ?? [];
  if (numbers.length !== 1) return [];
  const phrase = words
    .replace(/\d[\d.,]*/u, ' ')
    .replace(/[():=]/gu, ' ')
    .trim();
  const mates = [...groupMates(definition, head.id)].map((id) => figureOf(definition, id));
  const fitting = mates.filter((figure) => fitsBeside(figure, phrase, head));
  if (fitting.length > 0) return fitting.map(({ id }) => id);
  const unit = unitIn(phrase);
  if (!unit || !isExplained(phrase) || (head.kind === 'count' && head.unit === unit)) return [];
  return mates.flatMap((figure) => (figure.kind === 'count' && figure.unit === unit ? [figure.id] : []));
}

function readingOf(items: readonly Item[], context: MatchContext): ValueReading | undefined {
  const of = <Kind extends Item['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  const all = of('answer').map(({ answer }) => answer);
  const speaking = all.filter(({ reading }) => !saysNothing(reading));
  const silent = of('silent');
  const [which] = of('which');
  const changes = of('change');
  const notKnown = of('not-known').map(({ figure }) => figure);
  const said = speaking.length + changes.length + notKnown.length + of('which').length;
  if (said === 0) return askFor(silent, items.length, context);
  const unclear = speaking.some(({ reading }) => reading.kind === 'unclear');
  // A list with gaps that cannot be read otherwise is no answer.
  if (silent.length > 0 && unclear && !silent.every(({ bare }) => bare)) return undefined;
  const texts = [
    ...of('unmatched').map(({ text }) => text),
    ...all
      .filter(({ reading }) => saysNothing(reading))
      .map(({ figure, words }) => ({ figures: [figure], words, value: '' })),
    ...silent.map(({ figures, name }) => ({ figures, words: name, value: '' })),
  ];
  if (which) return askWhich(which, items, context);
  if (changes.length > 0) {
    if (speaking.length === 0 && texts.length === 0)
      return { kind: 'change', changes: changes.map(({ change }) => change) };
    for (const { change } of changes)
      speaking.push({
        figure: change.figure,
        words: String(change.result),
        reading: doubted({ kind: 'count', value: change.result }),
      });
  }
  if (speaking.length === 0 && texts.length === 0) return { kind: 'not-known', figures: notKnown };
  const answers = onceOrAsked(speaking);
  const sure = answers.every(({ reading }) => reading.kind !== 'unclear');
  return {
    kind: 'answers',
    answers,
    ...(texts.length > 0 && { unmatched: texts }),
    how: 'typed',
    named: true,
    certain: sure && texts.length === 0 && of('remark').length === 0,
    ...(notKnown.length > 0 && { notKnown }),
  };
}

function askFor(
  silent: readonly Extract<Item, { kind: 'silent' }>[],
  items: number,
  context: MatchContext,
): ValueReading | undefined {
  const [only] = silent;
  if (!only?.bare || silent.length > 1 || items > 1) return undefined;
  const [figure = '', ...others] = only.figures;
  const asked = others.length === 0 ? figure : only.figures.find((id) => id === context.asking?.id);
  return asked === undefined
    ? { kind: 'which', candidates: only.figures, words: '', beside: '' }
    : { kind: 'ask', figure: asked };
}

/** One unclear name makes the whole message a question; everything else in it is said again with the answer. */
function askWhich(
  which: Extract<Item, { kind: 'which' }>,
  items: readonly Item[],
  { definition }: MatchContext,
): ValueReading {
  const beside = items.flatMap((item) => {
    if (item === which) return [];
    if (item.kind === 'answer')
      return [`${unmistakableName(definition, item.answer.figure)} ${item.answer.words}`];
    if (item.kind === 'which') return [`${item.name} ${item.value}`];
    if (item.kind === 'not-known') return [`${unmistakableName(definition, item.figure)} chưa có`];
    return item.kind === 'unmatched' ? [item.text.words] : [];
  });
  return { kind: 'which', candidates: which.figures, words: which.value, beside: beside.join('; ') };
}
