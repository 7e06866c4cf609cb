// What the bot says of the appendices of a report, in English.

import { formatCount } from '../language/format.ts';
import type { AppendixKind } from '../report/appendices.ts';
import type { AppendixPhrases, FromFile, NamedAppendix } from './appendix-phrases.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import { monthName } from './month-name.ts';

const NAME: AppendixPhrases['name'] = {
  'by-field': 'by field',
  'by-procedure': 'by procedure',
  'settled-late': 'dossiers settled late',
  'still-late': 'overdue dossiers not yet settled',
  overdue: 'overdue dossiers',
};

const saidBy = (kind: AppendixKind, count: number) =>
  count > 1 ? `the ${count} appendices “${NAME[kind]}” together say` : `the appendix “${NAME[kind]}” says`;
const source = (file: string) => (file === '' ? 'pasted table' : `file “${fileLabel(file)}”`);
const names = (appendices: readonly FromFile[]) =>
  appendices.map(({ kind, file }) => `${NAME[kind]} (${source(file)})`).join(', ');
const counted = (rows: number) => `${formatCount(rows, 'en')} ${rows === 1 ? 'row' : 'rows'}`;
const line = ({ kind, numeral, rows }: NamedAppendix) =>
  `${numeral === '' ? NAME[kind] : `${numeral}. ${capital(NAME[kind])}`} (${counted(rows)})`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const enAppendix: AppendixPhrases = {
  name: NAME,
  title: (month) => `Appendices of ${monthName(month)}`,
  line: (appendix) => capital(line(appendix)),
  inReview: (appendices) =>
    `${appendices.length === 1 ? 'Appendix' : 'Appendices'}: ${appendices.map(line).join('; ')}`,
  from: (file) => (file === '' ? 'From the pasted table' : `From the file ${quoted(file)}`),
  none: 'The report has no appendix yet.',
  how: 'Send me a table by field (06a), a table by procedure or a list of overdue dossiers (Excel, Word, PDF), then press “Attach appendix”.',
  attached: (appendices, replaced) =>
    `Attached: ${names(appendices)}.${replaced.length === 0 ? '' : ` In place of the former: ${names(replaced)}.`}`,
  removed: (appendices) =>
    appendices.length === 0
      ? 'This appendix is no longer in the report.'
      : `Taken off: ${names(appendices)}.`,
  tooLong: (appendices, most) =>
    `Longer than ${formatCount(most, 'en')} rows, so I cannot attach it: ${names(appendices)}.`,
  tooMany: (appendices, most) =>
    `A report has at most ${most} appendices, so I did not attach: ${names(appendices)}.`,
  rivals: (standing) =>
    `Attached already: ${names(standing)}. If this file is another part, press “Attach as well”; if it is a newer version, press “Replace former”.`,
  saidBy,
  nothingInFile: 'No table of this file can be printed as an appendix.',
  offer: (appendices) =>
    `Can be attached as an appendix: ${appendices.map(({ kind, rows }) => `${NAME[kind]} (${counted(rows)})`).join(', ')}.`,
  button: {
    attach: 'Attach appendix',
    add: 'Attach as well',
    replace: 'Replace former',
    remove: (numeral) => (numeral === '' ? 'Remove appendix' : `Remove appendix ${numeral}`),
  },
};
