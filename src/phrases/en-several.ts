// Several reports, in English.

import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { monthName } from './month-name.ts';
import { enReport } from './report-words.ts';
import type { SeveralPhrases } from './several-phrases.ts';

export const enSeveral: SeveralPhrases = {
  title: 'The reports of the province',
  name: (month, called) => `${capitalised(called.en)}, ${monthName(month)}`,
  standing: ({ done, all, late, nextDeadline }) => [
    `${formatCount(done, 'en')} of ${formatCount(all, 'en')} in`,
    ...(late > 0 ? [`${formatCount(late, 'en')} late`] : []),
    ...(nextDeadline ? [`due ${localTime(nextDeadline)}, ${formatDate(localDate(nextDeadline), 'en')}`] : []),
  ],
  which: {
    look: 'Which report do you mean?',
    chase: 'Of which report should I remind them?',
    'take-back': 'Of which report should I cancel the reminders?',
  },
  whichOfCard:
    'This card is an old one and does not say which report it is of. Please ask again with the name of the report.',
  ofAgency: (name) => `The reports of ${name}`,
  notOwing: (name, month, called) => `${name} does not owe the ${enReport(month, called)}.`,
  owing: (name, reports) => `${name} owes: ${reports.join(', ')}.`,
  lookAt: (name) => `Look at ${name}`,
  others: 'Other reports:',
  button: { all: 'All reports', look: 'Look' },
};
