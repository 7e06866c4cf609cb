// Names on a paper, in English.

import { formatDate } from '../calendar/clock.ts';
import { quoted } from './figure-labels.ts';
import type { NamesOnPaper, PaperPhrases } from './paper-phrases.ts';

const bearing = ({ name, signerTitle, signerName }: NamesOnPaper) =>
  `${name}; signed by ${signerTitle} ${signerName}`;

export const enPaper: PaperPhrases = {
  namesOfDay: 'The document bears the agency and signer of this day.',
  namesChange: 'The names on the document follow this day:',
  namesBefore: (day, names) => `• Before ${formatDate(day, 'en')}: ${bearing(names)}`,
  namesFrom: (day, names) => `• From ${formatDate(day, 'en')}: ${bearing(names)}`,
  namesPrinted: (issuedOn, names) =>
    `The document bears the names of its day of issue, ${formatDate(issuedOn, 'en')}: ${quoted(bearing(names))}.`,
};
