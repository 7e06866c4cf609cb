// When people are reminded of a report, as data: an agency may have its own rules, and else these hold. Working hours of
// a person, too: nobody is written to outside them.

import { z } from 'zod';
import { timeOfDaySchema } from '../calendar/schemas.ts';

/**
 * `opening`: the period is closed. `ahead`: some working days before the deadline. `due`: the morning of its day.
 * `overdue`: after it, to whoever has it in hand. `escalation`: later still, to the approver as well. `late-list`: the
 * Office's list of who is late. `snoozed`: asked for by the person. `chase`: the Office asks by hand.
 */
export const REMINDER_KINDS = [
  'opening',
  'ahead',
  'due',
  'overdue',
  'escalation',
  'late-list',
  'snoozed',
  'chase',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The kinds that a person may do without; the others concern somebody else's waiting, or were asked for. */
export const OPTIONAL_KINDS = ['opening', 'ahead', 'due', 'overdue'] as const satisfies ReminderKind[];
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];

/** A kind that somebody does without: of every report, or of the one whose definition has that id. */
export type Without = OptionalKind | `${OptionalKind}@${string}`;

/** @param report the definition's id; every report where none is named */
export const without = (kind: OptionalKind, report?: string): Without =>
  report === undefined ? kind : `${kind}@${report}`;

/** What is done without, taken apart again. */
export function partsOfWithout(one: Without): { readonly kind: OptionalKind; readonly report?: string } {
  const kind = OPTIONAL_KINDS.find((of) => one === of || one.startsWith(`${of}@`));
  if (!kind) throw new Error(`no kind of reminder: ${one}`);
  return one === kind ? { kind } : { kind, report: one.slice(kind.length + 1) };
}

export const reminderRulesSchema = z.strictObject({
  /** The time of day of every reminder, moved into the receiver's working hours. */
  time: timeOfDaySchema,
  /** Working days before the deadline on which people are reminded. */
  daysBefore: z.array(z.int().min(1).max(20)).max(5),
  /** After the deadline: first on the next working day, then every so many working days. */
  overdueEvery: z.int().min(1).max(10),
  /** How often after the deadline; 0 is never. */
  overdueMost: z.int().min(0).max(3),
});
export type ReminderRules = z.infer<typeof reminderRulesSchema>;

export const DEFAULT_REMINDERS: ReminderRules = {
  time: '08:00',
  daysBefore: [3, 1],
  overdueEvery: 2,
  overdueMost: 3,
};

/** Both in Vietnam; `from` is before `to`. */
export const workingHoursSchema = z
  .strictObject({ from: timeOfDaySchema, to: timeOfDaySchema })
  .refine(({ from, to }) => from < to, 'end before they begin');
export type WorkingHours = z.infer<typeof workingHoursSchema>;

export const DEFAULT_HOURS: WorkingHours = { from: '07:30', to: '17:00' };
