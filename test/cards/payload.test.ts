// What comes back from a card is read within limits, whoever sends it: lengths before anything else.

import { describe, expect, test } from 'vitest';
import { readPayload, tooLongField } from '../../cards/payload.ts';
import { LONGEST, readPeoplePayload, tooLongPeopleField } from '../../cards/people-payload.ts';

const FORM = { act: 'save-form', report: 'r', version: 0, nonce: 'n', figures: ['settled'], shown: {} };
const ADD = { act: 'add-person', agency: 'skhdt', nonce: 'n' };

describe('the fields of a report’s card', () => {
  test('are texts, whatever the client makes of them; the card’s own data is none', () => {
    const fields = { settled: 688, pending: '', done: true, gone: undefined, odd: { value: 1 }, list: [1] };
    const read = readPayload({ ...FORM, ...fields });
    expect([...(read?.fields ?? [])]).toEqual([
      ['settled', '688'],
      ['pending', ''],
      ['done', 'true'],
    ]);
  });

  test.each([
    ['too long', { settled: '9'.repeat(4001) }],
    ['of too long a name', { ['x'.repeat(121)]: '1' }],
    ['too many', Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, '1']))],
  ])('that are %s make no payload', (_what, fields) => {
    expect(readPayload({ ...FORM, ...fields })).toBeUndefined();
  });
});

describe('the fields of a person’s card', () => {
  test('are the ones it has', () => {
    expect(
      readPeoplePayload({ ...ADD, name: 'Lan', principal: 'lan@example.vn', other: 'x' })?.fields,
    ).toEqual({
      name: 'Lan',
      principal: 'lan@example.vn',
    });
  });

  test.each(Object.entries(LONGEST))('%s holds %i characters', (id, longest) => {
    expect(readPeoplePayload({ ...ADD, [id]: 'x'.repeat(longest) })).toBeDefined();
    expect(readPeoplePayload({ ...ADD, [id]: 'x'.repeat(longest + 1) })).toBeUndefined();
  });
});

test('a field that is too long is told with how long it is, and how long it may be', () => {
  const pasted = 'x'.repeat(5312);
  expect(tooLongField({ ...FORM, recommendations: pasted })).toEqual({ length: 5312, most: 2000 });
  const reasons = { act: 'give-reasons', report: 'r', version: 0, nonce: 'n', 'reason:sum.settled': pasted };
  expect(tooLongField(reasons)).toEqual({ length: 5312, most: 500 });
  expect(tooLongField({ ...FORM, recommendations: 'x' })).toBeUndefined();
  expect(tooLongField({ act: 'no-such-act', recommendations: pasted })).toBeUndefined();
  expect(tooLongPeopleField({ ...ADD, name: pasted })).toEqual({ length: 5312, most: LONGEST.name });
});
