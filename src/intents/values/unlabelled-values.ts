// Values without names: one for the asked figure, or several for it and the following ones. Ambiguous values
// are returned with all readings.

import { COUNT_MAX, type CountReading, readCount } from '../../language/count.ts';
import { readCountList } from '../../language/count-list.ts';
import { withoutDates } from '../../language/date-words.ts';
import { fold, normalise } from '../../language/fold.ts';
import { areThousands } from '../../language/numeral.ts';
import { BLOT } from '../../language/source-text.ts';
import { anyOf, WORD_START } from '../../language/spelling.ts';
import type { CountFigure } from '../../report/definition.ts';
import { isExplained, withoutExplained } from './explained-words.ts';
import { sameUnit, unitIn } from './figure-groups.ts';
import { askedOrder, breaks, readingsOfList } from './list-orders.ts';
import type { MatchContext } from './match-context.ts';
import { asksWhether } from './questions.ts';
import { saysOnlyNot, withoutDenied } from './replaced-number.ts';
import { type Answer, type FigureValue, saysNothing, type ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';

/** Maximum number of unknown words; with more, a number is small talk. */
const MOST_STRANGE = 2;
const LONGEST = 2000;

/** @param read the message, without figure names; tabs separate cells */
export function readUnlabelled(read: string, context: MatchContext): ValueReading | undefined {
  const { asking } = context;
  if (asking?.kind !== 'count' || read.length > LONGEST) return undefined;
  return readBare(
    read.replace(IN_BRACKETS, (all, inner: string) => (isExplained(inner) ? ' ' : all)),
    asking,
    context,
  );
}

const IN_BRACKETS = /\(([^()\d]*)\)/gu;

function readBare(read: string, asking: CountFigure, context: MatchContext): ValueReading | undefined {
  const cells = read.replaceAll('\t', ' | ').replace(TABLE_ROW, '$1');
  const said = withoutOwnName(normalise(withoutExplained(cells)), asking);
  const ordinal = withOrdinals(said, context);
  if (ordinal) return ordinal;
  const spaced = inTwoWays(said, context);
  if (spaced) return spaced;
  const list = readCountList(said) && readCountList(said, optionsFor(asking, context));
  if (list) return readList(list, context, { inCells: read.includes('\t') || cells !== read });
  return readOne(read, asking, context);
}

/** "|688|12|3|": the outer borders of a row are not empty cells. */
const TABLE_ROW = /^[ ]*\|(.*)\|[ ]*$/gmu;

const optionsFor = ({ id }: CountFigure, { usual }: MatchContext) => {
  const size = usual(id);
  return size === undefined ? {} : { usual: size };
};

function readList(
  list: readonly Answer['reading'][],
  context: MatchContext,
  { inCells }: { readonly inCells: boolean },
): ValueReading | undefined {
  const values = list.map((reading) => (reading.kind === 'count' ? reading.value : undefined));
  const counts = values.filter((value) => value !== undefined);
  const order = askedOrder(context, values);
  const own = counts.length === values.length ? readingsOfList(context, counts) : [];
  const readings = [...withoutLineNumbers(counts, values.length, context), ...own];
  if (readings.length > 1) return { kind: 'alternatives', readings: readings.slice(0, 3) };
  if (order.length < list.length) {
    if (readings.length > 0) return { kind: 'alternatives', readings };
    return { kind: 'too-many', words: values.map((value) => String(value ?? '?')), room: order.length };
  }
  const reading = order.map(({ id }, i): FigureValue => ({ figure: id, value: values[i] ?? 0 }));
  const again = counts.length === values.length ? saidAgain(context, counts) : [];
  if (again.length > 0) return { kind: 'alternatives', readings: [...again, reading] };
  const breaksAlone = breaks({ ...context, given: new Map() }, reading);
  // Cells, or several values, that violate checks are probably not answers in order of asking.
  if (counts.length === values.length && breaks(context, reading) && (inCells || !breaksAlone))
    return { kind: 'alternatives', readings: [reading] };
  const answers = order.map(({ id }, i): Answer => {
    const found = list[i] ?? { kind: 'unclear', reason: 'empty', readings: [] };
    return { figure: id, words: found.kind === 'count' ? String(found.value) : '?', reading: found };
  });
  const isUnknown = ({ reading }: Answer) => reading.kind === 'unclear' && reading.reason === 'not-known';
  const notKnown = answers.filter(isUnknown).map(({ figure }) => figure);
  // After an unknown value the positions are uncertain; only what precedes it is certain.
  const upTo = answers.findIndex(isUnknown);
  const told = answers.filter((answer, i) => !isUnknown(answer) && (upTo < 0 || i < upTo));
  const behind = upTo < 0 ? [] : answers.slice(upTo).filter((answer) => !isUnknown(answer));
  if (told.length + behind.length === 0) return { kind: 'not-known', figures: notKnown };
  return {
    kind: 'answers',
    answers: told,
    how: 'typed',
    named: false,
    certain: behind.length === 0 && told.every(({ reading }) => reading.kind === 'count'),
    ...(notKnown.length > 0 && { notKnown }),
    ...(behind.length > 0 && {
      unmatched: behind.map(({ figure, words }) => ({ figures: [figure], words, value: words })),
    }),
  };
}

/** A list that begins with the value given last, and from its figure on is more plausible than from the asked one. */
function saidAgain(context: MatchContext, counts: readonly number[]): readonly (readonly FigureValue[])[] {
  const { lastGiven, numbered = [] } = context;
  const [first, ...rest] = counts;
  if (!lastGiven || !first || first !== lastGiven.value || rest.length === 0) return [];
  const upcoming = numbered.slice(numbered.findIndex(({ id }) => id === lastGiven.figure));
  const { upcomingEverywhere: _, ...alone } = context;
  const order = askedOrder({ ...alone, upcoming }, counts);
  if (order[0]?.id !== lastGiven.figure || order.length < counts.length) return [];
  const reading = order.map(({ id }, i): FigureValue => ({ figure: id, value: counts[i] ?? 0 }));
  return breaks(context, reading) ? [] : [reading];
}

/** "1⏎688⏎2⏎12⏎3⏎3": every other value may be a line number. */
function withoutLineNumbers(
  counts: readonly number[],
  all: number,
  context: MatchContext,
): readonly (readonly FigureValue[])[] {
  if (counts.length < all || all < 4 || all % 2 === 1) return [];
  const numbered = counts.every((value, i) => i % 2 === 1 || value === i / 2 + 1);
  return numbered
    ? readingsOfList(
        context,
        counts.filter((_, i) => i % 2 === 1),
      ).slice(0, 1)
    : [];
}

/** "1 688⏎2 0⏎3 0": values with ordinals, or numbers with spaces. */
function withOrdinals(said: string, context: MatchContext): ValueReading | undefined {
  const lines = said
    .split('\n')
    .map((line) => /^(?<at>\d{1,2}) (?:\| )?(?<value>\d[\d.]*)$/u.exec(line.trim())?.groups);
  const first = Number(lines[0]?.at);
  if (lines.length < 2 || lines.some((line, i) => Number(line?.at) !== first + i)) return undefined;
  const values = lines.flatMap((line) => {
    const reading = readCount(line?.value ?? '');
    return reading.kind === 'count' ? [reading.value] : [];
  });
  if (values.length < lines.length) return undefined;
  const readings = readingsOfList(context, values);
  if (said.includes('|') && readings.length === 1)
    return readList(
      values.map((value) => ({ kind: 'count', value })),
      context,
      { inCells: true },
    );
  return readings.length === 0 ? undefined : { kind: 'alternatives', readings: readings.slice(0, 3) };
}

/** "688 688", "1 655 0 0": one number with spaces, or several. */
function inTwoWays(said: string, context: MatchContext): ValueReading | undefined {
  if (!/^\d+(?: \d+)+$/u.test(said) || readCount(said).kind === 'count') return undefined;
  const words = said.split(' ');
  const grouped = thousandsIn(words);
  if (words.length > 2 && grouped.length === words.length) return undefined;
  const whole = Number(words.join(''));
  const { asking } = context;
  const one: readonly FigureValue[][] =
    words.length === 2 && whole <= COUNT_MAX && asking ? [[{ figure: asking.id, value: whole }]] : [];
  const lists = [words.map(Number), grouped.map(Number)].flatMap((values, i) =>
    i === 0 || values.length < words.length ? readingsOfList(context, values).slice(0, 2) : [],
  );
  const readings = distinct([...lists, ...one]);
  if (readings.length > 0) return { kind: 'alternatives', readings: readings.slice(0, 3) };
  // They violate a check but are shown anyway, as they would be recorded.
  const asTheyStand = distinct(
    [words.map(Number), grouped.map(Number)].flatMap((values) => inOrder(values, context)),
  );
  return asTheyStand.length === 0 ? undefined : { kind: 'alternatives', readings: asTheyStand };
}

/** Values for the next questions in order; empty when there are more values than questions. */
function inOrder(values: readonly number[], context: MatchContext): readonly (readonly FigureValue[])[] {
  const order = askedOrder(context, values);
  const fits = order.length === values.length && values.every((value) => value <= COUNT_MAX);
  return fits ? [order.map(({ id }, i) => ({ figure: id, value: values[i] ?? 0 }))] : [];
}

function distinct(readings: readonly (readonly FigureValue[])[]): readonly (readonly FigureValue[])[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}

/** Joins groups of three digits to the number before them wherever they may be its thousands. */
function thousandsIn(words: readonly string[]): readonly string[] {
  const numbers: string[][] = [];
  for (const word of words) {
    const last = numbers.at(-1);
    if (last && areThousands([...last, word])) last.push(word);
    else numbers.push([word]);
  }
  return numbers.map((groups) => groups.join(''));
}

/** Words of the asked figure's own name before the value are redundant: "còn 45". */
export function withoutOwnName(said: string, figure: CountFigure): string {
  const words = said.split(' ');
  if (words.length === 1) return said;
  const own = ownWords(figure);
  const plain = (word: string) => fold(word).replace(/[:=]+$/u, '');
  const first = words.findIndex((word) => !own.has(plain(word)) || TELLING.has(plain(word)));
  return first > 0 && /^\d/u.test(words[first] ?? '') ? words.slice(first).join(' ') : said;
}

/** Words of each figure's names (cached). */
const OWN_WORDS = new WeakMap<CountFigure, ReadonlySet<string>>();

function ownWords(figure: CountFigure): ReadonlySet<string> {
  const known = OWN_WORDS.get(figure) ?? new Set(fold(`${figure.short} ${figure.label}`).split(/[^a-z]+/u));
  OWN_WORDS.set(figure, known);
  return known;
}
const TELLING = new Set(['khong', 'chua', 'thang', 'nam', 'ky']);

const NONE_AT_ALL = new RegExp(
  `^(?:${anyOf('không', 'hông', 'hổng', 'ko', 'k', 'chẳng', 'chả', 'no')}) .*${anyOf('nào', 'cả', 'hết', 'gì', 'sất', 'luôn')}(?: ${anyOf('ạ', 'em', 'anh', 'chị', 'nha', 'nhé', 'hết', 'cả')})*[ .!]*$`,
  'iu',
);
const BESIDE_NONE = new Set(['ai', 'bi', 'ca', 'het', 'co', 'nao', 'bo', 'cai', 'nua']);

/** "hông có trễ bộ nào", "không ai bị trễ cả" while overdue is asked: zero. */
function noneOfOwn(said: string, { short, label, aliases }: CountFigure): CountReading | undefined {
  if (/\d/u.test(said) || !NONE_AT_ALL.test(said)) return undefined;
  const own = new Set(fold([short, label, ...aliases].join(' ')).split(/[^a-z]+/u));
  const [, ...rest] = fold(withoutExplained(said)).split(' ');
  const named = rest.filter((word) => !BESIDE_NONE.has(word));
  const all = named.length > 0 && named.every((word) => own.has(word) && !NOT_ALONE.has(word));
  return all ? { kind: 'count', value: 0 } : undefined;
}
/** "không đúng gì cả" denies an earlier statement. */
const NOT_ALONE = new Set(['dung', 'thuoc', 'tham', 'quyen', 'ket', 'qua']);

const OTHER_TIME = new RegExp(
  `${WORD_START}${anyOf('tháng trước', 'kỳ trước', 'tháng rồi', 'năm trước', 'năm ngoái', 'cùng kỳ', 'tháng sau', 'last month', 'last year')}`,
  'iu',
);

function readOne(read: string, asking: CountFigure, context: MatchContext): ValueReading | undefined {
  const { words: kept, denied } = withoutDenied(withoutOwnName(normalise(read), asking));
  if (saysOnlyNot(kept) || asksWhether(read)) return undefined;
  const reading = noneOfOwn(kept, asking) ?? valueFor(asking.id, kept, context);
  const answer = (reading: Answer['reading'], certain: boolean): ValueReading => ({
    kind: 'answers',
    answers: [{ figure: asking.id, words: normalise(read), reading }],
    how: 'typed',
    named: false,
    certain,
  });
  if (reading.kind === 'count') {
    const unit = unitIn(kept);
    const strange = unit === 'dossier' || unit === 'service' ? !sameUnit(unit, asking.unit.id) : false;
    // "109 hồ sơ" while procedures are asked: last month's number shows that the unit was a mistake.
    if (strange && context.previous?.(asking.id) !== reading.value)
      return answer({ kind: 'unclear', reason: 'other-words', readings: [reading.value] }, false);
    // A number is rejected that is stored nowhere: a correction of an unknown figure.
    if (denied !== undefined)
      return answer({ kind: 'unclear', reason: 'other-words', readings: [reading.value] }, false);
    return answer(reading, true);
  }
  if (reading.reason === 'not-known') return { kind: 'not-known', figures: [asking.id] };
  // Only dates as numbers: a question or small talk.
  if (saysNothing(reading) || (reading.reason === 'in-date' && reading.readings.length === 0))
    return undefined;
  const amongWords = reading.reason === 'other-words' || reading.reason === 'several';
  if (amongWords && isTalk(kept)) return undefined;
  return answer(reading, false);
}

/** A number among many unknown words, or among times, is no answer and not even a reading. */
function isTalk(said: string): boolean {
  if (said.includes(BLOT) && !/\d/u.test(said)) return true;
  if (OTHER_TIME.test(said)) return false;
  return (
    strangeIn(said) > MOST_STRANGE &&
    unitIn(said) === undefined &&
    !/\d[\d.,]*\D*$/u.test(withoutExplained(said).slice(0, 12))
  );
}

/** The number of unknown words, not counting dates. */
function strangeIn(said: string): number {
  const words = (withoutDates(said.toLowerCase()) ?? said).split(/[^\p{L}\d¤]+/u);
  return words.filter((word) => /^\p{L}+$/u.test(word) && !isExplained(word)).length;
}
