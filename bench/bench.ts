// `npm run bench`: the product beside the two bare echoes, and what else people wait for or pay for. Everything in one run,
// because a machine is never the same twice; docs/performance.md says what is measured and gets the tables.
//
//   --quick             the turns that matter most and what is soon measured, in under four minutes; writes nothing
//   --only PART,PART    turns, ready, province
//   --app FOLDER        figures recorded and nothing else: of that checkout and of this one in turns, beside the echoes
//   --kinds KIND,KIND   of the part turns: figure, form, status, series, review
//   --database URL      a PostgreSQL server that the turns are measured on, too; without it that of TEST_DATABASE_URL
//   --large             the province also with ten thousand agencies, which takes some minutes to write

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureProvincePart } from './parts/province.ts';
import { measureReadyPart } from './parts/ready.ts';
import { measureTurnsPart } from './parts/turns.ts';
import { serverAt } from './server.ts';
import { print, type Table } from './table.ts';
import { TURN_KINDS } from './turn-kinds.ts';

const OWN = join(import.meta.dirname, '..');
/** Of two checkouts, which may differ by little. */
const APP_TIMES = 3;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
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
  ready: () => measureReadyPart([OWN], quick ? 3 : 7),
  province: () => measureProvincePart({ large }),
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
    for (const table of await part()) print(table);
  }
}
