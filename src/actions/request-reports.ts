// The Office asks by hand for what is not in: of a month all agencies, or one. The recipients of a reminder of the report
// is, in their hours; not more than once a day for each report. What has not been sent yet can be taken back.

import type { Agency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { planFor, remindersOf } from '../reminders/plan.ts';
import { expiryOf } from '../reminders/triggers.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { isFinal } from '../report/state.ts';
import { reachable } from '../store/contacts.ts';
import { planReminders } from '../store/reminders.ts';
import { saveReportRequests, triggerOfRequest } from '../store/report-requests.ts';
import { ensureReports } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import { type ListedReport, type ListedReports, listReports } from './list-reports.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';

export interface RequestedReport {
  readonly kind: 'chased';
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  /** Agencies of which somebody is reminded. */
  readonly agencies: readonly Agency[];
  /** When each person is. */
  readonly dueAt: readonly Date[];
  /** Asked less than a day ago. */
  readonly recent: readonly Agency[];
  /** Nobody there can be written to. */
  readonly unreachable: readonly Agency[];
}

export type RequestReportsResult =
  | RequestedReport
  /** All of those asked for are in. */
  | {
      readonly kind: 'all-in';
      readonly called: Words | undefined;
      readonly month: ReportPeriod;
      readonly agency: Agency | undefined;
      /** How many are in, of how many who owe it: asked for late ones alone, others may not be. */
      readonly done: number;
      readonly all: number;
    }
  /** The agency that is named owes no report of that month. */
  | { readonly kind: 'no-such-agency' }
  /** Its period is not over. */
  | { readonly kind: 'not-closed'; readonly called: Words | undefined; readonly month: ReportPeriod }
  | Exclude<ListedReports, { kind: 'listed' | 'refused' }>;

const A_DAY = 24 * 60 * 60 * 1000;

/** Whom to ask: one agency, those alone whose deadline is past, or everybody who is not in. */
export interface RequestReportsInput {
  readonly agencyId?: string | undefined;
  readonly late?: boolean;
}

/** Without a mention for the month that is due. */
export async function requestReports(
  context: ActionContext,
  mention: MonthMention | undefined,
  named: ReportDefinition,
  { agencyId, late = false }: RequestReportsInput = {},
): Promise<Done<RequestReportsResult>> {
  return await idempotentChange<RequestReportsResult>(
    context,
    (actor) => mayEverywhere(actor, 'chase-reports'),
    async (db, actor) => {
      const inside = { ...context, db, actor };
      const listed = await listReports(inside, mention, named);
      if (listed.kind === 'refused') return listed;
      if (listed.kind !== 'listed') return { done: listed };
      const { definition, called, month } = listed;
      if (month > latestClosedPeriod(context.now, definition))
        return { done: { kind: 'not-closed', called, month } };
      const missing = listed.reports.filter(
        (one) =>
          (agencyId ?? one.agency.id) === one.agency.id &&
          !(one.report && isFinal(one.report)) &&
          (one.late || !late),
      );
      const agency = listed.reports.find((one) => one.agency.id === agencyId)?.agency;
      if (agencyId !== undefined && !agency) return { done: { kind: 'no-such-agency' } };
      const all = listed.reports.length;
      const done = listed.reports.filter(({ report }) => report && isFinal(report)).length;
      if (missing.length === 0) return { done: { kind: 'all-in', called, month, agency, done, all } };
      return { done: await ask(inside, { ...listed, reports: missing }) };
    },
  );
}

async function ask(
  { db, actor, now, holidays }: ActionContext,
  { definition, called, month, reports: missing }: Extract<ListedReports, { kind: 'listed' }>,
): Promise<RequestedReport> {
  const { id: definitionId, version: definitionVersion } = definition;
  const idOf = ({ agency }: ListedReport) => formatReportRef({ agencyId: agency.id, definitionId, month });
  const isRecent = ({ chasedAt }: ListedReport) => now.getTime() - (chasedAt?.getTime() ?? 0) < A_DAY;
  const wanted = missing.filter((one) => !isRecent(one));
  const staff = await reminderCandidates(
    db,
    wanted.map(({ agency }) => agency.id),
  );
  const facts = await factsOf(
    db,
    wanted.flatMap(({ report }) => report ?? []),
  );
  const expiresAt = expiryOf(now, holidays);
  const plans = wanted.map((one) => {
    const people = staff.get(one.agency.id) ?? [];
    const about = facts.get(idOf(one)) ?? NOT_BEGUN;
    return {
      ...one,
      planned: planFor({ report: definitionId, kind: 'chase', at: now, expiresAt }, about, people, {
        now,
        holidays,
      }),
    };
  });
  const ids = plans.flatMap(({ planned }) => planned.map(({ recipient }) => recipient.id));
  const written = await reachable(db, ids);
  const chase = { kind: 'chase', trigger: triggerOfRequest(now), expiresAt } as const;
  const reminders = plans.flatMap((one) =>
    remindersOf(
      { ...chase, subjectId: idOf(one) },
      one.planned.filter(({ recipient }) => written.has(recipient.id)),
    ),
  );
  const asked = new Set(reminders.map(({ subjectId }) => subjectId));
  const chased = plans.filter((one) => asked.has(idOf(one)));
  await ensureReports(
    db,
    chased
      .filter(({ report }) => !report)
      .map((one) => ({
        id: idOf(one),
        agencyId: one.agency.id,
        definitionId,
        definitionVersion,
        month,
      })),
    now,
  );
  await planReminders(db, reminders);
  await saveReportRequests(
    db,
    [...asked].map((reportId) => ({ reportId, personId: actor.id, at: now })),
  );
  const agencies = (of: readonly ListedReport[]) => of.map(({ agency }) => agency);
  return {
    kind: 'chased',
    called,
    month,
    agencies: agencies(chased),
    dueAt: reminders.map(({ dueAt }) => dueAt),
    recent: agencies(missing.filter(isRecent)),
    unreachable: agencies(plans.filter((one) => !asked.has(idOf(one)))),
  };
}
