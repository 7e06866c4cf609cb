// Administration by message: the agencies a user administers and their people.

import type { Card } from '../../cards/elements.ts';
import { agencyChoiceCard, type Named, type Page, peopleCard } from '../../cards/people.ts';
import { claimsToDecide } from '../../src/actions/account-claims.ts';
import type { ManageRefusal } from '../../src/actions/manage.ts';
import { managedAgencies } from '../../src/actions/manage-agency.ts';
import { listPeople } from '../../src/actions/manage-people.ts';
import { agenciesToldApart } from '../../src/agency/agency-names.ts';
import { fold } from '../../src/language/fold.ts';
import { type Reply, say, type Turn } from '../turn.ts';

/** The people of the only agency the user administers, or a choice of agencies. */
export async function managePeople(turn: Turn): Promise<readonly Reply[]> {
  const agencies = await manageable(turn);
  const [only, ...others] = agencies;
  if (!only) return [say(turn.phrases.people.refusal('not-allowed'))];
  if (others.length > 0) return [{ kind: 'card', card: choiceCard(turn, agencies) }];
  const shown = await agencyPeople(turn, only.id);
  return 'code' in shown ? [refusalWords(turn, shown)] : [{ kind: 'card', card: shown.card }];
}

/** The people of one agency; undefined where the person does not administer it. */
export async function peopleOfAgency(turn: Turn, agencyId: string): Promise<readonly Reply[] | undefined> {
  const shown = await agencyPeople(turn, agencyId);
  return 'code' in shown ? undefined : [{ kind: 'card', card: shown.card }];
}

export interface Notification {
  readonly text: string;
  readonly good: boolean;
}

const MOST_AGENCIES = 8;
const MOST_PEOPLE = 10;

/** The agencies the user administers, by name. */
export async function manageable({ actions }: Turn): Promise<readonly Named[]> {
  const agencies = await managedAgencies(actions);
  const names = new Intl.Collator('vi');
  return [...agenciesToldApart(agencies)]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => names.compare(one.name, other.name));
}

/** The card to choose an agency. */
export function choiceCard(turn: Turn, agencies: readonly Named[], words = ''): Card {
  const page = pageOf(agencies, words, MOST_AGENCIES, ({ id, name }) => [id, name]);
  return agencyChoiceCard(turn.phrases, { agencies: page, nonce: turn.nonce() });
}

/** The list of an agency's people, or why it is not available. */
async function agencyPeople(
  turn: Turn,
  agencyId: string,
  { words = '', notice }: { readonly words?: string; readonly notice?: Notification | undefined } = {},
): Promise<{ readonly kind: 'shown'; readonly card: Card } | ManageRefusal> {
  const people = await listPeople(turn.actions, agencyId);
  if ('code' in people) return people;
  const agencies = await manageable(turn);
  const agency = agencies.find(({ id }) => id === agencyId);
  if (!agency) return { kind: 'refused', code: 'not-allowed' };
  const claims = await claimsToDecide(turn.actions, people);
  const card = peopleCard(turn.phrases, {
    agency,
    people: pageOf(people, words, MOST_PEOPLE, ({ name, principal }) => [name, principal]),
    choice: agencies.length > 1,
    claimed: new Set(claims.filter(({ refused }) => !refused).map(({ personId }) => personId)),
    nonce: turn.nonce(),
    ...(notice && { notice }),
  });
  return { kind: 'shown', card };
}

/** Replaces the card with the list; without permission, only with the refusal. */
export async function list(
  turn: Turn,
  agencyId: string,
  more: { readonly words?: string; readonly notice?: Notification | undefined } = {},
): Promise<readonly Reply[]> {
  const shown = await agencyPeople(turn, agencyId, more);
  return 'code' in shown ? [refusalWords(turn, shown)] : [{ kind: 'replace', card: shown.card }];
}

/** A refusal as a notice on a card. */
export function refusalNotice({ phrases }: Turn, { code, field }: ManageRefusal): Notification {
  return { text: phrases.people.refusal(code, field), good: false };
}

/** A refusal as a message. */
export const refusalWords = (turn: Turn, { code, field }: ManageRefusal): Reply =>
  say(turn.phrases.people.refusal(code, field));

/** The items that contain every typed word, up to the capacity of a card. */
export function pageOf<Item>(
  items: readonly Item[],
  typed: string,
  most: number,
  texts: (item: Item) => readonly string[],
): Page<Item> {
  const words = fold(typed)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const found = items.filter((item) => {
    const text = fold(texts(item).join(' '));
    return words.every((word) => text.includes(word));
  });
  return { shown: found.slice(0, most), more: Math.max(found.length - most, 0), words: typed };
}
