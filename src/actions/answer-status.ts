// Where an agency stands with a month: what an officer or a leader asks in passing. Looks only; a month that nobody has
// begun is answered without beginning it.

import { may, SYSTEM_ACTOR } from '../agency/person.ts';
import { localDate } from '../calendar/clock.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { workingDaysLeft } from '../calendar/working-days.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { recipientsOf } from '../reminders/recipients.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { peopleOf } from '../store/people.ts';
import { findReportNow } from '../store/report-now.ts';
import type { StoredReport } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { decidersAmong } from './deciders.ts';
import { definitionMeant } from './definition-meant.ts';
import { namedPeople, namedPerson } from './named-people.ts';
import { type MonthRefused, resolveMonth } from './open-report.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';
import type { ReportView } from './report-view.ts';
import { readAgency } from './turn-reads.ts';
import { listedStateOf, viewReport } from './view-report.ts';

export interface MonthStatus {
  readonly kind: 'status';
  readonly view: ReportView;
  /** Somebody has given a figure; that the program has opened the month is not enough. */
  readonly begun: boolean;
  /** Who has it in hand: the holder, else the last person to give a figure; undefined before there is one. */
  readonly holder: string | undefined;
  /** Working days from today to the deadline: 0 on its day, negative once it is past. */
  readonly daysLeft: number;
}

/**
 * The month mentioned; without a mention the one that is due; of the report that the agency owes, where none is named.
 * Requires the right to read this agency's reports.
 */
export async function answerStatus(
  context: ActionContext,
  mention: MonthMention | undefined,
  named?: ReportDefinition,
): Promise<MonthStatus | MonthRefused | Refusal> {
  const { db, actor, agencyId, now, holidays } = context;
  const agency = await readAgency(context, agencyId);
  if (!agency || !may(actor, 'read-report', agencyId)) return refused('not-allowed');
  const definition = context.catalogue.get((named ?? definitionMeant(context, agency)).id);
  const resolved = await resolveMonth(context, definition, agency, mention);
  if (resolved.kind !== 'month') return resolved;
  const { month } = resolved;
  const id = formatReportRef({ agencyId, definitionId: definition.id, month });
  const stored = await findReportNow(db, id);
  const view = await viewReport(context, stored ?? notBegun(id, agencyId, definition, month, now));
  return {
    kind: 'status',
    view,
    begun: listedStateOf(view) !== 'not-begun',
    holder: await holderOf(context, view),
    daysLeft: workingDaysLeft(localDate(now), view.deadline.date, holidays),
  };
}

/** Names of those whose it is to begin: the holder, else the officers who have not said that it is not theirs. */
export async function namesInCharge(
  { db, now }: ActionContext,
  { report }: ReportView,
): Promise<readonly string[]> {
  const { agencyId, id } = report;
  const facts = (await factsOf(db, [report])).get(id) ?? NOT_BEGUN;
  const staff = (await reminderCandidates(db, [agencyId])).get(agencyId) ?? [];
  const ids = recipientsOf('opening', facts, staff, localDate(now)).map((one) => one.id);
  const people = (await peopleOf(db, agencyId)).filter((one) => ids.includes(one.id));
  return (await namedPeople(db, people)).map(({ name }) => name);
}

/** Who decides on a report of this agency; nobody where none is decided on. */
export async function namesDeciding(
  { db }: ActionContext,
  { agency, report }: ReportView,
): Promise<readonly string[]> {
  if (agency.approval === 'off') return [];
  const people = decidersAmong(await peopleOf(db, report.agencyId), report, agency);
  return (await namedPeople(db, people)).map(({ name }) => name);
}

async function holderOf({ db }: ActionContext, { report, entered }: ReportView): Promise<string | undefined> {
  const given = [...entered.values()].filter(({ by }) => by !== SYSTEM_ACTOR.id);
  const [latest] = given.toSorted((a, b) => b.version - a.version);
  const id = report.holderId ?? latest?.by;
  return id === undefined ? undefined : (await namedPerson(db, id))?.name;
}

function notBegun(
  id: string,
  agencyId: string,
  { id: definitionId, version: definitionVersion }: ReportDefinition,
  month: ReportPeriod,
  now: Date,
): StoredReport {
  return {
    id,
    agencyId,
    definitionId,
    definitionVersion,
    month,
    state: 'entering',
    version: 0,
    skipped: new Set(),
    holderId: undefined,
    submittedBy: undefined,
    number: undefined,
    issuedOn: undefined,
    returnedSections: [],
    note: undefined,
    updatedAt: now,
  };
}
