// What a report is called beside others that share its name.

import { fold } from '../language/fold.ts';
import { withoutFrequency } from '../report/called.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Phrases } from './phrases.ts';

/** What a report is called so that no other of these is: "dịch vụ công 766 hằng quý". */
export function calledAlone(
  { id, short, frequency }: ReportDefinition,
  among: readonly ReportDefinition[],
  { language, reports }: Phrases,
): string {
  const name = withoutFrequency(short[language]);
  const shared = among.some(
    (one) => one.id !== id && fold(withoutFrequency(one.short[language])) === fold(name),
  );
  return shared ? `${name} ${reports.every[frequency]}` : name;
}
