// Detects the language of a message. Without evidence, such as for numbers, the conversation keeps its
// language.

import { fold, normalise } from './fold.ts';
import type { Language } from './language.ts';

const VIETNAMESE_LETTER = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const VIETNAMESE_WORDS = new Set(
  'bao cao thang nhap so lieu tiep tuc quay lai bo qua sua con thieu gi xem tro giup huy dung han hoan tat vi sao'.split(
    ' ',
  ),
);
const ENGLISH_WORDS = new Set(
  'report for continue help review skip back why what when which how who of status is are has not missing download finish change start month year rate rates form later stop hello keep show january february march april june july august september october november december'.split(
    ' ',
  ),
);

/**
 * English that Vietnamese officers do not use and that is not Vietnamese without diacritics: sentences, a call
 * for help.
 */
const PLAINLY_ENGLISH =
  /^(?:help|thank you)$|(?<![a-z])(?:you|your|made|mistake|please|want|need|wrong|was|were|remind|tomorrow)(?![a-z])/u;

/**
 * The language of a message; undefined when its words belong to neither language or to both. A single English
 * word is usually no evidence, since Vietnamese officers use "report" and "form".
 */
export function detectLanguage(text: string): Language | undefined {
  if (VIETNAMESE_LETTER.test(normalise(text))) return 'vi';
  const words = fold(text).match(/[a-z]+/gu) ?? [];
  const vi = words.filter((word) => VIETNAMESE_WORDS.has(word)).length;
  const en = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (vi > en) return 'vi';
  const plainly = vi === 0 && PLAINLY_ENGLISH.test(words.join(' '));
  return plainly || (en > vi && en >= 2) ? 'en' : undefined;
}

const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|nh?|ng|p|t)?$/u;

/** Whether most words could be Vietnamese syllables: "coi giup chi", but not "ranking by received online". */
export function couldBeVietnamese(text: string): boolean {
  const words = fold(text).match(/[a-z]+/gu) ?? [];
  return words.filter((word) => SYLLABLE.test(word)).length * 3 >= words.length * 2;
}
