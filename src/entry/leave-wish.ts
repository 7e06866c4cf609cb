// "Tôi nghỉ đến 25/2, chị Hoa thay": away until a day, and who stands in. One slip in the words around is forgiven; a
// message in which something else stands is none.

import { type DayFound, type DayMention, dayAt } from '../intents/slots/day.ts';
import { fold } from '../language/fold.ts';
import { withinOneEdit } from '../language/similar.ts';

export interface LeaveWish {
  readonly kind: 'leave';
  /** The first day, where one is named; else it begins at once. */
  readonly from?: DayMention;
  /** The last day; undefined where none is named, and it has to be asked. */
  readonly until?: DayMention;
  /** The name of who stands in, as it was said. */
  readonly deputy?: string;
}

/** Longer messages are none. */
const LONGEST = 160;
/** Below it a slip makes other words of it. */
const SHORTEST_FUZZY = 6;

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
/** So short, they may be said of a pause as well: they want a day. */
const WANTS_DAY = ['nghi', 'phep', 'vang', 'away', 'cong tac'];

const AROUND = new Set('toi em minh anh chi i im xin se duoc dang bi da a nhe nha vang'.split(' '));
const UNTIL = /(?:^|[ ,])(?:den|toi|het|until|till|through|to)(?= )/gu;
const SINCE = /(?:^|[ ,])(?:tu|from|bat dau tu|ke tu)(?: ngay| sang| chieu)? /u;
/** "đến hết ngày …" */
const AFTER_UNTIL = /^(?: (?:het|ngay|sang|trua|chieu|cuoi))+ /u;
/** What follows the day: "chị Hoa thay", "giao cho Hoa", "nhờ anh Minh làm thay em". */
const STANDS_IN =
  /^(?:va )?(?<verb>(?:ban giao|giao|nho|de|nhan)(?: lai)?(?: viec)?(?: cho)? )?(?<name>.+?)(?<in> (?:se )?(?:lam |truc |nhan |phu trach )?thay(?: (?:toi|em|minh))?| (?:stands in|covers|will cover|is my deputy)(?: for me)?)?$/u;

/** @param said normalised */
export function readLeave(said: string): LeaveWish | undefined {
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const folded = fold(said).replace(/[.!]+$/u, '');
  const until = untilIn(folded);
  const alone = until ? undefined : loneDay(folded);
  const day = until?.day ?? alone;
  const lead = folded.slice(0, until?.from ?? alone?.from ?? folded.length);
  const since = sinceIn(lead);
  const absent = lead.slice(0, since?.from ?? lead.length);
  if (!isAbsence(absent, day !== undefined)) return undefined;
  const rest = day ? standIn(said.slice(day.to), folded.slice(day.to)) : undefined;
  if (rest === 'something else') return undefined;
  const from = since?.day.mention ?? alone?.mention;
  return {
    kind: 'leave',
    ...(from && { from }),
    ...(day && { until: day.mention }),
    ...(rest !== undefined && { deputy: rest }),
  };
}

/** The last "until" that a day follows. */
function untilIn(folded: string): { readonly from: number; readonly day: DayFound } | undefined {
  for (const match of folded.matchAll(UNTIL)) {
    const after = match.index + match[0].length;
    const between = AFTER_UNTIL.exec(folded.slice(after))?.[0].length ?? 1;
    const day = dayAt(folded, after + 1) ?? dayAt(folded, after + between);
    if (day) return { from: match.index, day };
  }
  return undefined;
}

/** "nghỉ hôm nay", "nghỉ ngày 25/2": one day alone. */
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

function isAbsence(lead: string, dated: boolean): boolean {
  const words = lead
    .replace(/[^a-z\d]+/gu, ' ')
    .trim()
    .split(' ');
  const first = words.findIndex((word) => !AROUND.has(word) || word === 'vang');
  const said = words
    .slice(Math.max(0, first))
    .filter((word) => word === 'vang' || !['a', 'nhe', 'nha'].includes(word))
    .join(' ');
  return ABSENCES.some((one) => {
    if (!dated && WANTS_DAY.includes(one)) return false;
    return one === said || (one.length >= SHORTEST_FUZZY && withinOneEdit(one, said));
  });
}

/** The name of who stands in; undefined where nothing follows but courtesy. */
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
