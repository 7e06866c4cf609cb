// The Office and one agency’s report, in English.

import { formatCount } from '../language/format.ts';
import { monthName } from './month-name.ts';
import type { OfficePhrases } from './office-phrases.ts';
import { enAbout } from './report-words.ts';

export const enOffice: OfficePhrases = {
  whichAgency: 'Of which agency? Choose one, or type its name.',
  whichOfThese: 'Which agency do you mean?',
  sideBySide: (names) => `${names.join(' and ')} stand in the ranking:`,
  remindOne: (name) => `Remind ${name}`,
  takeBackOne: (name) => `Cancel the reminder of ${name}`,
  notYetToReturn: (name, month, state, called) =>
    `The report of ${name}${called ? ` on ${called.en}` : ''} for ${monthName(month)} is ${state}; the Office sends back only what is approved.`,
  onlyAgency: (name) => `You belong to one agency only, ${name}; there is none to change to.`,
  of: (name, words) => `${name}: ${words}`,
  filesHolds: (approved, all, month, called) =>
    `Only ${formatCount(approved, 'en')} of ${formatCount(all, 'en')} agencies are approved for ${called ? enAbout(month, called) : monthName(month)}; ${formatCount(all - approved, 'en')} not in this file yet.`,
};
