// The people of agencies as reminders see them: who is what there, who is away, what they have opted out of; and what is to be
// known of reports. A constant number of queries, however many there are.

import { hasRole, mayEverywhere, type Person } from '../agency/person.ts';
import { DEFAULT_HOURS } from '../agency/reminder-rules.ts';
import type { ReminderCandidate, ReportFacts } from '../reminders/recipients.ts';
import { absencesOf, chargeKey, kindsOff, responsibilityOptOuts } from '../store/absences.ts';
import { allAgencies } from '../store/agencies.ts';
import { workersOf } from '../store/figures.ts';
import { peopleOfAgencies } from '../store/people.ts';
import type { StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';

/** The provincial Office's people who see every agency. */
export async function coordinatorsOf(
  db: Db,
): Promise<readonly Pick<ReminderCandidate, 'id' | 'awayUntil' | 'hours'>[]> {
  const offices = (await allAgencies(db)).filter(({ office }) => office).map(({ id }) => id);
  const people = (await peopleOfAgencies(db, offices)).filter((one) => mayEverywhere(one, 'read-report'));
  const away = await absencesOf(
    db,
    people.map(({ id }) => id),
  );
  return people.map(({ id, hours }) => ({
    id,
    hours: hours ?? DEFAULT_HOURS,
    awayUntil: away.get(id)?.until,
  }));
}

/** The active people of each of those agencies. */
export async function reminderCandidates(
  db: Db,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReminderCandidate[]>> {
  const people = (await peopleOfAgencies(db, agencyIds)).filter(({ active }) => active);
  const ids = people.map(({ id }) => id);
  const away = await absencesOf(db, ids);
  const off = await kindsOff(db, ids);
  const left = await responsibilityOptOuts(db, agencyIds);
  const staffAs = (person: Person, agencyId: string): ReminderCandidate => {
    const absence = away.get(person.id);
    return {
      id: person.id,
      officer: hasRole(person, 'officer', agencyId),
      approver: hasRole(person, 'approver', agencyId),
      awayUntil: absence?.until,
      deputyId: absence?.deputyId ?? person.deputyId,
      notInCharge: left.has(chargeKey(person.id, agencyId)),
      hours: person.hours ?? DEFAULT_HOURS,
      off: off.get(person.id) ?? new Set(),
    };
  };
  const members = people.flatMap((person) =>
    person.memberships.map(({ agencyId }) => ({ agencyId, staff: staffAs(person, agencyId) })),
  );
  const byAgency = Map.groupBy(members, ({ agencyId }) => agencyId);
  return new Map(agencyIds.map((id) => [id, (byAgency.get(id) ?? []).map(({ staff }) => staff)]));
}

/** What reminders want to know of those reports, by id. */
export async function factsOf(
  db: Db,
  reports: readonly StoredReport[],
): Promise<ReadonlyMap<string, ReportFacts>> {
  const workers = await workersOf(
    db,
    reports.map(({ id }) => id),
  );
  return new Map(
    reports.map(({ id, state, holderId }) => [id, { state, holderId, workedIds: workers.get(id) ?? [] }]),
  );
}

/** A report that nobody has begun. */
export const NOT_BEGUN: ReportFacts = { state: 'entering', holderId: undefined, workedIds: [] };
