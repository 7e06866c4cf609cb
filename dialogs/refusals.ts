// Refusals for lack of permission, with a button for what the user can do instead.

import type { Refusal } from '../src/actions/context.ts';
import { definitionMeant } from '../src/actions/definition-meant.ts';
import { hasRole, mayEverywhere } from '../src/agency/person.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import { audiencesOf } from './conversation-context.ts';
import { sayOf } from './intent-words.ts';
import { quick, type Reply, say, type Turn } from './turn.ts';

type TextReply = Extract<Reply, { kind: 'text' }>;

/** What was requested; selects the wording that says who may do it. */
export type NotTheirs = 'anything' | 'province' | 'chasing' | 'entering' | { readonly agency: string };

/** The refusal's message; refusals for reasons other than permission have their own wording. */
export function refusal(turn: Turn, { code }: Refusal, asked: NotTheirs = 'anything'): TextReply {
  return code === 'not-allowed' ? notAllowed(turn, asked) : say(turn.phrases.workflow.refusal[code]);
}

/** A refusal for lack of permission. */
export function notAllowed(turn: Turn, asked: NotTheirs = 'anything'): TextReply {
  const { refused, workflow } = turn.phrases;
  const words = (): string => {
    if (typeof asked === 'object') return refused.agency(asked.agency);
    if (asked === 'entering' && !isOffice(turn)) return refused.enteringHere;
    return asked === 'anything' ? workflow.refusal['not-allowed'] : refused[asked];
  };
  const { instead, offered } = insteadFor(turn);
  return say(
    [words(), instead].filter((part) => part !== '').join(' '),
    offered.map((id) =>
      quick(sayOf(intentOf(id), turn.phrases.language, definitionMeant(turn.actions).frequency)),
    ),
  );
}

/** Whether the user may read all reports; the Office owes none itself. */
export const isOffice = ({ actions }: Turn): boolean => mayEverywhere(actions.actor, 'read-report');

/** Whether the user acts for the Office only, so that a question about a report means all agencies. */
export function speaksForAll(turn: Turn): boolean {
  const { actor, agencyId } = turn.actions;
  const own = hasRole(actor, 'officer', agencyId) || hasRole(actor, 'approver', agencyId);
  return !own && isOffice(turn);
}

function insteadFor({ actions, phrases }: Turn): { instead: string; offered: readonly IntentId[] } {
  const audiences = audiencesOf(actions.actor, actions.agencyId);
  const { can } = phrases.refused;
  if (audiences.has('officer')) return { instead: can.officer, offered: ['continue-entry', 'ask-status'] };
  if (audiences.has('approver')) return { instead: can.approver, offered: ['show-approvals', 'ask-status'] };
  if (audiences.has('office'))
    return { instead: can.office, offered: ['show-province', 'list-missing-agencies'] };
  if (audiences.has('administrator')) return { instead: can.administrator, offered: ['manage-people'] };
  return { instead: '', offered: [] };
}
