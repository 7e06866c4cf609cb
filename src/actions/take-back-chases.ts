// The Office takes back what it has asked for by hand and what has not been sent yet: of a month all of it, or one agency's.

import type { Agency } from '../agency/agency.ts';
import { mayEverywhere } from '../agency/person.ts';
import type { Month } from '../calendar/month.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { chasesToCome, monthsWithChasesToCome, takeBackChases } from '../store/chases.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { definitionMeant } from './definition-meant.ts';
import { type ListedReports, listReports } from './list-reports.ts';
import { type Done, once } from './once.ts';

export type TakenBack =
  | {
      readonly kind: 'taken-back';
      readonly month: Month;
      readonly agencies: readonly Agency[];
      /** How many people are not reminded now. */
      readonly people: number;
    }
  /** Nothing of it is still to come. */
  | { readonly kind: 'none-to-come'; readonly month: Month }
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

/** The months of which something that was asked for is still to come, the oldest first. */
export async function monthsAskedFor(context: ActionContext): Promise<readonly Month[] | Refusal> {
  const { db, actor } = context;
  if (!mayEverywhere(actor, 'chase-reports')) return refused('not-allowed');
  return await monthsWithChasesToCome(db, definitionMeant(context).id);
}
