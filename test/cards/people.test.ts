// An administrator's cards in every state, in both languages: read by the official library without a complaint, small
// enough, and every button is one that the bot understands.

import { describe, expect, it } from 'vitest';
import { accountCard, accountDecidedCard } from '../../cards/account.ts';
import type { Card } from '../../cards/elements.ts';
import { agencyChoiceCard, peopleCard } from '../../cards/people.ts';
import { erasingCard, personCard, retiringCard, settingsCard } from '../../cards/people-forms.ts';
import { PEOPLE_ACTS, readPeoplePayload } from '../../cards/people-payload.ts';
import type { ClaimView } from '../../src/actions/account-claims.ts';
import { type Person, ROLES } from '../../src/agency/person.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { buttonsOf } from '../demo/card-reader.ts';
import { complaints, LARGEST, sizeOf } from './library.ts';

const nonce = '0'.repeat(36);
const LONG = 'Ủy ban nhân dân '.repeat(20).slice(0, 200);
const agency = { id: 'x'.repeat(40), name: LONG };
const notice = { text: LONG, good: false };

const person = (id: string, active = true): Person => ({
  id: id.padEnd(22, 'x'),
  tenantId: 't',
  entraObjectId: active ? undefined : 'o',
  principal: `${id}${'x'.repeat(180)}@example.vn`,
  name: 'Ngữ '.repeat(25).trim(),
  active,
  memberships: [{ agencyId: agency.id, roles: ROLES, office: false }],
});
const PEOPLE = Array.from({ length: 10 }, (_, i) => person(`p${i}`, i % 2 === 0));
const AGENCIES = Array.from({ length: 8 }, (_, i) => ({ id: `${i}${'x'.repeat(39)}`, name: LONG }));
const FILLED = {
  principal: 'x'.repeat(200),
  name: LONG.slice(0, 100),
  roles: ROLES.join(','),
  from: '01/03/2026',
  signerTitle: LONG.slice(0, 100),
  signerName: LONG.slice(0, 100),
  authority: LONG.slice(0, 100),
  recipients: `${LONG}\n`.repeat(40),
  deadlineKind: 'working-days',
  deadlineNumber: '20',
  deadlineTime: '17:00',
};
const known = {
  id: 'p',
  name: FILLED.name,
  principal: FILLED.principal,
  seen: 'x'.repeat(16),
  movable: true,
};
const claimed = (more: Partial<ClaimView> = {}, refused = false): ClaimView => ({
  byMail: false,
  claim: {
    personId: 'p',
    entraObjectId: 'x'.repeat(36),
    address: FILLED.principal,
    at: new Date('2026-03-02T02:00:00Z'),
    toldAt: undefined,
    refused,
    contact: undefined,
  },
  person: person('p'),
  agencies: [LONG, LONG],
  lastSpoken: more.stillUsed ? new Date('2026-03-02T03:00:00Z') : undefined,
  stillUsed: false,
  seen: 'x'.repeat(16),
  ...more,
});
const since = toLocalDate(toMonth(2026, 3), 1);

function cardsOf(phrases: Phrases): Record<string, Card> {
  const none = { shown: [], more: 0, words: '' };
  return {
    'no agency': agencyChoiceCard(phrases, { agencies: { ...none, words: 'x' }, nonce }),
    agencies: agencyChoiceCard(phrases, {
      agencies: { shown: AGENCIES, more: 99, words: LONG },
      nonce,
      notice,
    }),
    'agencies to move to': agencyChoiceCard(phrases, {
      agencies: { shown: AGENCIES, more: 99, words: '' },
      move: { person: person('p'), from: agency.id, seen: 'x'.repeat(16) },
      nonce,
    }),
    nobody: peopleCard(phrases, { agency, people: none, choice: false, nonce }),
    'nobody found': peopleCard(phrases, { agency, people: { ...none, words: 'x' }, choice: false, nonce }),
    people: peopleCard(phrases, {
      agency,
      people: { shown: PEOPLE, more: 99, words: LONG },
      choice: true,
      nonce,
      notice: { ...notice, good: true },
    }),
    'people whom other accounts want to be': peopleCard(phrases, {
      agency,
      people: { shown: PEOPLE, more: 9, words: 'x' },
      choice: true,
      claimed: new Set(PEOPLE.map(({ id }) => id)),
      nonce,
    }),
    'an account made anew': accountCard(phrases, { view: claimed(), agencyId: agency.id, nonce }),
    'an account beside one that is used': accountCard(phrases, {
      view: claimed({ stillUsed: true }, true),
      agencyId: agency.id,
      nonce,
      notice: LONG,
    }),
    'an account decided on': accountDecidedCard(phrases, {
      name: FILLED.name,
      words: phrases.account.confirmed(FILLED.name),
      good: true,
      agencyId: agency.id,
      nonce,
    }),
    'somebody whom another account wants to be': personCard(phrases, {
      agency,
      known: { ...known, active: true, claim: 'x'.repeat(36) },
      fields: FILLED,
      nonce,
    }),
    'somebody new': personCard(phrases, { agency, fields: {}, nonce }),
    'somebody new, refused': personCard(phrases, { agency, fields: FILLED, nonce, notice }),
    'somebody new who may be known': personCard(phrases, {
      agency,
      fields: FILLED,
      alike: PEOPLE.slice(0, 3),
      nonce,
      notice,
    }),
    'somebody known': personCard(phrases, {
      agency,
      fields: FILLED,
      known: { ...known, active: true },
      nonce,
    }),
    'somebody retired': personCard(phrases, {
      agency,
      fields: FILLED,
      known: { ...known, active: false },
      nonce,
    }),
    'somebody who would retire': retiringCard(phrases, {
      ...{ agency, person: known, nonce },
      leaves: ['officer', 'approver'],
    }),
    'somebody who would be forgotten': erasingCard(phrases, { agency, person: known, nonce }),
    settings: settingsCard(phrases, { agency, fields: {}, seen: 's', since, toCome: true, nonce }),
    'settings, full': settingsCard(phrases, {
      agency,
      fields: FILLED,
      seen: 'x'.repeat(16),
      since,
      toCome: true,
      nonce,
      notice,
    }),
  };
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(Object.entries(cardsOf(phrasesFor(language))))('%s is read and small', (_, card) => {
    expect(complaints(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(LARGEST);
  });
});

it('every button says what the bot understands, and every act has its button', () => {
  const pressed = Object.values(cardsOf(phrasesFor('vi')))
    .flatMap(buttonsOf)
    .map(({ data }) => readPeoplePayload({ ...data, name: 'x', stray: 'y' }));
  expect(pressed).not.toContain(undefined);
  expect(new Set(pressed.map((one) => one?.payload.act))).toEqual(new Set(PEOPLE_ACTS));
  expect(pressed[0]?.fields).toEqual({ name: 'x' });
});

it.each([
  [{ act: 'list-people', agency: 'a' }],
  [{ act: 'list-people', agency: 'a'.repeat(41), nonce }],
  [{ act: 'change-person', agency: 'a', person: 'p', nonce }],
  [{ act: 'approve', report: 'r', version: 1, nonce }],
  ['list-people'],
])('what no card sends is not read: %j', (value) => {
  expect(readPeoplePayload(value)).toBeUndefined();
});
