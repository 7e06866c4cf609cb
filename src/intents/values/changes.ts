// Values given as a difference or sum: "tăng 5", "bớt 1", "+3", "hơn tháng trước 5", "420 + 153". They are
// calculated and asked back with the result.

import { COUNT_MAX, readCount } from '../../language/count.ts';
import { normalise } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { FigureId } from '../../report/definition.ts';
import { isExplained, withoutExplained } from './explained-words.ts';
import type { MatchContext } from './match-context.ts';
import type { Change, ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';

// biome-ignore format: a word list
const MORE = anyOf(
  'tăng', 'tăng thêm', 'thêm', 'cộng', 'cộng thêm', 'nhiều hơn', 'cao hơn', 'thêm vào', 'plus', 'add', 'increase by', 'up by', 'more',
);
// biome-ignore format: a word list
const LESS = anyOf(
  'giảm', 'giảm đi', 'bớt', 'bớt đi', 'bỏ', 'bỏ bớt', 'bãi bỏ', 'trừ', 'trừ đi', 'ít hơn', 'thấp hơn', 'kém', 'kém hơn', 'hụt', 'minus', 'less', 'decrease by', 'down by', 'fewer',
);
// biome-ignore format: a word list
export const BEFORE = anyOf(
  'so với tháng trước', 'so với kỳ trước', 'so với tháng rồi', 'tháng trước', 'kỳ trước', 'tháng rồi', 'số cũ', 'than last month', 'last month',
);
const SAYS_BEFORE = new RegExp(BEFORE, 'iu');
const EACH_BEFORE = new RegExp(BEFORE, 'giu');
const NUMBER = '(?<number>\\d[\\d.,]*)';
const DIFFERENCE = new RegExp(
  `${WORD_START}(?:(?<more>${MORE}|${anyOf('hơn', 'trên')}(?= .{0,12}${BEFORE}))|(?<less>${LESS})|(?<plus>\\+))(?:[ ,]*${BEFORE})?(?: ${anyOf('là', 'by')})? ?(?<!\\d ?\\+ ?)${NUMBER}|^${NUMBER.replace('number', 'second')}(?: ?${anyOf('hồ sơ', 'hs', 'tthc')})? (?:(?<more2>${anyOf('nữa', 'more')})|(?<less2>${anyOf('fewer', 'less')}))`,
  'iu',
);
const AGAIN = new RegExp(
  `${WORD_START}${anyOf('nữa', 'cái', 'con', 'bộ', 'hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ', 'đi', 'vào', 'hơn', 'mới', 'bằng', 'như')}${WORD_END}`,
  'giu',
);
const PLUS_WORD = new RegExp(
  `(?<=\\d) ${anyOf('cộng', 'cộng với', 'cộng thêm', 'thêm', 'và thêm', 'plus')} (?=\\d)`,
  'giu',
);
const MINUS_WORD = new RegExp(`(?<=\\d) ${anyOf('trừ', 'trừ đi', 'minus')} (?=\\d)`, 'giu');
const LONGEST = 80;
const ADD_UP = new RegExp(
  `^${anyOf('cộng', 'gộp', 'tổng của', 'lấy tổng', 'sum of', 'add up')}(?: (?:${anyOf('cả', 'hai', 'ba', 'bốn', 'các', 'mấy')}|[2-9]))*(?: ${anyOf('phòng', 'bên', 'đơn vị', 'số', 'nơi', 'chỗ', 'bộ phận')})? (?<terms>\\d[\\d.]*(?:(?:,? ${anyOf('và', 'với', 'and')} |, )\\d[\\d.]*)+)(?: ${anyOf('lại', 'vào', 'vô', 'với nhau')})*$`,
  'iu',
);
const ADDED_UP = new RegExp(
  `^(?<terms>\\d[\\d.]*(?:(?:,? ${anyOf('và', 'với', 'and')} |, )\\d[\\d.]*)+) ${anyOf('cộng', 'gộp')}(?: ${anyOf('lại', 'vào', 'vô', 'với nhau')})*$`,
  'iu',
);
const BETWEEN_TERMS = new RegExp(`,? ${anyOf('và', 'với', 'and')} |, `, 'giu');
const TOTAL = new RegExp(`^${anyOf('tổng', 'tổng là', 'tổng cộng', 'total')} `, 'iu');
const SUM = /^(?<terms>\d[\d.]*(?: ?[+−] ?\d[\d.]*)+)(?: ?= ?(?<total>\d[\d.]*))?$/u;

/** The words as a change of that figure, if its base value is known. */
export function changeFor(figure: FigureId, words: string, context: MatchContext): Change | undefined {
  const by = differenceIn(words);
  if (by === undefined) return undefined;
  const saysBefore = isFromBefore(words);
  const known = context.known?.get(figure);
  const from = saysBefore || typeof known !== 'number' ? context.previous?.(figure) : known;
  return from === undefined ? undefined : changed(figure, from, by);
}

/** Whether the base is last month's value. */
const isFromBefore = (words: string) =>
  SAYS_BEFORE.test(words) || AS_BEFORE_BUT.test(normalise(words).toLowerCase());

function changed(figure: FigureId, from: number, by: number): Change | undefined {
  const result = from + by;
  return result < 0 || result > COUNT_MAX ? undefined : { figure, from, by, result };
}

/** The signed difference; undefined when the words are not exactly a difference. */
export function differenceIn(words: string): number | undefined {
  if (words.length > LONGEST * 2) return undefined;
  const said = withoutReason(withoutExplained(normalise(words).toLowerCase())).replace(AS_BEFORE_BUT, '');
  if (said.length > LONGEST) return undefined;
  if (!/\d/u.test(said)) return inWords(said);
  const match = DIFFERENCE.exec(said);
  const { number, second, less, less2 } = match?.groups ?? {};
  const digits = (number ?? second)?.replace(/[.,]+$/u, '');
  if (!match || digits === undefined || !/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/u.test(digits)) return undefined;
  const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`.replace(
    EACH_BEFORE,
    ' ',
  );
  if (!isExplained(rest.replace(AGAIN, ' '))) return undefined;
  const value = Number(digits.replaceAll('.', ''));
  return less !== undefined || less2 !== undefined ? -value : value;
}

/** "do bị bãi bỏ": a reason does not affect the difference. */
const withoutReason = (said: string) => said.replace(REASON, '');
const REASON = new RegExp(
  `[ ,]+${anyOf('do', 'vì', 'bởi', 'tại', 'because', 'due to')} \\D*$| ${anyOf('bị', 'được', 'mới được', 'mới', 'vừa')} ${anyOf('bãi bỏ', 'ban hành', 'công bố', 'bổ sung', 'cắt giảm')}\\D*$`,
  'iu',
);
const AS_BEFORE_BUT = new RegExp(
  `^(?:${anyOf('vẫn', 'y')} )?${anyOf('như cũ', 'như tháng trước', 'như kỳ trước', 'như tháng rồi', 'giữ nguyên', 'as before', 'as last month')}(?:[ ,]*${anyOf('nhưng', 'mà', 'có điều', 'but')})?(?: ${anyOf('có')})?[ ,]+`,
  'iu',
);
const IN_WORDS = new RegExp(
  `^(?:(?:(?<more>${MORE})|(?<less>${LESS})) (?<words>.+)|(?<behind>.+) (?:${anyOf('more', 'nữa')}|(?<fewer>${anyOf('fewer', 'less')})))$`,
  'iu',
);

/** "thêm hai" */
function inWords(said: string): number | undefined {
  const plain = said.replace(EACH_BEFORE, ' ').replace(/ {2,}/gu, ' ').trim();
  const { less, fewer, words, behind } = IN_WORDS.exec(plain)?.groups ?? {};
  const reading = readCount((words ?? behind ?? '').replace(AGAIN, ' ').trim());
  if (reading.kind !== 'count' || reading.value === 0) return undefined;
  return less === undefined && fewer === undefined ? reading.value : -reading.value;
}

/** A sum or difference without names, for the asked figure or the one given last. */
export function readChange(read: string, context: MatchContext): ValueReading | undefined {
  const { asking, lastGiven } = context;
  if (asking?.kind !== 'count') return undefined;
  const sum = readSum(read, asking.id, context);
  if (sum) return sum;
  const by = differenceIn(read);
  if (by === undefined) return undefined;
  const forAsked = changeFor(asking.id, read, context);
  const forLast =
    lastGiven && !isFromBefore(read) ? changed(lastGiven.figure, lastGiven.value, by) : undefined;
  const changes = [forAsked, forLast].flatMap((change) => change ?? []);
  if (changes.length > 0) return { kind: 'change', changes };
  // Without a known base, the number itself must not be offered as the value.
  const reading = { kind: 'unclear', reason: 'other-words', readings: [] } as const;
  return {
    kind: 'answers',
    answers: [{ figure: asking.id, words: normalise(read), reading }],
    how: 'typed',
    named: false,
    certain: false,
  };
}

/** "109 cộng 2 cái mới", "cộng hai phòng 300 và 388 lại", "160+573-688=45": reduced to terms and signs. */
function withAddedUp(said: string): string {
  if (said.length > LONGEST) return said;
  const terms = (ADD_UP.exec(said) ?? ADDED_UP.exec(said))?.groups?.terms;
  if (terms !== undefined) return terms.replace(BETWEEN_TERMS, ' + ');
  if (said.includes('=')) return said.replace(/(?<=\d) ?- ?(?=\d)/gu, ' − ');
  if (!/[+−]/u.test(said)) return said;
  // "160+573-688": beside a plus a hyphen is a minus.
  const signed = said.replace(/(?<=\d) ?- ?(?=\d)/gu, ' − ');
  return signed.replace(AGAIN, ' ').replace(/ {2,}/gu, ' ').trim();
}

function readSum(read: string, figure: FigureId, context: MatchContext): ValueReading | undefined {
  const words = normalise(withoutExplained(normalise(read)).replace(TOTAL, ''));
  const said = withAddedUp(words.replace(PLUS_WORD, ' + ').replace(MINUS_WORD, ' − '));
  const { terms, total } = SUM.exec(said)?.groups ?? {};
  const values = terms?.split(/[+−]/u).map((term) => valueFor(figure, term, context));
  if (!values || values.some(({ kind }) => kind !== 'count')) return undefined;
  const signs = terms?.match(/[+−]/gu) ?? [];
  const [first = 0, ...others] = values.map((value, i) =>
    value.kind === 'count' ? value.value * (signs[i - 1] === '−' ? -1 : 1) : 0,
  );
  const change = changed(
    figure,
    first,
    others.reduce((sum, value) => sum + value, 0),
  );
  if (!change) return undefined;
  if (total === undefined) return { kind: 'change', changes: [change] };
  const stated = valueFor(figure, total, context);
  if (stated.kind !== 'count') return { kind: 'change', changes: [change] };
  const agrees = stated.value === change.result;
  const readings = [...new Set([stated.value, change.result])];
  return {
    kind: 'answers',
    answers: [
      { figure, words: said, reading: agrees ? stated : { kind: 'unclear', reason: 'several', readings } },
    ],
    how: 'typed',
    named: false,
    certain: agrees,
  };
}
