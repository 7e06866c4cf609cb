// Who changed what, and compared files, in English.

import type { HistoryParts } from '../actions/file-words.ts';
import type { HistoryEvent, Move, Registered } from '../actions/read-history.ts';
import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import { findFigure, type ReportDefinition } from '../report/definition.ts';
import { enAppendix } from './en-appendix.ts';
import { enShorter } from './en-from-months.ts';
import { enTakeOver } from './en-take-over.ts';
import { enWorkflow } from './en-workflow.ts';
import { figureName, monthsText, quoted, wordsShown } from './figure-labels.ts';
import type { HistoryPhrases } from './history-phrases.ts';
import { monthName } from './month-name.ts';
import { enWords } from './period-words.ts';

const WAYS: Readonly<Record<string, string>> = {
  typed: 'typed',
  form: 'through a form',
  paste: 'pasted',
  edit: 'by editing a message',
  carried: 'as in the period before',
  undo: 'undone',
  file: 'taken from a file',
  cleared: 'removed',
  computed: 'computed value used',
};

const MOVES: Readonly<Record<Move, string>> = {
  submitted: 'sent for approval',
  withdrawn: 'withdrawn',
  approved: 'approved',
  returned: 'sent back',
  registered: 'document sent',
  corrected: 'reopened for a correction',
};

export const enHistory: HistoryPhrases = {
  fileName: 'History',
  sheet: 'History',
  columns: {
    at: 'Time',
    by: 'Who',
    what: 'What',
    before: 'Before',
    after: 'After',
    how: 'How',
    reason: 'Reason',
    version: 'Version',
  },
  parts,

  title: (month) => `History of the ${monthName(month)} report`,
  titleOf: (name, month) => `History: ${name}, ${monthName(month)}`,
  change: (at, by) => `${formatDateTime(at, 'en')} · ${by}`,
  line: ({ what, before, after, how }) =>
    `${what}${after === undefined ? '' : `: ${before === undefined ? '' : `${before} → `}${after}`} (${how})`,
  more: (count) => `… and ${formatCount(count, 'en')} earlier changes, all of them in the Excel file.`,
  none: (month) => `The ${monthName(month)} report has not been changed yet.`,
  noneOf: (name, month) => `**${name}** of ${monthName(month)} has not been recorded yet.`,
  whichFigure: 'The history of which figure?',
  noSuchFigure: (name) =>
    `There is no figure “${quoted(name)}” in the report. Type for example “history on time”, or “history” for the whole report.`,
  wholeButton: 'Download all history (Excel)',
  word: 'History',
  fileReady: (fileName) => `History of changes: ${fileName}`,
  fileDescription: 'History of changes of the report',
  fileDeclined: 'All right, no file. Type “history” whenever you need it.',
  fileButton: 'Download the Excel file',

  why: {
    ask: (name, value) => `why is ${name}${value === undefined ? ' so' : ` ${value}`}`,
    which: 'Which figure do you mean?',
    noNumber: (numbers) =>
      `No figure of the report is ${counts(numbers)}. Please name the figure, for example “why is overdue 2”.`,
    notSo: (numbers) => `In the report this figure is not ${counts(numbers)}.`,
    notGiven: (name) => `**${name}** has no number in the report yet.`,
    given: ({ name, value, by, at, way, from }) =>
      `**${name}** ${value}: ${from ?? WAYS[way]}, recorded${by === undefined ? '' : ` by ${quoted(by)}`} at ${formatDateTime(at)}.`,
    computed: (name, value, of, how, frequency) => {
      if (how === 'computed') return `**${name}** ${value}: computed, ${of}.`;
      if (how === 'running')
        return `**${name}** ${value}: running total of the year, with ${of} of ${enWords(frequency).present}.`;
      return `**${name}** ${value}: not asked, because of ${of}.`;
    },
    taken: (name, value, months) =>
      months.length === 1
        ? `**${name}** ${value}: taken from the approved ${enShorter(months)}, ${monthsText(months, 'en')}.`
        : `**${name}** ${value}: the sum of ${months.length} approved ${enShorter(months)}, ${monthsText(months, 'en')}.`,
  },

  verify: {
    askFile:
      'Please attach the Word file (.docx) to compare. I will tell you whether it is an approved version, unchanged.',
    oneAtATime: 'Please send one file at a time.',
    wordOnly: 'I can compare Word files (.docx) only.',
    tooLarge: (megabytes) => `The file is larger than ${megabytes} MB, so I cannot compare it.`,
    unreachable: 'I could not download this file. Please send it again in a few minutes.',
    unknown:
      '**No match** with any approved version that you may see: the file was changed, is a draft, or was not made by me.',
    kept: ({ agency, month, edition, state, at, registered }) =>
      `**Unchanged**: the ${monthName(month)} report of ${quoted(agency)}, edition ${edition}, ${enWorkflow.stateName[state]} ${formatDateTime(at, 'en')}${registered ? `, ${registration(registered)}` : ', without a document number yet'}.`,
    newest: 'It is the newest version.',
    overtaken: (edition, state, at) =>
      `**Note**: edition ${edition}, ${enWorkflow.stateName[state]} ${formatDateTime(at, 'en')}, has taken its place. Type “download” for the new one.`,
    corrected: '**Note**: the report has been reopened for a correction.',
  },
};

