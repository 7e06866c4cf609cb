// What Teams' roster says of somebody whom the bot does not know: the addresses under which an administrator may have
// named them. Asked when they first write, and not again for a while; what it answered is kept, so that somebody who is
// named meanwhile gets in at once.

import { z } from 'zod';
import { Cache } from '../../cache/cache.ts';
import type { AccountAddresses, Identity } from '../../store/people.ts';
import { withTimeout } from '../outbound/timeout.ts';
import type { Services } from '../services.ts';
import type { TeamsTurn } from '../teams-turn.ts';
import type { InboundActivity } from './activity-schema.ts';

const MINUTE = 60_000;
const ANSWER_KEPT = 10 * MINUTE;
const FAILURE_KEPT = MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** People whose addresses were looked up today. */
const MOST_ASKED = 20_000;
/** Strangers kept in mind; beyond that the least recent one is looked up anew. */
const MOST_KEPT = 2000;
/** A turn has ten seconds, and must still answer when the roster does not. */
const PATIENCE_MILLISECONDS = 4000;

const memberSchema = z.object({
  aadObjectId: z.string().max(100).optional(),
  /** The same id under its older name. */
  objectId: z.string().max(100).optional(),
  tenantId: z.string().max(100).nullish(),
  userPrincipalName: z.string().max(400).nullish(),
  email: z.string().max(400).nullish(),
  userRole: z.string().max(40).nullish(),
});
type Member = z.infer<typeof memberSchema>;

export type Known =
  | { readonly kind: 'addresses'; readonly addresses: AccountAddresses }
  /** The roster could not be asked, or its answer was about somebody else. */
  | { readonly kind: 'failed' };

export class Roster {
  readonly #services: Pick<Services, 'log' | 'now'>;
  readonly #kept = new Cache<{ readonly known: Known; readonly until: number }>('roster', {
    most: MOST_KEPT,
    milliseconds: ANSWER_KEPT,
  });
  readonly #asked = new Cache<{ readonly until: number }>('roster-asked', {
    most: MOST_ASKED,
    milliseconds: DAY,
  });

  constructor(services: Pick<Services, 'log' | 'now'>) {
    this.#services = services;
  }

  /** `known`: who had left, and may come back at any moment: that the roster failed is not kept. */
  async addressesOf(
    turn: Pick<TeamsTurn, 'member'>,
    { from }: InboundActivity,
    identity: Identity,
    person: 'known' | 'new' = 'new',
  ): Promise<Known> {
    const now = this.#services.now().getTime();
    const key = `${identity.tenantId}|${identity.entraObjectId}`;
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.known;
    const known = await this.#ask(turn, from.id, identity);
    if (known.kind === 'failed' && person === 'known') return known;
    if (known.kind !== 'failed') this.#markAsked(key, now + DAY);
    this.#kept.set(key, { known, until: now + (known.kind === 'failed' ? FAILURE_KEPT : ANSWER_KEPT) });
    return known;
  }

  /** The addresses of somebody known; undefined where they were asked for already in the last day. */
  async addressesToday(
    turn: Pick<TeamsTurn, 'member'>,
    { from }: InboundActivity,
    identity: Identity,
  ): Promise<Known | undefined> {
    const now = this.#services.now().getTime();
    const key = `${identity.tenantId}|${identity.entraObjectId}`;
    const next = this.#asked.get(key);
    if (next && next.until > now) return undefined;
    const known = await this.#ask(turn, from.id, identity);
    this.#markAsked(key, now + (known.kind === 'failed' ? HOUR : DAY));
    return known;
  }

  #markAsked(key: string, until: number): void {
    this.#asked.set(key, { until });
  }

  async #ask(turn: Pick<TeamsTurn, 'member'>, memberId: string, identity: Identity): Promise<Known> {
    try {
      const answer = await withTimeout(turn.member(memberId), PATIENCE_MILLISECONDS);
      const member = memberSchema.safeParse(answer);
      if (member.success && isAbout(member.data, identity)) {
        return { kind: 'addresses', addresses: addressesIn(member.data) };
      }
      this.#services.log.warn({ code: 'roster-odd' }, 'the roster gave no answer that can be believed');
    } catch (error) {
      const { statusCode: status } = error as { statusCode?: number };
      this.#services.log.warn({ code: 'roster-failed', status }, 'the roster could not be asked');
    }
    return { kind: 'failed' };
  }
}

/** The sender is who the validated activity says; the roster must speak of the same account, as one of the same tenant. */
function isAbout(member: Member, { tenantId, entraObjectId }: Identity): boolean {
  const id = member.aadObjectId ?? member.objectId;
  const sameTenant = member.tenantId?.toLowerCase() === tenantId.toLowerCase();
  return id?.toLowerCase() === entraObjectId.toLowerCase() && sameTenant;
}

/**
 * A guest is known by the user principal name that the tenant gave them (`…#EXT#@…`) and by nothing else: their mail is
 * an address outside, written down by the person who invited them.
 */
function addressesIn({ userPrincipalName, email, userRole }: Member): AccountAddresses {
  const principal = userPrincipalName?.trim().toLowerCase() || undefined;
  const guest = userRole?.toLowerCase() === 'guest' || principal?.includes('#ext#');
  const mail = guest ? undefined : email?.trim().toLowerCase() || undefined;
  return { principal, ...(mail !== principal && { mail }) };
}
