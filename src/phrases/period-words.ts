// How the period of a report is called in the middle of a sentence and at its beginning.

import { periodName, type ReportPeriod } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';

/** "tháng 02/2024", "quý I/2024". */
export const viPeriod = (period: ReportPeriod): string => periodName(period, 'vi');

/** "Tháng 02/2024", "Quý I/2024". */
export const ViPeriod = (period: ReportPeriod): string => capitalised(viPeriod(period));
