// Days: "25/2", "ngày 25 tháng 2", "thứ sáu", "hết tuần", "mai", and their date for a given today. Parses
// folded text.

import {
  addDays,
  daysIn,
  type LocalDate,
  monthOf,
  parseLocalDate,
  toLocalDate,
  weekdayOf,
} from '../../calendar/local-date.ts';
import { monthNumberOf, nextMonth, toMonth } from '../../calendar/month.ts';
import { yearOf } from '../../calendar/report-period.ts';

export type DayMention =
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** Today is 0. */
  | { readonly kind: 'in'; readonly days: number }
  /** Sunday is 0. `next`: in the following week. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  | { readonly kind: 'end-of-week'; readonly next: boolean }
  | { readonly kind: 'end-of-month'; readonly month?: number; readonly next: boolean };

export interface DayFound {
  readonly mention: DayMention;
  /** Half-open range in the text. */
  readonly from: number;
  readonly to: number;
}

const VIETNAMESE_DAYS = ['chu nhat', 'thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay'];
const ENGLISH_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SATURDAY = 6;
/** `thu 2` is Monday. */
const FIRST_NUMBERED = 2;

const END = '(?![\\p{L}\\d]|[/.-]\\d)';
const NEXT = '(?<next> (?:tuan )?(?:sau|toi)| next week)?';
const MONTHS = `(?<name>${ENGLISH_MONTHS.join('|')})[a-z]*`;

type Groups = Readonly<Record<string, string | undefined>>;
interface Pattern {
  readonly words: string;
  readonly read: (groups: Groups) => DayMention;
}

const date = (
  day: string | undefined,
  month: string | number | undefined,
  year: string | undefined,
): DayMention => ({
  kind: 'date',
  day: Number(day),
  month: Number(month),
  ...(year !== undefined && { year: Number(year.length === 2 ? `20${year}` : year) }),
});
const englishMonth = ({ name = '' }: Groups) => ENGLISH_MONTHS.indexOf(name) + 1;

const PATTERNS: readonly Pattern[] = [
  {
    words: '(?:ngay )?(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>20\\d\\d|\\d\\d))?',
    read: ({ day, month, year }) => date(day, month, year),
  },
  {
    words: '(?:ngay )?(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?:(?: nam |[/.-])(?<year>20\\d\\d))?',
    read: ({ day, month, year }) => date(day, month, year),
  },
  {
    words: `(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTHS}(?:,? (?<year>20\\d\\d))?`,
    read: (groups) => date(groups.day, englishMonth(groups), groups.year),
  },
  {
    words: `${MONTHS} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d))?`,
    read: (groups) => date(groups.day, englishMonth(groups), groups.year),
  },
  { words: 'ngay (?<day>\\d{1,2})', read: ({ day }) => ({ kind: 'day-of-month', day: Number(day) }) },
  {
    words: '(?:het |sang |trua |chieu |toi )?(?:hom nay|nay|today)',
    read: () => ({ kind: 'in', days: 0 }),
  },
  { words: '(?:het |sang |chieu )?(?:ngay mai|mai|tomorrow)', read: () => ({ kind: 'in', days: 1 }) },
  { words: '(?:het )?(?:ngay kia|ngay mot|mot)', read: () => ({ kind: 'in', days: 2 }) },
  {
    words: `(?:het |sang |chieu )?(?<weekday>${VIETNAMESE_DAYS.join('|')})${NEXT}(?: tuan nay| nay)?`,
    read: ({ weekday = '', next }) => ({
      kind: 'weekday',
      weekday: VIETNAMESE_DAYS.indexOf(weekday),
      next: next !== undefined,
    }),
  },
  {
    words: `(?:het |sang |chieu )?(?:thu ?|t)(?<number>[2-7])${NEXT}(?: tuan nay| nay)?`,
    read: ({ number, next }) => ({
      kind: 'weekday',
      weekday: Number(number) - FIRST_NUMBERED + 1,
      next: next !== undefined,
    }),
  },
  {
    words: `(?<next>next )?(?<weekday>${ENGLISH_DAYS.join('|')})`,
    read: ({ weekday = '', next }) => ({
      kind: 'weekday',
      weekday: ENGLISH_DAYS.indexOf(weekday),
      next: next !== undefined,
    }),
  },
  {
    words:
      '(?:het |cuoi )?tuan(?: nay|(?<next> sau| toi))?|(?:the )?end of (?:the |this )?week|(?<after>next week)',
    read: ({ next, after }) => ({ kind: 'end-of-week', next: (next ?? after) !== undefined }),
  },
  {
    words: '(?:het |cuoi )?thang (?<month>\\d{1,2})',
    read: ({ month }) => ({ kind: 'end-of-month', month: Number(month), next: false }),
  },
  {
    words: '(?:het |cuoi )?thang(?: nay|(?<next> sau| toi))?|(?:the )?end of (?:the |this )?month',
    read: ({ next }) => ({ kind: 'end-of-month', next: next !== undefined }),
  },
];
const COMPILED = PATTERNS.map(({ words, read }) => ({
  find: new RegExp(`(?:${words})${END}`, 'uy'),
  read,
}));

