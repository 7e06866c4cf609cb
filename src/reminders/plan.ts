// A trigger made into reminders: to whom, and when in their working hours. Nobody is reminded of what they have opted
// out of, and nobody once it has expired.

import type { OptionalKind, ReminderKind } from '../agency/reminder-rules.ts';
import { OPTIONAL_KINDS, without } from '../agency/reminder-rules.ts';
import { localDate } from '../calendar/clock.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { type Recipient, type ReminderCandidate, type ReportFacts, recipientsOf } from './recipients.ts';
import { nextWorkingInstant } from './working-hours.ts';

/** What is planned for one recipient, or why it is not. */
export interface PlannedFor {
  readonly recipient: Recipient;
  readonly dueAt: Date;
  /** `off`: the person has opted out of this kind. `late`: their working hours begin after it has expired. */
  readonly skipped: 'off' | 'late' | undefined;
}

/** A trigger, or a wish of the Office, that wants to be made into reminders. */
export interface Remindable {
  /** The id of the report's definition. */
  readonly report: string;
  readonly kind: ReminderKind;
  readonly at: Date;
  readonly expiresAt: Date;
}

/**
 * Everybody whom the trigger concerns, as things stand `now`; those it passes by with the reason. Who is away is away on
 * the day on which the first of the staff can be written to: of an evening or a weekend that is not today.
 */
export function planFor(
  { report: definitionId, kind, at, expiresAt }: Remindable,
  report: ReportFacts,
  staff: readonly ReminderCandidate[],
  { now, holidays }: { readonly now: Date; readonly holidays: HolidayTable },
): readonly PlannedFor[] {
  const from = at > now ? at : now;
  const moments = new Map(staff.map((one) => [one.id, nextWorkingInstant(from, one.hours, holidays)]));
  const first = Math.min(...[...moments.values()].map((one) => one.getTime()));
  const day = localDate(staff.length > 0 ? new Date(first) : from);
  return recipientsOf(kind, report, staff, day).map((recipient) => {
    const person = staff.find(({ id }) => id === recipient.id);
    const dueAt = moments.get(recipient.id);
    if (!person || !dueAt) throw new Error('a recipient is none of the staff');
    const skipped = hasOptedOut(person, kind, definitionId) ? 'off' : dueAt >= expiresAt ? 'late' : undefined;
    return { recipient, dueAt, skipped };
  });
}

/** What is planned of a trigger for those whom it does not pass by. */
export function remindersOf(
  {
    subjectId,
    trigger,
    kind,
    expiresAt,
  }: Pick<Remindable, 'kind' | 'expiresAt'> & {
    readonly subjectId: string;
    readonly trigger: string;
  },
  planned: readonly PlannedFor[],
) {
  return planned
    .filter(({ skipped }) => skipped === undefined)
    .map(({ recipient: { id, onBehalfOf }, dueAt }) => ({
      subjectId,
      personId: id,
      trigger,
      kind,
      onBehalfOf,
      dueAt,
      expiresAt,
    }));
}

/** Whether the person has opted out of reminders of that kind about that report. */
export function hasOptedOut(
  { off }: Pick<ReminderCandidate, 'off'>,
  kind: ReminderKind,
  report: string,
): boolean {
  return isAutomatic(kind) && (off.has(kind) || off.has(without(kind, report)));
}

/** The kinds that come by themselves: they may be done without, and do not come on top of another of the same day. */
export function isAutomatic(kind: ReminderKind): kind is OptionalKind {
  return (OPTIONAL_KINDS as readonly ReminderKind[]).includes(kind);
}
