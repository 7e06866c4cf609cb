// The part `ready`: how long the program takes until it answers, on a database that is there and the first time, when local
// mode makes its sample; and what memory it holds when nobody speaks.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../median.ts';
import { type ProcessUse, startProgram } from '../program.ts';
import type { Table } from '../table.ts';

/** Until what is learnt at leisure is learnt. In milliseconds. */
const REST = 4000;

interface Start {
  readonly took: number;
  readonly sampled: number;
  readonly ready: ProcessUse | undefined;
  readonly atRest: ProcessUse | undefined;
}

/** @param roots the checkouts whose programs take turns */
export async function measureReadyPart(roots: readonly string[], times: number): Promise<readonly Table[]> {
  const starts = roots.map((root) => ({ root, first: [] as Start[], again: [] as Start[] }));
  for (let time = 0; time < times; time += 1) {
    for (const { root, first, again } of starts) {
      const folder = mkdtempSync(join(tmpdir(), 'bao-cao-ready-'));
      try {
        first.push(await start(root, folder));
        again.push(await start(root, folder));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return [
    {
      id: 'ready',
      head: [
        'start',
        'ready ms (median)',
        'fastest',
        'all of the sample ms',
        'processor ms',
        'MiB when ready',
        'MiB at rest',
      ],
      rows: starts.flatMap(({ root, first, again }) => {
        const of = roots.length === 1 ? '' : ` of ${root}`;
        return [
          rowOf(`a database that is there${of}`, again),
          rowOf(`the first time, with the sample${of}`, first),
        ];
      }),
    },
  ];
}

async function start(root: string, folder: string): Promise<Start> {
  const program = await startProgram(folder, [], root);
  try {
    const ready = program.use();
    const sampled = await program.sampled();
    await sleep(REST);
    return { took: program.took, sampled, ready, atRest: program.use() };
  } finally {
    await program.stop();
  }
}

function rowOf(name: string, starts: readonly Start[]): readonly string[] {
  const took = starts.map((one) => one.took);
  return [
    name,
    median(took).toFixed(0),
    Math.min(...took).toFixed(0),
    median(starts.map((one) => one.sampled)).toFixed(0),
    median(starts.map((one) => one.ready?.cpu ?? Number.NaN)).toFixed(0),
    median(starts.map((one) => one.ready?.memory ?? Number.NaN)).toFixed(0),
    median(starts.map((one) => one.atRest?.memory ?? Number.NaN)).toFixed(0),
  ];
}
