// What the bot says, as a type: a language that lacks a phrase does not compile. The words are in vi.ts and en.ts; whoever speaks passes facts and gets words, and never builds a sentence.

import type { FileWords } from '../actions/file-words.ts';
import type { PeriodDays } from '../calendar/period.ts';
import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { EntryEvent } from '../entry/entry.ts';
import type { UnclearReason } from '../language/count.ts';
import type { Language } from '../language/language.ts';
import type { DefinitionChange, FigureId, ReportDefinition } from '../report/definition.ts';
import type { RateReading } from '../report/indicators.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { Left, ReasonedFinding } from '../report/status.ts';
import type { AccountPhrases } from './account-phrases.ts';
import type { AppendixPhrases } from './appendix-phrases.ts';
import type { BasesPhrases } from './bases-phrases.ts';
import type { ConversationPhrases } from './conversation-phrases.ts';
import type { DiagnosisPhrases } from './diagnosis-phrases.ts';
import type { DoctorPhrases } from './doctor-phrases.ts';
import type { FilePhrases } from './file-phrases.ts';
import type { FormPhrases } from './form-phrases.ts';
import type { FromMonthsPhrases } from './from-months-phrases.ts';
import type { HandingPhrases } from './handing-phrases.ts';
import type { HelpPhrases } from './help-phrases.ts';
import type { HistoryPhrases } from './history-phrases.ts';
import type { OfficePhrases } from './office-phrases.ts';
import type { OpeningPhrases } from './opening-phrases.ts';
import type { PaperPhrases } from './paper-phrases.ts';
import type { PeoplePhrases } from './people-phrases.ts';
import type { PreviewPhrases } from './preview-phrases.ts';
import type { ProvincePhrases } from './province-phrases.ts';
import type { QuestionPhrases } from './question-phrases.ts';
import type { RefusalPhrases } from './refusal-phrases.ts';
import type { ReminderPhrases } from './reminder-phrases.ts';
import type { Lacking, ReviewPhrases } from './review-phrases.ts';
import type { SendingPhrases } from './sending-phrases.ts';
import type { SeveralPhrases } from './several-phrases.ts';
import type { StandingPhrases } from './standing-phrases.ts';
import type { TakeOverPhrases } from './take-over-phrases.ts';
import type { ValuePhrases } from './value-phrases.ts';
import type { WelcomePhrases } from './welcome-phrases.ts';
import type { WhichPhrases } from './which-phrases.ts';
import type { WorkflowPhrases } from './workflow-phrases.ts';

export interface Phrases {
  readonly language: Language;

  // Welcome, help, and what cannot be done
  readonly welcome: string;
  readonly welcomeMore: string;
  readonly notUnderstood: string;
  readonly numberWithoutQuestion: (name: string) => string;
  readonly wordsWithoutQuestion: (name: string) => string;
  readonly thanks: string;
  readonly unknownPerson: string;
  readonly whichAgency: string;
  /** The word before an agency's name in a button's message. */
  readonly agencyWord: string;
  readonly agencyChosen: (name: string) => string;
  readonly personalChatOnly: string;
  readonly tooLong: string;
  /** In characters. */
  readonly textTooLong: (length: number, longest: number) => string;
  readonly notText: string;
  readonly badPayload: string;
  /** A form was saved, and not one of its fields came. */
  readonly nothingArrived: string;
  readonly trouble: string;
  /** The database is away: certainly nothing is recorded. */
  readonly busy: string;
  /** It broke when something may have been recorded already. */
  readonly perhapsRecorded: string;
  readonly readOnly: string;

  // Opening a month
  readonly reportTitle: (month: SaidPeriod) => string;
  readonly opened: (facts: OpenedFacts) => string;
  readonly resumed: (facts: {
    readonly month: SaidPeriod;
    readonly left: Left;
    readonly name: string;
  }) => string;
  readonly allGiven: (month: SaidPeriod) => string;
  readonly noSuchMonth: (frequency: Frequency) => string;
  readonly notOwed: string;
  readonly futureMonth: (month: SaidPeriod, latest: ReportPeriod) => string;
  readonly beforeFirst: (month: SaidPeriod, first: ReportPeriod) => string;
  readonly definitionChanged: (changes: readonly DefinitionChange[]) => string;

