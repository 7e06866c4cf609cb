// Who has a listed report in hand, or is in charge of it: whom the Office would call. Four queries, however many reports.

import { localDate } from '../calendar/clock.ts';
import { type ReportFacts, recipientsOf } from '../reminders/recipients.ts';
import { isFinal } from '../report/state.ts';
import { peopleOfAgencies } from '../store/people.ts';
import type { ActionContext } from './context.ts';
import type { ListedReport } from './list-reports.ts';
import { namedPeople } from './named-people.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';

/** A listed report with the names of those who have it; nobody has what is final. */
export interface HeldReport extends ListedReport {
  readonly people: readonly string[];
}

export async function withHolders(
  { db, now }: ActionContext,
  reports: readonly ListedReport[],
): Promise<readonly HeldReport[]> {
  const open = reports.filter(({ report }) => !(report && isFinal(report)));
  const ids = open.map(({ agency }) => agency.id);
  const facts = await factsOf(
    db,
    open.flatMap(({ report }) => report ?? []),
  );
  const staff = await reminderCandidates(db, ids);
  const named = await namedPeople(db, await peopleOfAgencies(db, ids));
  const people = new Map(named.map((person) => [person.id, person]));
  const today = localDate(now);
  const names = ({ agency, report }: ListedReport): readonly string[] => {
    const of: ReportFacts = facts.get(report?.id ?? '') ?? NOT_BEGUN;
    const found = recipientsOf('chase', of, staff.get(agency.id) ?? [], today).flatMap(
      ({ id }) => people.get(id) ?? [],
    );
    return found.map(({ name }) => name);
  };
  return reports.map((one) => ({ ...one, people: open.includes(one) ? names(one) : [] }));
}
