// Answers to questions, in English.

import { type Frequency, frequencyOf, onePeriod, yearOf } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { RECENT } from '../report/time-series.ts';
import { enMoment } from './en-reminder.ts';
import { monthName as label } from './month-name.ts';
import { byOne, enWords, enWordsOf } from './period-words.ts';
import type { DeadlineStanding, QuestionPhrases, SourceFacts, SpanFacts } from './question-phrases.ts';

export const enQuestion: QuestionPhrases = {
  statusTitle: (month) => `Status of the ${label(month)} report`,
  holder: (name) => `Entered by: ${name}`,
  deadline: (at, days, standing) =>
    `Deadline: ${enMoment(at)}${standing === 'done' ? '' : ` (${timeLeft(days, standing)})`}`,
  lacking: (names, more) => `Missing: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  errors: (count) => `Errors to fix: ${count}`,
  warnings: (count) => `Warnings without a reason: ${count}`,
  changes: (frequency, lastMonth, lastYear) =>
    [
      lastMonth === undefined ? '' : `${lastMonth} on ${enWords(frequency).before}`,
      lastYear === undefined ? '' : `${lastYear} on last year`,
    ]
      .filter((part) => part !== '')
      .join(' · ') || `No ${enWords(frequency).one} to compare with`,

  arrows: (frequency) => `▲▼ percentage points on ${enWords(frequency).before}`,

  monthName: label,
  labelsOfYear: (from, to, year) => `${from === to ? from : `${from}–${to}`}: ${year}`,
  chartTitle: (name, { from, to }, percent) =>
    `${name}, ${label(from)} – ${label(to)}${percent ? ' (%)' : ''}`,
  noReport: 'no report yet',
  unfinished: 'unfinished',
  unasked: 'not on the form then',
  levelOf: (month, value) => `${label(month)}: ${value}`,
  misfits: (months) =>
    `⚠ The approved running ${months.length === 1 ? 'total' : 'totals'} of ${months.map(label).join(', ')} no longer fit: an earlier one has been corrected.`,
  misfitTotal: (name, stated, due) =>
    `${name}: approved ${formatCount(stated, 'en')}, would now be ${formatCount(due, 'en')}`,

  spanName,
  indicatorTitle: (name, span) => `${name}, ${spanName(span)}`,
  value: 'Figure',
  rate: 'Rate',
  quotient: (part, whole, partName, wholeName) =>
    `${formatCount(part, 'en')}/${formatCount(whole, 'en')} (${partName} / ${wholeName})`,
  totalUpTo: (name, month) => `${name}, up to ${label(month)}`,
  sumOver: (name, span) =>
    `${name.replace(/ in the (?:month|quarter|period|year)$/u, '')}, ${spanOf(span).replace(' to ', ' – ')}`,
  source,
  wholeProvince: 'The province, approved reports',
  givenBySome: (given, reported) =>
    `Given by ${given} of ${reported === 1 ? '1 agency' : `${reported} agencies`}.`,
  partial: (months) => {
    const [first, ...more] = months.toReversed();
    const { one, ones } = enWords(first ? frequencyOf(first.month) : 'month');
    const others = more.length === 1 ? `one other ${one} is` : `${more.length} other ${ones} are`;
    return first === undefined
      ? ''
      : `${label(first.month)} has ${first.approved} of ${first.owing} agencies so far${more.length > 0 ? `; ${others} not complete either` : ''}.`;
  },
  lastMonthOnly: (month) =>
    `This figure does not add up over ${enWordsOf(month).ones}; ${label(month)} is shown.`,
  noFigures: 'There are no figures of any period yet.',
  noMonths: (span) => `There are no figures for ${spanName(span)} yet.`,
  headlineTitle: (span) => `Headline rates, ${spanName(span)}`,
  againstTitle: (month, other) => `${label(month)} against ${label(other)}`,
  sameAgencies: (both, owing) => `Compares the ${both} of ${owing} agencies that have both reports.`,
  changeOfSome: (change, both, owing) => `${change} (${both} of ${owing} agencies)`,
  noSameAgencies: (month, other) =>
    `No agency has both ${label(other)} and ${label(month)} approved, so there is nothing to compare.`,
  difference: '▲▼',
  notReported: (month) => `There are no figures for ${label(month)} to compare with.`,
  whichFigure: 'Which figure do you mean?',

  deadlineAnswer: (month, at, days, standing) =>
    `The ${label(month)} report ${standing === 'done' ? 'is done; it was due' : 'is due'} ${enMoment(at)}${standing === 'done' ? '' : ` (${timeLeft(days, standing)})`}.`,
  holderAnswer: (month, state, holder, inCharge) => {
    const stands = `The ${label(month)} report is ${state}`;
    if (holder !== undefined) return `${stands} and is with ${holder}.`;
    return inCharge.length > 0
      ? `${stands}. In charge: ${inCharge.join(', ')}.`
      : `${stands}, and nobody is in charge of it.`;
  },
  notHere: 'Not everybody in this group may see the figures. Please ask me in a personal chat.',
  file: {
    description: 'The figure over time',
    declined: 'The file is not sent.',
    ready: (fileName) => `Over time: ${fileName}`,
    button: 'Download the spreadsheet',
  },
  nearest: 'I did not understand that. Did you mean:',

  button: {
    refresh: 'Refresh',
    goOn: 'Continue entering',
    showErrors: 'Show details',
    sheet: 'Export a spreadsheet',
    months: (frequency) => capitalised(byOne(frequency)),
    chart: 'Show the chart',
    why: 'Why',
    lastMonth: (frequency) => `Compare to ${enWords(frequency).before}`,
    lastYear: 'Compare to last year',
    soFar: 'This year so far',
    recent: (frequency) => capitalised(recent(frequency)),
    reopen: 'Reopen to correct',
  },
  asking: {
    lastMonth: (figure, month) => `${about(figure)}${label(month)} compared to ${enWordsOf(month).before}`,
    lastYear: (figure, month) => `${about(figure)}${label(month)} compared to last year`,
    soFar: (figure, month) => `rate ${figure ? `${figure} ` : ''}in ${yearOf(month)}`,
    recent: (figure, frequency) => `${figure ? `rate ${figure} ` : 'rates '}${recent(frequency)}`,
  },
};

/** "last 6 months", "last 4 quarters". */
const recent = (frequency: Frequency) => `last ${RECENT[frequency]} ${enWords(frequency).ones}`;

const about = (figure: string | undefined) => (figure ? `rate ${figure} ` : '');

function source({ counted, unreported, unfinished, unasked, absent }: SourceFacts): string {
  const runs = (spans: readonly SpanFacts[]) => spans.map(spanOf).join(', ');
  const [only] = counted;
  const single = only !== undefined && counted.length === 1 && only.from === only.to;
  const parts = [
    single ? `Source: the report of ${spanOf(only)}` : `Source: the sum of ${runs(counted)}`,
    ...(absent ? [`no figures for ${runs([absent])}`] : []),
    ...(unreported.length > 0 ? [`no report yet for ${runs(unreported)}`] : []),
    ...(unfinished.length > 0 ? [`figures missing for ${runs(unfinished)}`] : []),
    ...(unasked.length > 0 ? [`the form of ${runs(unasked)} did not ask it`] : []),
  ];
  return `${parts.join('; ')}.`;
}

export const spanOf = ({ from, to }: SpanFacts) =>
  from === to ? label(from) : `${label(from)} to ${label(to)}`;

function timeLeft(days: number, standing: DeadlineStanding): string {
  if (days === 0) return standing === 'late' ? 'late' : 'due today';
  const unit = Math.abs(days) === 1 ? 'working day' : 'working days';
  return days > 0 ? `${days} ${unit} left` : `${-days} ${unit} late`;
}

function spanName({ from, to }: SpanFacts): string {
  if (from === to) return label(from);
  const one = onePeriod(from, to);
  if (one) return label(one);
  return `${label(from)} – ${label(to)}`;
}
