// Whose business a report is on a day, asked person by person: "is it yours, and if not, do you stand in for somebody whose
// it is?" (The program goes the other way, from the report to the people.)

import type { Person } from '../../src/agency/person.ts';
import type { ReminderKind } from '../../src/agency/reminder-rules.ts';
import type { Day } from './reference-calendar.ts';
import type { BookedReport, ReferenceModel } from './reference-model.ts';

type Role = 'officer' | 'approver';

/** Whether somebody is to be reminded of that report on that day; `before` is whether its deadline is still to come. */
export function isExpectedRecipient(
  ledger: ReferenceModel,
  person: Person,
  report: BookedReport,
  { kind, day, before }: { readonly kind: ReminderKind; readonly day: Day; readonly before: boolean },
): boolean {
  const roles = rolesAsked(kind, report.state, before);
  return roles.some((role) => isAsked(ledger, person, report, role, day));
}

/** Whom a report in that state waits for. */
function rolesAsked(kind: ReminderKind, state: BookedReport['state'], before: boolean): readonly Role[] {
  switch (state) {
    case 'entering':
      // Whoever asked to be reminded again is, officer or approver.
      return kind === 'escalation' || kind === 'snoozed' ? ['officer', 'approver'] : ['officer'];
    case 'waiting':
      return kind === 'opening' ? [] : ['approver'];
    case 'approved':
      return before && ['ahead', 'due', 'snoozed'].includes(kind) ? ['officer'] : [];
    case 'sent':
      return [];
  }
}

function isAsked(
  ledger: ReferenceModel,
  person: Person,
  report: BookedReport,
  role: Role,
  day: Day,
): boolean {
  const { agencyId } = report;
  const staff = ledger.staff(agencyId);
  const there = (one: Person) =>
    hasRole(one, role, agencyId) && hasCharge(ledger, one, agencyId) && !ledger.isAway(one.id, day);
  /** Whether they are told because it is theirs, or because they stand in for one who is away. */
  const told = (one: Person): boolean => {
    if (isTheirs(ledger, one, report, role) && !ledger.isAway(one.id, day)) return true;
    if (!there(one)) return false;
    return staff.some((other) => {
      if (!isTheirs(ledger, other, report, role) || !ledger.isAway(other.id, day)) return false;
      const named = ledger.away.get(other.id)?.deputyId ?? other.deputyId;
      const deputy = staff.find(({ id }) => id === named);
      return deputy && there(deputy) ? deputy.id === one.id : true;
    });
  };
  if (told(person)) return true;
  // No officer is left to do it: the approvers can see to one.
  return (
    role === 'officer' &&
    hasRole(person, 'approver', agencyId) &&
    !ledger.isAway(person.id, day) &&
    !staff.some(told)
  );
}

/** The holder's; else theirs who have worked on it; else every officer's who is in charge. Every approver's. */
function isTheirs(ledger: ReferenceModel, person: Person, report: BookedReport, role: Role): boolean {
  const { agencyId, holderId, givers } = report;
  if (role === 'approver') return hasRole(person, 'approver', agencyId);
  const officers = ledger
    .staff(agencyId)
    .filter((one) => hasRole(one, 'officer', agencyId) && hasCharge(ledger, one, agencyId));
  if (!officers.some(({ id }) => id === person.id)) return false;
  if (officers.some(({ id }) => id === holderId)) return person.id === holderId;
  if (officers.some(({ id }) => givers.includes(id))) return givers.includes(person.id);
  return true;
}

const hasRole = (person: Person, role: Role, agencyId: string): boolean =>
  person.active && person.memberships.some((one) => one.agencyId === agencyId && one.roles.includes(role));

const hasCharge = (ledger: ReferenceModel, { id }: Person, agencyId: string): boolean =>
  !ledger.left.has(`${agencyId}|${id}`);
