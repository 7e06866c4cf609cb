// The same delivery has the same key, and two different ones never do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDIT_MARK } from '../../../src/store/audit.ts';
import type { InboundActivity } from '../../../src/teams/inbound/activity-schema.ts';
import { editKey, messageKey, pressKey } from '../../../src/teams/inbound/delivery-key.ts';

const MESSAGE: InboundActivity = {
  type: 'message',
  id: '1708048800000',
  serviceUrl: 'https://smba.trafficmanager.net/apac/',
  channelId: 'msteams',
  conversation: { id: 'a:1' },
  from: { id: '29:lan' },
};
const DATA = { act: 'save-form', report: 'r', version: 3, nonce: 'n-1', settled: '688' };

describe('a message', () => {
  test('is known by its conversation and its id, whatever else changes on the way', () => {
    const again = { ...MESSAGE, text: '689', timestamp: '2024-02-16T02:00:09Z', locale: 'en-US' };
    expect(messageKey(again)).toBe(messageKey(MESSAGE));
    expect(messageKey({ ...MESSAGE, id: '1708048800001' })).not.toBe(messageKey(MESSAGE));
    expect(messageKey({ ...MESSAGE, conversation: { id: 'a:2' } })).not.toBe(messageKey(MESSAGE));
  });

  test('without an id has no key: two of them may well be two messages', () => {
    const { id: _, ...nameless } = MESSAGE;
    expect(messageKey(nameless)).toBeUndefined();
    expect(editKey(nameless)).toBeUndefined();
  });
});

describe('an edit', () => {
  test('is another delivery than its message, and belongs to it', () => {
    const key = editKey({ ...MESSAGE, timestamp: '2024-02-16T02:00:09Z' });
    expect(key?.startsWith(`${messageKey(MESSAGE)}${EDIT_MARK}`)).toBe(true);
  });

  test('is told from the next edit by its time, and where there is none by its words', () => {
    const at = (timestamp: string) => editKey({ ...MESSAGE, timestamp, text: '688' });
    const saying = (text: string) => editKey({ ...MESSAGE, text });
    expect(at('2024-02-16T02:00:09Z')).toBe(at('2024-02-16T02:00:09Z'));
    expect(at('2024-02-16T02:00:09Z')).not.toBe(at('2024-02-16T02:00:10Z'));
    expect(saying('688')).toBe(saying('688'));
    expect(saying('688')).not.toBe(saying('689'));
  });
});

describe('a press', () => {
  test('is known under any id', () => {
    expect(pressKey({ ...MESSAGE, id: 'a-new-one' }, { ...DATA })).toBe(pressKey(MESSAGE, DATA));
  });

  test('of the same card with another text in a field is another press', () => {
    expect(pressKey(MESSAGE, { ...DATA, settled: '689' })).not.toBe(pressKey(MESSAGE, DATA));
    expect(pressKey(MESSAGE, { ...DATA, nonce: 'n-2' })).not.toBe(pressKey(MESSAGE, DATA));
    expect(pressKey({ ...MESSAGE, conversation: { id: 'a:2' } }, DATA)).not.toBe(pressKey(MESSAGE, DATA));
  });

  test('of anything has a key exactly when it carries a nonce, and that key is never long', () => {
    const nonce = fc.oneof(fc.string({ maxLength: 60 }), fc.anything());
    fc.assert(
      fc.property(fc.record({ nonce, field: fc.jsonValue() }, { requiredKeys: [] }), (data) => {
        const key = pressKey(MESSAGE, data);
        const carries = typeof data.nonce === 'string' && data.nonce.length >= 1 && data.nonce.length <= 40;
        expect(key !== undefined).toBe(carries);
        expect((key ?? '').length).toBeLessThan(80);
      }),
    );
    for (const nothing of [undefined, null, 'nonce', 7, []])
      expect(pressKey(MESSAGE, nothing)).toBeUndefined();
  });
});
