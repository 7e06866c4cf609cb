// A report as it is spoken of: its period, with the name it is called by where its agency owes more than one. Whoever owes one
// report reads no name.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from './definition.ts';

export type SaidPeriod = ReportPeriod | { readonly period: ReportPeriod; readonly called: Words };

interface Reported {
  readonly report: { readonly month: ReportPeriod };
  readonly called?: Words;
}

/** As the report is called wherever words, buttons and titles name it. */
export function reportName({ report, called }: Reported): SaidPeriod {
  return called ? { period: report.month, called } : report.month;
}

/** The period of a report that has that name, where it has to be named. */
export function periodCalled(period: ReportPeriod, called: Words | undefined): SaidPeriod {
  return called ? { period, called } : period;
}

/** The period of it alone. */
export function periodOf(said: SaidPeriod): ReportPeriod {
  return typeof said === 'string' ? said : said.period;
}

/** Another period of the same report. */
export function inPeriod(said: SaidPeriod, period: ReportPeriod): SaidPeriod {
  return typeof said === 'string' ? period : { ...said, period };
}
