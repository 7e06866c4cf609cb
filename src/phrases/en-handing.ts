// What is said of a month's figures on their way into the province's reporting system, in English.

import type { HandingPhrases } from './handing-phrases.ts';
import { monthName } from './month-name.ts';

const file = (kind: string, button: string) => ({
  description: `Figures for the reporting system (${kind}).`,
  declined: 'The file was left out. Type “export for the reporting system” when you need it.',
  ready: (fileName: string) => `${kind} file for the reporting system: ${fileName}`,
  button,
});

export const enHanding: HandingPhrases = {
  title: (month) => `Figures of ${monthName(month)} for the reporting system`,
  key: (period, code, agency) => `Period ${period} · agency ${code} · ${agency}`,
  draft: 'A draft: the report is not approved, so figures may still change.',
  hint: 'Open a section and hold a number to copy it. The two files below have all of them.',
  sheet: file('Excel', 'Get the Excel file'),
  csv: file('CSV', 'Get the CSV file'),
};
