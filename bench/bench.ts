// `npm run bench`: the product beside the two bare echoes, and what else people wait for or pay for. Everything in one run,
// because a machine is never the same twice; docs/performance.md says what is measured and gets the tables.
//
//   --quick             the turns that matter most and what is soon measured, in under four minutes; writes nothing
//   --only PART,PART    turns, disk, ready, memory, word, read, province
//   --app FOLDER        figures recorded and nothing else: of that checkout and of this one in turns, beside the echoes
//   --kinds KIND,KIND   of the part turns: figure, form, status, series, review
//   --database URL      a PostgreSQL server that the turns are measured on, too; without it that of TEST_DATABASE_URL
//   --turns N           of the part memory; without it 10.000
//   --large             the province also with ten thousand agencies, which takes some minutes to write

import { type CpuInfo, cpus, loadavg, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { ownArguments } from '../src/arguments.ts';
import { measureMemoryPart } from './parts/memory.ts';
import { measureProvincePart } from './parts/province.ts';
import { measureReadPart } from './parts/read.ts';
import { measureReadyPart } from './parts/ready.ts';
import { measureDiskPart } from './parts/slow-disk.ts';
import { measureTurnsPart } from './parts/turns.ts';
import { measureWordPart } from './parts/word.ts';
import { serverAt } from './server.ts';
import { print, type Table, writeInto, writeText } from './table.ts';
import { TURN_KINDS } from './turn-kinds.ts';

const OWN = join(import.meta.dirname, '..');
/** Of the part memory. */
const QUICK_TURNS = 1000;
/** Of two checkouts, which may differ by little. */
const APP_TIMES = 3;

const USAGE =
  'npm run bench -- [--quick] [--large] [--turns N] [--only PART] [--kinds A,B] [--app CHECKOUT] [--database postgres://…]';
const { values } = ownArguments(USAGE, {
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    turns: { type: 'string', default: '10000' },
    only: { type: 'string' },
    app: { type: 'string' },
    kinds: { type: 'string' },
    database: { type: 'string' },
  },
});
const { quick, large, app } = values;
const url = values.database ?? process.env.TEST_DATABASE_URL;
const server = url === undefined ? undefined : serverAt(url);
const wanted = values.kinds?.split(',');
const kinds = wanted && TURN_KINDS.map(({ id }) => id).filter((id) => wanted.includes(id));

const PARTS: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  turns: () => measureTurnsPart({ roots: [OWN], quick, server, ...(kinds && { kinds }) }),
  disk: () => measureDiskPart(OWN),
  ready: () => measureReadyPart([OWN], quick ? 3 : 7),
  memory: () => measureMemoryPart(OWN, quick ? QUICK_TURNS : Number(values.turns)),
  word: measureWordPart,
  read: measureReadPart,
  province: () => measureProvincePart({ large, server }),
};

if (app !== undefined) {
  const roots = [resolve(app), OWN];
  const part = {
    roots,
    quick: true,
    server,
    signed: [false],
    times: APP_TIMES,
    kinds: kinds ?? ['figure'],
  } as const;
  for (const table of await measureTurnsPart(part)) print(table);
} else {
  for (const name of values.only?.split(',') ?? Object.keys(PARTS)) {
    const part = PARTS[name];
    if (!part) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}`);
    console.log(`\n${name}`);
    const before = cpus();
    for (const table of await part()) {
      print(table);
      if (quick) continue;
      writeInto(table);
      writeText(`${table.id}-run`, runOf(before));
    }
  }
}

/** When and on what a part was measured, and how much of the machine was idle meanwhile: others' work slows everything. */
function runOf(before: readonly CpuInfo[]): string {
  const [first] = before;
  const spent = (of: readonly CpuInfo[], kind: 'idle' | 'all') =>
    of.reduce(
      (sum, { times }) =>
        sum + (kind === 'idle' ? times.idle : times.user + times.sys + times.nice + times.idle),
      0,
    );
  const after = cpus();
  const idle = (spent(after, 'idle') - spent(before, 'idle')) / (spent(after, 'all') - spent(before, 'all'));
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day}: ${first?.model.trim()}, ${before.length} cores, Node ${process.versions.node}, ${platform()}; ${Math.round(idle * 100)}% of the processor was idle, ${loadavg()[0]?.toFixed(0)} processes wanted it at the end.`;
}
