// A month's figures and rates for the province's reporting system, which has them typed in or taken in again: a line each, in
// the definition's order, keyed by period, agency and figure. As an Excel file or as CSV, of one agency or of all.

import { type Agency, settingsOn } from '../agency/agency.ts';
import { lastDayOf, type ReportPeriod } from '../calendar/report-period.ts';
import { indicatorsFileName } from '../document/file-name.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import { linesOf, periodKey } from '../report/indicator-lines.ts';
import { isFinal } from '../report/state.ts';
import { renderWorkbook } from '../spreadsheet/excel-file.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { IssuedFile } from './issued-file.ts';
import { provinceReportOf } from './province-report.ts';
import { readProvince } from './read-province.ts';
import { readReport } from './read-report.ts';

export type IndicatorsFormat = 'xlsx' | 'csv';

/** Always Vietnamese, as the reporting system is. */
const COLUMNS = [
  ['Mã kỳ', 9],
  ['Mã đơn vị', 12],
  ['Đơn vị', 30],
  ['Mã chỉ tiêu', 26],
  ['Chỉ tiêu', 52],
  ['Đơn vị tính', 12],
  ['Giá trị', 14],
  ['Công thức', 60],
] as const;

/**
 * Requires the right to read the report; for a province's id, to read them all. Of the version that was promised, or `outdated`.
 */
export async function issueIndicators(
  context: ActionContext,
  id: string,
  version: number,
  format: IndicatorsFormat,
): Promise<IssuedFile | Refusal> {
  const ofProvince = provinceReportOf(context, id);
  if (ofProvince) {
    const province = await readProvince(context, ofProvince.mention, ofProvince.definition);
    if (province.kind !== 'province') return refused('not-allowed');
    if (province.approved === 0) return refused('not-ready');
    const { definition, month } = province;
    const rows = province.reports.flatMap(({ agency, figures, definition: under }) =>
      figures ? rowsOf(under, agency, month, figures) : [],
    );
    return await issued(rows, format, { code: definition.code, month, draft: false });
  }
  const read = await readReport(context, id);
  if (read.kind === 'refused') return read;
  const { report, definition, agency, status, letterhead } = read.view;
  if (report.version !== version) return refused('outdated');
  return await issued(rowsOf(definition, agency, report.month, status.figures), format, {
    code: definition.code,
    month: report.month,
    fileCode: letterhead.fileCode,
    draft: !isFinal(report),
  });
}

function rowsOf(
  definition: ReportDefinition,
  agency: Agency,
  month: ReportPeriod,
  figures: Figures,
): readonly (readonly string[])[] {
  const { letterhead } = settingsOn(agency, lastDayOf(month));
  return linesOf(definition, figures).map(({ code, name, unit, value, formula }) => [
    periodKey(month),
    letterhead.fileCode,
    letterhead.name,
    code,
    name,
    unit,
    value,
    formula,
  ]);
}

interface Named {
  readonly code: string;
  readonly month: ReportPeriod;
  readonly fileCode?: string;
  readonly draft: boolean;
}

async function issued(
  rows: readonly (readonly string[])[],
  format: IndicatorsFormat,
  named: Named,
): Promise<IssuedFile> {
  return {
    kind: 'issued',
    bytes: format === 'csv' ? csvOf(rows) : await sheetOf(rows),
    fileName: `${indicatorsFileName(named.code, periodKey(named.month), named)}.${format}`,
    draft: named.draft,
  };
}

const VALUE = 6;

/** Counts are numbers, rates too; words stay words. */
async function sheetOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return await renderWorkbook([
    {
      name: 'HTTT',
      columns: COLUMNS.map(([title, width]) => ({ title, width })),
      rows: rows.map((row) => row.map((cell, at) => (at === VALUE ? numberIn(cell) : cell))),
      paper: 'A3',
    },
  ]);
}

const numberIn = (cell: string): string | number =>
  /^\d+(?:,\d+)?$/u.test(cell) ? Number(cell.replace(',', '.')) : cell;

/** As Excel of Vietnam reads it: semicolons, decimal commas, and the mark by which it knows UTF-8. */
function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [COLUMNS.map(([title]) => title), ...rows].map((row) => row.map(field).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** Nothing that somebody wrote is read as a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
