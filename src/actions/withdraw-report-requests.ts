// The Office takes back what it has asked for by hand and what has not been sent yet: of a month all of it, or one agency's.

import type { Agency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import { lastMonthOf, type ReportPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { calledAmong } from '../report/called.ts';
import type { ReportDefinition, Words } from '../report/definition.ts';
import { parseReportRef } from '../report/report-ref.ts';
import { allAgencies } from '../store/agencies.ts';
import { reportRequestsToCome, takeBackReportRequests } from '../store/report-requests.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import { everOwed, type ListedReports, listReports } from './list-reports.ts';

export type TakenBack =
  | {
      readonly kind: 'taken-back';
      readonly called: Words | undefined;
      readonly month: ReportPeriod;
      readonly agencies: readonly Agency[];
      /** How many people are not reminded now. */
      readonly people: number;
    }
  /** Nothing of it is still to come. */
  | { readonly kind: 'none-to-come'; readonly called: Words | undefined; readonly month: ReportPeriod }
  | Exclude<ListedReports, { kind: 'listed' | 'refused' }>;

/** Without a mention of the month that is due; without an agency of all of them. */
export async function withdrawReportRequests(
  context: ActionContext,
  mention: MonthMention | undefined,
  named: ReportDefinition,
  agencyId?: string,
): Promise<Done<TakenBack>> {
  return await idempotentChange<TakenBack>(
    context,
    (actor) => mayEverywhere(actor, 'chase-reports'),
    async (db, actor) => {
      const listed = await listReports({ ...context, db, actor }, mention, named);
      if (listed.kind === 'refused') return listed;
      if (listed.kind !== 'listed') return { done: listed };
      const { definition, called, month } = listed;
      const toCome = new Set(
        (await reportRequestsToCome(db, { definitionId: definition.id, month })).map(
          ({ subjectId }) => subjectId,
        ),
      );
      const meant = listed.reports.filter(
        ({ agency, report }) => (agencyId ?? agency.id) === agency.id && report && toCome.has(report.id),
      );
      const people = await takeBackReportRequests(
        db,
        meant.flatMap(({ report }) => report?.id ?? []),
      );
      if (people === 0) return { done: { kind: 'none-to-come', called, month } };
      const agencies = meant.map(({ agency }) => agency);
      return { done: { kind: 'taken-back', called, month, agencies, people } };
    },
  );
}

/** What of an agency is still to come. */
export interface PendingReportRequest {
  readonly agency: Agency;
  readonly definition: ReportDefinition;
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  /** How many people are reminded, the last of them then. */
  readonly people: number;
  readonly at: Date;
}

/** Whatever was asked for and is still to come, of every report and month; the oldest month first. */
export async function readPendingReportRequests(
  context: ActionContext,
): Promise<readonly PendingReportRequest[] | Refusal> {
  const { db, actor } = context;
  if (!mayEverywhere(actor, 'chase-reports')) return refused('not-allowed');
  const planned = await reportRequestsToCome(db);
  if (planned.length === 0) return [];
  const all = await allAgencies(db);
  const owed = everOwed(context, all);
  const agencies = new Map(all.map((agency) => [agency.id, agency]));
  return [...Map.groupBy(planned, ({ subjectId }) => subjectId)]
    .flatMap(([about, ones]): readonly PendingReportRequest[] => {
      const ref = parseReportRef(about);
      const agency = ref && agencies.get(ref.agencyId);
      const definition = ref && context.catalogue.find(ref.definitionId);
      const at = ones.at(-1)?.dueAt;
      if (!(ref && agency && definition && at)) return [];
      const called = calledAmong(owed, definition);
      return [{ agency, definition, called, month: ref.month, people: ones.length, at }];
    })
    .toSorted(
      (one, other) =>
        lastMonthOf(one.month).localeCompare(lastMonthOf(other.month)) ||
        one.at.getTime() - other.at.getTime(),
    );
}
