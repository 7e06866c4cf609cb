// What nobody who means well would send, made by rules: bodies that are no activity, activities with parts of the wrong kind, invokes
// that do not exist, depths, lengths and characters that break programs. The door refuses all of it, and never with 5xx.

import type { Random } from '../simulation/random.ts';

export interface HostileRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const FIELDS = [
  'id',
  'type',
  'channelId',
  'serviceUrl',
  'timestamp',
  'locale',
  'from',
  'recipient',
  'conversation',
] as const;
const INVOKES = [
  'adaptiveCard/action',
  'fileConsent/invoke',
  'signin/verifyState',
  'task/fetch',
  'composeExtension/query',
  'x',
  '',
];
const WORDS = [
  '\u0000',
  '\ud800',
  '\u202e8',
  '‮',
  '9'.repeat(5000),
  '<at>',
  '{{DATE()}}',
  '__proto__',
  '../../etc/passwd',
  '% % %',
  '﷽'.repeat(900),
];

export function hostileRequest(random: Random, serviceUrl: string): HostileRequest {
  const activity = {
    ...{
      type: 'message',
      id: `h-${random.whole(0, 1e9)}`,
      channelId: 'msteams',
      serviceUrl,
      locale: 'vi-VN',
    },
    timestamp: '2024-02-19T01:00:00Z',
    from: { id: '29:stranger', name: 'x', aadObjectId: 'stranger' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:stranger', conversationType: 'personal', tenantId: 'x' },
    text: random.pick(WORDS),
  };
  const kinds: readonly (() => HostileRequest)[] = [
    () => ({ body: random.pick(['', '{', 'null', '[]', '"x"', '{"type":', '\u0000']), headers: JSON_TYPE }),
    () => ({ body: '['.repeat(random.whole(100, 60_000)), headers: JSON_TYPE }),
    () => ({ body: `{"a":`.repeat(random.whole(100, 40_000)), headers: JSON_TYPE }),
    () => sent({ ...activity, [random.pick(FIELDS)]: anything(random, 3) }),
    () => sent({ ...activity, type: 'invoke', name: random.pick(INVOKES), value: anything(random, 5) }),
    () =>
      sent({
        ...activity,
        type: random.pick([
          'messageUpdate',
          'messageDelete',
          'event',
          'endOfConversation',
          'handoff',
          'x'.repeat(999),
        ]),
      }),
    () => sent({ ...activity, attachments: anything(random, 4), entities: anything(random, 4) }),
    () => sent({ ...activity, text: random.pick(WORDS).repeat(random.whole(1, 200)) }),
    () => ({
      body: JSON.stringify(activity),
      headers: { 'content-type': random.pick(['text/plain', 'application/xml', 'x']) },
    }),
    () => ({
      body: JSON.stringify(activity),
      headers: {
        ...JSON_TYPE,
        'x-forwarded-for': random.pick(['1.2.3.4, 5', 'x'.repeat(3000), '::']),
        'x-request-id': '%00',
      },
    }),
  ];
  return random.pick(kinds)();

  function sent(body: unknown): HostileRequest {
    return { body: JSON.stringify(body), headers: JSON_TYPE };
  }
}

/** Any JSON, so many levels deep at most. */
function anything(random: Random, depth: number): unknown {
  const leaf: readonly unknown[] = [null, true, -0, 1e308, '', ...WORDS, Number.MAX_SAFE_INTEGER];
  if (depth === 0 || random.chance(0.3)) return random.pick(leaf);
  const inner = Array.from({ length: random.whole(0, 3) }, () => anything(random, depth - 1));
  if (random.chance(0.4)) return inner;
  const keys = [
    'action',
    'data',
    'verb',
    'act',
    'nonce',
    'id',
    'content',
    'contentType',
    '__proto__',
    'toString',
  ];
  return Object.fromEntries(inner.map((one) => [random.pick(keys), one]));
}
