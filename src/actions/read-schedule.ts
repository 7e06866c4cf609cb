// What is planned to be reminded of, and why: for one person as they ask, for everybody as the operator looks. Says what
// would be sent as things stand now; nothing is planned or sent by looking.

import { nameOfAgency } from '../agency/agency.ts';
import { hasRole, type Person } from '../agency/person.ts';
import {
  DEFAULT_HOURS,
  type ReminderKind,
  type Without,
  type WorkingHours,
} from '../agency/reminder-rules.ts';
import { localDate } from '../calendar/clock.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { isAutomatic, planFor } from '../reminders/plan.ts';
import { type Recipient, recipientsOf } from '../reminders/recipients.ts';
import { type ReminderTrigger, triggerAt } from '../reminders/triggers.ts';
import { calledAmong } from '../report/called.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import { parseProvinceRef, parseReportRef } from '../report/report-ref.ts';
import { type Absence, absencesOf, kindsOff } from '../store/absences.ts';
import { allPeople, peopleOfAgencies } from '../store/people.ts';
import { openedTriggers, type Reminder, remindersOfPerson, waitingReminders } from '../store/reminders.ts';
import type { ActionContext } from './context.ts';
import { type DueReport, owedReports, withPeople } from './due-reports.ts';
import type { JobContext } from './job-context.ts';
import { namedPeople } from './named-people.ts';
import { reportsOfPerson } from './reports-of-person.ts';

/** One reminder that would be sent. */
export interface ScheduleEntry {
  readonly subjectId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly definition: ReportDefinition;
  /** The report's name, where its agency owes another, too. */
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  readonly deadline: Deadline;
  readonly kind: ReminderKind;
  readonly trigger: string;
  readonly dueAt: Date;
  readonly person: Person;
  readonly role: Recipient['role'];
  /** The name of who is away. */
  readonly onBehalfOf: string | undefined;
  /** The person has opted out of this kind, so it is not sent. */
  readonly off: boolean;
}

/** A report that is late and of which nobody is reminded any more. */
export type Overdue = Unattended & Pick<ScheduleEntry, 'deadline'>;

export interface Schedule {
  readonly entries: readonly ScheduleEntry[];
  /** Late reports that are the asker's, too, and have no reminder left; the latest first. */
  readonly overdue: readonly Overdue[];
  /** Of the last weeks, the newest first. */
  readonly past: readonly (Reminder & { readonly called: Words | undefined })[];
  readonly hours: WorkingHours;
  readonly absence: Absence | undefined;
  readonly off: ReadonlySet<Without>;
  /** What the asker may be reminded of. */
  readonly reports: readonly ReportDefinition[];
}

/** How far back "lately" reaches; in milliseconds. */
const LATELY = 31 * 24 * 60 * 60 * 1000;

/** The asker's own reminders: in the agencies in which they are officer or approver. */
export async function readSchedule(context: ActionContext): Promise<Schedule> {
  const { db, actor, now } = context;
  const agencyIds = actor.memberships
    .map(({ agencyId }) => agencyId)
    .filter((id) => hasRole(actor, 'officer', id) || hasRole(actor, 'approver', id));
  const plans = await plansOf(context, agencyIds);
  const entries = (await scheduled(context, plans, agencyIds)).filter(({ person }) => person.id === actor.id);
  const planned = new Set(entries.map(({ subjectId }) => subjectId));
  const absence = (await absencesOf(db, [actor.id])).get(actor.id);
  const reports = await reportsOfPerson(context);
  return {
    entries,
    overdue: plans
      .filter(
        ({ id, deadline, facts, staff }) =>
          now > deadline.at &&
          !planned.has(id) &&
          (facts.state === 'entering' || facts.state === 'waiting') &&
          staff.some((one) => one.id === actor.id),
      )
      .map((plan) => ({ ...ofReport(context, plan), deadline: plan.deadline }))
      .toSorted((one, other) => one.deadline.at.getTime() - other.deadline.at.getTime()),
    past: (await remindersOfPerson(db, actor.id, new Date(now.getTime() - LATELY))).map((one) => {
      const ref = parseReportRef(one.subjectId) ?? parseProvinceRef(one.subjectId);
      const definition = ref && context.catalogue.find(ref.definitionId);
      return { ...one, called: definition && calledAmong(reports, definition) };
    }),
    hours: actor.hours ?? DEFAULT_HOURS,
    absence: absence && absence.until >= localDate(now) ? absence : undefined,
    off: (await kindsOff(db, [actor.id])).get(actor.id) ?? new Set(),
    reports,
  };
}

