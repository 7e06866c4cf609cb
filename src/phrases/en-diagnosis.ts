// What is said around the findings in a document, in English.

import type { FileWords } from '../actions/file-words.ts';
import type { DiagnosisPhrases } from './diagnosis-phrases.ts';
import { enDoctor } from './en-doctor.ts';
import { monthName } from './month-name.ts';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const counted = (count: number, one: string, more?: string) => (count > 0 ? [many(count, one, more)] : []);

export const enDiagnosis: DiagnosisPhrases = {
  title: (file) => (file === '' ? 'Check of the pasted text' : `Check of ${file}`),
  readAs: (called) => `Checked as the report on ${called}.`,
  compared: (agency, months) =>
    `Compared with the stored figures of ${agency} for ${months.map(monthName).join(' and ')}.`,
  more: (count) => `Show ${count} more`,
  style: (count) => many(count, 'note on style', 'notes on style'),
  notChecked: (count) => many(count, 'rate not checked', 'rates not checked'),
  notCheckedWhy: 'The text does not say what these are shares of:',
  beyond: (count, inFile) => `… and ${count} more${inFile ? ', all in the copy with comments' : ''}.`,
  shouldBe: (words) => `Should be: ${words}`,
  annotatedButton: 'Get copy with comments',
  how: 'Send the report as a file (Word, PDF, Excel), or paste its text right after the word “check”. I check every rate and total, look for contradictions, and tell you whether the file is the approved one.',
  file: {
    description: 'A copy with comments where to look',
    declined: 'All right, no file. Press “Get copy with comments” again today if you need it.',
    ready: (fileName) => `Copy with comments: ${fileName}`,
  },
  edited: {
    title: (month) => `Edited copy of the ${monthName(month)} report`,
    nothing: (month) => `The wording and the figures are those of the stored ${monthName(month)} report.`,
    verdict: (figures, lines) =>
      `Against the stored report: ${[...counted(figures, 'figure differs', 'figures differ'), ...counted(lines, 'line reworded', 'lines reworded')].join(', ')}.`,
    figure: (name, stored, inFile) => `${name}: ${stored} → ${inFile}`,
    lines: 'Wording',
    changed: (before, after) => `“${before}” → “${after}”`,
    added: (line) => `Added: “${line}”`,
    removed: (line) => `Removed: “${line}”`,
    beyond: (count) => `… and ${count} more.`,
    onlyFigures: 'I can record figures only; the report prints the prescribed wording.',
    take: (count) => `Record ${many(count, 'figure')} of the file`,
    note: 'What to send back with it',
    sendBack: 'Send back with this note',
    inNote: (changes, more) =>
      changes.length === 0
        ? `Change ${many(more, 'place')} as in the file sent.`
        : `Change as in the file sent: ${changes.join('; ')}${more === 0 ? '' : `; and ${more} more`}`,
  },
};

/** A comment is read beside the words that it is about. */
export const enAnnotated: FileWords['annotated'] = {
  comment: (finding, definition) => {
    const { message, cause, shouldBe } = enDoctor.describe(finding, definition);
    return [
      message,
      ...(shouldBe === undefined || finding.kind === 'stored' ? [] : [`${enDiagnosis.shouldBe(shouldBe)}.`]),
      ...(cause === undefined ? [] : [cause]),
    ].join('\n');
  },
};
