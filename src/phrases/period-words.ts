// How the period of a report is called in the middle of a sentence and at its beginning, with the report's name before it
// where it has one.

import { periodName } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import type { SaidPeriod } from '../report/said-period.ts';

/** "tháng 02/2024", "quý I/2024", "Chỉ thị 25 và 08 tháng 02/2024". */
export const viPeriod = (said: SaidPeriod): string =>
  typeof said === 'string' ? periodName(said, 'vi') : `${said.called.vi} ${periodName(said.period, 'vi')}`;

/** "Tháng 02/2024", "Quý I/2024". */
export const ViPeriod = (said: SaidPeriod): string => capitalised(viPeriod(said));
