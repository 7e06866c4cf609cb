// Who is reminded of a report: its holder, its approver, or their deputy. Never nobody where
// somebody of the agency can do something about it, and never somebody who cannot.

import type { ReminderKind, Without, WorkingHours } from '../agency/reminder-rules.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportState } from '../report/state.ts';

/** Somebody of the agency who is active, as far as reminders care. */
export interface ReminderCandidate {
  readonly id: string;
  readonly officer: boolean;
  readonly approver: boolean;
  /** The last day on which they are away; undefined while they are there. */
  readonly awayUntil: LocalDate | undefined;
  /** Who stands in for them. */
  readonly deputyId: string | undefined;
  /** They have said that this agency's reports are not theirs any more. */
  readonly notInCharge: boolean;
  readonly hours: WorkingHours;
  /** What they have opted out of. */
  readonly off: ReadonlySet<Without>;
}

export interface ReportFacts {
  readonly state: ReportState;
  readonly holderId: string | undefined;
  /** Whose figures stand in it. */
  readonly workedIds: readonly string[];
}

export interface Recipient {
  readonly id: string;
  readonly role: 'officer' | 'approver';
  /** Who is away, and reminded through this one. */
  readonly onBehalfOf?: string;
}

type Role = Recipient['role'];

/**
 * The recipients of a reminder of that kind on that day. A report that waits is the approver's business; one that is
 * approved wants its number and date before the deadline, and after it counts as in; one that is sent is nobody's.
 */
export function recipientsOf(
  kind: ReminderKind,
  report: ReportFacts,
  staff: readonly ReminderCandidate[],
  today: LocalDate,
): readonly Recipient[] {
  const officers = () => present('officer', inCharge(report, staff), staff, today);
  const approvers = () => present('approver', staff.filter(isApprover), staff, today);
  switch (report.state) {
    case 'entering':
      return once(kind === 'escalation' ? [...officers(), ...approvers()] : officers());
    case 'waiting':
      return kind === 'opening' ? [] : once(approvers());
    case 'approved':
      return kind === 'ahead' || kind === 'due' || kind === 'snoozed' ? once(officers()) : [];
    case 'sent':
      return [];
  }
}

const isApprover = ({ approver }: ReminderCandidate) => approver;

/** The holder; else those who have worked on it; else every officer who has not opted out of being responsible. */
function inCharge(
  { holderId, workedIds }: ReportFacts,
  staff: readonly ReminderCandidate[],
): readonly ReminderCandidate[] {
  const officers = staff.filter(({ officer, notInCharge }) => officer && !notInCharge);
  const holder = officers.filter(({ id }) => id === holderId);
  if (holder.length > 0) return holder;
  const worked = officers.filter(({ id }) => workedIds.includes(id));
  return worked.length > 0 ? worked : officers;
}

/**
 * Those of them who are there, and for the others who stands in: their deputy, else their colleagues. An agency without
 * an officer is its approver's business, who can name one.
 */
function present(
  role: Role,
  wanted: readonly ReminderCandidate[],
  staff: readonly ReminderCandidate[],
  today: LocalDate,
): readonly Recipient[] {
  const there = (one: ReminderCandidate) => one[role] && !one.notInCharge && !isAway(one, today);
  const found = wanted.flatMap((one): readonly Recipient[] => {
    if (!isAway(one, today)) return [{ id: one.id, role }];
    const deputy = staff.filter((other) => other.id === one.deputyId && there(other));
    const standIns = deputy.length > 0 ? deputy : staff.filter(there);
    return standIns.map(({ id }) => ({ id, role, onBehalfOf: one.id }));
  });
  if (found.length > 0 || role === 'approver') return found;
  return staff
    .filter((one) => one.approver && !isAway(one, today))
    .map(({ id }) => ({ id, role: 'approver', ...(wanted[0] && { onBehalfOf: wanted[0].id }) }));
}

export function isAway({ awayUntil }: Pick<ReminderCandidate, 'awayUntil'>, today: LocalDate): boolean {
  return awayUntil !== undefined && today <= awayUntil;
}

/** Each person once; who is meant in their own right is not told of standing in. */
function once(receivers: readonly Recipient[]): readonly Recipient[] {
  const byId = Map.groupBy(receivers, ({ id }) => id);
  return [...byId.values()].flatMap(
    (ones) => ones.find((one) => one.onBehalfOf === undefined) ?? ones[0] ?? [],
  );
}
