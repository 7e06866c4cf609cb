// The month whose reports of all agencies the Office has before it: words that name none are about that one, for a while.

import { mentionOf } from '../../src/actions/open-report.ts';
import type { Month } from '../../src/calendar/month.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { Turn } from '../turn.ts';

/** Longer than that nobody remembers which list they saw; in milliseconds. */
const REMEMBERED = 60 * 60 * 1000;

export function markListed(turn: Turn, month: Month): void {
  turn.talk = { ...turn.talk, listed: { month, at: turn.actions.now.toISOString() } };
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
