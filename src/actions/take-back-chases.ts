// The Office takes back what it has asked for by hand and what has not been sent yet: of a month all of it, or one agency's.

import type { Agency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { parseReportRef } from '../report/report-ref.ts';
import { allAgencies } from '../store/agencies.ts';
import { chasesToCome, takeBackChases } from '../store/chases.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { type ListedReports, listReports } from './list-reports.ts';
import { type Done, once } from './once.ts';

export type TakenBack =
  | {
      readonly kind: 'taken-back';
      readonly month: ReportPeriod;
      readonly agencies: readonly Agency[];
      /** How many people are not reminded now. */
      readonly people: number;
    }
  /** Nothing of it is still to come. */
  | { readonly kind: 'none-to-come'; readonly month: ReportPeriod }
  | Exclude<ListedReports, { kind: 'listed' | 'refused' }>;

/** Without a mention of the month that is due; without an agency of all of them. */
export async function takeBackReportChases(
  context: ActionContext,
  mention: MonthMention | undefined,
  agencyId?: string,
): Promise<Done<TakenBack>> {
  return await once<TakenBack>(
    context,
    (actor) => mayEverywhere(actor, 'chase-reports'),
    async (db, actor) => {
      const listed = await listReports({ ...context, db, actor }, mention);
      if (listed.kind === 'refused') return listed;
      if (listed.kind !== 'listed') return { done: listed };
      const { definition, month } = listed;
      const toCome = new Set((await chasesToCome(db, definition.id, month)).map(({ about }) => about));
      const meant = listed.reports.filter(
        ({ agency, report }) => (agencyId ?? agency.id) === agency.id && report && toCome.has(report.id),
      );
      const people = await takeBackChases(
        db,
        meant.flatMap(({ report }) => report?.id ?? []),
      );
      if (people === 0) return { done: { kind: 'none-to-come', month } };
      return { done: { kind: 'taken-back', month, agencies: meant.map(({ agency }) => agency), people } };
    },
  );
}

/** What of an agency is still to come. */
export interface ChaseToCome {
  readonly agency: Agency;
  readonly month: ReportPeriod;
  /** How many people are reminded, the last of them then. */
  readonly people: number;
  readonly at: Date;
}

/** Whatever was asked for and is still to come, of every month; the oldest month first. */
export async function readChasesToCome(context: ActionContext): Promise<readonly ChaseToCome[] | Refusal> {
  const { db, actor } = context;
  if (!mayEverywhere(actor, 'chase-reports')) return refused('not-allowed');
  const planned = await chasesToCome(db, definitionMeant(context).id);
  if (planned.length === 0) return [];
  const agencies = new Map((await allAgencies(db)).map((agency) => [agency.id, agency]));
  return [...Map.groupBy(planned, ({ about }) => about)]
    .flatMap(([about, all]) => {
      const ref = parseReportRef(about);
      const agency = ref && agencies.get(ref.agencyId);
      const at = all.at(-1)?.dueAt;
      return ref && agency && at ? [{ agency, month: ref.month, people: all.length, at }] : [];
    })
    .toSorted((one, other) => one.month.localeCompare(other.month) || one.at.getTime() - other.at.getTime());
}
