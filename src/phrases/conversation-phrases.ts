// What the bot says about being understood: offers, yes and no, small talk, taking back.

import type { LocalDate } from '../calendar/local-date.ts';
import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { Left } from '../report/status.ts';

export interface ConversationPhrases {
  readonly acknowledged: string;
  readonly declined: string;
  readonly smallTalk: string;
  /** Of the program. */
  readonly version: (version: string) => string;
  /** A message may be one of several things; they stand on the buttons. */
  readonly didYouMean: string;
  /** Nothing like the message can be done. */
  readonly notUnderstood: string;
  /** Not even near anything; what can be done now is on buttons. */
  readonly nothingLike: string;
  /** Words that may be meant for a text figure. */
  readonly recordWords: (words: string, name: string) => string;
  readonly recordButton: string;
  readonly dropButton: string;
  /** Words that may be the reason for a warning. */
  readonly useAsReason: (words: string) => string;
  readonly reasonButton: string;
  /** A bare number that nothing asks for. */
  /** The question that is open, below the answer to something else. */
  readonly stillAsked: (month: SaidPeriod, name: string, left: Left) => string;
  readonly whichFigure: (words: string) => string;
  readonly notWords: (name: string) => string;
  /** Yes, or a small number, to several buttons. */
  readonly whichOffered: string;
  /** A value while the bot has just spoken of another month, or one said with another month. */
  readonly whichMonth: (words: string, frequency: Frequency) => string;
  /** A value while it is not known whether the last answer, with its next question, has arrived. */
  readonly whichQuestion: (words: string) => string;
  /** What was named lies in the period of the report: a month of the quarter. */
  readonly liesIn: (said: ReportPeriod, period: ReportPeriod) => string;
  /** The report is about other periods; which of them is asked where there are any. */
  readonly otherPeriods: (said: ReportPeriod, frequency: Frequency, any: boolean) => string;
  /** Says the words again for a month. */
  readonly inMonth: (month: SaidPeriod, words: string) => string;
  readonly inMonthButton: (month: SaidPeriod) => string;
  /** Something would be changed in another month than the open one. */
  readonly otherMonthOpen: (open: SaidPeriod, named: SaidPeriod) => string;
  readonly openMonth: (month: SaidPeriod) => string;
  /** A month is opened whose period runs until that day. */
  readonly notClosed: (month: SaidPeriod, until: LocalDate) => string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly undoNotOwn: string;
  /** The last change moved the report: what it was, and the way back. */
  readonly undoMoved: Readonly<Record<'withdrawn' | 'reopened' | 'handed-over' | 'other', string>>;
  readonly historySaid: string;
  /** A reason that was taken back, or stands again in these words. */
  readonly reasonBack: (figures: string, words: string | undefined) => string;
  readonly nothingToClear: string;
  readonly clearWhich: string;
  readonly clearSaid: (name: string) => string;
  readonly askedAgain: (names: readonly string[]) => string;
  readonly nothingWrong: string;
  /** A printed percentage that is not what the figures give. */
  readonly rateDiffers: (name: string, said: string, computed: string) => string;
}
