// A figure of an agency month by month, with its rate and what it is made of, as an Excel file.

import { monthLabel } from '../calendar/month.ts';
import { seriesFileName } from '../document/file-name.ts';
import { figureOf, findFigure } from '../report/definition.ts';
import { rateText } from '../report/indicators.ts';
import { countIn } from '../report/report.ts';
import { parseSeriesRef } from '../report/report-ref.ts';
import { renderSheet } from '../spreadsheet/sheet.ts';
import { answerIndicator } from './answer-indicator.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { IssuedFile } from './issue-file.ts';

/** As far back as a table of months goes. */
const MONTHS = 36;

/** Whoever may read the agency's reports; `not-ready` while there are none. */
export async function issueSeries(context: ActionContext, seriesId: string): Promise<IssuedFile | Refusal> {
  const ref = parseSeriesRef(seriesId);
  const definition = ref && context.catalogue.find(ref.definitionId);
  if (!definition || !findFigure(definition, ref.figure)) return refused('not-allowed');
  const { agencyId, figure } = ref;
  const span = { kind: 'last', months: MONTHS } as const;
  const answer = await answerIndicator({ ...context, agencyId }, span, definition);
  if (answer.kind === 'refused') return answer;
  if (answer.kind !== 'indicator' || answer.months.length === 0) return refused('not-ready');
  const { label } = figureOf(definition, figure);
  const rate = definition.rates.find(({ of }) => of === figure);
  const bytes = await renderSheet({
    name: label,
    columns: [
      { title: 'Tháng', width: 10 },
      { title: label, width: 24 },
      ...(rate
        ? [
            { title: figureOf(definition, rate.over).label, width: 24 },
            { title: 'Tỷ lệ', width: 14 },
          ]
        : []),
    ],
    rows: answer.months.map(({ month, figures }) => [
      monthLabel(month),
      countIn(figures, figure),
      ...(rate ? [countIn(figures, rate.over), rateText(definition, figures, figure)?.text] : []),
    ]),
  });
  return { kind: 'issued', bytes, fileName: seriesFileName(definition.code, figure, agencyId), draft: false };
}
