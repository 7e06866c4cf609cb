// Interprets a single name with its value, or the words after a name.

import {
  type Figure,
  type FigureId,
  figureOf,
  findFigure,
  type TextFigure,
} from '../../report/definition.ts';
import { saidAsBefore } from './as-before.ts';
import { changeFor } from './changes.ts';
import type { Labelled, Unlabelled } from './clauses.ts';
import { isCorrectionWords } from './corrections.ts';
import { isExplained } from './explained-words.ts';
import { fitsBeside, groupMates, unitIn } from './figure-groups.ts';
import type { MatchContext } from './match-context.ts';
import { asksWhether } from './questions.ts';
import { withoutDenied } from './replaced-number.ts';
import { resolveName } from './resolve-name.ts';
import { statedChangeFor } from './stated-change.ts';
import { type Answer, type Change, type UnmatchedText, wordsFor } from './value-reading.ts';
import { valueFor, valueIn } from './value-words.ts';

/** The interpretation of one clause. */
export type Item =
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

/** Downgrades a certain count, so that it is asked back. */
export const doubted = (reading: Answer['reading']): Answer['reading'] =>
  reading.kind === 'count' ? { kind: 'unclear', reason: 'other-words', readings: [reading.value] } : reading;

/** Whether the words cannot affect a value beside them. */
export const isHarmless = (words: string) => isExplained(words) || isCorrectionWords(words);

/** "qua bưu chính 106": the channel. */
const withoutWay = (lead: string) => lead.replace(/^(?:(?:hồ sơ|ho so|hs) )?(?:qua|bằng|theo)$/iu, '');
/** "hết tồn rồi": most likely zero. */
const EXHAUSTED = /^(?:đã |da )?(?:hết|het)$/iu;

interface Manner {
  readonly corrects: boolean;
  readonly doubt: boolean;
}

/** Interprets a clause with a name; `head` is the figure before it. */
export function labelledItem(
  part: Labelled,
  written: string,
  head: Figure | undefined,
  context: MatchContext,
  manner: Manner,
): Item {
  const own = findFigure(context.definition, part.candidates[0] ?? '');
  return own?.kind === 'text'
    ? textItem(part, written, own)
    : countItem(part, written, head, context, manner);
}

function textItem(part: Labelled, written: string, own: TextFigure): Item {
  const words = written
    .slice(part.to)
    .replace(/^\s*(?:[:=]|(?:là|thành|sang)(?=\s))?[\s:=]*/u, '')
    .trim();
  const clause = part.value === '' ? words : part.takesAll ? words : valueIn(part.value);
  if (clause === '') return { kind: 'silent', figures: part.candidates, name: part.name, bare: true };
  return { kind: 'answer', answer: wordsFor(own, clause) };
}

function countItem(
  part: Labelled,
  written: string,
  head: Figure | undefined,
  context: MatchContext,
  { corrects, doubt }: Manner,
): Item {
  const { words: value, denied } = withoutDenied(valueIn(part.value));
  const figures = resolveName({ ...part, value, corrects }, head, context);
  const [figure = '', ...others] = figures;
  const whole = valueFor(figure, `${value} ${part.after}`, context);
  // "không còn tồn hồ sơ nào": the value continues after the name.
  const clear =
    isHarmless(withoutWay(part.lead)) &&
    (isHarmless(part.after) || (whole.kind === 'count' && !/\d/u.test(value)));
  const special = zeroToAsk(part, value, figure) ?? besideInValue(value, figure, context);
  if (special) return special;
  const around = `${part.lead} ${value} ${part.after}`.trim();
  const change = clear || others.length > 0 ? undefined : changeFor(figure, around, context);
  if (change) return { kind: 'change', change };
  const silent = value === '' || isExplained(value);
  if (silent || isQuestion(part, written))
    return { kind: 'silent', figures, name: part.name, bare: silent && clear };
  const reading = clear ? readFor(figure, value, context) : amongUnknownWords(figure, part, value, context);
  if (reading === 'not-known') return { kind: 'not-known', figure };
  if (others.length > 0)
    return { kind: 'which', figures, name: part.name, value: clear ? value : `${part.lead} ${value}`.trim() };
  if ('by' in reading) return { kind: 'change', change: reading };
  const before = context.known?.get(figure);
  const contradicts =
    denied !== undefined && before !== undefined && String(before) !== denied.replace(/[.,]/gu, '');
  const sure = clear && !doubt && !contradicts && !looksLikeYear(part.value);
  const words = part.lead === '' || clear ? value : `${part.lead} ${value}`;
  return { kind: 'answer', answer: { figure, words, reading: sure ? reading : doubted(reading) } };
}

