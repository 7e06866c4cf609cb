// Between instants (what a computer's clock and the database know) and dates and times of day in Vietnam (what
// officers and regulations speak of). No function here asks for the time: it is always given.

import { type LocalDate, parseLocalDate } from './local-date.ts';
import { dayjs, ZONE } from './zone.ts';

/** "HH:mm", 00:00..23:59, in Asia/Ho_Chi_Minh. */
export type TimeOfDay = `${number}:${number}`;

/** The time of day, or undefined when the text is not exactly "HH:mm". */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text) ? (text as TimeOfDay) : undefined;
}

/** The date in Vietnam at an instant. */
export function localDate(now: Date): LocalDate {
  const text = inVietnam(now).slice(0, -6);
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`no date in the years 1000 to 9999: ${text}`);
  return date;
}

/** The time of day in Vietnam at an instant. */
export function localTime(now: Date): TimeOfDay {
  return inVietnam(now).slice(-5) as TimeOfDay;
}

/** The instant of a date and a time of day in Vietnam. Throws RangeError when the time is not "HH:mm". */
export function instantOf(date: LocalDate, time: TimeOfDay): Date {
  if (parseTimeOfDay(time) === undefined) throw new RangeError(`not a time of day: ${time}`);
  const said = `${date} ${time}`;
  const known = instants.get(said) ?? dayjs.tz(said, ZONE).valueOf();
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(said, known);
  return new Date(known);
}

/** Deadlines are asked for with every report that is looked at, and dayjs takes long over the zone. Emptied when full. */
const instants = new Map<string, number>();
const MOST_INSTANTS = 2000;

/** The instant of "2024-02-16T08:00", in Vietnam unless it names another zone ("…+07:00", "…Z"); else undefined. */
export function parseInstant(text: string): Date | undefined {
  const read = /^(?<date>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d)(?<zone>Z|[+-]\d\d:\d\d)?$/u.exec(
    text,
  )?.groups;
  const date = parseLocalDate(read?.date ?? '');
  const time = parseTimeOfDay(read?.time ?? '');
  if (!date || !time) return undefined;
  if (!read?.zone) return instantOf(date, time);
  const instant = new Date(`${date}T${time}:00${read.zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** "24/11/2026", or "24 Nov 2026" in English, where 05/02 could be either month. */
export function formatDate(date: LocalDate, language: 'vi' | 'en' = 'vi'): string {
  if (language === 'en') return dayjs.utc(date).format('D MMM YYYY');
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** The date of "24/11/2026", "24-11-2026", "24.11.2026" or "2026-11-24"; undefined for anything else. */
export function parseDate(text: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  return parseLocalDate(day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** "14:05 24/11/2026", or "14:05, 24 Nov 2026" in English; the time in Vietnam. */
export function formatDateTime(now: Date, language: 'vi' | 'en' = 'vi'): string {
  const date = formatDate(localDate(now), language);
  return `${localTime(now)}${language === 'vi' ? '' : ','} ${date}`;
}

/** dayjs asks for the zone's offset anew each time, which takes ten times as long. */
const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** "2026-11-24 14:05". A turn asks for its own moment again and again, so the last minute asked for is remembered. */
function inVietnam(now: Date): string {
  const minute = Math.floor(now.getTime() / MINUTE);
  if (minute !== last.minute) last = { minute, text: FORMAT.format(now) };
  return last.text;
}

const MINUTE = 60 * 1000;
let last = { minute: Number.NaN, text: '' };
