// The part `memory`: what the program holds while officers record and look, over many turns: what the system counts, and what is
// still needed once everything else is collected. What it holds when nobody speaks is in the part `ready`.

import { Child } from '../child.ts';
import { Officer } from '../officer.ts';
import type { ProductReady } from '../product.ts';
import { flagsOf } from '../program.ts';
import type { StandIn } from '../stand-ins/microsoft.ts';
import type { Table } from '../table.ts';
import { TURN_KINDS } from '../turn-kinds.ts';

const OFFICERS = 32;
/** Months that each records before they only look. */
const MONTHS = 36;
/** How often is looked at the memory. */
const LOOKS = 10;

/** @param all how many turns, about */
export async function measureMemoryPart(root: string, all: number): Promise<readonly Table[]> {
  const standIn = new Child<StandIn>('stand-ins/microsoft.ts');
  const at = await standIn.ready;
  const bot = new Child<ProductReady>('product.ts', {
    args: [root, String(OFFICERS), 'unsigned'],
    flags: [...flagsOf(root), '--expose-gc'],
  });
  try {
    const { url } = await bot.ready;
    await bot.rest();
    const line = { url, standIn: at.url, authorization: undefined };
    const officers = Array.from({ length: OFFICERS }, (_, i) => new Officer(line, i));
    const row = async (turns: number) => {
      const { memory } = await bot.used();
      const { live } = await bot.ask<{ live: number }>('live');
      const looked = [String(turns), memory.toFixed(0), live.toFixed(0)];
      // It takes its time.
      console.error(`${turns} of ${all} turns: ${looked[1]} MiB, ${looked[2]} live`);
      return looked;
    };
    const rows = [await row(0)];
    let taken = 0;
    for (let go = 0; taken < all; go += 1) {
      const kinds = TURN_KINDS.filter(({ id }) => id !== 'form' && (id !== 'figure' || go < MONTHS));
      const each = async (officer: Officer) => {
        for (const kind of kinds) {
          const prepared = await kind.prepare(officer, go);
          await kind.take(officer, prepared);
        }
      };
      await Promise.all(officers.map(each));
      taken += OFFICERS * kinds.reduce((sum, kind) => sum + kind.turns + (kind.records > 0 ? 1 : 0), 0);
      if (taken < (all / LOOKS) * rows.length) continue;
      rows.push(await row(taken));
    }
    return [{ id: 'memory', head: ['turns', 'MiB resident', 'MiB live, collected'], rows }];
  } finally {
    await bot.stop();
    await standIn.stop();
  }
}
