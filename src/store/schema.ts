// The tables as Kysely sees them: one interface a noun, the same columns on every database. Instants are ISO 8601
// texts in UTC; JSON is text that the noun's own file parses with zod.

import type { Generated, Kysely } from 'kysely';

export interface Tables {
  agencies: AgencyRow;
  people: PersonRow;
  reports: ReportRow;
  figures: FigureRow;
  reasons: ReasonRow;
  audit: AuditRow;
  talks: TalkRow;
  deliveries: DeliveryRow;
}

/** A database or a transaction on it: every function of the store takes one. */
export type Db = Kysely<Tables>;

export interface AgencyRow {
  id: string;
  /** 1 for a sample department. */
  sample: number;
  /** The first month this agency reports, `2023-02`. */
  first_month: string;
  settings: string;
}

export interface PersonRow {
  id: string;
  agency_id: string;
  tenant_id: string;
  entra_object_id: string;
  name: string;
  roles: string;
  active: number;
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
}

export interface ReasonRow {
  report_id: string;
  code: string;
  words: string;
  person_id: string;
  at: string;
}

export interface AuditRow {
  id: Generated<number>;
  report_id: string;
  version: number;
  at: string;
  person_id: string;
  /** What changed: `figure`, `reason`, `skip`, `state`, `definition`. */
  subject: string;
  /** Which one: a figure's id, a check's code. */
  subject_id: string;
  before: string | null;
  after: string | null;
  how: string;
  /** The delivery that brought the change, if it came through the door. */
  delivery: string | null;
}

export interface TalkRow {
  conversation_id: string;
  person_id: string;
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
  updated_at: string;
}

export interface DeliveryRow {
  key: string;
  conversation_id: string;
  at: string;
  /** 1 once the reply has gone out. */
  answered: number;
}
