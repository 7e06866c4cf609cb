// A small report of each month and of each quarter, for tests of what the latter takes from the former.

import { toMonth } from '../../src/calendar/month.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { CountFigure, FigureId, ReportDefinition, ValueSource } from '../../src/report/definition.ts';
import { CT25_CT08, DOSSIER } from './reports.ts';

const count = (
  id: FigureId,
  short: string,
  obtained: ValueSource,
  more?: Partial<CountFigure>,
): CountFigure => ({
  kind: 'count',
  unit: DOSSIER,
  obtained,
  id,
  section: 'settlement',
  label: `Số hồ sơ ${short.toLowerCase()}`,
  short,
  english: id,
  aliases: [],
  ...more,
});

const definition = (
  more: Pick<ReportDefinition, 'id' | 'frequency' | 'figures' | 'checks'>,
): ReportDefinition => ({
  ...CT25_CT08,
  version: 1,
  code: more.id.toUpperCase(),
  name: { vi: 'Báo cáo thử', en: 'Trial report' },
  short: { vi: 'dịch vụ công', en: 'public services' },
  since: toMonth(2023, 1),
  sections: CT25_CT08.sections.filter(({ id }) => id === 'settlement'),
  rates: [],
  bases: [],
  headline: [],
  brief: [],
  changes: [],
  columns: [],
  outline: {
    ...CT25_CT08.outline,
    body: more.figures.map(({ id, label }) => ({
      kind: 'line',
      text: `${label}: {${id}} hồ sơ;`,
      bullet: true,
    })),
  },
  ...more,
});

export const MONTHLY = definition({
  id: 'monthly',
  frequency: 'month',
  figures: [
    count('received', 'Tiếp nhận', { how: 'asked' }),
    count('pending', 'Còn tồn', { how: 'asked' }, { stock: true }),
    count('used', 'Phát sinh', { how: 'asked' }),
  ],
  checks: [],
});

const taken = (take: 'sum' | 'last'): ValueSource => ({ how: 'from-months', of: MONTHLY.id, take });
const fits = (figure: FigureId) =>
  ({ kind: 'from-months', figure, code: `from-months.${figure}`, severity: 'warning' }) as const;

/** The union of three months is no sum of theirs, so it is asked. */
export const QUARTERLY = definition({
  id: 'quarterly',
  frequency: 'quarter',
  figures: [
    count('received', 'Tiếp nhận', taken('sum')),
    count('pending', 'Còn tồn', taken('last'), { stock: true }),
    count('used', 'Phát sinh', { how: 'asked' }),
  ],
  checks: [fits('received'), fits('pending')],
});

/** Beside the report that the sample department owes. */
export const WITH_QUARTERS = catalogueOf(CT25_CT08, MONTHLY, QUARTERLY);
