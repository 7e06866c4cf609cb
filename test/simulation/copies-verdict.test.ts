// The judge of several copies sees what is missing, what came twice, and what the program says wrongly of itself.

import { expect, test } from 'vitest';
import type { ReminderState } from '../../src/store/reminders.ts';
import { highestRate, judgeCopies } from './copies-verdict.ts';
import type { Sent } from './events.ts';

const due = (...people: readonly string[]): readonly Sent[] =>
  people.map((personId) => ({ about: 'so-0.ct25-ct08.2024-02', personId, kind: 'ahead' }));

const judged = (states: Readonly<Record<string, ReminderState>>, ...taken: readonly string[]) =>
  judgeCopies(due('a', 'b'), new Map(Object.entries(states)), { taken, moods: {}, arrivals: [] });

test('both arrived; one did and nobody knows; one did not and nobody knows; one cannot be reached', () => {
  expect(judged({ a: 'sent', b: 'sent' }, 'a', 'b')).toMatchObject({ arrived: 2, broken: [] });
  expect(judged({ a: 'sent', b: 'unknown' }, 'a', 'b')).toMatchObject({ unknownArrived: 1, broken: [] });
  expect(judged({ a: 'sent', b: 'unknown' }, 'a')).toMatchObject({ unknownLost: 1, broken: [] });
  expect(judged({ a: 'sent', b: 'unreachable' }, 'a')).toMatchObject({ unreachable: 1, broken: [] });
});

test.each([
  [
    'is missing though it is called sent',
    judged({ a: 'sent', b: 'sent' }, 'a'),
    'b: ahead is missing (sent)',
  ],
  ['was never planned', judged({ a: 'sent' }, 'a'), 'b: ahead is missing (nothing)'],
  ['came twice', judged({ a: 'sent', b: 'sent' }, 'a', 'b', 'b'), 'b: ahead came 2 times'],
  ['came and is called failed', judged({ a: 'sent', b: 'failed' }, 'a', 'b'), 'b: ahead came and is failed'],
  ['came unasked', judged({ a: 'sent', b: 'sent' }, 'a', 'b', 'c'), 'c: a reminder that no rule asks for'],
])('one %s', (_what, { broken }, told) => expect(broken).toEqual([told]));

test('the most in any second', () => {
  expect(highestRate([0, 900, 1000, 1100, 1899, 5000])).toBe(4);
  expect(highestRate([])).toBe(0);
});
