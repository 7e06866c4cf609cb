// "Tôi nghỉ đến 25/2, chị Hoa thay": records an absence until a date with a substitute, and ends it.

import { endLeave, type LeaveTaken, possibleDeputies, takeLeave } from '../../src/actions/take-leave.ts';
import type { Person } from '../../src/agency/person.ts';
import { toldApart } from '../../src/agency/told-apart.ts';
import { localDate } from '../../src/calendar/clock.ts';
import {
  addDays,
  dayOf,
  daysIn,
  type LocalDate,
  monthOf,
  toLocalDate,
} from '../../src/calendar/local-date.ts';
import { nextPeriod } from '../../src/calendar/report-period.ts';
import { type DayMention, dayMeant } from '../../src/intents/slots/day.ts';
import type { AbsenceLength, AbsenceMention } from '../../src/intents/slots/slot.ts';
import { matchesPersonName } from '../people/matches-person-name.ts';
import { type Reply, say, type Turn } from '../turn.ts';

/** Records an absence. */
export async function leave(turn: Turn, wish: AbsenceMention): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const words = phrases.reminder;
  const today = localDate(actions.now);
  if (!wish.until && !wish.length) return [say(words.leaveAsked)];
  const from = wish.from && dayMeant(wish.from, today);
  const until = wish.until
    ? lastDayMeant(wish.until, today, from)
    : wish.length && lastDay(from ?? today, wish.length);
  if (!until || (wish.from && !from)) return [say(words.leaveRefused('no-such-day'))];
  if (wish.deputy === undefined) return [await taken(turn, from, until, undefined)];
  const { deputy: name } = wish;
  const able = await possibleDeputies(actions);
  if ('kind' in able) return [say(phrases.workflow.refusal[able.code])];
  const found = able.filter((person) => matchesPersonName(person, name));
  const [only] = found;
  if (only && found.length === 1) return [await taken(turn, from, until, only.id)];
  if (only) {
    const named = toldApart(found, found);
    return [
      say(
        words.whichDeputy,
        found.map((one, i) => standIn(turn, until, one, named[i] ?? one)),
      ),
    ];
  }
  const without = { title: words.leaveWithout, says: words.leaveSaid(until) };
  return [say(words.noSuchDeputy(name), [without])];
}

/** "Từ thứ Năm tuần sau đến hết tuần" ends in the week it starts, if this week's end is earlier. */
function lastDayMeant(
  until: DayMention,
  today: LocalDate,
  from: LocalDate | undefined,
): LocalDate | undefined {
  const day = dayMeant(until, today);
  return day && from && day < from ? dayMeant(until, from) : day;
}

/** Last day of an absence of that length, including its first day. */
function lastDay(from: LocalDate, { count, unit }: AbsenceLength): LocalDate {
  if (unit !== 'month') return addDays(from, count * (unit === 'week' ? 7 : 1) - 1);
  const month = nextPeriod(monthOf(from), count);
  return addDays(toLocalDate(month, Math.min(dayOf(from), daysIn(month))), -1);
}

/** With two people of the same name, the button uses a name that is unique. */
function standIn({ phrases }: Turn, until: LocalDate, one: Person, called: Person) {
  const said = called.name === one.name ? one.name : one.principal;
  return { title: called.name, says: phrases.reminder.leaveSaid(until, said) };
}

async function taken(
  { actions, phrases }: Turn,
  from: LocalDate | undefined,
  until: LocalDate,
  deputyId: string | undefined,
): Promise<Reply> {
  const done = await takeLeave(actions, { from, until, deputyId });
  if (done.kind === 'refused') return say(phrases.workflow.refusal[done.code]);
  return say(done.kind === 'repeated' ? phrases.repeated : replyForAbsence(phrases.reminder, done.result));
}

function replyForAbsence(words: Turn['phrases']['reminder'], result: LeaveTaken): string {
  switch (result.kind) {
    case 'away':
      return words.leaveTaken(
        result.until,
        result.instead.map(({ name }) => name),
        result.deputy,
      );
    case 'not-yet':
      return words.leaveNotYet(result.from);
    case 'past':
    case 'too-long':
    case 'no-deputy':
      return words.leaveRefused(result.kind);
  }
}

/** Ends the user's absence. */
export async function endOfLeave({ actions, phrases }: Turn): Promise<readonly Reply[]> {
  const ended = await endLeave(actions);
  return [say(ended.kind === 'refused' ? phrases.workflow.refusal[ended.code] : phrases.reminder.leaveEnded)];
}
