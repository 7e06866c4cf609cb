// The table of shares says what a whole table would say.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shares } from '../../src/intents/shares.ts';

const FEATURES = 6;
const INTENTS = 4;

test('of every feature and intent, in whatever order they are learnt, before and after it is fitted', () => {
  const added = fc.tuple(fc.nat(FEATURES - 1), fc.nat(INTENTS - 1), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(added), (all) => {
      const shares = new Shares(FEATURES, all.length);
      const whole = Array.from({ length: FEATURES }, () => new Float64Array(INTENTS));
      for (const [feature, intent, share] of all) {
        shares.add(feature, intent, share);
        const row = whole[feature];
        if (row) row[intent] = (row[intent] ?? 0) + share;
      }
      const table = () =>
        whole.map((_, feature) => {
          const row = new Float64Array(INTENTS);
          shares.putInto(row, feature);
          return row;
        });
      expect(table()).toEqual(whole);
      shares.fit();
      expect(table()).toEqual(whole);
    }),
  );
});
