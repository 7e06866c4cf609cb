// The report that the trial is of: its figures are the sample's. The judge counts months by itself, as text, and so names
// them as text here.

import { parseMonth } from '../calendar/month.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import { SAMPLE_REPORT } from '../local/people.ts';
import { formatProvinceRef, formatReportRef } from '../report/report-ref.ts';

export const REPORT = REPORT_CATALOGUE.get(SAMPLE_REPORT);

export function reportIdOf(agencyId: string, month: string): string {
  return formatReportRef({ agencyId, ...named(month) });
}

export function provinceIdOf(month: string): string {
  return formatProvinceRef(named(month));
}

function named(text: string) {
  const month = parseMonth(text);
  if (!month) throw new Error(`no month: ${text}`);
  return { definitionId: REPORT.id, month };
}
