// THE table that decides what a message is, when it could be several things. From the top; the first row that fits holds.
//
//   what was read                                     what is done                          example
//   yes or no to what the bot has just asked back     take it, drop it                      "gần 700: 700?" — "ừ"
//   a reason with its head                            give the reason                       "lý do: năm hồ sơ đã rút"
//   one intent exactly, words asked for and meant     ask which                             "Đề nghị xem lại" as Kiến nghị
//   one intent exactly                                do it                                 "gửi duyệt giúp em"
//   one intent with a slip, and it leaves the house   offer it                              "hoàn taat"
//   several intents equally exactly                   offer them                            "chưa nộp"
//   values, all of them sure                          record them                           "688, 0, 0"
//   named values that could mean several things       ask back with the readings            "trước hạn gần 7"
//   words asked for, and they read so                 record them                           "Đề nghị nâng cấp đường truyền"
//   words asked for, an intent very like it           answer it, or offer it                "để chị hỏi sếp đã"
//   words asked for, doubtful                         ask: shall they be recorded?          "thêm máy"
//   a warning waits, a sentence without a request     offer it as the reason                "do tính cả hồ sơ giấy"
//   an intent very like it that only looks            answer it                             "chừng nào phải gửi vậy em"
//   an intent even more like it that only moves       do it                                 "để mai chị nhập nốt"
//   an intent like it that changes something          offer it, with two that are next      "cho sếp coi giùm"
//   values that could mean several things             ask back with the readings            "12,5"
//   nothing, but a word that belongs to some          offer the nearest of these            "trời đẹp quá"
//   nothing at all                                    offer what can be done now            "abc xyz"

import type { Language } from '../language/language.ts';
import type { IntentCandidate } from './candidates.ts';
import type { IntentDefinition } from './intent.ts';
import type { Likeness } from './likeness.ts';
import type { TextAnswer } from './recommendation.ts';
import type { SlotValues } from './slots/slot.ts';

/** From this score on a message is taken for what it is like, if the next one is so far behind. Cross-validated. */
export const LIKELY = 0.7;
export const CLEAR_LEAD = 0.3;
/** What reads like a recommendation is asked about only where a request is as plain as that. */
const PLAIN = 0.95;
/** What only moves about in the talk is seen at once, and taken back with a word: it is done from this score on. */
const MOVES = 0.8;
/** From this score on it is worth a button. */
const OFFERABLE = 0.1;
/** Beside one that is worth a button, so much is. */
const BESIDE = 0.04;
/** Among three buttons each is worth something. */
export const MOST_OFFERED = 3;

export interface Readings {
  /** The best first. */
  readonly exact: readonly IntentCandidate[];
  readonly likely: readonly Likeness[];
  /** Whether values were read, and surely. */
  readonly values: 'sure' | 'unclear' | 'none';
  /** They come with the names of their figures. */
  readonly named: boolean;
  /** A number stands in the message that is no month, percentage or time: perhaps a value, so nothing is done by likeness. */
  readonly numbered: boolean;
  /** Whether words are asked for, and the message reads like them. */
  readonly text: TextAnswer['kind'] | 'not-asked';
  /** A warning waits for its reason, and the message is a sentence. */
  readonly reason: boolean;
  /** Whether a button for it makes sense to this person. */
  readonly offerable: (intent: IntentDefinition) => boolean;
}

/** An intent with the slots that the message fills. */
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

/** Decides by the table above. @param slotsFor the slots of the message that an intent takes */
export function arbitrate(readings: Readings, slotsFor: (intent: IntentDefinition) => SlotValues): Decision {
  const { exact, likely, values, named, numbered, text, reason, offerable } = readings;
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
  const harmless = best?.intent.effect === 'look' || (best?.intent.effect === 'move' && best.score >= MOVES);
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
  if (values === 'unclear' && !(clear && best)) return { kind: 'ask-values' };
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
