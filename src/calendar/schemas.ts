// Dates and times as people write them in files.

import { z } from 'zod';
import { parseTimeOfDay, type TimeOfDay } from './clock.ts';
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
