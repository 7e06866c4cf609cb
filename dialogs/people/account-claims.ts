// Claims of a new account for a known person, decided by an administrator.

import { accountCard, accountDecidedCard } from '../../cards/account.ts';
import type { Card } from '../../cards/elements.ts';
import type { PeoplePayload } from '../../cards/people-payload.ts';
import { confirmAccount, readClaim, refuseAccount } from '../../src/actions/account-claims.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import type { ManageRefusal } from '../../src/actions/manage.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import type { ClaimKey } from '../../src/store/account-claims.ts';
import type { Reply, Turn } from '../turn.ts';
import { list, refusalNotice, refusalWords } from './manage-people.ts';

type Of<Act extends PeoplePayload['act']> = Extract<PeoplePayload, { act: Act }>;

interface Reader {
  readonly actions: ActionContext;
  readonly phrases: Phrases;
  readonly nonce: () => string;
}

/** The claim's card, or why it cannot be shown: already decided, or not this administrator's. */
export async function claimCard(
  { actions, phrases, nonce }: Reader,
  key: ClaimKey,
  more: { readonly agencyId?: string; readonly notice?: string } = {},
): Promise<{ readonly kind: 'shown'; readonly card: Card } | ManageRefusal> {
  const view = await readClaim(actions, key);
  if ('code' in view) return view;
  const agencyId = more.agencyId ?? view.person.memberships[0]?.agencyId ?? '';
  const { notice } = more;
  const card = accountCard(phrases, {
    view,
    agencyId,
    nonce: nonce(),
    ...(notice !== undefined && { notice }),
  });
  return { kind: 'shown', card };
}

const keyIn = ({ person, account }: { readonly person: string; readonly account: string }): ClaimKey => ({
  personId: person,
  entraObjectId: account,
});

/** Opens the claim for decision. */
export async function openAccount(
  turn: Turn,
  payload: Of<'open-account' | 'confirm-account' | 'refuse-account'>,
  refusal?: ManageRefusal,
): Promise<readonly Reply[]> {
  const notice = refusal && refusalNotice(turn, refusal).text;
  const shown = await claimCard(turn, keyIn(payload), {
    agencyId: payload.agency,
    ...(notice !== undefined && { notice }),
  });
  if (shown.kind === 'shown') return [{ kind: 'replace', card: shown.card }];
  if (shown.code === 'not-allowed') return [refusalWords(turn, shown)];
  return await list(turn, payload.agency, { notice: refusalNotice(turn, shown) });
}

/** Records the decision. */
export async function decideAccount(
  turn: Turn,
  payload: Of<'confirm-account' | 'refuse-account'>,
): Promise<readonly Reply[]> {
  const { actions, phrases, nonce, notifications } = turn;
  const confirms = payload.act === 'confirm-account';
  const decide = confirms ? confirmAccount : refuseAccount;
  const decided = await decide(actions, keyIn(payload), payload.seen);
  if (decided.kind === 'repeated') return await list(turn, payload.agency);
  if (decided.kind === 'refused') return await openAccount(turn, payload, decided);
  const { id, name } = decided.result;
  if (confirms)
    notifications.push({ to: id, reportId: '', by: actions.actor.name, news: { kind: 'account-taken' } });
  const words = confirms ? phrases.account.confirmed(name) : phrases.account.refused(name);
  const card = accountDecidedCard(phrases, {
    ...{ name, words, good: confirms },
    agencyId: payload.agency,
    nonce: nonce(),
  });
  return [{ kind: 'replace', card }];
}
