// Card actions of administrators. The reply replaces the card: the list with the result, or the form with the
// input and the reason for refusal.

import { agencyChoiceCard } from '../../cards/people.ts';
import { erasingCard, type KnownPerson, personCard, retiringCard } from '../../cards/people-forms.ts';
import type { PeopleFields, PeoplePayload } from '../../cards/people-payload.ts';
import { claimsToDecide } from '../../src/actions/account-claims.ts';
import { erasePerson } from '../../src/actions/erase-person.ts';
import type { Managed, ManageRefusal } from '../../src/actions/manage.ts';
import {
  addPerson,
  bringBackPerson,
  changePerson,
  listPeople,
  movePerson,
  personStamp,
  retirePerson,
} from '../../src/actions/manage-people.ts';
import { mayManage } from '../../src/agency/managing.ts';
import { hasRole, type Person } from '../../src/agency/person.ts';
import type { PeopleNews } from '../../src/phrases/people-phrases.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { decideAccount, openAccount } from './account-claims.ts';
import { choiceCard, list, manageable, pageOf, refusalNotice, refusalWords } from './manage-people.ts';
import { openSettings, saveSettings } from './settings-card-actions.ts';

type Of<Act extends PeoplePayload['act']> = Extract<PeoplePayload, { act: Act }>;

/** Answers a card action of the administration. */
export async function pressedPeople(
  turn: Turn,
  payload: PeoplePayload,
  fields: PeopleFields,
): Promise<readonly Reply[]> {
  // Check permission before reading any input.
  if ('agency' in payload && !mayManage(turn.actions.actor, payload.agency))
    return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  switch (payload.act) {
    case 'choose-agency': {
      const agencies = await manageable(turn);
      if (agencies.length === 0) return [say(turn.phrases.people.refusal('not-allowed'))];
      return [{ kind: 'replace', card: choiceCard(turn, agencies, fields.filter) }];
    }
    case 'list-people':
      return await list(turn, payload.agency, { words: fields.filter ?? '' });
    case 'new-person':
      return await newPerson(turn, payload.agency, {});
    case 'add-person':
      return await add(turn, payload, fields);
    case 'open-person':
      return await openPerson(turn, payload, {}, fields.principal);
    case 'change-person':
      return await change(turn, payload, fields);
    case 'choose-move':
      return await chooseMove(turn, payload, fields);
    case 'move-person':
      return await move(turn, payload);
    case 'ask-retire':
      return await askRetire(turn, payload);
    case 'retire-person': {
      const retired = await retirePerson(turn.actions, payload.agency, seenIn(payload));
      return await replyForChange(turn, payload, retired, ({ name, active }) => ({
        kind: active ? 'left' : 'retired',
        name,
      }));
    }
    case 'ask-erase':
      return await askErase(turn, payload);
    case 'erase-person': {
      const erased = await erasePerson(turn.actions, payload.agency, seenIn(payload));
      return await replyForChange(turn, payload, erased, (id) => ({ kind: 'erased', id }));
    }
    case 'bring-back-person': {
      const back = await bringBackPerson(turn.actions, payload.agency, seenIn(payload));
      return await replyForChange(turn, payload, back, ({ name }) => ({ kind: 'back', name }));
    }
    case 'open-account':
      return await openAccount(turn, payload);
    case 'confirm-account':
    case 'refuse-account':
      return await decideAccount(turn, payload);
    case 'open-settings':
      return await openSettings(turn, payload.agency);
    case 'change-settings':
      return await saveSettings(turn, payload, fields);
  }
}

const seenIn = ({ person, seen }: { readonly person: string; readonly seen: string }) => ({
  personId: person,
  seen,
});

/** Further people of the same name, without any agency. */
const MOST_ALIKE = 3;

async function newPerson(
  turn: Turn,
  agencyId: string,
  fields: PeopleFields,
  refusal?: ManageRefusal,
): Promise<readonly Reply[]> {
  const agency = (await manageable(turn)).find(({ id }) => id === agencyId);
  if (!agency) return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  const notice = refusal && refusalNotice(turn, refusal);
  const alike = refusal?.alike?.slice(0, MOST_ALIKE);
  const card = personCard(turn.phrases, {
    ...{ agency, fields, nonce: turn.nonce() },
    ...(notice && { notice }),
    ...(alike && { alike }),
  });
  return [{ kind: 'replace', card }];
}

async function add(
  turn: Turn,
  { agency, anyway: other = false }: Of<'add-person'>,
  fields: PeopleFields,
): Promise<readonly Reply[]> {
  const { principal = '', name = '' } = fields;
  const added = await addPerson(turn.actions, agency, { principal, name, roles: rolesIn(fields), other });
  if (added.kind === 'refused' && added.code !== 'not-allowed')
    return await newPerson(turn, agency, fields, added);
  return await replyForChange(turn, { agency }, added, (person) => ({ kind: 'added', name: person.name }));
}

