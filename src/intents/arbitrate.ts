// The table that decides between the candidates of a message. Evaluated from the top; the first matching row wins.
//
//   candidates                                        decision                              example
//   yes or no to the bot's clarification              accept it, drop it                    "gần 700: 700?" — "ừ"
//   a reason introduced as one                        record the reason                     "lý do: năm hồ sơ đã rút"
//   one intent exactly, and text asked that fits      ask which                             "Đề nghị xem lại" as Kiến nghị
//   one intent exactly                                do it                                 "gửi duyệt giúp em"
//   one intent with a typo that leaves the house      offer it                              "hoàn taat"
//   several intents equally exactly                   offer them                            "chưa nộp"
//   values, all certain                               record them                           "688, 0, 0"
//   named values, ambiguous                           ask back with the readings            "trước hạn gần 7"
//   text asked, reads like a recommendation           record it                             "Đề nghị nâng cấp đường truyền"
//   text asked, an intent very similar                answer it, or offer it                "để chị hỏi sếp đã"
//   text asked, doubtful                              ask whether to record it              "thêm máy"
//   a warning needs a reason, a plain sentence        offer it as the reason                "do tính cả hồ sơ giấy"
//   a very similar intent, read-only                  answer it                             "chừng nào phải gửi vậy em"
//   an even more similar intent, navigation           do it                                 "để mai chị nhập nốt"
//   a similar intent that changes something           offer it with the next two             "cho sếp coi giùm"
//   values, ambiguous                                 ask back with the readings            "12,5"
//   nothing, but a word of some intents               offer the most similar                "trời đẹp quá"
//   nothing                                           offer what can be done now            "abc xyz"

import type { Language } from '../language/language.ts';
import type { IntentCandidate } from './candidates.ts';
import type { IntentDefinition } from './intent.ts';
import type { Likeness } from './likeness.ts';
import type { TextAnswer } from './recommendation.ts';
import type { SlotValues } from './slots/slot.ts';

/**
 * Minimum score at which a message counts as the most similar intent, given CLEAR_LEAD over the next.
 * Cross-validated.
 */
export const LIKELY = 0.7;
export const CLEAR_LEAD = 0.3;
/** Minimum score at which a text that reads like a recommendation is treated as a request. */
const PLAIN = 0.95;
/** Minimum score for navigation, whose effect is visible at once and easy to undo. */
const NAVIGATION = 0.8;
/** Minimum score for a button. */
const OFFERABLE = 0.1;
/** Minimum score for a further button beside one above OFFERABLE. */
const BESIDE = 0.04;
/** Up to three buttons, all of them relevant. */
export const MOST_OFFERED = 3;

export interface Readings {
  /** Best first. */
  readonly exact: readonly IntentCandidate[];
  readonly likely: readonly Likeness[];
  /** Whether values were found, and whether all are certain. */
  readonly values: 'sure' | 'unclear' | 'none';
  /** The values have their figures' names. */
  readonly named: boolean;
  /**
   * The message has a number other than a month, percentage or time, perhaps a value; then nothing is done by
   * likeness.
   */
  readonly numbered: boolean;
  /** The message begins with the number: "20 theo công văn 125/SKHĐT" answers, whatever its other words are like. */
  readonly leads: boolean;
  /** Whether a text figure is being asked, and how the message reads as its words. */
  readonly text: TextAnswer['kind'] | 'not-asked';
  /** A warning needs a reason, and the message is a sentence. */
  readonly reason: boolean;
  /** Whether it makes sense to offer this intent to this user. */
  readonly offerable: (intent: IntentDefinition) => boolean;
}

/** An intent with the slots found in the message. */
export interface Meant {
  readonly intent: IntentDefinition;
  readonly slots: SlotValues;
}

export type Decision =
  | {
      readonly kind: 'do';
      readonly meant: Meant;
      readonly by: 'phrase' | 'likeness';
      readonly language?: Language;
    }
  | { readonly kind: 'offer'; readonly meant: readonly Meant[]; readonly besides?: 'text' | 'reason' }
  | { readonly kind: 'values' | 'text' | 'not-words' | 'ask-values' }
  | { readonly kind: 'nothing'; readonly nearest: readonly Meant[] };

/** Decides by the table above. @param slotsFor the message's slots that an intent takes */
export function arbitrate(readings: Readings, slotsFor: (intent: IntentDefinition) => SlotValues): Decision {
  const { exact, likely, values, named, numbered, leads, text, reason, offerable } = readings;
  const [first] = exact;
  if (first) {
    const equal = exact.filter(({ covered, slips }) => covered === first.covered && slips === first.slips);
    const meant = equal.map(({ intent, slots }) => ({ intent, slots })).slice(0, MOST_OFFERED);
    if (text === 'sure') return { kind: 'offer', meant: meant.slice(0, 2), besides: 'text' };
    if (equal.length > 1) return { kind: 'offer', meant };
    if (first.slips > 0 && first.intent.effect === 'leaves-the-house') return { kind: 'offer', meant };
    const { intent, slots, spoken } = first;
    return { kind: 'do', meant: { intent, slots }, by: 'phrase', ...(spoken && { language: spoken }) };
  }
  if (values === 'sure') return { kind: 'values' };
  if (values === 'unclear' && named && text !== 'sure') return { kind: 'ask-values' };

  const [best, next] = likely;
  const clear = best !== undefined && best.score >= LIKELY && best.score - (next?.score ?? 0) >= CLEAR_LEAD;
  if (text === 'sure' && !(clear && best && best.score >= PLAIN && best.intent.effect === 'look'))
    return { kind: 'text' };
  const harmless =
    best?.intent.effect === 'look' || (best?.intent.effect === 'move' && best.score >= NAVIGATION);
  const does = clear && harmless && values !== 'unclear' && !numbered;
  const worth = likely
    .filter(({ intent, score }) => score >= BESIDE && offerable(intent))
    .slice(0, MOST_OFFERED)
    .map(({ intent }) => ({ intent, slots: slotsFor(intent) }));
  const answered = (): Decision | undefined =>
    does && best
      ? {
          kind: 'do',
          meant: { intent: best.intent, slots: slotsFor(best.intent) },
          by: 'likeness',
          language: best.language,
        }
      : undefined;

  if (text === 'sure') return { kind: 'offer', meant: worth.slice(0, 1), besides: 'text' };
  if (text === 'none') return values === 'unclear' ? { kind: 'ask-values' } : { kind: 'not-words' };
  if (text === 'unsure') {
    if (clear) return answered() ?? { kind: 'offer', meant: worth.slice(0, 1), besides: 'text' };
    return { kind: 'offer', meant: worth.slice(0, 2), besides: 'text' };
  }
  if (reason && clear && best.intent.id === 'give-reason')
    return { kind: 'offer', meant: [], besides: 'reason' };
  if (reason && !clear) return { kind: 'offer', meant: worth.slice(0, 1), besides: 'reason' };
  const done = answered();
  if (done) return done;
  if (values === 'unclear' && (leads || !(clear && best))) return { kind: 'ask-values' };
  if (worth.length > 0 && best && best.score >= OFFERABLE) return { kind: 'offer', meant: worth };
  if (values === 'unclear') return { kind: 'ask-values' };
  return {
    kind: 'nothing',
    nearest: likely
      .filter(({ intent, related }) => related && offerable(intent))
      .slice(0, MOST_OFFERED)
      .map(({ intent }) => ({ intent, slots: {} })),
  };
}
