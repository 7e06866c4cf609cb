// Against what is known of the agency's months: the month itself, and the one before for running totals.

import type { Month } from '../calendar/month.ts';
import { formatCount } from '../language/format.ts';
import { countIn, type Figures } from '../report/report.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding } from './finding.ts';
import { namedOf, quoteOf } from './quote.ts';

/** What the person who asks may know of the report that the document is. */
export interface KnownMonth {
  readonly month: Month;
  /** The month's figures as they are stored. */
  readonly current?: Figures;
  /** Those of the month before, in the same year. */
  readonly previous?: Figures;
}

/** Figures that differ from the stored ones. The document may be the newer one. */
export function checkStored({ printed }: Facts, { current }: KnownMonth): readonly DoctorFinding[] {
  if (!current) return [];
  return [...printed].flatMap(([figure, statement]): readonly DoctorFinding[] => {
    const stored = countIn(current, figure);
    if (stored === undefined || stored === statement.value) return [];
    return [
      {
        kind: 'stored',
        weight: 'question',
        at: statement.at,
        quote: quoteOf(statement),
        figures: [figure],
        label: namedOf(statement).label,
        stored,
        shouldBe: formatCount(stored),
      },
    ];
  });
}
