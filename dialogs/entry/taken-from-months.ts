// Describes what a report of a longer period has aggregated from its months, and what it could not.

import type { ReportView } from '../../src/actions/report-view.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { CountFigure } from '../../src/report/definition.ts';
import { monthsLacking, takenFromMonths } from '../../src/report/from-months.ts';
import type { Turn } from '../turn.ts';

/** Shown when the report is opened; empty when nothing is aggregated or all figures were entered by hand. */
export function takenLines({ phrases }: Turn, view: ReportView): readonly string[] {
  const { background, definition, entered } = view;
  const taking = definition.figures.filter(
    (figure): figure is CountFigure =>
      figure.kind === 'count' && figure.obtained.how === 'from-months' && !entered.has(figure.id),
  );
  const taken = taking.flatMap((figure) => takenFromMonths(figure, background) ?? []);
  const lacking = taking
    .map((figure) => monthsLacking(figure, background))
    .filter((months) => months.length > 0);
  const named = (months: readonly (readonly ReportPeriod[])[]) => [...new Set(months.flat())].toSorted();
  return [
    ...(taken.length > 0
      ? [
          phrases.fromMonths.taken(
            taken.length,
            named(taken.map(({ months }) => months.map(({ month }) => month))),
          ),
        ]
      : []),
    ...(lacking.length > 0 ? [phrases.fromMonths.lacking(lacking.length, named(lacking))] : []),
  ];
}
