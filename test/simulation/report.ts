// The reports that the trial is of: the sample's, monthly, and the same once a quarter with a deadline of its own. The judge
// counts months by itself, as text, and so names periods as text here.

import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import { parsePeriod } from '../../src/calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { SAMPLE_REPORT } from '../../src/local/people.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { formatProvinceRef, formatReportRef } from '../../src/report/report-ref.ts';

export const REPORT = REPORT_CATALOGUE.get(SAMPLE_REPORT);

/** The same once a quarter. */
const quarterly = (monthly: ReportDefinition): ReportDefinition => ({
  ...monthly,
  id: 'trial-quarter',
  code: 'TRIAL-Q',
  short: { vi: 'thử nghiệm hằng quý', en: 'the quarterly trial' },
  aliases: [],
  frequency: 'quarter',
  deadline: { kind: 'working-days-after-cut-off', days: 6, time: '11:00' },
});

const QUARTERLY = quarterly(REPORT);

export const TRIAL_CATALOGUE = catalogueOf(REPORT, QUARTERLY);

/** What the judge is told of a report. */
export interface TrialReport {
  readonly id: string;
  readonly isQuarterly: boolean;
  readonly deadline: DeadlineRule;
}

export const REPORTS: readonly TrialReport[] = TRIAL_CATALOGUE.all.map(({ id, deadline }) => ({
  id,
  isQuarterly: id === QUARTERLY.id,
  deadline,
}));

export function reportIdOf(agencyId: string, report: string, period: string): string {
  return formatReportRef({ agencyId, ...named(report, period) });
}

export function provinceIdOf(report: string, period: string): string {
  return formatProvinceRef(named(report, period));
}

function named(definitionId: string, text: string) {
  const month = parsePeriod(text);
  if (!month) throw new Error(`no period: ${text}`);
  return { definitionId, month };
}
