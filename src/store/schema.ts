// The tables as Kysely sees them: one interface a noun, the same columns on every database. Instants are ISO 8601
// texts in UTC; JSON is text that the noun's own file parses with zod.

import type { Generated, Kysely } from 'kysely';
import type {
  AbsenceRow,
  ChaseRow,
  DecisionRequestRow,
  NotInChargeRow,
  ReminderOccasionRow,
  ReminderOffRow,
  ReminderRow,
} from './reminding-rows.ts';

export interface Tables {
  agencies: AgencyRow;
  people: PersonRow;
  account_claims: AccountClaimRow;
  memberships: MembershipRow;
  reports: ReportRow;
  figures: FigureRow;
  reasons: ReasonRow;
  standing_reasons: StandingReasonRow;
  audit: AuditRow;
  talks: ConversationStateRow;
  deliveries: DeliveryRow;
  documents: DocumentRow;
  contacts: ContactRow;
  posted_cards: PostedCardRow;
  settings_audit: SettingsAuditRow;
  holidays: HolidayRow;
  bases: BasesRow;
  definition_files: DefinitionFileRow;
  definitions: DefinitionRow;
  reminder_occasions: ReminderOccasionRow;
  reminders: ReminderRow;
  absences: AbsenceRow;
  reminders_off: ReminderOffRow;
  not_in_charge: NotInChargeRow;
  chases: ChaseRow;
  decision_requests: DecisionRequestRow;
  throttle: ThrottleRow;
  turn_leases: TurnLeaseRow;
  asked_questions: AskedQuestionRow;
  sent_files: SentFileRow;
  appendices: AppendixRow;
}

/** A database or a transaction on it: every function of the store takes one. */
export type Db = Kysely<Tables>;

export interface AgencyRow {
  id: string;
  /** 1 for a sample department. */
  sample: number;
  /** 1 for the provincial Office. */
  office: number;
  approval: string;
  reports: string;
  /** The first month this agency reports, `2023-02`. */
  first_month: string;
  settings: string;
}

export interface PersonRow {
  id: string;
  tenant_id: string;
  /** Null until the first contact. */
  entra_object_id: string | null;
  principal: string;
  name: string;
  active: number;
  /** Working hours as JSON; null where those of the program hold. */
  hours: string | null;
  /** Who stands in for them when they are away. */
  deputy_id: string | null;
}

/** An account with the address of somebody whom another account is. */
export interface AccountClaimRow {
  person_id: string;
  entra_object_id: string;
  address: string;
  at: string;
  told_at: string | null;
  refused_at: string | null;
  conversation_id: string | null;
  reference: string | null;
}

export interface MembershipRow {
  person_id: string;
  agency_id: string;
  roles: string;
}

export interface ReportRow {
  id: string;
  agency_id: string;
  definition_id: string;
  definition_version: number;
  month: string;
  state: string;
  /** Rises by one with every change; compared and set. */
  version: number;
  skipped: string;
  /** The officer who has it in hand; null while any officer may take it up. */
  holder_id: string | null;
  submitted_by: string | null;
  /** What văn thư gave it; null before it is sent. */
  number: number | null;
  issued_on: string | null;
  note: string | null;
  /** The sections to look at, named by the person who returned it, as JSON; null where none were named. */
  returned_sections: string | null;
  created_at: string;
  updated_at: string;
}

export interface FigureRow {
  report_id: string;
  figure_id: string;
  count: number | null;
  words: string | null;
  how: string;
  person_id: string;
  at: string;
  /** The report's version that this value came with. */
  version: number;
  /** JSON of where it was taken from. */
  provenance: string | null;
  /** JSON of the parts that it is the sum of. */
  addends: string | null;
}

export interface ReasonRow {
  report_id: string;
  code: string;
  words: string;
  person_id: string;
  at: string;
  /** The month in which it was given for this one too; null where it was given for this report. */
  kept_from: string | null;
}

/** A reason of an agency for the same warning of later months. */
export interface StandingReasonRow {
  agency_id: string;
  definition_id: string;
  code: string;
  words: string;
  /** Where it was given: the month, how far the figure was from what the rule gives, the report. */
  from_month: string;
  excess: number;
  report_id: string;
  person_id: string;
  at: string;
  /** Null while it holds. */
  ended_at: string | null;
  ended_by: string | null;
}

export interface AuditRow {
  id: Generated<number>;
  report_id: string;
  version: number;
  at: string;
  person_id: string;
  /** What changed: `figure`, `reason`, `skip`, `state`, `holder`, `number`, `note`, `definition`, `appendix`, `standing`. */
  subject: string;
  /** Which one: a figure's id, a check's code. */
  subject_id: string;
  before: string | null;
  after: string | null;
  how: string;
  /** The delivery that brought the change, if it came through the door. */
  delivery: string | null;
  /** Of the value that came: JSON as of the figure. */
  provenance: string | null;
  addends: string | null;
}

