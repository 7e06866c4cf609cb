// "688, còn lại giữ như tháng trước": values, and a wish for all the others behind them. The values are recorded; the wish is
// named as not carried out and offered, because it changes many figures at once.

import { anyOf, WORD_END } from '../../language/spelling.ts';
import type { Answers, ValueReading } from './value-reading.ts';

/** In characters; longer messages are pasted. */
const LONGEST = 200;
const OTHERS = `(?:${anyOf('còn', 'và', 'rồi', 'and')} )?(?:${anyOf('những', 'các', 'mấy', 'tất cả', 'the')} )?(?:${anyOf('số', 'cái', 'phần', 'chỉ tiêu', 'số liệu')} )?${anyOf('còn lại', 'khác', 'kia', 'rest', 'others')}`;
const KEPT = `(?:${anyOf('thì', 'cứ', 'đều', 'vẫn', 'is', 'are')} )*${anyOf('giữ', 'giữ nguyên', 'để nguyên', 'như', 'y như', 'y', 'lấy', 'không đổi', 'không thay đổi', 'as', 'the same', 'same', 'unchanged')}${WORD_END}`;
const REST = new RegExp(`(?<=\\d[^\\n]*)(?:[,;.] ?| )(?<wish>${OTHERS} ${KEPT}[^\\d\\n]*)$`, 'iu');
const ONLY_REST = new RegExp(`^${OTHERS} ${KEPT}`, 'iu');

/** @param readValues reads what stands before the wish */
export function readWithRest(
  read: string,
  readValues: (text: string) => ValueReading | undefined,
): ValueReading | undefined {
  const match = read.length <= LONGEST ? REST.exec(read) : null;
  if (!match) return undefined;
  const values = asAnswers(readValues(read.slice(0, match.index)));
  if (!values) return undefined;
  const wish = { figures: [], words: match.groups?.wish?.trim() ?? '', value: '' };
  return { ...values, certain: false, unmatched: [...(values.unmatched ?? []), wish] };
}

/** "Số này 110": a new value for a figure is an answer as well. */
function asAnswers(values: ValueReading | undefined): Answers | undefined {
  if (values?.kind === 'answers') return values;
  if (values?.kind !== 'correction' || !values.certain) return undefined;
  const { figure, value } = values;
  const answer = { figure, words: `${value}`, reading: { kind: 'count', value } } as const;
  return { kind: 'answers', answers: [answer], how: 'typed', named: true, certain: true };
}

/** Whether words that were not recorded wish that for the other figures. */
export const keepsRest = (words: string): boolean => ONLY_REST.test(words);
