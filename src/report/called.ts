// Whether a report has to be named: where it is the only one that could be meant, nobody wants to read its name.

import { LONGEST_TITLE } from '../language/button-title.ts';
import type { ReportDefinition, Words } from './definition.ts';

/** The most that a name may have, in characters, to stand whole on a phone's button, beside its period: "… · 02/24". */
export const LONGEST_NAME = LONGEST_TITLE - ' · 02/24'.length;

/** What a report is called where others of these could be meant; undefined where it is the only one. */
export function calledAmong(
  all: readonly Pick<ReportDefinition, 'id'>[],
  { id, short }: Pick<ReportDefinition, 'id' | 'short'>,
): Words | undefined {
  return all.some((one) => one.id !== id) ? short : undefined;
}

/** The name without how often it is due, which its period or a word of its own says: "dịch vụ công 766 hằng quý". */
export function withoutFrequency(name: string): string {
  return name
    .replace(/ (?:(?:hằng|hàng|theo) )?(?:tháng|quý|năm)$/iu, '')
    .replace(/^(?:monthly|quarterly|half-yearly|yearly) /iu, '');
}
