// What the bot says of a report on its way: waiting, decided on, sent, corrected, handed over.

import type { Refusal } from '../actions/context.ts';
import type { ReportMoved } from '../actions/report-events.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { ListedState, ReportState } from '../report/state.ts';

/** What people are told of with a card of its own. */
export type ToldNews = Exclude<ReportMoved['kind'], 'to-decide' | 'moved'>;

export interface WorkflowPhrases {
  readonly stateName: Readonly<Record<ListedState, string>>;
  /** Why something was not done. */
  readonly refusal: Readonly<Record<Refusal['code'], string>>;

  /** A reason of that many characters, more than one may have. */
  readonly reasonTooLong: (length: number, longest: number) => string;

  // To the one who acts
  readonly withdrawn: (month: SaidPeriod) => string;
  readonly correcting: (month: SaidPeriod) => string;
  readonly registered: (month: SaidPeriod) => string;
  readonly passAsked: string;
  /** Nobody in the agency can decide on it. */
  readonly noApprover: (month: SaidPeriod) => string;
  readonly handedOver: (month: SaidPeriod, name: string) => string;
  readonly handOverWhom: string;
  /** What hands it over, said again. */
  readonly handOverSaid: (to: string) => string;
  readonly noColleague: string;
  readonly noSuchColleague: (name: string) => string;
  readonly badRegistration: string;
  readonly noDocuments: (month: SaidPeriod) => string;
  /** What is said to get the report as it stands. */
  readonly downloadSaid: (month: SaidPeriod) => string;
  /** A kept file: `sent` has number and date of văn thư. */
  readonly documentLine: (edition: number, state: 'approved' | 'sent', at: Date) => string;
  readonly unreachable: (names: readonly string[]) => string;

  // Cards
  readonly approvalTitle: (month: SaidPeriod) => string;
  readonly by: (name: string) => string;
  readonly note: (words: string) => string;
  readonly waiting: string;
  readonly approved: string;
  readonly sent: (number: number | undefined, issuedOn: LocalDate | undefined) => string;
  readonly passReason: string;
  readonly returnReason: string;
  readonly returnSections: string;
  readonly newsTitle: (news: ToldNews, month: SaidPeriod) => string;
  readonly newsNext: (news: ToldNews) => string;
  /** Approved months whose running totals the one just approved has left behind. */
  readonly leftBehind: (months: readonly ReportPeriod[]) => string;
  readonly correctionTitle: (month: SaidPeriod) => string;
  readonly correctionReason: string;
  readonly correctionHint: string;
  readonly registrationTitle: (month: SaidPeriod) => string;
  readonly registrationNumber: string;
  readonly registrationDate: string;
  readonly documentsTitle: (month: SaidPeriod) => string;

  // The agencies of the province
  readonly listFilter: string;
  /** No agency fits what the list is narrowed to. */
  readonly listNothing: (filter: string) => string;
  readonly listTitle: (month: SaidPeriod) => string;
  readonly listCount: (state: string, count: number) => string;
  /** From the first to the last row shown, of how many. */
  readonly listPage: (first: number, last: number, of: number, now: Date) => string;

  readonly button: {
    readonly showReview: string;
    readonly draftOrReport: (state: ReportState) => string;
    readonly approve: string;
    readonly sendBack: string;
    /** Opens the form for the reason. */
    readonly sendBackForm: string;
    readonly letPass: string;
    readonly decide: string;
    readonly submit: string;
    readonly askPass: string;
    readonly register: string;
    readonly correct: string;
    readonly getEdition: (edition: number, state: 'approved' | 'sent') => string;
    readonly look: string;
    readonly lookAt: (name: string) => string;
    readonly filter: string;
    readonly morePage: string;
    readonly lessPage: string;
    readonly wholeList: string;
  };
}