export interface ConversationStateRow {
  conversation_id: string;
  person_id: string;
  /** The agency that the person speaks for here; null where they have but one. */
  agency_id: string | null;
  report_id: string | null;
  /** The figure asked out of turn; null asks the first missing one. */
  focus: string | null;
  /** The figure last asked here: what a bare number answers. */
  asked: string | null;
  /** 1 while the person has put the report aside: a bare number is then asked about, not recorded. */
  paused: number;
  language: string;
  /** The report's version as this conversation last showed it. */
  seen_version: number;
  /** JSON of what was asked back. */
  offered: string | null;
  /** JSON of a question that was sent and whose arrival is not known. */
  unconfirmed: string | null;
  /** JSON of the month whose reports the Office was shown last, and when. */
  listed: string | null;
  /** The report that the bot spoke of last, unasked; null once the person has been asked something again. */
  spoken_report_id: string | null;
  updated_at: string;
}

export interface DeliveryRow {
  key: string;
  conversation_id: string;
  at: string;
  /** 1 once the reply has gone out. */
  answered: number;
}

/**
 * The exact file of a report at the version at which it became final. Never removed, and changed once at most: a file with a
 * number that was put right is given up, and its row stays (giveUpReplaced in documents.ts).
 */
export interface DocumentRow {
  report_id: string;
  version: number;
  sha256: string;
  bytes: Uint8Array;
  file_name: string;
  /** Every figure that the file prints, also those that followed from others, as JSON. */
  figures: string;
  /** `approved` or `sent`. */
  state: string;
  at: string;
}

/** What the province's rates divide by from a month on. */
export interface BasesRow {
  from_month: string;
  /** Options by their choices, as JSON. */
  options: string;
}

/** A file that gives definitions of reports, as it was written. Never changed, never removed. */
export interface DefinitionFileRow {
  sha256: string;
  source: string;
  at: string;
}

/** A version of a report's definition, and the file that gives it. */
export interface DefinitionRow {
  id: string;
  version: number;
  file: string;
  /** `shipped` or `file`. */
  origin: string;
  /** Where the report stands among the others. */
  place: number;
  at: string;
}

/** Where a person can be written to unasked. */
export interface ContactRow {
  person_id: string;
  conversation_id: string;
  /** The channel's conversation reference, as JSON. */
  reference: string;
  at: string;
  /** Until then no reminder goes there: the channel limits what one conversation is sent. */
  quiet_until: string | null;
}

/** A card that was sent to somebody about a report and is brought up to date when the report moves on. */
export interface PostedCardRow {
  report_id: string;
  person_id: string;
  /** Null while the first one is on its way. */
  activity_id: string | null;
  /** The report's version of which the person has been told; bringing the card up to date does not move it. */
  version: number;
  at: string;
}

export interface SettingsAuditRow {
  id: Generated<number>;
  at: string;
  /** Null where the operator imported a file. */
  person_id: string | null;
  agency_id: string;
  /** `agency`, `person`, `holidays`, `bases` or `definition`. */
  subject: string;
  subject_id: string;
  field: string;
  before: string | null;
  after: string | null;
  /** `chat`, `file`, `first-contact` or `program`. */
  how: string;
}

/** A year of days off that an administrator has supplied. */
export interface HolidayRow {
  year: string;
  /** As JSON. */
  days: string;
}

/** When the channel takes the next message of any copy of the program; in microseconds since 1970, by the database's clock. */
export interface ThrottleRow {
  id: string;
  next_at: number;
}

/** Which copy of the program has the turn in a conversation; on PostgreSQL only. */
export interface TurnLeaseRow {
  conversation_id: string;
  holder: string;
  /** In milliseconds since 1970, by the database's clock. */
  until: number;
}

/** A message of ours that asks for a figure. */
export interface AskedQuestionRow {
  conversation_id: string;
  activity_id: string;
  report_id: string;
  figure: string;
  asked_at: string;
}

/** A file or a text as somebody sent it; kept for a day, so that a press can ask for what is in it. */
export interface SentFileRow {
  id: string;
  person_id: string;
  conversation_id: string;
  name: string;
  sha256: string;
  /** As it was opened: `docx`, `xlsx`, `pasted`. */
  kind: string;
  bytes: Uint8Array;
  at: string;
  /** `new`; `done` once its figures were taken or refused; `older` once something else was sent. */
  standing: string;
}

/** An appendix of a report, with the file that its rows were taken from. */
export interface AppendixRow {
  report_id: string;
  kind: string;
  /** Columns and rows as JSON. */
  content: string;
  /** Rows of data. */
  row_count: number;
  /** What it says of figures of the report, as JSON. */
  sums: string;
  file: string;
  sha256: string;
  person_id: string;
  at: string;
  /** The report's version that it came with. */
  version: number;
}
