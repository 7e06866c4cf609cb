// Whether a report has to be named: where it is the only one that could be meant, nobody wants to read its name.

import type { ReportDefinition, Words } from './definition.ts';

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
