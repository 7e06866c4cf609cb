// Times of day: "8h sáng", "3 giờ chiều", "15:30", "đầu giờ chiều", "at 3pm". Parses folded text.

import type { TimeOfDay } from '../../calendar/clock.ts';

export interface TimeFound {
  readonly time: TimeOfDay;
  readonly from: number;
  readonly to: number;
}

const NUMBERS = 'mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi';
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  'mot hai ba bon nam sau bay tam chin muoi'.split(' ').map((word, i) => [word, i + 1] as const),
);
const PART = '(?<part> ?(?:sang|trua|chieu|toi|am|pm))?';
const CLOCK = new RegExp(
  `(?<!\\p{L}|\\d)(?:(?<at>luc|vao luc|vao|at) )?(?:(?<hour>\\d{1,2})|(?<word>${NUMBERS}))(?: ?(?<mark>h|gio|:)(?! ?(?:nua|dong ho)) ?(?<minute>[0-5]\\d|ruoi)?)?${PART}(?!\\p{L}|\\d| (?:nua|tieng|phut|ngay|thang|tuan))`,
  'gu',
);
/** Parts of the day and when they usually start. */
const PARTS: readonly (readonly [words: RegExp, time: TimeOfDay])[] = [
  [/(?<!\p{L})dau gio chieu(?!\p{L})/u, '13:30'],
  [/(?<!\p{L})cuoi (?:gio|buoi|chieu)(?: chieu)?(?!\p{L})/u, '16:30'],
  [/(?<!\p{L})(?:buoi )?trua(?!\p{L})/u, '11:30'],
  [/(?<!\p{L})(?:buoi )?(?:chieu|afternoon)(?!\p{L})/u, '14:00'],
];
const NOON = 12;
/** Earlier hours without a part of the day mean the afternoon: "3 giờ". */
const FIRST_HOUR = 6;
const LAST_HOUR = 23;

/** The first time in a folded text; undefined when there is none. */
export function clockTimeIn(folded: string): TimeFound | undefined {
  for (const match of folded.matchAll(CLOCK)) {
    const { hour, word = '', mark, minute, part, at } = match.groups ?? {};
    // A bare number is a time only with a marker.
    if (mark === undefined && part === undefined && at !== 'luc' && at !== 'vao luc' && at !== 'at') continue;
    const said = hour === undefined ? numberOf(word) : Number(hour);
    const hours = hourOf(said, part?.trim());
    if (hours === undefined) continue;
    const minutes = minute === 'ruoi' ? '30' : (minute ?? '00');
    const time = `${String(hours).padStart(2, '0')}:${minutes}` as TimeOfDay;
    return { time, from: match.index, to: match.index + match[0].length };
  }
  for (const [words, time] of PARTS) {
    const match = words.exec(folded);
    if (match) return { time, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

const numberOf = (words: string): number =>
  words.split(' ').reduce((sum, word) => sum + (VALUES[word] ?? 0), 0);

function hourOf(said: number, part: string | undefined): number | undefined {
  if (said > LAST_HOUR) return undefined;
  if (part === 'chieu' || part === 'toi' || part === 'pm') return said < NOON ? said + NOON : said;
  if (part === 'trua') return said < FIRST_HOUR ? said + NOON : said;
  if (part === 'sang' || part === 'am') return said % NOON;
  return said < FIRST_HOUR ? said + NOON : said;
}
