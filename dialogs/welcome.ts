// The user's open tasks: shown on first contact, on a greeting, and on request.

import { type WelcomeFacts, welcomeCard } from '../cards/welcome.ts';
import { whatWaits } from '../src/actions/what-waits.ts';
import { nameOfAgency } from '../src/agency/agency.ts';
import { hasRole, may } from '../src/agency/person.ts';
import { findAgency } from '../src/store/agencies.ts';
import type { Reply, Turn } from './turn.ts';

/** The welcome with the user's open tasks. */
export async function welcome(turn: Turn, on: WelcomeFacts['on']): Promise<readonly Reply[]> {
  const { actions, phrases, nonce, talk } = turn;
  const { db, actor, agencyId, now } = actions;
  const own = await Promise.all(actor.memberships.map((one) => findAgency(db, one.agencyId)));
  const agencies = own.flatMap((agency) => agency ?? []);
  const spoken = agencies.find(({ id }) => id === talk.agencyId);
  const card = welcomeCard(phrases, {
    ...(await whatWaits(actions)),
    on,
    may: {
      enter: may(actor, 'enter-figures', agencyId),
      decide: hasRole(actor, 'approver', agencyId),
      register: may(actor, 'register-report', agencyId),
      manage: may(actor, 'manage-people', agencyId),
    },
    agency: spoken && nameOfAgency(spoken),
    agencies: agencies.map(nameOfAgency),
    sample: agencies.some(({ sample }) => sample),
    now,
    nonce: nonce(),
  });
  return [{ kind: 'card', card }];
}
