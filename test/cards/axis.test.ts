// The axis of a chart: it holds what it shows, its marks are whole, and near rates are told apart.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { axisOfCounts, axisOfRates } from '../../cards/axis.ts';

describe('of rates', () => {
  test.each([
    ['near a hundred', [95.04, 96.16, 96.25], { from: 95, to: 100 }],
    ['all that could be', [100, 100], { from: 95, to: 100 }],
    ['in the middle', [41.2, 47.9], { from: 40, to: 50 }],
    ['low', [1.2, 3.4], { from: 0, to: 4 }],
    ['nothing at all', [0, 0], { from: 0, to: 4 }],
    ['from one end to the other', [0, 100], { from: 0, to: 100 }],
  ])('%s', (_name, values, axis) => {
    expect(axisOfRates(values)).toEqual(axis);
  });

  it('holds every value, has whole steps, and never passes a hundred', () => {
    const scaled = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(scaled, (hundredths) => {
        const values = hundredths.map((one) => one / 100);
        const { from, to } = axisOfRates(values);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(from);
        expect(Math.max(...values)).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
        expect((to - from) % (from === 0 ? 4 : 5)).toBe(0);
      }),
    );
  });
});

describe('of counts', () => {
  test.each([
    ['none', [0, 0], 4],
    ['some', [54, 12], 80],
    ['hundreds', [612, 967], 1000],
    ['thousands', [1655, 688], 4000],
  ])('%s', (_name, values, to) => {
    expect(axisOfCounts(values)).toEqual({ from: 0, to });
  });

  it('holds every value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 36 }), (values) => {
        expect(axisOfCounts(values).to).toBeGreaterThanOrEqual(Math.max(...values));
      }),
    );
  });
});
