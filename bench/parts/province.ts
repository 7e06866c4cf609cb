// The part `province`: how long the answers take that are asked for in passing, with how many queries, and how both grow with
// the size of the province. On a database of its own, in a folder that is removed afterwards.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provinceCard } from '../../cards/province.ts';
import { statusCard } from '../../cards/status.ts';
import { answerIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import type { Person } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { SAMPLE_OFFICE, SAMPLE_OFFICER, SAMPLE_REPORT } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { generateProvince, type ProvinceSize } from '../province-data.ts';
import type { Table } from '../table.ts';

const LAST = toMonth(2026, 10);
const NOW = new Date('2026-10-21T02:00:00Z');
const RUNS = 15;
const MEBIBYTE = 1024 * 1024;
const phrases = phrasesFor('vi');
const card = { now: NOW, nonce: 'bench' };

interface Measured {
  readonly name: string;
  readonly median: number;
  readonly slowest: number;
  readonly queries: number;
}

/** `large` also measures ten thousand agencies, which takes some minutes to write. */
export async function measureProvincePart({ large }: { readonly large: boolean }): Promise<readonly Table[]> {
  const rows: string[][] = [];
  for (const agencies of [1, 20, 200, ...(large ? [10_000] : [])]) {
    rows.push(...(await measure({ agencies, months: 36, last: LAST })));
  }
  const head = ['answer', 'agencies × months', 'median ms', 'slowest ms', 'queries'];
  return [{ id: 'province', head, rows }];
}

async function measure(size: ProvinceSize): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-bench-'));
  const rows: string[][] = [];
  let queries = 0;
  const file = join(folder, 'bench.sqlite');
  const db = await openDatabase(sqliteFile(file), {
    onQuery: () => {
      queries += 1;
    },
  });
  try {
    const began = performance.now();
    await generateProvince(db, size);
    const written = ((performance.now() - began) / 1000).toFixed(1);
    const megabytes = Math.round(statSync(file).size / MEBIBYTE);
    console.log(
      `  ${size.agencies} agencies × ${size.months} months (${megabytes} MiB, written in ${written} s)`,
    );
    const officer = acting({
      ...SAMPLE_OFFICER,
      memberships: [{ agencyId: 'so-0', roles: ['officer'], office: false }],
    });
    const office = acting(SAMPLE_OFFICE);
    for (const one of [
      await timed('status of one agency', async () => {
        const status = await answerStatus(officer, undefined);
        if (status.kind !== 'status') throw new Error(status.kind);
        statusCard(phrases, {
          ...status,
          ...card,
          mayEnter: true,
          mayDecide: false,
          mayLook: true,
          viewers: [],
        });
      }),
      await timed('a rate over 36 months', async () => {
        const answer = await answerIndicator(officer, { kind: 'last', months: 36 });
        if (answer.kind !== 'indicator') throw new Error(answer.kind);
      }),
      await timed(
        'the province, first asked',
        async () => {
          // Another database object has no figures kept yet.
          const fresh = await openDatabase(sqliteFile(file), {
            onQuery: () => {
              queries += 1;
            },
          });
          await province({ ...office, db: fresh });
          await fresh.destroy();
        },
        5,
      ),
      await timed('the province, asked again', () => province(office)),
    ]) {
      const { name, median, slowest, queries: asked } = one;
      const of = `${size.agencies} × ${size.months}`;
      rows.push([name, of, median.toFixed(1), slowest.toFixed(1), String(asked)]);
    }
    return rows;
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }

  function acting(actor: Person): ActionContext {
    const agencyId = actor.memberships[0]?.agencyId ?? '';
    return { db, actor, agencyId, now: NOW, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE };
  }

  async function timed(name: string, run: () => Promise<void>, runs = RUNS): Promise<Measured> {
    await run();
    const times: number[] = [];
    const before = queries;
    for (let at = 0; at < runs; at += 1) {
      const began = performance.now();
      await run();
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return {
      name,
      median: times[Math.floor(runs / 2)] ?? 0,
      slowest: times.at(-1) ?? 0,
      queries: Math.round((queries - before) / runs),
    };
  }
}

async function province(context: ActionContext): Promise<void> {
  const read = await readProvince(context, undefined, context.catalogue.get(SAMPLE_REPORT));
  if (read.kind !== 'province') throw new Error(read.kind);
  provinceCard(phrases, { province: read, ...card });
}
