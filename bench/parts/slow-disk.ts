// The part `disk`: figures recorded on a file while each sync of the disk takes its time, beside the same on the disk as it is.
// Whoever records waits for the disk; the others must not. Where no C compiler is, there is nothing to slow the disk with.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../table.ts';
import { measureTurns, type TurnsMeasured } from '../turns.ts';

const SLOW_MILLISECONDS = 100;
const PLAN = [
  { conversations: 1, goes: 6 },
  { conversations: 16, goes: 4 },
];

export async function measureDiskPart(root: string): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-slow-'));
  try {
    const library = join(folder, 'slow-disk.so');
    const source = join(import.meta.dirname, '../slow-disk.c');
    const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
    if (compiled.status !== 0) {
      console.log('  no C compiler, so no slow disk');
      return [];
    }
    const slow = { LD_PRELOAD: library, SLOW_DISK_MS: String(SLOW_MILLISECONDS) };
    const rows: (readonly string[])[] = [];
    for (const [disk, env] of [
      ['as it is', {}],
      [`each sync ${SLOW_MILLISECONDS} ms`, slow],
    ] as const) {
      const wanted = { kinds: ['figure', 'status'], plan: PLAN, signed: false, env } as const;
      await measureTurns({ name: disk, root }, wanted, (one) => rows.push(rowOf(one)));
    }
    return [{ id: 'disk', head: ['disk', 'turn', 'talks', 'turns/s', 'longest block ms'], rows }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf({ subject, kind, conversations, perSecond, longestBlock }: TurnsMeasured): readonly string[] {
  return [subject, kind, String(conversations), perSecond.toFixed(0), longestBlock.toFixed(0)];
}
