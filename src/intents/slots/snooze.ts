// When to remind again: in two hours or the next morning, as on the buttons; a day and time; or a delay.
// Without a time, the handler asks.

import { fold } from '../../language/fold.ts';
import { clockTimeIn } from './clock-time.ts';
import { type DayFound, dayAt } from './day.ts';
import { PhraseIndex, standing } from './phrase-index.ts';
import type { SnoozeUntil } from './slot.ts';
import type { SlotFound } from './slot-found.ts';

const TIMES: readonly (readonly [phrase: string, until: SnoozeUntil])[] = [
  ...['2', 'hai', 'may', 'vai'].flatMap((number) =>
    ['gio', 'tieng', 'tieng dong ho'].flatMap((hours) =>
      [
        `sau ${number} ${hours} nua`,
        `sau ${number} ${hours}`,
        `${number} ${hours} nua`,
        `${number} ${hours}`,
      ].map((phrase) => [phrase, 'two-hours'] as const),
    ),
  ),
  ...['2', 'two'].flatMap((number) => [
    [`in ${number} hours`, 'two-hours'] as const,
    [`${number} hours`, 'two-hours'] as const,
  ]),
  ...[
    'vao sang mai',
    'sang mai',
    'sang ngay mai',
    'sang som mai',
    'ngay mai',
    'mai',
    'tomorrow morning',
    'tomorrow',
  ].map((phrase) => [phrase, 'morning'] as const),
];
const INDEX = new PhraseIndex(
  TIMES.toSorted(([a], [b]) => b.length - a.length).map(
    ([phrase, until]) => [phrase.split(' '), until] as const,
  ),
);

/** The option of a button in the words. */
export function snoozeIn(folded: readonly string[]): readonly SlotFound<'snooze'>[] {
  const phrase = INDEX.best(folded)?.phrase;
  return phrase ? [{ name: 'snooze', value: phrase.value, places: standing(folded, phrase.words) }] : [];
}

/** In characters; longer messages are not about snoozing. */
const LONGEST = 120;
/** The only words allowed beside day and time in a snooze request. */
const AROUND = new Set(
  (
    'nhac nho goi hen lai toi em minh anh chi tui co chu bac a nhe nha nghen nghe voi giup dum gium gium cho vao luc ' +
    'hay hang roi thi de den moi di xin vui long viec nay cai bao cao khoi dang ban hop sau nua ' +
    'remind ping me again at on please it the about'
  ).split(' '),
);
const ASKS = /(?<!\p{L})(?:nhac|remind|ping)(?!\p{L})/u;
const NUMBERS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const WHILE = new RegExp(
  `(?:sau |in )?(?<count>\\d{1,3}|nua|half an|an?|${NUMBERS.join('|')}) ?(?<unit>phut|gio|tieng(?: dong ho)?|h|minutes?|mins?|hours?|ngay|days?)(?<half> ruoi)?(?<more> nua)?(?!\\p{L})`,
  'u',
);
const MINUTES: Readonly<Record<string, number>> = { p: 1, m: 1, g: 60, t: 60, h: 60, n: 1440, d: 1440 };
const NEXT_WEEK = /(?<!\p{L})(?:(?:dau )?tuan (?:sau|toi)|next week)(?!\p{L})/u;

/** The snooze requested by a whole message; undefined when it contains anything else. */
export function readSnooze(said: string): SnoozeUntil | undefined {
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const folded = fold(said)
    .replace(/[.!,]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!ASKS.test(folded)) return undefined;
  return inWhile(folded) ?? atTime(folded);
}

/** "sau 30 phút", "nửa tiếng nữa", "in an hour": a delay alone. */
function inWhile(folded: string): SnoozeUntil | undefined {
  const match = WHILE.exec(folded);
  const { count = '', unit = '', half, more } = match?.groups ?? {};
  // "2 giờ" alone may be a time of day.
  if (!match || !(more || /^(?:sau|in) /u.test(match[0]) || !['gio', 'h'].includes(unit))) return undefined;
  if (!onlyAround(`${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`))
    return undefined;
  const number =
    count === 'nua' || count === 'half an'
      ? 0.5
      : /^an?$/u.test(count)
        ? 1
        : NUMBERS.indexOf(count) + 1 || Number(count);
  const minutes = (number + (half ? 0.5 : 0)) * (MINUTES[unit.charAt(0)] ?? 1);
  return minutes > 0 ? { minutes } : undefined;
}

/** "mai lúc 8h sáng", "chiều thứ hai", "20/2", "15h": a day, a time, or both. */
function atTime(folded: string): SnoozeUntil | undefined {
  const week = NEXT_WEEK.exec(folded);
  const day: DayFound | undefined = dayIn(folded) ?? (week ? monday(week) : undefined);
  const rest = day ? `${folded.slice(0, day.from)} ${'_'} ${folded.slice(day.to)}` : folded;
  // "chiều mai": the part of the day belongs to the day.
  const part = day ? folded.slice(day.from, day.to) : '';
  const time = clockTimeIn(rest);
  const partTime = time ? undefined : clockTimeIn(part.replace(/\d[\d/.-]*/gu, ''));
  if (!day && !time) return undefined;
  const left = time ? `${rest.slice(0, time.from)} ${rest.slice(time.to)}` : rest;
  if (!onlyAround(left)) return undefined;
  const at = time?.time ?? partTime?.time;
  return { ...(day && { day: day.mention }), ...(at && { time: at }) };
}

function dayIn(folded: string): DayFound | undefined {
  for (const match of folded.matchAll(/(?:^| )(?=\S)/gu)) {
    const day = dayAt(folded, match.index + match[0].length);
    if (day && !['end-of-week', 'end-of-month'].includes(day.mention.kind)) return day;
  }
  return undefined;
}

const monday = (week: RegExpExecArray): DayFound => ({
  mention: { kind: 'weekday', weekday: 1, next: true },
  from: week.index,
  to: week.index + week[0].length,
});

const onlyAround = (words: string): boolean =>
  words.split(' ').every((word) => word === '' || word === '_' || AROUND.has(word));
