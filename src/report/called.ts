// Decides whether a report must be named: where only one can be meant, its name is noise.

import { LONGEST_TITLE } from '../language/button-title.ts';
import type { ReportDefinition, Words } from './definition.ts';

/** Longest report name, in characters, that fits on a phone's button with its period: "… · 02/24". */
export const LONGEST_NAME = LONGEST_TITLE - ' · 02/24'.length;

/** The name to show for a report among these; undefined when it is the only one. */
export function calledAmong(
  all: readonly Pick<ReportDefinition, 'id'>[],
  { id, short }: Pick<ReportDefinition, 'id' | 'short'>,
): Words | undefined {
  return all.some((one) => one.id !== id) ? short : undefined;
}

/**
 * The name without its frequency, which the period already says: "dịch vụ công 766 hằng quý" → "dịch vụ công
 * 766".
 */
export function withoutFrequency(name: string): string {
  return name
    .replace(/ (?:(?:hằng|hàng|theo) )?(?:tháng|quý|năm)$/iu, '')
    .replace(/^(?:monthly|quarterly|half-yearly|yearly) /iu, '');
}
