// What each answer of the channel means, and the laws that hold for all of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SendError } from '../../../src/teams/outbound/send-error.ts';
import { classifySendFailure, LONGEST_WAIT } from '../../../src/teams/outbound/send-failure.ts';

const NOW = new Date('2024-02-19T02:00:00Z');
const answered = (statusCode: number, code?: string, headers: { retryAfter?: string; date?: string } = {}) =>
  new SendError({ left: true, statusCode, ...(code !== undefined && { code }), ...headers });
const broken = (code: string, left: boolean) => new SendError({ left, code });
const read = (error: unknown) => classifySendFailure(error, NOW);

test.each([
  ['throttled', answered(429, 'Throttled'), 'Throttled'],
  ['throttled', answered(412, 'PreconditionFailed'), 'PreconditionFailed'],
  ['unreachable', answered(403, 'BotNotInConversationRoster'), 'BotNotInConversationRoster'],
  ['unreachable', answered(403, 'ConversationBlockedByUser'), 'ConversationBlockedByUser'],
  ['unreachable', answered(403, 'BotDisabledByAdmin'), 'BotDisabledByAdmin'],
  ['unreachable', answered(403, 'MessageWritesBlocked'), 'MessageWritesBlocked'],
  ['unreachable', answered(404, 'ConversationNotFound'), 'ConversationNotFound'],
  ['refused', answered(404, 'ActivityNotFoundInConversation'), 'ActivityNotFoundInConversation'],
  ['refused', answered(403), '403'],
  ['refused', answered(404), '404'],
  ['refused', answered(404, 'BotDisabledByAdmin'), 'BotDisabledByAdmin'],
  ['refused', answered(400, 'BadSyntax'), 'BadSyntax'],
  ['refused', answered(413, 'MessageSizeTooBig'), 'MessageSizeTooBig'],
  ['refused', answered(307), '307'],
  ['undelivered', answered(401), '401'],
  ['undelivered', broken('ECONNREFUSED', false), 'ECONNREFUSED'],
  ['undelivered', broken('ENOTFOUND', false), 'ENOTFOUND'],
  ['undelivered', broken('CERT_HAS_EXPIRED', false), 'CERT_HAS_EXPIRED'],
  ['undelivered', broken('ECONNRESET', false), 'ECONNRESET'],
  ['undelivered', broken('no-token', false), 'no-token'],
  ['undelivered', new TypeError('of the SDK'), 'TypeError'],
  ['unknown', broken('ECONNRESET', true), 'ECONNRESET'],
  ['unknown', broken('timeout', true), 'timeout'],
  ['unknown', answered(408), '408'],
  ['unknown', answered(500), '500'],
  ['unknown', answered(502, 'BadGateway'), 'BadGateway'],
  ['unknown', answered(503, undefined, { retryAfter: '5' }), '503'],
])('%s: %s', (kind, error, code) => {
  expect(read(error)).toMatchObject({ kind, code });
});

describe('how long to wait', () => {
  test.each([
    ['12', undefined, 12_000],
    ['0', undefined, 0],
    ['0.5', undefined, 500],
    ['Mon, 19 Feb 2024 02:00:30 GMT', undefined, 30_000],
    // Their clock is an hour ahead of ours.
    ['Mon, 19 Feb 2024 03:00:30 GMT', 'Mon, 19 Feb 2024 03:00:00 GMT', 30_000],
    ['Mon, 19 Feb 2024 01:00:00 GMT', undefined, 0],
    ['Sun, 19 Feb 2034 02:00:00 GMT', undefined, LONGEST_WAIT],
    ['99999999', undefined, LONGEST_WAIT],
    ['soon', undefined, 5000],
    [undefined, undefined, 5000],
  ])('Retry-After %s, Date %s', (retryAfter, date, milliseconds) => {
    const headers = { ...(retryAfter !== undefined && { retryAfter }), ...(date !== undefined && { date }) };
    expect(read(answered(429, undefined, headers))).toMatchObject({ kind: 'throttled', milliseconds });
  });
});

const codes = fc.constantFrom(
  undefined,
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'ECONNRESET',
  'Odd',
);
const failures = fc
  .record({
    left: fc.boolean(),
    statusCode: fc.option(fc.integer({ min: 300, max: 599 }), { nil: undefined }),
    code: codes,
    retryAfter: fc.option(fc.oneof(fc.string(), fc.nat().map(String)), { nil: undefined }),
    date: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ left, statusCode, code, retryAfter, date }) => {
    const given = { ...(code !== undefined && { code }), ...(retryAfter !== undefined && { retryAfter }) };
    const when = date === undefined ? {} : { date };
    return statusCode === undefined
      ? new SendError({ left, ...given, ...when })
      : new SendError({ left: true, statusCode, ...given, ...when });
  });

test('what may have arrived is never sent again, and nobody is given up for a failure of the channel', () => {
  fc.assert(
    fc.property(failures, (error) => {
      const { kind } = read(error);
      const { statusCode: status, left } = error;
      const mayHaveArrived = status === undefined ? left : status >= 500 || status === 408;
      if (mayHaveArrived) expect(kind).toBe('unknown');
      else expect(kind).not.toBe('unknown');
      if (kind === 'unreachable') expect([403, 404]).toContain(status);
      if (!left) expect(kind).toBe('undelivered');
    }),
  );
});

test('whatever the headers say, the wait is a number of milliseconds within bounds', () => {
  fc.assert(
    fc.property(failures, (error) => {
      const failure = read(error);
      if (failure.kind !== 'throttled') return;
      expect(failure.milliseconds).toBeGreaterThanOrEqual(0);
      expect(failure.milliseconds).toBeLessThanOrEqual(LONGEST_WAIT);
    }),
  );
});
