// "Tôi nghỉ đến 25/2, chị Hoa thay": an absence until a day, with a substitute. One typo in the surrounding
// words is tolerated; with any other content the message is not an absence.

import { withinOneEdit } from '../../language/edit-distance.ts';
import { fold } from '../../language/fold.ts';
import { type DayFound, dayAt } from './day.ts';
import type { AbsenceLength, AbsenceMention } from './slot.ts';

/** In characters; longer messages are not absences. */
const LONGEST = 160;
/** In letters; in shorter words a typo makes another word. */
const SHORTEST_FUZZY = 7;

const ABSENCES = [
  'nghi',
  'nghi phep',
  'nghi om',
  'nghi le',
  'nghi che do',
  'nghi thai san',
  'nghi viec rieng',
  'nghi bu',
  'phep',
  'di cong tac',
  'cong tac',
  'di hoc',
  'di vang',
  'vang',
  'vang mat',
  'on leave',
  'away',
  'am away',
  'am on leave',
  'will be away',
  'will be on leave',
  'out of office',
];
/** Ambiguous words that may mean a pause, so they need a day. */
const WANTS_DAY = ['nghi', 'phep', 'vang', 'away', 'cong tac'];
/** Number of letters compared, plus or minus one, so that a typo is tolerated. */
const BEGINNING = 4;
const BEGINNINGS = [
  ...new Set(ABSENCES.flatMap((one) => [-1, 0, 1].map((more) => one.slice(0, BEGINNING + more)))),
];

const AROUND = new Set('toi em minh anh chi i im xin se duoc dang bi da a nhe nha vang'.split(' '));
const UNTIL = /(?:^|[ ,])(?:den|toi|het|until|till|through|to)(?= )/gu;
const SINCE = /(?:^|[ ,])(?:tu|from|bat dau tu|ke tu)(?: ngay| sang| chieu)? /u;
/** "đến hết ngày …" */
const AFTER_UNTIL = /^(?: (?:het|ngay|sang|trua|chieu|cuoi))+ /u;
/** After the day: "chị Hoa thay", "giao cho Hoa", "nhờ anh Minh làm thay em". */
const STANDS_IN =
  /^(?:va )?(?<verb>(?:ban giao|giao|nho|de|nhan)(?: lai)?(?: viec)?(?: cho)? )?(?<name>.+?)(?<in> (?:se )?(?:lam |truc |nhan |phu trach |duyet |ky |nhap |xu ly |lo )?(?:thay|ho|giup|thay the)(?: (?:cho )?(?:toi|em|minh|anh|chi))?| (?:stands in|covers|will cover|is my deputy)(?: for me)?)?$/u;

/** The absence stated by a whole message; undefined when it states none. @param said normalised */
export function readAbsence(said: string): AbsenceMention | undefined {
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const folded = fold(said).replace(/[.!]+$/u, '');
  const told = mayBeAbsence(folded) ? statedIn(said, folded, false) : undefined;
  return told ?? afterDay(said, folded);
}

/** @param dated whether the first day is already known */
function statedIn(said: string, folded: string, dated: boolean): AbsenceMention | undefined {
  const long = lengthIn(folded);
  if (long) return ofLength(folded, long);
  const until = untilIn(folded);
  const alone = until ? undefined : loneDay(folded);
  const day = until?.day ?? alone;
  const lead = folded.slice(0, until?.from ?? alone?.from ?? folded.length);
  const since = sinceIn(lead);
  const absent = lead.slice(0, since?.from ?? lead.length);
  const comma = dated && !day ? absent.indexOf(',') : -1;
  const [words, behind] = comma < 0 ? [absent, ''] : [absent.slice(0, comma), absent.slice(comma)];
  if (!isAbsence(words, dated || day !== undefined)) return undefined;
  const at = day?.to ?? (behind === '' ? undefined : comma);
  const rest = at === undefined ? undefined : standIn(said.slice(at), folded.slice(at));
  if (rest === 'something else') return undefined;
  const from = since?.day.mention ?? alone?.mention;
  return {
    ...(from && { from }),
    ...(day && { until: day.mention }),
    ...(rest !== undefined && { deputy: rest }),
  };
}

/** "ngày mai chị nghỉ phép tới thứ hai", "mai em nghỉ", "từ mai đến thứ hai em nghỉ": starts with the first day. */
function afterDay(said: string, folded: string): AbsenceMention | undefined {
  const ahead = dayAhead(folded);
  if (!ahead) return undefined;
  const rest = folded.slice(ahead.to);
  const range = untilIn(rest);
  const both = range && rest.slice(0, range.from).trim() === '';
  const at = ahead.to + (both ? range.day.to : 0);
  const told = statedIn(said.slice(at), folded.slice(at), true);
  if (!told || told.from || (both && (told.until || told.length))) return undefined;
  // A single day when no end is named.
  const until = both ? range.day.mention : (told.until ?? (told.length ? undefined : ahead.mention));
  return { ...told, from: ahead.mention, ...(until && { until }) };
}

/** The day at the start of the message: "ngày mai chị nghỉ …", "từ thứ hai em đi công tác". */
function dayAhead(folded: string): DayFound | undefined {
  const begins = /^(?:(?:tu|from|bat dau tu|ke tu) )?/u.exec(folded)?.[0].length ?? 0;
  const day = dayAt(folded, begins);
  return day && /^[ ,]/u.test(folded.slice(day.to)) ? day : undefined;
}

