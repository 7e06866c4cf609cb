// What stands on cards and buttons, in English; and why a value was not taken, in half a sentence.

import { formatDateTime } from '../calendar/clock.ts';
import type { UnclearReason } from '../language/count.ts';
import { monthName as label } from './month-name.ts';
import { enWords } from './period-words.ts';
import type { ButtonPhrases, CardPhrases } from './phrases.ts';
import { reportButton } from './report-button.ts';

const date = (at: Date) => formatDateTime(at, 'en');

export const UNCLEAR: Record<UnclearReason, string> = {
  empty: 'has no number',
  'not-a-number': 'is not a number',
  'not-known': 'is not known yet',
  'other-words': 'has words I do not understand',
  several: 'has several numbers',
  'wrong-sum': 'does not add up to the total stated',
  'in-date': 'has a date mixed with the number',
  'misplaced-separator': 'has a dot or comma in the wrong place',
  decimal: 'is not a whole number',
  'looks-like-rate': 'looks more like a rate than a count',
  percent: 'is a percentage; a count is needed here',
  fraction: 'is two numbers',
  negative: 'is negative',
  rounded: 'is rounded; the exact number is needed',
  approximate: 'is approximate; the exact number is needed',
  'words-differ': 'says two numbers, one in digits and one in words',
  whole: 'is said without its number',
  'too-large': 'is above the limit (9,999,999)',
};

export const enCards: CardPhrases = {
  asOfTime: (now) => `As of ${date(now)}`,
  asOf: (now, version) => `As of ${date(now)} · version ${version}`,
  outdated: (version) =>
    `That card is out of date (version ${version}), so nothing was changed. This is how it stands now.`,
  formTitle: (section, month) => `${section} · ${label(month)}`,
  reviewTitle: (month) => `Review of ${label(month)}`,
  moreFindings: (n) => `… and ${n} more, shown once these are dealt with.`,
  reasonAsked: 'Reason',
  reasonPlaceholder: 'A short reason',
  unknownValue: 'not given',
  summaryTitle: (month) => `Results of ${label(month)}`,
  noLastMonth: (frequency) => `No ${enWords(frequency).one} before to compare with`,
  sample: 'Sample data, for trial use only',
};

export const enButtons: ButtonPhrases = {
  enterMonth: (month) => reportButton('en', month, [`Enter ${label(month)}`]),
  openReport: (month) => reportButton('en', month, [`${label(month)} report`, label(month)]),
  waiting: 'Approvals',
  province: 'Province',
  notIn: 'Who has not sent',
  status: (frequency) => (frequency === 'month' ? 'Status this month' : 'Status of the report'),
  help: 'Help',
  keep: (frequency, value) => `As ${enWords(frequency).before}: ${value}`,
  keepAll: (frequency, n) => `All ${n} as ${enWords(frequency).before}`,
  notKnown: 'Not known yet',
  answerOn: 'Back to the question',
  openForm: 'open the form',
  wholeForm: 'form for everything',
  form: 'Form',
  skip: 'Skip',
  save: 'Save',
  review: 'Review',
  fix: 'Fix',
  giveReasons: 'Give reasons',
  finish: 'Finish',
  draft: 'Download the draft',
  download: 'Download the Word report',
  resume: 'Continue',
  useReading: (name, value) => `${name}: ${value}`,
  replaceWith: (value) => `Replace with ${value}`,
  withdraw: 'Withdraw',
};
