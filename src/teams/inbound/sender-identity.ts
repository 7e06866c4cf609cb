// Who sends an activity: somebody the bot knows, or whom an administrator has named and the roster recognises.

import { followAddress } from '../../actions/follow-address.ts';
import { type Claimed, linkIdentity } from '../../actions/link-identity.ts';
import type { Person } from '../../agency/person.ts';
import { findPersonByIdentity, type Identity } from '../../store/people.ts';
import type { Services } from '../services.ts';
import type { TeamsTurn } from '../teams-turn.ts';
import { type InboundActivity, tenantOf } from './activity-schema.ts';
import { Roster } from './roster.ts';

export class SenderIdentity {
  readonly #services: Services;
  readonly #roster: Roster;

  constructor(services: Services) {
    this.#services = services;
    this.#roster = new Roster(services);
  }

  /** People met before. */
  async known(activity: InboundActivity): Promise<Person | undefined> {
    const identity = identityOf(activity);
    return identity && (await findPersonByIdentity(this.#services.db, identity));
  }

  /** Somebody new is looked up in the roster, `unclear` when that cannot be asked. `person`: who has been met before. */
  async met(
    turn: TeamsTurn,
    activity: InboundActivity,
    person: Person | undefined,
  ): Promise<Person | Claimed | 'unclear' | undefined> {
    const identity = identityOf(activity);
    if (person?.active || !identity) return person;
    const { db, now } = this.#services;
    const found = await this.#roster.addressesOf(turn, activity, identity, person ? 'known' : 'new');
    if (found.kind === 'failed') return person ?? 'unclear';
    // Who had left may have been named anew.
    return (await linkIdentity(db, identity, found.addresses, now())) ?? person;
  }

  /** Somebody known may sign in by another address than before: the roster is asked once a day. */
  async follow(turn: TeamsTurn, activity: InboundActivity): Promise<void> {
    const identity = identityOf(activity);
    const { db, now, log } = this.#services;
    const found = identity && (await this.#roster.addressesToday(turn, activity, identity));
    if (!identity || found?.kind !== 'addresses') return;
    const followed = await followAddress(db, identity, found.addresses, now());
    if (followed === 'taken') log.warn({ code: 'address-taken' }, 'a new address of somebody is another’s');
  }
}

/** The account that Microsoft vouches for; undefined where the activity names none. */
export function identityOf(activity: InboundActivity): Identity | undefined {
  const tenantId = tenantOf(activity);
  const entraObjectId = activity.from.aadObjectId;
  return tenantId && entraObjectId ? { tenantId, entraObjectId } : undefined;
}
