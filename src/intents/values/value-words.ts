// Parses words as a figure's value. Harmless words around it are removed; any other word makes the value
// unclear.

import { type CountReading, readCount } from '../../language/count.ts';
import { readingsOf } from '../../language/count-reading.ts';
import { normalise } from '../../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import { type FigureId, findFigure } from '../../report/definition.ts';
import { withoutExplained } from './explained-words.ts';
import type { MatchContext } from './match-context.ts';
import { withoutOwnUnit } from './own-units.ts';

// biome-ignore format: a word list
const LINKS = [
  'là', 'thành', 'bằng', 'sang', 'còn', 'lên', 'xuống', 'xuống còn', 'lên thành', 'phải là', 'chỉ là', 'chỉ có', 'lại', 'lại thành', 'lại là', 'sửa', 'sửa thành', 'sửa lại', 'sửa lại là',
  'sửa lại thành', 'sửa là', 'đổi thành', 'đổi lại', 'đổi lại thành', 'được', 'đc', 'có', 'to', 'is', 'are',
];
const LINK = new RegExp(`^(?:\\s*(?:[:=]|->|=>|→|${anyOf(...LINKS)}(?=[\\s\\d:=]|$)))+\\s*`, 'iu');
// biome-ignore format: a word list
const PLACE = `(?:[2-9]|10|${anyOf('hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười')})`;
const KIN = anyOf('anh', 'chị', 'cô', 'chú', 'bác', 'dì', 'cậu', 'ông', 'bà', 'a', 'c');
/** "anh 2 ơi", "ba ơi", "hai chị em": people addressed by their position in the family or their number. */
const CALLED = new RegExp(
  `${WORD_START}(?:${KIN} ${PLACE} ${anyOf('ơi', 'à', 'hả', 'nè', 'hỡi')}|${PLACE} (?:${anyOf('ơi', 'hỡi', 'anh em', 'chị em')}))${WORD_END}`,
  'iu',
);
const MARKS_BEFORE = /^(?:[\s;:|()]|[,.-](?!\d))+/u;
const MARKS_AFTER = ' \t\n;,:|()-';

/** Removes punctuation around a value; a dash, plus, dot or comma next to a digit belongs to the number. */
export function marksOff(text: string): string {
  const bare = text.replace(MARKS_BEFORE, '');
  let end = bare.length;
  while (end > 0 && MARKS_AFTER.includes(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

/** The text after a name without the words and punctuation that introduce its value. */
export function valueIn(text: string): string {
  return marksOff(marksOff(text).replace(LINK, ''));
}

/** Parses words as a count of that figure. */
export function countFor(figure: FigureId, words: string, context: MatchContext): CountReading {
  const usual = context.usual(figure);
  const bound = context.bound?.(figure);
  return readCount(words, { ...(usual !== undefined && { usual }), ...(bound !== undefined && { bound }) });
}

/** Parses words as that figure's value, without courtesies and its unit; another unit makes it unclear. */
export function valueFor(figure: FigureId, words: string, context: MatchContext): CountReading {
  const typed = normalise(words).toLowerCase();
  const { words: said, unit } = withoutOwnUnit(typed, context.definition);
  const reading = plainValueFor(figure, said, context);
  if (unit === undefined) return reading;
  const asked = findFigure(context.definition, figure);
  const strange = asked?.kind === 'count' && asked.unit.id !== unit;
  return strange ? { kind: 'unclear', reason: 'other-words', readings: readingsOf(reading) } : reading;
}

function plainValueFor(figure: FigureId, said: string, context: MatchContext): CountReading {
  const plain = countFor(figure, said, context);
  if (plain.kind === 'count' || plain.reason === 'not-known') return plain;
  const bare = withoutExplained(said);
  if (CALLED.test(said))
    return { kind: 'unclear', reason: 'other-words', readings: readingsOf(countFor(figure, bare, context)) };
  return bare === said || bare === '' ? plain : countFor(figure, bare, context);
}

/** Whether the words contain a number, a number word, or a word for none or unknown. */
export function saysValue(words: string): boolean {
  if (/\d/u.test(words)) return true;
  if (words.length > 120) return false;
  if (/^-+$/u.test(words.trim())) return true;
  const said = withoutExplained(normalise(words).toLowerCase());
  const reading = readCount(said);
  return reading.kind === 'count' || (reading.reason !== 'not-a-number' && reading.reason !== 'empty');
}
