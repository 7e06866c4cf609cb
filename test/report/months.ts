// The example months of the tests: February 2024 as it was really issued, and as it would have been right. Its values stand
// in one place, the demonstration's.

import { toMonth } from '../../src/calendar/month.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { ROWS, type Row } from '../demo/february-report.ts';

/** What the issued report prints, with the four denominators that it hides. */
export const AS_ISSUED: Figures = monthOf(({ issued }) => issued);

/** The clean example month: the slips mended. */
export const CLEAN: Figures = monthOf(({ corrected }) => corrected);

function monthOf(figureIn: (row: Row) => number): Figures {
  return new Map<string, number | string>([
    ...ROWS.map((row) => [row.id, figureIn(row)] as const),
    ['recommendations', 'Không'],
  ]);
}

export const FEBRUARY: Background = {
  month: toMonth(2024, 2),
  previous: new Map([
    ['settledYtd', 967],
    ['settledYtdOverdue', 0],
  ]),
  history: [],
};