  // Questions and answers
  readonly question: (facts: QuestionFacts) => string;
  /** How many are left, with what is done as a picture. */
  readonly leftPicture: (left: Left) => string;
  /** Figures that may be answered together with the one that is asked. */
  readonly mayFollow: (names: readonly string[]) => string;
  readonly previousValue: (month: ReportPeriod, value: string) => string;
  readonly currentValue: (value: string) => string;
  readonly events: (definition: ReportDefinition, events: readonly EntryEvent[]) => readonly string[];
  readonly unchanged: (count: number) => string;
  /** Values that follow from what was just given. */
  readonly derived: (values: readonly { readonly name: string; readonly value: string }[]) => string;
  readonly skipped: (name: string) => string;
  readonly cannotSkip: string;
  readonly nothingBefore: string;
  readonly unclear: (words: string, reason: UnclearReason, name: string) => string;
  /** Words of the message that became no figure. */
  readonly leftOver: (words: readonly string[]) => string;
  readonly which: (words: string) => string;
  readonly tooMany: (count: number, room: number, section: string) => string;
  readonly otherMonth: (pasted: ReportPeriod, open: SaidPeriod) => string;
  readonly repeated: string;
  readonly noKeep: (frequency: Frequency) => string;
  readonly nothingOverridden: string;
  readonly whichOverridden: string;

  // Editing and deleting a message
  readonly editedNothing: string;
  /** What is written now holds no number. */
  readonly editedKeeps: (facts: StandingFacts) => string;
  readonly deletedKeeps: (facts: StandingFacts) => string;
  readonly editedSuperseded: (name: string) => string;

  // Where it stands
  /** How many of the counts of a month are still to be given, the one way of counting everywhere. */
  readonly left: (left: Left) => string;
  readonly missing: (lacking: Lacking) => string;
  readonly nothingMissing: string;
  readonly later: (left: Left) => string;
  readonly cancelledQuestion: string;

  // Findings and rates
  readonly finding: (definition: ReportDefinition, finding: ReasonedFinding) => string;
  readonly findingNoticed: (severity: ReasonedFinding['check']['severity'], words: string) => string;
  readonly findingHeading: (severity: ReasonedFinding['check']['severity'], count: number) => string;
  readonly explanation: (definition: ReportDefinition, figure: FigureId, rate: RateReading) => string;
  readonly noSuchRate: string;
  /** A percentage was given where a number of dossiers is asked. */
  readonly countWanted: (figure: string) => string;
  /** What a figure counts, and its value as far as it has one. */
  readonly meaning: (
    name: string,
    hint: string | undefined,
    stands: { readonly value: string | undefined; readonly computed: boolean },
  ) => string;
  readonly moreRates: (count: number) => string;

  // Reasons for warnings
  readonly whichWarning: (warnings: readonly string[]) => string;
  readonly noWarning: string;
  readonly reasonGiven: (warning: string, reason: string) => string;
  readonly noReasonGiven: string;

  // Cards
  readonly card: CardPhrases;

  /** Forms, and what becomes of them. */
  readonly form: FormPhrases;
  readonly bases: BasesPhrases;
  readonly handing: HandingPhrases;
  readonly fromMonths: FromMonthsPhrases;

  /** The first words of a talk. */
  readonly doctor: DoctorPhrases;
  readonly welcoming: WelcomePhrases;
  readonly helping: HelpPhrases;

  /** Being understood, and not. */
  readonly conversation: ConversationPhrases;
  /** Where several reports could be meant. */
  readonly reports: WhichPhrases;

  /** Values that are asked back about. */
  readonly account: AccountPhrases;
  readonly paper: PaperPhrases;
  readonly value: ValuePhrases;

  /** Answers to questions about where things stand. */
  readonly ask: QuestionPhrases;
  readonly preview: PreviewPhrases;
  readonly province: ProvincePhrases;
  readonly refused: RefusalPhrases;
  readonly opening: OpeningPhrases;
  readonly office: OfficePhrases;
  /** Where more than one report is owed. */
  readonly several: SeveralPhrases;

