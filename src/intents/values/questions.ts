// Questions that give no value: "em ơi, có đó hông", "đúng không em". Their final word is not zero.

import { normalise } from '../../language/fold.ts';
import { anyOf } from '../../language/spelling.ts';

const NO = anyOf('không', 'ko', 'k', 'hông', 'hổng', 'hok', 'hong', 'hem', 'hơm');
const TO_WHOM = anyOf(
  'em',
  'anh',
  'chị',
  'ạ',
  'vậy',
  'thế',
  'nhỉ',
  'ta',
  'mình',
  'bạn',
  'e',
  'a',
  'c',
  'hả',
  'em ơi',
  'em nhỉ',
);
const WHETHER = new RegExp(
  `(?:^|[\\s,.])(?:${anyOf('đúng', 'được', 'phải', 'chưa', 'ổn', 'xong')}|${anyOf('có')}(?: [^\\s,.;:\\d]+){0,4}?)(?: ${anyOf('hay')})? ${NO}(?: ${TO_WHOM})*[ ?.!]*$`,
  'iu',
);

const LONGEST = 120;

/** Whether words without a number are a yes-no question. */
export function asksWhether(words: string): boolean {
  return words.length <= LONGEST && !/\d/u.test(words) && WHETHER.test(normalise(words));
}
