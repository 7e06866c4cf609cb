// What the buttons of reminders send back, and of cards about them. Believed in nothing, as any payload: `to` is whose
// card it was, and says only that nobody else's press is meant.

import { z } from 'zod';

const nonce = z.string().min(1).max(40);
const report = z.string().max(100);
const to = z.string().max(100);

const onMissingList = {
  /** The report's; cards from before there were several name none. */
  definition: z.string().max(40).optional(),
  month: z.string().max(10),
  agency: z.string().max(100).optional(),
  shown: z.enum(['not-in', 'late-list']),
  page: z.int().min(0).max(1000),
};

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('snooze-reminder'), nonce, report, to, until: z.enum(['two-hours', 'morning']) }),
  /** The reports of that agency are no longer the person's, once they have said so twice; and they are again. */
  z.object({ act: z.literal('leave-charge'), nonce, report, to, sure: z.literal(true).optional() }),
  z.object({ act: z.literal('take-charge'), nonce, report, to }),
  /** The kinds that are ticked; none is ticked where the field is empty or missing. */
  z.object({ act: z.literal('choose-reminders'), nonce, to, kinds: z.string().max(2000).optional() }),
  /** The agency, or everybody whom the list shows, is asked for the month; `shown` is the list whose button it was. */
  z.object({ act: z.literal('chase-reports'), nonce, ...onMissingList }),
  /** What was asked for and has not been sent yet is taken back. */
  z.object({ act: z.literal('take-back-chases'), nonce, ...onMissingList }),
]);

/** The field of the kinds to be reminded by: `opening,due`. */
export const KINDS_INPUT = 'kinds';

export type ReminderPayload = z.infer<typeof schema>;

export const REMINDER_ACTS = schema.options.map((option) => option.shape.act.value);

/** A press on a card about reminders; undefined for anything else. */
export function readReminderPayload(value: unknown): ReminderPayload | undefined {
  const payload = schema.safeParse(value);
  return payload.success ? payload.data : undefined;
}
