// The part `province`: how long the answers take that are asked for in passing, with how many queries, and how both grow with
// the size of the province, on each kind of database. On one of its own, which is removed afterwards.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provinceCard } from '../../cards/province.ts';
import { statusCard } from '../../cards/status.ts';
import { answerIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import type { JobContext } from '../../src/actions/job-context.ts';
import { openDueMonths } from '../../src/actions/open-months.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { readProvinceSpan } from '../../src/actions/read-province-span.ts';
import { standingsOf } from '../../src/actions/reports-of-province.ts';
import type { Person } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { nextMonth, toMonth } from '../../src/calendar/month.ts';
import { REPORT_CATALOGUE } from '../../src/definitions/shipped.ts';
import { SAMPLE_OFFICE, SAMPLE_OFFICER, SAMPLE_REPORT } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { type DatabaseAddress, parseAddress, sqliteFile } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { generateProvince, type ProvinceSize } from '../province-data.ts';
import type { Server } from '../server.ts';
import type { Table } from '../table.ts';

const LAST = toMonth(2026, 10);
const NOW = new Date('2026-10-21T02:00:00Z');
const RUNS = 15;
/** Of what takes long. */
const FEW = 3;
/** What is written, and not read, and what each kind of database makes of it, takes longer than all answers. */
const LARGE = [3_300, 10_000];
const MEBIBYTE = 1024 * 1024;
const phrases = phrasesFor('vi');
const report = REPORT_CATALOGUE.get(SAMPLE_REPORT);
const card = { now: NOW, nonce: 'bench' };

interface Measured {
  readonly name: string;
  readonly median: number;
  readonly slowest: number;
  readonly queries: number;
}

export interface ProvincePart {
  /** Also of thousands of agencies, which takes some minutes to write. */
  readonly large: boolean;
  /** Where there is one, on it, too. */
  readonly server: Server | undefined;
}

export async function measureProvincePart({ large, server }: ProvincePart): Promise<readonly Table[]> {
  const rows: string[][] = [];
  for (const agencies of [1, 20, 200, ...(large ? LARGE : [])]) {
    const size = { agencies, months: 36, last: LAST };
    const folder = mkdtempSync(join(tmpdir(), 'bao-cao-bench-'));
    try {
      rows.push(...(await measure(size, sqliteFile(join(folder, 'bench.sqlite')))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const address = server && parseAddress(await server.create());
    if (!address) continue;
    rows.push(...(await measure(size, address)));
    await server?.drop();
  }
  const head = ['answer', 'database', 'agencies × months', 'median ms', 'slowest ms', 'queries'];
  return [{ id: 'province', head, rows }];
}

async function measure(size: ProvinceSize, address: DatabaseAddress): Promise<string[][]> {
  const rows: string[][] = [];
  let queries = 0;
  const db = await openDatabase(address, {
    onQuery: () => {
      queries += 1;
    },
  });
  try {
    const began = performance.now();
    await generateProvince(db, size);
    const written = ((performance.now() - began) / 1000).toFixed(1);
    const on = address.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    const large =
      address.kind === 'sqlite' ? `, ${Math.round(statSync(address.file).size / MEBIBYTE)} MiB` : '';
    console.log(
      `  ${on}: ${size.agencies} agencies × ${size.months} months (written in ${written} s${large})`,
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
          const fresh = await openDatabase(address, {
            onQuery: () => {
              queries += 1;
            },
          });
          await province({ ...office, db: fresh });
          await fresh.destroy();
        },
        FEW,
      ),
      await timed('the province, asked again', () => province(office)),
      await timed('all its reports at a glance', async () => {
        const standings = await standingsOf(office, [report], undefined);
        if (!Array.isArray(standings)) throw new Error('refused');
      }),
      await timed(
        'the province over a year, first asked',
        async () => {
          const fresh = await openDatabase(address);
          await span({ ...office, db: fresh });
          await fresh.destroy();
        },
        FEW,
      ),
      await timed('the province over a year, again', () => span(office), FEW),
      await timed('all agencies as an Excel file', () => file('sheet'), FEW),
      await timed('all agencies as a Word file', () => file('word'), FEW),
      await timed('looking for months to open', () => looking(openDueMonths), FEW),
      await timed('looking for reminders to plan', () => looking(planDueReminders), FEW),
    ]) {
      const { name, median, slowest, queries: asked } = one;
      const of = `${size.agencies} × ${size.months}`;
      rows.push([name, on, of, median.toFixed(1), slowest.toFixed(1), String(asked)]);
    }
    return rows;
  } finally {
    await db.destroy();
  }

  async function span(context: ActionContext): Promise<void> {
    const year = { from: nextMonth(LAST, -11), to: LAST };
    const read = await readProvinceSpan(context, year, report);
    if (read.kind !== 'province-span') throw new Error(read.kind);
  }

  async function file(format: 'sheet' | 'word'): Promise<void> {
    const made = await consolidateReports(acting(SAMPLE_OFFICE), phrases, undefined, format, report);
    if (made.kind !== 'consolidated') throw new Error(made.kind);
  }

  /** What the program does by itself every few minutes; the first time it opens what is to be opened. */
  async function looking(look: (env: JobContext) => Promise<unknown>): Promise<void> {
    await look({ db, now: NOW, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });
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
    console.log(`    ${name}: ${times.map((one) => one.toFixed(0)).join(', ')} ms`);
    return {
      name,
      median: times[Math.floor(runs / 2)] ?? 0,
      slowest: times.at(-1) ?? 0,
      queries: Math.round((queries - before) / runs),
    };
  }
}

async function province(context: ActionContext): Promise<void> {
  const read = await readProvince(context, undefined, report);
  if (read.kind !== 'province') throw new Error(read.kind);
  provinceCard(phrases, { province: read, ...card });
}
