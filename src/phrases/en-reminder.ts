// Reminders, in English.

import { OPTIONAL_KINDS } from '../agency/reminder-rules.ts';
import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { quoted } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import { enWordsOf } from './period-words.ts';
import type { ChasedFacts, OffWords, QuietReason, ReminderPhrases } from './reminder-phrases.ts';
import { enAbout, enReport } from './report-words.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue`, by the number of the day. */
export const enWeekday = (weekday: number) => WEEKDAYS[weekday] ?? '';
/** `Tue 20 Feb 2024` */
const enDay = (date: LocalDate) => `${enWeekday(weekdayOf(date))} ${formatDate(date, 'en')}`;
/** `17:00, Tue 20 Feb 2024` */
export const enMoment = (at: Date) => `${localTime(at)}, ${enDay(localDate(at))}`;

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${formatCount(count, 'en')} ${count === 1 ? one : many}`;

const MOST_NAMES = 3;

const kindName: ReminderPhrases['kindName'] = {
  opening: 'a new period',
  ahead: 'due soon',
  due: 'due that day',
  overdue: 'late',
  escalation: 'late, the leader too',
  'late-list': 'list of late agencies',
  snoozed: 'as you asked',
  chase: 'the Office asks',
};

const LEAVE_REFUSED: Readonly<Record<Parameters<ReminderPhrases['leaveRefused']>[0], string>> = {
  past: 'That day is past, so nothing was noted. Until when are you away?',
  'too-long': 'That is more than a year, so nothing was noted. Please tell your administrator.',
  'no-such-day': 'There is no such day. For example: “I am on leave until 25 Feb 2024”.',
  'no-deputy': 'They cannot stand in for you (same role, same agency), so nothing was noted.',
};

export const enReminder: ReminderPhrases = {
  title: (kind, month, approver, called) => {
    const report = `${approver ? 'your agency’s' : 'the'} ${enReport(month, called)}`;
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
  quietTitle: (month, called) => `The ${enReport(month, called)}`,
  deadline: (at, days, late) => `Deadline: ${enMoment(at)}, ${timeLeft(days, late)}`,
  complete: (approval) =>
    approval ? 'All figures are in; send it for approval.' : 'All figures are in; finish it.',
  toDecide: 'It is waiting for your approval.',
  toRegister: 'Approved; its number and date are still to be recorded.',
  carried: (count, month) =>
    `${counted(count, 'figure')} that stayed as ${enWordsOf(month).before} ${count === 1 ? 'is' : 'are'} filled in.`,
  insteadOf: (name, until) =>
    `In place of ${name}${until === undefined ? '' : `, away until ${formatDate(until, 'en')}`}.`,
  chasedBy: (name, at) => `Asked by ${name}, ${enMoment(at)}`,
  quiet,

  leaveAsk: (agency, colleagues, told) =>
    [
      `Are you no longer in charge of the reports of ${agency}?`,
      colleagues.length > 0
        ? `You will not be reminded any more, and ${someOf(colleagues)} will be.`
        : `Nobody else is in charge${told.length > 0 ? `; ${someOf(told)} will be told` : ''}.`,
    ].join(' '),
  leaveSure: 'Yes, I am no longer in charge',
  notInCharge: 'You said that it is not in your charge, so you are not reminded.',
  handOverTo: (month, called) => `Who should take over the ${enReport(month, called)}?`,
  nobodyLeft: (told) =>
    told.length === 0
      ? 'Nobody is in charge any more. Please tell your administrator.'
      : `Nobody is in charge any more; I am writing to ${told.join(', ')}.`,
  othersInCharge: (names) => `Still in charge: ${names.join(', ')}.`,
  leftTitle: (name) => `${name} is no longer in charge of the report`,
  leftWords: (agency) => `Nobody is in charge at ${agency}; somebody has to take over.`,
  leftNext: (manages) =>
    manages
      ? 'Add an officer under “administration”.'
      : 'Type “hand over to …” to give it to another officer, or ask the administrator to add one.',
  inChargeAgain: (agency) => `You are in charge of the report of ${agency} again, and reminded as before.`,
  cannotReach: (name, agency) =>
    `I cannot write to ${name} (${agency}), so reminders of reports do not get through. Please ask ${name} to open the reporting assistant in Teams (to install or unblock it if need be) and send it any message; from then on reminders arrive as usual. If ${name} no longer works on reports, type “administration” to change that.`,

  scheduleTitle: 'Your reminders',
  ahead: 'To come',
  lately: 'Lately',
  overdueUnasked: 'Overdue, no more reminders (due)',
  nothingAhead: 'No reminder is planned.',
  nothingLately: 'None was sent.',
  kindName,
  line: (month, kind, called) => `${enAbout(month, called)}: ${kindName[kind]}`,
  moment: (at) => `${localTime(at)}, ${formatDate(localDate(at), 'en')}`,
  off: 'Not sent: you have switched this kind off',
  unreachable: 'could not be sent',
  why: (_, deadline, role) =>
    `${role === 'officer' ? 'You enter the report' : 'You approve the report'}; its deadline is ${enMoment(deadline)}`,
  hours: (from, to) => `Reminders come in working hours only: ${from}–${to}.`,
  away: (until) => `You are away until ${enDay(until)}; somebody else will be reminded.`,
  kindsOff: (off) => `Switched off: ${offWords(off)}.`,
  howToLeave: 'When you are away, type for example “I am on leave until 25 Feb, Hoa covers”.',
  chooseTitle: 'Choose your reminders',
  chooseLabel: 'Remind me',
  chooseHint:
    'Always sent: what is late and told to the leader, what the Office asks, what you asked for yourself.',
  chosen: (off) =>
    off.length === 0
      ? 'You will get every reminder.'
      : `You will not be reminded: ${offWords(off)}. Type “turn on reminders” to undo it.`,
  kindOf: (kind, called) => `${capitalised(called)}: ${kindName[kind]}`,
  snoozeWhen: 'When should I remind you?',
  snoozeSaid: { 'two-hours': 'remind me in 2 hours', morning: 'remind me tomorrow morning' },
  outsideHours: 'The time you named is outside working hours, so I moved it into them.',
  nothingToSnooze: 'There is no report to be reminded of.',

  leaveTaken: (until, instead, deputy) =>
    [
      `You are away until ${enDay(until)}.`,
      insteadWords(instead, deputy),
      'When you are back, type “I am back”.',
    ].join(' '),
  leaveRefused: (why) => LEAVE_REFUSED[why],
  leaveNotYet: (from) => `A leave cannot be noted ahead. Please tell me again on ${enDay(from)}.`,
  leaveAsked: 'Until when are you away? For example “I am on leave until 25 Feb, Hoa covers”.',
  leaveSaid: (until, deputy) =>
    `I am on leave until ${formatDate(until, 'en')}${deputy === undefined ? '' : `, ${deputy} covers`}`,
  leaveWithout: 'Away, without a deputy',
  whichDeputy: 'Who stands in for you?',
  noSuchDeputy: (name) =>
    `Nobody called “${quoted(name)}” in your agency does what you do, so nothing was noted.`,
  leaveEnded: 'Welcome back. You are reminded as before.',

  chasedAt: (at) => `asked ${localTime(at)}, ${formatDate(localDate(at), 'en')}`,
  chaseToCome: (at) => `to be reminded ${localTime(at)}, ${formatDate(localDate(at), 'en')}`,
  chaseFor: (name) => `Remind ${quoted(name)}`,
  takeBackFor: (name) => `Cancel what ${quoted(name)} has not been sent yet`,
  chased,
  takenBack: (month, agencies, people, called) =>
    `Cancelled before it was sent, for ${enAbout(month, called)}: ${counted(people, 'person', 'people')} at ${some(agencies)}.`,
  noneToCome: (month, called) =>
    `No reminder about ${enAbout(month, called)} is waiting to be sent, so nothing was cancelled.`,
  noneToComeAtAll: 'No reminder from the Office is waiting to be sent.',
  whichToTakeBack: 'Which reminders should I cancel?',
  ofMonth: enAbout,
  requestedTitle: 'Reminders from the Office still to be sent',
  toPeople: (count) => counted(count, 'person', 'people'),
  takeBackSaid: (month, name, called) =>
    `cancel the reminder${name === undefined ? 's' : ` to ${name}`} about ${called ? `the ${enReport(month, called)}` : monthName(month)}`,
  nobodyToChase: 'Nobody was reminded.',
  isIn: (name, month, called) => `${name} has sent its ${enReport(month, called)}; nobody needs reminding.`,
  notClosed: (month, called) =>
    `The ${enAbout(month, called)} period is not over yet, so nobody was reminded.`,
  noSuchAgency: (name) => `There is no agency called “${quoted(name)}” that sends this report.`,
  whichAgency: 'Which agency should I remind?',
  chaseSaid: (name, month, called) =>
    `remind ${name} about ${called ? `the ${enReport(month, called)}` : monthName(month)}`,
  lateTitle: (month, called) => `Late: ${enAbout(month, called)}`,
  lateCount: (count, all) =>
    `${formatCount(count, 'en')} of ${counted(all, 'agency', 'agencies')} ${count === 1 ? 'has' : 'have'} not sent`,
  lateDays: (days) => (days > 0 ? `${counted(days, 'working day')} late` : 'late by less than a working day'),
  has: (names) => (names.length === 0 ? 'nobody in charge' : names.join(', ')),

  button: {
    chaseAll: 'Remind all',
    chase: 'Remind',
    takeBackChase: 'Cancel reminder',
    choose: 'Choose reminders',
    schedule: 'My reminders',
    back: 'I am back',
    begin: 'Start entering',
    goOn: 'Continue entering',
    finish: 'Review and send',
    look: 'Show status',
    twoHours: 'Again in 2 hours',
    morning: 'Tomorrow morning',
    leave: 'No longer in my charge',
    takeBack: 'In my charge again',
    stay: 'Still in my charge',
    people: 'Administration',
  },
};

/** The first names, and how many people more. */
function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${formatCount(more, 'en')} more` : ''}`;
}

function insteadWords(names: readonly string[], deputy: boolean): string {
  if (names.length === 0) return 'Nobody else in the agency can be reminded.';
  const named =
    names.length <= MOST_NAMES ? names.join(', ') : `your ${formatCount(names.length, 'en')} colleagues`;
  return `Meanwhile ${named} ${names.length === 1 ? 'is' : 'are'} reminded${deputy ? ' in your place' : ''}.`;
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${formatCount(more, 'en')} more` : ''}`;
}

/** "late; online services 766 (due soon)". */
function offWords(off: readonly OffWords[]): string {
  return off
    .map(({ kinds, called }) => {
      const names = kinds.map((kind) => kindName[kind]).join(', ');
      if (!called) return names;
      return kinds.length === OPTIONAL_KINDS.length
        ? `of the report on ${called} at all`
        : `of the report on ${called} (${names})`;
    })
    .join('; ');
}

function chased({
  month,
  called,
  agencies,
  now,
  later,
  recent,
  unreachable,
}: ChasedFacts): readonly string[] {
  const people = later.reduce((sum, one) => sum + one.people, now);
  const when = [
    ...(now > 0 ? [later.length === 0 ? 'now' : `${now} now`] : []),
    ...later.map((one) =>
      people === one.people ? `at ${enMoment(one.at)}` : `${one.people} at ${enMoment(one.at)}`,
    ),
  ];
  const whose = agencies.length === 1 ? agencies[0] : counted(agencies.length, 'agency', 'agencies');
  const of = `${counted(people, 'person', 'people')} at ${whose}`;
  return [
    people > 0
      ? `Reminding ${of} about ${enAbout(month, called)}: ${when.join(', ')}.`
      : `Nobody was reminded about ${enAbout(month, called)}.`,
    ...(recent.length > 0 ? [`Asked less than a day ago, so not again: ${some(recent)}.`] : []),
    ...(unreachable.length > 0
      ? [`I cannot write to anybody there until they open the bot in Teams: ${some(unreachable)}.`]
      : []),
  ];
}

function timeLeft(days: number, late: boolean): string {
  if (days > 0) return `${counted(days, 'working day')} left`;
  if (days < 0) return `${counted(-days, 'working day')} late`;
  return late ? 'late' : 'due today';
}

function quiet(why: QuietReason): string {
  switch (why.kind) {
    case 'sent':
      return 'It is sent. There is nothing more for you to do.';
    case 'approved':
      return 'It is approved. There is nothing more for you to do.';
    case 'waiting':
      return 'It is waiting for approval. There is nothing more for you to do.';
    case 'left':
      return 'This report is no longer in your charge.';
    case 'not-theirs':
      return 'Somebody else is working on it. There is nothing more for you to do.';
    case 'away':
      return `You are away until ${enDay(why.until)}; somebody else will be reminded.`;
    case 'handed-over':
      return `It is with ${why.name}. There is nothing more for you to do.`;
    case 'snoozed':
      return `I will remind you at ${enMoment(why.at)}.`;
  }
}
