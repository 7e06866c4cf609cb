// Of figures that are taken over from files, in English.

import { formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import type { Addend, Place, Provenance } from '../report/provenance.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import { enWords, enWordsOf } from './period-words.ts';
import { reportButton } from './report-button.ts';
import type { OriginFacts, TakeOverPhrases } from './take-over-phrases.ts';

const file = (name: string) => (name === '' ? 'the text you pasted' : fileLabel(name));
const begins = (name: string) => (name === '' ? 'The text you pasted' : `The file “${fileLabel(name)}”`);
const allBegin = (names: readonly string[]) => names.map(begins).join(', ');
const files = (names: readonly string[]) => names.map(file).join(', ');
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const STATES = { waiting: 'waits for approval', approved: 'is approved', sent: 'has been sent' } as const;

export const enTakeOver: TakeOverPhrases = {
  howTo:
    'Drop or attach the file in this chat, several at once if you like. I read tables of the one-stop system (06a, totals, by procedure, the catalogue of procedures, 766), drafts and finished reports: Excel (.xlsx, .xls, .csv), Word (.docx), PDF with text, or a table pasted into a message. I show every figure first, and record nothing until you agree.',

  otherMonth: ({ name, month, open }) =>
    `${begins(name)} holds the figures of **${monthName(month)}**, and the report being entered is that of ${monthName(open)}, so I have taken none.`,
  openThere: (month) => `I still have this file and can take its figures into ${monthName(month)}.`,
  sayInto: (month) => `take figures from the file for ${monthName(month)}`,
  decided: (month, state) => `The report for ${monthName(month)} ${STATES[state]} and takes no more figures.`,
  severalMonths: (name, months, open) =>
    `${begins(name)} holds figures of several ${enWordsOf(open).ones} (${months.map(monthName).join(', ')}), and I cannot tell which are of ${monthName(open)}, so I have taken none. Please export ${monthName(open)} alone.`,
  otherPeriod: (name, words, open) =>
    `${begins(name)} holds figures of “${quoted(words)}”, not of ${monthName(open)}, so I have taken none. Please export ${monthName(open)} alone.`,
  otherAgency: (name, agency, own) =>
    `${begins(name)} is of **${quoted(agency)}**, not of ${quoted(own)}, so I take none of it.`,
  ofOther: (names, there, open) =>
    `${allBegin(names)} ${names.length > 1 ? 'hold' : 'holds'} figures of the **${monthName(there)}** report, and the ${monthName(open)} report is open. I have taken none.`,
  ofWhich: (names) =>
    `${allBegin(names)} ${names.length > 1 ? 'hold' : 'holds'} figures that several reports ask for. Which report shall I take them into? I have taken none.`,
  whoEnters: (names) =>
    names.length === 0
      ? 'The figures are entered by the officers of the agency.'
      : `The figures are entered by ${names.map(quoted).join(', ')}; please pass the file on.`,
  mayCheck: 'I can check it for contradictions.',
  noReport: 'You have no report in entry, so I cannot take figures over.',

  title: (month) => `Figures from a file: report for ${monthName(month)}`,
  fileName: file,
  from: (names) => `From ${files(names)}`,
  besides: (values) =>
    `The text also says ${values.map(quoted).join('; ')}. I have not recorded that; please type it by itself.`,
  noMonth: (month) =>
    `The file names no ${enWordsOf(month).one}. Please check that these are the figures of ${monthName(month)}.`,
  found: ({ fresh, same, rival }) => {
    const parts = [
      ...(fresh > 0 ? [`${many(fresh, 'figure')} not recorded yet`] : []),
      ...(rival > 0 ? [`${rival} for you to choose`] : []),
      ...(same > 0 ? [`${same} in the report already`] : []),
    ];
    return `I found ${parts.join(', ')}. Nothing is recorded yet.`;
  },
  fresh: 'Not recorded yet, from the file',
  beyond: (count) =>
    `${count} more that differ are not shown here. Choose these, then send the file again for the others.`,
  tick: (frequency, name, value, before) =>
    `${name}: ${value}${before === undefined ? '' : ` (${enWords(frequency).before} ${before})`}`,
  stored: (value, source) => `recorded ${value}${source === '' ? '' : ` (${source})`}`,
  inFile: (value, names) => `${files(names)}: ${value}`,
  lastMonth: (frequency, value) => `${enWords(frequency).before} ${value}`,
  difference: (value) => `difference ${value}`,
  byRule: (value) => `computed ${value}`,
  choose: 'Which one is right?',
  keep: (value) => `Keep ${value}`,
  replaceWith: (value) => `Replace with ${value}`,
  use: (value, name) => `${value} (${file(name)})`,
  add: (parts, sum) => `Add: ${parts.join(' + ')} = ${sum}`,
  offRule: (name, value) => `Record ${name}: ${value} all the same`,
  button: {
    all: 'Take all',
    ticked: 'Take what is ticked',
    none: 'Take none',
    replaceAll: 'Replace all',
    addAll: 'Add all',
    places: 'Where in the file',
    into: (month) => reportButton('en', month, [`Take into ${monthName(month)}`]),
    same: (count) => `In the report already (${count})`,
    unplaced: (count) => `Not used (${count})`,
  },
  moreUnplaced: (count) => `… and ${many(count, 'other place')}.`,
  nothingNew: (names, month) =>
    `The figures in ${files(names)} are those of the ${monthName(month)} report already; there is nothing to record.`,

  alreadyAdded: (names, month) =>
    `The figures in ${files(names)} are part of the ${monthName(month)} report already, so I do not add them again:`,

  taken: (count, names) => `${many(count, 'figure')} taken from ${files(names)}`,
  takenNone: (names) => `No figure taken from ${files(names)}`,
  undecided: (names) => `Not taken, because none was chosen: ${names.join(', ')}.`,
  nothingArrived:
    'Your phone did not send what you ticked, so nothing is recorded. Please press “Take all”, or choose on a computer.',
  conflict: (name, current, offered) =>
    `**${name}** was recorded as ${current} after I had shown this list, so I did not overwrite it with ${offered}.`,

  place,
  addends,
  origin,
  why: (name, value, from, at) => `**${name}** ${value}: ${from} (recorded at ${formatDateTime(at)}).`,
};

function origin({ provenance, addends: parts }: OriginFacts = {}): string | undefined {
  if (parts) return addends(parts);
  return provenance && `from ${file(provenance.file)}, ${place(provenance)}`;
}

function addends(parts: readonly Addend[]): string {
  // Typed, and nothing was said of systems.
  if (parts.every(({ source, from }) => source === '' && !from))
    return parts.map(({ value }) => formatCount(value, 'en')).join(' + ');
  return parts
    .map(({ source, value, from }) => {
      const name = source === '' ? (from ? file(from.file) : 'as recorded') : fileLabel(source);
      return `${formatCount(value, 'en')} (${name})`;
    })
    .join(' + ');
}

function place({ foundIn, place: at }: Provenance): string {
  switch (foundIn.by) {
    case 'cell':
      return [tableName(foundIn.table), `row ${quoted(foundIn.row)}`, `column ${quoted(foundIn.column)}`]
        .filter((part) => part !== '')
        .join(', ');
    case 'sum':
      return [
        tableName(foundIn.table),
        `sum of ${many(foundIn.rows, 'row')} of column ${quoted(foundIn.column)}`,
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'count':
      return [
        tableName(foundIn.table),
        `counted over ${many(foundIn.rows, 'row')} by column ${quoted(foundIn.column)}`,
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'addends':
      return addends(foundIn.addends);
    case 'line': {
      const words = quoted(foundIn.label).replace(/[\s:=]+$/u, '');
      return [...(words === '' ? [] : [`line “${words}”`]), ...spot(at)].join(', ');
    }
  }
}

/** What is called a table by its own name is not called one twice. */
const tableName = (table: string) => {
  const name = quoted(table);
  return name === '' || /^(?:bảng|biểu|phụ lục|danh mục|danh sách|table)/iu.test(name)
    ? name
    : `table ${name}`;
};

function spot({ page, line, sheet, cell, paragraph }: Place): readonly string[] {
  return [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined || page !== undefined ? [] : [`line ${line}`]),
    ...(sheet === undefined ? [] : [`sheet ${quoted(sheet)}`]),
    ...(cell === undefined ? [] : [`cell ${cell}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ];
}
