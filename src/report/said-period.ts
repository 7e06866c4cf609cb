// How a report is referred to in text: its period, plus its name when the agency owes more than one report.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from './definition.ts';

export type SaidPeriod = ReportPeriod | { readonly period: ReportPeriod; readonly called: Words };

interface Reported {
  readonly report: { readonly month: ReportPeriod };
  readonly called?: Words;
}

/** The reference used in sentences, buttons and titles. */
export function reportName({ report, called }: Reported): SaidPeriod {
  return called ? { period: report.month, called } : report.month;
}

/** The reference to a period, with the report's name when one is needed. */
export function periodCalled(period: ReportPeriod, called: Words | undefined): SaidPeriod {
  return called ? { period, called } : period;
}

/** The period alone. */
export function periodOf(said: SaidPeriod): ReportPeriod {
  return typeof said === 'string' ? said : said.period;
}

/** Another period of the same report. */
export function inPeriod(said: SaidPeriod, period: ReportPeriod): SaidPeriod {
  return typeof said === 'string' ? period : { ...said, period };
}
