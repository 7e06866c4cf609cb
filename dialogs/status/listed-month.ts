// The month whose reports of all agencies the Office has before it: words that name none are about that one, for a while.

import { mentionOf } from '../../src/actions/period-meant.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { Turn } from '../turn.ts';

/** Longer than that nobody remembers which list they saw; in milliseconds. */
const REMEMBERED = 60 * 60 * 1000;

/** @param agency the one whose report is looked at; a list of several forgets it */
export function markListed(turn: Turn, month: ReportPeriod, agency?: string): void {
  const at = turn.actions.now.toISOString();
  turn.talk = { ...turn.talk, listed: { month, at, ...(agency !== undefined && { agency }) } };
}

/** The agency whose report was looked at last, with its month. */
export function agencyListed({ talk, actions }: Turn): { agency: string; month: MonthMention } | undefined {
  const { listed } = talk;
  if (listed?.agency === undefined) return undefined;
  const ago = actions.now.getTime() - Date.parse(listed.at);
  return ago <= REMEMBERED ? { agency: listed.agency, month: mentionOf(listed.month) } : undefined;
}

/** The month that is named, else the one that was shown last; undefined is the one due. */
export function monthListed(
  { talk, actions }: Turn,
  named: MonthMention | undefined,
): MonthMention | undefined {
  const { listed } = talk;
  if (named || !listed) return named;
  const ago = actions.now.getTime() - Date.parse(listed.at);
  return ago <= REMEMBERED ? mentionOf(listed.month) : undefined;
}
