// Who sends an activity: somebody the bot knows, or whom an administrator has named and the roster recognises.

import type { TurnContext } from 'botbuilder';
import { meetPerson } from '../../actions/meet-person.ts';
import type { Person } from '../../agency/person.ts';
import { findPersonByIdentity, type Identity } from '../../store/people.ts';
import { Roster } from '../roster.ts';
import type { Services } from '../services.ts';
import { type InboundActivity, tenantOf } from './activity-schema.ts';

export class SenderIdentity {
  readonly #services: Services;
  readonly #roster: Roster;

  constructor(services: Services) {
    this.#services = services;
    this.#roster = new Roster(services);
  }

  /** Whoever has been met before. */
  async known(activity: InboundActivity): Promise<Person | undefined> {
    const identity = identityOf(activity);
    return identity && (await findPersonByIdentity(this.#services.db, identity));
  }

  /** Somebody new is looked up in the roster, `unclear` when that cannot be asked. */
  async met(context: TurnContext, activity: InboundActivity): Promise<Person | 'unclear' | undefined> {
    const identity = identityOf(activity);
    const person = await this.known(activity);
    if (person || !identity) return person;
    const { db, now } = this.#services;
    const found = await this.#roster.addressesOf(context, activity, identity);
    return found.kind === 'failed' ? 'unclear' : await meetPerson(db, identity, found.addresses, now());
  }
}

function identityOf(activity: InboundActivity): Identity | undefined {
  const tenantId = tenantOf(activity);
  const entraObjectId = activity.from.aadObjectId;
  return tenantId && entraObjectId ? { tenantId, entraObjectId } : undefined;
}
