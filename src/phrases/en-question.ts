// Answers to questions, in English.

import { formatDateTime } from '../calendar/clock.ts';
import { monthNumberOf, yearOf } from '../calendar/month.ts';
import { monthName as label } from './month-name.ts';
import type { QuestionPhrases, SpanFacts } from './question-phrases.ts';

export const enQuestion: QuestionPhrases = {
  statusTitle: (month) => `Where the report ${label(month)} stands`,
  holder: (name) => `Entered by: ${name}`,
  deadline: (at, days, done) => `Deadline: ${formatDateTime(at, 'en')}${done ? '' : ` (${timeLeft(days)})`}`,
  lacking: (names, more) => `Missing: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  errors: (count) => `Errors to mend: ${count}`,
  warnings: (count) => `Warnings that want a reason: ${count}`,
  changes: (lastMonth, lastYear) =>
    [
      lastMonth === undefined ? '' : `against last month ${lastMonth}`,
      lastYear === undefined ? '' : `against last year ${lastYear}`,
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'No month to compare with',

  spanName,
  indicatorTitle: (name, span) => `${name}, ${spanName(span)}`,
  value: 'Figure',
  rate: 'Rate',
  source: (months) =>
    months === 1 ? 'Source: the report of the month.' : `Source: the reports of ${months} months.`,
  lastMonthOnly: (month) => `This figure does not add up over months; ${label(month)} is shown.`,
  noFigures: 'There are no figures of any month yet.',
  noMonths: (span) => `There are no figures for ${spanName(span)} yet.`,
  headlineTitle: (span) => `Headline rates, ${spanName(span)}`,
  againstTitle: (month, other) => `${label(month)} against ${label(other)}`,
  notReported: (month) => `There are no figures for ${label(month)} to compare with.`,
  whichFigure: 'Which figure do you mean?',

  deadlineAnswer: (month, at, days, done) =>
    `Report ${label(month)}: due ${formatDateTime(at, 'en')}${done ? ', done' : `, ${timeLeft(days)}`}.`,
  holderAnswer: (month, name, state) =>
    name === undefined
      ? `Nobody has entered the report ${label(month)} yet.`
      : `The report ${label(month)} is ${state}; ${name} enters it.`,
  notHere: 'Somebody in this group may not see the figures. Please ask me in a personal chat.',
  file: {
    description: 'The figure month by month',
    declined: 'The file is not sent.',
    ready: (fileName) => `Month by month: ${fileName}`,
    button: 'Download the spreadsheet',
  },
  nearest: 'I did not understand. Did you mean:',

  button: {
    refresh: 'Refresh',
    goOn: 'Continue entering',
    showErrors: 'Show details',
    begin: (month) => `Enter ${label(month)}`,
    sheet: 'Export a spreadsheet',
  },
};

function timeLeft(days: number): string {
  if (days === 0) return 'due today';
  const unit = Math.abs(days) === 1 ? 'working day' : 'working days';
  return days > 0 ? `${days} ${unit} left` : `${-days} ${unit} late`;
}

function spanName({ from, to }: SpanFacts): string {
  if (from === to) return label(from);
  const quarter = yearOf(from) === yearOf(to) && monthNumberOf(to) - monthNumberOf(from) === 2;
  if (quarter && monthNumberOf(from) % 3 === 1)
    return `Q${Math.ceil(monthNumberOf(from) / 3)} ${yearOf(from)}`;
  if (monthNumberOf(from) === 1 && monthNumberOf(to) === 12) return String(yearOf(from));
  return `${label(from)} – ${label(to)}`;
}
