// Whatever comes to the door is read or turned away; nothing that comes can break the reading.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isShared,
  readActivity,
  tenantOf,
  withoutNulls,
} from '../../../src/teams/inbound/activity-schema.ts';

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
    expect(readActivity({ ...ACTIVITY, textFormat: 'plain' })).toEqual(ACTIVITY);
  });

  test('keeps of its entities who is mentioned and what is quoted, and is not lost for a broken one', () => {
    const mention = { type: 'mention', mentioned: { id: '29:minh', name: 'Minh' }, text: '<at>Minh</at>' };
    const quote = { type: 'quotedReply', quotedReply: { messageId: '17' } };
    const entities = [
      { type: 'clientInfo', country: 'VN' },
      mention,
      5,
      { type: 'mention', mentioned: 7 },
      quote,
    ];
    expect(readActivity({ ...ACTIVITY, entities })?.entities).toEqual([
      { type: 'clientInfo' },
      mention,
      { type: '' },
      { type: '' },
      quote,
    ]);
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

describe('null', () => {
  test.each(['id', 'recipient', 'text', 'locale', 'timestamp', 'channelData'] as const)(
    'as %s is nothing',
    (field) => {
      expect(readActivity(withoutNulls({ ...ACTIVITY, [field]: null }))).toEqual(without(field));
    },
  );

  test('is nothing inside as well: of a conversation, a tenant, a list, the fields of a card', () => {
    const body = {
      conversation: { id: 'a:1', conversationType: null },
      channelData: { tenant: null },
      attachments: [null, { contentType: 'text/html', content: null }],
      value: { settled: null, pending: 0, __proto__: null },
    };
    expect(withoutNulls(body)).toEqual({
      conversation: { id: 'a:1' },
      channelData: {},
      attachments: [{ contentType: 'text/html' }],
      value: { pending: 0 },
    });
  });

  test('is looked for no deeper than anybody nests', () => {
    const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(withoutNulls(nested(60))).toEqual(nested(60));
    expect(withoutNulls(nested(100_000))).toBeUndefined();
  });
});

describe('a conversation', () => {
  test.each(['groupChat', 'channel', 'meeting', 'Personal', undefined])('of kind %s is shared', (kind) => {
    expect(isShared({ conversation: { id: 'x', ...(kind && { conversationType: kind }) } })).toBe(true);
  });

  test('is private only where the channel says so', () => {
    expect(isShared({ conversation: { id: 'x', conversationType: 'personal' } })).toBe(false);
  });
});

test('anything at all is read or turned away', () => {
  const changed = fc
    .dictionary(fc.constantFrom(...FIELDS), fc.anything({ withDate: true, withNullPrototype: true }))
    .map((changes) => ({ ...ACTIVITY, ...changes }));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(fc.anything(), changed), (body) => {
      const activity = readActivity(withoutNulls(body));
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
