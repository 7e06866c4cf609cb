// Where several reports could be meant, in English.

import { fittingTitle } from '../language/button-title.ts';
import { capitalised } from '../language/fold.ts';
import { left } from './en-missing.ts';
import { counted } from './en-reminder.ts';
import { quoted } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import type { WhichPhrases } from './which-phrases.ts';

const bold = (text: string) => `**${text}**`;

export const enWhich: WhichPhrases = {
  ask: 'Which report do you mean?',
  ofWhich: (words) => `Which report is “${quoted(words)}” for? Nothing has been recorded.`,
  owed: (count) =>
    `Your agency has ${counted(count, 'report')}${count > 1 ? ', the most urgent first' : ''}:`,
  statusOf: (said) => `Status of the ${monthName(said)} report`,
  notOwed: (called) => `Your agency does not owe the report ${called}.`,
  report: 'report',
  every: {
    month: 'monthly',
    quarter: 'quarterly',
    'half-year': 'half-yearly',
    'nine-months': 'nine-monthly',
    year: 'yearly',
  },
  staysOpen: (said, still) =>
    `${capitalised(monthName(said))} stays open (${left(still)}); nothing recorded is lost.`,
  belongs: (words, there, open) =>
    `“${quoted(words)}” belongs to the report ${bold(there)}, and ${monthName(open)} is open. Nothing has been recorded.`,
  reportOrValue: (words, called, offered) =>
    `Is “${quoted(words)}” the report ${called.join(', ')}, or a figure? Nothing has been recorded.${offered ? '' : ' If it is a figure, please type its name with it.'}`,
  button: {
    open: capitalised,
    there: (called) => fittingTitle([`For ${called}`, capitalised(called)]),
  },
};
