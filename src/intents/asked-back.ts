// The answer to what the bot has just asked back ("gần 700: 700?"). A yes takes the one thing that was offered, a no is a no
// and never a zero; whatever else is said is read as if nothing had been asked.

import { fold, normalise } from '../language/fold.ts';
import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';
import type { IntentCandidate } from './candidates.ts';
import type { AskedBack, ConversationContext } from './context.ts';
import type { Likeness } from './likeness.ts';
import { isExplained } from './values/explained-words.ts';
import type { ValueReading } from './values/value-reading.ts';

export type AnswerToAskedBack =
  | { readonly kind: 'confirmed'; readonly says: string }
  | { readonly kind: 'declined' }
  /** It may be meant as a yes, or as a place among the buttons: they are shown again. */
  | { readonly kind: 'which-offered' };

const NO = '(?:khong phai|khong dung|khong chinh xac|khong|ko|hong|hok|no|nope|sai roi|sai)';
const BEGINS_NO = new RegExp(`^${NO}(?![\\p{L}\\d])`, 'u');
const NO_AND_MORE = new RegExp(
  `^(?:${NO}(?: (?:em|a|roi|dau|not exactly|chinh xac|phai))*[ ,.:;-]+)(?=.*\\d)`,
  'u',
);
const LIKE_YES: readonly string[] = ['confirm', 'acknowledge', 'keep-value', 'use-last-month'];
const WORDS = /\p{L}{2,}/u;
const NUMBER = /\d+(?:[.,]\d{3})*/gu;
// biome-ignore format: a word list
const CONFIRMING = anyOf(
  'xác nhận', 'đồng ý', 'chốt', 'thì', 'cứ', 'phải', 'chuẩn', 'cũng được', 'được', 'yes', 'yep', 'right', 'correct', 'confirm', 'make it', "that's", 'that is', 'take', 'go with',
);
const EACH_CONFIRMING = new RegExp(`${WORD_START}${CONFIRMING}${WORD_END}`, 'giu');
/** "gần 700" once more, "chưa tới 700", "700 đúng không em": the number is there, but nobody says that it is right. */
const HEDGED =
  /[~<>≈?*]|(?<![\p{L}\d])(?:khoang|gan|hon|tren|duoi|tam|co|chung|xap xi|uoc|uoc tinh|it nhat|toi da|dau|chua|khong|ko|k|hong|hok|not|ha|about|around|nearly|almost|over|under|roughly|more|less)(?![\p{L}\d])/u;
/** "ừ ghi vậy đi", "cứ thế nhé" */
const LET_IT_BE =
  /^(?:(?:u|uh|um|vang|da|ok|oke|dung|phai|thoi|roi|duoc)[ ,.]+)*(?:(?:cu )?(?:ghi|lay|chot)|cu) (?:nhu )?(?:vay|the)(?: (?:di|nhe|nha|a|em|anh|chi|giup|gium|luon|cho|roi))*[ .!]*$/u;

/** Undefined where the message is no answer to it. */
export function answerToAskedBack(
  { offered, figure }: AskedBack,
  text: string,
  exact: readonly IntentCandidate[],
  likely: readonly Likeness[],
  values: ValueReading | undefined,
): AnswerToAskedBack | undefined {
  const ids = new Set(exact.map(({ intent }) => intent.id));
  const folded = fold(text);
  const [only, ...others] = offered;
  if (ids.has('decline') || (BEGINS_NO.test(folded) && !/\d/u.test(folded))) return { kind: 'declined' };
  const yes = ids.has('confirm') || ids.has('acknowledge') || LET_IT_BE.test(folded);
  if (yes)
    return only && others.length === 0 ? { kind: 'confirmed', says: only.says } : { kind: 'which-offered' };
  // "Xác nhận 700 hồ sơ", "thôi ghi 700 cũng được": the offered value itself, no other number, and no word that could make
  // another thing of it ("trừ đi 1", "xem tháng 1", "1 ngày nữa").
  const numbers = folded.match(NUMBER) ?? [];
  const [number] = numbers;
  // The same number under another name is another figure's.
  const elsewhere =
    values?.kind === 'answers' && values.named && values.answers.some((answer) => answer.figure !== figure);
  const single = only?.value !== undefined && others.length === 0 && numbers.length === 1;
  if (single && WORDS.test(folded) && !elsewhere) {
    if (Number(number?.replace(/[.,]/gu, '')) === only.value && !HEDGED.test(folded) && isConfirming(text))
      return { kind: 'confirmed', says: only.says };
  }
  // Beside one button a 0 may be a no; beside several it chooses none of them and is the value.
  if (folded === '0' && others.length === 0) return { kind: 'which-offered' };
  const alike = likely.slice(0, 2).some(({ intent }) => LIKE_YES.includes(intent.id));
  return exact.length === 0 && numbers.length === 0 && alike ? { kind: 'which-offered' } : undefined;
}

/** Beside its number it says nothing but that this is right. */
function isConfirming(text: string): boolean {
  return isExplained(normalise(text).replace(NUMBER, ' ').replace(EACH_CONFIRMING, ' '));
}

/** "Không, 688": the no is answered to the bot, the rest is the value. */
export function withoutNo(text: string, { askedBack }: ConversationContext): string {
  const no = askedBack && NO_AND_MORE.exec(fold(text))?.[0];
  return no === undefined ? text : text.trim().slice(no.length);
}