/** "bcci 2023" may be a year or a count; a colon or unit would make it clear. */
const looksLikeYear = (value: string) => /^\s*20(?:1[5-9]|2\d|3[0-5])\s*[.,;!]?\s*$/u.test(value);
/** "quá hạn có không em", "có hồ sơ quá hạn không": they ask, and give no zero. */
const isQuestion = ({ lead, name, value, after, to }: Labelled, written: string) =>
  (BEGINS_WITH_ANY.test(value) && asksWhether(value)) ||
  // "Không có hồ sơ quá hạn" has its word for none ahead, and is one.
  (written.slice(to).trimStart().startsWith(value) &&
    BEGINS_WITH_ANY.test(`${lead} ${name}`) &&
    asksWhether(`${lead} ${name} ${value} ${after}`));
const BEGINS_WITH_ANY = /^\s*c[óo](?!\p{L})/iu;

/** A dash, or "hết tồn rồi": most likely zero, so ask. */
function zeroToAsk(part: Labelled, value: string, figure: FigureId): Item | undefined {
  const zero = (words: string, reason: 'not-a-number' | 'other-words'): Item => ({
    kind: 'answer',
    answer: { figure, words, reading: { kind: 'unclear', reason, readings: [0] } },
  });
  if (/^[\s:=]*-+$/u.test(part.value)) return zero('-', 'not-a-number');
  return EXHAUSTED.test(part.lead) && isExplained(value) ? zero(part.lead, 'other-words') : undefined;
}

const SERVICES_ARISING = /^(?<value>\d[\d.]*) (?:dịch vụ|dich vu|tthc|thủ tục|thu tuc|dv) .*ph[áa]t sinh/iu;

/** "toàn trình có 50 dịch vụ phát sinh hồ sơ": the words after the value name another figure of the group. */
function besideInValue(words: string, named: FigureId, context: MatchContext): Item | undefined {
  const value = SERVICES_ARISING.exec(words)?.groups?.value;
  const head = findFigure(context.definition, named);
  if (value === undefined || !head) return undefined;
  const [figure, ...others] = figuresOfGroup(words, head, context);
  if (figure === undefined || others.length > 0) return undefined;
  return { kind: 'answer', answer: { figure, words: value, reading: valueFor(figure, value, context) } };
}

function readFor(
  figure: FigureId,
  words: string,
  context: MatchContext,
): Answer['reading'] | Change | 'not-known' {
  const before = saidAsBefore(words, figure, context);
  if (before) return before;
  const reading = statedChangeFor(figure, words, context) ?? changeFor(figure, words, context);
  if (reading) return reading;
  const plain = valueFor(figure, words, context);
  return plain.kind === 'unclear' && plain.reason === 'not-known' ? 'not-known' : plain;
}

/** A value among unknown words; a number before the name is separate and never joined to it. */
function amongUnknownWords(
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

/** Words and values after a name: a figure of the same group, more of the preceding value, or unmatched. */
export function besideOf(
  { words, isValue }: Unlabelled,
  head: Figure | undefined,
  context: MatchContext,
): readonly Item[] {
  if (!isValue) return isHarmless(words) ? [] : [{ kind: 'remark' }];
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

/**
 * "phát sinh 50" or "551 hồ sơ" after "dvctt toàn trình 51": the figures that the words name beside the head,
 * or count.
 */
export function figuresOfGroup(
  words: string,
  head: Figure,
  { definition }: MatchContext,
): readonly FigureId[] {
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
  if (!unit || !isExplained(phrase) || (head.kind === 'count' && head.unit.id === unit)) return [];
  return mates.flatMap((figure) => (figure.kind === 'count' && figure.unit.id === unit ? [figure.id] : []));
}
