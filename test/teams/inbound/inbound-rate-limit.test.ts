// How often someone may come: the law of the limit, its bound, and by which name a caller is counted.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../src/teams/inbound/client-address.ts';
import { InboundRateLimit } from '../../../src/teams/inbound/inbound-rate-limit.ts';

/** A limit and the clock that it reads, in seconds. */
function limitAt({ burst = 3, perMinute = 60, callers = 100 } = {}) {
  let seconds = 1000;
  const limit = new InboundRateLimit({ burst, perMinute, callers, now: () => new Date(seconds * 1000) });
  return {
    limit,
    pass: (by: number) => {
      seconds += by;
    },
    take: (caller = 'lan') => limit.take(caller).admitted,
  };
}

describe('a limit of three at once and one a second', () => {
  it('admits three, then one for every second that passes', () => {
    const { take, pass } = limitAt();
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
    pass(1);
    expect([take(), take()]).toEqual([true, false]);
    pass(60);
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  });

  it('says how long to wait, and keeps the word', () => {
    const { limit, take, pass } = limitAt({ perMinute: 6 });
    for (let i = 0; i < 3; i += 1) take();
    pass(3);
    const refused = limit.take('lan');
    expect(refused).toMatchObject({ admitted: false, seconds: 7 });
    pass(6);
    expect(take()).toBe(false);
    pass(1);
    expect(take()).toBe(true);
  });

  it('counts everyone apart', () => {
    const { take } = limitAt();
    for (let i = 0; i < 5; i += 1) take('lan');
    expect([take('lan'), take('minh')]).toEqual([false, true]);
  });

  it('marks the first refusal of a flood alone', () => {
    const { limit, take, pass } = limitAt();
    for (let i = 0; i < 3; i += 1) take();
    const marks = [limit.take('lan'), limit.take('lan')];
    pass(1);
    take();
    marks.push(limit.take('lan'));
    expect(marks.map((taken) => !taken.admitted && taken.first)).toEqual([true, false, true]);
  });

  it('takes as many as something costs, and no more than there are', () => {
    const { limit, take, pass } = limitAt();
    expect([limit.take('lan', 2).admitted, take(), take()]).toEqual([true, true, false]);
    pass(1);
    expect(limit.take('lan', 2)).toMatchObject({ admitted: false, seconds: 1 });
    pass(60);
    expect([limit.take('lan', 500).admitted, take()]).toEqual([true, false]);
    pass(1);
    expect(take()).toBe(true);
  });

  it('locks nobody out when the clock is set back', () => {
    const { take, pass } = limitAt();
    for (let i = 0; i < 3; i += 1) take();
    pass(-3600);
    take();
    pass(1);
    expect(take()).toBe(true);
  });
});

const comings = fc.array(fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.nat({ max: 2 })), {
  maxLength: 200,
});
const limits = fc.record({
  burst: fc.integer({ min: 1, max: 8 }),
  perMinute: fc.integer({ min: 1, max: 300 }),
});

describe('whoever comes whenever', () => {
  it('in no stretch of time more are admitted than the burst and one for each pause in it', () => {
    fc.assert(
      fc.property(limits, comings, (options, steps) => {
        const { take, pass } = limitAt(options);
        const admitted: number[] = [];
        let at = 0;
        for (const [after] of steps) {
          pass(after);
          at += after;
          if (take()) admitted.push(at);
        }
        admitted.forEach((from, i) => {
          admitted.slice(i).forEach((to, j) => {
            const most = options.burst + ((to - from) * options.perMinute) / 60;
            // Milliseconds are the clock's grain.
            expect(j + 1).toBeLessThanOrEqual(most + 0.01 * options.perMinute);
          });
        });
      }),
    );
  });

  it('who keeps to the pause is never refused', () => {
    fc.assert(
      fc.property(limits, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 100 }), (options, extra) => {
        const { take, pass } = limitAt(options);
        for (const more of extra) {
          expect(take()).toBe(true);
          pass(60 / options.perMinute + 0.001 + more);
        }
      }),
    );
  });

  it('no more callers are kept than allowed, and a flooder among many is not forgotten', () => {
    const { limit, take } = limitAt({ callers: 10 });
    for (let i = 0; i < 1000; i += 1) {
      take('flooder');
      take(`passer-by ${i}`);
    }
    expect(limit.size).toBe(10);
    expect(take('flooder')).toBe(false);
  });
});

describe('an address is counted as', () => {
  it.each([
    ['52.112.0.1', '52.112.0.1'],
    ['::ffff:52.112.0.1', '52.112.0.1'],
    ['::FFFF:52.112.0.1', '52.112.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
    ['52.112.0.1, 10.0.0.1', 'unknown'],
  ])('%s → %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('its whole network, where it is IPv6', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        expect(addressKey(`${network}:${one}`)).toBe(addressKey(`${network}:${other}`));
        expect(addressKey(`${network}:${one}`)).toBe(network);
      }),
    );
  });
});
