// Against what is known of the agency's months: the month itself, and the one before for running totals.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { FoundIn } from '../import/figure-reading.ts';
import { formatCount } from '../language/format.ts';
import { countIn, type Figures } from '../report/figures.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding } from './finding.ts';
import { namedOf, quoteOf } from './quote.ts';

/** What the person who asks may know of the report that the document is. */
export interface KnownMonth {
  readonly month: ReportPeriod;
  /** The month's figures as they are stored. */
  readonly current?: Figures;
  /** Those of the month before, in the same year. */
  readonly previous?: Figures;
}

/** Figures of prose and of tables that differ from the stored ones. The document may be the newer one. */
export function checkStored({ reading, printed }: Facts, { current }: KnownMonth): readonly DoctorFinding[] {
  if (!current) return [];
  return reading.figures.flatMap(({ figure, value, at, foundIn }): readonly DoctorFinding[] => {
    const stored = countIn(current, figure);
    if (stored === undefined || stored === value) return [];
    const statement = printed.get(figure);
    const label = statement ? namedOf(statement).label : labelOf(foundIn);
    return [
      {
        kind: 'stored',
        weight: 'question',
        at,
        quote: statement ? quoteOf(statement) : `${label}: ${formatCount(value)}`,
        figures: [figure],
        label,
        stored,
        shouldBe: formatCount(stored),
      },
    ];
  });
}

function labelOf(foundIn: FoundIn): string {
  switch (foundIn.by) {
    case 'line':
      return foundIn.label;
    case 'cell':
      return [foundIn.row, foundIn.column].filter((words) => words !== '').join(', ');
    case 'sum':
    case 'count':
      return foundIn.column;
    case 'addends':
      return foundIn.addends.map(({ source }) => source).join(' + ');
  }
}
