// What a message can mean.

import type { Month } from '../calendar/month.ts';
import type { Answer, UnmatchedText, ValueReading } from '../intents/values/read-values.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { FigureId } from '../report/definition.ts';
import type { Way } from './draft.ts';
import type { Question } from './question.ts';
import type { ReminderWish } from './reminder-wish.ts';
import type { Command } from './vocabulary.ts';
import type { Wish } from './wishes.ts';

export type Meaning =
  | { readonly kind: 'command'; readonly command: Exclude<Command, 'start' | 'form'> }
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'reminders'; readonly wish: ReminderWish }
  | { readonly kind: 'question'; readonly question: Question }
  /** Open a month's report; without a mention the one that is due. */
  | { readonly kind: 'open'; readonly mention: MonthMention | undefined }
  /** `named`: each value came with its figure's name, so it is clear without a question. */
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly how: Way;
      readonly named: boolean;
      /** What the message says besides, and nothing was made of: told, never dropped. */
      readonly left?: readonly UnmatchedText[];
      /** What was read of the message besides plain values: it is asked back, or told. */
      readonly reading?: ValueReading;
    }
  /** A value whose name fits several figures; `beside` is what else the message gives, to be said again with it. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly FigureId[];
      readonly words: string;
      readonly beside: string;
    }
  /** More bare values than the section still asks for. */
  | { readonly kind: 'too-many'; readonly words: readonly string[]; readonly room: number }
  /** A figure named without a value: ask it. */
  | { readonly kind: 'ask'; readonly figure: FigureId }
  /** The reason for the warning that is open. */
  | { readonly kind: 'reason'; readonly words: string }
  | { readonly kind: 'explain'; readonly query: string }
  /** The form of a section; without one, of the section being asked. */
  | { readonly kind: 'form'; readonly section?: string }
  /** A pasted paragraph of another month's report. */
  | { readonly kind: 'other-month'; readonly month: Month }
  | { readonly kind: 'unknown' };
