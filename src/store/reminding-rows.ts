// Rows of what reminds people: planned reminders, who is away or has opted out, what was requested by hand.

/** A trigger that has been made into reminders. It never is a second time, by this copy of the program or another. */
export interface ReminderOccasionRow {
  /** The report's id, or the month of the province. */
  about: string;
  occasion: string;
  at: string;
}

/** One reminder of one person: planned, claimed by a copy of the program, sent, or why not. */
export interface ReminderRow {
  about: string;
  person_id: string;
  occasion: string;
  kind: string;
  /** Who is away, and reminded through this person. */
  instead_of: string | null;
  state: string;
  /** Why it was dropped or failed, as a code. */
  reason: string | null;
  due_at: string;
  /** Not sent from this time on. */
  until: string;
  /** When it is tried next. */
  try_at: string;
  tries: number;
  claimed_by: string | null;
  /** A claim that is older belongs to a copy that has died. */
  claimed_until: string | null;
  /** The card in the person's chat; null once another has taken its place. */
  activity_id: string | null;
  sent_at: string | null;
}

/** Somebody is away up to and with that day. */
export interface AbsenceRow {
  person_id: string;
  until: string;
  deputy_id: string | null;
  at: string;
}

/** A kind of reminder that a person has opted out of. */
export interface ReminderOffRow {
  person_id: string;
  /** The id of a definition; empty for every report. */
  report: string;
  kind: string;
}

/** A person has said that this agency's reports are not theirs any more. */
export interface NotInChargeRow {
  person_id: string;
  agency_id: string;
  at: string;
}

/** The Office asked for a report by hand. */
export interface ChaseRow {
  report_id: string;
  at: string;
  person_id: string;
}

/** An officer asked the approver once more to decide on a report. */
export interface DecisionRequestRow {
  report_id: string;
  at: string;
  person_id: string;
}
