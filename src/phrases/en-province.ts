// The province, in English.

import { type Frequency, frequencyOf } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { spanOf } from './en-question.ts';
import { counted, enMoment } from './en-reminder.ts';
import { monthName } from './month-name.ts';
import { byOne, enWords } from './period-words.ts';
import type { ProvincePhrases } from './province-phrases.ts';
import { enAbout, enReport } from './report-words.ts';

const n = (count: number) => formatCount(count, 'en');
/** `1 month`, `3 quarters`. */
const many = (frequency: Frequency, count: number) =>
  counted(count, enWords(frequency).one, enWords(frequency).ones);
const list = (names: readonly string[], more: number) =>
  `${names.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}`;

export const enProvince: ProvincePhrases = {
  title: (month, called) => `The whole province, ${enAbout(month, called)}`,
  counted: (state, count) => `${n(count)} ${state}`,
  verdict: (count, all, missing) => {
    if (all === 0) return 'No agency owes this report yet.';
    if (count === all) return `All ${n(all)} reports are in.`;
    const names = missing.length > 0 ? `: ${missing.join(', ')}` : '';
    return `${n(count)} of ${counted(all, 'report')} in, ${n(all - count)} to come${names}`;
  },
  late: (count, { name, daysLate }, alike) => {
    const late = `${counted(count, 'agency', 'agencies')} late`;
    const since = daysLate > 0 ? `by ${counted(daysLate, 'working day')}` : 'by less than a working day';
    return alike ? `${late} ${since}` : `${late}, ${name} the longest, ${since}`;
  },
  reopened: (names, more) => `Approved before and opened again to be corrected: ${list(names, more)}.`,
  deadline: (at, daysLeft) =>
    `Due ${enMoment(at)}, ${daysLeft > 0 ? `${counted(daysLeft, 'working day')} left` : 'today'}`,
  timeliness: (count, due, all, rate) =>
    due === all
      ? `Reports sent on time: ${n(count)} of ${n(all)} (${rate})`
      : `Reports sent on time: ${n(count)} of the ${n(due)} due by now (${rate})`,
  unsummed: (names, more) =>
    `The agencies reported on two versions of the form, so there is no sum of: ${names.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}.`,
  basis: (approved, all) =>
    approved === all
      ? `Rates of all ${counted(all, 'agency', 'agencies')}, all approved:`
      : `Rates of the ${n(approved)} approved out of ${counted(all, 'agency', 'agencies')}:`,
  passed: (names, more) => `Errors were accepted: ${list(names, more)}.`,
  rankingTitle: (name, span, called) =>
    [`Ranking by ${name}`, ...(called ? [called.en] : []), span].join(', '),
  notSummed: (frequency) => {
    const { one, ones } = enWords(frequency);
    return `This figure cannot be added up over ${ones}: each agency shows its latest approved ${one}.`;
  },
  monthsOf: (frequency, months, of) => `only ${months} of ${many(frequency, of)}`,
  total: (count) => `The whole province: ${count}`,
  spanTitle: (span, called) => ['The whole province', ...(called ? [called.en] : []), span].join(', '),
  spanVerdict: (approved, owed, of) => {
    const months = of ? `, ${spanOf(of)}` : '';
    return approved === owed
      ? `All ${n(owed)} reports are in${months}.`
      : `${n(approved)} of ${counted(owed, 'report')} in, ${n(owed - approved)} to come${months}`;
  },
  spanBasis: (approved, owed) =>
    approved === owed
      ? `Rates of all ${n(owed)} reports together:`
      : `Rates of the ${n(approved)} approved out of ${counted(owed, 'report')} together:`,
  lateOften: (most, more) =>
    most.length === 0
      ? 'Nobody was late.'
      : `Late: ${list(
          most.map(({ name, late }) => `${name} ${counted(late, 'time')}`),
          more,
        )}`,
  overdueOften: (frequency, most, more) =>
    `Overdue, nothing sent: ${list(
      most.map(({ name, months }) => (months > 1 ? `${name} ${many(frequency, months)}` : name)),
      more,
    )}`,
  monthsHeading: (frequency) => `${capitalised(byOne(frequency))}, reports in:`,
  monthsUpTo: (month) => `${capitalised(byOne(frequencyOf(month)))} up to ${monthName(month)}, reports in:`,
  filesOfOne: (frequency) => {
    const { one } = enWords(frequency);
    return `Consolidated files cover one ${one}. Which ${one} would you like?`;
  },
  whichFigure: 'Which figure should I rank them by?',
  newestMonths: (frequency, shown, of) => `the latest ${shown} of ${many(frequency, of)}`,
  monthLine: (count, all, inTime) => `${n(count)} of ${n(all)} · ${n(inTime)} on time`,
  noRanking: 'No agency is approved yet.',
  barsFrom: (percent) => `Bars run from ${percent}% to 100%.`,
  target: (percent, met, of) =>
    `Target ${percent}% or more: met by ${n(met)} of ${counted(of, 'agency', 'agencies')}`,
  noFigures: (names, more) => `No approved figures yet: ${list(names, more)}.`,
  nothingArose: (names, more) => `Nothing arose: ${list(names, more)}.`,
  notInTitle: (month, called) => `Not sent yet: ${enAbout(month, called)}`,
  noneMissing: (month, { done, all }, called) => {
    if (all === 0) return `No agency owes the ${enReport(month, called)}.`;
    const sent = `${n(done)} of the ${n(all)} that ${all === 1 ? 'owes' : 'owe'} it ${done === 1 ? 'has' : 'have'} sent it`;
    return done === all
      ? `Nobody is missing from the ${enReport(month, called)}: ${sent}.`
      : `Nobody is late with the ${enReport(month, called)}; ${sent}.`;
  },
  place: (place, name) => `${place} · ${name}`,
  page: (from, to, of) => `${n(from)}–${n(to)} of ${n(of)}`,
  file: {
    description: 'Consolidated report of the province',
    declined: 'The file is not sent. Type “consolidated report” when you need it.',
    ready: (fileName) => `Consolidated report: ${fileName}`,
    button: 'Consolidated report (Word)',
  },
  tableFile: {
    description: 'Table of all agencies',
    declined: 'The file is not sent. Type “spreadsheet” when you need it.',
    ready: (fileName) => `Table of agencies: ${fileName}`,
    button: 'Download the table',
  },
  nothingApproved: (month, called) => `No report of ${enAbout(month, called)} is approved yet.`,
  notInSaid: (month) => `who has not sent ${monthName(month)}`,
  rankingSaid: (name) => `ranking by ${name}`,
  fileSaid: (file, month) =>
    `${file === 'sheet' ? 'spreadsheet' : 'consolidated report'} ${monthName(month)}`,
  button: {
    notIn: 'Who has not sent',
    ranking: 'Ranking',
    list: 'List of agencies',
    consolidated: 'Consolidated report',
    sheet: 'Spreadsheet',
    more: 'Next page',
    less: 'Previous page',
    back: '← The province',
    year: (year) => `The year ${year}`,
    month: monthName,
  },
};
