// A figure of an agency month by month, with its rate and what it is made of, as an Excel file.

import { monthLabel } from '../calendar/month.ts';
import { seriesFileName } from '../document/file-name.ts';
import { CT25_CT08 } from '../report/ct25-ct08.ts';
import { figureOf, findFigure } from '../report/definition.ts';
import { rateText } from '../report/indicators.ts';
import { countIn } from '../report/report.ts';
import { renderSheet } from '../spreadsheet/sheet.ts';
import { answerIndicator } from './answer-indicator.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { IssuedFile } from './issue-file.ts';

/** As far back as a table of months goes. */
const MONTHS = 36;

/** What a series is of: the agency and the figure. */
export function seriesIdOf(agencyId: string, figure: string): string {
  return `${agencyId}.${CT25_CT08.id}.${figure}`;
}

/** Whoever may read the agency's reports; `not-ready` while there are none. */
export async function issueSeries(context: ActionContext, seriesId: string): Promise<IssuedFile | Refusal> {
  const [agencyId = '', , figure = ''] = seriesId.split('.');
  if (!findFigure(CT25_CT08, figure) || seriesId !== seriesIdOf(agencyId, figure))
    return refused('not-allowed');
  const answer = await answerIndicator({ ...context, agencyId }, CT25_CT08, { kind: 'last', months: MONTHS });
  if (answer.kind === 'refused') return answer;
  if (answer.kind !== 'indicator' || answer.months.length === 0) return refused('not-ready');
  const { label } = figureOf(CT25_CT08, figure);
  const rate = CT25_CT08.rates.find(({ of }) => of === figure);
  const bytes = await renderSheet({
    name: label,
    columns: [
      { title: 'Tháng', width: 10 },
      { title: label, width: 24 },
      ...(rate
        ? [
            { title: figureOf(CT25_CT08, rate.over).label, width: 24 },
            { title: 'Tỷ lệ', width: 14 },
          ]
        : []),
    ],
    rows: answer.months.map(({ month, figures }) => [
      monthLabel(month),
      countIn(figures, figure),
      ...(rate ? [countIn(figures, rate.over), rateText(CT25_CT08, figures, figure)?.text] : []),
    ]),
  });
  return { kind: 'issued', bytes, fileName: seriesFileName(CT25_CT08.code, figure, agencyId), draft: false };
}
