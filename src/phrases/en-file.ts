// Of files that people send, in English.

import { withoutFrequency } from '../report/called.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import type { FilePhrases } from './file-phrases.ts';
import { monthName } from './month-name.ts';

const file = (name: string) => (name === '' ? 'the text you pasted' : `the file “${fileLabel(name)}”`);
const begins = (name: string) => (name === '' ? 'The text you pasted' : `The file “${fileLabel(name)}”`);

export const enFile: FilePhrases = {
  personalOnly: 'I cannot read files in a group. Please send them to me in our personal chat.',
  tooMany: (most) => `I read at most ${most} files at once. Please send fewer.`,
  unreachable: (name) => `I could not fetch ${file(name)}. Please send it again in a few minutes.`,
  notOpened: (names) =>
    `I have not opened ${names.map(file).join(', ')}. Please send it again and say “take figures from the file” or “check”.`,
  wordsLeft: (words) =>
    `I looked at the file first and did nothing about “${quoted(words)}”. If you need that, please send these words on their own.`,
  nothingFound: (name) =>
    `I found no figure of the report in ${file(name)}. I read tables of the one-stop system (06a, 766, by procedure, the catalogue of procedures), drafts and finished reports.`,
  isReport: ({ name, month, called, agency, figures, notKept }) => {
    const what = called === undefined ? '' : ` on ${withoutFrequency(called.en)}`;
    const of = month === undefined ? what : `${what} for ${monthName(month)}`;
    const whose = agency === undefined ? '' : ` of ${quoted(agency)}`;
    const many = figures === 1 ? '1 figure' : `${figures} figures`;
    return `${begins(name)} is a report${of}${whose} with ${many}${notKept ? '; it is none of the approved files that you may see' : ''}. What shall I do with it?`;
  },
  gone: 'I do not have that file any more (files that you send are kept for a day). Please send it again.',
  button: { takeOver: 'Take figures from a file', check: 'Check the file' },
};
