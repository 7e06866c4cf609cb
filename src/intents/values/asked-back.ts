// Right after a clarification ("gần 700: 700?") "yes" accepts the only option, "no" rejects it and never means
// zero, and a small number may be the position of a button.

import { normalise } from '../../language/fold.ts';
import { anyOf } from '../../language/spelling.ts';
import { withoutExplained } from './explained-words.ts';
import type { MatchContext } from './match-context.ts';
import type { ValueReading } from './value-reading.ts';
import { valueFor } from './value-words.ts';

const YES = new RegExp(
  `^(?:${anyOf('ừ', 'ừm', 'uh', 'uhm', 'ờ', 'vâng', 'dạ', 'dạ đúng', 'đúng', 'đúng rồi', 'đúng vậy', 'phải', 'phải rồi', 'chính xác', 'chuẩn', 'ok', 'oke', 'okie', 'okay', 'được', 'đồng ý', 'yes', 'yep', 'right', 'correct', 'có')}[ ,.!]*(?:${anyOf('ạ', 'em', 'nhé', 'nha', 'rồi', 'đó', 'chị', 'anh')}[ .!]*)*)+$`,
  'iu',
);
const NO = new RegExp(
  `^${anyOf('không', 'ko', 'k', 'hông', 'không phải', 'ko phải', 'không đúng', 'sai', 'sai rồi', 'no', 'nope')}[ .!]*(?:${anyOf('ạ', 'em', 'nhé', 'rồi')}[ .!]*)*$`,
  'iu',
);

/** The answer to the clarification; null for "no"; undefined for anything else. */
export function readAskedBack(read: string, context: MatchContext): ValueReading | null | undefined {
  const { askedBack } = context;
  if (!askedBack) return undefined;
  const { figure, readings } = askedBack;
  const said = normalise(read).toLowerCase();
  if (NO.test(said)) return null;
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0 && YES.test(said)) {
    const reading = { kind: 'count', value: only } as const;
    return {
      kind: 'answers',
      answers: [{ figure, words: said, reading }],
      how: 'typed',
      named: false,
      certain: true,
    };
  }
  const place = Number(
    /^(?:(?:số|cái|phương án|câu) )?(?<place>[1-3])$/u.exec(withoutExplained(said))?.groups?.place,
  );
  const chosen = readings[place - 1];
  if (
    chosen === undefined ||
    readings.includes(place) ||
    valueFor(figure, String(place), context).kind !== 'count'
  )
    return undefined;
  return { kind: 'alternatives', readings: [[{ figure, value: chosen }], [{ figure, value: place }]] };
}
