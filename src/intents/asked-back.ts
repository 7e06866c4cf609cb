// The answer to the bot's clarification ("gần 700: 700?"). "Yes" takes the only option, "no" rejects it and
// never means zero; anything else is read as if nothing had been asked.

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
  /** May be a yes or the number of a button, so the options are shown again. */
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
/** "gần 700" again, "chưa tới 700", "700 đúng không em": repeats the number without confirming it. */
const HEDGED =
  /[~<>≈?*]|(?<![\p{L}\d])(?:khoang|gan|hon|tren|duoi|tam|co|chung|xap xi|uoc|uoc tinh|it nhat|toi da|dau|chua|khong|ko|k|hong|hok|not|ha|about|around|nearly|almost|over|under|roughly|more|less)(?![\p{L}\d])/u;
/** "ừ ghi vậy đi", "cứ thế nhé" */
const LET_IT_BE =
  /^(?:(?:u|uh|um|vang|da|ok|oke|dung|phai|thoi|roi|duoc)[ ,.]+)*(?:(?:cu )?(?:ghi|lay|chot)|cu) (?:nhu )?(?:vay|the)(?: (?:di|nhe|nha|a|em|anh|chi|giup|gium|luon|cho|roi))*[ .!]*$/u;

/** Undefined when the message does not answer the clarification. */
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
  // "Xác nhận 700 hồ sơ", "thôi ghi 700 cũng được": the offered value without another number or a word that
  // changes the meaning ("trừ đi 1", "xem tháng 1", "1 ngày nữa").
  const numbers = folded.match(NUMBER) ?? [];
  const [number] = numbers;
  // With another name the same number belongs to another figure.
  const elsewhere =
    values?.kind === 'answers' && values.named && values.answers.some((answer) => answer.figure !== figure);
  const single = only?.value !== undefined && others.length === 0 && numbers.length === 1;
  if (single && WORDS.test(folded) && !elsewhere) {
    if (Number(number?.replace(/[.,]/gu, '')) === only.value && !HEDGED.test(folded) && isConfirming(text))
      return { kind: 'confirmed', says: only.says };
  }
  // With one button, 0 may mean no; with several it selects none, so it is the value.
  if (folded === '0' && others.length === 0) return { kind: 'which-offered' };
  const alike = likely.slice(0, 2).some(({ intent }) => LIKE_YES.includes(intent.id));
  return exact.length === 0 && numbers.length === 0 && alike ? { kind: 'which-offered' } : undefined;
}

/** Besides its number it only confirms. */
function isConfirming(text: string): boolean {
  return isExplained(normalise(text).replace(NUMBER, ' ').replace(EACH_CONFIRMING, ' '));
}

/** "Không, 688": a no to the bot, followed by a value. */
export function withoutNo(text: string, { askedBack }: ConversationContext): string {
  const no = askedBack && NO_AND_MORE.exec(fold(text))?.[0];
  return no === undefined ? text : text.trim().slice(no.length);
}