const COUNTS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  a: 1,
};
const UNITS: Readonly<Record<string, AbsenceLength['unit']>> = {
  ngay: 'day',
  hom: 'day',
  bua: 'day',
  day: 'day',
  days: 'day',
  tuan: 'week',
  week: 'week',
  weeks: 'week',
  thang: 'month',
  month: 'month',
  months: 'month',
};
const LENGTH = new RegExp(
  `(?:^| )(?:trong |for )?(?<count>\\d{1,3}|${Object.keys(COUNTS).join('|')}) (?<unit>${Object.keys(UNITS).join('|')})(?= |,|$)(?! (?:\\d|nay|sau|toi)\\b)`,
  'u',
);

interface LengthFound {
  readonly length: AbsenceLength;
  readonly from: number;
  readonly to: number;
}

/** "ba ngày", "6 tháng", "two weeks"; "ngày 3" and "tháng 2" are dates, not lengths. */
function lengthIn(folded: string): LengthFound | undefined {
  const match = LENGTH.exec(folded);
  const { count = '', unit = '' } = match?.groups ?? {};
  const number = COUNTS[count] ?? Number(count);
  const of = UNITS[unit];
  if (!match || !of || !(number > 0)) return undefined;
  return { length: { count: number, unit: of }, from: match.index, to: match.index + match[0].length };
}

/** "nghỉ ba ngày bắt đầu từ ngày mai", "từ mai nghỉ 2 tuần": a length, optionally with a start before or after it. */
function ofLength(folded: string, { length, from, to }: LengthFound): AbsenceMention | undefined {
  const behind = sinceIn(folded.slice(to));
  if (folded.slice(to).trim() !== '' && !behind && !/^[ ,]*(?:a|nhe|nha|nghen)?$/u.test(folded.slice(to)))
    return undefined;
  const lead = folded.slice(0, from);
  const before = behind
    ? undefined
    : /^(?:tu|from) /u.test(lead)
      ? dayAt(lead, lead.indexOf(' ') + 1)
      : undefined;
  const absent = before ? lead.slice(before.to) : lead;
  if (!isAbsence(absent, true)) return undefined;
  const since = behind?.day.mention ?? before?.mention;
  return { length, ...(since && { from: since }) };
}

/** The last "until" that is followed by a day. */
function untilIn(folded: string): { readonly from: number; readonly day: DayFound } | undefined {
  for (const match of folded.matchAll(UNTIL)) {
    const after = match.index + match[0].length;
    const between = AFTER_UNTIL.exec(folded.slice(after))?.[0].length ?? 1;
    const day = dayAt(folded, after + 1) ?? dayAt(folded, after + between);
    if (day) return { from: match.index, day };
  }
  return undefined;
}

/** "nghỉ hôm nay", "nghỉ ngày 25/2": a single day. */
function loneDay(folded: string): DayFound | undefined {
  for (const match of folded.matchAll(/ (?=\S)/gu)) {
    const day = dayAt(folded, match.index + 1);
    if (day && !/(?:^| )(?:tu|from)(?: ngay)?$/u.test(folded.slice(0, match.index))) return day;
  }
  return undefined;
}

function sinceIn(lead: string): { readonly from: number; readonly day: DayFound } | undefined {
  const match = SINCE.exec(lead);
  const day = match ? dayAt(lead, match.index + match[0].length) : undefined;
  return match && day && lead.slice(day.to).trim() === '' ? { from: match.index, day } : undefined;
}

/** The words from the first one that does not belong to an absence. */
function withoutAround(lead: string): string {
  const words = lead
    .replace(/[^a-z\d]+/gu, ' ')
    .trim()
    .split(' ');
  const first = words.findIndex((word) => !AROUND.has(word) || word === 'vang');
  return words
    .slice(Math.max(0, first))
    .filter((word) => word === 'vang' || !['a', 'nhe', 'nha'].includes(word))
    .join(' ');
}

/** Cheap pre-check: whether the words start like an absence or with a day. */
function mayBeAbsence(folded: string): boolean {
  if (/^(?:tu|from) /u.test(folded)) return true;
  const begin = withoutAround(folded).slice(0, BEGINNING);
  return BEGINNINGS.some((one) => withinOneEdit(one, begin));
}

function isAbsence(lead: string, dated: boolean): boolean {
  const said = withoutAround(lead);
  return ABSENCES.some((one) => {
    if (!dated && WANTS_DAY.includes(one)) return false;
    return one === said || (one.length >= SHORTEST_FUZZY && withinOneEdit(one, said));
  });
}

/** The substitute's name; undefined when only courtesy follows. */
function standIn(said: string, folded: string): string | undefined {
  const skipped = /^[ ,;.:-]*/u.exec(folded)?.[0].length ?? 0;
  const words = folded.slice(skipped).replace(/(?:^| )(?:a|nhe|nha)$/u, '');
  if (words === '') return undefined;
  const groups = STANDS_IN.exec(words)?.groups;
  if (groups?.name === undefined || (groups.verb === undefined && groups.in === undefined))
    return 'something else';
  const at = skipped + (groups.verb?.length ?? 0) + (/^va /u.test(words) ? 'va '.length : 0);
  return said.slice(at, at + groups.name.length).trim();
}
