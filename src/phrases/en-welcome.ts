// The first words of a talk, in English.

import { localDate, localTime } from '../calendar/clock.ts';
import { dayOf, type LocalDate, monthOf, weekdayOf } from '../calendar/local-date.ts';
import { left as leftOf } from './en-missing.ts';
import { counted, enWeekday } from './en-reminder.ts';
import { monthName } from './month-name.ts';
import { namesOf } from './report-words.ts';
import type { DueFacts, ProvinceLine, StandingLine, WelcomePhrases } from './welcome-phrases.ts';

/** `20 Feb`: without the year. */
const shortDate = (date: LocalDate) => `${dayOf(date)} ${monthName(monthOf(date)).slice(0, 3)}`;
/** `17:00, Tue 20 Feb` */
const shortMoment = (at: Date) => {
  const date = localDate(at);
  return `${localTime(at)}, ${enWeekday(weekdayOf(date))} ${shortDate(date)}`;
};
const MOST_NAMES = 3;

const Report = (month: StandingLine['month']) => `The ${monthName(month)} report`;

export const enWelcome: WelcomePhrases = {
  tasks: 'Where your work stands:',
  standing,
  carried: (names, month) => {
    const more = names.length - MOST_NAMES;
    const some = `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `${counted(names.length, 'figure')} filled in as in ${monthName(month)}: ${some}.`;
  },
  nextMonth: (month, closes, due) =>
    `Next: ${monthName(month)}, counted until ${shortDate(closes)}, due ${shortMoment(due)}.`,
  toDecide: (months, due) =>
    months.length === 1
      ? `The ${months.map(monthName).join('')} report is waiting for your decision${due ? `, ${dueWords(due)}` : ''}.`
      : `${months.length} reports are waiting for your decision${namesOf(months, monthName)}.`,
  nothingToDecide: 'No report is waiting for your decision.',
  province,
  owesNothing: (agency) => `${agency} has no report to send here.`,
  administers: 'You look after people, signer, recipients and deadline under “Administration”.',
  inGroup:
    'Hello everybody, I am the Report Assistant. Here I answer “status this month”, “deadline” and “who enters it”. To enter or approve, please write to me personally.',

  button: {
    form: 'Open the form',
    mend: 'See what to fix',
  },
};

const AGAIN = { returned: ' was sent back:', corrected: ' is being corrected:' };

function standing({ month, state, due, again, ...facts }: StandingLine): string {
  switch (state) {
    case 'not-begun':
    case 'entering':
      return `${Report(month)}${again ? AGAIN[again] : state === 'entering' ? ':' : ' is not started:'} ${toDo(facts)}, ${dueWords(due)}.`;
    case 'waiting':
      return `${Report(month)} has been sent and is waiting for approval; ${dueWords(due)}.`;
    case 'approved':
      return `${Report(month)} is approved; its number and date are still to be recorded.`;
    case 'sent':
      return `${Report(month)} has been sent; there is nothing left to do.`;
  }
}

function toDo({ left, errors, warnings }: Omit<StandingLine, 'month' | 'state' | 'due' | 'again'>): string {
  const open = [
    ...(errors > 0 ? [`${counted(errors, 'error')} to fix`] : []),
    ...(warnings > 0 ? [`${counted(warnings, 'warning')} without a reason`] : []),
  ];
  const more = open.length > 0 ? open.join(' and ') : left.missing > 0 ? undefined : 'ready to send';
  return [leftOf(left), ...(more === undefined ? [] : [more])].join(', ');
}

function dueWords({ at, daysLeft, late, today }: DueFacts): string {
  if (daysLeft > 0) return `due ${shortMoment(at)} (${counted(daysLeft, 'working day')} left)`;
  if (daysLeft < 0) return `${counted(-daysLeft, 'working day')} late (it was due ${shortMoment(at)})`;
  if (!today) return `late (it was due ${shortMoment(at)})`;
  return late ? `late since ${localTime(at)} today` : `due today at ${localTime(at)}`;
}

function province({ month, due, in: there, missing, late }: ProvinceLine): string {
  if (due === 0) return `No agency owes a report for ${monthName(month)}.`;
  if (there === due) return `${monthName(month)}: all ${counted(due, 'report')} are in.`;
  const more = due - there - missing.length;
  const names = `${missing.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    `${monthName(month)}: ${there} of ${counted(due, 'report')} ${there === 1 ? 'is' : 'are'} in; still missing: ${names}.`,
    ...(late > 0 ? [`${counted(late, 'agency', 'agencies')} ${late === 1 ? 'is' : 'are'} late.`] : []),
  ].join(' ');
}
