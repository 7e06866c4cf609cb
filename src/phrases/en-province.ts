// The province, in English.

import { counted, enMoment } from './en-reminder.ts';
import { monthName } from './month-name.ts';
import type { ProvincePhrases } from './province-phrases.ts';

const list = (names: readonly string[], more: number) =>
  `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;

export const enProvince: ProvincePhrases = {
  title: (month) => `The whole province, ${monthName(month)}`,
  counted: (state, count) => `${count} ${state}`,
  verdict: (count, all, missing) => {
    if (all === 0) return 'No agency owes this report yet.';
    if (count === all) return `All ${all}/${all} reports are in.`;
    const names = missing.length > 0 ? `: ${missing.join(', ')}` : '';
    return `Reports in: ${count}/${all}, ${all - count} to come${names}`;
  },
  late: (count, { name, daysLate }, alike) => {
    const late = `${counted(count, 'agency', 'agencies')} late`;
    const since = daysLate > 0 ? `by ${counted(daysLate, 'working day')}` : 'since today';
    return alike ? `${late} ${since}` : `${late}, ${name} the longest, ${since}`;
  },
  deadline: (at, daysLeft) =>
    `Due ${enMoment(at)}, ${daysLeft > 0 ? `${counted(daysLeft, 'working day')} left` : 'which is today'}`,
  timeliness: (count, due, all, rate) =>
    due === all
      ? `Reports sent on time: ${count}/${all} (${rate})`
      : `Reports sent on time: ${count}/${due} of those due by now (${rate})`,
  basis: (approved, all) =>
    approved === all
      ? `Rates of all ${all} agencies, each of them approved:`
      : `Rates of the ${approved}/${all} approved agencies only:`,
  passed: (names, more) => `Errors were let pass: ${list(names, more)}.`,
  rankingTitle: (name, month) => `Ranking by ${name}, ${monthName(month)}`,
  noRanking: 'No agency is approved yet.',
  target: (percent, met, of) => `Target ${percent}% or more: ${met}/${of} agencies meet it`,
  noFigures: (names, more) => `No approved figures yet: ${list(names, more)}.`,
  nothingArose: (names, more) => `Nothing arose: ${list(names, more)}.`,
  notInTitle: (month) => `Not in: ${monthName(month)}`,
  allIn: (month) => `Every agency is in for ${monthName(month)}.`,
  place: (place, name) => `${place} · ${name}`,
  page: (from, to, of) => `${from}–${to} of ${of}`,
  file: {
    description: 'Consolidated report of the province',
    declined: 'The file is not sent. Type “consolidated report” when you need it.',
    ready: (fileName) => `Consolidated report: ${fileName}`,
    button: 'Download the consolidated report',
  },
  tableFile: {
    description: 'Table of all agencies',
    declined: 'The file is not sent. Type “spreadsheet” when you need it.',
    ready: (fileName) => `Table of agencies: ${fileName}`,
    button: 'Download the table',
  },
  nothingApproved: (month) => `No report of ${monthName(month)} is approved yet.`,
  button: {
    notIn: 'Who is not in',
    ranking: 'Ranking',
    list: 'List of agencies',
    consolidated: 'Consolidated report',
    sheet: 'Spreadsheet',
    more: 'Next page',
    less: 'Previous page',
    back: '← The province',
  },
};
