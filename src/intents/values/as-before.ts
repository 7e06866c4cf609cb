// "như cũ", "y như tháng trước", "không đổi": last month's value again. A number given with it must agree.

import { monthNumberOf } from '../../calendar/month.ts';
import {
  frequencyOf,
  isMonth,
  numberInYear,
  previousPeriod,
  type ReportPeriod,
  yearOf,
} from '../../calendar/report-period.ts';
import { normalise } from '../../language/fold.ts';
import { findPeriod } from '../../language/period-mention.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { FigureId } from '../../report/definition.ts';
import { isExplained } from './explained-words.ts';
import type { MatchContext } from './match-context.ts';
import type { Answer, ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';

const MONTH = anyOf(
  'tháng trước',
  'kỳ trước',
  'tháng rồi',
  'lần trước',
  'tháng vừa rồi',
  'kỳ rồi',
  'bữa trước',
  'hôm trước',
  'kỳ báo cáo trước',
  'báo cáo trước',
  'mọi khi',
  'mọi lần',
  'mọi tháng',
  'mọi kỳ',
  'lần rồi',
);
const NO = anyOf('không', 'ko', 'k', 'hông', 'hổng', 'chẳng', 'chưa');
const AS_BEFORE = new RegExp(
  `${WORD_START}(?:` +
    [
      `(?:${anyOf('y', 'y như', 'vẫn', 'vẫn như', 'như', 'y chang', 'y hệt', 'giống', 'giống như', 'bằng', 'cứ như', 'giữ như', 'giữ', 'giữ nguyên', 'giữ nguyên như', 'để', 'cứ để', 'cứ')} )+(?:${anyOf('số', 'của')} )*(?:${MONTH}|${anyOf('cũ', 'củ', 'trước')})`,
      `= ?(?:${anyOf('số', 'của')} )*${MONTH}`,
      `(?:${anyOf('lấy', 'dùng', 'copy', 'chép')} )+(?:${anyOf('lại', 'số', 'số liệu', 'của', 'y', 'giống', 'như')} )*(?:${MONTH}|${anyOf('cũ')})`,
      `${NO} (?:${anyOf('có', 'hề')} )?(?:${anyOf('thay đổi', 'đổi', 'gì đổi', 'gì thay đổi', 'gì khác', 'gì mới', 'đổi gì', 'thay đổi gì', 'biến động', 'khác', 'khác gì', 'tăng giảm')})(?: ${anyOf('hết', 'cả', 'đâu', 'hết trơn')})?(?: ${anyOf('so với')} ${MONTH})?`,
      `${anyOf('giữ nguyên', 'giữ', 'giữ y nguyên', 'để nguyên', 'y chang', 'y nguyên', 'vẫn vậy', 'vẫn thế', 'vẫn như vậy', 'vẫn như thế', 'như vậy', 'số cũ')}`,
      '(?:the )?same(?: as)?(?: (?:last month|before))?|unchanged|no changes?|as before|as last month',
    ].join('|') +
    `)${WORD_END}`,
  'iu',
);
const LONGEST = 60;

/** The rest without the phrase; undefined when the phrase is missing. */
function besidesAsBefore(words: string): string | undefined {
  const said = normalise(words).toLowerCase();
  const match = said.length <= LONGEST ? AS_BEFORE.exec(said) : null;
  if (!match) return undefined;
  const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
  return rest.replace(/[()]/gu, ' ').trim();
}

/** Last month's value for a named figure; undefined when the words do not say so. */
export function saidAsBefore(
  words: string,
  figure: FigureId,
  context: MatchContext,
): Answer['reading'] | undefined {
  const rest = besidesAsBefore(words);
  const before = context.previous?.(figure);
  if (rest === undefined || (/^(?:giữ|giu|keep) /iu.test(words) && /\d/u.test(rest))) return undefined;
  const nothing = { kind: 'unclear', reason: 'other-words', readings: [] } as const;
  if (isExplained(rest)) return before === undefined ? nothing : { kind: 'count', value: before };
  const typed = valueFor(figure, rest, context);
  if (typed.kind !== 'count') return undefined;
  if (before === typed.value) return typed;
  return {
    kind: 'unclear',
    reason: 'several',
    readings: [typed.value, ...(before === undefined ? [] : [before])],
  };
}

const THE_SAME = new RegExp(
  `^(?:${anyOf('cũng', 'cũng là', 'vẫn')} )*(?:${anyOf('cũng vậy', 'cũng thế', 'tương tự', 'y vậy', 'như trên', 'giống trên', 'giống vậy', 'cũng như vậy', 'cũng như trên', 'như số trên', 'ditto', 'the same')})$`,
  'iu',
);

const ALL = new RegExp(
  `${WORD_START}${anyOf('tất cả', 'toàn bộ', 'cả mục', 'mục này', 'cả phần', 'phần này', 'hết', 'các số', 'all')}${WORD_END}`,
  'iu',
);

const LIKE = anyOf('như', 'bằng', 'giống', 'chang', 'hệt', 'theo', 'nguyên', 'y', 'giữ', 'lấy', 'số', '=');
// biome-ignore format: the months
const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** "như tháng 1" in February means last month. */
export function withLastMonth(read: string, { month }: MatchContext): string {
  if (month === undefined) return read;
  if (!isMonth(month)) return withLastPeriod(read, month);
  const before = LIKE_MONTH[monthNumberOf(previousPeriod(month)) - 1];
  return before
    ? read.replace(before, (found) => (/^\p{L}+$/u.test(found) ? 'last month' : 'tháng trước'))
    : read;
}

/** "như tháng 1", "as in january", for each month. */
const LIKE_MONTH: readonly RegExp[] = MONTH_NAMES.map(
  (english, at) =>
    new RegExp(
      `(?:(?<=${LIKE} (?:${anyOf('hồi', 'của', 'số', 'trong')} )*)(?:${anyOf('hồi')} )?(?:${anyOf('tháng')} |${anyOf('tháng')}|t)0?${at + 1}(?![\\d/.,])|(?<=(?:same as|as in|as) )${english}(?!\\p{L}))`,
      'iu',
    ),
);

const ENDS_LIKE = new RegExp(
  `(?:${LIKE}|(?:same as|as in|as)) (?:${anyOf('hồi', 'của', 'số', 'trong')} )*$`,
  'iu',
);

/** "như quý 1" in the second quarter means last quarter. */
function withLastPeriod(read: string, month: ReportPeriod): string {
  const { mention, span } = findPeriod(read);
  const before = previousPeriod(month);
  if (mention?.kind !== 'longer' || !span || mention.frequency !== frequencyOf(month)) return read;
  const { number, year = yearOf(before) } = mention;
  if (number !== numberInYear(before) || year !== yearOf(before)) return read;
  const said = normalise(read);
  const like = said.slice(0, span[0]);
  return ENDS_LIKE.test(like) ? `${like}tháng trước${said.slice(span[1])}` : read;
}

/** A message without names that gives last month's value or repeats the last value. */
export function readAsBefore(said: string, context: MatchContext): ValueReading | undefined {
  const read = withLastMonth(said, context);
  const { asking, lastGiven } = context;
  if (asking?.kind !== 'count') return undefined;
  const answer = (reading: Answer['reading']): ValueReading => ({
    kind: 'answers',
    answers: [{ figure: asking.id, words: normalise(read), reading }],
    how: 'typed',
    named: false,
    certain: reading.kind === 'count',
  });
  const bare = normalise(read.replace(/[.!]+$/u, '')).replace(/ (?:ạ|nhé|nha|em|chị|anh)$/iu, '');
  if (lastGiven && THE_SAME.test(bare))
    return answer({ kind: 'unclear', reason: 'other-words', readings: [lastGiven.value] });
  const rest = besidesAsBefore(read);
  // For a whole section or report there is a separate intent.
  if (ALL.test(read)) return undefined;
  if (rest === undefined) return undefined;
  if (!isExplained(rest)) {
    const reading = saidAsBefore(read, asking.id, context);
    return reading && answer(reading);
  }
  const value = context.previous?.(asking.id);
  return { kind: 'as-last-month', figure: asking.id, ...(value !== undefined && { value }) };
}
