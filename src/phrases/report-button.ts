// A button that names a report. What a phone has no room for is left out: first the words around, which the card says, then how
// the period is written; its name and its period stay, for they tell it from the buttons beside it.

import { periodLabel, periodName, periodShort } from '../calendar/report-period.ts';
import { cutWithin, fittingTitle, LONGEST_TITLE } from '../language/button-title.ts';
import { capitalised } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { withoutFrequency } from '../report/called.ts';
import { periodOf, type SaidPeriod } from '../report/said-period.ts';
import { monthName } from './month-name.ts';

const BETWEEN = ' · ';

/** @param ways the title as it is said, the best first: "Nhập báo cáo dịch vụ công 766 tháng 02/2024" */
export function reportButton(
  language: Language,
  said: SaidPeriod,
  ways: readonly [string, ...(readonly string[])],
): string {
  const period = periodOf(said);
  const [label, short] = [language === 'vi' ? periodLabel(period) : monthName(period), periodShort(period)];
  if (typeof said === 'string')
    return fittingTitle([...ways, capitalised(periodName(period, language)), short]);
  const name = capitalised(withoutFrequency(said.called[language]));
  const room = LONGEST_TITLE - BETWEEN.length - short.length;
  return fittingTitle([
    ...ways,
    ...[label, short].map((one) => `${name}${BETWEEN}${one}`),
    `${cutWithin(name, room)}${BETWEEN}${short}`,
  ]);
}
