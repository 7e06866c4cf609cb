// What an activity asks of us, as one plain event, and the key by which it is known again.

import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { InboundActivity } from '../../../src/teams/inbound/activity-schema.ts';
import { readInboundEvent } from '../../../src/teams/inbound/inbound-event.ts';
import { Outbound } from '../../../src/teams/outbound/trusted-address.ts';

const SERVICES = {
  log: pino({ level: 'silent' }),
  outbound: new Outbound({ extraServiceHosts: [], fileHosts: undefined }, { local: true }),
};
const ACTIVITY: InboundActivity = {
  type: 'message',
  id: 'm1',
  serviceUrl: 'https://smba.trafficmanager.net/apac/',
  channelId: 'msteams',
  conversation: { id: 'a:1', conversationType: 'personal' },
  from: { id: '29:lan' },
  recipient: { id: '28:bot', name: 'Trợ lý' },
  timestamp: '2024-02-16T02:00:00.000Z',
};
const read = (change: Partial<InboundActivity>) => readInboundEvent({ ...ACTIVITY, ...change }, SERVICES);
const delivery = (key: string) => ({ key, conversationId: 'a:1' });
const SAYING = { act: 'say', say: 'tiếp tục', nonce: 'n-1' };

describe('a message', () => {
  test('is its words, what it replies to, whom it mentions, and its files', () => {
    const entities = [
      { type: 'mention', mentioned: { id: '29:minh', name: 'Minh' } },
      { type: 'quotedReply', quotedReply: { messageId: '17' } },
    ];
    const text = '<quoted messageId="17"/><at>Trợ lý</at> giao cho <at>Minh</at>';
    expect(read({ text, entities })).toEqual({
      kind: 'said',
      text: 'giao cho Minh',
      quotedId: '17',
      mentions: [{ id: '29:minh', name: 'Minh' }],
      files: [],
      delivery: delivery('a:1|m1'),
    });
  });

  test('with nothing to read, or too much, says so', () => {
    expect(read({ text: '<at>Trợ lý</at>&nbsp;' })).toEqual({ kind: 'unreadable' });
    expect(read({})).toEqual({ kind: 'unreadable' });
    expect(read({ text: 'x'.repeat(28_001) })).toEqual({ kind: 'too-long' });
  });
});

describe('a press', () => {
  test.each([
    ['as a message', { value: SAYING }],
    ['as an invoke', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: SAYING } } }],
  ])('that speaks, %s, is what it says', (_how, change) => {
    expect(read(change)).toMatchObject({ kind: 'said', text: 'tiếp tục', mentions: [], files: [] });
  });

  test('as a message with words of its own is those words', () => {
    expect(read({ value: { act: 'submit', nonce: 'n' }, text: '688' })).toMatchObject({
      kind: 'said',
      text: '688',
    });
  });

  test('that is larger than any card of ours is none', () => {
    const value = { act: 'save-form', nonce: 'n', settled: '1'.repeat(40_000) };
    expect(read({ value })).toEqual({ kind: 'pressed', value: undefined });
  });
});

describe('a message that is changed', () => {
  const change = (type: string, eventType?: string) =>
    read({ type, text: '680', channelData: { eventType } });

  test('is edited, deleted or brought back', () => {
    const original = 'a:1|m1';
    expect(change('messageUpdate', 'editMessage')).toMatchObject({ kind: 'edited', text: '680', original });
    expect(change('messageUpdate')).toMatchObject({ kind: 'edited', text: '680', original });
    expect(change('messageDelete', 'softDeleteMessage')).toMatchObject({ kind: 'deleted', original });
    expect(change('messageUpdate', 'undeleteMessage')).toMatchObject({ kind: 'restored', original });
  });

  test('is known again for each change', () => {
    const keys = [
      change('messageUpdate', 'editMessage'),
      change('messageDelete'),
      change('messageUpdate', 'undeleteMessage'),
    ].map((event) => event?.delivery?.key);
    expect(new Set(keys).size).toBe(3);
  });

  test('among others is nothing to us', () => {
    const conversation = { id: '19:x', conversationType: 'groupChat' };
    expect(read({ type: 'messageUpdate', text: '680', conversation })).toBeUndefined();
    expect(read({ type: 'messageDelete', conversation })).toBeUndefined();
  });
});
