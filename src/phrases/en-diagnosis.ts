// What is said around the findings in a document, in English.

import { capitalised } from '../language/fold.ts';
import type { Place } from '../report/provenance.ts';
import type { DiagnosisPhrases } from './diagnosis-phrases.ts';
import { monthName } from './month-name.ts';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const contradictions = (count: number) => many(count, 'contradiction');
const questions = (count: number) => many(count, 'place to look at', 'places to look at');

export const enDiagnosis: DiagnosisPhrases = {
  title: (file) => (file === '' ? 'Check of the pasted text' : `Check of ${file}`),
  verdict: (wrong, asked) => {
    if (wrong === 0 && asked === 0) return 'No contradictions found.';
    if (wrong === 0) return `No contradictions found, ${questions(asked)}.`;
    return `${[contradictions(wrong), ...(asked > 0 ? [questions(asked)] : [])].join(', ')}.`;
  },
  checked: ({ rates, totals, rules, unchecked }) => {
    const parts = [
      ...(rates > 0 ? [many(rates, 'rate')] : []),
      ...(totals > 0 ? [many(totals, 'total')] : []),
      ...(rules > 0 ? [many(rules, 'rule of the form', 'rules of the form')] : []),
    ];
    const left =
      unchecked > 0
        ? `${many(unchecked, 'rate')} could not be checked, because the text does not say what ${unchecked === 1 ? 'it is' : 'they are'} a share of`
        : '';
    if (parts.length === 0) return left === '' ? '' : `${capitalised(left)}.`;
    return `Checked ${parts.join(', ')}${left === '' ? '' : `; ${left}`}.`;
  },
  nothingToCheck: 'I found no figures to check.',
  about: (agency, month) =>
    [...(month === undefined ? [] : [`Report for ${monthName(month)}`]), ...(agency ? [agency] : [])].join(
      ' · ',
    ),
  compared: (months) => `Compared with the stored figures for ${months.map(monthName).join(', ')}.`,
  unread: {
    'no-text': 'Some pages are pictures; I cannot read the words in them.',
    'hidden-sheets': 'I do not read hidden sheets.',
    'too-many-rows': 'The table is too long; I read only its beginning.',
    'too-many-pages': 'The file is too long; I read only its first pages.',
  },
  contradictions,
  questions,
  more: (count) => `Show ${count} more`,
  style: (count) => many(count, 'note on style', 'notes on style'),
  notChecked: (count) => many(count, 'rate not checked', 'rates not checked'),
  notCheckedWhy: 'The text does not say what these are shares of:',
  beyond: (count, inFile) => `… and ${count} more${inFile ? ', all in the copy with comments' : ''}.`,
  shouldBe: (words) => `Should be: ${words}`,
  cause: (words) => `Likely cause: ${words}`,
  place,
  annotatedButton: 'Get copy with comments',
  how: 'Send the report as a file (Word, PDF, Excel), or paste its text right after the word “check”. I check every rate and total, look for contradictions, and tell you whether the file is the approved one.',
  howButton: 'Check a file',
  gone: 'I keep a file for one day only, and this one is gone. Please send it again with the word “check”.',
  file: {
    name: 'comments',
    description: 'Copy with comments by Trợ lý Báo cáo',
    declined: 'All right, no file. Press “Get copy with comments” again today if you need it.',
    ready: (fileName) => `Copy with comments: ${fileName}`,
  },
  author: 'Trợ lý Báo cáo',
};

/** A paragraph's number in a Word file is shown nowhere in Word: the printed words are what finds it. */
function place({ page, line, sheet, cell }: Place): string {
  return [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    ...(cell === undefined ? [] : [`cell ${cell}`]),
  ].join(', ');
}
