// Words around the mention of a report: verbs that look at one, the noun before a period, and nothing but the noun.

import { fold } from '../../language/fold.ts';

const SHOWS = /(?<![\p{L}\d])(?:mo|xem|coi|vao|sang|qua|open|show|go to)(?![\p{L}\d])/u;
const REPORT_LAST = /(?:^| )(?:bao cao|bc|report)(?: cua| for| of)?$/u;
const ONLY_REPORT = /^(?:bao cao|bc|report|the|da|vang|cai|em|anh|chi|a|nhe|nha|di|do|,|\.| )*$/u;

/** Whether the message has a verb that is used with reports and never with figures. */
export const showsReport = (text: string): boolean => SHOWS.test(fold(text));

/** "Báo cáo" before "quý 1": whether the words end with the noun for a report. */
export const endsWithReport = (before: string): boolean => REPORT_LAST.test(fold(before).trimEnd());

/** Whether there is nothing but the noun for a report, and politeness. */
export const isOnlyReport = (text: string): boolean => ONLY_REPORT.test(fold(text));
