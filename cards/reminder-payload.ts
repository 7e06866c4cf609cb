// Payloads of reminder cards. Not trusted: `to` is the recipient of the card and only serves to ignore presses
// of others.

import { z } from 'zod';

const nonce = z.string().min(1).max(40);
const report = z.string().max(100);
const to = z.string().max(100);

const onMissingList = {
  /** Definition id; missing on cards created before there were several definitions. */
  definition: z.string().max(40).optional(),
  month: z.string().max(10),
  agency: z.string().max(100).optional(),
  shown: z.enum(['not-in', 'late-list']),
  page: z.int().min(0).max(1000),
};

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('snooze-reminder'), nonce, report, to, until: z.enum(['two-hours', 'morning']) }),
  /** Opts out of responsibility after confirmation (`sure`); and opts in again. */
  z.object({ act: z.literal('leave-charge'), nonce, report, to, sure: z.literal(true).optional() }),
  z.object({ act: z.literal('take-charge'), nonce, report, to }),
  /** The selected kinds; none when the input is empty or missing. */
  z.object({ act: z.literal('choose-reminders'), nonce, to, kinds: z.string().max(2000).optional() }),
  /** Reminds the agency, or all agencies on the list; `shown` is the list with the button. */
  z.object({ act: z.literal('chase-reports'), nonce, ...onMissingList }),
  /** Cancels pending manual reminders. */
  z.object({ act: z.literal('take-back-chases'), nonce, ...onMissingList }),
]);

/** Input of the kinds of reminders wanted: `opening,due`. */
export const KINDS_INPUT = 'kinds';

export type ReminderPayload = z.infer<typeof schema>;

export const REMINDER_ACTS = schema.options.map((option) => option.shape.act.value);

/** A reminder card's payload; undefined for anything else. */
export function readReminderPayload(value: unknown): ReminderPayload | undefined {
  const payload = schema.safeParse(value);
  return payload.success ? payload.data : undefined;
}