/** The form of a member; `fields` are earlier inputs, `address` the current address. */
async function openPerson(
  turn: Turn,
  { agency: agencyId, person: personId }: { readonly agency: string; readonly person: string },
  { refusal, fields }: { readonly refusal?: ManageRefusal; readonly fields?: PeopleFields } = {},
  address?: string,
): Promise<readonly Reply[]> {
  const found = await personIn(turn, agencyId, personId);
  if ('code' in found) return [refusalWords(turn, found)];
  const agencies = await manageable(turn);
  const agency = agencies.find(({ id }) => id === agencyId);
  if (!agency) return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  const roles = found.memberships.find((one) => one.agencyId === agencyId)?.roles ?? [];
  const [claim] = await claimsToDecide(turn.actions, [found]);
  const known: KnownPerson = {
    id: found.id,
    name: found.name,
    principal: found.principal,
    active: found.active,
    seen: personStamp(found),
    movable: agencies.length > 1,
    ...(claim && { claim: claim.entraObjectId }),
  };
  const card = personCard(turn.phrases, {
    agency,
    known,
    fields: fields ?? {
      name: found.name,
      roles: roles.join(','),
      ...(address !== undefined && { principal: address }),
    },
    nonce: turn.nonce(),
    ...(address !== undefined && { notice: { text: turn.phrases.people.newAddress, good: true } }),
    ...(refusal && { notice: refusalNotice(turn, refusal) }),
  });
  return [{ kind: 'replace', card }];
}

/** Confirmation before retiring somebody, with permissions nobody would have then; changes nothing. */
async function askRetire(
  turn: Turn,
  { agency: agencyId, person: personId }: Of<'ask-retire'>,
): Promise<readonly Reply[]> {
  const person = await personIn(turn, agencyId, personId);
  if ('code' in person) return [refusalWords(turn, person)];
  const agency = (await manageable(turn)).find(({ id }) => id === agencyId);
  const people = await listPeople(turn.actions, agencyId);
  if (!agency || 'code' in people) return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  const others = people.filter(({ id }) => id !== personId);
  const leaves = (['officer', 'approver'] as const).filter(
    (role) =>
      hasRole(person, role, agencyId) && !others.some((one) => one.active && hasRole(one, role, agencyId)),
  );
  const card = retiringCard(turn.phrases, {
    ...{ agency, leaves, nonce: turn.nonce() },
    person: { ...person, seen: personStamp(person) },
  });
  return [{ kind: 'replace', card }];
}

/** Confirmation before erasing somebody's personal data; changes nothing. */
async function askErase(
  turn: Turn,
  { agency: agencyId, person: personId }: Of<'ask-erase'>,
): Promise<readonly Reply[]> {
  const person = await personIn(turn, agencyId, personId);
  if ('code' in person) return [refusalWords(turn, person)];
  const agency = (await manageable(turn)).find(({ id }) => id === agencyId);
  if (!agency) return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  const facts = { agency, person: { ...person, seen: personStamp(person) }, nonce: turn.nonce() };
  return [{ kind: 'replace', card: erasingCard(turn.phrases, facts) }];
}

async function change(
  turn: Turn,
  payload: Of<'change-person'>,
  fields: PeopleFields,
): Promise<readonly Reply[]> {
  const { principal } = fields;
  const wanted = {
    name: fields.name ?? '',
    roles: rolesIn(fields),
    ...(principal !== undefined && { principal }),
  };
  const changed = await changePerson(turn.actions, payload.agency, seenIn(payload), wanted);
  if (changed.kind === 'refused' && (changed.code === 'invalid' || changed.code === 'taken'))
    return await openPerson(turn, payload, { refusal: changed, fields });
  return await replyForChange(turn, payload, changed, ({ name }) => ({ kind: 'changed', name }));
}

async function chooseMove(
  turn: Turn,
  payload: Of<'choose-move'>,
  fields: PeopleFields,
): Promise<readonly Reply[]> {
  const person = await personIn(turn, payload.agency, payload.person);
  if ('code' in person) return [refusalWords(turn, person)];
  const others = (await manageable(turn)).filter(({ id }) => id !== payload.agency);
  const card = agencyChoiceCard(turn.phrases, {
    agencies: pageOf(others, fields.filter ?? '', 8, ({ id, name }) => [id, name]),
    move: { person, from: payload.agency, seen: personStamp(person) },
    nonce: turn.nonce(),
  });
  return [{ kind: 'replace', card }];
}

async function move(turn: Turn, payload: Of<'move-person'>): Promise<readonly Reply[]> {
  const moved = await movePerson(turn.actions, payload.agency, seenIn(payload), payload.to);
  const to = (await manageable(turn)).find(({ id }) => id === payload.to)?.name ?? '';
  return await replyForChange(turn, { agency: payload.agency }, moved, ({ name }) => ({
    kind: 'moved',
    name,
    to,
  }));
}

/** The list with the result; a refusal about a person is shown on their form. */
async function replyForChange<Result>(
  turn: Turn,
  { agency, person }: { readonly agency: string; readonly person?: string },
  managed: Managed<Result>,
  news: (result: Result) => PeopleNews,
): Promise<readonly Reply[]> {
  switch (managed.kind) {
    case 'repeated':
      return await list(turn, agency);
    case 'done':
      return await list(turn, agency, {
        notice: { text: turn.phrases.people.news(news(managed.result)), good: true },
      });
    case 'refused':
      if (managed.code === 'not-allowed') return [refusalWords(turn, managed)];
      return person === undefined
        ? await list(turn, agency, { notice: refusalNotice(turn, managed) })
        : await openPerson(turn, { agency, person }, { refusal: managed });
  }
}

async function personIn(turn: Turn, agencyId: string, personId: string): Promise<Person | ManageRefusal> {
  const people = await listPeople(turn.actions, agencyId);
  if ('code' in people) return people;
  return people.find(({ id }) => id === personId) ?? { kind: 'refused', code: 'not-allowed' };
}

const rolesIn = ({ roles = '' }: PeopleFields) => roles.split(',').filter((role) => role !== '');
