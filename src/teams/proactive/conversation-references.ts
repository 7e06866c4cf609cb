// The conversations in which people can be written to unasked: noted whenever the channel shows them to us, opened for
// news and reminders, forgotten when nobody can be reached there any more.

import type { NotificationReader } from '../../../dialogs/workflow/notification.ts';
import type { Person } from '../../agency/person.ts';
import { languageOf, phrasesFor } from '../../phrases/catalogue.ts';
import { type ClaimKey, noteClaimContact } from '../../store/account-claims.ts';
import {
  type Contact,
  findContact,
  forgetContact,
  forgetConversation,
  type StoredContact,
  saveContact,
} from '../../store/contacts.ts';
import { findConversationState } from '../../store/conversation-state.ts';
import { forgetUnreachable } from '../../store/unreachable.ts';
import type { Pace } from '../adapter.ts';
import type { Services } from '../services.ts';
import type { Conversation, ConversationReference, TeamsTurn } from '../teams-turn.ts';

/** A conversation that the channel has let us into before. */
export type OpenConversation = (
  reference: ConversationReference,
  pace: Exclude<Pace, 'answer'>,
) => Conversation;

/** Somebody's own conversation: who reads there, and the way in. */
export interface PersonalChat {
  readonly contact: StoredContact;
  /** With the person's rights and language at this moment. */
  readonly reader: NotificationReader;
  /** The conversation itself; where its messages go out `paced`, they have a slot of their own and are tried once. */
  readonly open: (pace: Exclude<Pace, 'answer'>) => Conversation;
}

export class ConversationReferences {
  readonly #services: Services;
  readonly #open: OpenConversation;

  constructor(services: Services, open: OpenConversation) {
    this.#services = services;
    this.#open = open;
  }

  /**
   * Remembers where somebody can be written to: their personal conversation, as the channel now describes it. `known`: the
   * reference that is stored.
   */
  async remember(
    turn: TeamsTurn,
    { id: personId }: Pick<Person, 'id'>,
    known: string | undefined,
  ): Promise<void> {
    const { db, now } = this.#services;
    const contact = { personId, ...placeOf(turn) };
    if (known === contact.reference) return;
    await saveContact(db, contact, now());
    await forgetUnreachable(db, personId);
  }

  /** Remembers where the owner of that account can be written to, once the claim is confirmed. */
  async rememberClaim(turn: TeamsTurn, claim: ClaimKey): Promise<void> {
    await noteClaimContact(this.#services.db, claim, placeOf(turn));
  }

  /** Nobody can be reached in that conversation any more. */
  async forget({ id: personId }: Pick<Person, 'id'>, conversationId: string): Promise<void> {
    await forgetContact(this.#services.db, { personId, conversationId });
  }

  /** The bot was taken out of that conversation. */
  async leave(conversationId: string): Promise<void> {
    await forgetConversation(this.#services.db, conversationId);
  }

  /** The person's conversation; undefined when they have none, or it is where we may not write any more. */
  async chatOf(person: Person): Promise<PersonalChat | undefined> {
    const contact = await findContact(this.#services.db, person.id);
    if (!contact) return undefined;
    const reference = JSON.parse(contact.reference) as ConversationReference;
    // The list of hosts may have been narrowed since the person wrote.
    if (!this.#services.outbound.mayReply(reference.serviceUrl ?? '')) return undefined;
    return {
      contact,
      reader: await this.#readerFor(person, contact),
      open: (pace) => this.#open(reference, pace),
    };
  }

  async #readerFor(person: Person, contact: StoredContact): Promise<NotificationReader> {
    const { db, holidays, catalogue, now, nonce } = this.#services;
    const talk = await findConversationState(db, contact.conversationId);
    const { locale } = JSON.parse(contact.reference) as { locale?: string };
    return {
      actions: {
        db,
        holidays,
        catalogue,
        now: now(),
        actor: person,
        agencyId: person.memberships[0]?.agencyId ?? '',
      },
      phrases: phrasesFor(talk?.personId === person.id ? talk.language : languageOf(locale)),
      nonce,
    };
  }
}

function placeOf({ id, reference }: TeamsTurn): Pick<Contact, 'conversationId' | 'reference'> {
  return { conversationId: id, reference: JSON.stringify(reference) };
}
