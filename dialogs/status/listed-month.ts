// Remembers the report and month of the list shown last to the Office; for a while, messages that name neither
// refer to it.

import { mentionOf } from '../../src/actions/period-meant.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import type { ConversationState, ListedMonth } from '../../src/store/conversation-state.ts';
import type { Turn } from '../turn.ts';

/** In milliseconds. */
const REMEMBER_MS = 60 * 60 * 1000;

/** @param agency the agency whose report is shown; a list of several clears it */
export function markListed(
  turn: Turn,
  { definition, month }: { readonly definition: { readonly id: string }; readonly month: ReportPeriod },
  agency?: string,
): void {
  const at = turn.actions.now.toISOString();
  const seen = { definition: definition.id, month, at };
  turn.talk = { ...turn.talk, listed: { ...seen, ...(agency !== undefined && { agency }) } };
}

/** What was listed before this turn. */
export function listedBefore({ listed }: ConversationState): Pick<ConversationState, 'listed'> {
  return listed ? { listed: { ...listed, turns: (listed.turns ?? 0) + 1 } } : {};
}

/** The same, only if it was the last thing shown; required for actions that leave the house. */
export function reportJustListed(turn: Turn): ReportDefinition | undefined {
  return remembered(turn)?.turns === 1 ? reportListed(turn) : undefined;
}

function remembered({ talk: { listed }, actions }: Turn): ListedMonth | undefined {
  if (!listed) return undefined;
  return actions.now.getTime() - Date.parse(listed.at) <= REMEMBER_MS ? listed : undefined;
}

/** The report shown last. */
export function reportListed(turn: Turn): ReportDefinition | undefined {
  const id = remembered(turn)?.definition;
  return id === undefined ? undefined : turn.actions.catalogue.find(id);
}

/** The agency whose report was shown last. */
export function agencyListed(turn: Turn): string | undefined {
  return remembered(turn)?.agency;
}

/** The named month, or the month of that report shown last; undefined means the one due. */
export function monthListed(
  turn: Turn,
  named: MonthMention | undefined,
  definition: ReportDefinition,
): MonthMention | undefined {
  const listed = remembered(turn);
  if (named || !listed) return named;
  // State stored before there were several reports has no definition.
  const of = listed.definition ?? definition.id;
  return of === definition.id ? mentionOf(listed.month) : undefined;
}