  /** The way of a report from its officer to the Office. */
  readonly workflow: WorkflowPhrases;

  /** Sent on, decided on, sent back: by whom, when, why, and the way from there. */
  readonly sending: SendingPhrases;

  /** Who changed what, and files to compare. */
  readonly appendix: AppendixPhrases;
  readonly history: HistoryPhrases;
  readonly sentFiles: FilePhrases;
  readonly takeOver: TakeOverPhrases;
  readonly diagnosis: DiagnosisPhrases;
  readonly annotated: FileWords['annotated'];

  /** In files that are no official documents. */
  readonly files: FileWords['files'];

  /** Agencies and people. */
  readonly people: PeoplePhrases;

  /** Reminders, and what people say about them. */
  readonly reminder: ReminderPhrases;

  /** A report before it is sent on. */
  readonly review: ReviewPhrases;
  /** Reasons that are kept for later months. */
  readonly standing: StandingPhrases;

  // Finishing and the Word file
  readonly ready: string;
  readonly documentReady: (fileName: string, draft: boolean) => string;
  readonly documentNotYet: string;
  readonly documentOutdated: string;
  readonly consentDescription: (draft: boolean) => string;
  readonly consentDeclined: string;
  readonly uploadFailed: string;
  readonly linkExpires: (minutes: number) => string;

  readonly button: ButtonPhrases;
}

/** What a message gave and still stands. */
export interface StandingFacts {
  readonly month: SaidPeriod;
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** How many besides those. */
  readonly more: number;
  /** Where the person may change them now: at once, once that month is open here, or nowhere. */
  readonly changeable: 'here' | 'elsewhere' | 'no';
}

export interface OpenedFacts {
  readonly month: SaidPeriod;
  readonly period: PeriodDays;
  /** In words. */
  readonly deadline: string;
  readonly left: Left;
  /** Names of the figures that were taken over from last month. */
  readonly carried: readonly string[];
}

export interface QuestionFacts {
  /** Where it is not the one that is due now. */
  readonly month?: SaidPeriod;
  readonly name: string;
  readonly hint?: string;
  readonly lines: readonly string[];
}

export interface CardPhrases {
  readonly asOf: (now: Date, version: number) => string;
  readonly asOfTime: (now: Date) => string;
  readonly outdated: (version: number) => string;
  readonly formTitle: (section: string, month: SaidPeriod) => string;
  readonly reviewTitle: (month: SaidPeriod) => string;
  readonly moreFindings: (count: number) => string;
  readonly reasonAsked: string;
  readonly reasonPlaceholder: string;
  readonly unknownValue: string;
  readonly summaryTitle: (month: SaidPeriod) => string;
  readonly noLastMonth: (frequency: Frequency) => string;
  readonly sample: string;
}

export interface ButtonPhrases {
  /** As much of this as a phone has room for; the name and the period always: src/phrases/report-button.ts. */
  readonly enterMonth: (month: SaidPeriod) => string;
  readonly openReport: (month: SaidPeriod) => string;
  /** What is said to see how the present report stands. */
  readonly status: (frequency: Frequency) => string;
  readonly waiting: string;
  readonly province: string;
  readonly notIn: string;
  readonly help: string;
  readonly keep: (frequency: Frequency, value: string) => string;
  readonly keepAll: (frequency: Frequency, count: number) => string;
  /** Both the button and what it says of a figure. */
  readonly notKnown: string;
  /** Goes on with the question that is open. */
  readonly answerOn: string;
  /** What asks for the form of a section, in words of this language alone; and for that of the whole month. */
  readonly openForm: string;
  readonly wholeForm: string;
  readonly form: string;
  readonly skip: string;
  readonly save: string;
  readonly review: string;
  readonly fix: string;
  readonly giveReasons: string;
  readonly finish: string;
  readonly draft: string;
  readonly download: string;
  readonly resume: string;
  readonly useReading: (name: string, value: string) => string;
  readonly replaceWith: (value: string) => string;
  readonly withdraw: string;
}
