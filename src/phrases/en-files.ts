// What the files that are no official documents say, in English.

import type { FileWords } from '../actions/file-words.ts';
import { formatDateTime } from '../calendar/clock.ts';
import { capitalised } from '../language/fold.ts';
import { enWorkflow } from './en-workflow.ts';
import { figureName, nameOfSection } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import { byOne, enWords } from './period-words.ts';

const agencies = (count: number): string => (count === 1 ? '1 agency' : `${count} agencies`);

export const enFiles: FileWords['files'] = {
  figure: (figure) => figureName(figure, 'en'),
  section: (section) => nameOfSection(section, 'en'),
  nothingArose: 'not arisen',
  table: {
    fileName: 'Province',
    figuresSheet: (month) => `Figures ${monthName(month)}`,
    ratesSheet: (month) => `Rates ${monthName(month)}`,
    figuresTitle: (month) => `FIGURES OF THE PROVINCE, ${monthName(month).toUpperCase()}`,
    ratesTitle: (month) => `RATES OF THE PROVINCE, ${monthName(month).toUpperCase()}`,
    of: ({ parentBody, approved, lacking, at }) =>
      `${parentBody} · ${lacking === 0 ? `all ${agencies(approved)} approved` : `${agencies(approved)} approved, ${lacking} to come`} · as of ${formatDateTime(at, 'en')}`,
    agency: 'Agency',
    state: 'State',
    stateOf: (state) => capitalised(enWorkflow.stateName[state]),
    total: (approved) => `Sum of ${agencies(approved)} approved`,
    over: (figure) => `of ${figure.charAt(0).toLowerCase()}${figure.slice(1)}`,
    givenBy: (given, approved) => `given by ${given} of ${agencies(approved)}`,
  },
  series: {
    fileName: (frequency) => `By ${enWords(frequency).one}`,
    sheet: (frequency) => `By ${enWords(frequency).one}`,
    title: (figure, frequency) => `${figure}, ${byOne(frequency)}`.toUpperCase(),
    of: (agency, from, to) =>
      from === to ? `${agency} · ${monthName(from)}` : `${agency} · ${monthName(from)} to ${monthName(to)}`,
    month: (frequency) => capitalised(enWords(frequency).one),
    rate: 'Rate',
    unasked: 'not on the form then',
  },
};