/** A report that nobody could be reminded of. */
export type Unattended = Pick<ScheduleEntry, 'agencyId' | 'agencyName' | 'called' | 'definition' | 'month'>;

/** Everybody's, in the order of time. Without a permission of its own: the operator of the machine asks, not a person. */
export async function scheduleOfAll(
  env: JobContext,
): Promise<{ readonly entries: readonly ScheduleEntry[]; readonly unattended: readonly Unattended[] }> {
  const plans = await withPeople(env, await owedReports(env));
  const today = localDate(env.now);
  const unattended = plans.filter(
    ({ facts, staff }) =>
      (facts.state === 'entering' || facts.state === 'waiting') &&
      recipientsOf('escalation', facts, staff, today).length === 0,
  );
  return {
    entries: await scheduled(env, await plansOf(env, undefined), undefined),
    unattended: unattended.map((plan) => ({ ...ofReport(env, plan) })),
  };
}

/** What is owed and has not been sent, of every agency or of those named, with who is concerned. */
async function plansOf(
  env: JobContext,
  agencyIds: readonly string[] | undefined,
): Promise<readonly DueReport[]> {
  const owed = await owedReports(env, { ahead: true, ...(agencyIds && { agencyIds }) });
  return (await withPeople(env, owed)).filter(({ facts }) => facts.state !== 'sent');
}

async function scheduled(
  env: JobContext,
  plans: readonly DueReport[],
  agencyIds: readonly string[] | undefined,
): Promise<readonly ScheduleEntry[]> {
  const { db } = env;
  const ids = plans.map(({ id }) => id);
  const opened = await openedTriggers(db, ids);
  const waiting = Map.groupBy(await waitingReminders(db, ids), ({ subjectId }) => subjectId);
  const people = await (agencyIds ? peopleOfAgencies(db, agencyIds) : allPeople(db));
  const byId = new Map((await namedPeople(db, people)).map((person) => [person.id, person]));
  return plans
    .flatMap((plan) => [
      ...triggersAhead(plan, opened.get(plan.id) ?? new Set(), env.now).flatMap((trigger) =>
        planFor({ ...trigger, report: plan.definition.id }, plan.facts, plan.staff, env)
          .filter(({ skipped }) => skipped !== 'late')
          .map(({ recipient, dueAt, skipped }) => ({
            ...line(env, plan, trigger.kind, trigger.id, dueAt),
            recipient,
            off: skipped === 'off',
          })),
      ),
      ...(waiting.get(plan.id) ?? []).map((one) => ({
        ...line(env, plan, one.kind, one.trigger, one.dueAt),
        recipient: recipientOf(one, plan),
        off: false,
      })),
    ])
    .flatMap(({ recipient, ...entry }): readonly ScheduleEntry[] => {
      const person = byId.get(recipient.id);
      const onBehalfOf =
        recipient.onBehalfOf === undefined ? undefined : byId.get(recipient.onBehalfOf)?.name;
      return person ? [{ ...entry, person, role: recipient.role, onBehalfOf }] : [];
    })
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .filter(isFirstOfDay);
}

/** Automatic reminders come once a day. */
function isFirstOfDay(entry: ScheduleEntry, at: number, all: readonly ScheduleEntry[]): boolean {
  if (!isAutomatic(entry.kind)) return true;
  const day = localDate(entry.dueAt);
  return !all
    .slice(0, at)
    .some(
      (one) =>
        one.subjectId === entry.subjectId &&
        one.person.id === entry.person.id &&
        !one.off &&
        localDate(one.dueAt) === day,
    );
}

/** What has not been opened: the one that is due now, if it still makes sense, and all to come. */
function triggersAhead(
  { triggers }: DueReport,
  opened: ReadonlySet<string>,
  now: Date,
): readonly ReminderTrigger[] {
  const current = triggerAt(triggers, now);
  return triggers.filter((one) => (one.at > now || one === current) && !opened.has(one.id));
}

function ofReport({ catalogue }: Pick<JobContext, 'catalogue'>, { agency, definition, month }: DueReport) {
  const called = calledAmong(catalogue.owedBy(agency), definition);
  return { agencyId: agency.id, agencyName: nameOfAgency(agency), definition, called, month };
}

function line(env: JobContext, plan: DueReport, kind: ReminderKind, trigger: string, dueAt: Date) {
  const { id, deadline } = plan;
  return { subjectId: id, ...ofReport(env, plan), deadline, kind, trigger, dueAt };
}

function recipientOf({ personId, onBehalfOf }: Reminder, { staff }: DueReport): Recipient {
  const approver = staff.some(({ id, officer }) => id === personId && !officer);
  return {
    id: personId,
    role: approver ? 'approver' : 'officer',
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
