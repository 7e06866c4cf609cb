// The province, in English.

import { monthName } from './month-name.ts';
import type { ProvincePhrases } from './province-phrases.ts';

export const enProvince: ProvincePhrases = {
  title: (month) => `The whole province, ${monthName(month)}`,
  counted: (state, count) => `${count} ${state}`,
  late: (count) => `Agencies past the deadline: ${count}`,
  completeness: (count, due, rate) => `Reports in: ${count}/${due} (${rate})`,
  timeliness: (count, due, rate) => `On time: ${count}/${due} (${rate})`,
  nothingDue: 'No agency is due yet.',
  basis: (approved, all) =>
    approved === all
      ? `Figures of all ${all} agencies, approved.`
      : `Figures of ${approved} of ${all} agencies, approved; ${all - approved} are not in.`,
  passed: (names, more) => `Errors were let pass: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  rankingTitle: (name, month) => `Ranking by ${name}, ${monthName(month)}`,
  noRanking: 'No agency is approved yet.',
  notInTitle: (month) => `Not in: ${monthName(month)}`,
  allIn: (month) => `Every agency is in for ${monthName(month)}.`,
  place: (place, name) => `${place} · ${name}`,
  page: (from, to, of) => `${from}–${to} of ${of}`,
  file: {
    description: 'Consolidated report of the province',
    declined: 'The file is not sent. Type “consolidated report” when you need it.',
    ready: (fileName) => `Consolidated report: ${fileName}`,
    button: 'Download the consolidated report',
  },
  tableFile: {
    description: 'Table of all agencies',
    declined: 'The file is not sent. Type “spreadsheet” when you need it.',
    ready: (fileName) => `Table of agencies: ${fileName}`,
    button: 'Download the table',
  },
  nothingApproved: (month) => `No report of ${monthName(month)} is approved yet.`,
  button: {
    notIn: 'Who is not in',
    ranking: 'Ranking',
    list: 'List of agencies',
    consolidated: 'Consolidated report',
    sheet: 'Spreadsheet',
    more: 'Next page',
    less: 'Previous page',
  },
};
