// Reads a paragraph or list item: its numbers, their names, and their rates.

import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { type Meaning, meaningOf } from './concepts.ts';
import { type Item, spanOf } from './flow.ts';
import { labelOf, labelStart, labelTail } from './labels.ts';
import { nestWithin } from './nesting.ts';
import type { Comparison, LoneRate, Malformed, PrintedRate, Statement, Statements } from './statement.ts';
import { OTHER_NUMBER, type Token, tokensOf, withoutNames } from './tokens.ts';

const APPROXIMATE = new RegExp(
  `(?:${WORD_START}${anyOf('gần', 'trên', 'hơn', 'khoảng', 'xấp xỉ', 'ước', 'ước đạt', 'ước tính', 'dưới', 'tối thiểu', 'ít nhất', 'không quá', 'chừng')}|[~≈<>≤≥]) ?$`,
  'iu',
);
const ROUNDED = new RegExp(
  `^ ?(?:${anyOf('ngàn', 'nghìn', 'triệu', 'trăm', 'chục', 'vạn')}|${anyOf('tỷ', 'tỉ')}(?! ${anyOf('lệ', 'trọng')}))${WORD_END}`,
  'iu',
);
const COUNTED = new RegExp(
  `${WORD_START}${anyOf('hồ sơ', 'TTHC', 'thủ tục', 'dịch vụ', 'DVC', 'DVCTT')}${WORD_END}`,
  'iu',
);
const AVERAGE = new RegExp(`${WORD_START}${anyOf('bình quân', 'trung bình')}${WORD_END}`, 'iu');
/** "1.23.456" is not a valid count. */
const MANY_GROUPS = /^(?=.*\d{3})\d{1,3}(?:\.\d{2,4}){2,}$/u;
const UNIT = new RegExp(`^ ?${COUNTED.source.slice(WORD_START.length)}`, 'iu');
/** Words that make a percentage something else than a share of the number before it. */
const NO_SHARE = new RegExp(
  `${WORD_START}${anyOf('tăng', 'giảm', 'so với', 'chỉ tiêu', 'mục tiêu', 'kế hoạch', 'yêu cầu', 'phấn đấu', 'tối thiểu', 'ít nhất', 'cùng kỳ', 'điểm phần trăm', 'quy định', 'được giao', 'cao hơn', 'thấp hơn', 'vượt', 'hoàn thành', 'trên', 'hơn', 'gần', 'khoảng', 'dưới', 'xấp xỉ', 'tháng trước', 'năm trước', 'kỳ trước')}${WORD_END}`,
  'iu',
);
const MORE_OR_LESS = new RegExp(
  `${WORD_START}(?:(?<more>${anyOf('tăng')})|(?<less>${anyOf('giảm')})|(?<share>${anyOf('bằng', 'đạt')}))(?: ${anyOf('thêm', 'khoảng')})? ?$`,
  'iu',
);
/** After a percentage: a comparison with another period or a plan. */
const COMPARES = new RegExp(
  `^[^,;(]{0,20}${anyOf('so với cùng', 'so với tháng', 'so với quý', 'so với năm', 'so với kỳ', 'cùng kỳ', 'kế hoạch', 'chỉ tiêu', 'mục tiêu', 'dự toán')}${WORD_END}`,
  'iu',
);
const OVER = new RegExp(
  `^[^,;.()]{0,40}?(?:${WORD_START}${anyOf('trên', 'trong')} ${anyOf('tổng số', 'tổng')}|/ ?${anyOf('tổng số', 'tổng')})(?: ${anyOf('là')})? $`,
  'iu',
);
/** Maximum distance between a rate and its number, in characters. */
const NEAR = 90;
/** Reads one item, without relating it to other items. */
export function readItem(item: Item): Statements {
  const read = ' '.repeat(item.begin) + withoutNames(item.text.slice(item.begin));
  const tokens = tokensOf(read);
  const statements: Statement[] = [];
  const loneRates: LoneRate[] = [];
  const malformed: Malformed[] = [];
  const comparisons: Comparison[] = [];
  /** A percentage change, whose base may follow in brackets. */
  let compared: Omit<Comparison, 'base'> | undefined;
  /** The statement to which the next rate belongs. */
  let open: Statement | undefined;
  /** The statement before the bracket. */
  let outer: Statement | undefined;
  const otherTimes = otherTimesIn(read);
  /** End of a percentage of a plan or of another period. */
  let planned = -1;
  for (const [i, token] of tokens.entries()) {
    const start = tokens[i - 1]?.to ?? item.begin;
    const before = read.slice(start, token.from);
    const after = read.slice(token.to, tokens[i + 1]?.from ?? read.length);
    if (before.includes(OTHER_NUMBER)) open = undefined;
    // After a closing bracket, the number before it is the current one again.
    if (token.kind === 'percent' && outer && /^[^(]*\)/u.test(before)) open = outer;
    const named = nameOf(item, read, token, before, after, i === 0 ? item.begin : start, i === 0);
    const isPlanned = planned === start && /\($/u.test(before);
    if (token.kind === 'percent') {
      const rate: PrintedRate = {
        percent: token.percent,
        at: spanOf(item, token.from, token.to),
        from: token.from,
        to: token.to,
        tail: /^[^.;]*/u.exec(after)?.[0] ?? '',
      };
      const isShare = !NO_SHARE.test(before.slice(-NEAR)) && !COMPARES.test(rate.tail.slice(0, NEAR));
      if (!isShare) planned = token.to;
      const how = MORE_OR_LESS.exec(before.slice(-NEAR))?.groups;
      const [earlier, later] = statements.slice(-2);
      // "từ 1.920 lên 2.010 hồ sơ, tức tăng 4,69%"
      if (
        how &&
        !how.share &&
        earlier &&
        later &&
        later === open &&
        FROM_TO.test(read.slice(earlier.from - 3, later.from))
      )
        comparisons.push({ ...rate, statement: later, base: earlier, how: how.more ? 'more' : 'less' });
      compared =
        open && !isShare && how
          ? { ...rate, statement: open, how: how.more ? 'more' : how.less ? 'less' : 'share' }
          : undefined;
      // "505 hồ sơ, 100% hồ sơ giải quyết đúng hạn": the rate's name follows.
      const behind = open && isShare && /,\s*$/u.test(before) && /^ hồ sơ [^,.;()\d]+/iu.exec(after)?.[0];
      if (open && behind && meaningOf(behind).concepts.size > 0) {
        loneRates.push({ ...rate, item, label: behind.trim(), meaning: meaningOf(behind), of: open });
        continue;
      }
      const isNamed = named.apart && (named.meaning.concepts.size > 0 || named.meaning.rest.length > 0);
      if (open && isShare && !isNamed && before.length <= NEAR && !startsAnew(before)) open.rates.push(rate);
      else if (isShare) {
        const { label, meaning } = named;
        loneRates.push({ ...rate, item, label, meaning, ...(open?.whole && { of: open.whole }) });
      }
      if (!isShare && !compared) open = undefined;
      continue;
    }
    if (token.kind === 'malformed') {
      open = undefined;
      const counted =
        MANY_GROUPS.test(token.words) ||
        UNIT.test(after) ||
        (!token.words.includes(',') && COUNTED.test(named.label));
      const isCount =
        counted && !ROUNDED.test(after) && !/\p{L}$|=\s*$/u.test(before) && !AVERAGE.test(before);
      const { from, to, words, readings } = token;
      malformed.push({
        item,
        at: spanOf(item, from, to),
        from,
        to,
        words,
        readings,
        label: named.label,
        isCount,
      });
      continue;
    }
    // "đạt 96,16% (551/573 hồ sơ)": repeats the number with its whole.
    const lone = loneRates.at(-1);
    if (token.kind === 'fraction' && /^\s*\($/u.test(before)) {
      if (open && open.value === token.value) {
        open.over ??= token.over;
        continue;
      }
      if (open && open.rates.at(-1)?.to === start) {
        open.restated = { value: token.value, over: token.over };
        continue;
      }
      if (lone && lone.to === start) {
        loneRates.pop();
        open = statementOf(item, token, lone, before, after);
        open.rates.push(lone);
        statements.push(open);
        continue;
      }
    }
    // "688 hồ sơ trên tổng số 700 hồ sơ"
    const part = statements.at(-1);
    if (part && part.to === start && OVER.test(before) && token.kind === 'count') part.over ??= token.value;
    const wholeOf = part?.over === token.value && part.to === start ? part : undefined;
    const said = statementOf(item, token, wholeOf ? nameOfWhole(item, token, after) : named, before, after);
    const isOther = otherTimes.some(([from, to]) => from <= token.from && token.from < to);
    const explained = explainedBy(open, start, before, said);
    const explains = explained ?? wholeOf;
    const statement: Statement = {
      ...said,
      ...((isOther || compared || isPlanned) && { meaning: withConcept(said.meaning, 'otherPeriod') }),
      ...(explains && { isWholeOf: explains }),
    };
    statements.push(statement);
    if (compared && /^[^,;()]{0,60}\($/u.test(before)) comparisons.push({ ...compared, base: statement });
    if (/\([^)]*$/u.test(before)) outer = open ?? statements.at(-2);
    else if (before.includes(')')) outer = undefined;
    open = compared || isOther ? undefined : (explains ?? statement);
    compared = undefined;
  }
  nestWithin(statements, read);
  return { statements, loneRates, comparisons, malformed };
}

/** Another period or a plan, up to the end of the bracket or clause: "so với quý I/2024 (tiếp nhận 88.034 hồ sơ)". */
const OTHER_TIME =
  /(?:so v[ớo]i|c[ùu]ng k[ỳy]|n[ăa]m tr[ướ][ớơ]?c|th[áa]ng tr[ướ][ớơ]?c|qu[ýy] tr[ướ][ớơ]?c)[^;.()]{0,80}\((?<inside>[^()]{0,300})\)?/giu;

function otherTimesIn(read: string): readonly (readonly [number, number])[] {
  return [...read.matchAll(OTHER_TIME)].map((match) => {
    const end = match.index + match[0].length;
    return [end - (match.groups?.inside?.length ?? 0) - 1, end] as const;
  });
}

function withConcept(meaning: Meaning, concept: string): Meaning {
  return { ...meaning, concepts: new Set([...meaning.concepts, concept]) };
}

const IN_BRACKETS = /^[^(;.]{0,80}\($/u;
/** "30,8% của 779 hồ sơ" */
const OF_SO_MANY =
  /^[^(;.]{0,80}(?<!\p{L})(?:c[ủu]a|tr[êe]n|so v[ớo]i|t[ổo]ng s[ốo])(?: t[ổo]ng)?(?: s[ốo])? $/iu;

/**
 * A number in brackets after a rate is its whole or its part: "8,39% tổng số hồ sơ tiếp nhận (918 hồ sơ)", "264
 * hồ sơ, 90,91% là nộp trực tuyến (240 hồ sơ)". Returns the number that is its whole or part.
 */
function explainedBy(
  open: Statement | undefined,
  start: number,
  before: string,
  said: Statement,
): Statement | undefined {
  const rate = open?.rates.at(-1);
  if (!open || rate?.to !== start || !(IN_BRACKETS.test(before) || OF_SO_MANY.test(before))) return undefined;
  const isWhole = OF_SO_MANY.test(before) || /t[ổo]ng|s[ốo] |tr[êe]n|so v[ớo]i/iu.test(before);
  const { counted } = said.meaning;
  const same =
    counted === undefined || open.meaning.counted === undefined || counted === open.meaning.counted;
  if (isWhole && same) {
    open.over ??= said.value;
    return open;
  }
  // The rate does not belong to the preceding number.
  open.rates.pop();
  if (!isWhole) said.rates.push(rate);
  return isWhole ? open : undefined;
}

/** "từ 1.920 lên": between the two numbers of a change. */
const FROM_TO = /^\s?t[ừu] [\d.]+[^.;,\d]*(?:l[êe]n|xu[ốo]ng|c[òo]n)(?: c[òo]n| t[ớo]i| [đd][ếe]n)? $/iu;

/** A new sentence between a number and a rate: the rate belongs to that sentence. */
const startsAnew = (between: string) => /[.;]\s+\S*\p{L}{3,}/u.test(between);

interface Name {
  readonly begin: number;
  /** Its words are separated from the preceding number. */
  readonly apart: boolean;
  readonly label: string;
  readonly meaning: Meaning;
}

function nameOf(
  { text }: Item,
  read: string,
  token: Token,
  before: string,
  after: string,
  start: number,
  isFirst: boolean,
): Name {
  const from = labelStart(before, isFirst);
  const begin = start + from;
  const shown = text.slice(token.to, token.to + after.length);
  const label = labelOf(text.slice(begin, token.from), token.kind === 'percent' ? '' : labelTail(shown));
  // Dates and documents in a name are irrelevant to the unit.
  const plain = labelOf(read.slice(begin, token.from), token.kind === 'percent' ? '' : labelTail(after));
  const meaning = meaningOf(plain);
  // Its words contain a number of something else.
  const unsure = plain.includes(OTHER_NUMBER)
    ? { ...meaning, rest: [...meaning.rest, OTHER_NUMBER] }
    : meaning;
  return { begin, label, meaning: unsure, apart: /[,;.()]/u.test(before.slice(0, from)) };
}

/** "05 hồ sơ quá hạn trên tổng số 412 hồ sơ đã giải quyết": the whole is named by the words after it. */
function nameOfWhole({ text }: Item, { to, from }: Token, after: string): Name {
  const label = `tổng số ${labelTail(text.slice(to, to + after.length))}`;
  return { begin: from, label, meaning: meaningOf(label), apart: true };
}

function statementOf(
  item: Item,
  token: Extract<Token, { kind: 'count' | 'fraction' }>,
  { begin, label, meaning }: { readonly begin?: number; readonly label: string; readonly meaning: Meaning },
  before: string,
  after: string,
): Statement {
  const unit = meaning.counted ?? meaningOf(after.slice(0, 20)).counted;
  return {
    item,
    value: token.value,
    ...(token.kind === 'fraction' && { over: token.over }),
    at: spanOf(item, token.from, token.to),
    from: token.from,
    to: token.to,
    begin: begin ?? token.from,
    label,
    meaning: { ...meaning, counted: unit },
    approximate:
      (APPROXIMATE.test(before) && !/(?:k[ếe]t qu[ảa]|t[íi]nh) tr[êe]n $/iu.test(before)) ||
      ROUNDED.test(after),
    rates: [],
    parts: [],
    saysAll: false,
  };
}
