// A report by its period, and by its name where another could be meant.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import type { Words } from '../report/definition.ts';
import { periodCalled, type SaidPeriod } from '../report/said-period.ts';
import { monthName } from './month-name.ts';
import { viPeriod } from './period-words.ts';

/** "tháng 02/2024", "Chỉ thị 25 và 08 tháng 02/2024". */
export const viAbout = (month: ReportPeriod, called?: Words): string => viPeriod(periodCalled(month, called));

/** "báo cáo tháng 02/2024", "báo cáo Chỉ thị 25 và 08 tháng 02/2024". */
export const viReport = (month: ReportPeriod, called?: Words): string => `báo cáo ${viAbout(month, called)}`;

/** The same at the beginning of a sentence. */
export const ViReport = (month: ReportPeriod, called?: Words): string => capitalised(viReport(month, called));

/** "Feb 2024 report", "Feb 2024 report on Directives 25 and 08". */
export const enReport = (month: ReportPeriod, called?: Words): string =>
  `${monthName(month)} report${called ? ` on ${called.en}` : ''}`;

/** "Feb 2024", "Feb 2024, Directives 25 and 08". */
export const enAbout = (month: ReportPeriod, called?: Words): string =>
  [monthName(month), ...(called ? [called.en] : [])].join(', ');

/** ": Chỉ thị 25 và 08 tháng 02/2024, dịch vụ công 766 quý I/2024"; nothing where none of them has to be named. */
export function namesOf(reports: readonly SaidPeriod[], nameOf: (said: SaidPeriod) => string): string {
  return reports.some((one) => typeof one !== 'string') ? `: ${reports.map(nameOf).join(', ')}` : '';
}