/** The day that stands at that place of a folded text. */
export function dayAt(folded: string, from: number): DayFound | undefined {
  for (const { find, read } of COMPILED) {
    find.lastIndex = from;
    const match = find.exec(folded);
    if (match) return { mention: read(match.groups ?? {}), from, to: from + match[0].length };
  }
  return undefined;
}

/** A day without a year up to this many months ago is in the past of this year; earlier ones are next year's. */
const LATELY_MONTHS = 6;

/** The date for that `today`; undefined when it does not exist. A day without a year is never long past. */
export function dayMeant(mention: DayMention, today: LocalDate): LocalDate | undefined {
  const month = monthOf(today);
  switch (mention.kind) {
    case 'date': {
      const { day, month: number, year } = mention;
      if (year !== undefined) return dayOf(year, number, day);
      const monthsAgo = monthNumberOf(month) - number;
      const shift = monthsAgo > LATELY_MONTHS ? 1 : monthsAgo < -LATELY_MONTHS ? -1 : 0;
      return dayOf(yearOf(month) + shift, number, day);
    }
    case 'day-of-month': {
      const found = dayOf(yearOf(month), monthNumberOf(month), mention.day);
      if (found !== undefined && found >= today) return found;
      const next = nextMonth(month);
      return dayOf(yearOf(next), monthNumberOf(next), mention.day);
    }
    case 'in':
      return addDays(today, mention.days);
    case 'weekday': {
      const sunday = endOfWeek(today);
      if (mention.next) return addDays(sunday, mention.weekday === 0 ? SATURDAY + 1 : mention.weekday);
      return addDays(today, (mention.weekday - weekdayOf(today) + SATURDAY + 1) % (SATURDAY + 1));
    }
    case 'end-of-week':
      return mention.next ? addDays(endOfWeek(today), SATURDAY + 1) : endOfWeek(today);
    case 'end-of-month': {
      if (mention.month === undefined) {
        const meant = mention.next ? nextMonth(month) : month;
        return toLocalDate(meant, daysIn(meant));
      }
      if (mention.month < 1 || mention.month > 12) return undefined;
      const later = mention.month < monthNumberOf(month) ? 1 : 0;
      const meant = toMonth(yearOf(month) + later, mention.month);
      return toLocalDate(meant, daysIn(meant));
    }
  }
}

/** The Sunday that ends the week of that day. */
function endOfWeek(date: LocalDate): LocalDate {
  const weekday = weekdayOf(date);
  return weekday === 0 ? date : addDays(date, SATURDAY + 1 - weekday);
}

function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  return parseLocalDate(`${year}-${two(month)}-${two(day)}`);
}
