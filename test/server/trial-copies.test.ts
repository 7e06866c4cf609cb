// Three copies of the program as it is run, a channel that does its worst, and five kills: what `npm run trial:copies` does
// with more of everything.

import { expect, test } from 'vitest';
import { parseAddress } from '../../src/store/address.ts';
import { tryCopies } from '../simulation/copies-trial.ts';
import { linesOfVerdict } from '../simulation/copies-verdict.ts';
import { untouchedDatabase } from '../support/databases.ts';

/** Processes start slowly where others use the same cores. */
const LONGEST = 180_000;

test(
  'nobody is reminded twice, and nobody is forgotten but who is known to be unknown',
  async () => {
    const database = parseAddress(await untouchedDatabase());
    if (!database) throw new Error('no database');
    const size = { agencies: 30, kills: 5 };
    const { verdict, kills } = await tryCopies({
      ...{ database, size, copies: 3, seed: 5, longest: LONGEST },
      say: () => undefined,
    });
    expect(verdict.broken, linesOfVerdict(verdict).join('\n')).toEqual([]);
    expect(kills).toBe(size.kills);
    expect(verdict.arrived).toBeGreaterThan(verdict.due / 2);
    expect(verdict.highestRate).toBeLessThanOrEqual(50);
  },
  LONGEST * 2,
);
