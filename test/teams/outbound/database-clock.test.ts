// The database's clock in milliseconds of the process, learnt from answers that are under way for any time.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DatabaseClock, type Look } from '../../../src/teams/outbound/database-clock.ts';

/** The database is so far ahead of the process, whatever the answers take. */
const AHEAD = 1_700_000_000_000;

const looks = (most: number) =>
  fc.array(
    fc.record({
      pause: fc.double({ min: 0, max: 1000, noNaN: true }),
      there: fc.double({ min: 0, max: most, noNaN: true }),
      back: fc.double({ min: 0, max: most, noNaN: true }),
    }),
    { minLength: 1, maxLength: 30 },
  );

function ahead(
  clock: DatabaseClock,
  delays: readonly { pause: number; there: number; back: number }[],
  by: number,
): number {
  let now = 0;
  for (const { pause, there, back } of delays) {
    now += pause;
    // Whole milliseconds, as SQLite has them.
    const look: Look = { asked: now, told: Math.floor(now + there) + by, answered: now + there + back };
    clock.look(look);
    now = look.answered;
  }
  return now;
}

describe('the clock of the database', () => {
  test('is known at least as exactly as the quickest answer told it', () => {
    fc.assert(
      fc.property(looks(200), (delays) => {
        const clock = new DatabaseClock();
        const now = ahead(clock, delays, AHEAD);
        const quickest = Math.min(...delays.map(({ there, back }) => there + back));
        const allowed = quickest + 1.5 + now * 0.001;
        expect(Math.abs(clock.here(AHEAD + 5000) - 5000)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('is not moved by an answer that was held up', () => {
    const clock = new DatabaseClock();
    clock.look({ asked: 0, told: AHEAD + 1, answered: 2 });
    const before = clock.here(AHEAD);
    clock.look({ asked: 10, told: AHEAD + 11, answered: 500 });
    expect(Math.abs(clock.here(AHEAD) - before)).toBeLessThan(0.5);
  });

  test('is learnt anew when it was set', () => {
    const clock = new DatabaseClock();
    clock.look({ asked: 0, told: AHEAD + 1, answered: 2 });
    clock.look({ asked: 10, told: AHEAD - 3_600_000 + 11, answered: 12 });
    expect(clock.here(AHEAD - 3_600_000 + 50)).toBeCloseTo(50, -1);
  });

  test('is not known before anybody looked, and wants another look after a while', () => {
    const clock = new DatabaseClock();
    expect(clock.isStale(0)).toBe(true);
    expect(() => clock.here(AHEAD)).toThrow('not known');
    clock.look({ asked: 0, told: AHEAD + 1, answered: 2 });
    expect(clock.isStale(5000)).toBe(false);
    expect(clock.isStale(15_000)).toBe(true);
  });
});
