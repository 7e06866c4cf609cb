// The report whose month of all agencies the Office has before it: words that name neither are about that one, for a while.

import { mentionOf } from '../../src/actions/period-meant.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import type { ConversationState, ListedMonth } from '../../src/store/conversation-state.ts';
import type { Turn } from '../turn.ts';

/** Longer than that nobody remembers which list they saw; in milliseconds. */
const REMEMBERED = 60 * 60 * 1000;

/** @param agency the one whose report is looked at; a list of several forgets it */
export function markListed(
  turn: Turn,
  { definition, month }: { readonly definition: { readonly id: string }; readonly month: ReportPeriod },
  agency?: string,
): void {
  const at = turn.actions.now.toISOString();
  const seen = { definition: definition.id, month, at };
  turn.talk = { ...turn.talk, listed: { ...seen, ...(agency !== undefined && { agency }) } };
}

/** What was listed, at the beginning of the next turn. */
export function listedBefore({ listed }: ConversationState): Pick<ConversationState, 'listed'> {
  return listed ? { listed: { ...listed, turns: (listed.turns ?? 0) + 1 } } : {};
}

/** The same where it was the last thing said: what leaves the house on no more than that goes by nothing older. */
export function reportJustListed(turn: Turn): ReportDefinition | undefined {
  return remembered(turn)?.turns === 1 ? reportListed(turn) : undefined;
}

function remembered({ talk: { listed }, actions }: Turn): ListedMonth | undefined {
  if (!listed) return undefined;
  return actions.now.getTime() - Date.parse(listed.at) <= REMEMBERED ? listed : undefined;
}

/** The report that was shown last. */
export function reportListed(turn: Turn): ReportDefinition | undefined {
  const id = remembered(turn)?.definition;
  return id === undefined ? undefined : turn.actions.catalogue.find(id);
}

/** The agency whose report was looked at last. */
export function agencyListed(turn: Turn): string | undefined {
  return remembered(turn)?.agency;
}

/** The month that is named, else the one of that report that was shown last; undefined is the one due. */
export function monthListed(
  turn: Turn,
  named: MonthMention | undefined,
  definition: ReportDefinition,
): MonthMention | undefined {
  const listed = remembered(turn);
  if (named || !listed) return named;
  // What was kept before there were several names no report.
  const of = listed.definition ?? definition.id;
  return of === definition.id ? mentionOf(listed.month) : undefined;
}
