// Dates and times as people write them in files.

import { z } from 'zod';
import { parseTimeOfDay, type TimeOfDay } from './clock.ts';
import type { DeadlineRule } from './deadline.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { type Month, parseMonth } from './month.ts';

export const timeOfDaySchema = z.custom<TimeOfDay>(
  (text) => typeof text === 'string' && parseTimeOfDay(text) !== undefined,
  'not a time of day HH:mm',
);

export const localDateSchema = z.custom<LocalDate>(
  (text) => typeof text === 'string' && parseLocalDate(text) !== undefined,
  'not a date YYYY-MM-DD',
);

export const monthSchema = z.custom<Month>(
  (text) => typeof text === 'string' && parseMonth(text) !== undefined,
  'not a month YYYY-MM',
);

/** When an agency's reports are due, where that is not what the report itself says. */
export const deadlineSchema: z.ZodType<DeadlineRule> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('day-of-month'), day: z.int().min(1).max(31), time: timeOfDaySchema }),
    z.strictObject({
      kind: z.literal('working-days-after-cut-off'),
      days: z.int().min(1).max(20),
      time: timeOfDaySchema,
    }),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'is none of the kinds that I know: day-of-month, working-days-after-cut-off'
        : undefined,
  },
);
