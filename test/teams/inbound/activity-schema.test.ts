// Whatever comes to the door is read or turned away; nothing that comes can break the reading.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActivity, tenantOf } from '../../../src/teams/inbound/activity-schema.ts';

const ACTIVITY = {
  type: 'message',
  id: '1708048800000',
  serviceUrl: 'https://smba.trafficmanager.net/apac/',
  channelId: 'msteams',
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't-1' },
  from: { id: '29:lan', aadObjectId: 'o-1' },
  recipient: { id: '28:bot' },
  text: '688',
  locale: 'vi-VN',
  timestamp: '2024-02-16T02:00:00.000Z',
  channelData: { tenant: { id: 't-1' } },
};
type Field = keyof typeof ACTIVITY;
const FIELDS = Object.keys(ACTIVITY) as Field[];

const without = (field: Field) => {
  const { [field]: _, ...rest } = ACTIVITY;
  return rest;
};

describe('an activity', () => {
  test('of Teams is read, and of its further fields none comes through', () => {
    const entities = [{ type: 'clientInfo', country: 'VN' }];
    expect(readActivity({ ...ACTIVITY, entities })).toEqual(ACTIVITY);
  });

  test.each(['type', 'serviceUrl', 'channelId', 'conversation', 'from'] as const)(
    'without %s is none',
    (field) => {
      expect(readActivity(without(field))).toBeUndefined();
    },
  );

  test.each(['id', 'recipient', 'text', 'locale', 'timestamp', 'channelData'] as const)(
    'may lack %s',
    (field) => {
      expect(readActivity(without(field))).toEqual(without(field));
    },
  );

  test.each([
    ['id', { id: 'x'.repeat(401) }],
    ['conversation', { conversation: { id: 'x'.repeat(401) } }],
    ['sender', { from: { id: '' } }],
    ['service', { serviceUrl: 'javascript:alert(1)' }],
    ['service', { serviceUrl: 'smba.trafficmanager.net' }],
    ['locale', { locale: 'x'.repeat(41) }],
  ])('whose %s is out of bounds is none', (_what, change) => {
    expect(readActivity({ ...ACTIVITY, ...change })).toBeUndefined();
  });
});

test('anything at all is read or turned away', () => {
  const changed = fc
    .dictionary(fc.constantFrom(...FIELDS), fc.anything({ withDate: true, withNullPrototype: true }))
    .map((changes) => ({ ...ACTIVITY, ...changes }));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(fc.anything(), changed), (body) => {
      const activity = readActivity(body);
      if (!activity) return;
      read += 1;
      expect(URL.canParse(activity.serviceUrl)).toBe(true);
      expect(activity.conversation.id.length).toBeGreaterThan(0);
      expect(() => tenantOf(activity)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
  // Were nothing ever read, the property would hold of a reader that refuses everything.
  expect(read).toBeGreaterThan(10);
});

describe('the tenant', () => {
  const tenant = (change: object) => {
    const activity = readActivity({ ...ACTIVITY, ...change });
    return activity && tenantOf(activity);
  };

  test('is the one that every place names, in any case', () => {
    expect(tenant({})).toBe('t-1');
    expect(tenant({ channelData: { tenant: { id: 'T-1' } } })).toBe('t-1');
    expect(tenant({ conversation: { id: 'a:1' } })).toBe('t-1');
    expect(tenant({ channelData: {} })).toBe('t-1');
  });

  test('is nobody’s where two places differ or none names it', () => {
    expect(tenant({ channelData: { tenant: { id: 't-2' } } })).toBeUndefined();
    expect(tenant({ from: { id: '29:lan', tenantId: 't-2' } })).toBeUndefined();
    expect(tenant({ conversation: { id: 'a:1' }, channelData: {} })).toBeUndefined();
  });
});