const counts = (numbers: readonly number[]) => numbers.map((one) => formatCount(one, 'en')).join(', ');

function parts(definition: ReportDefinition, event: HistoryEvent): HistoryParts {
  const name = (id: string) => {
    const figure = findFigure(definition, id);
    return figure ? figureName(figure, 'en') : id;
  };
  const shown = (id: string, value: number | string) => {
    const figure = findFigure(definition, id);
    return figure && typeof value === 'string' ? wordsShown(figure, value, 'en') : value;
  };
  switch (event.kind) {
    case 'figure':
      return {
        what: name(event.figure),
        ...(event.before !== undefined && { before: shown(event.figure, event.before) }),
        after: shown(event.figure, event.after ?? (event.derived ? 'computed' : 'left empty')),
        how: enTakeOver.origin(event.origin) ?? WAYS[event.way] ?? event.way,
      };
    case 'put-off':
      return { what: name(event.figure), how: 'put off' };
    case 'reason':
      return {
        what: `Reason about ${event.figures.map(name).join(', ')}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'none',
        how:
          event.after === undefined
            ? 'no longer used'
            : event.kept
              ? 'reason kept from an earlier period'
              : 'reason given',
      };
    case 'standing':
      return {
        what: `Reason kept for later periods about ${event.figures.map(name).join(', ')}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'kept no more',
        how: event.after === undefined ? 'reason ended' : 'reason kept',
      };
    case 'state':
      return {
        what: 'Report',
        before: enWorkflow.stateName[event.before],
        after: enWorkflow.stateName[event.after],
        how: `${MOVES[event.move]}${event.edition === undefined ? '' : `, edition ${event.edition}`}`,
        ...(event.reason !== undefined && { reason: event.reason }),
      };
    case 'registration':
      return {
        what: 'Document number',
        ...(event.before && { before: registration(event.before) }),
        after: registration(event.after),
        how: 'number recorded',
      };
    case 'holder':
      return {
        what: 'Who enters figures',
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'anybody of the agency',
        how: 'handed over',
      };
    case 'appendix':
      return {
        what: `Appendix ${enAppendix.name[event.appendix]}`,
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? 'none',
        how: event.after === undefined ? 'taken off' : 'attached',
      };
    case 'definition':
      return {
        what: 'Form of the report',
        ...(event.before !== undefined && { before: event.before }),
        after: event.after ?? '',
        how: 'form updated',
      };
  }
}

function registration({ number, issuedOn }: Registered): string {
  return `number ${number} of ${formatDate(issuedOn, 'en')}`;
}
