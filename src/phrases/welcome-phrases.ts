// What the bot says to somebody who opens the chat, and when it is asked for help.

import type { LocalDate } from '../calendar/local-date.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { ListedState } from '../report/state.ts';
import type { Left } from '../report/status.ts';

/** Where a month stands, for one line. */
export interface StandingLine {
  readonly month: SaidPeriod;
  readonly state: ListedState;
  readonly left: Left;
  readonly errors: number;
  readonly warnings: number;
  /** Why it is entered again, where it had been sent on. */
  readonly again: 'returned' | 'corrected' | undefined;
  readonly due: DueFacts;
}

export interface DueFacts {
  readonly at: Date;
  /** Working days from today to the deadline: 0 on its day, negative once they are past. */
  readonly daysLeft: number;
  readonly late: boolean;
  /** It is the deadline's own day. */
  readonly today: boolean;
}

/** Who is in, of all that owe a month. */
export interface ProvinceLine {
  readonly month: SaidPeriod;
  readonly due: number;
  readonly in: number;
  /** Names of those who are not, as many as are named. */
  readonly missing: readonly string[];
  readonly late: number;
}

export interface WelcomePhrases {
  /** Over what waits, or does not, for whoever asks what there is to do. */
  readonly tasks: string;
  readonly standing: (facts: StandingLine) => string;
  /** Figures that were filled in as that month's when the month was opened. */
  readonly carried: (names: readonly string[], month: SaidPeriod) => string;
  /** The month after a finished one: when its period closes, and when it is due. */
  readonly nextMonth: (month: SaidPeriod, closes: LocalDate, due: Date) => string;
  /** By name where their agencies owe others, too. `due`: of the one report, where it is the one that is due. */
  readonly toDecide: (months: readonly SaidPeriod[], due: DueFacts | undefined) => string;
  readonly nothingToDecide: string;
  readonly province: (facts: ProvinceLine) => string;
  readonly owesNothing: (agency: string) => string;
  readonly administers: string;
  readonly inGroup: string;

  readonly button: {
    readonly form: string;
    readonly mend: string;
  };
}
