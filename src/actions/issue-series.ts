// A figure of an agency month by month, with its rate and what it is made of, as an Excel file with a chart.

import { settingsOn } from '../agency/agency.ts';
import { lastDayOf, nextPeriod, periodsBetween } from '../calendar/report-period.ts';
import { seriesFileName } from '../document/file-name.ts';
import { figureOf, findFigure } from '../report/definition.ts';
import { countIn } from '../report/figures.ts';
import { rateOf } from '../report/indicators.ts';
import { parseSeriesRef } from '../report/report-ref.ts';
import type { Cell } from '../spreadsheet/cell.ts';
import { renderWorkbook } from '../spreadsheet/excel-file.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { findAgency } from '../store/agencies.ts';
import { answerIndicator, type IndicatorAnswer } from './answer-indicator.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { FileWords } from './file-words.ts';
import type { IssuedFile } from './issued-file.ts';
import { rateCell } from './province-table.ts';

/** As far back as a table of months goes. */
const MONTHS = 36;

/** Requires the right to read the agency's reports; `not-ready` while there are none. */
export async function issueSeries(
  context: ActionContext,
  words: FileWords,
  seriesId: string,
): Promise<IssuedFile | Refusal> {
  const ref = parseSeriesRef(seriesId);
  const definition = ref && context.catalogue.find(ref.definitionId);
  if (!definition || !findFigure(definition, ref.figure)) return refused('not-allowed');
  const { agencyId, figure } = ref;
  const span = { kind: 'last', months: MONTHS } as const;
  const answer = await answerIndicator({ ...context, agencyId }, span, {
    named: definition,
    figures: [figure],
  });
  if (answer.kind === 'refused') return answer;
  const last = answer.kind === 'indicator' ? answer.months.at(-1) : undefined;
  if (answer.kind !== 'indicator' || !last) return refused('not-ready');
  const agency = await findAgency(context.db, agencyId);
  if (!agency) throw new Error(`there is no agency ${agencyId} any more`);
  const { letterhead } = settingsOn(agency, lastDayOf(last.month));
  const name = words.files.figure(figureOf(definition, figure));
  return {
    kind: 'issued',
    bytes: await renderWorkbook([seriesSheet(words, answer, { figure, agencyName: letterhead.name })]),
    fileName: seriesFileName(words.files.series.fileName(definition.frequency), name, letterhead.fileCode),
    draft: false,
  };
}

/** A row a month, from the first reported one on; a month without a report stays an empty row, and a gap in the chart. */
function seriesSheet(
  words: FileWords,
  { definition, months }: IndicatorAnswer,
  { figure, agencyName }: { readonly figure: string; readonly agencyName: string },
): Sheet {
  const { series } = words.files;
  const nameOf = (id: string) => words.files.figure(figureOf(definition, id));
  const rated = months.some(({ definition: then = definition }) => rateOf(then, figure) !== undefined);
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (!first || !last) throw new Error('a series has a month');
  const reported = new Map(months.map((one) => [one.month, one]));
  const overs = months.flatMap(({ definition: then = definition }) => {
    const over = rateOf(then, figure)?.over;
    return over === undefined ? [] : [words.files.figure(figureOf(then, over))];
  });
  const rows = Array.from({ length: periodsBetween(first, last) + 1 }, (_, at): readonly Cell[] => {
    const month = nextPeriod(first, at);
    const one = reported.get(month);
    if (!one) return [{ month }];
    const { figures, definition: then = definition } = one;
    if (!findFigure(then, figure)) return [{ month }, series.unasked];
    const over = rateOf(then, figure)?.over;
    const shared = over === undefined ? [] : [countIn(figures, over), rateCell(words, then, figures, figure)];
    return [{ month }, countIn(figures, figure), ...shared];
  });
  return {
    name: series.sheet(definition.frequency),
    heading: [series.title(nameOf(figure), definition.frequency), series.of(agencyName, first, last)],
    columns: [
      { title: series.month(definition.frequency), width: 12 },
      { title: nameOf(figure), width: 16 },
      ...(rated
        ? [
            // What it divides by may have changed meanwhile.
            { title: [...new Set(overs)].join(' / '), width: 16 },
            { title: series.rate, width: 12 },
          ]
        : []),
    ],
    rows,
    paper: 'A4',
    chart: { title: nameOf(figure), months: 0, counts: 1, ...(rated && { rates: 3 }) },
  };
}
