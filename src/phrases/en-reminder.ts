// Reminders, in English.

import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { monthName } from './month-name.ts';
import type { LackingFacts, QuietReason, ReminderPhrases } from './reminder-phrases.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue 20 Feb 2024` */
export const enDay = (date: LocalDate) => `${WEEKDAYS[weekdayOf(date)]} ${formatDate(date, 'en')}`;
/** `17:00, Tue 20 Feb 2024` */
export const enMoment = (at: Date) => `${localTime(at)}, ${enDay(localDate(at))}`;

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

export const enReminder: ReminderPhrases = {
  title: (kind, month, approver) => {
    const report = approver ? `your agency’s ${monthName(month)} report` : `the ${monthName(month)} report`;
    const Report = report.charAt(0).toUpperCase() + report.slice(1);
    switch (kind) {
      case 'opening':
        return `Time for ${report}`;
      case 'ahead':
        return `${Report} is due soon`;
      case 'due':
        return `${Report} is due today`;
      case 'overdue':
      case 'escalation':
        return `${Report} is late`;
      case 'snoozed':
        return `As you asked: ${report}`;
      case 'chase':
        return `The Office asks for ${report}`;
    }
  },
  quietTitle: (month) => `The ${monthName(month)} report`,
  deadline: (at, days, late) => `Deadline: ${enMoment(at)}, ${timeLeft(days, late)}`,
  lacking,
  complete: (approval) =>
    approval ? 'All figures are there; send it for approval.' : 'All figures are there; finish it.',
  toDecide: 'It waits for your approval.',
  toRegister: 'Approved; its number and date are still to be recorded.',
  carried: (count) =>
    `${counted(count, 'figure')} that stayed as last month ${count === 1 ? 'is' : 'are'} filled in.`,
  insteadOf: (name, until) =>
    `In place of ${name}${until === undefined ? '' : `, away until ${formatDate(until, 'en')}`}.`,
  chasedBy: (name, at) => `Asked by ${name}, ${enMoment(at)}`,
  quiet,

  handOverTo: (month) => `Whom do you hand the ${monthName(month)} report over to?`,
  nobodyLeft: (told) =>
    told.length === 0
      ? 'Nobody is in charge any more. Please tell your administrator.'
      : `Nobody is in charge any more; ${told.join(', ')} ${told.length === 1 ? 'has' : 'have'} been told.`,
  othersInCharge: (names) => `Still in charge: ${names.join(', ')}.`,
  leftTitle: (name) => `${name} is no longer in charge of the report`,
  leftWords: (agency) => `Nobody is in charge at ${agency}; somebody has to take over.`,
  leftNext: (manages) =>
    manages
      ? 'Add an officer under “administration”.'
      : 'Type “hand over to …” to give it to another officer, or ask the administrator to add one.',
  inChargeAgain: (agency) => `You are in charge of the report of ${agency} again, and reminded as before.`,

  button: {
    begin: 'Start entering',
    goOn: 'Continue entering',
    finish: 'Review and send',
    look: 'Show its state',
    twoHours: 'Remind me in 2 hours',
    morning: 'Tomorrow morning',
    leave: 'No longer in my charge',
    takeBack: 'In my charge again',
    people: 'Administration',
  },
};

function timeLeft(days: number, late: boolean): string {
  if (days > 0) return `${counted(days, 'working day')} left`;
  if (days < 0) return `${counted(-days, 'working day')} late`;
  return late ? 'late' : 'due today';
}

function lacking({ missing, errors, warnings }: LackingFacts): string {
  const parts = [
    ...(missing > 0 ? [`${counted(missing, 'figure')} to enter`] : []),
    ...(errors > 0 ? [`${counted(errors, 'error')} to mend`] : []),
    ...(warnings > 0 ? [`${counted(warnings, 'warning')} to explain`] : []),
  ];
  const last = parts.at(-1) ?? '';
  return `Still ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last}.`;
}

function quiet(why: QuietReason): string {
  switch (why.kind) {
    case 'sent':
      return 'It is sent. There is nothing more for you to do.';
    case 'approved':
      return 'It is approved. There is nothing more for you to do.';
    case 'waiting':
      return 'It waits for its approver. There is nothing more for you to do.';
    case 'left':
      return 'This report is no longer in your charge.';
    case 'not-theirs':
      return 'Somebody else is working on it. There is nothing more for you to do.';
    case 'away':
      return `You are away until ${enDay(why.until)}; somebody else is reminded.`;
    case 'handed-over':
      return `${why.name} has it in hand. There is nothing more for you to do.`;
    case 'snoozed':
      return `I will remind you at ${enMoment(why.at)}.`;
  }
}
