// What the bot says of the names that a paper bears: those of its day of issue.

import type { Letterhead } from '../agency/agency.ts';
import type { LocalDate } from '../calendar/local-date.ts';

export type NamesOnPaper = Pick<Letterhead, 'name' | 'signerTitle' | 'signerName'>;

export interface PaperPhrases {
  /** Beside the field of the date. */
  readonly namesOfDay: string;
  /** The names change between the days that may stand there. */
  readonly namesChange: string;
  readonly namesBefore: (day: LocalDate, names: NamesOnPaper) => string;
  readonly namesFrom: (day: LocalDate, names: NamesOnPaper) => string;
  /** The paper bears other names than when it was approved. */
  readonly namesPrinted: (issuedOn: LocalDate, names: NamesOnPaper) => string;
}
